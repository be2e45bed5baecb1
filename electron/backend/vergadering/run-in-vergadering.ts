import type { Fout } from '../../../shared/contract/fout.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { applyZitting } from '../../../shared/domain/vergadering/apply-zitting.ts';
import { STANDAARD_MINUTEN, type Vergaderbeslissing } from '../../../shared/domain/vergadering/decide-agenda.ts';
import type { Vergadering } from '../../../shared/domain/vergadering/vergadering.ts';
import { beginZitting, type Vergadergebeurtenis, type Zitting } from '../../../shared/domain/vergadering/zitting.ts';
import type { ReadDb, WriteTx } from '../../../db/handle.ts';
import { appendJournal } from '../../../db/journal.ts';
import { listDossiersVan } from '../../../db/readmodels/agenda.ts';
import { findVergadering } from '../../../db/repositories/vergadering-repository.ts';
import { findZitting, saveZitting } from '../../../db/repositories/zitting-repository.ts';
import { runOnce } from '../commands/run-command.ts';
import { mislukt, vanWeigering } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';

/** The meeting as it stands: one of which nothing was recorded yet has the cases that were put on it, to be discussed. */
export const loadZitting = (read: ReadDb, vergaderingId: string): Zitting =>
  findZitting(read, vergaderingId) ?? { ...beginZitting(vergaderingId), agenda: listDossiersVan(read, vergaderingId).map((dossierId) => ({ dossierId, wijze: 'bespreken', minuten: STANDAARD_MINUTEN.bespreken })) };

type Schrijver = { readonly open: Pick<OpenBestand, 'medewerker' | 'commissie'>; readonly clock: Clock };

/** Writes what happened in a meeting: its new state and the journal, in the caller's transaction. */
export function recordVergadergebeurtenissen(tx: WriteTx, { open, clock }: Schrijver, { voor, gebeurtenissen }: { voor: Zitting; gebeurtenissen: readonly Vergadergebeurtenis[] }): Zitting {
  if (gebeurtenissen.length === 0) return voor;
  const tijdstip = clock.now();
  let zitting = voor;
  const posten = gebeurtenissen.map((g) => {
    zitting = applyZitting(zitting, g);
    // no case of its own: the content names the meeting, and the case where it is about one
    return { dossierId: null, soort: g.soort, versie: zitting.versie, medewerkerId: open.medewerker?.id ?? null, tijdstip, inhoud: { vergaderingId: zitting.vergaderingId, ...g } };
  });
  saveZitting(tx, zitting, tijdstip);
  appendJournal(tx, posten);
  return zitting;
}

type Stapinvoer = { readonly commandId: string; readonly vergaderingId: string; readonly expectedVersion: number };
export type Vergaderstand = { readonly vergaderingId: string; readonly versie: number };

/** A step in a meeting: what is decided, and what it does to the cases on the agenda in the same transaction. */
type Stap = {
  readonly soort: string;
  readonly invoer: Stapinvoer;
  readonly decide: (zitting: Zitting, tx: WriteTx, vergadering: Vergadering) => Vergaderbeslissing | Result<never, Fout>;
  readonly daarna?: (na: { tx: WriteTx; voor: Zitting; zitting: Zitting; vergadering: Vergadering }) => Fout | undefined;
};

/** Carries one step of a meeting out, on the version that the person was looking at. */
export function runInVergadering(open: OpenBestand, clock: Clock, { soort, invoer, decide, daarna }: Stap): Result<Vergaderstand, Fout> {
  const { commandId, vergaderingId, expectedVersion } = invoer;
  return runOnce(open, clock, { commandId, soort, verzoek: invoer }, (tx) => {
    const vergadering = findVergadering(tx, vergaderingId);
    if (!vergadering) return mislukt('vergadering_onbekend', 'Deze vergadering staat niet in dit bestand.');
    const voor = loadZitting(tx, vergaderingId);
    if (voor.versie !== expectedVersion) return mislukt('versie_verouderd', 'Deze vergadering is intussen gewijzigd. Uw invoer is niet opgeslagen. Bekijk de wijziging en probeer het opnieuw.');
    const beslissing = decide(voor, tx, vergadering);
    if (!beslissing.ok) return 'velden' in beslissing.error ? err(beslissing.error) : vanWeigering(beslissing.error);
    const zitting = recordVergadergebeurtenissen(tx, { open, clock }, { voor, gebeurtenissen: beslissing.value });
    const fout = daarna?.({ tx, voor, zitting, vergadering });
    return fout ? err(fout) : ok({ vergaderingId, versie: zitting.versie });
  });
}
