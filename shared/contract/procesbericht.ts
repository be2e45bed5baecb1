import type { Antwoord } from './fout.ts';

/**
 * How the register of the practice environment is started: as a process of its own, or, in the packaged program that
 * has no Node to start, as a thread. Null where there is none.
 */
export type Oefenregisterstart = { readonly soort: 'proces'; readonly opdracht: readonly string[] } | { readonly soort: 'draad'; readonly bestand: string } | null;

/** What the backend process needs to know when it starts; goes along as one JSON argument. */
export type Procesopties = { readonly datamap: string; readonly versie: string; readonly oefenregister: Oefenregisterstart };

/** What the backend asks of the key store of this computer, and what it answers. Only the key of a wrap ever passes. */
export type Sleutelvraag = { readonly wat: 'stand' } | { readonly wat: 'seal' | 'unseal'; readonly waarde: string };
export type Sleutelantwoord =
  | { readonly soort: 'stand'; readonly opslag: string | null; readonly bezwaar: 'geen_opslag' | 'onveilige_opslag' | null }
  | { readonly soort: 'waarde'; readonly waarde: string | null };

/** From the shell to the backend process. */
export type NaarProces =
  /** The path of a file that a person opened from outside the program. */
  | { readonly soort: 'open'; readonly pad: string }
  | { readonly soort: 'sleutelantwoord'; readonly id: number; readonly antwoord: Sleutelantwoord }
  | { readonly soort: 'vraag'; readonly id: number; readonly naam: string; readonly invoer: unknown }
  | { readonly soort: 'sluit' };

/** From the backend process to the shell. */
export type VanProces =
  | { readonly soort: 'klaar' }
  | { readonly soort: 'sleutelvraag'; readonly id: number; readonly vraag: Sleutelvraag }
  | { readonly soort: 'antwoord'; readonly id: number; readonly antwoord: Antwoord<unknown> };
