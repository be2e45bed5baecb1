import { z } from 'zod';
import { DossierIdSchema, MedewerkerIdSchema, Status } from '../domain/dossier/dossier.ts';
import { Medewerker } from '../domain/medewerker/medewerker.ts';
import { Datum } from '../domain/persoon/datum.ts';
import { Tekst, VerplichteTekst } from '../domain/persoon/tekst.ts';
import { Zaakvoorstel } from '../domain/vergadering/conclusie.ts';
import { Commissiereglement } from '../domain/vergadering/reglement.ts';
import { VERGADERACTIES, type Vergaderactie } from '../domain/vergadering/vergaderacties.ts';
import { Vergadering } from '../domain/vergadering/vergadering.ts';
import { Actiepunt, Afwijkend, Agendapunt, Deelnemer, Kloktijd, Stem, Vergaderstatus, Zitting } from '../domain/vergadering/zitting.ts';

const commandId = z.uuid();
/** A step in a meeting: which meeting, and the version that the person was looking at. */
export const inVergadering = { commandId, vergaderingId: z.uuid(), expectedVersion: z.int().min(0) };
/** What a step in a meeting answers: the new version. */
export const Vergaderstand = z.strictObject({ vergaderingId: z.uuid(), versie: z.int() });

export const Vergaderplan = z.strictObject({ ...Vergadering.omit({ id: true }).shape, kamer: Tekst(100).optional() });
const inZaak = { ...inVergadering, dossierId: DossierIdSchema };

export const Vergaderwijziging = z.strictObject({ ...inVergadering, vergadering: Vergadering.omit({ id: true }), kamer: Tekst(100) });
export const Deelnemerskeuze = z.strictObject({ ...inVergadering, deelnemers: z.array(Deelnemer).max(40) });
export const Toevoeging = z.strictObject({ ...inVergadering, dossierIds: z.array(DossierIdSchema).min(1, 'Kies minstens één zaak.').max(60) });
export const Afhaling = z.strictObject({ ...inZaak, reden: VerplichteTekst(1_000, 'de reden') });
export const Agendavolgorde = z.strictObject({ ...inVergadering, agenda: z.array(Agendapunt).max(100) });
export const Verzending = z.strictObject(inVergadering);
export const Vergaderopening = z.strictObject({ ...inVergadering, aanwezig: z.array(MedewerkerIdSchema).max(40), tijd: Kloktijd, reden: Tekst(1_000) });
export const Aanwezigheid = z.strictObject({ ...inVergadering, aanwezig: z.array(MedewerkerIdSchema).max(40) });
export const Stemronde = z.strictObject({ ...inZaak, voorstel: Zaakvoorstel, stemmen: z.array(Stem).max(40), afwijkend: z.array(Afwijkend).max(40), motivering: Tekst(8_000) });
export const Hamerslag = z.strictObject({ ...inVergadering, dossierIds: z.array(DossierIdSchema).min(1, 'Kies minstens één zaak.').max(60) });
export const Zaakaanhouding = z.strictObject({ ...inZaak, reden: VerplichteTekst(2_000, 'de reden'), tot: Datum });
export const Zaakheropening = z.strictObject({ ...inZaak, reden: VerplichteTekst(1_000, 'de reden') });
export const Aantekeningen = z.strictObject({ ...inVergadering, mededelingen: z.array(VerplichteTekst(1_000, 'de mededeling')).max(50), actiepunten: z.array(Actiepunt).max(100) });
export const Sluiting = z.strictObject({ ...inVergadering, tijd: Kloktijd, reden: Tekst(1_000) });
export const Notulenvaststelling = z.strictObject({ ...inVergadering, opmerking: Tekst(4_000) });
export const Reglementkeuze = z.strictObject({ commandId, reglement: Commissiereglement });
export const Belangmelding = z.strictObject({ commandId, dossierId: DossierIdSchema, medewerkerId: MedewerkerIdSchema, reden: VerplichteTekst(1_000, 'de reden') });
export const Stukvraag = z.strictObject({ vergaderingId: z.uuid(), soort: z.enum(['agenda', 'notulen']) });
export const Dossiervraag = z.strictObject({ vergaderingId: z.uuid() });

/** A meeting in the list, with the cases that stand on it now. */
export const Vergaderrij = z.strictObject({ vergadering: Vergadering, status: Vergaderstatus, kamer: z.string(), /** Cases on its agenda, also when they left it after the meeting. */ aantal: z.int(), dossiers: z.array(z.strictObject({ dossierId: DossierIdSchema, nummer: z.string(), naam: z.string(), status: Status })) });

const Persoon = z.strictObject({ medewerkerId: MedewerkerIdSchema, naam: z.string() });
/** Why somebody stays out of a case. `gevonden`: the program found it in the facts; a person can take it back with a reason. */
const NietErbij = z.strictObject({ ...Persoon.shape, reden: z.string(), bron: z.enum(['gemeld', 'gevonden']) });

/** A case on the agenda, as far as this person may see it. */
export const Agendazaak = z.strictObject({
  dossierId: DossierIdSchema,
  nummer: z.string(),
  /** Masked where the data are secret, and for who must stay out of the case. */
  naam: z.string(),
  status: Status,
  versie: z.int(),
  uiterlijk: Datum.nullable(),
  dagenOver: z.int().nullable(),
  wijze: Agendapunt.shape.wijze,
  minuten: z.int(),
  voorbereid: Zaakvoorstel.nullable(),
  voorstel: z.string(),
  vraag: z.string(),
  gereedheid: z.array(z.strictObject({ wat: z.string(), klaar: z.boolean(), zin: z.string() })),
  /** Why the case stands where the proposed order puts it. */
  waarom: z.string(),
  /** Why it cannot be a hamerstuk; null when it can. */
  geenHamerstuk: z.string().nullable(),
  geoordeeld: z.array(z.string()),
  nogNietGeoordeeld: z.array(z.string()),
  nietErbij: z.array(NietErbij),
  /** Whether the signed-in person gave his own judgement; null when he is not asked for one. */
  mijnOordeel: z.boolean().nullable(),
  /** The signed-in person stays out of this case: nothing of its content is here. */
  ikNietErbij: z.boolean(),
  verzondenVersie: z.int().nullable(),
  /** What changed since the version that was sent last. */
  sindsVerzending: z.array(z.string()),
  /** What changed between the two last versions that this person was sent. */
  sindsVorige: z.array(z.string()),
  stemmingen: Zitting.shape.zaken.element.shape.stemmingen,
  uitkomst: Zitting.shape.zaken.element.shape.uitkomst,
  besloten: z.boolean(),
});
export type Agendazaak = z.infer<typeof Agendazaak>;

/** Everything the screens of one meeting show. */
export const Vergaderweergave = z.strictObject({
  vergadering: Vergadering,
  versie: z.int(),
  status: Vergaderstatus,
  kamer: z.string(),
  acties: z.array(z.enum(Object.keys(VERGADERACTIES) as [Vergaderactie])), // the keys of a const object
  deelnemers: z.array(Deelnemer.extend({ naam: z.string() })),
  /** Who could take part. */
  mensen: z.array(Medewerker.pick({ id: true, naam: true, rol: true })),
  reglement: z.strictObject({ eigen: Commissiereglement.nullable(), geldt: Commissiereglement.nullable(), bronnen: z.array(z.strictObject({ regel: z.enum(['bevoegdheid', 'quorum', 'beslissendeStem', 'deskundigheid']), bron: z.string() })) }),
  /** On the agenda, in its order. */
  zaken: z.array(Agendazaak),
  /** The proposed order of the same cases. */
  voorgesteldeVolgorde: z.array(DossierIdSchema),
  zendingen: z.array(z.strictObject({ nummer: z.int(), op: Datum, ontvangers: z.array(z.strictObject({ ...Persoon.shape, zaken: z.int(), nietBij: z.array(z.strictObject({ nummer: z.string(), reden: z.string() })) })) })),
  /** Something changed since the agenda was sent. */
  opnieuwVersturen: z.boolean(),
  opening: Zitting.shape.opening,
  aanwezig: z.array(MedewerkerIdSchema),
  mededelingen: z.array(z.string()),
  actiepunten: z.array(Actiepunt),
  sluiting: Zitting.shape.sluiting,
  notulen: Zitting.shape.notulen,
});
export type Vergaderweergave = z.infer<typeof Vergaderweergave>;

/** A case that could be put on the agenda, in the proposed order. */
export const Agendakandidaten = z.array(z.strictObject({ dossierId: DossierIdSchema, nummer: z.string(), naam: z.string(), status: Status, uiterlijk: Datum.nullable(), dringend: z.enum(['te_laat', 'nu', 'kan_wachten']), waarom: z.string(), gereed: z.boolean() }));
export type Agendakandidaten = z.infer<typeof Agendakandidaten>;
