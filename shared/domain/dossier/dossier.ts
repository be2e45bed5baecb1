import { z } from 'zod';
import type { DossierId, MedewerkerId } from '../../kernel/ids.ts';
import { Aanvraag } from '../aanvraag/aanvraag.ts';
import { Besluit, Dossierstuk, GekozenVerdeling, Handtekening, VastgesteldeHerkomst } from '../besluit/besluit.ts';
import { Geschil } from '../herkomst/geschil.ts';
import { Verblijfperiode } from '../herkomst/verblijfperiode.ts';
import { Herstelkans } from '../herstelkans/herstelkans.ts';
import { Ledenoordeel } from '../herstelkans/ledenoordeel.ts';
import { Commissieconclusie } from '../vergadering/conclusie.ts';
import { Verloop } from './verloop.ts';

/** Where a case stands. A `concept` is a draft that was not submitted yet: no case, and no part of the journal. */
export const STATUSSEN = {
  ingediend: 'Ingediend',
  onvolledig: 'Onvolledig',
  in_behandeling: 'In behandeling',
  advies_gevraagd: 'Advies gevraagd',
  geagendeerd: 'Op de agenda',
  aangehouden: 'Aangehouden',
  besloten: 'Besloten, te ondertekenen',
  ondertekend: 'Ondertekend, nog niet bekendgemaakt',
  geregistreerd: 'Geregistreerd',
  bekendgemaakt: 'Bekendgemaakt',
  verlengd: 'Verlengd',
  bezwaar: 'In bezwaar',
  beroep: 'In beroep',
  ingetrokken: 'Ingetrokken',
  vervallen: 'Vervallen',
  afgesloten: 'Afgesloten',
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

/** A decision with the frozen case under it and the signatures so far. */
export const Dossierbesluit = z.strictObject({ document: Besluit, dossierstuk: Dossierstuk, handtekeningen: z.array(Handtekening) });
export type Dossierbesluit = z.infer<typeof Dossierbesluit>;

/** A decision that a later one replaces, with everything that happened to it. It stays readable in the case. */
export const EerderBesluit = z.strictObject({ besluit: Dossierbesluit, registratie: Registratie.nullable(), verloop: Verloop });
export type EerderBesluit = z.infer<typeof EerderBesluit>;

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
  /** What the commission concluded in its meeting; absent while it did not. */
  commissieconclusie: Commissieconclusie.optional(),
  besluit: Dossierbesluit.nullable(),
  registratie: Registratie.nullable(),
  /** What moves, stops or starts a term; absent while nothing of it happened. Read it with `verloopVan`. */
  verloop: Verloop.optional(),
  /** Decisions that were replaced, oldest first; absent while there are none. */
  eerdereBesluiten: z.array(EerderBesluit).optional(),
});
export type Dossier = z.infer<typeof Dossier>;
