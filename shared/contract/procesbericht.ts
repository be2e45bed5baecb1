import type { Antwoord } from './fout.ts';

/**
 * How the register of the practice environment is started: as a process of its own, or, in the packaged program that
 * has no Node to start, as a thread. Null where there is none.
 */
export type Oefenregisterstart = { readonly soort: 'proces'; readonly opdracht: readonly string[] } | { readonly soort: 'draad'; readonly bestand: string } | null;

/** What the backend process needs to know when it starts; goes along as one JSON argument. */
export type Procesopties = { readonly datamap: string; readonly versie: string; readonly oefenregister: Oefenregisterstart };

/** From the shell to the backend process. */
export type NaarProces =
  | { readonly soort: 'vraag'; readonly id: number; readonly naam: string; readonly invoer: unknown }
  | { readonly soort: 'sluit' };

/** From the backend process to the shell. */
export type VanProces =
  | { readonly soort: 'klaar' }
  | { readonly soort: 'antwoord'; readonly id: number; readonly antwoord: Antwoord<unknown> };
