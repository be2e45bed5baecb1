import { z } from 'zod';
import { Zekerheid } from '../persoon/urgentiegroep.ts';

const PerGemeente = z.record(z.string(), z.int());

/** One column of the table: homes per municipality under one rule. */
export const Scenariokolom = z.strictObject({
  code: z.string(),
  naam: z.string(),
  /** A key shares the demand out; a ceiling and a floor say how many homes there are for it. */
  soort: z.enum(['sleutel', 'plafond', 'minimum']),
  perGemeente: PerGemeente,
  /** From the regional figure where the source prints one, else the sum of the rows. */
  totaal: z.int(),
  rijensom: z.int(),
  nietGeplaatst: z.int(),
  /** Homes under the ceiling that nobody asks for. */
  over: z.int(),
  bron: z.string(),
  zekerheid: Zekerheid,
});
export type Scenariokolom = z.infer<typeof Scenariokolom>;

/** The chosen key against the chosen ceiling, for one municipality or for the region. */
export const Verdeelrij = z.strictObject({
  naarSleutel: z.int(),
  ruimte: z.int(),
  geplaatst: z.int(),
  nietGeplaatst: z.int(),
  /** Extra homes for local groups. */
  lokaal: z.int(),
  verhuringen: z.int(),
  /** What is left for people who are not urgent; below zero when more is given away than becomes free. */
  regulier: z.int(),
  minimum: z.int(),
});
export type Verdeelrij = z.infer<typeof Verdeelrij>;

/** A printed cell that does not follow from the inputs that the same document prints. */
export const Afwijking = z.strictObject({ kolom: z.string(), cel: z.string(), gedrukt: z.int(), berekend: z.int(), waarom: z.string() });
export type Afwijking = z.infer<typeof Afwijking>;

/** Rows that do not add up to the total beside them. */
export const Optelling = z.strictObject({ kolom: z.string(), rijensom: z.int(), totaal: z.int(), gedruktRijensom: z.int().nullable(), waarom: z.string() });
export type Optelling = z.infer<typeof Optelling>;

/** The whole answer: columns, the chosen rule per municipality, and what is odd or unknown about it. */
export const Scenariotabel = z.strictObject({
  regio: z.strictObject({ id: z.string(), naam: z.string() }),
  gemeenten: z.array(z.string()),
  vraag: z.int(),
  kolommen: z.array(Scenariokolom),
  /** Columns that cannot be computed, with what is missing. */
  nietBerekend: z.array(z.strictObject({ code: z.string(), naam: z.string(), reden: z.string() })),
  /** Null when the figures of the chosen key or ceiling are missing; `toelichtingen` says which. */
  regel: z.strictObject({ perGemeente: z.record(z.string(), Verdeelrij), totaal: Verdeelrij }).nullable(),
  /** Printed columns that are observations, not calculations. */
  waargenomen: z.array(z.strictObject({ code: z.string(), naam: z.string(), perGemeente: PerGemeente, totaal: z.int(), nietGeplaatst: z.int(), bron: z.string() })),
  afwijkingen: z.array(Afwijking),
  optellingen: z.array(Optelling),
  toelichtingen: z.array(z.string()),
});
export type Scenariotabel = z.infer<typeof Scenariotabel>;
