import { createHash } from 'node:crypto';
import type { Concept } from '../../shared/contract/weergave.ts';
import { isVanBuiten, organisatieSleutel } from '../../shared/domain/toegang/toegang.ts';
import type { OpenBestand } from './session.ts';
import { magStrafrechtelijk } from './strafrechtelijk.ts';

type Sleutel = Pick<Concept, 'id' | 'soort'>;

/** Drafts that can hold criminal data: shared by who may see those, personal for anybody else. */
const GEVOELIG: readonly Concept['soort'][] = ['woonstart', 'verdeling', 'besluit', 'brief'];

/** A UUID (version 8) of one person's draft, so that nobody can ask for that of another by naming the case. */
function persoonlijkId(id: string, medewerkerId: string): string {
  const hex = createHash('sha256').update(`${id} ${medewerkerId}`, 'utf8').digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Under which key a draft is kept. A member's own judgement is his alone: members judge separately before the
 * discussion, and a draft read by another would end that.
 */
export function conceptSleutel(open: Pick<OpenBestand, 'medewerker'>, { id, soort }: Sleutel): Sleutel {
  const persoonlijk = soort === 'oordeel' || (GEVOELIG.includes(soort) && !magStrafrechtelijk(open));
  return { id: persoonlijk && open.medewerker ? persoonlijkId(id, open.medewerker.id) : id, soort };
}

/** Every key under which drafts of a case can stand: its own, and one for each person. */
export const conceptIdsVan = (dossierId: string, medewerkerIds: readonly string[]): string[] => [dossierId, ...medewerkerIds.map((id) => persoonlijkId(dossierId, id))];

/** To which organisation a draft of the signed-in person belongs; '' is the one that keeps this file. */
export const conceptOrganisatie = ({ medewerker }: Pick<OpenBestand, 'medewerker'>): string => (medewerker && isVanBuiten(medewerker) ? organisatieSleutel(medewerker.organisatie ?? '') : '');
