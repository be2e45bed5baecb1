import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import type { Medewerker } from '../../../shared/domain/medewerker/medewerker.ts';
import type { Moment } from '../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { ReadDb, WriteTx } from '../../../db/handle.ts';
import { appendTussendeel, deleteTussenopslag, findTussenopslag, listTussenopslag, measureTussenopslag, readTussendeel, saveTussenopslag } from '../../../db/repositories/tussenopslag-repository.ts';
import { mislukt } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';

/** The largest file on its way: a package with a full case in it. */
export const MAX_UPLOAD = 320 * 1024 * 1024;
const BEWAAR_MS = 24 * 60 * 60 * 1000;

const aangemeld = (open: OpenBestand): Medewerker => {
  if (!open.medewerker) throw new Error('The gate asks for a signed-in person');
  return open.medewerker;
};

const weg = (): Result<never, Fout> => mislukt('upload_onbekend', 'Dit bestand is er niet meer. Er is niets opgeslagen. Kies het bestand opnieuw.', 'bestand');

/** Throws away what was left behind: nothing refers to it. */
function tidyTussenopslag(tx: WriteTx, nu: Moment): void {
  const grens = Date.parse(nu) - BEWAAR_MS;
  deleteTussenopslag(tx, listTussenopslag(tx).filter((t) => Date.parse(t.begonnenOp) < grens).map((t) => t.id));
}

/** Takes the next part of a file in. It stands encrypted in the case file and belongs to who brings it. */
export function uploadDeel(open: OpenBestand, clock: Clock, invoer: Invoer<'uploadDeel'>): Result<Uitvoer<'uploadDeel'>, Fout> {
  const { uploadId, nummer } = invoer;
  const inhoud = Buffer.from(invoer.inhoud, 'base64');
  return open.casefile.transact((tx) => {
    const bestaand = findTussenopslag(tx, uploadId);
    if (bestaand && (bestaand.richting !== 'in' || bestaand.medewerkerId !== aangemeld(open).id)) return weg();
    const { delen, bytes } = measureTussenopslag(tx, uploadId);
    if (nummer < delen) return readTussendeel(tx, uploadId, nummer)?.equals(inhoud) === true ? ok({ ontvangen: bytes }) : mislukt('upload_anders', 'Dit deel is al ontvangen met een andere inhoud. Kies het bestand opnieuw.', 'bestand');
    if (nummer > delen) return mislukt('upload_volgorde', 'Er ontbreekt een deel van het bestand. Kies het bestand opnieuw.', 'bestand');
    if (bytes + inhoud.length > MAX_UPLOAD) return mislukt('bestand_te_groot', 'Dit bestand is te groot. Er is niets opgeslagen.', 'bestand');
    if (!bestaand) {
      tidyTussenopslag(tx, clock.now());
      saveTussenopslag(tx, { id: uploadId, richting: 'in', medewerkerId: aangemeld(open).id, begonnenOp: clock.now() });
    }
    appendTussendeel(tx, { opslagId: uploadId, nummer, inhoud });
    return ok({ ontvangen: bytes + inhoud.length });
  });
}

/** Throws an upload away that is not wanted any more. */
export function discardUpload(open: OpenBestand, invoer: Invoer<'discardUpload'>): Result<null, Fout> {
  open.casefile.transact((tx) => {
    if (findTussenopslag(tx, invoer.uploadId)?.medewerkerId === aangemeld(open).id) deleteTussenopslag(tx, [invoer.uploadId]);
  });
  return ok(null);
}

/** Gives a part out of a file that was made for this person. */
export function downloadDeel(open: OpenBestand, invoer: Invoer<'downloadDeel'>): Result<Uitvoer<'downloadDeel'>, Fout> {
  const db = open.casefile.read;
  const opslag = findTussenopslag(db, invoer.downloadId);
  const deel = opslag?.richting === 'uit' && opslag.medewerkerId === aangemeld(open).id ? readTussendeel(db, invoer.downloadId, invoer.nummer) : undefined;
  return deel ? ok({ inhoud: deel.toString('base64') }) : mislukt('download_onbekend', 'Dit bestand is er niet meer. Maak het opnieuw.');
}

/** An upload of this person that is there, with its size. */
export function openUpload(open: OpenBestand, db: ReadDb, uploadId: string): Result<{ readonly delen: number; readonly bytes: number }, Fout> {
  const opslag = findTussenopslag(db, uploadId);
  return opslag?.richting === 'in' && opslag.medewerkerId === aangemeld(open).id ? ok(measureTussenopslag(db, uploadId)) : weg();
}
