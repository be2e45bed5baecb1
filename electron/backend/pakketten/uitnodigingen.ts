import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { controleOf, openUitnodiging } from '../../../shared/protocol/pakket.ts';
import { findUitnodiging, listOverdrachten, listUitnodigingen as leesUitnodigingen, saveUitnodiging, type UitnodigingRij } from '../../../db/repositories/overdracht-repository.ts';
import { runOnce } from '../commands/run-command.ts';
import { mislukt } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { weigerPakket } from './overdracht-journaal.ts';

const onbekend = (): Result<never, Fout> => mislukt('uitnodiging_onbekend', 'Deze uitnodiging staat niet in dit bestand. Er is niets gewijzigd.');

const statusVan = ({ afzender, ingetrokkenOp, geldigTot }: UitnodigingRij, vandaag: PlainDate): Uitvoer<'listUitnodigingen'>[number]['status'] =>
  ingetrokkenOp !== null ? 'ingetrokken' : afzender !== null ? 'gebruikt' : geldigTot < vandaag ? 'verlopen' : 'open';

/** The invitations that were given out to other organisations, newest first. Those that went with a meeting bundle are no concern of people. */
export function listUitnodigingen(open: OpenBestand, clock: Clock): Uitvoer<'listUitnodigingen'> {
  const db = open.casefile.read;
  const namen = new Map(listOverdrachten(db).map((o) => [o.partij.id, o.partij.naam]));
  const vandaag = clock.today();
  return leesUitnodigingen(db)
    .filter((u) => u.medewerkerId === null)
    .map((u) => {
      const status = statusVan(u, vandaag);
      return { id: u.id, voor: u.voor, controle: u.controle, gemaaktOp: u.gemaaktOp, geldigTot: u.geldigTot, status, gebruiktDoor: u.afzender && (namen.get(u.afzender.id) ?? ''), kanOpnieuw: u.bestand !== null && (status === 'open' || status === 'gebruikt') && u.geldigTot >= vandaag };
    });
}

/** The file of an invitation once more, for who lost it. */
export function renderUitnodiging(open: OpenBestand, { uitnodigingId }: Invoer<'renderUitnodiging'>): Result<Uitvoer<'renderUitnodiging'>, Fout> {
  const uitnodiging = findUitnodiging(open.casefile.read, uitnodigingId);
  if (!uitnodiging) return onbekend();
  return uitnodiging.bestand === null ? mislukt('uitnodiging_weg', 'Het bestand van deze uitnodiging is er niet meer. Maak een nieuwe uitnodiging.') : ok({ bestandsnaam: 'uitnodiging.toetstafel-uitnodiging', inhoud: uitnodiging.bestand });
}

/** Withdraws an invitation: nothing that comes with it later is read. What came with it before stays as it is. */
export function revokeUitnodiging(open: OpenBestand, clock: Clock, invoer: Invoer<'revokeUitnodiging'>): Result<null, Fout> {
  return runOnce(open, clock, { commandId: invoer.commandId, soort: 'revokeUitnodiging', verzoek: invoer }, (tx) => {
    const uitnodiging = findUitnodiging(tx, invoer.uitnodigingId);
    if (!uitnodiging) return onbekend();
    if (uitnodiging.ingetrokkenOp === null) saveUitnodiging(tx, { ...uitnodiging, bestand: null, ingetrokkenOp: clock.now() });
    return ok(null);
  });
}

/** Says what an invitation is before a package is made with it: whose, until when, and the number to check by telephone. */
export async function readUitnodiging(open: OpenBestand, clock: Clock, invoer: Invoer<'readUitnodiging'>): Promise<Result<Uitvoer<'readUitnodiging'>, Fout>> {
  const gelezen = await openUitnodiging(invoer.uitnodiging.trim());
  if (!gelezen.ok) return weigerPakket(gelezen.error);
  const { van, geldigTot } = gelezen.value;
  return ok({ ontvanger: van.naam, controle: await controleOf(gelezen.value), geldigTot, geldig: geldigTot >= clock.today(), eigen: van.id === open.commissie.id });
}
