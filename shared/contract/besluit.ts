import { z } from 'zod';
import { Afwijking } from '../domain/besluit/afwijking.ts';
import { Dictum, Overweging } from '../domain/besluit/besluit.ts';
import { Voorwaarde } from '../domain/besluit/voorwaarde.ts';
import { Woningeisen, Zoekprofiel } from '../domain/besluit/zoekprofiel.ts';
import { Gemeentecode } from '../domain/gemeente/gemeente.ts';
import { Datum } from '../domain/persoon/datum.ts';

/** What people decide on a request. Deviations, conditions and the search profile are left out when there are none. */
export const Besluitinvoer = {
  dictum: Dictum,
  weigeringsgronden: z.array(z.string().max(50)).max(20),
  overwegingen: z.array(Overweging).min(1, 'Schrijf minstens één overweging op (art. 3:46 Awb).').max(40),
  afwijkingen: z.array(Afwijking).max(20).optional(),
  voorwaarden: z.array(Voorwaarde).max(20).optional(),
  zoekprofiel: Zoekprofiel.optional(),
  woningeisen: Woningeisen.optional(),
};

/** Earlier signed decisions about people of the same group, newest first, with outcome and reasons; nothing ranks them. */
export const VergelijkbareBesluiten = z.strictObject({
  totaal: z.int(),
  perDictum: z.array(z.strictObject({ dictum: Dictum, aantal: z.int() })),
  besluiten: z.array(
    z.strictObject({
      nummer: z.string(),
      genomenOp: Datum,
      dictum: Dictum,
      toegewezen: Gemeentecode.nullable(),
      herkomst: Gemeentecode.nullable(),
      /** The refusal grounds, as the regelset of that case words them. */
      gronden: z.array(z.string()),
      /** On what it deviated, with the coded reason. */
      afwijkingen: z.array(z.string()),
      /** The considerations, with the names of the applicant left out. */
      overwegingen: z.array(z.strictObject({ grond: z.string(), tekst: z.string() })),
      /** What else is equal. */
      ookGelijk: z.array(z.string()),
    }),
  ),
});
export type VergelijkbareBesluiten = z.infer<typeof VergelijkbareBesluiten>;
