import { z } from 'zod';
import { MedewerkerIdSchema } from '../dossier/dossier.ts';
import { VerplichteTekst } from '../persoon/tekst.ts';

/** The roles of the people who work with a case file. */
export const ROLLEN = { intaker: 'Intaker', secretaris: 'Secretaris', lid: 'Lid', voorzitter: 'Voorzitter', adviseur: 'Adviseur', beheerder: 'Beheerder' } as const;
export const Rol = z.enum(Object.keys(ROLLEN) as [keyof typeof ROLLEN], 'Kies een rol.');
export type Rol = z.infer<typeof Rol>;

/** The name of an institution, as people type it. */
export const Organisatienaam = VerplichteTekst(200, 'de naam van de organisatie');

/** A person who signs in to this case file. The signing key itself never leaves the backend. */
export const Medewerker = z.strictObject({
  id: MedewerkerIdSchema,
  naam: z.string(),
  rol: Rol,
  /** The other organisation that this person works for; absent for who works for the organisation that keeps this file. */
  organisatie: Organisatienaam.optional(),
});
export type Medewerker = z.infer<typeof Medewerker>;

/**
 * What a role may do, by kind of work. The ones that need a word: `beraad`: see what the commission weighs (judgements,
 * proposal, meeting); `medisch`: read medical text (AVG art. 9); `strafrechtelijk`: see and judge criminal data (AVG
 * art. 10), only for who decides on them; `behandelen`: handle a case and take one over; `toewijzen`: give a case to a
 * handler and decide who may see a secret case; `toezicht`: see who was refused.
 */
export const Recht = z.enum(['lezen', 'intake', 'beraad', 'beoordelen', 'medisch', 'adviseren', 'strafrechtelijk', 'stemmen', 'besluiten', 'ondertekenen', 'behandelen', 'toewijzen', 'toezicht', 'beheren']);
export type Recht = z.infer<typeof Recht>;

/** The one table of rights per role: the window shows with it, the backend refuses with it. */
export const RECHTEN = {
  intaker: ['lezen', 'intake', 'behandelen'],
  lid: ['lezen', 'beraad', 'beoordelen', 'strafrechtelijk', 'stemmen', 'behandelen'],
  adviseur: ['lezen', 'beraad', 'beoordelen', 'medisch', 'adviseren'],
  secretaris: ['lezen', 'intake', 'beraad', 'beoordelen', 'adviseren', 'strafrechtelijk', 'besluiten', 'ondertekenen', 'behandelen', 'toewijzen', 'toezicht', 'beheren'],
  voorzitter: ['lezen', 'beraad', 'beoordelen', 'strafrechtelijk', 'stemmen', 'besluiten', 'ondertekenen', 'behandelen', 'toewijzen', 'toezicht'],
  beheerder: ['toezicht', 'beheren'],
} as const satisfies Record<Rol, readonly Recht[]>;

/** Whether this role may do this kind of work. */
export const heeftRecht = (rol: Rol, recht: Recht): boolean => (RECHTEN[rol] as readonly Recht[]).includes(recht); // widened: the table is const
