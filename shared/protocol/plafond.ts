import { z } from 'zod';
import { Datum } from '../domain/persoon/datum.ts';
import { Plafondgebeurtenis, Plafondrecht, Plafondsleutel, Rechtpot, Voorbehoudreden } from '../domain/plafondrechten/plafondrecht.ts';
import { openCompact, type PubliekeSleutel } from './jws.ts';

/** What happens to a ceiling as it stands in the log, numbered without gaps per region. */
export const Plafondblad = z.strictObject({
  soort: z.literal('toetstafel.plafond'),
  versie: z.literal(1),
  registerId: z.uuid(),
  nr: z.int().min(1),
  plafond: Plafondsleutel,
  gebeurtenis: Plafondgebeurtenis,
  vastgelegdOp: z.iso.datetime(),
});
export type Plafondblad = z.infer<typeof Plafondblad>;

const geheel = z.int().min(0);
/** The most ceilings and rights that one statement or question names. */
const MAX_PLAFONDS = 1_000;
const MAX_RECHTEN = 20_000;

/** How a decision of the commission stands under a ceiling: with its right, or at its place in the line. */
const Besluitplaats = z.discriminatedUnion('uitkomst', [
  z.strictObject({ besluitId: z.uuid(), uitkomst: z.literal('recht'), ...Plafondrecht.shape, pot: Rechtpot }),
  z.strictObject({ besluitId: z.uuid(), uitkomst: z.literal('wacht'), plaats: z.int().min(1), reden: Voorbehoudreden }),
]);
export type Besluitplaats = z.infer<typeof Besluitplaats>;

/** One ceiling as a device hears of it: the figures of all, and what is its own. */
export const Plafonddeel = z.strictObject({
  plafond: Plafondsleutel,
  /** The number of the ceiling as it was published, and what it rests on. */
  nr: z.int().min(1),
  verhuringen: geheel,
  teller: geheel,
  noemer: z.int().min(1),
  grondslag: z.string().max(1_000),
  bron: z.string().max(1_000),
  vanaf: Datum,
  telling: z.strictObject({ plafond: geheel, gebruikt: geheel, vastgehouden: geheel, vrij: geheel, reserve: geheel, hardheid: geheel, wachtend: geheel, overschrijding: geheel }),
  /** The share of the commission, and how much of it can still be asked for. */
  aandeel: geheel,
  ruimte: geheel,
  houdt: z.array(z.strictObject({ ...Plafondrecht.shape, pot: Rechtpot, geldigTot: Datum, vervaltOp: Datum })).max(MAX_RECHTEN),
  besluiten: z.array(Besluitplaats).max(MAX_RECHTEN),
});
export type Plafonddeel = z.infer<typeof Plafonddeel>;

/**
 * What the register says, under its signature, that a device has. It is the whole of it and not a change, so a lost
 * or doubled answer costs nothing: of two statements the one with the higher number counts.
 */
export const Rechtenstand = z.strictObject({
  soort: z.literal('toetstafel.rechtenstand'),
  versie: z.literal(1),
  registerId: z.uuid(),
  apparaatId: z.uuid(),
  commissieId: z.uuid(),
  tijdperk: z.int().min(1),
  /** The number of the last event that is counted in. */
  nr: geheel,
  afgegevenOp: z.iso.datetime(),
  /** The register has later messages of this device than the device has itself: its file was put back from a copy. */
  kopie: z.boolean(),
  plafonds: z.array(Plafonddeel).max(MAX_PLAFONDS),
});
export type Rechtenstand = z.infer<typeof Rechtenstand>;

/** What a device asks: how many rights it wants to hold, and which it gives back. The same question again changes nothing more. */
export const Rechtenvraag = z.strictObject({
  versie: z.literal(1),
  registerId: z.uuid(),
  commissieId: z.uuid(),
  apparaatId: z.uuid(),
  /** The number of its last message, also when that was not sent yet. */
  laatsteBericht: geheel,
  /** How many it wants to hold under a ceiling; null is its part of the commission's share. A ceiling that is not named stays as it is. */
  wil: z.array(z.strictObject({ plafond: Plafondsleutel, pot: z.enum(['eigen', 'hardheid']), aantal: geheel.max(MAX_RECHTEN).nullable() })).max(MAX_PLAFONDS),
  terug: z.array(z.strictObject({ plafond: Plafondsleutel, ...Plafondrecht.shape })).max(MAX_RECHTEN),
  /** The last statement that it has; a register that was put back learns from it what it forgot. */
  stand: z.string().max(900_000).nullable(),
});
export type Rechtenvraag = z.infer<typeof Rechtenvraag>;

/** A question under the signature of the device. */
export const VerzegeldeRechtenvraag = z.strictObject({ vraag: Rechtenvraag, protected: z.string().max(1_000), signature: z.string().max(200) });
export type VerzegeldeRechtenvraag = z.infer<typeof VerzegeldeRechtenvraag>;

/** The answer: a statement under the signature of the register. */
export const Rechtenantwoord = z.strictObject({ stand: z.string() });
export type Rechtenantwoord = z.infer<typeof Rechtenantwoord>;

/** The statement inside a token when this register signed it for this device; else undefined. */
export async function openRechtenstand(token: string, register: { readonly id: string; readonly sleutel: PubliekeSleutel }, apparaatId: string): Promise<Rechtenstand | undefined> {
  const stand = Rechtenstand.safeParse(await openCompact(token, register.sleutel)).data;
  return stand?.registerId === register.id && stand.apparaatId === apparaatId ? stand : undefined;
}
