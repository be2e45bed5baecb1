import { isVanBuiten, isVanOrganisatie } from '../../../shared/domain/toegang/toegang.ts';
import type { MedewerkerId } from '../../../shared/kernel/ids.ts';
import { findMedewerker } from '../../../db/repositories/medewerker-repository.ts';
import type { OpenBestand } from '../session.ts';

/**
 * Whether the signed-in person may know of a file that this person added: people of an institution know of the files of
 * that institution (and what came with the hand-over), not of what the commission put with the case.
 */
export function isStukVoor({ medewerker, casefile }: Pick<OpenBestand, 'medewerker' | 'casefile'>, toegevoegdDoor: MedewerkerId | null): boolean {
  if (!medewerker || !isVanBuiten(medewerker) || toegevoegdDoor === null) return true;
  const wie = findMedewerker(casefile.read, toegevoegdDoor);
  return wie !== undefined && isVanOrganisatie(wie, medewerker.organisatie ?? '');
}
