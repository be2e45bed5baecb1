import { asc, count, desc, eq, sql } from '../drizzle.ts';
import type { ReadDb, WriteTx } from '../handle.ts';
import { regiobesluit } from '../schema/regio.ts';
import { uitgaand } from '../schema/uitgaand.ts';

type Regiorij = typeof regiobesluit.$inferInsert;

/** Adds what the region received. */
export function addRegio(tx: WriteTx, besluiten: readonly Regiorij[]): void {
  for (const rij of besluiten) tx.insert(regiobesluit).values(rij).run();
}

/** Throws the copy away, to read it again from the start. */
export const clearRegio = (tx: WriteTx): void => void tx.delete(regiobesluit).run();

/** How many decisions of each commission, the last first. */
export const countRegio = (db: ReadDb): { commissieId: string; commissie: string; aantal: number; laatsteOp: string }[] => {
  const laatsteOp = sql<string>`max(${regiobesluit.genomenOp})`;
  return db
    .select({ commissieId: regiobesluit.commissieId, commissie: sql<string>`max(${regiobesluit.commissie})`, aantal: count(), laatsteOp })
    .from(regiobesluit)
    .groupBy(regiobesluit.commissieId)
    .orderBy(desc(laatsteOp), asc(regiobesluit.commissieId))
    .all();
};

/** Decisions that stand in the register under the name of this commission and were not sent from this file. */
export const countVanElders = (db: ReadDb, commissieId: string): number =>
  db
    .select({ aantal: count() })
    .from(regiobesluit)
    .where(sql`${eq(regiobesluit.commissieId, commissieId)} and not exists (select 1 from ${uitgaand} where ${uitgaand.besluitId} = ${regiobesluit.besluitId})`)
    .get()?.aantal ?? 0;
