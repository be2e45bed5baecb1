import type { Antwoord } from '../../shared/contract/fout.ts';

/** What a host (Electron, loopback, command line) gives the backend. */
export type BackendOpties = {
  /** Folder of the case files, their keys and backups. */
  readonly datamap: string;
  readonly versie: string;
  /** Command and arguments that start the register of the practice environment, with this data folder appended. */
  readonly oefenregister: readonly string[];
};

/** The engine room behind the contract: one per running program. */
export type Backend = {
  /** Answers one entry of the contract; checks name, shape, rights and answer. Never throws. */
  handle(naam: string, invoer: unknown): Promise<Antwoord<unknown>>;
  /** Finishes what is running, closes the case file and stops the practice register. */
  close(): Promise<void>;
};
