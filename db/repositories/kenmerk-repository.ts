import { eq, sql } from '../drizzle.ts';
import { prepared, preparedWrite, type ReadDb, type WriteTx } from '../handle.ts';
import { kenmerk } from '../schema/kenmerk.ts';

const find = (db: ReadDb) => db.select({ waarde: kenmerk.waarde }).from(kenmerk).where(eq(kenmerk.sleutel, sql.placeholder('sleutel'))).prepare();

const save = (tx: WriteTx) =>
  tx
    .insert(kenmerk)
    .values({ sleutel: sql.placeholder('sleutel'), waarde: sql.placeholder('waarde') })
    .onConflictDoUpdate({ target: kenmerk.sleutel, set: { waarde: sql`excluded.waarde` } })
    .prepare();

/** What the file says under this name, if anything. */
export const findKenmerk = (read: ReadDb, sleutel: string): string | undefined => prepared(read, find).get({ sleutel })?.waarde;

/** As {@link findKenmerk}, for what every file has. */
export function getKenmerk(read: ReadDb, sleutel: string): string {
  const waarde = findKenmerk(read, sleutel);
  if (waarde === undefined) throw new Error(`The case file has no ${sleutel}`);
  return waarde;
}

/** Writes or replaces what the file says under this name. */
export function saveKenmerk(tx: WriteTx, sleutel: string, waarde: string): void {
  preparedWrite(tx, save).run({ sleutel, waarde });
}
