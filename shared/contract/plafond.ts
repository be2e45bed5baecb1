import { z } from 'zod';
import { DossierIdSchema } from '../domain/dossier/dossier.ts';
import { Datum } from '../domain/persoon/datum.ts';
import { Plafondsleutel, Rechtpot, Voorbehoudreden } from '../domain/plafondrechten/plafondrecht.ts';

const Moment = z.iso.datetime();
const geheel = z.int().min(0);

/** One municipality in one year, as the register last told it, and what this file holds of it. */
export const Plafondrij = z.strictObject({
  ...Plafondsleutel.shape,
  nr: z.int().min(1),
  verhuringen: geheel,
  teller: geheel,
  noemer: geheel,
  grondslag: z.string(),
  bron: z.string(),
  vanaf: Datum,
  plafond: geheel,
  gebruikt: geheel,
  vastgehouden: geheel,
  vrij: geheel,
  reserve: geheel,
  hardheid: geheel,
  wachtend: geheel,
  overschrijding: geheel,
  aandeel: geheel,
  /** What this file can use now, when the first of it runs out, and what it used that the register did not count yet. */
  bruikbaar: geheel,
  verlooptOp: Datum.nullable(),
  hierGebruikt: geheel,
  prognose: geheel.nullable(),
});
export type Plafondrij = z.infer<typeof Plafondrij>;

/** The ceilings that this file knows of. `kopie`: the register says that the file was put back from a copy. */
export const Plafondoverzicht = z.strictObject({ bijgewerktOp: Moment.nullable(), kopie: z.boolean(), plafonds: z.array(Plafondrij) });
export type Plafondoverzicht = z.infer<typeof Plafondoverzicht>;

export const Plafondvraag = z.strictObject({ dossierId: DossierIdSchema });

const onder = { ...Plafondsleutel.shape, plafond: geheel };

/** How the decision of a case stands under its ceiling, or will stand when it is signed now. */
export const Rechtvoorzaak = z.discriminatedUnion('soort', [
  /** No ceiling is known for it, or it does not count under one. */
  z.strictObject({ soort: z.literal('geen') }),
  z.strictObject({ soort: z.literal('recht'), ...onder, nummer: z.int(), pot: Rechtpot, geldigTot: Datum, over: geheel }),
  /** The decision takes over the right of the one that it replaces. */
  z.strictObject({ soort: z.literal('overname'), ...onder }),
  z.strictObject({ soort: z.literal('voorbehoud'), ...onder, waarom: z.enum(['op', 'kopie']), wachtend: geheel }),
  /** Signed: with this right, and whether the register confirmed it. */
  z.strictObject({ soort: z.literal('gebruikt'), ...onder, nummer: z.int().nullable(), bevestigd: z.boolean() }),
  z.strictObject({ soort: z.literal('wacht'), ...onder, plaats: z.int().nullable(), reden: Voorbehoudreden }),
]);
export type Rechtvoorzaak = z.infer<typeof Rechtvoorzaak>;
