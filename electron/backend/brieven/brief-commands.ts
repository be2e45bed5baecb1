import { createHash, randomUUID } from 'node:crypto';
import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { BRIEFSOORTEN } from '../../../shared/domain/brief/briefopdracht.ts';
import { decideVerzending, decideVervallen, type Dossierbrief } from '../../../shared/domain/brief/dossierbrief.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { isGeregistreerd } from '../../../shared/domain/dossier/status.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Weigering } from '../../../shared/domain/dossier/weigering.ts';
import type { WriteTx } from '../../../db/handle.ts';
import { appendJournal, readJournalHead } from '../../../db/journal.ts';
import { findBrief, saveBrief, saveBriefstap } from '../../../db/repositories/brief-repository.ts';
import { findCommando } from '../../../db/repositories/commando-repository.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { saveNevenregels } from '../../../db/repositories/nevenregel-repository.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import { runOnce } from '../commands/run-command.ts';
import { heeftIndiener } from '../documents/brief.ts';
import { renderBrief } from '../documents/render-brief.ts';
import { mislukt, vanWeigering } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { maakBrief } from './maak-brief.ts';

const onbekend = (): Result<never, Fout> => mislukt('dossier_onbekend', 'Dit dossier staat niet in dit bestand.');
const verouderd = (): Result<never, Fout> => mislukt('versie_verouderd', 'Dit dossier is intussen gewijzigd. De brief is niet vastgesteld. Bekijk de wijziging en het voorbeeld, en stel de brief daarna vast.');

type Briefpost = { readonly soort: 'BriefVastgesteld' | 'BriefVerzonden' | 'BriefVervallen'; readonly brief: Dossierbrief };

/**
 * Tells the journal what happened to a letter; returns the number of its row. A letter makes no new version of the case:
 * the row stands beside the events of the case.
 */
function recordBrief(tx: WriteTx, { open, clock }: { open: OpenBestand; clock: Clock }, { soort, brief }: Briefpost): number {
  const { id, dossierId, datum, sha256, grootte, verzending, vervallen } = brief;
  const inhoud = { dossierId, brief: { id, soort: brief.soort, naam: BRIEFSOORTEN[brief.soort], datum, sha256, grootte }, ...(verzending ? { verzending } : {}), ...(vervallen ? { vervallen } : {}) };
  appendJournal(tx, [{ dossierId: null, soort, versie: 0, medewerkerId: open.medewerker?.id ?? null, tijdstip: clock.now(), inhoud }]);
  const { nummer } = readJournalHead(tx);
  saveNevenregels(tx, dossierId, [nummer]);
  return nummer;
}

type Vaststelling = Invoer<'establishBrief'>;

/** Whether this very command was carried out before: then nothing needs to be set again. */
const isHerhaling = (open: OpenBestand, commandId: string): boolean => findCommando(open.casefile.read, commandId as CommandId) !== undefined; // its shape was checked at the gate

/** Makes the letter as it will be kept. The case must be the one that the person looked at. */
function maakDefinitief(open: OpenBestand, clock: Clock, { dossierId, expectedVersion, opdracht }: Vaststelling): Result<{ dossier: Dossier; brief: ReturnType<typeof maakBrief> }, Fout> {
  const dossier = loadDossier(open.casefile.read, dossierId);
  if (!dossier) return onbekend();
  if (dossier.versie !== expectedVersion) return verouderd();
  return ok({ dossier, brief: maakBrief({ open, dossier, vandaag: clock.today(), voorbeeld: false }, opdracht) });
}

/**
 * Makes a letter final: sets it, and keeps its bytes with their hash in the journal. It is set before the transaction, so
 * the case must not have changed when it is written down.
 */
export async function establishBrief(open: OpenBestand, clock: Clock, invoer: Vaststelling): Promise<Result<Uitvoer<'establishBrief'>, Fout>> {
  const { commandId, dossierId, expectedVersion, opdracht } = invoer;
  const commando = { commandId, soort: 'establishBrief', verzoek: { dossierId, expectedVersion, opdracht } };
  if (isHerhaling(open, commandId)) return runOnce<Uitvoer<'establishBrief'>>(open, clock, commando, () => verouderd()); // gives the stored answer
  const gemaakt = maakDefinitief(open, clock, invoer);
  if (!gemaakt.ok) return gemaakt;
  const { brief } = gemaakt.value;
  if (!brief.ok) return brief;
  if (brief.value.voorbeeld) return mislukt('niet_ondertekend', 'Dit besluit is nog niet door beiden ondertekend. Daarna kunt u de brief vaststellen.', 'soort');
  const pdf = await renderBrief(brief.value);
  return runOnce(open, clock, commando, (tx) => {
    if (loadDossier(tx, dossierId)?.versie !== expectedVersion) return verouderd();
    const { betrokkene } = gemaakt.value.dossier.aanvraag;
    const nieuw: Dossierbrief = {
      id: randomUUID(), dossierId, soort: opdracht.soort, status: 'vastgesteld', datum: brief.value.datum, metAdres: !betrokkene.geheimhouding && betrokkene.correspondentieadres !== null,
      grootte: pdf.length, sha256: createHash('sha256').update(pdf).digest('hex'), vastgesteldOp: clock.now(), vastgesteldDoor: open.medewerker?.id ?? null, verzending: null, vervallen: null,
    };
    saveBrief(tx, nieuw, { opdracht, pdf, journaalNummer: recordBrief(tx, { open, clock }, { soort: 'BriefVastgesteld', brief: nieuw }) });
    return ok({ briefId: nieuw.id });
  });
}

type Stapinvoer = { readonly commandId: string; readonly dossierId: DossierId; readonly briefId: string };
type Stap = { readonly soort: string; readonly gebeurtenis: Briefpost['soort']; readonly decide: (brief: Dossierbrief, dossier: Dossier) => Result<Dossierbrief, Weigering> };

function runInBrief(open: OpenBestand, clock: Clock, invoer: Stapinvoer, { soort, gebeurtenis, decide }: Stap): Result<null, Fout> {
  return runOnce(open, clock, { commandId: invoer.commandId, soort, verzoek: invoer }, (tx) => {
    const dossier = loadDossier(tx, invoer.dossierId);
    const brief = dossier && findBrief(tx, invoer.dossierId, invoer.briefId);
    if (!dossier || !brief) return mislukt('brief_onbekend', 'Deze brief staat niet in dit dossier.');
    const beslist = decide(brief, dossier);
    if (!beslist.ok) return vanWeigering(beslist.error);
    saveBriefstap(tx, beslist.value, recordBrief(tx, { open, clock }, { soort: gebeurtenis, brief: beslist.value }));
    return ok(null);
  });
}

/** Records when and how a letter went out. */
export function recordVerzending(open: OpenBestand, clock: Clock, invoer: Invoer<'recordVerzending'>): Result<null, Fout> {
  const { verzending } = invoer;
  return runInBrief(open, clock, invoer, {
    soort: 'recordVerzending', gebeurtenis: 'BriefVerzonden',
    decide: (brief, d) => decideVerzending(brief, verzending, { vandaag: clock.today(), geregistreerd: isGeregistreerd(d), heeftIndiener: heeftIndiener(d.aanvraag) }),
  });
}

/** Lets a letter lapse that did not go out, with the reason. */
export const withdrawBrief = (open: OpenBestand, clock: Clock, invoer: Invoer<'withdrawBrief'>): Result<null, Fout> =>
  runInBrief(open, clock, invoer, { soort: 'withdrawBrief', gebeurtenis: 'BriefVervallen', decide: (brief) => decideVervallen(brief, { op: clock.now(), reden: invoer.reden }) });
