import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import { findDubbelen, type Dubbel } from '../../../shared/domain/aanvraag/dubbelen.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { findRegelsetOp } from '../../../shared/regelsets/regelsets.ts';
import { listKandidaten } from '../../../db/readmodels/dubbelen.ts';
import type { OpenBestand } from '../session.ts';

/**
 * Other cases of, perhaps, the same person that the signed-in person may see. Asked again at every look: what came in
 * since, in this case or the other, counts at once.
 */
export function listDubbelen({ medewerker, casefile, commissie }: OpenBestand, aanvraag: Pick<Dossier['aanvraag'], 'betrokkene' | 'ontvangenOp'>, dossierId?: string): Dubbel[] {
  const regelset = findRegelsetOp(commissie.regio, aanvraag.ontvangenOp);
  if (!medewerker || !regelset) return [];
  return findDubbelen(aanvraag, listKandidaten(casefile.read, medewerker, aanvraag.betrokkene, dossierId), regelset.verdeling.wachttijdMaanden);
}

/** The same for a request that was not submitted yet. */
export const findDubbelenVoor = (open: OpenBestand, { betrokkene, ontvangenOp }: Invoer<'findDubbelen'>): Uitvoer<'findDubbelen'> => listDubbelen(open, { betrokkene: { ...betrokkene, geheimhouding: false, correspondentieadres: null }, ontvangenOp });
