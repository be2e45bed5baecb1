import { z } from 'zod';
import { Vasthoudgrond } from '../domain/bewaren/beletsel.ts';
import { BEWAARUITKOMSTEN, type Bewaaruitkomst } from '../domain/bewaren/selectielijst.ts';
import { DossierIdSchema } from '../domain/dossier/dossier.ts';
import { Datum } from '../domain/persoon/datum.ts';
import { VerplichteTekst } from '../domain/persoon/tekst.ts';
import { Zekerheid } from '../domain/persoon/urgentiegroep.ts';

const commandId = z.uuid();
const Moment = z.iso.datetime();
const Uitkomst = z.enum(Object.keys(BEWAARUITKOMSTEN) as [Bewaaruitkomst, ...Bewaaruitkomst[]]); // the keys of a const object

/** Cases that are shown and handled at once. */
export const MAX_BEWAARRIJEN = 500;

const Grond = z.strictObject({ uitkomst: Uitkomst, rij: z.string(), jaren: z.int(), vanaf: Datum, tot: Datum });

/** A case whose term is over or will be, with what keeps it. `naam` is masked when the case is geheim. */
export const Bewaarrij = z.strictObject({
  dossierId: DossierIdSchema,
  nummer: z.string(),
  naam: z.string(),
  bewarenTot: Datum,
  gronden: z.array(Grond),
  beletselen: z.array(z.strictObject({ code: z.string(), tekst: z.string() })),
  vasthoudingen: z.array(z.strictObject({ id: z.uuid(), grond: Vasthoudgrond, reden: z.string(), op: Moment, door: z.string() })),
  /** Proposed for destruction; `doorUzelf`: somebody else has to carry it out. */
  voorstel: z.strictObject({ door: z.string(), op: Moment, doorUzelf: z.boolean() }).nullable(),
});

/** A destruction: all cases that went together, with how sure it is that nothing is left of them. */
export const Vernietigingsrij = z.strictObject({ op: Moment, door: z.string(), voorgesteldDoor: z.array(z.string()), nummers: z.array(z.string()), opgeschoondOp: Moment.nullable() });

export const Bewaaroverzicht = z.strictObject({
  lijst: z.strictObject({ naam: z.string(), zekerheid: Zekerheid, toelichting: z.string(), regels: z.array(z.strictObject({ uitkomst: Uitkomst, rij: z.string(), jaren: z.int(), begin: z.string() })) }),
  rijen: z.array(Bewaarrij).max(MAX_BEWAARRIJEN),
  vernietigd: z.array(Vernietigingsrij),
});

const Dossiers = z.array(DossierIdSchema).min(1, 'Kies minstens één dossier.').max(200, 'Kies ten hoogste 200 dossiers tegelijk.');
export const Vasthoudverzoek = z.strictObject({ commandId, dossierId: DossierIdSchema, grond: Vasthoudgrond, reden: VerplichteTekst(1_000, 'de reden') });
export const Vrijgave = z.strictObject({ commandId, dossierId: DossierIdSchema, vasthoudingId: z.uuid(), reden: VerplichteTekst(1_000, 'de reden') });
export const Vernietigvoorstel = z.strictObject({ commandId, dossierIds: Dossiers });
export const Vernietigopdracht = z.strictObject({ commandId, dossierIds: Dossiers, code: z.string().min(1, 'Vul uw persoonlijke code in.').max(200) });
/** `opgeschoond` false: the content is gone from the cases, but the file or a copy may still hold it until it is cleaned up. */
export const Vernietigingsuitkomst = z.strictObject({ vernietigd: z.int(), opgeschoond: z.boolean(), verwijderdeReservekopieen: z.int(), reservekopie: z.string().nullable() });
export const Verklaringvraag = z.strictObject({ op: Moment });
