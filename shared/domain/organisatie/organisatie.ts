import { z } from 'zod';
import type { Rol } from '../medewerker/medewerker.ts';

/** Whose case file it is: a commission that judges, an institution that takes requests in and hands them over, or a member of a commission who reads at home. */
export const ORGANISATIESOORTEN = { commissie: 'Toetsingscommissie', instelling: 'Instelling', lid: 'Commissielid thuis' } as const;
export const Organisatiesoort = z.enum(Object.keys(ORGANISATIESOORTEN) as [keyof typeof ORGANISATIESOORTEN], 'Kies van wie dit dossierbestand is.');
export type Organisatiesoort = z.infer<typeof Organisatiesoort>;

/** The roles of people in a case file of this kind: at an institution nobody judges or decides, at home a member is alone. */
export const ROLLEN_BIJ = {
  commissie: ['intaker', 'secretaris', 'lid', 'voorzitter', 'adviseur', 'beheerder'],
  instelling: ['intaker', 'beheerder'],
  lid: ['lid', 'voorzitter', 'adviseur'],
} as const satisfies Record<Organisatiesoort, readonly Rol[]>;

/** Whether somebody can have this role in a case file of this kind. */
export const isRolBij = (soort: Organisatiesoort, rol: Rol): boolean => (ROLLEN_BIJ[soort] as readonly Rol[]).includes(rol); // widened: the table is const

/** The first person of a case file adds the others; at an institution the first intaker keeps the file as well. */
export const EERSTE_ROLLEN = { commissie: ['secretaris', 'beheerder'], instelling: ['intaker', 'beheerder'], lid: ['lid', 'voorzitter', 'adviseur'] } as const satisfies Record<Organisatiesoort, readonly Rol[]>;
