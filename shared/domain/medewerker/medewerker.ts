import { z } from 'zod';
import { MedewerkerIdSchema } from '../dossier/dossier.ts';

/** The roles of the people who work with a case file. */
export const ROLLEN = { intaker: 'Intaker', secretaris: 'Secretaris', lid: 'Lid', voorzitter: 'Voorzitter', adviseur: 'Adviseur', beheerder: 'Beheerder' } as const;
export const Rol = z.enum(Object.keys(ROLLEN) as [keyof typeof ROLLEN], 'Kies een rol.');
export type Rol = z.infer<typeof Rol>;

/** A person who signs in to this case file. The signing key itself never leaves the backend. */
export const Medewerker = z.strictObject({ id: MedewerkerIdSchema, naam: z.string(), rol: Rol });
export type Medewerker = z.infer<typeof Medewerker>;

/** What a role may do, by kind of work. `strafrechtelijk`: see and judge criminal data (AVG art. 10), only for who decides on them. */
export const Recht = z.enum(['lezen', 'intake', 'beoordelen', 'strafrechtelijk', 'besluiten', 'ondertekenen', 'beheren']);
export type Recht = z.infer<typeof Recht>;

/** The one table of rights: the window shows with it, the backend refuses with it. */
export const RECHTEN = {
  intaker: ['lezen', 'intake'],
  lid: ['lezen', 'beoordelen', 'strafrechtelijk'],
  adviseur: ['lezen', 'beoordelen'],
  secretaris: ['lezen', 'intake', 'beoordelen', 'strafrechtelijk', 'besluiten', 'ondertekenen', 'beheren'],
  voorzitter: ['lezen', 'beoordelen', 'strafrechtelijk', 'besluiten', 'ondertekenen'],
  beheerder: ['beheren'],
} as const satisfies Record<Rol, readonly Recht[]>;

/** Whether this role may do this kind of work. */
export const heeftRecht = (rol: Rol, recht: Recht): boolean => (RECHTEN[rol] as readonly Recht[]).includes(recht); // widened: the table is const
