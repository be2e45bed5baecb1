import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { startOefenregister, type Oefenregister } from '../../electron/backend/adapters/oefenregister.ts';

const REGISTER = { soort: 'proces', opdracht: [process.execPath, path.resolve(import.meta.dirname, '../../register/main.ts')] } as const;

/** What the line to the register does with a request; only the answer to a decision gets lost. */
export type Lijn = 'goed' | 'weg' | 'antwoord_kwijt' | 'dubbel';

/** A real register process behind a line that can fail in the ways lines do. Its address stays the same. */
export type StorendRegister = {
  readonly adres: string;
  readonly koppelcode: string;
  zet(lijn: Lijn): void;
  /** Number of decision messages that reached the register. */
  aangekomen(): number;
  uit(): Promise<void>;
  /** As pulling the plug: no time to finish anything. */
  dood(): Promise<void>;
  aan(): Promise<void>;
  /** The koppelcode of the last start. */
  code(): string;
  stop(): Promise<void>;
};

const lees = async (verzoek: IncomingMessage): Promise<Buffer> => {
  const delen: Buffer[] = [];
  for await (const deel of verzoek) delen.push(deel as Buffer); // a request without encoding gives buffers
  return Buffer.concat(delen);
};

/** Starts the register on a folder, and the line to it. */
export async function startStorendRegister(map: string): Promise<StorendRegister> {
  const koppelcode = randomBytes(12).toString('hex');
  let register: Oefenregister | null = await startOefenregister(REGISTER, map, koppelcode);
  let code = koppelcode;
  let lijn: Lijn = 'goed';
  let aangekomen = 0;

  /** The headers that mean something to the register. */
  const koppenVan = ({ headers }: IncomingMessage): Record<string, string> =>
    Object.fromEntries(['content-type', 'authorization', 'dpop'].flatMap((naam) => (typeof headers[naam] === 'string' ? [[naam, headers[naam]]] : [])));
  const stuurDoor = async (verzoek: IncomingMessage, body: Buffer): Promise<Response> => {
    if (!register) throw new Error('The register is off');
    if (verzoek.method === 'PUT') aangekomen += 1;
    return fetch(`${register.adres}${verzoek.url ?? ''}`, { method: verzoek.method ?? 'GET', headers: koppenVan(verzoek), ...(body.length > 0 ? { body: new Uint8Array(body) } : {}) });
  };
  const behandel = async (verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> => {
    const body = await lees(verzoek);
    if (lijn === 'weg') return void verzoek.socket.destroy();
    if (lijn === 'dubbel') await stuurDoor(verzoek, body);
    const reactie = await stuurDoor(verzoek, body);
    const tekst = await reactie.text();
    if (lijn === 'antwoord_kwijt' && verzoek.method === 'PUT') return void verzoek.socket.destroy();
    antwoord.writeHead(reactie.status, { 'content-type': reactie.headers.get('content-type') ?? 'application/json' }).end(tekst);
  };
  const server: Server = createServer((verzoek, antwoord) => void behandel(verzoek, antwoord).catch(() => verzoek.socket.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    adres: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // a listening TCP server has one
    koppelcode,
    zet: (nieuw) => { lijn = nieuw; },
    aangekomen: () => aangekomen,
    uit: async () => { await register?.stop(); register = null; },
    dood: async () => { await register?.kill(); register = null; },
    aan: async () => { code = randomBytes(12).toString('hex'); register = await startOefenregister(REGISTER, map, code); },
    code: () => code,
    stop: async () => {
      await register?.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
