import { desc, sql } from '../drizzle.ts';
import { Huisstijl } from '../../shared/domain/brief/huisstijl.ts';
import type { MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import type { ReadDb, WriteTx } from '../handle.ts';
import { huisstijl } from '../schema/brief.ts';

/** How letters look now; null when nobody said. */
export function findHuisstijl(read: ReadDb): Huisstijl | null {
  const rij = read.select({ inhoud: huisstijl.inhoud }).from(huisstijl).orderBy(desc(huisstijl.nummer)).limit(1).get();
  return rij ? Huisstijl.parse(JSON.parse(rij.inhoud)) : null;
}

/** Writes a new look beside the earlier ones. */
export function saveHuisstijl(tx: WriteTx, nieuw: Huisstijl, wie: { op: Moment; door: MedewerkerId | null }): void {
  const laatste = tx.select({ nummer: sql<number>`coalesce(max(${huisstijl.nummer}), 0)` }).from(huisstijl).get()?.nummer ?? 0;
  tx.insert(huisstijl).values({ nummer: laatste + 1, inhoud: JSON.stringify(nieuw), vastgelegdOp: wie.op, vastgelegdDoor: wie.door }).run();
}
