import type { z } from 'zod';
import type { Probleemcode } from '../problems.ts';

/** Who may ask: everyone, or a device that is enrolled and shows so with a token. */
export type Toegang = 'openbaar' | 'apparaat';

/** What comes back when all is well. */
export type Goed = { readonly schema: z.ZodType } | { readonly mediatype: string; readonly tekst: 'tekst' | 'bytes' };

/** One operation of the interface, as it is documented and as rights are checked with. */
export type Route = {
  readonly methode: 'get' | 'put' | 'post';
  /** The path below the version, with parameters in braces. */
  readonly pad: string;
  /** How the server writes the path, when that differs (a parameter that takes the rest of it). */
  readonly serverpad?: string;
  readonly id: string;
  readonly groep: 'Inschrijven en insturen' | 'Logboek' | 'Regio' | 'Aanmelden' | 'Dienst';
  readonly toegang: Toegang;
  readonly wat: string;
  readonly uitleg?: string;
  readonly padvraag?: z.ZodObject;
  readonly vraag?: z.ZodObject;
  /** The names of `vraag` and `padvraag` in Dutch. */
  readonly namen?: Readonly<Record<string, string>>;
  readonly body?: { readonly schema: z.ZodType; readonly mediatype: string };
  readonly goed: Goed;
  readonly gelukt: string;
  readonly problemen: readonly Probleemcode[];
};
