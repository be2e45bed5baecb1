import { STAPPEN } from '../../shared/domain/dossier/acties.ts';

/** A place in the program, as the hash of the address says it. */
export type Route =
  | { readonly soort: 'werkvoorraad' | 'zoeken'; readonly zoek: string }
  | { readonly soort: 'aanvraag'; readonly conceptId: string | null }
  | { readonly soort: 'dossier'; readonly dossierId: string; readonly stap: string }
  | { readonly soort: 'vergadering'; readonly vergaderingId: string; readonly dossierId: string | null }
  | { readonly soort: 'start' | 'vergaderingen' | 'overdrachten' | 'termijnen' | 'register' | 'scenario' | 'jaarverslag' | 'bewaren' | 'beheer' | 'onbekend' };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isStap = (stap: string): boolean => Object.hasOwn(STAPPEN, stap) || stap === 'brieven' || stap === 'geschiedenis' || stap === 'toegang' || stap === 'verder';

/** Reads a hash; anything that is no place in the program is `onbekend`. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const parts = path.split('/').filter(Boolean);
  const [first, second, third, ...rest] = parts;
  if (first === undefined) return { soort: 'start' };
  if (rest.length > 0) return { soort: 'onbekend' };
  if (first === 'werkvoorraad' && !second) return { soort: 'werkvoorraad', zoek: (new URLSearchParams(query).get('zoek') ?? '').slice(0, 100) };
  if ((first === 'vergaderingen' || first === 'overdrachten' || first === 'termijnen' || first === 'register' || first === 'scenario' || first === 'jaarverslag' || first === 'bewaren' || first === 'beheer') && !second) return { soort: first };
  if (first === 'zoeken' && !second) return { soort: 'zoeken', zoek: (new URLSearchParams(query).get('zoek') ?? '').slice(0, 200) };
  if (first === 'aanvraag' && second === 'nieuw' && !third) return { soort: 'aanvraag', conceptId: null };
  if (first === 'aanvraag' && second === 'concept' && third && UUID.test(third)) return { soort: 'aanvraag', conceptId: third };
  if (first === 'dossier' && second && UUID.test(second) && isStap(third ?? 'aanvraag')) return { soort: 'dossier', dossierId: second, stap: third ?? 'aanvraag' };
  if (first === 'vergadering' && second && UUID.test(second) && (third === undefined || UUID.test(third))) return { soort: 'vergadering', vergaderingId: second, dossierId: third ?? null };
  return { soort: 'onbekend' };
}

/** The address of what was found with these words. */
export const zoekenHash = (zoek: string): string => `#/zoeken?${new URLSearchParams({ zoek }).toString()}`;

/** The address of the worklist with a search. */
export const werkvoorraadHash = (zoek: string): string => (zoek ? `#/werkvoorraad?${new URLSearchParams({ zoek }).toString()}` : '#/werkvoorraad');
