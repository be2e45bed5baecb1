import { eq, sql } from '../drizzle.ts';
import type { CommandId, Moment } from '../../shared/kernel/ids.ts';
import { prepared, preparedWrite, type ReadDb, type WriteTx } from '../handle.ts';
import { commando } from '../schema/commando.ts';

/** A command that was carried out. `verzoekHash` tells a retry from another command with the same id. */
export type Commando = { readonly id: CommandId; readonly soort: string; readonly verzoekHash: string; readonly uitkomst: unknown; readonly tijdstip: Moment };

const byId = (db: ReadDb) => db.select().from(commando).where(eq(commando.id, sql.placeholder('id'))).prepare();

const insert = (tx: WriteTx) =>
  tx
    .insert(commando)
    .values({ id: sql.placeholder('id'), soort: sql.placeholder('soort'), verzoekHash: sql.placeholder('verzoekHash'), uitkomst: sql.placeholder('uitkomst'), tijdstip: sql.placeholder('tijdstip') })
    .prepare();

/** The command with this id, when it was carried out before. */
export function findCommando(read: ReadDb, id: CommandId): Commando | undefined {
  const row = prepared(read, byId).get({ id });
  if (!row) return undefined;
  const uitkomst: unknown = JSON.parse(row.uitkomst);
  return { ...row, uitkomst };
}

/** Remembers a command and its answer, in the transaction that carries it out. The same id twice throws. */
export function saveCommando(tx: WriteTx, value: Commando): void {
  preparedWrite(tx, insert).run({ ...value, uitkomst: JSON.stringify(value.uitkomst ?? null) });
}
