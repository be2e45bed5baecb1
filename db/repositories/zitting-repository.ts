import { eq } from '../drizzle.ts';
import type { Zitting } from '../../shared/domain/vergadering/zitting.ts';
import type { Moment } from '../../shared/kernel/ids.ts';
import type { ReadDb, WriteTx } from '../handle.ts';
import { zitting } from '../schema/zitting.ts';

// Our own snapshot of a value of this type, kept behind the cipher's checksum.
const toZitting = (toestand: string): Zitting => JSON.parse(toestand) as Zitting;

/** What was prepared and recorded of a meeting, or undefined while nothing was. */
export function findZitting(read: ReadDb, vergaderingId: string): Zitting | undefined {
  const rij = read.select({ toestand: zitting.toestand }).from(zitting).where(eq(zitting.vergaderingId, vergaderingId)).get();
  return rij && toZitting(rij.toestand);
}

/** Every meeting of which something was prepared. */
export const listZittingen = (read: ReadDb): Zitting[] => read.select({ toestand: zitting.toestand }).from(zitting).all().map((rij) => toZitting(rij.toestand));

/** Writes the next version of a meeting. An older version over a newer one is our own mistake and throws. */
export function saveZitting(tx: WriteTx, value: Zitting, gewijzigdOp: Moment): void {
  const columns = { versie: value.versie, status: value.status, toestand: JSON.stringify(value), gewijzigdOp };
  const eerder = tx.select({ versie: zitting.versie }).from(zitting).where(eq(zitting.vergaderingId, value.vergaderingId)).get();
  if (eerder && eerder.versie >= value.versie) throw new Error('A meeting can only be replaced by a later version of itself');
  tx.insert(zitting).values({ vergaderingId: value.vergaderingId, ...columns }).onConflictDoUpdate({ target: zitting.vergaderingId, set: columns }).run();
}
