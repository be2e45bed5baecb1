import type { Organisatiesoort } from '../../shared/domain/organisatie/organisatie.ts';
import type { Medewerker } from '../../shared/domain/medewerker/medewerker.ts';
import type { Oefenregisterstart } from '../../shared/contract/procesbericht.ts';
import type { Casefile } from '../../db/open.ts';
import type { Oefenregister } from './adapters/oefenregister.ts';
import type { Sleutelbestand } from './keys/keyfile.ts';
import type { Kdf } from './keys/wrap.ts';
import type { Clock } from './ports/clock.ts';
import type { RegisterClient } from './ports/register-client.ts';
import type { Sleutelhanger } from './ports/sleutelhanger.ts';
import type { Sender } from './sync/sender.ts';
import type { Openverzoek } from '../../shared/contract/apparaat.ts';
import type { Invoer } from '../../shared/contract/contract.ts';

/** An opened case file with who is signed in and what works for it in the background. */
export type OpenBestand = {
  readonly naam: string;
  readonly casefile: Casefile;
  readonly datakey: Buffer;
  readonly oefen: boolean;
  readonly commissie: { readonly id: string; readonly naam: string; readonly namens: string; readonly regio: string; readonly soort: Organisatiesoort };
  readonly sender: Sender;
  readonly oefenregister: Oefenregister | null;
  medewerker: Medewerker | null;
};

/** A new case file that is only written once its recovery secret was typed back. */
export type WachtendBestand = { readonly invoer: Invoer<'createBestand'>; readonly datakey: Buffer; readonly herstelgeheim: string; readonly sleutelbestand: Sleutelbestand };

/** A file that a person opened from outside the program. Its path stays here; the window only knows its name. */
export type WachtendOpenverzoek = { readonly pad: string; readonly verzoek: Openverzoek; /** What the file was when it was opened: another one is not read in its place. */ readonly ijk: string };

/** What every handler works with: the ports, and what is open now. */
export type Engine = {
  readonly datamap: string;
  readonly versie: string;
  /** Over which way questions come in, and on which computer: for the list of who looked. */
  readonly herkomst: string;
  readonly oefenregister: Oefenregisterstart;
  readonly kdf: Kdf;
  readonly clock: Clock;
  readonly register: RegisterClient;
  /** The key store of this computer; null where the host has none. */
  readonly sleutelhanger: Sleutelhanger | null;
  openverzoek: WachtendOpenverzoek | null;
  open: OpenBestand | null;
  wachtend: WachtendBestand | null;
};
