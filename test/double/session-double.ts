import { EventEmitter } from 'node:events';
import type { Session } from 'electron';

type Bestandsantwoord = (verzoek: Request) => Response | Promise<Response>;
type Verzoekregel = (verzoek: { url: string }, antwoord: (uitkomst: { cancel?: boolean }) => void) => void;

/** A session: keeps the rules that the shell gave it, so that the double can ask them. */
export class SessionDouble extends EventEmitter {
  readonly schemas = new Map<string, Bestandsantwoord>();
  verzoekregel: Verzoekregel | null = null;
  vraagregel: Parameters<Session['setPermissionRequestHandler']>[0] = null;
  controleregel: Parameters<Session['setPermissionCheckHandler']>[0] = null;
  apparaatregel: Parameters<Session['setDevicePermissionHandler']>[0] = null;
  schermregel: Parameters<Session['setDisplayMediaRequestHandler']>[0] = null;

  readonly protocol = { handle: (schema: string, antwoord: Bestandsantwoord): void => void this.schemas.set(schema, antwoord) };
  readonly webRequest = { onBeforeRequest: (regel: Verzoekregel): void => void (this.verzoekregel = regel) };

  setPermissionRequestHandler: Session['setPermissionRequestHandler'] = (regel) => void (this.vraagregel = regel);
  setPermissionCheckHandler: Session['setPermissionCheckHandler'] = (regel) => void (this.controleregel = regel);
  setDevicePermissionHandler: Session['setDevicePermissionHandler'] = (regel) => void (this.apparaatregel = regel);
  setDisplayMediaRequestHandler: Session['setDisplayMediaRequestHandler'] = (regel) => void (this.schermregel = regel);

  /** Whether the rules let a request for this address through. */
  allows(url: string): boolean {
    let door = true;
    this.verzoekregel?.({ url }, ({ cancel }) => (door = cancel !== true));
    return door;
  }
}
