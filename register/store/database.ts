import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema.ts';

/** The database as the register uses it: the same for the embedded and the full PostgreSQL, in or out of a transaction. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

/** An opened database of the register. */
export type Store = {
  readonly soort: 'pglite' | 'postgresql';
  readonly database: Database;
  /** Lets go of connections, files and the lock on the folder. */
  readonly close: () => Promise<void>;
};

/** A start that cannot go on for a reason that the operator can take away; the message is Dutch. */
export class Startfout extends Error {
  override readonly name = 'Startfout';
}
