import { z } from 'zod';
import { Ondertekenrol, Sha256 } from '../domain/besluit/besluit.ts';
import { Datum } from '../domain/persoon/datum.ts';
import { Ontvangstbewijs, type Logidentiteit, type Registeridentiteit } from './envelop.ts';
import { Plafondblad } from './plafond.ts';
import { openCompact, PubliekeSleutel } from './jws.ts';
import type { Hash } from './merkle.ts';

/** The most that a proof holds: a tree of 2^53 leaves needs no more. */
const MAX_PAD = 64;

/** The start of a log, or an announced new start after the register was put back from a copy. */
export const Tijdperk = z.strictObject({
  soort: z.literal('toetstafel.tijdperk'),
  versie: z.literal(1),
  registerId: z.uuid(),
  nr: z.int().min(1),
  id: z.uuid(),
  vorige: z.uuid().nullable(),
  /** How large the log was when it started again, and the root that it had. */
  omvang: z.int().min(0),
  wortel: Sha256,
  ingegaanOp: z.iso.datetime(),
});
export type Tijdperk = z.infer<typeof Tijdperk>;

/** An enrolment as it stands in the log: from here on these keys count. */
export const Inschrijfblad = z.strictObject({
  soort: z.literal('toetstafel.inschrijving'),
  versie: z.literal(1),
  registerId: z.uuid(),
  commissie: z.strictObject({ id: z.uuid(), naam: z.string() }),
  apparaten: z.array(z.strictObject({ id: z.uuid(), kid: z.string(), sleutel: PubliekeSleutel })),
  ondertekenaars: z.array(z.strictObject({ rol: Ondertekenrol, kid: z.string(), sleutel: PubliekeSleutel, mandaatVan: Datum, mandaatTot: Datum.nullable() })),
  ingeschrevenOp: z.iso.datetime(),
});
export type Inschrijfblad = z.infer<typeof Inschrijfblad>;

/** What a leaf of the log can be. A decision stands in it as its receipt: hashes and keys, nothing about a person. */
export const Blad = z.discriminatedUnion('soort', [Tijdperk, Inschrijfblad, Ontvangstbewijs, Plafondblad]);
export type Blad = z.infer<typeof Blad>;

/** Where a leaf stands, with the proof and the checkpoint of the register at that moment. */
export const Logbewijs = z.strictObject({ index: z.int().min(0), pad: z.array(Sha256).max(MAX_PAD), checkpoint: z.string().max(10_000) });
export type Logbewijs = z.infer<typeof Logbewijs>;

/** The register's newest checkpoint, the proof from an earlier size to it, and its announced starts under its signature. */
export const Aansluiting = z.strictObject({ checkpoint: z.string().max(10_000), pad: z.array(Sha256).max(MAX_PAD).nullable(), tijdperken: z.array(z.string().max(4_000)).max(1_000) });
export type Aansluiting = z.infer<typeof Aansluiting>;

const Logverklaring = z.strictObject({ soort: z.literal('toetstafel.logsleutel'), versie: z.literal(1), registerId: z.uuid(), sleutel: z.string() });

/** What the register signs with its own key about the key of its log. */
export const composeLogverklaring = (registerId: string, sleutel: string): z.infer<typeof Logverklaring> => ({ soort: 'toetstafel.logsleutel', versie: 1, registerId, sleutel });

/** The key of the log when the register's own key vouches for it; else undefined. */
export async function openLogidentiteit({ id, sleutel, log }: Registeridentiteit): Promise<Logidentiteit | undefined> {
  const verklaring = log && Logverklaring.safeParse(await openCompact(log.verklaring, sleutel)).data;
  return verklaring?.registerId === id && verklaring.sleutel === log?.sleutel ? log : undefined;
}

/** A hash as text, and back. */
export const renderHash = (hash: Hash): string => [...hash].map((b) => b.toString(16).padStart(2, '0')).join('');
export const parseHash = (tekst: string): Hash => Uint8Array.from(tekst.match(/../g) ?? [], (paar) => Number.parseInt(paar, 16));
