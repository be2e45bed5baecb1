import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { applyGebeurtenis } from '../../../shared/domain/dossier/apply-gebeurtenis.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { Gebeurtenis } from '../../../shared/domain/dossier/gebeurtenis.ts';
import { checkCasefile } from '../../../db/checks.ts';
import type { ReadDb } from '../../../db/handle.ts';
import { replayJournal } from '../../../db/journal.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';

/** Folds the whole journal again and compares every case with what is stored. */
function checkHerhaling(db: ReadDb): Uitvoer<'checkBestand'>[number] {
  const gevouwen = new Map<string, Dossier | undefined>();
  for (const regel of replayJournal(db)) {
    if (regel.dossierId === null) continue;
    const eerder = gevouwen.get(regel.dossierId);
    const leesbaar = regel.inhoud !== undefined && (eerder !== undefined || !gevouwen.has(regel.dossierId));
    gevouwen.set(regel.dossierId, leesbaar ? applyGebeurtenis(eerder, Gebeurtenis.parse(regel.inhoud)) : undefined);
  }
  let anders = 0;
  for (const dossier of gevouwen.values()) {
    if (!dossier) continue; // its content was destroyed at the end of its term
    const opgeslagen = loadDossier(db, dossier.id);
    if (!opgeslagen || canonicalJson(opgeslagen) !== canonicalJson(dossier)) anders += 1;
  }
  return { regel: 'Elk dossier is gelijk aan zijn geschiedenis', klopt: anders === 0, toelichting: anders === 0 ? `${gevouwen.size} dossiers nagelopen.` : `${anders} dossiers zijn anders dan hun geschiedenis.` };
}

/** Looks for states that cannot be true, in the tables and in what they mean. Changes nothing. */
export const checkBestand = (db: ReadDb): Uitvoer<'checkBestand'> => [...checkCasefile(db), checkHerhaling(db)];
