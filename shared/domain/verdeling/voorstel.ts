import { z } from 'zod';
import { Gemeentecode } from '../gemeente/gemeente.ts';
import { Datum } from '../persoon/datum.ts';
import { Tekst } from '../persoon/tekst.ts';
import { Because } from './parameter.ts';
import { Principe, Route } from './regelset.ts';
import { Zekerheid } from '../persoon/urgentiegroep.ts';

/**
 * The yearly figures of one municipality as a person entered or imported them: lettings, and how many already
 * went to the counted groups. `peildatum` is the day the figures are about; they are shown with that date.
 */
export const Jaarcijfer = z
  .strictObject({
    gemeente: Gemeentecode,
    jaar: z.int('Vul een jaar in.').min(2000, 'Vul een jaar vanaf 2000 in.').max(2100, 'Vul een jaar tot en met 2100 in.'),
    verhuringen: z.int('Vul een heel aantal verhuringen in.').min(0, 'Een aantal verhuringen is nul of meer.').max(1_000_000, 'Dit aantal is te groot.'),
    gebruikt: z.int('Vul een heel aantal in.').min(0, 'Het aantal toegewezen woningen is nul of meer.').max(1_000_000, 'Dit aantal is te groot.'),
    peildatum: Datum,
    bron: Tekst(300),
    /** What the municipality and its corporations say about liveability; empty when they say nothing. */
    leefbaarheidssignaal: Tekst(2_000),
  });
export type Jaarcijfer = z.infer<typeof Jaarcijfer>;

/** State of a check: it holds, people should look, or a reasoned decision is required before one can go on. */
const Toetsstaat = z.enum(['voldaan', 'waarschuwing', 'vraagt_besluit', 'niet_van_toepassing']);

const Toets = z.strictObject({
  principe: Principe,
  staat: Toetsstaat,
  uitleg: z.string(),
  because: z.array(Because),
});
export type Toets = z.infer<typeof Toets>;

/** The counters of a municipality as they were used. */
const Teller = z.strictObject({
  gemeente: Gemeentecode,
  /** Whole homes under the cap for the year; null when there are no figures. */
  plafond: z.int().nullable(),
  gebruikt: z.int().nullable(),
  peildatum: Datum.nullable(),
  bron: z.string(),
});
export type Teller = z.infer<typeof Teller>;

/** A parameter of the regelset that decided: where it stands in the regelset, its value as people read it, its source. */
const Gebruikt = z.strictObject({ pad: z.string(), waarde: z.string(), bron: z.string(), zekerheid: Zekerheid.nullable() });
export type GebruiktParameter = z.infer<typeof Gebruikt>;

/** What the principles lead to for one case, with why and why not per municipality. A proposal, never a decision. */
export const Verdelingsvoorstel = z.strictObject({
  regelset: z.strictObject({ id: z.string(), geldigVan: Datum }),
  voorkeursgemeente: Gemeentecode.nullable(),
  route: Route,
  samenvatting: z.string(),
  toetsen: z.array(Toets),
  perGemeente: z.array(z.strictObject({ gemeente: Gemeentecode, waarom: z.array(z.string()), waaromNiet: z.array(z.string()), teller: Teller, toetsen: z.array(Toets) })),
  openNormen: z.array(z.string()),
  /** Every parameter that decided; proposals from before it was recorded do not have it. */
  parameters: z.array(Gebruikt).optional(),
});
export type Verdelingsvoorstel = z.infer<typeof Verdelingsvoorstel>;
