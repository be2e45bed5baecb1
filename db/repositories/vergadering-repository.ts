import { asc, desc, eq } from '../drizzle.ts';
import type { Vergadering } from '../../shared/domain/vergadering/vergadering.ts';
import type { ReadDb, WriteTx } from '../handle.ts';
import { vergadering } from '../schema/vergadering.ts';

/** Plans a meeting, or changes when and where it is. */
export function saveVergadering(tx: WriteTx, value: Vergadering): void {
  const { id: _id, ...columns } = value;
  tx.insert(vergadering).values(value).onConflictDoUpdate({ target: vergadering.id, set: columns }).run();
}

/** The meeting with this id, if there is one. */
export const findVergadering = (read: ReadDb, id: string): Vergadering | undefined => read.select().from(vergadering).where(eq(vergadering.id, id)).get();

/** All meetings, the latest first. */
export const listVergaderingen = (read: ReadDb): Vergadering[] =>
  read.select().from(vergadering).orderBy(desc(vergadering.datum), desc(vergadering.tijd), asc(vergadering.id)).all();
