import { asc, desc, eq } from '../drizzle.ts';
import type { Jaarcijfer } from '../../shared/domain/verdeling/voorstel.ts';
import type { ReadDb, WriteTx } from '../handle.ts';
import { jaarcijfer } from '../schema/jaarcijfer.ts';

/** Writes the figures of a municipality for a year, over the ones before. */
export function saveJaarcijfer(tx: WriteTx, value: Jaarcijfer): void {
  const { jaar: _jaar, gemeente: _gemeente, ...columns } = value;
  tx.insert(jaarcijfer).values(value).onConflictDoUpdate({ target: [jaarcijfer.jaar, jaarcijfer.gemeente], set: columns }).run();
}

/** The figures of one year, by municipality. */
export const listJaarcijfersVan = (read: ReadDb, jaar: number): Jaarcijfer[] =>
  read.select().from(jaarcijfer).where(eq(jaarcijfer.jaar, jaar)).orderBy(asc(jaarcijfer.gemeente)).all();

/** All figures, the latest year first. */
export const listJaarcijfers = (read: ReadDb): Jaarcijfer[] => read.select().from(jaarcijfer).orderBy(desc(jaarcijfer.jaar), asc(jaarcijfer.gemeente)).all();
