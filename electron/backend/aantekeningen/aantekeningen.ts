import { createHash, randomUUID } from 'node:crypto';
import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { listCriteria } from '../../../shared/domain/herstelkans/criteriasets.ts';
import { AFGESCHERMD, recognizerOf } from '../../../shared/domain/herstelkans/strafrechtelijk.ts';
import type { DossierId, MedewerkerId } from '../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { WriteTx } from '../../../db/handle.ts';
import { appendJournal, readJournalHead } from '../../../db/journal.ts';
import { findAantekening, listAantekeningversies, saveAantekening, type Aantekeningversie } from '../../../db/repositories/aantekening-repository.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { listMedewerkers } from '../../../db/repositories/medewerker-repository.ts';
import { saveNevenregels } from '../../../db/repositories/nevenregel-repository.ts';
import { getRegelset, runOnce } from '../commands/run-command.ts';
import { mislukt } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { magStrafrechtelijk } from '../strafrechtelijk.ts';
import { indexeerOpnieuw } from '../zoeken/indexeer.ts';

type Gemaakt = { readonly aantekeningId: string; readonly versie: number };

const onbekend = (): Result<never, Fout> => mislukt('dossier_onbekend', 'Dit dossier staat niet in dit bestand.');

/**
 * Writes a version of a note with its row in the journal. The journal names the note and the hash of its text: the text
 * stands in one place, so that it can be destroyed in one place.
 */
export function writeAantekening(tx: WriteTx, { open, clock }: { open: OpenBestand; clock: Clock }, wat: { id: string; versie: number; dossierId: DossierId; tekst: string; door: MedewerkerId }): void {
  const { id, versie, dossierId, tekst, door } = wat;
  const geschrevenOp = clock.now();
  const sha256 = createHash('sha256').update(tekst, 'utf8').digest('hex');
  appendJournal(tx, [{ dossierId: null, soort: versie === 1 ? 'AantekeningGeschreven' : 'AantekeningGewijzigd', versie: 0, medewerkerId: door, tijdstip: geschrevenOp, inhoud: { dossierId, aantekeningId: id, aantekeningversie: versie, sha256 } }]);
  const journaalNummer = readJournalHead(tx).nummer;
  saveAantekening(tx, { id, versie, dossierId, tekst, geschrevenDoor: door, geschrevenOp, journaalNummer });
  saveNevenregels(tx, dossierId, [journaalNummer]);
  indexeerOpnieuw(tx, open.commissie.regio, dossierId);
}

/** Adds a note to a case. It makes no new version of the case: a note is no fact. */
export function addAantekening(open: OpenBestand, clock: Clock, invoer: Invoer<'addAantekening'>): Result<Gemaakt, Fout> {
  return runOnce(open, clock, { commandId: invoer.commandId, soort: 'addAantekening', verzoek: invoer }, (tx) => {
    const { medewerker } = open;
    if (!medewerker || !loadDossier(tx, invoer.dossierId)) return onbekend();
    const id = randomUUID();
    writeAantekening(tx, { open, clock }, { id, versie: 1, dossierId: invoer.dossierId, tekst: invoer.tekst, door: medewerker.id });
    return ok({ aantekeningId: id, versie: 1 });
  });
}

/** Changes one's own note; what it said before stays readable. */
export function editAantekening(open: OpenBestand, clock: Clock, invoer: Invoer<'editAantekening'>): Result<Gemaakt, Fout> {
  return runOnce(open, clock, { commandId: invoer.commandId, soort: 'editAantekening', verzoek: invoer }, (tx) => {
    const { medewerker } = open;
    const bestaand = findAantekening(tx, invoer.dossierId, invoer.aantekeningId);
    if (!medewerker || !bestaand) return mislukt('aantekening_onbekend', 'Deze aantekening staat niet bij dit dossier. Er is niets gewijzigd.');
    if (bestaand.geschrevenDoor !== medewerker.id) return mislukt('aantekening_van_ander', 'Deze aantekening is van iemand anders. Schrijf zelf een nieuwe aantekening.');
    if (bestaand.versie !== invoer.versie) return mislukt('versie_verouderd', 'Deze aantekening is intussen gewijzigd. Uw tekst is niet opgeslagen. Bekijk de nieuwe tekst en pas die aan.');
    if (invoer.tekst === AFGESCHERMD) return mislukt('tekst_afgeschermd', 'Deze tekst is voor u afgeschermd. U kunt die niet wijzigen.', 'tekst');
    if (bestaand.tekst === invoer.tekst) return ok({ aantekeningId: bestaand.id, versie: bestaand.versie });
    writeAantekening(tx, { open, clock }, { id: bestaand.id, versie: bestaand.versie + 1, dossierId: invoer.dossierId, tekst: invoer.tekst, door: medewerker.id });
    return ok({ aantekeningId: bestaand.id, versie: bestaand.versie + 1 });
  });
}

/** The notes of a case with what they said before, newest first. What tells of criminal data is shielded as everywhere. */
export function listAantekeningen(open: OpenBestand, invoer: Invoer<'listAantekeningen'>): Result<Uitvoer<'listAantekeningen'>, Fout> {
  const db = open.casefile.read;
  const dossier = loadDossier(db, invoer.dossierId);
  if (!dossier) return onbekend();
  const herken = magStrafrechtelijk(open) ? () => false : recognizerOf(dossier, listCriteria(getRegelset(open.commissie.regio, dossier.aanvraag.ontvangenOp)));
  const namen = new Map(listMedewerkers(db).map((m) => [m.id, m.naam]));
  const toon = (v: Aantekeningversie) => ({ versie: v.versie, tekst: herken(v.tekst) ? AFGESCHERMD : v.tekst, door: namen.get(v.geschrevenDoor) ?? 'Onbekend', op: v.geschrevenOp });
  const perNotitie = [...Map.groupBy(listAantekeningversies(db, dossier.id), (v) => v.id).values()];
  return ok(
    perNotitie
      .flatMap(([nieuwste, ...eerder]) => (nieuwste ? [{ id: nieuwste.id, ...toon(nieuwste), eigen: nieuwste.geschrevenDoor === open.medewerker?.id, eerder: eerder.map(toon), begonnen: (eerder.at(-1) ?? nieuwste).journaalNummer }] : []))
      .sort((a, b) => b.begonnen - a.begonnen)
      .map(({ begonnen: _begonnen, ...rest }) => rest),
  );
}
