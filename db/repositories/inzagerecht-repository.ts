import { and, asc, eq, sql } from '../drizzle.ts';
import type { DossierId, MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import type { ReadDb, WriteTx } from '../handle.ts';
import { inzagerecht } from '../schema/toegang.ts';

/** Somebody named for a secret case. */
export type Inzagerecht = typeof inzagerecht.$inferSelect;

const geldig = sql`${inzagerecht.ingetrokkenOp} IS NULL`;

/** Everybody who was ever named for this case, first to last. */
export const listInzagerechten = (read: ReadDb, dossierId: DossierId): Inzagerecht[] =>
  read.select().from(inzagerecht).where(eq(inzagerecht.dossierId, dossierId)).orderBy(asc(inzagerecht.verleendOp)).all();

/** Names somebody for a case; who was named already stays so. Says whether it changed anything. */
export function grantInzagerecht(tx: WriteTx, recht: Omit<Inzagerecht, 'ingetrokkenOp' | 'ingetrokkenReden'>): boolean {
  const { dossierId, medewerkerId } = recht;
  if (tx.select({ sinds: inzagerecht.verleendOp }).from(inzagerecht).where(and(eq(inzagerecht.dossierId, dossierId), eq(inzagerecht.medewerkerId, medewerkerId), geldig)).get()) return false;
  tx.insert(inzagerecht).values({ ...recht, ingetrokkenOp: null, ingetrokkenReden: null }).run();
  return true;
}

/** Takes the naming back; says whether there was one. */
export function withdrawInzagerecht(tx: WriteTx, { dossierId, medewerkerId, op, reden }: { dossierId: DossierId; medewerkerId: MedewerkerId; op: Moment; reden: string }): boolean {
  const { changes } = tx.update(inzagerecht).set({ ingetrokkenOp: op, ingetrokkenReden: reden }).where(and(eq(inzagerecht.dossierId, dossierId), eq(inzagerecht.medewerkerId, medewerkerId), geldig)).run();
  return changes > 0;
}
