import type { Antwoord } from './fout.ts';

/** What the backend process needs to know when it starts; goes along as one JSON argument. */
export type Procesopties = { readonly datamap: string; readonly versie: string; readonly oefenregister: readonly string[] };

/** From the shell to the backend process. */
export type NaarProces =
  | { readonly soort: 'vraag'; readonly id: number; readonly naam: string; readonly invoer: unknown }
  | { readonly soort: 'sluit' };

/** From the backend process to the shell. */
export type VanProces =
  | { readonly soort: 'klaar' }
  | { readonly soort: 'antwoord'; readonly id: number; readonly antwoord: Antwoord<unknown> };
