import { and, asc, eq, inArray, sql } from '../drizzle.ts';
import type { DossierId, MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import type { ReadDb, WriteTx } from '../handle.ts';
import { verschoning } from '../schema/toegang.ts';

/** Why somebody stays out of a case; `ingetrokkenOp` when people found that he need not. */
export type VerschoningRij = typeof verschoning.$inferSelect;

/** Everything that was recorded about staying out of these cases, the withdrawn rows too, oldest first. */
export const listVerschoningen = (read: ReadDb, dossierIds: readonly DossierId[]): VerschoningRij[] =>
  read.select().from(verschoning).where(inArray(verschoning.dossierId, [...dossierIds])).orderBy(asc(verschoning.vastgelegdOp), asc(verschoning.medewerkerId)).all();

/** Records that somebody stays out of a case. */
export function saveVerschoning(tx: WriteTx, rij: Omit<VerschoningRij, 'ingetrokkenOp' | 'ingetrokkenReden'>): void {
  tx.insert(verschoning).values({ ...rij, ingetrokkenOp: null, ingetrokkenReden: null }).run();
}

/** Takes it back: this person takes part in the case again. The row stays. Gives how many rows that were. */
export const withdrawVerschoning = (tx: WriteTx, wie: { dossierId: DossierId; medewerkerId: MedewerkerId }, weg: { op: Moment; reden: string }): number =>
  tx
    .update(verschoning)
    .set({ ingetrokkenOp: weg.op, ingetrokkenReden: weg.reden })
    .where(and(eq(verschoning.dossierId, wie.dossierId), eq(verschoning.medewerkerId, wie.medewerkerId), sql`${verschoning.ingetrokkenOp} IS NULL`))
    .run().changes;
