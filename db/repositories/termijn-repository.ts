import type { Termijnregel } from '../../shared/domain/termijn/bepaal-termijnen.ts';
import type { DossierId } from '../../shared/kernel/ids.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { eq, sql } from '../drizzle.ts';
import { preparedWrite, type WriteTx } from '../handle.ts';
import { termijn } from '../schema/termijn.ts';

/** What stands for "until something happens". */
const ONBEPERKT = plainDate('9999-12-31');

const wis = (tx: WriteTx) => tx.delete(termijn).where(eq(termijn.dossierId, sql.placeholder('dossierId'))).prepare();
const voegToe = (tx: WriteTx) =>
  tx
    .insert(termijn)
    .values({ dossierId: sql.placeholder('dossierId'), nummer: sql.placeholder('nummer'), soort: sql.placeholder('soort'), laatsteDag: sql.placeholder('laatsteDag'), vanaf: sql.placeholder('vanaf'), totEnMet: sql.placeholder('totEnMet') })
    .prepare();

/** Writes the terms of a case in place of those it had. */
export function saveTermijnen(tx: WriteTx, dossierId: DossierId, regels: readonly Termijnregel[]): void {
  preparedWrite(tx, wis).run({ dossierId });
  for (const [nummer, { soort, laatsteDag, vanaf, totEnMet }] of regels.entries()) preparedWrite(tx, voegToe).run({ dossierId, nummer, soort, laatsteDag, vanaf, totEnMet: totEnMet ?? ONBEPERKT });
}
