import { z } from 'zod';
import { Aanvraag } from '../aanvraag/aanvraag.ts';
import { Gemeentecode } from '../gemeente/gemeente.ts';
import { HerkomstUitkomst } from '../herkomst/uitkomst.ts';
import { Verblijfperiode } from '../herkomst/verblijfperiode.ts';
import { Herstelkans } from '../herstelkans/herstelkans.ts';
import { Bewijs } from '../motivering/bewijs.ts';
import { Datum } from '../persoon/datum.ts';
import { Tekst, VerplichteTekst } from '../persoon/tekst.ts';
import { UrgentiegroepCode } from '../persoon/urgentiegroep.ts';
import { Route } from '../verdeling/regelset.ts';
import { Jaarcijfer, Verdelingsvoorstel } from '../verdeling/voorstel.ts';
import { Afwijking, Afwijkreden, Afwijksoort } from './afwijking.ts';
import { Voorwaarde } from './voorwaarde.ts';
import { Woningeisen, Zoekprofiel } from './zoekprofiel.ts';

/** What the decision says: urgency with a municipality, refusal, not handled (Awb art. 4:5), or the end of urgency that was granted. */
export const DICTA = { toewijzen: 'Urgentie toekennen', afwijzen: 'Aanvraag afwijzen', buiten_behandeling: 'Aanvraag buiten behandeling laten', intrekken: 'Urgentie intrekken' } as const;
export const Dictum = z.enum(Object.keys(DICTA) as [keyof typeof DICTA], 'Kies wat u besluit.');
export type Dictum = z.infer<typeof Dictum>;

/** What can be decided on a request; `intrekken` is only for a later decision that names the one it ends. */
export const Aanvraagdictum = Dictum.exclude(['intrekken']);
export type Aanvraagdictum = z.infer<typeof Aanvraagdictum>;

/** What kind of decision it is: the first on a request, or a later one that names the earlier (`vervangt`). */
export const BESLUITSOORTEN = {
  eerste: 'Besluit op de aanvraag',
  intrekking: 'Intrekking van de urgentie',
  verlenging: 'Verlenging van de urgentie',
  herbeoordeling: 'Nieuwe beoordeling',
  beslissing_op_bezwaar: 'Beslissing op bezwaar',
} as const;
export const Besluitsoort = z.enum(Object.keys(BESLUITSOORTEN) as [keyof typeof BESLUITSOORTEN]); // the keys of a const object
export type Besluitsoort = z.infer<typeof Besluitsoort>;

/** The roles that sign a decision; both must. */
export const Ondertekenrol = z.enum(['voorzitter', 'secretaris']);
export type Ondertekenrol = z.infer<typeof Ondertekenrol>;

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'geen SHA-256');
const Uuid = z.uuid();

/** Municipality of origin as a person established it, beside what the rules derived. */
export const VastgesteldeHerkomst = z.strictObject({
  afleiding: HerkomstUitkomst,
  /** Null when it stays undetermined. */
  gemeente: Gemeentecode.nullable(),
  /** Compulsory when it differs from the derivation, or when the derivation is not certain. */
  motivering: Tekst(8_000),
});
export type VastgesteldeHerkomst = z.infer<typeof VastgesteldeHerkomst>;

/** What the proposal was counted from, beside the facts of the case: the yearly figures, and the decisions since their date. */
export const Verdelingsinvoer = z.strictObject({
  berekendOp: Datum,
  /** The version of the counting itself (`REKENWIJZE`). */
  rekenwijze: z.int().min(1),
  cijfers: z.array(z.strictObject({ cijfer: Jaarcijfer, sindsdien: z.int().min(0) })),
});
export type Verdelingsinvoer = z.infer<typeof Verdelingsinvoer>;

/** The choice of municipality and route, beside the proposal that it was made on. */
export const GekozenVerdeling = z.strictObject({
  voorstel: Verdelingsvoorstel,
  gemeente: Gemeentecode,
  route: Route,
  motivering: Tekst(8_000),
  /** What makes the proposal countable again years later; choices from before it was kept do not have it. */
  invoer: Verdelingsinvoer.optional(),
});
export type GekozenVerdeling = z.infer<typeof GekozenVerdeling>;

/** Why a decision reads as it does: a legal ground or arrangement with the consideration of the people. */
export const Overweging = z.strictObject({
  grond: VerplichteTekst(300, 'het artikel of de afspraak'),
  tekst: VerplichteTekst(8_000, 'de overweging'),
  /** The text block that it began as; absent for what people wrote from nothing. */
  blok: z.string().max(80).optional(),
  /** The code of the refusal ground that it explains. */
  weigeringsgrond: z.string().max(50).optional(),
  /** What it rests on; absent or empty is told as a warning before signing. */
  bewijs: z.array(Bewijs).max(20).optional(),
});
export type Overweging = z.infer<typeof Overweging>;

/**
 * Everything the commission saw and thought, frozen at the moment of deciding. It stays in the case file; the
 * register only gets its hash. `zout` is random, so that the hash says nothing about who it is.
 */
export const Dossierstuk = z.strictObject({
  zout: z.string().regex(/^[0-9a-f]{64}$/),
  aanvraag: Aanvraag,
  verblijf: z.array(Verblijfperiode),
  herkomst: VastgesteldeHerkomst.nullable(),
  herstelkans: Herstelkans.nullable(),
  verdeling: GekozenVerdeling.nullable(),
  overwegingen: z.array(Overweging).min(1, 'Een besluit heeft minstens één overweging (art. 3:46 Awb).').max(40),
  /** Deviations, conditions and the search profile in the words of the people; the decision itself carries their codes. */
  afwijkingen: z.array(Afwijking).max(20).optional(),
  voorwaarden: z.array(Voorwaarde).max(20).optional(),
  woningeisen: Woningeisen.optional(),
  /** What was warned about and decided all the same, as it was shown before signing. */
  waarschuwingen: z.array(z.strictObject({ code: z.string().max(50), tekst: z.string().max(1_000) })).max(80).optional(),
});
export type Dossierstuk = z.infer<typeof Dossierstuk>;

/**
 * The decision that is signed: its canonical JSON is the bytes under the signatures. It names no person; the
 * frozen case (`dossierstukHash`) holds the facts. Never edited: a correction is a new decision that names this one.
 */
export const Besluit = z.strictObject({
  soort: z.literal('toetstafel.besluit'),
  versie: z.literal(1),
  besluitId: Uuid,
  dossierId: Uuid,
  commissie: z.strictObject({ id: Uuid, naam: z.string().min(1).max(200), namens: z.string().min(1).max(300) }),
  genomenOp: Datum,
  dictum: Dictum,
  urgentiegroep: UrgentiegroepCode,
  herkomst: z.strictObject({ uitkomst: HerkomstUitkomst.shape.uitkomst, gemeente: Gemeentecode.nullable() }).nullable(),
  toewijzing: z
    .strictObject({
      gemeente: Gemeentecode,
      route: Route,
      voorkeursgemeente: Gemeentecode.nullable(),
      /** The checks that asked for a reasoned decision, by principle. */
      gemotiveerdOp: z.array(z.string()),
      geldigTot: Datum,
    })
    .nullable(),
  weigeringsgronden: z.array(z.string()),
  /** Absent in decisions from before there were others: the first on the request. */
  besluitsoort: Besluitsoort.optional(),
  /** From which day the urgency ends; only at `intrekken`. */
  intrekkingVanaf: Datum.optional(),
  /** The codes of the conditions; their words are in the frozen case. */
  voorwaarden: z.array(Voorwaarde.shape.code).max(20).optional(),
  zoekprofiel: Zoekprofiel.optional(),
  /** On what the decision deviates and why, as codes; the reasons are in the frozen case. */
  afwijkingen: z.array(z.strictObject({ soort: Afwijksoort, reden: Afwijkreden })).max(20).optional(),
  regelset: z.strictObject({ id: z.string(), geldigVan: Datum, hash: Sha256 }),
  voorstelHash: Sha256.nullable(),
  dossierstukHash: Sha256,
  vervangt: Uuid.nullable(),
  /** Who must sign, by role and key (RFC 7638 thumbprint). */
  ondertekenaars: z.array(z.strictObject({ rol: Ondertekenrol, kid: z.string().min(40).max(50) })).length(2),
});
export type Besluit = z.infer<typeof Besluit>;

/** A detached JWS (RFC 7515, RFC 7797) over the canonical JSON of a decision. */
export const Handtekening = z.strictObject({
  rol: Ondertekenrol,
  kid: z.string(),
  protected: z.string().max(1_000),
  signature: z.string().max(200),
});
export type Handtekening = z.infer<typeof Handtekening>;
