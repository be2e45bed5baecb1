import type { Invoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import type { DossierId, MedewerkerId, Moment } from '../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Aanvraag } from '../../../shared/domain/aanvraag/aanvraag.ts';
import { heeftRecht, type Medewerker } from '../../../shared/domain/medewerker/medewerker.ts';
import { findVerschoningsgronden, VERSCHONINGSGRONDEN } from '../../../shared/domain/vergadering/verschoning.ts';
import type { Uitsluiting, Zitting } from '../../../shared/domain/vergadering/zitting.ts';
import type { ReadDb, WriteTx } from '../../../db/handle.ts';
import { appendJournal } from '../../../db/journal.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { listMedewerkers } from '../../../db/repositories/medewerker-repository.ts';
import { listVerschoningen, saveVerschoning, withdrawVerschoning as trekVerschoningIn } from '../../../db/repositories/verschoning-repository.ts';
import { runOnce } from '../commands/run-command.ts';
import { mislukt } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';

/** An interest that keeps somebody out of a case: said, or found in the facts and not taken back by people. */
export type Belang = Uitsluiting & { readonly bron: 'gemeld' | 'gevonden' };

const vindRedenen = (wie: Pick<Medewerker, 'naam' | 'organisatie'>, aanvraag: Aanvraag): string =>
  findVerschoningsgronden({ naam: wie.naam, organisatie: wie.organisatie ?? null }, aanvraag).map((grond) => VERSCHONINGSGRONDEN[grond]).join(' ');

/**
 * Who stays out of which of these cases: what was recorded, and what follows from the facts as long as nobody recorded
 * anything about that person and that case. Found ones block until people say that they do not hold.
 */
export function listBelangen(read: ReadDb, dossierIds: readonly DossierId[], medewerkerIds: readonly MedewerkerId[]): Belang[] {
  const vast = listVerschoningen(read, dossierIds);
  const mensen = listMedewerkers(read).filter((m) => medewerkerIds.includes(m.id));
  return dossierIds.flatMap((dossierId) => {
    const aanvraag = loadDossier(read, dossierId)?.aanvraag;
    return mensen.flatMap((wie): Belang[] => {
      const rijen = vast.filter((v) => v.dossierId === dossierId && v.medewerkerId === wie.id);
      const geldig = rijen.find((v) => v.ingetrokkenOp === null);
      if (geldig) return [{ dossierId, medewerkerId: wie.id, reden: geldig.reden, bron: geldig.bron }];
      const reden = rijen.length > 0 || !aanvraag ? '' : vindRedenen(wie, aanvraag);
      return reden === '' ? [] : [{ dossierId, medewerkerId: wie.id, reden, bron: 'gevonden' }];
    });
  });
}

/** Who stays out of which case on this agenda. */
export const listUitsluitingen = (read: ReadDb, { agenda, deelnemers }: Pick<Zitting, 'agenda' | 'deelnemers'>): Belang[] => listBelangen(read, agenda.map((p) => p.dossierId), deelnemers.map((d) => d.medewerkerId));

/** Records what was found in the facts, so that it also blocks the case itself. */
export function recordGevonden(tx: WriteTx, belangen: readonly Belang[], nu: Moment): void {
  const bekend = listVerschoningen(tx, belangen.map((b) => b.dossierId));
  for (const { dossierId, medewerkerId, reden, bron } of belangen) {
    if (bron === 'gemeld' || bekend.some((v) => v.dossierId === dossierId && v.medewerkerId === medewerkerId)) continue;
    saveVerschoning(tx, { dossierId, medewerkerId, reden, bron, vastgelegdOp: nu });
  }
}

const magVoor = ({ medewerker }: OpenBestand, wie: MedewerkerId): boolean => medewerker !== null && (medewerker.id === wie || heeftRecht(medewerker.rol, 'besluiten'));

/** Writes a change in who stays out of a case, with its row in the journal. */
function runBelang(open: OpenBestand, clock: Clock, stap: { soort: 'VerschoningGemeld' | 'VerschoningIngetrokken'; invoer: Invoer<'recordVerschoning'>; werk: (tx: WriteTx, nu: Moment) => Fout | undefined }): Result<null, Fout> {
  const { soort, invoer, werk } = stap;
  const { commandId: _id, ...melding } = invoer;
  return runOnce(open, clock, { commandId: invoer.commandId, soort, verzoek: invoer }, (tx) => {
    if (!loadDossier(tx, invoer.dossierId) || !listMedewerkers(tx).some((m) => m.id === invoer.medewerkerId)) return mislukt('zaak_of_persoon_onbekend', 'Deze zaak of deze persoon staat niet in dit bestand.');
    const nu = clock.now();
    const fout = werk(tx, nu);
    if (fout) return { ok: false, error: fout };
    appendJournal(tx, [{ dossierId: null, soort, versie: 1, medewerkerId: open.medewerker?.id ?? null, tijdstip: nu, inhoud: melding }]);
    return ok(null);
  });
}

/** Says that somebody stays out of a case: about oneself always, about others with the right to decide. */
export function recordVerschoning(open: OpenBestand, clock: Clock, invoer: Invoer<'recordVerschoning'>): Result<null, Fout> {
  const { dossierId, medewerkerId, reden } = invoer;
  if (!magVoor(open, medewerkerId)) return mislukt('geen_recht', 'U kunt dit alleen voor uzelf melden. Vraag de secretaris het voor een ander te doen.', 'medewerkerId');
  return runBelang(open, clock, {
    soort: 'VerschoningGemeld', invoer,
    werk: (tx, nu) => {
      // a found one that people confirm in their own words takes the place of what was found
      trekVerschoningIn(tx, { dossierId, medewerkerId }, { op: nu, reden: 'Vervangen door een nieuwe melding.' });
      saveVerschoning(tx, { dossierId, medewerkerId, reden, bron: 'gemeld', vastgelegdOp: nu });
      return undefined;
    },
  });
}

/** Says that somebody takes part in a case after all, with the reason; never about oneself. */
export function withdrawVerschoning(open: OpenBestand, clock: Clock, invoer: Invoer<'withdrawVerschoning'>): Result<null, Fout> {
  const { dossierId, medewerkerId, reden } = invoer;
  if (open.medewerker?.id === medewerkerId) return mislukt('eigen_belang', 'U kunt niet zelf besluiten dat u bij een zaak geen belang hebt. Vraag het de secretaris of de voorzitter.', 'medewerkerId');
  return runBelang(open, clock, {
    soort: 'VerschoningIngetrokken', invoer,
    werk: (tx, nu) => {
      if (trekVerschoningIn(tx, { dossierId, medewerkerId }, { op: nu, reden }) > 0) return undefined;
      const [gevonden] = listBelangen(tx, [dossierId], [medewerkerId]);
      if (!gevonden) return { code: 'belang_onbekend', melding: 'Deze persoon doet al mee aan deze zaak.', velden: [] };
      saveVerschoning(tx, { dossierId, medewerkerId, reden: gevonden.reden, bron: 'gevonden', vastgelegdOp: nu });
      trekVerschoningIn(tx, { dossierId, medewerkerId }, { op: nu, reden });
      return undefined;
    },
  });
}
