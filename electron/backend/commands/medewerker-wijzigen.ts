import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import type { MedewerkerId } from '../../../shared/kernel/ids.ts';
import type { WriteTx } from '../../../db/handle.ts';
import { appendJournal } from '../../../db/journal.ts';
import { countBehandeling } from '../../../db/repositories/behandeling-repository.ts';
import { findMedewerker, listActieveMedewerkers, saveMedewerker, type MedewerkerRij } from '../../../db/repositories/medewerker-repository.ts';
import { listZittingen } from '../../../db/repositories/zitting-repository.ts';
import { mislukt } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { alsMedewerker } from '../toegang/toegang-queries.ts';
import { runOnce } from './run-command.ts';

/** The person who is to change; refused when there is none, or access ended already. */
function findActief(tx: WriteTx, id: MedewerkerId): Result<MedewerkerRij, Fout> {
  const wie = findMedewerker(tx, id);
  if (!wie) return mislukt('medewerker_onbekend', 'Deze medewerker staat niet in dit bestand.', 'medewerkerId');
  return wie.einde ? mislukt('toegang_beeindigd', `${wie.naam} heeft sinds ${formatDutchDate(wie.einde.op)} geen toegang meer. Er is niets veranderd.`) : ok(wie);
}

/** An empty text is no function, no other organisation. */
const gevuld = (naam: 'functie' | 'organisatie', tekst: string): Partial<Record<typeof naam, string>> => (tekst === '' ? {} : { [naam]: tekst });

/** Changes the name, the function and the organisation of somebody. The organisation decides which cases he sees, so there is a reason. */
export function reviseMedewerker(open: OpenBestand, clock: Clock, invoer: Invoer<'reviseMedewerker'>): Result<null, Fout> {
  const { commandId, medewerkerId, naam, functie, organisatie, reden } = invoer;
  const gedaan = runOnce(open, clock, { commandId, soort: 'reviseMedewerker', verzoek: invoer }, (tx) => {
    const gevonden = findActief(tx, medewerkerId);
    if (!gevonden.ok) return gevonden;
    const { functie: wasFunctie, organisatie: wasOrganisatie, ...was } = gevonden.value;
    if (was.naam === naam && (wasFunctie ?? '') === functie && (wasOrganisatie ?? '') === organisatie) return mislukt('niets_veranderd', 'U hebt niets veranderd. Er is niets opgeslagen.');
    if (listActieveMedewerkers(tx).some((m) => m.id !== was.id && m.naam === naam)) return mislukt('naam_bezet', 'Er is al iemand met deze naam. Maak de naam herkenbaar anders.', 'naam');
    saveMedewerker(tx, { ...was, naam, ...gevuld('functie', functie), ...gevuld('organisatie', organisatie) });
    appendJournal(tx, [{ dossierId: null, soort: 'MedewerkerGewijzigd', versie: 0, medewerkerId: open.medewerker?.id ?? null, tijdstip: clock.now(), inhoud: { medewerkerId, naam, functie, organisatie, was: { naam: was.naam, functie: wasFunctie ?? '', organisatie: wasOrganisatie ?? '' }, reden } }]);
    return ok(null);
  });
  // whoever changes himself goes on under the new name and with the cases of the new organisation
  const nu = gedaan.ok && open.medewerker?.id === medewerkerId ? findMedewerker(open.casefile.read, medewerkerId) : undefined;
  if (nu) open.medewerker = alsMedewerker(nu);
  return gedaan;
}

/** Meetings to come in which this person takes part. */
const countVergaderingen = (tx: WriteTx, id: MedewerkerId): number =>
  listZittingen(tx).filter((z) => (z.status === 'gepland' || z.status === 'verzonden') && z.deelnemers.some((d) => d.medewerkerId === id)).length;

/**
 * Ends the access of somebody. The row and the key stay: they verify what was signed. The register is told the last day
 * of the mandate at the next enrolment. Nobody ends his own access: so there is always somebody left who manages the file.
 */
export function endMedewerker(open: OpenBestand, clock: Clock, invoer: Invoer<'endMedewerker'>): Result<Uitvoer<'endMedewerker'>, Fout> {
  const { commandId, medewerkerId, reden } = invoer;
  return runOnce(open, clock, { commandId, soort: 'endMedewerker', verzoek: invoer }, (tx) => {
    if (medewerkerId === open.medewerker?.id) return mislukt('eigen_toegang', 'U kunt uw eigen toegang niet beëindigen. Vraag een collega die dit bestand ook beheert.');
    const gevonden = findActief(tx, medewerkerId);
    if (!gevonden.ok) return gevonden;
    const op = clock.today();
    saveMedewerker(tx, { ...gevonden.value, ingeschreven: false, einde: { op, reden } });
    appendJournal(tx, [{ dossierId: null, soort: 'MedewerkerBeeindigd', versie: 0, medewerkerId: open.medewerker?.id ?? null, tijdstip: clock.now(), inhoud: { medewerkerId, op, reden } }]);
    return ok({ dossiers: countBehandeling(tx, medewerkerId), vergaderingen: countVergaderingen(tx, medewerkerId) });
  });
}
