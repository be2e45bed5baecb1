import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { decideIndienen, decideVerblijf } from '../../../shared/domain/dossier/decide.ts';
import { decideOverdracht, type Overdrachtstap } from '../../../shared/domain/overdracht/decide-overdracht.ts';
import type { Overdracht } from '../../../shared/domain/overdracht/overdracht.ts';
import { Datum } from '../../../shared/domain/persoon/datum.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { openOverdrachtbericht, Pakketidentiteit, Pakketzaak, findOverdrachtId, composeOverdrachtbericht, parseOverdrachtbericht, type Overdrachtbericht } from '../../../shared/protocol/pakket.ts';
import { findRegelsetOp } from '../../../shared/regelsets/regelsets.ts';
import type { WriteTx } from '../../../db/handle.ts';
import { listBijlagenVanOverdracht, moveBijlagenNaarDossier, removeBijlage } from '../../../db/repositories/bijlage-repository.ts';
import { nextDossiernummer } from '../../../db/repositories/dossier-repository.ts';
import { findOverdracht, type OverdrachtRij } from '../../../db/repositories/overdracht-repository.ts';
import { recordBijlagen } from '../bijlagen/bijlage-commands.ts';
import { recordGebeurtenissen, runOnce } from '../commands/run-command.ts';
import { mislukt, vanWeigering } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { indexeerOpnieuw } from '../zoeken/indexeer.ts';
import { recordOverdracht, weigerPakket, type Schrijver } from './overdracht-journaal.ts';
import { getPakketsleutels } from './pakketsleutels.ts';

/** What waits for an answer: the case, and the day on which it came in. */
export const OntvangenZaak = z.strictObject({ zaak: Pakketzaak, dag: Datum });

const onbekend = (): Result<never, Fout> => mislukt('overdracht_onbekend', 'Deze overdracht staat niet in dit bestand. Er is niets gewijzigd.');

/** Makes a case of what was received. The day it came in is the day of receipt: the decision term counts from there (Awb art. 4:13). */
function openDossier(tx: WriteTx, schrijver: Schrijver, rij: OverdrachtRij): Result<DossierId, Fout> {
  const { open, clock } = schrijver;
  const { zaak, dag } = OntvangenZaak.parse(rij.inhoud);
  if (!findRegelsetOp(open.commissie.regio, dag)) return mislukt('geen_regelset', `Voor aanvragen van deze datum zijn er geen afspraken van de regio ${open.commissie.regio} in het programma. De overdracht wacht nog op uw antwoord.`);
  const dossierId = randomUUID() as DossierId; // a fresh id
  const vandaag = clock.today();
  const ingediend = decideIndienen({ ...zaak.aanvraag, ontvangenOp: dag }, { dossierId, nummer: nextDossiernummer(tx, Number(vandaag.slice(0, 4))), vandaag });
  if (!ingediend.ok) return mislukt(ingediend.error.code, `De aanvraag in dit pakket klopt niet. ${ingediend.error.melding} De overdracht wacht nog op uw antwoord.`);
  const dossier = recordGebeurtenissen(tx, schrijver, { voor: undefined, gebeurtenissen: ingediend.value });
  const verblijf = zaak.verblijf === null ? ok([]) : decideVerblijf(dossier, zaak.verblijf);
  if (!verblijf.ok) return mislukt(verblijf.error.code, `De verblijfshistorie in dit pakket klopt niet. ${verblijf.error.melding} De overdracht wacht nog op uw antwoord.`);
  if (verblijf.value.length > 0) recordGebeurtenissen(tx, schrijver, { voor: dossier, gebeurtenissen: verblijf.value });
  return ok(dossierId);
}

function moveBijlagen(tx: WriteTx, schrijver: Schrijver, overdrachtId: string, dossierId: DossierId): void {
  const bijlagen = listBijlagenVanOverdracht(tx, overdrachtId);
  if (bijlagen.length === 0) return;
  moveBijlagenNaarDossier(tx, overdrachtId, { dossierId, journaalNummer: recordBijlagen(tx, schrijver, { soort: 'BijlageToegevoegd', bijlagen, dossierId, overdrachtId }) });
  indexeerOpnieuw(tx, schrijver.open.commissie.regio, dossierId);
}

/** What was not accepted does not stay: its content is destroyed. */
function emptyBijlagen(tx: WriteTx, schrijver: Schrijver, overdrachtId: string, reden: string): void {
  const bijlagen = listBijlagenVanOverdracht(tx, overdrachtId).filter((b) => !b.verwijderd);
  if (bijlagen.length === 0) return;
  const journaalNummer = recordBijlagen(tx, schrijver, { soort: 'BijlageVerwijderd', bijlagen, dossierId: null, overdrachtId, reden });
  for (const { id } of bijlagen) removeBijlage(tx, id, { op: schrijver.clock.now(), reden, journaalNummer });
}

/** Takes a step in the life of a hand-over with all that follows from it, in the caller's transaction. */
function takeStap(tx: WriteTx, schrijver: Schrijver, { overdrachtId, stap, door, op }: { overdrachtId: string; stap: Overdrachtstap; door: 'wij' | 'ander'; op: string }): Result<Overdracht, Fout> {
  const rij = findOverdracht(tx, overdrachtId);
  if (!rij) return onbekend();
  const voor = rij.overdracht;
  // first whether it may: a case is only made for an answer that counts
  const proef = decideOverdracht(voor, stap, { door, op });
  if (!proef.ok) return vanWeigering(proef.error);
  if (proef.value.length === 0) return ok(voor);
  let gedaan = stap;
  if (stap.naar === 'aanvaard' && door === 'wij') {
    const dossierId = openDossier(tx, schrijver, rij);
    if (!dossierId.ok) return dossierId;
    gedaan = { naar: 'aanvaard', dossierId: dossierId.value };
    moveBijlagen(tx, schrijver, overdrachtId, dossierId.value);
  }
  if (voor.richting === 'in' && 'reden' in stap) emptyBijlagen(tx, schrijver, overdrachtId, stap.reden);
  const beslissing = decideOverdracht(voor, gedaan, { door, op });
  if (!beslissing.ok) return vanWeigering(beslissing.error);
  return ok(recordOverdracht(tx, schrijver, { voor, gebeurtenissen: beslissing.value, tegenpartij: rij.tegenpartij, inhoud: rij.inhoud }));
}

/** Whether there is something to tell the other side: what we did, or that it came in. */
export const kanBericht = ({ richting, status }: Pick<Overdracht, 'richting' | 'status'>): boolean => status !== 'aangeboden' && (richting === 'in') !== (status === 'ingetrokken');

/** The news of where a hand-over stands, signed and locked to the other side. */
async function renderBericht(open: OpenBestand, overdrachtId: string): Promise<Uitvoer<'answerOverdracht'>['bericht']> {
  const rij = findOverdracht(open.casefile.read, overdrachtId);
  if (!rij || rij.overdracht.status === 'aangeboden') throw new Error('There is no news to tell yet');
  const { status, reden, manifestHash, afgehandeldOp, ontvangenOp, aangebodenOp } = rij.overdracht;
  const bericht: Overdrachtbericht = { soort: 'toetstafel.overdrachtbericht', versie: 1, overdrachtId, manifestHash, status, reden, op: afgehandeldOp ?? ontvangenOp ?? aangebodenOp };
  const { teken } = await getPakketsleutels(open);
  return { bestandsnaam: `overdracht-${status}.toetstafel-bericht`, inhoud: await composeOverdrachtbericht(bericht, teken, Pakketidentiteit.parse(rij.tegenpartij).slotsleutel) };
}

/** Accepts or refuses a received hand-over, or withdraws a sent one; gives the message for the other side. */
export async function answerOverdracht(open: OpenBestand, clock: Clock, invoer: Invoer<'answerOverdracht'>): Promise<Result<Uitvoer<'answerOverdracht'>, Fout>> {
  const { overdrachtId, antwoord, reden } = invoer;
  const stap: Overdrachtstap = antwoord === 'aanvaard' ? { naar: antwoord, dossierId: null } : { naar: antwoord, reden };
  const gedaan = runOnce(open, clock, { commandId: invoer.commandId, soort: 'answerOverdracht', verzoek: invoer }, (tx) => {
    const na = takeStap(tx, { open, clock }, { overdrachtId, stap, door: 'wij', op: clock.now() });
    return na.ok ? ok({ dossierId: na.value.dossierId }) : na;
  });
  return gedaan.ok ? ok({ dossierId: gedaan.value.dossierId, bericht: await renderBericht(open, overdrachtId) }) : gedaan;
}

/** Takes in what the other side says about a hand-over: only when it is for us, about ours, and signed by that side. */
export async function recordOverdrachtbericht(open: OpenBestand, clock: Clock, invoer: Invoer<'recordOverdrachtbericht'>): Promise<Result<Uitvoer<'recordOverdrachtbericht'>, Fout>> {
  const getekend = await parseOverdrachtbericht(invoer.bericht, (await getPakketsleutels(open)).ontsluiter);
  if (!getekend.ok) return weigerPakket(getekend.error);
  const rij = findOverdracht(open.casefile.read, findOverdrachtId(getekend.value) ?? '');
  if (!rij) return onbekend();
  const bericht = await openOverdrachtbericht(getekend.value, Pakketidentiteit.parse(rij.tegenpartij).tekensleutel);
  if (bericht?.manifestHash !== rij.overdracht.manifestHash) return weigerPakket('handtekening');
  const { status, reden, overdrachtId, op } = bericht;
  const stap: Overdrachtstap = status === 'ontvangen' ? { naar: status } : status === 'aanvaard' ? { naar: status, dossierId: null } : { naar: status, reden };
  return runOnce(open, clock, { commandId: invoer.commandId, soort: 'recordOverdrachtbericht', verzoek: invoer }, (tx) => {
    const na = takeStap(tx, { open, clock }, { overdrachtId, stap, door: 'ander', op });
    return na.ok ? ok({ overdrachtId, status: na.value.status }) : na;
  });
}

/** The message that a package came in, or how it was answered; to send again when it got lost. */
export async function renderOverdrachtbericht(open: OpenBestand, invoer: Invoer<'renderOverdrachtbericht'>): Promise<Result<Uitvoer<'renderOverdrachtbericht'>, Fout>> {
  const overdracht = findOverdracht(open.casefile.read, invoer.overdrachtId)?.overdracht;
  if (!overdracht) return onbekend();
  if (!kanBericht(overdracht)) return mislukt('geen_bericht', 'Over deze overdracht is van uw kant nog niets te melden.');
  return ok(await renderBericht(open, invoer.overdrachtId));
}
