import { magActie } from '../../../shared/domain/toegang/toegang.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import { findZaaktoegang } from '../../../db/readmodels/zaaktoegang.ts';
import type { OpenBestand } from '../session.ts';

/** Whether the signed-in person may see this case: for what shows cases together, such as a meeting. */
export function magZien({ medewerker, casefile }: Pick<OpenBestand, 'medewerker' | 'casefile'>, dossierId: DossierId): boolean {
  const zaak = medewerker && findZaaktoegang(casefile.read, dossierId, medewerker.id);
  return medewerker !== null && zaak !== null && zaak !== undefined && magActie(medewerker, { recht: 'lezen' }, zaak).ok;
}
