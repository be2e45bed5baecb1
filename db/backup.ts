import fs from 'node:fs';
import type { Fout } from '../shared/contract/fout.ts';
import { err, ok, type Result } from '../shared/kernel/result.ts';
import { countRows } from './connection.ts';
import { writeVerifiedCopy } from './copy.ts';
import { connectionOf, makeHandle } from './handle.ts';
import { readJournalHead, verifyJournal, type Journaalstand } from './journal.ts';
import { findOpenFoutcode } from './open-fout.ts';
import type { Casefile } from './open.ts';

/** What a finished backup holds, as it was counted in the copy itself. */
export type Reservekopie = { readonly dossiers: number; readonly journaalregels: number; readonly stand: Journaalstand };

const MELDINGEN = {
  bestaat_al: 'Er is al een reservekopie met deze naam. Die is niet veranderd. Probeer het opnieuw met een andere naam.',
  geen_ruimte: 'De schijf is vol. Er is geen reservekopie gemaakt. Uw gegevens zijn veilig. Maak ruimte op de schijf en probeer het opnieuw.',
  geen_toegang: 'Toetstafel mag niet schrijven in de map voor de reservekopie. Er is geen reservekopie gemaakt. Uw gegevens zijn veilig. Kies een andere map of vraag uw beheerder om toegang.',
  kopie_klopt_niet: 'De reservekopie is gemaakt en nagekeken, maar klopte niet. Zij is weggegooid. Laat het bestand controleren en probeer het opnieuw.',
} as const;

export type BackupFoutcode = keyof typeof MELDINGEN;
export type BackupFout = Fout & { readonly code: BackupFoutcode };

const weiger = (code: BackupFoutcode): Result<never, BackupFout> => err({ code, melding: MELDINGEN[code], velden: [] });

/**
 * Writes a backup, encrypted with the same key, then opens and counts it: rows of every table, structure, and the
 * whole journal up to the same last row. Only then does it get its name; a failure leaves no half file.
 */
export function backup(casefile: Casefile, targetFile: string, key: Uint8Array): Result<Reservekopie, BackupFout> {
  if (fs.existsSync(targetFile)) return weiger('bestaat_al');
  const stand = readJournalHead(casefile.read);
  const kopie = { dossiers: 0, klopt: false };
  try {
    writeVerifiedCopy(connectionOf(casefile.read), { file: targetFile, key }, (copy) => {
      kopie.dossiers = countRows(copy).get('dossier') ?? 0;
      const controle = verifyJournal(makeHandle(copy).read, stand);
      kopie.klopt = controle.ok && controle.stand.nummer === stand.nummer;
      if (!kopie.klopt) throw new Error('The journal of the copy does not hold');
    });
  } catch (error) {
    const code = findOpenFoutcode(error);
    if (code === 'geen_ruimte') return weiger('geen_ruimte');
    if (code === 'geen_toegang' || code === 'bestand_ontbreekt') return weiger('geen_toegang');
    if (!kopie.klopt) return weiger('kopie_klopt_niet');
    throw error;
  }
  return ok({ dossiers: kopie.dossiers, journaalregels: stand.nummer, stand });
}
