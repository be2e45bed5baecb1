import { z } from 'zod';
import { Sha256 } from '../domain/besluit/besluit.ts';
import { DossierIdSchema, MedewerkerIdSchema } from '../domain/dossier/dossier.ts';
import { Oordelenlijst } from '../domain/herstelkans/ledenoordeel.ts';
import { Rol } from '../domain/medewerker/medewerker.ts';
import { Tekst } from '../domain/persoon/tekst.ts';
import { Vergadering } from '../domain/vergadering/vergadering.ts';
import { Uitnodiging } from './pakket.ts';

/** One case of a meeting as one member may see it, with the places of its files in the package. */
const Bundelzaak = z.strictObject({
  dossierId: DossierIdSchema,
  versie: z.int().min(1),
  /** What the screens of the case show; its form is that of the program, not of the package. */
  weergave: z.record(z.string(), z.unknown()),
  bijlagen: z.array(z.int().min(0)).max(200),
});

/** The sealed bundle of a meeting for one member, without the cases that this member must stay out of. */
export const Pakketbundel = z.strictObject({
  aard: z.literal('bundel'),
  vergadering: Vergadering,
  lid: z.strictObject({ medewerkerId: MedewerkerIdSchema, naam: z.string().min(1).max(200), rol: Rol }),
  regio: z.string().min(1).max(200),
  /** With it, and only with it, the member's judgements come back. */
  antwoord: Uitnodiging,
  zaken: z.array(Bundelzaak).max(100),
  /** How many cases of the meeting are not in it; never which. */
  nietErbij: z.int().min(0),
});
export type Pakketbundel = z.infer<typeof Pakketbundel>;

/** What a member found of one case at home. `basis`: the judgement that stood in the bundle, so that a change of it is no second version. */
export const Bundeloordeel = z.strictObject({ dossierId: DossierIdSchema, versie: z.int().min(1), basis: Sha256.nullable(), lijst: Oordelenlijst.nullable(), aantekening: Tekst(8_000), op: z.iso.datetime() });
export type Bundeloordeel = z.infer<typeof Bundeloordeel>;

/** The judgements and notes of one member, on their way back. */
export const Pakketoordelen = z.strictObject({ aard: z.literal('oordelen'), bundelId: z.uuid(), vergaderingId: z.uuid(), oordelen: z.array(Bundeloordeel).min(1).max(100) });
export type Pakketoordelen = z.infer<typeof Pakketoordelen>;
