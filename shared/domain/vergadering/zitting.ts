import { z } from 'zod';
import { DossierIdSchema, MedewerkerIdSchema } from '../dossier/dossier.ts';
import { Datum } from '../persoon/datum.ts';
import { Tekst, VerplichteTekst } from '../persoon/tekst.ts';
import { Stemmental, Zaakvoorstel } from './conclusie.ts';
import { Commissiereglement } from './reglement.ts';

/** How far a meeting is. */
export const VERGADERSTATUSSEN = { gepland: 'In voorbereiding', verzonden: 'Stukken verzonden', geopend: 'Bezig', gesloten: 'Gesloten, notulen in concept', vastgesteld: 'Notulen vastgesteld' } as const;
export const Vergaderstatus = z.enum(Object.keys(VERGADERSTATUSSEN) as [keyof typeof VERGADERSTATUSSEN]);
export type Vergaderstatus = z.infer<typeof Vergaderstatus>;

/** What somebody is in a meeting. Only chair and members vote. */
export const FUNCTIES = { voorzitter: 'Voorzitter', lid: 'Lid', secretaris: 'Secretaris', adviseur: 'Adviseur' } as const;
export const Functie = z.enum(Object.keys(FUNCTIES) as [keyof typeof FUNCTIES], 'Kies in welke functie iemand deelneemt.');
export type Functie = z.infer<typeof Functie>;

export const Deelnemer = z.strictObject({ medewerkerId: MedewerkerIdSchema, functie: Functie, deskundigheid: z.array(VerplichteTekst(100, 'de deskundigheid')).max(10) });
export type Deelnemer = z.infer<typeof Deelnemer>;

/** A `hamerstuk` is decided without discussion unless somebody asks for it. */
export const BEHANDELWIJZEN = { hamerstuk: 'Hamerstuk', bespreken: 'Bespreken' } as const;
export const Agendapunt = z.strictObject({
  dossierId: DossierIdSchema,
  wijze: z.enum(Object.keys(BEHANDELWIJZEN) as [keyof typeof BEHANDELWIJZEN], 'Kies hoe de zaak wordt behandeld.'),
  minuten: z.int('Vul een heel aantal minuten in.').min(0, 'Een aantal minuten is nul of meer.').max(240, 'Eén zaak duurt ten hoogste 240 minuten.'),
});
export type Agendapunt = z.infer<typeof Agendapunt>;

export const Kloktijd = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Vul een tijd in als 13:30.');

export const STEMKEUZEN = { voor: 'Voor', tegen: 'Tegen', onthouden: 'Onthouden' } as const;
export const Stem = z.strictObject({ medewerkerId: MedewerkerIdSchema, keuze: z.enum(Object.keys(STEMKEUZEN) as [keyof typeof STEMKEUZEN]) });
export type Stem = z.infer<typeof Stem>;

/** A reason of somebody who thought otherwise, in the minutes at his request. */
export const Afwijkend = z.strictObject({ medewerkerId: MedewerkerIdSchema, tekst: VerplichteTekst(4_000, 'de reden') });

/** Who stayed out of a case, and why (Awb art. 2:4). */
export const Uitsluiting = z.strictObject({ dossierId: DossierIdSchema, medewerkerId: MedewerkerIdSchema, reden: z.string() });
export type Uitsluiting = z.infer<typeof Uitsluiting>;

/** One vote on one proposal. */
export const Stemming = z.strictObject({
  voorstel: Zaakvoorstel,
  stemmen: z.array(Stem).min(1),
  afwijkend: z.array(Afwijkend),
  uitslag: z.strictObject({ ...Stemmental.shape, uitslag: z.enum(['aangenomen', 'verworpen', 'staken']), beslissendeStem: z.boolean() }),
});
export type Stemming = z.infer<typeof Stemming>;

const Nieterbij = z.array(Uitsluiting.omit({ dossierId: true }));

/** What came out of one case; who stayed out of it is kept with it. */
export const Zaakuitkomst = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('hamerstuk'), voorstel: Zaakvoorstel, nietErbij: Nieterbij }),
  z.strictObject({ soort: z.literal('stemming'), voorstel: Zaakvoorstel, motivering: Tekst(8_000), nietErbij: Nieterbij }),
  z.strictObject({ soort: z.literal('aangehouden'), reden: VerplichteTekst(2_000, 'de reden'), tot: Datum, nietErbij: Nieterbij }),
]);
export type Zaakuitkomst = z.infer<typeof Zaakuitkomst>;

export const Actiepunt = z.strictObject({ wat: VerplichteTekst(500, 'wat er moet gebeuren'), wie: Tekst(200), voor: Datum.nullable() });
export type Actiepunt = z.infer<typeof Actiepunt>;

/** What went to whom: per case the version and its hash, per person which cases he got. */
export const Zending = z.strictObject({
  nummer: z.int().min(1),
  op: Datum,
  stukken: z.array(z.strictObject({ dossierId: DossierIdSchema, versie: z.int().min(1), hash: z.string(), bijlagen: z.array(z.string()) })),
  ontvangers: z.array(z.strictObject({ medewerkerId: MedewerkerIdSchema, zaken: z.array(DossierIdSchema), nietBij: z.array(Uitsluiting.omit({ medewerkerId: true })) })),
});
export type Zending = z.infer<typeof Zending>;

/** What was found about attendance when the meeting was opened. */
const Opening = z.strictObject({ tijd: Kloktijd, reglement: Commissiereglement, nodig: z.int().nullable(), aanwezig: z.int(), ontbrekend: z.array(z.string()), /** Why it went on with too few members or without expertise. */ reden: z.string().nullable() });

/** A meeting as it was prepared and held: the fold of its events. */
export const Zitting = z.strictObject({
  vergaderingId: z.uuid(),
  versie: z.int().min(0),
  status: Vergaderstatus,
  kamer: z.string(),
  deelnemers: z.array(Deelnemer),
  agenda: z.array(Agendapunt),
  zendingen: z.array(Zending),
  opening: Opening.nullable(),
  aanwezig: z.array(MedewerkerIdSchema),
  zaken: z.array(z.strictObject({ dossierId: DossierIdSchema, stemmingen: z.array(Stemming), uitkomst: Zaakuitkomst.nullable() })),
  mededelingen: z.array(VerplichteTekst(1_000, 'de mededeling')),
  actiepunten: z.array(Actiepunt),
  sluiting: z.strictObject({ tijd: Kloktijd, /** Why cases were left without an outcome. */ reden: z.string().nullable() }).nullable(),
  notulen: z.strictObject({ op: Datum, opmerking: z.string() }).nullable(),
});
export type Zitting = z.infer<typeof Zitting>;

/** What happened to a meeting. Stored for ever: the wire may only grow. */
export const Vergadergebeurtenis = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('VergaderingGepland'), kamer: z.string(), datum: Datum, tijd: Kloktijd, plaats: z.string() }),
  z.strictObject({ soort: z.literal('DeelnemersGekozen'), deelnemers: z.array(Deelnemer) }),
  z.strictObject({ soort: z.literal('AgendaVastgelegd'), agenda: z.array(Agendapunt) }),
  z.strictObject({ soort: z.literal('StukkenVerzonden'), zending: Zending }),
  z.strictObject({ soort: z.literal('VergaderingGeopend'), opening: Opening, aanwezig: z.array(MedewerkerIdSchema) }),
  z.strictObject({ soort: z.literal('AanwezigheidGewijzigd'), aanwezig: z.array(MedewerkerIdSchema) }),
  z.strictObject({ soort: z.literal('StemmingGehouden'), dossierId: DossierIdSchema, stemming: Stemming }),
  z.strictObject({ soort: z.literal('ZaakAfgerond'), dossierId: DossierIdSchema, uitkomst: Zaakuitkomst }),
  z.strictObject({ soort: z.literal('ZaakHeropend'), dossierId: DossierIdSchema, reden: z.string() }),
  z.strictObject({ soort: z.literal('AantekeningenVastgelegd'), mededelingen: z.array(z.string()), actiepunten: z.array(Actiepunt) }),
  z.strictObject({ soort: z.literal('VergaderingGesloten'), tijd: Kloktijd, reden: z.string().nullable() }),
  z.strictObject({ soort: z.literal('NotulenVastgesteld'), op: Datum, opmerking: z.string() }),
]);
export type Vergadergebeurtenis = z.infer<typeof Vergadergebeurtenis>;

/** A meeting of which nothing was prepared yet. */
export const beginZitting = (vergaderingId: string): Zitting => ({
  vergaderingId, versie: 0, status: 'gepland', kamer: '', deelnemers: [], agenda: [], zendingen: [], opening: null, aanwezig: [], zaken: [], mededelingen: [], actiepunten: [], sluiting: null, notulen: null,
});
