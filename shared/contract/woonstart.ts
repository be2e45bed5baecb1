import { z } from 'zod';
import { Dictum } from '../domain/besluit/besluit.ts';
import { MedewerkerIdSchema } from '../domain/dossier/dossier.ts';
import { Gemeentecode } from '../domain/gemeente/gemeente.ts';
import { Ledenoordeel } from '../domain/herstelkans/ledenoordeel.ts';
import { VRAAGSOORTEN, type Vraagsoort } from '../domain/herstelkans/vergelijkbaar.ts';
import { Rol } from '../domain/medewerker/medewerker.ts';
import { Datum } from '../domain/persoon/datum.ts';

const Lid = z.strictObject({ medewerkerId: MedewerkerIdSchema, naam: z.string(), rol: Rol });
const Zichtbaar = Ledenoordeel.omit({ onafhankelijk: true });

/** The separate judgements of members, as far as this person may see them. */
export const OordelenVanLeden = z.strictObject({
  eigen: Zichtbaar.nullable(),
  /** Whether the judgements of others are shown to this person: after his own, or after the joint conclusion. */
  zichtbaar: z.boolean(),
  /** Empty while they are not to be seen. */
  anderen: z.array(Zichtbaar.extend({ naam: z.string(), rol: Rol })),
  /** Who recorded a judgement, and which members did not yet; never what they found. */
  gegeven: z.array(Lid),
  nogNiet: z.array(Lid),
  /** Criteria that are shielded for this person because they are about criminal data. */
  afgeschermd: z.array(z.string()),
});
export type OordelenVanLeden = z.infer<typeof OordelenVanLeden>;

const VraagsoortSchema = z.enum(Object.keys(VRAAGSOORTEN) as [Vraagsoort, ...Vraagsoort[]]); // the keys of a const object

/** Earlier cases with the same group and the same kind of question, newest first; nothing ranks them. */
export const VergelijkbareZaken = z.strictObject({
  /** What this case is compared by; null while this person has no judgement to compare with. */
  vraagsoort: VraagsoortSchema.nullable(),
  /** How many there are; the list holds the newest of them. */
  totaal: z.int(),
  zaken: z.array(
    z.strictObject({
      nummer: z.string(),
      genomenOp: Datum,
      herkomst: Gemeentecode.nullable(),
      /** What the commission concluded: another municipality, or null for none. */
      conclusie: Gemeentecode.nullable(),
      /** The reasons, with the names of the applicant left out. */
      motivering: z.string(),
      dictum: Dictum,
      toegewezen: Gemeentecode.nullable(),
      /** The rule that makes it comparable, and what else is equal. */
      regel: z.array(z.string()),
      ookGelijk: z.array(z.string()),
    }),
  ),
});
export type VergelijkbareZaken = z.infer<typeof VergelijkbareZaken>;

/** Agreement between members per criterion, over the decided cases of this file. */
export const Overeenstemmingen = z.array(
  z.strictObject({
    criteriaset: z.string(),
    setnaam: z.string(),
    criterium: z.string(),
    naam: z.string(),
    zaken: z.int(),
    eenheden: z.int(),
    waarden: z.int(),
    eensgezind: z.int(),
    alpha: z.number().nullable(),
    reden: z.enum(['geen_paren', 'geen_variatie']).nullable(),
  }),
);
export type Overeenstemmingen = z.infer<typeof Overeenstemmingen>;
