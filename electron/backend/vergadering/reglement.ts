import type { Invoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { combineReglement, Commissiereglement } from '../../../shared/domain/vergadering/reglement.ts';
import { findRegelsetOp } from '../../../shared/regelsets/regelsets.ts';
import type { ReadDb } from '../../../db/handle.ts';
import { appendJournal } from '../../../db/journal.ts';
import { findKenmerk, saveKenmerk } from '../../../db/repositories/kenmerk-repository.ts';
import { runOnce } from '../commands/run-command.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';

const SLEUTEL = 'commissiereglement';

/** The commission's own reglement, when it was recorded. */
export function readReglement(read: ReadDb): Commissiereglement | null {
  const tekst = findKenmerk(read, SLEUTEL);
  return tekst === undefined ? null : Commissiereglement.parse(JSON.parse(tekst));
}

/** The rules for a meeting on this day: the region's first, then the commission's own; null while that was not recorded. */
export function bepaalReglement(open: Pick<OpenBestand, 'commissie'>, read: ReadDb, datum: PlainDate): Commissiereglement | null {
  const eigen = readReglement(read);
  const regelset = findRegelsetOp(open.commissie.regio, datum);
  return eigen && (regelset ? combineReglement(regelset.reglement, eigen) : eigen);
}

/** Records the commission's own reglement; meetings that were opened keep the one they were opened under. */
export const recordReglement = (open: OpenBestand, clock: Clock, { commandId, reglement }: Invoer<'recordReglement'>): Result<null, Fout> =>
  runOnce(open, clock, { commandId, soort: 'recordReglement', verzoek: reglement }, (tx) => {
    saveKenmerk(tx, SLEUTEL, JSON.stringify(reglement));
    appendJournal(tx, [{ dossierId: null, soort: 'ReglementVastgelegd', versie: 1, medewerkerId: open.medewerker?.id ?? null, tijdstip: clock.now(), inhoud: reglement }]);
    return ok(null);
  });
