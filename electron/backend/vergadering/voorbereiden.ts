import { randomUUID } from 'node:crypto';
import type { Invoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { decideAgenderen } from '../../../shared/domain/dossier/decide.ts';
import type { Gebeurtenis } from '../../../shared/domain/dossier/gebeurtenis.ts';
import { decideAfhalen, decideDeelnemers, decideOrdenen, decidePlannen, decideToevoegen, decideVersturen, STANDAARD_MINUTEN } from '../../../shared/domain/vergadering/decide-agenda.ts';
import { beginZitting, type Deelnemer, type Zitting } from '../../../shared/domain/vergadering/zitting.ts';
import type { ReadDb, WriteTx } from '../../../db/handle.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { listActieveMedewerkers } from '../../../db/repositories/medewerker-repository.ts';
import { listVergaderingen, saveVergadering } from '../../../db/repositories/vergadering-repository.ts';
import { findZitting } from '../../../db/repositories/zitting-repository.ts';
import { recordGebeurtenissen, runOnce } from '../commands/run-command.ts';
import { mislukt, vanWeigering } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { nameOntvangers } from '../toegang/toegang-commands.ts';
import { listUitsluitingen, recordGevonden } from './belangen.ts';
import { loadZitting, recordVergadergebeurtenissen, runInVergadering, type Vergaderstand } from './run-in-vergadering.ts';
import { bepaalReglement } from './reglement.ts';
import { maakVerzendstuk } from './verzonden-versie.ts';

type Antwoord = Result<Vergaderstand, Fout>;
type Schrijver = { readonly open: OpenBestand; readonly clock: Clock };

/** Writes events of a case in the transaction of the meeting; a refusal undoes everything. */
export function recordInDossier(tx: WriteTx, schrijver: Schrijver, dossierId: DossierId, gebeurtenissen: readonly Gebeurtenis[]): void {
  const voor = loadDossier(tx, dossierId);
  if (voor && gebeurtenissen.length > 0) recordGebeurtenissen(tx, schrijver, { voor, gebeurtenissen });
}

/** Who takes part in a new meeting: those of the last meeting of this chamber, or else the whole commission. */
export function stelDeelnemersVoor(read: ReadDb, kamer: string): Deelnemer[] {
  const eerder = listVergaderingen(read).map((v) => findZitting(read, v.id)).find((z) => z?.kamer === kamer && z.deelnemers.length > 0);
  const actief = listActieveMedewerkers(read);
  if (eerder) return eerder.deelnemers.filter((d) => actief.some((m) => m.id === d.medewerkerId));
  let voorzitter = false;
  let secretaris = false;
  return actief.flatMap(({ id, rol }): Deelnemer[] => {
    if (rol === 'intaker' || rol === 'beheerder') return [];
    if ((rol === 'voorzitter' && voorzitter) || (rol === 'secretaris' && secretaris)) return [];
    voorzitter ||= rol === 'voorzitter';
    secretaris ||= rol === 'secretaris';
    return [{ medewerkerId: id, functie: rol, deskundigheid: [] }];
  });
}

/** Plans a meeting, in a chamber when the commission has more than one. */
export const planVergadering = (open: OpenBestand, clock: Clock, invoer: Invoer<'planVergadering'>): Result<{ id: string }, Fout> =>
  runOnce(open, clock, { commandId: invoer.commandId, soort: 'planVergadering', verzoek: invoer }, (tx) => {
    const id = randomUUID();
    const { kamer = '', ...vergadering } = invoer.vergadering;
    const deelnemers = stelDeelnemersVoor(tx, kamer);
    saveVergadering(tx, { id, ...vergadering });
    recordVergadergebeurtenissen(tx, { open, clock }, { voor: beginZitting(id), gebeurtenissen: [{ soort: 'VergaderingGepland', kamer, ...vergadering }, { soort: 'DeelnemersGekozen', deelnemers }] });
    return ok({ id });
  });

/** Changes when and where the meeting is, before it begins. */
export const changeVergadering = (open: OpenBestand, clock: Clock, invoer: Invoer<'changeVergadering'>): Antwoord =>
  runInVergadering(open, clock, {
    soort: 'changeVergadering', invoer, decide: (zitting) => decidePlannen(zitting, { kamer: invoer.kamer, ...invoer.vergadering }),
    daarna: ({ tx }) => { saveVergadering(tx, { id: invoer.vergaderingId, ...invoer.vergadering }); return undefined; },
  });

/** Chooses who takes part. */
export const chooseDeelnemers = (open: OpenBestand, clock: Clock, invoer: Invoer<'chooseDeelnemers'>): Antwoord =>
  runInVergadering(open, clock, {
    soort: 'chooseDeelnemers', invoer,
    decide: (zitting, tx) => {
      const bekend = new Set([...listActieveMedewerkers(tx).map((m) => m.id), ...zitting.deelnemers.map((d) => d.medewerkerId)]);
      return invoer.deelnemers.every((d) => bekend.has(d.medewerkerId)) ? decideDeelnemers(zitting, invoer.deelnemers) : mislukt('persoon_onbekend', 'Een van deze mensen staat niet in dit bestand.', 'deelnemers');
    },
  });

/** Takes a case off the agenda of the other meeting that it was on, when that did not begin yet. */
function haalVanAndere(tx: WriteTx, schrijver: Schrijver, dossierId: DossierId, vergaderingId: string): Fout | undefined {
  const eerder = loadDossier(tx, dossierId)?.vergaderingId;
  if (!eerder || eerder === vergaderingId) return undefined;
  const zitting = findZitting(tx, eerder);
  if (!zitting?.agenda.some((p) => p.dossierId === dossierId) || zitting.status === 'gesloten' || zitting.status === 'vastgesteld') return undefined;
  const afgehaald = decideAfhalen(zitting, dossierId);
  if (!afgehaald.ok) return { code: afgehaald.error.code, melding: 'De zaak staat op de agenda van een vergadering die al bezig is. Behandel of houd de zaak daar aan.', velden: [] };
  recordVergadergebeurtenissen(tx, schrijver, { voor: zitting, gebeurtenissen: afgehaald.value });
  return undefined;
}

/** What putting a case on the agenda does to the meeting; the case itself gets its own event. */
export function agendeerInZitting(tx: WriteTx, schrijver: Schrijver, dossierId: DossierId, vergaderingId: string): Result<null, Fout> {
  const anders = haalVanAndere(tx, schrijver, dossierId, vergaderingId);
  if (anders) return err(anders);
  const zitting = loadZitting(tx, vergaderingId);
  const beslissing = decideToevoegen(zitting, [{ dossierId, wijze: 'bespreken', minuten: STANDAARD_MINUTEN.bespreken }]);
  if (!beslissing.ok) return vanWeigering(beslissing.error);
  recordVergadergebeurtenissen(tx, schrijver, { voor: zitting, gebeurtenissen: beslissing.value });
  return ok(null);
}

/** Puts cases on the agenda in one go, in the order that was given. */
export function addAgendapunten(open: OpenBestand, clock: Clock, invoer: Invoer<'addAgendapunten'>): Antwoord {
  const { vergaderingId, dossierIds } = invoer;
  const erbij = (zitting: Zitting): DossierId[] => dossierIds.filter((id) => !zitting.agenda.some((p) => p.dossierId === id));
  return runInVergadering(open, clock, {
    soort: 'addAgendapunten', invoer,
    decide: (zitting, tx) => {
      for (const id of erbij(zitting)) {
        const dossier = loadDossier(tx, id);
        if (!dossier) return mislukt('dossier_onbekend', 'Een van deze dossiers staat niet in dit bestand.', 'dossierIds');
        const beslissing = decideAgenderen(dossier, vergaderingId);
        if (!beslissing.ok) return mislukt(beslissing.error.code, `${dossier.nummer}: ${beslissing.error.melding}`, 'dossierIds');
        const anders = haalVanAndere(tx, { open, clock }, id, vergaderingId);
        if (anders) return err(anders);
      }
      return decideToevoegen(zitting, dossierIds.map((dossierId) => ({ dossierId, wijze: 'bespreken', minuten: STANDAARD_MINUTEN.bespreken })));
    },
    daarna: ({ tx, voor }) => { for (const id of erbij(voor)) recordInDossier(tx, { open, clock }, id, [{ soort: 'DossierGeagendeerd', vergaderingId }]); return undefined; },
  });
}

/** Takes a case off the agenda, with the reason; it goes back to the worklist. */
export const removeAgendapunt = (open: OpenBestand, clock: Clock, invoer: Invoer<'removeAgendapunt'>): Antwoord =>
  runInVergadering(open, clock, {
    soort: 'removeAgendapunt', invoer, decide: (zitting) => decideAfhalen(zitting, invoer.dossierId),
    daarna: ({ tx }) => { recordInDossier(tx, { open, clock }, invoer.dossierId, [{ soort: 'VanAgendaGehaald', reden: invoer.reden }]); return undefined; },
  });

/** Orders the agenda: sequence, minutes, and what goes without discussion. */
export const orderAgenda = (open: OpenBestand, clock: Clock, invoer: Invoer<'orderAgenda'>): Antwoord => runInVergadering(open, clock, { soort: 'orderAgenda', invoer, decide: (zitting) => decideOrdenen(zitting, invoer.agenda) });

/** Sends the agenda with its cases to who takes part, without the cases that somebody must stay out of. */
export const sendVergadering = (open: OpenBestand, clock: Clock, invoer: Invoer<'sendVergadering'>): Antwoord =>
  runInVergadering(open, clock, {
    soort: 'sendVergadering', invoer,
    decide: (zitting, tx, vergadering) => {
      if (!bepaalReglement(open, tx, vergadering.datum)) return mislukt('reglement_ontbreekt', 'Leg eerst het reglement van de commissie vast: of zij adviseert of besluit, en hoeveel leden er moeten zijn.', 'reglement');
      const belangen = listUitsluitingen(tx, zitting);
      const stukken = zitting.agenda.flatMap((p) => maakVerzendstuk(tx, p.dossierId) ?? []);
      const beslissing = decideVersturen(zitting, { op: clock.today(), stukken, uitsluitingen: belangen });
      if (beslissing.ok) recordGevonden(tx, belangen, clock.now());
      return beslissing;
    },
    daarna: ({ tx, zitting, vergadering }) => {
      const reden = `Staat op de agenda van de vergadering van ${formatDutchDate(vergadering.datum)}.`;
      for (const { medewerkerId, zaken } of zitting.zendingen.at(-1)?.ontvangers ?? []) nameOntvangers(tx, open, { dossierIds: zaken, medewerkerIds: [medewerkerId], reden, nu: clock.now() });
      return undefined;
    },
  });
