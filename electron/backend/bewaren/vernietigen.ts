import { randomUUID } from 'node:crypto';
import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import type { Medewerker } from '../../../shared/domain/medewerker/medewerker.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { appendJournal, readJournalHead } from '../../../db/journal.ts';
import type { ReadDb, WriteTx } from '../../../db/handle.ts';
import { filterZichtbaar } from '../../../db/readmodels/zaaktoegang.ts';
import { findVasthouding, findVernietiging, liftVasthouding, markVernietigd, removeVoorstel, saveVasthouding, saveVoorstel } from '../../../db/repositories/bewaar-repository.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { findMedewerker, listMedewerkers } from '../../../db/repositories/medewerker-repository.ts';
import { saveNevenregels } from '../../../db/repositories/nevenregel-repository.ts';
import { destroyDossier } from '../../../db/vernietig.ts';
import { runOnce } from '../commands/run-command.ts';
import { conceptIdsVan } from '../concept-sleutel.ts';
import { mislukt } from '../fouten.ts';
import { unwrapSigningKey } from '../keys/signing-key.ts';
import { Verpakking } from '../keys/wrap.ts';
import type { Clock } from '../ports/clock.ts';
import type { Engine, OpenBestand } from '../session.ts';
import { bepaalBewaarstand, type Bewaarstand } from './bewaaroverzicht.ts';
import { schoonOp } from './opschonen.ts';

type Schrijver = { readonly open: OpenBestand; readonly clock: Clock };
/** What stays of a destroyed case, with how much it was; it names nobody. */
export type Vernietiggegevens = Pick<NonNullable<Bewaarstand['bewaring']>, 'lijst' | 'gronden' | 'bewarenTot'> & { readonly telling?: ReturnType<typeof destroyDossier> };

const onbekend = (): Result<never, Fout> => mislukt('dossier_onbekend', 'Dit dossier staat niet (meer) in dit bestand. Er is niets vernietigd. Haal het overzicht opnieuw op.');

/** Tells the journal what was done around keeping a case. While there is a case, the row stands in its history. */
function recordBewaren(tx: WriteTx, { open, clock }: Schrijver, post: { soort: string; dossierId: DossierId | null; inhoud: unknown }): number {
  appendJournal(tx, [{ dossierId: null, soort: post.soort, versie: 0, medewerkerId: open.medewerker?.id ?? null, tijdstip: clock.now(), inhoud: post.inhoud }]);
  const { nummer } = readJournalHead(tx);
  if (post.dossierId) saveNevenregels(tx, post.dossierId, [nummer]);
  return nummer;
}

/** Keeps a case although its term is over, with the reason. */
export function retainDossier(open: OpenBestand, clock: Clock, invoer: Invoer<'retainDossier'>): Result<null, Fout> {
  return runOnce(open, clock, { commandId: invoer.commandId, soort: 'retainDossier', verzoek: invoer }, (tx) => {
    const { dossierId, grond, reden } = invoer;
    if (!open.medewerker || !loadDossier(tx, dossierId)) return onbekend();
    saveVasthouding(tx, { id: randomUUID(), dossierId, grond, reden, vastgehoudenOp: clock.now(), vastgehoudenDoor: open.medewerker.id });
    if (findVernietiging(tx, dossierId)) removeVoorstel(tx, dossierId);
    recordBewaren(tx, { open, clock }, { soort: 'DossierVastgehouden', dossierId, inhoud: { dossierId, grond, reden } });
    return ok(null);
  });
}

/** Lifts a hold, with the reason. */
export function releaseDossier(open: OpenBestand, clock: Clock, invoer: Invoer<'releaseDossier'>): Result<null, Fout> {
  return runOnce(open, clock, { commandId: invoer.commandId, soort: 'releaseDossier', verzoek: invoer }, (tx) => {
    const { dossierId, vasthoudingId, reden } = invoer;
    const vasthouding = findVasthouding(tx, vasthoudingId);
    if (!open.medewerker || vasthouding?.dossierId !== dossierId) return mislukt('vasthouding_onbekend', 'Dit dossier wordt niet (meer) zo vastgehouden. Er is niets gewijzigd.');
    if (vasthouding.opgehevenOp !== null) return mislukt('vasthouding_opgeheven', 'Dit was al opgeheven. Er is niets gewijzigd.');
    liftVasthouding(tx, vasthoudingId, { opgehevenOp: clock.now(), opgehevenDoor: open.medewerker.id, opgehevenReden: reden });
    recordBewaren(tx, { open, clock }, { soort: 'DossierVrijgegeven', dossierId, inhoud: { dossierId, grond: vasthouding.grond, reden } });
    return ok(null);
  });
}

type Toegestaan = { readonly dossier: Dossier; readonly bewaring: NonNullable<Bewaarstand['bewaring']> };

/** The cases, when every one of them may be destroyed today by this person; the first that may not refuses them all. */
function toetsDossiers(db: ReadDb, { open, clock }: Schrijver, medewerker: Medewerker, ids: readonly DossierId[]): Result<Toegestaan[], Fout> {
  const zichtbaar = filterZichtbaar(db, medewerker, ids);
  const goed: Toegestaan[] = [];
  for (const id of new Set(ids)) {
    const dossier = zichtbaar.has(id) ? loadDossier(open.casefile.read, id) : undefined;
    if (!dossier) return onbekend();
    const { bewaring, beletselen } = bepaalBewaarstand(db, dossier, clock.today());
    const [beletsel] = beletselen;
    if (beletsel || !bewaring) return mislukt(beletsel?.code ?? 'geen_uitkomst', `Dossier ${dossier.nummer} kan nu niet weg. ${beletsel?.tekst ?? ''} Er is niets vernietigd.`, 'dossierIds');
    goed.push({ dossier, bewaring });
  }
  return ok(goed);
}

/** Proposes cases whose term is over; somebody else carries it out. */
export function proposeVernietiging(open: OpenBestand, clock: Clock, invoer: Invoer<'proposeVernietiging'>): Result<null, Fout> {
  return runOnce(open, clock, { commandId: invoer.commandId, soort: 'proposeVernietiging', verzoek: invoer }, (tx) => {
    const { medewerker } = open;
    if (!medewerker) return onbekend();
    const goed = toetsDossiers(tx, { open, clock }, medewerker, invoer.dossierIds);
    if (!goed.ok) return goed;
    for (const { dossier, bewaring } of goed.value) {
      if (findVernietiging(tx, dossier.id)) continue;
      saveVoorstel(tx, { dossierId: dossier.id, nummer: dossier.nummer, gegevens: JSON.stringify(bewaring satisfies Vernietiggegevens), voorgesteldOp: clock.now(), voorgesteldDoor: medewerker.id });
      recordBewaren(tx, { open, clock }, { soort: 'VernietigingVoorgesteld', dossierId: dossier.id, inhoud: { dossierId: dossier.id, bewarenTot: bewaring.bewarenTot } });
    }
    return ok(null);
  });
}

/** Takes proposals back. */
export function withdrawVernietiging(open: OpenBestand, clock: Clock, invoer: Invoer<'withdrawVernietiging'>): Result<null, Fout> {
  return runOnce(open, clock, { commandId: invoer.commandId, soort: 'withdrawVernietiging', verzoek: invoer }, (tx) => {
    for (const dossierId of new Set(invoer.dossierIds)) {
      const voorstel = findVernietiging(tx, dossierId);
      if (!voorstel || voorstel.vernietigdOp !== null) return onbekend();
      removeVoorstel(tx, dossierId);
      recordBewaren(tx, { open, clock }, { soort: 'VernietigingTeruggenomen', dossierId, inhoud: { dossierId } });
    }
    return ok(null);
  });
}

/** Destroys one proposed case and writes down that it was done, in the caller's transaction. */
function vernietigEen(tx: WriteTx, { open, clock }: Schrijver, { dossier, bewaring }: Toegestaan, { door, op }: { door: Medewerker['id']; op: ReturnType<Clock['now']> }): void {
  const conceptIds = conceptIdsVan(dossier.id, listMedewerkers(tx).map((m) => m.id));
  const telling = destroyDossier(tx, { dossierId: dossier.id, conceptIds, nu: op });
  const gegevens: Vernietiggegevens = { ...bewaring, telling };
  const journaalNummer = recordBewaren(tx, { open, clock }, { soort: 'DossierVernietigd', dossierId: null, inhoud: { nummer: dossier.nummer, ...gegevens } });
  markVernietigd(tx, dossier.id, { gegevens: JSON.stringify(gegevens), vernietigdOp: op, vernietigdDoor: door, journaalNummer });
}

/** Whether this is the code of the signed-in person, who signs with it. */
async function kloptCode(open: OpenBestand, code: string): Promise<boolean> {
  const wie = open.medewerker && findMedewerker(open.casefile.read, open.medewerker.id);
  return wie?.sleutel ? (await unwrapSigningKey(Verpakking.parse(wie.sleutel.verpakteSleutel), code)) !== undefined : false;
}

/**
 * Destroys proposed cases: content, files, letters, notes, drafts and the search index in one transaction; then the file and
 * its copies are cleaned. The chain of the journal stays and verifies. Whoever proposed a case does not destroy it.
 */
export async function destroyDossiers(engine: Engine, open: OpenBestand, invoer: Invoer<'destroyDossiers'>): Promise<Result<Uitvoer<'destroyDossiers'>, Fout>> {
  const { clock } = engine;
  const { medewerker } = open;
  if (!medewerker || !(await kloptCode(open, invoer.code))) return mislukt('code_onjuist', 'Deze persoonlijke code klopt niet. Er is niets vernietigd.', 'code');
  const { code: _code, ...verzoek } = invoer;
  const gedaan = runOnce(open, clock, { commandId: invoer.commandId, soort: 'destroyDossiers', verzoek }, (tx) => {
    const op = clock.now();
    for (const id of new Set(invoer.dossierIds)) {
      const voorstel = findVernietiging(tx, id);
      if (!voorstel || voorstel.vernietigdOp !== null) return mislukt('niet_voorgesteld', 'Niet elk dossier is voorgesteld voor vernietiging. Er is niets vernietigd. Haal het overzicht opnieuw op.', 'dossierIds');
      if (voorstel.voorgesteldDoor === medewerker.id) return mislukt('zelf_voorgesteld', `Dossier ${voorstel.nummer} hebt u zelf voorgesteld. Iemand anders moet het vernietigen. Er is niets vernietigd.`, 'dossierIds');
    }
    const goed = toetsDossiers(tx, { open, clock }, medewerker, invoer.dossierIds);
    if (!goed.ok) return goed;
    for (const zaak of goed.value) vernietigEen(tx, { open, clock }, zaak, { door: medewerker.id, op });
    return ok(goed.value.length);
  });
  if (!gedaan.ok) return gedaan;
  const { opgeschoond, reservekopie, verwijderd } = schoonOp(engine, open);
  return ok({ vernietigd: gedaan.value, opgeschoond, verwijderdeReservekopieen: verwijderd, reservekopie });
}

/** Cleans the file and its copies once more, when that failed after a destruction. */
export function scrubBestand(engine: Engine, open: OpenBestand): Result<Uitvoer<'scrubBestand'>, Fout> {
  const { opgeschoond, reservekopie, verwijderd } = schoonOp(engine, open);
  return ok({ vernietigd: 0, opgeschoond, verwijderdeReservekopieen: verwijderd, reservekopie });
}
