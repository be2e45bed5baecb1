import { createHash, randomUUID } from 'node:crypto';
import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { BIJLAGESOORTEN, findOntbrekendeToestemming, isBijlageVoor, OMVANG, type Bijlage } from '../../../shared/domain/bijlage/bijlage.ts';
import { formatBijlagenaam } from '../../../shared/domain/bijlage/format-bijlagenaam.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { WriteTx } from '../../../db/handle.ts';
import { appendJournal, readJournalHead } from '../../../db/journal.ts';
import { findBijlage, listBijlagen as leesBijlagen, readBijlagedeel, removeBijlage as verwijder, saveBijlage, telBijlagedelen } from '../../../db/repositories/bijlage-repository.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { saveNevenregels } from '../../../db/repositories/nevenregel-repository.ts';
import { deleteTussenopslag, readTussendeel } from '../../../db/repositories/tussenopslag-repository.ts';
import { runOnce } from '../commands/run-command.ts';
import { mislukt } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { isStukVoor } from '../toegang/eigen-stukken.ts';
import { indexeerOpnieuw } from '../zoeken/indexeer.ts';
import { checkBijlage } from './check-bijlage.ts';
import { openUpload } from './upload.ts';

const onbekend = (): Result<never, Fout> => mislukt('bijlage_onbekend', 'Deze bijlage staat niet in dit bestand.');

/**
 * Tells the journal what happened to attachments; returns the number of its row. The case is named in the content and
 * not in the row: an attachment does not make a new version of the case.
 */
export function recordBijlagen(tx: WriteTx, { open, clock }: { open: Pick<OpenBestand, 'medewerker'>; clock: Clock }, post: { soort: 'BijlageToegevoegd' | 'BijlageVerwijderd'; bijlagen: readonly Pick<Bijlage, 'id' | 'naam' | 'soort' | 'gevoeligheid' | 'document' | 'grootte' | 'sha256'>[]; dossierId: DossierId | null; overdrachtId?: string; reden?: string }): number {
  const { soort, bijlagen, ...wat } = post;
  const lijst = bijlagen.map(({ id, naam, soort: vorm, gevoeligheid, document, grootte, sha256 }) => ({ id, naam, soort: vorm, gevoeligheid, ...(document === null ? {} : { document }), grootte, sha256 }));
  appendJournal(tx, [{ dossierId: null, soort, versie: 0, medewerkerId: open.medewerker?.id ?? null, tijdstip: clock.now(), inhoud: { ...wat, bijlagen: lijst } }]);
  const { nummer } = readJournalHead(tx);
  if (post.dossierId !== null) saveNevenregels(tx, post.dossierId, [nummer]);
  return nummer;
}

/** Refuses what does not fit with the files that are there. */
export function checkRuimte(bestaand: readonly Pick<Bijlage, 'grootte' | 'verwijderd'>[], grootte: number): Result<never, Fout> | undefined {
  const nu = bestaand.filter((b) => !b.verwijderd);
  if (nu.length >= OMVANG.aantal) return mislukt('te_veel_bijlagen', `Dit dossier heeft al ${OMVANG.aantal} bijlagen. De bijlage is niet opgeslagen. Voeg stukken samen tot één PDF.`, 'bestand');
  if (nu.reduce((som, b) => som + b.grootte, grootte) > OMVANG.dossier) return mislukt('dossier_te_groot', `De bijlagen van dit dossier worden samen groter dan ${OMVANG.dossier / 1_000_000} MB. De bijlage is niet opgeslagen. Maak het bestand kleiner.`, 'bestand');
  return undefined;
}

/** What an uploaded file is about, and what it must fit with. */
type Aanbod = Pick<Invoer<'addBijlage'>, 'uploadId' | 'naam' | 'gevoeligheid' | 'document'> & {
  readonly bestaand: readonly Pick<Bijlage, 'grootte' | 'verwijderd' | 'sha256'>[];
  readonly toestemming: Parameters<typeof findOntbrekendeToestemming>[1];
};
type Genomen = { readonly bijlage: Pick<Bijlage, 'id' | 'naam' | 'soort' | 'gevoeligheid' | 'document' | 'grootte' | 'sha256'>; readonly inhoud: Buffer };

/** Looks at an uploaded file before it is kept: size, room, consent, content, and whether it is there already. */
export function takeUpload(open: OpenBestand, tx: WriteTx, aanbod: Aanbod): Result<Genomen, Fout> {
  const { uploadId, gevoeligheid, document, bestaand } = aanbod;
  const upload = openUpload(open, tx, uploadId);
  if (!upload.ok) return upload;
  if (upload.value.bytes > OMVANG.bijlage) return mislukt('bestand_te_groot', `Dit bestand is groter dan ${OMVANG.bijlage / 1_000_000} MB. De bijlage is niet opgeslagen. Maak het kleiner of splits het in delen.`, 'bestand');
  const vol = checkRuimte(bestaand, upload.value.bytes);
  if (vol) return vol;
  const gebrek = findOntbrekendeToestemming(gevoeligheid, aanbod.toestemming);
  if (gebrek !== undefined) return mislukt('toestemming_ontbreekt', gebrek, 'gevoeligheid');
  const inhoud = Buffer.concat(Array.from({ length: upload.value.delen }, (_, i) => readTussendeel(tx, uploadId, i) ?? Buffer.alloc(0)));
  const getoetst = checkBijlage(inhoud);
  if (!getoetst.ok) return getoetst;
  const sha256 = createHash('sha256').update(inhoud).digest('hex');
  if (bestaand.some((b) => !b.verwijderd && b.sha256 === sha256)) return mislukt('bijlage_bestaat', 'Deze bijlage staat al bij dit dossier. Er is niets veranderd.', 'bestand');
  const soort = getoetst.value;
  return ok({ bijlage: { id: randomUUID(), naam: formatBijlagenaam(aanbod.naam, soort), soort, gevoeligheid, document, grootte: inhoud.length, sha256 }, inhoud });
}

/** Adds an uploaded file to a case, after looking at its content. */
export function addBijlage(open: OpenBestand, clock: Clock, invoer: Invoer<'addBijlage'>): Result<Uitvoer<'addBijlage'>, Fout> {
  return runOnce(open, clock, { commandId: invoer.commandId, soort: 'addBijlage', verzoek: invoer }, (tx) => {
    const { dossierId, uploadId } = invoer;
    const dossier = loadDossier(tx, dossierId);
    if (!dossier) return mislukt('dossier_onbekend', 'Dit dossier staat niet in dit bestand.');
    const genomen = takeUpload(open, tx, { ...invoer, bestaand: leesBijlagen(tx, dossierId), toestemming: dossier.aanvraag.toestemming });
    if (!genomen.ok) return genomen;
    const { bijlage, inhoud } = genomen.value;
    const journaalNummer = recordBijlagen(tx, { open, clock }, { soort: 'BijlageToegevoegd', bijlagen: [bijlage], dossierId });
    saveBijlage(tx, { ...bijlage, dossierId, overdrachtId: null, toegevoegdOp: clock.now(), toegevoegdDoor: open.medewerker?.id ?? null, journaalNummer }, inhoud);
    deleteTussenopslag(tx, [uploadId]);
    indexeerOpnieuw(tx, open.commissie.regio, dossierId);
    return ok({ bijlageId: bijlage.id });
  });
}

/** All files of a case, the removed ones too; each says whether this person may open it. */
export function listBijlagen(open: OpenBestand, invoer: Invoer<'listBijlagen'>): Result<Uitvoer<'listBijlagen'>, Fout> {
  const { medewerker } = open;
  return ok(leesBijlagen(open.casefile.read, invoer.dossierId).filter((b) => isStukVoor(open, b.toegevoegdDoor)).map((b) => ({ ...b, teOpenen: !b.verwijderd && medewerker !== null && isBijlageVoor(medewerker, b) })));
}

/** One part of the content of a file, for who may see it. */
export function getBijlage(open: OpenBestand, invoer: Invoer<'getBijlage'>): Result<Uitvoer<'getBijlage'>, Fout> {
  const db = open.casefile.read;
  const bijlage = findBijlage(db, invoer.bijlageId);
  if (!bijlage) return onbekend();
  if (bijlage.verwijderd) return mislukt('bijlage_verwijderd', 'Deze bijlage is verwijderd. De inhoud is er niet meer.');
  if (!open.medewerker || !isBijlageVoor(open.medewerker, bijlage)) return mislukt('geen_recht_bijlage', 'In deze bijlage staan gegevens die u niet mag zien.');
  const inhoud = readBijlagedeel(db, bijlage.id, invoer.deel);
  if (!inhoud) return onbekend();
  const { naam, grootte, sha256 } = bijlage;
  return ok({ naam, mediatype: BIJLAGESOORTEN[bijlage.soort].mediatype, grootte, sha256, delen: telBijlagedelen(grootte), inhoud: inhoud.toString('base64') });
}

/** From the decision on, what it rests on stays. */
const rustBesluitOp = (d: Dossier): boolean => d.besluit !== null || d.eerdereBesluiten !== undefined;

/** Removes the content of a file that was added by mistake; that it was there, and why it went, stays. */
export function removeBijlage(open: OpenBestand, clock: Clock, invoer: Invoer<'removeBijlage'>): Result<null, Fout> {
  return runOnce(open, clock, { commandId: invoer.commandId, soort: 'removeBijlage', verzoek: invoer }, (tx) => {
    const bijlage = findBijlage(tx, invoer.bijlageId);
    if (!bijlage?.dossierId) return onbekend();
    if (bijlage.verwijderd) return mislukt('bijlage_verwijderd', 'Deze bijlage was al verwijderd. Er is niets veranderd.');
    const dossier = loadDossier(tx, bijlage.dossierId);
    if (dossier && rustBesluitOp(dossier)) return mislukt('bijlage_vast', 'Er is een besluit dat op dit dossier rust. De bijlage blijft daarom bewaard.');
    const journaalNummer = recordBijlagen(tx, { open, clock }, { soort: 'BijlageVerwijderd', bijlagen: [bijlage], dossierId: bijlage.dossierId, reden: invoer.reden });
    verwijder(tx, bijlage.id, { op: clock.now(), reden: invoer.reden, journaalNummer });
    indexeerOpnieuw(tx, open.commissie.regio, bijlage.dossierId);
    return ok(null);
  });
}
