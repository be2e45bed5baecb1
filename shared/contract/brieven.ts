import { z } from 'zod';
import { Briefopdracht, Briefsoort } from '../domain/brief/briefopdracht.ts';
import { Dossierbrief, Verzending } from '../domain/brief/dossierbrief.ts';
import { Huisstijl } from '../domain/brief/huisstijl.ts';
import { DossierIdSchema } from '../domain/dossier/dossier.ts';
import { Datum } from '../domain/persoon/datum.ts';
import { VerplichteTekst } from '../domain/persoon/tekst.ts';

const commandId = z.uuid();
const inBrief = { commandId, dossierId: DossierIdSchema, briefId: z.uuid() };

/** A letter of a case as its list shows it. */
export const Briefrij = Dossierbrief.extend({ /** Who made it final. */ door: z.string(), /** What is notable about it. */ bevindingen: z.array(z.string()) });
export type Briefrij = z.infer<typeof Briefrij>;

export const Brieven = z.strictObject({
  brieven: z.array(Briefrij),
  /** Every letter that there is: why it cannot be made now, or that the last step asks for it. */
  keuzes: z.array(z.strictObject({ soort: Briefsoort, waaromNiet: z.string().nullable(), nu: z.boolean() })),
  /** What the case already says, for the forms. */
  begin: z.strictObject({ ontbreekt: z.array(z.string()), aanvullenTot: Datum.nullable(), vertragingstekst: z.string(), /** Where the term of this region stands. */ termijn: z.enum(['regeling', 'redelijk']), nieuweUiterlijk: Datum.nullable(), geheim: z.boolean(), metAdres: z.boolean(), heeftIndiener: z.boolean() }),
});
export type Brieven = z.infer<typeof Brieven>;

export const Briefvoorbeeldvraag = z.strictObject({ dossierId: DossierIdSchema, opdracht: Briefopdracht });
/** `beeld`: the pages above each other, an SVG as base64; null when it is too large to look at. */
export const Briefvoorbeeld = z.strictObject({ titel: z.string(), beeld: z.string().nullable(), bladzijden: z.int(), tekst: z.string(), aandachtspunten: z.array(z.string()) });
export type Briefvoorbeeld = z.infer<typeof Briefvoorbeeld>;

export const NieuweBrief = z.strictObject({ commandId, dossierId: DossierIdSchema, expectedVersion: z.int().min(1), opdracht: Briefopdracht });
export const VerzondenBrief = z.strictObject({ ...inBrief, verzending: Verzending });
export const VervallenBrief = z.strictObject({ ...inBrief, reden: VerplichteTekst(1_000, 'de reden') });

export const NieuweHuisstijl = z.strictObject({ commandId, huisstijl: Huisstijl });
/** A look to try: what it would be, and what is wrong with it in sentences. */
export const Huisstijlvoorbeeld = z.strictObject({ beeld: z.string(), bevindingen: z.array(z.string()) });

export const Archiefvraag = z.strictObject({ van: Datum, tot: Datum });
