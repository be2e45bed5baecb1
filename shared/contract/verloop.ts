import { z } from 'zod';
import { DossierIdSchema, Status } from '../domain/dossier/dossier.ts';
import { Aanvulling, Advies, Bekendmakingswijze, Bezwaaruitkomst, Stilstand, Uitspraakuitkomst, Vertraging, Vervolgsoort } from '../domain/dossier/verloop.ts';
import { Datum } from '../domain/persoon/datum.ts';
import { Tekst, VerplichteTekst } from '../domain/persoon/tekst.ts';
import { TERMIJNSOORTNAMEN } from '../domain/termijn/bepaal-termijnen.ts';

const reden = { reden: VerplichteTekst(2_000, 'de reden') };

/** Why facts change after the decision; asked for then, and absent before it. */
export const NieuwFeit = { reden: VerplichteTekst(1_000, 'de reden').optional() } as const;

/** What each step around the terms of a case takes, beside the case and its version. */
export const VERLOOPINVOER = {
  requestAanvulling: Aanvulling.pick({ gevraagdOp: true, gevraagd: true, uiterlijk: true }).shape,
  recordAanvulling: { ontvangenOp: Datum, compleet: z.boolean(), toelichting: Tekst(2_000) },
  requestAdvies: Advies.pick({ adviseur: true, vraag: true, gevraagdOp: true, uiterlijk: true }).shape,
  recordAdvies: { adviseur: z.string().min(1, 'Kies de adviseur.').max(200), ontvangenOp: Datum, uitgebleven: z.boolean(), conclusie: Tekst(4_000) },
  holdDossier: { tot: Datum, ...reden },
  resumeDossier: reden,
  recordVertraging: Vertraging.shape,
  suspendTermijn: Stilstand.shape,
  recordIngebrekestelling: { ontvangenOp: Datum },
  withdrawAanvraag: { op: Datum, ...reden },
  publishBesluit: { op: Datum, wijze: Bekendmakingswijze },
  receiveBezwaar: { ontvangenOp: Datum, gepostOp: Datum.nullable(), metCommissie: z.boolean() },
  recordHoorzitting: { op: Datum, gehoord: z.boolean(), verslag: VerplichteTekst(4_000, 'het verslag of de reden') },
  adjournBezwaar: { tot: Datum, metInstemming: z.boolean(), ...reden },
  decideBezwaar: { op: Datum, uitkomst: Bezwaaruitkomst, motivering: VerplichteTekst(8_000, 'de motivering'), verschoonbaar: z.boolean() },
  recordBeroep: { ingesteldOp: Datum, instantie: VerplichteTekst(200, 'de rechtbank') },
  recordUitspraak: { op: Datum, uitkomst: Uitspraakuitkomst, toelichting: Tekst(4_000) },
  lapseUrgentie: {},
  beginVervolg: { soort: Vervolgsoort, aanvraagOp: Datum.nullable(), ...reden },
  stopVervolg: reden,
  resolveHerziening: reden,
  closeDossier: reden,
} as const;
export type Verloopnaam = keyof typeof VERLOOPINVOER;

export const TermijnsoortSchema = z.enum(TERMIJNSOORTNAMEN);

/** A term as it stands today. */
export const Termijnweergave = z.strictObject({
  soort: TermijnsoortSchema,
  artikel: z.string(),
  begin: Datum,
  laatsteDag: Datum,
  dagenOver: z.int(),
  dagenOpgeschort: z.int(),
  opgeschort: z.boolean(),
  waarschuwing: z.enum(['nadert', 'dringend', 'voorbij']).nullable(),
  uitleg: z.string(),
  cent: z.int().nullable(),
});
export type Termijnweergave = z.infer<typeof Termijnweergave>;

/** Which terms are asked for: one kind or all, from a place in the list. */
export const Termijnvraag = z.strictObject({ soort: TermijnsoortSchema.nullable(), vanaf: z.string().max(200).nullable(), aantal: z.int().min(1).max(200) });

/** The agenda of terms over all cases that this person may see; names are masked when secret. */
export const Termijnagenda = z.strictObject({
  rijen: z.array(z.strictObject({ dossierId: DossierIdSchema, nummer: z.string(), naam: z.string(), status: Status, termijn: Termijnweergave })),
  volgende: z.string().nullable(),
  perSoort: z.array(z.strictObject({ soort: TermijnsoortSchema, aantal: z.int(), voorbij: z.int() })),
});
