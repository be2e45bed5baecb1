import { z } from 'zod';
import type { DossierId, MedewerkerId } from '../../kernel/ids.ts';
import { Aanvraag } from '../aanvraag/aanvraag.ts';
import { Besluit, Dossierstuk, GekozenVerdeling, Handtekening, VastgesteldeHerkomst } from '../besluit/besluit.ts';
import { Geschil } from '../herkomst/geschil.ts';
import { Verblijfperiode } from '../herkomst/verblijfperiode.ts';
import { Herstelkans } from '../herstelkans/herstelkans.ts';
import { Ledenoordeel } from '../herstelkans/ledenoordeel.ts';

/** Where a case stands. `concept` is a draft that was not submitted yet and is no part of the journal. */
export const STATUSSEN = {
  ingediend: 'Ingediend',
  in_behandeling: 'In behandeling',
  geagendeerd: 'Op de agenda',
  besloten: 'Besloten, te ondertekenen',
  ondertekend: 'Ondertekend, nog niet bekendgemaakt',
  geregistreerd: 'Geregistreerd',
} as const;
export const Status = z.enum(Object.keys(STATUSSEN) as [keyof typeof STATUSSEN]);
export type Status = z.infer<typeof Status>;

const uuidAs = <T extends string>() => z.custom<T>((v) => z.uuid().safeParse(v).success, 'geen geldig kenmerk');
export const DossierIdSchema = uuidAs<DossierId>();
export const MedewerkerIdSchema = uuidAs<MedewerkerId>();

/** What the register said about a decision. */
export const Registratie = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('aanvaard'), ontvangstbewijs: z.string() }),
  z.strictObject({ soort: z.literal('geweigerd'), code: z.string(), reden: z.string() }),
]);
export type Registratie = z.infer<typeof Registratie>;

/** One case: the fold of its events. */
export const Dossier = z.strictObject({
  id: DossierIdSchema,
  nummer: z.string(),
  versie: z.int().min(1),
  status: Status,
  aanvraag: Aanvraag,
  verblijf: z.array(Verblijfperiode).nullable(),
  herkomst: VastgesteldeHerkomst.nullable(),
  /** The latest dispute between municipalities about the origin; absent while there was none. */
  geschil: Geschil.optional(),
  /** What members found separately, before the discussion; absent while nobody did. Never shown but through `bepaalInzage`. */
  ledenoordelen: z.array(Ledenoordeel).optional(),
  herstelkans: Herstelkans.nullable(),
  verdeling: GekozenVerdeling.nullable(),
  vergaderingId: z.uuid().nullable(),
  besluit: z.strictObject({ document: Besluit, dossierstuk: Dossierstuk, handtekeningen: z.array(Handtekening) }).nullable(),
  registratie: Registratie.nullable(),
});
export type Dossier = z.infer<typeof Dossier>;
