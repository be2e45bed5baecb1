import { z } from 'zod';
import { Gemeentecode } from '../gemeente/gemeente.ts';
import { Datum } from '../persoon/datum.ts';
import { Zekerheid } from '../persoon/urgentiegroep.ts';

/** A parameter of the regelset that decided: with another value the outcome would be another. */
export const StapParameter = z.strictObject({ naam: z.string(), waarde: z.string(), bron: z.string(), zekerheid: z.union([Zekerheid, z.literal('niet_bepaald')]) });
export type StapParameter = z.infer<typeof StapParameter>;

/** One step of a derivation: the rule, where it is written, what it found and the facts it rests on. */
export const Stap = z.strictObject({
  regel: z.string(),
  bron: z.string(),
  uitleg: z.string(),
  feiten: z.array(z.string()),
  /** The parameters that decided in this step; absent when none did. */
  parameters: z.array(StapParameter).optional(),
});
export type Stap = z.infer<typeof Stap>;

/** What the rules say about the municipality of origin; a person establishes it (or decides where the rules cannot). */
export const HerkomstUitkomst = z.strictObject({
  uitkomst: z.enum(['vastgesteld', 'voorlopig', 'niet_vast_te_stellen', 'buiten_de_regio']),
  gemeente: Gemeentecode.nullable(),
  /** The municipality that took its place when it has ended by the day of the decision. */
  opvolger: Gemeentecode.nullable(),
  /** The date from which is looked back: the start of the first stay, or the day of the request. */
  ankerdatum: Datum,
  /** First day of the look-back window. */
  vensterVan: Datum,
  /** One sentence for the person who reads it. */
  samenvatting: z.string(),
  stappen: z.array(Stap),
  watVerandertHet: z.array(z.string()),
  openNormen: z.array(z.string()),
});
export type HerkomstUitkomst = z.infer<typeof HerkomstUitkomst>;
