import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { bepaalInzage, Oordelenlijst } from '../../../shared/domain/herstelkans/ledenoordeel.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { appendJournal, readJournalHead } from '../../../db/journal.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { findMedewerker } from '../../../db/repositories/medewerker-repository.ts';
import { saveNevenregels } from '../../../db/repositories/nevenregel-repository.ts';
import { closeOordeelverschil, findOordeelverschil, listOpenOordeelverschillen } from '../../../db/repositories/oordeelverschil-repository.ts';
import { runOnce } from '../commands/run-command.ts';
import { mislukt } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { magZien } from '../toegang/mag-zien.ts';
import { recordLedenoordeel } from './lees-oordelen.ts';

/** Judgements of which two versions are there, as far as this person may see the case. */
export const listOordeelverschillen = (open: OpenBestand): Uitvoer<'listOordeelverschillen'> => {
  const db = open.casefile.read;
  return listOpenOordeelverschillen(db).flatMap((v) => {
    const dossier = magZien(open, v.dossierId) ? loadDossier(db, v.dossierId) : undefined;
    const hier = dossier?.ledenoordelen?.find((o) => o.medewerkerId === v.medewerkerId);
    // who judges as well sees the judgements of others after his own
    const { medewerker } = open;
    const magLezen = medewerker !== null && dossier !== undefined && (medewerker.rol === 'secretaris' || bepaalInzage(dossier, medewerker.id).zichtbaar);
    if (!dossier || !hier || !magLezen) return [];
    const { criteriaset, oordelen } = hier;
    return [{ id: v.id, zaakId: dossier.id, nummer: dossier.nummer, lid: findMedewerker(db, v.medewerkerId)?.naam ?? 'Onbekend', ontvangenOp: v.ontvangenOp, hier: { criteriaset, oordelen }, ontvangen: Oordelenlijst.parse(v.ontvangen) }];
  });
};

const onbekend = (): Result<never, Fout> => mislukt('verschil_onbekend', 'Hier valt niets meer te kiezen: iemand anders koos al. Er is niets gewijzigd.');

/** Records which of two versions holds, with the reason. The other one stays in the journal. */
export function resolveOordeelverschil(open: OpenBestand, clock: Clock, invoer: Invoer<'resolveOordeelverschil'>): Result<null, Fout> {
  return runOnce(open, clock, { commandId: invoer.commandId, soort: 'resolveOordeelverschil', verzoek: invoer }, (tx) => {
    const verschil = findOordeelverschil(tx, invoer.verschilId);
    if (!verschil || verschil.keuze !== null || !magZien(open, verschil.dossierId)) return onbekend();
    const dossier = loadDossier(tx, verschil.dossierId);
    const wie = findMedewerker(tx, verschil.medewerkerId);
    if (!dossier || !wie) return onbekend();
    if (invoer.keuze === 'vervangen') {
      const gedaan = recordLedenoordeel(tx, { open, clock }, { wie, dossier, lijst: Oordelenlijst.parse(verschil.ontvangen) });
      if (!gedaan.ok) return mislukt('oordeel_geweigerd', `De andere versie kan niet meer gelden. ${gedaan.error} Er is niets gewijzigd.`, 'keuze');
    }
    const nu = clock.now();
    appendJournal(tx, [{ dossierId: null, soort: 'OordeelversieGekozen', versie: 0, medewerkerId: open.medewerker?.id ?? null, tijdstip: nu, inhoud: { dossierId: dossier.id, medewerkerId: wie.id, keuze: invoer.keuze, reden: invoer.reden } }]);
    saveNevenregels(tx, dossier.id, [readJournalHead(tx).nummer]);
    closeOordeelverschil(tx, verschil.id, { keuze: invoer.keuze, reden: invoer.reden, afgehandeldOp: nu, afgehandeldDoor: open.medewerker?.id ?? null });
    return ok(null);
  });
}
