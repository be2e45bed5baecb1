import { z } from 'zod';
import { Besluit, Handtekening, Ondertekenrol, Sha256 } from '../domain/besluit/besluit.ts';
import { Rechtgebruik } from '../domain/plafondrechten/plafondrecht.ts';
import { Datum } from '../domain/persoon/datum.ts';
import { PubliekeSleutel } from './jws.ts';

/** The version of what travels between a commission's program and the register; it may only grow. */
export const PROTOCOLVERSIE = 1;

/** A program that asks with `?protocol=2` gets receipts with their place in the log, and the key of the log. */
export const LOGPROTOCOL = 2;

/** What a commission tells the register: a signed decision, without names, numbers or reasons of people. */
export const Bericht = z.strictObject({ soort: z.literal('besluit'), besluit: Besluit, handtekeningen: z.array(Handtekening).length(2), /** The right under the ceiling that it used; absent when the program knows of no ceiling. */ recht: Rechtgebruik.optional() });

/** A numbered message of one device; numbers rise by one without gaps. */
export const Envelop = z.strictObject({
  versie: z.literal(PROTOCOLVERSIE),
  registerId: z.uuid(),
  commissieId: z.uuid(),
  apparaatId: z.uuid(),
  nummer: z.int().min(1),
  bericht: Bericht,
});
export type Envelop = z.infer<typeof Envelop>;

/** An envelope under the signature of the device. */
export const VerzegeldeEnvelop = z.strictObject({ envelop: Envelop, protected: z.string().max(1_000), signature: z.string().max(200) });
export type VerzegeldeEnvelop = z.infer<typeof VerzegeldeEnvelop>;

/** The register's final answers: accepted with a receipt, or refused for good. Anything else means: try again. */
export const Antwoord = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('aanvaard'), ontvangstbewijs: z.string() }),
  z.strictObject({ soort: z.literal('geweigerd'), code: z.string(), reden: z.string() }),
]);
export type Antwoord = z.infer<typeof Antwoord>;

/** What the register signs when it accepted a decision. `ketenhash` binds it to everything accepted before. */
export const Ontvangstbewijs = z.strictObject({
  soort: z.literal('toetstafel.ontvangstbewijs'),
  versie: z.literal(1),
  register: z.strictObject({ id: z.uuid(), naam: z.string(), regio: z.string() }),
  volgnummer: z.int().min(1),
  envelopHash: Sha256,
  besluitId: z.uuid(),
  besluitHash: Sha256,
  handtekeningenHash: Sha256,
  ondertekenaars: z.array(z.strictObject({ rol: Ondertekenrol, kid: z.string() })),
  ontvangenOp: z.iso.datetime(),
  vorigeKetenhash: Sha256,
  ketenhash: Sha256,
});
export type Ontvangstbewijs = z.infer<typeof Ontvangstbewijs>;

/** How a commission makes itself known: once, with the code that the region's administrator gave. */
export const Inschrijving = z.strictObject({
  koppelcode: z.string().min(1).max(100),
  commissie: z.strictObject({ id: z.uuid(), naam: z.string().min(1).max(200) }),
  apparaat: z.strictObject({ id: z.uuid(), sleutel: PubliekeSleutel }),
  ondertekenaars: z.array(z.strictObject({ rol: Ondertekenrol, sleutel: PubliekeSleutel, mandaatVan: Datum, mandaatTot: Datum.nullable() })).min(1).max(50),
});
export type Inschrijving = z.infer<typeof Inschrijving>;

/** The key that signs the register's log (the text of a C2SP note key), and the register's own signature under it. */
export const Logidentiteit = z.strictObject({ sleutel: z.string().max(500), verklaring: z.string().max(4_000) });
export type Logidentiteit = z.infer<typeof Logidentiteit>;

/** Who the register is: kept by the program and compared at every contact. A program that speaks version 1 never sees `log`. */
export const Registeridentiteit = z.strictObject({ id: z.uuid(), naam: z.string(), regio: z.string(), sleutel: PubliekeSleutel, log: Logidentiteit.optional() });
export type Registeridentiteit = z.infer<typeof Registeridentiteit>;
