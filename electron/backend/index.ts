import { hostname } from 'node:os';
import type { Antwoord } from '../../shared/contract/fout.ts';
import type { Oefenregisterstart } from '../../shared/contract/procesbericht.ts';
import { httpRegister } from './adapters/http-register.ts';
import { systemClock } from './adapters/system-clock.ts';
import { closeBestand } from './commands/bestand-commands.ts';
import { dispatch } from './dispatch.ts';
import { STANDAARD_KDF, type Kdf } from './keys/wrap.ts';
import type { Clock } from './ports/clock.ts';
import type { RegisterClient } from './ports/register-client.ts';
import type { Sleutelhanger } from './ports/sleutelhanger.ts';
import { receiveOpenverzoek } from './apparaat/openverzoek.ts';
import type { Engine } from './session.ts';

/** What a host (Electron, loopback, command line) gives the backend. */
export type BackendOpties = {
  /** Folder of the case files, their keys and backups. */
  readonly datamap: string;
  readonly versie: string;
  /** What people use to ask: the program's own window unless told otherwise. */
  readonly kanaal?: 'programma' | 'browser' | 'opdrachtregel';
  /** How the register of the practice environment starts; the backend adds its options. */
  readonly oefenregister: Oefenregisterstart;
  /** For tests and the practice run: another clock, another way to the register, a cheaper key derivation. */
  readonly clock?: Clock;
  readonly register?: RegisterClient;
  readonly kdf?: Kdf;
  /** The key store of this computer, where the host has one. */
  readonly sleutelhanger?: Sleutelhanger;
};

/** The engine room behind the contract: one per running program. */
export type Backend = {
  /** Answers one entry of the contract; checks name, shape, rights and answer. Never throws. */
  handle(naam: string, invoer: unknown): Promise<Antwoord<unknown>>;
  /** Takes a file that a person opened from outside the program; the window hears of it with its next question. */
  openFile(pad: string): void;
  /** Finishes what is running, closes the case file and stops the practice register. */
  close(): Promise<void>;
};

/** Puts the parts together. */
export function createBackend(opties: BackendOpties): Backend {
  const engine: Engine = {
    datamap: opties.datamap,
    versie: opties.versie,
    herkomst: `${opties.kanaal ?? 'programma'} op ${hostname()}`,
    oefenregister: opties.oefenregister,
    kdf: opties.kdf ?? STANDAARD_KDF,
    clock: opties.clock ?? systemClock,
    register: opties.register ?? httpRegister,
    sleutelhanger: opties.sleutelhanger ?? null,
    openverzoek: null,
    open: null,
    wachtend: null,
  };
  return { handle: (naam, invoer) => dispatch(engine, naam, invoer), openFile: (pad) => receiveOpenverzoek(engine, pad), close: () => closeBestand(engine) };
}
