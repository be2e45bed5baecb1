import { count, eq, inArray, sql } from '../drizzle.ts';
import type { MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import { prepared, preparedWrite, type ReadDb, type WriteTx } from '../handle.ts';
import { tussenopslag, tussenopslagDeel } from '../schema/tussenopslag.ts';

/** Something on its way in or out. */
export type Tussenopslag = { readonly id: string; readonly richting: 'in' | 'uit'; readonly medewerkerId: MedewerkerId; readonly begonnenOp: Moment };

const insertDeel = (tx: WriteTx) =>
  tx
    .insert(tussenopslagDeel)
    .values({ opslagId: sql.placeholder('opslagId'), nummer: sql.placeholder('nummer'), inhoud: sql.placeholder('inhoud') })
    .prepare();

const eenDeel = (db: ReadDb) =>
  db
    .select({ inhoud: tussenopslagDeel.inhoud })
    .from(tussenopslagDeel)
    .where(sql`${tussenopslagDeel.opslagId} = ${sql.placeholder('opslagId')} AND ${tussenopslagDeel.nummer} = ${sql.placeholder('nummer')}`)
    .prepare();

const omvang = (db: ReadDb) =>
  db
    .select({ delen: count(), bytes: sql<number>`coalesce(sum(length(${tussenopslagDeel.inhoud})), 0)` })
    .from(tussenopslagDeel)
    .where(eq(tussenopslagDeel.opslagId, sql.placeholder('opslagId')))
    .prepare();

/** What is known of it, if it is there. */
export const findTussenopslag = (read: ReadDb, id: string): Tussenopslag | undefined => read.select().from(tussenopslag).where(eq(tussenopslag.id, id)).get();

/** Begins one. */
export function saveTussenopslag(tx: WriteTx, value: Tussenopslag): void {
  tx.insert(tussenopslag).values(value).run();
}

/** How many parts there are, and their bytes together. */
export const measureTussenopslag = (read: ReadDb, id: string): { delen: number; bytes: number } => prepared(read, omvang).get({ opslagId: id }) ?? { delen: 0, bytes: 0 };

/** One part, or undefined past the last one. */
export const readTussendeel = (read: ReadDb, opslagId: string, nummer: number): Buffer | undefined => prepared(read, eenDeel).get({ opslagId, nummer })?.inhoud;

/** Adds the next part. */
export function appendTussendeel(tx: WriteTx, deel: { opslagId: string; nummer: number; inhoud: Buffer }): void {
  preparedWrite(tx, insertDeel).run(deel);
}

/** Throws these away, with their parts. */
export function deleteTussenopslag(tx: WriteTx, ids: readonly string[]): void {
  if (ids.length === 0) return;
  tx.delete(tussenopslagDeel).where(inArray(tussenopslagDeel.opslagId, [...ids])).run();
  tx.delete(tussenopslag).where(inArray(tussenopslag.id, [...ids])).run();
}

/** Everything on its way, for cleaning up. */
export const listTussenopslag = (read: ReadDb): Tussenopslag[] => read.select().from(tussenopslag).all();
