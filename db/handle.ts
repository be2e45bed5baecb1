import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { drizzle } from './drizzle.ts';
import type { Connection } from './connection.ts';

declare const readBrand: unique symbol;
declare const writeBrand: unique symbol;

/** The case file for reading: it has no way to insert, update or delete. */
export type ReadDb = Pick<BetterSQLite3Database, 'select' | 'selectDistinct' | 'get' | 'all'> & { readonly [readBrand]: true };

/** The case file inside a transaction: only `transact` gives it out. It reads what it has written. */
export type WriteTx = ReadDb & Pick<BetterSQLite3Database, 'insert' | 'update' | 'delete'> & { readonly [writeBrand]: true };

/** The two faces of one connection. */
export type Handle = {
  readonly read: ReadDb;
  /**
   * Runs `fn` between BEGIN IMMEDIATE and COMMIT: all of it is written, or none of it when `fn` throws.
   * Synchronous, and not to be nested.
   */
  transact<T>(fn: (tx: WriteTx) => T extends PromiseLike<unknown> ? never : T): T;
};

const isThenable = (value: unknown): boolean => typeof value === 'object' && value !== null && 'then' in value;

const connections = new WeakMap<object, Connection>();
const statements = new WeakMap<object, Map<unknown, unknown>>();

/** Makes the read handle and the transaction of a connection. */
export function makeHandle(connection: Connection): Handle {
  const db = drizzle(connection);
  connections.set(db, connection);
  statements.set(db, new Map());
  const begin = connection.prepare('BEGIN IMMEDIATE');
  const commit = connection.prepare('COMMIT');
  const rollback = connection.prepare('ROLLBACK');
  const isOpen = (): boolean => connection.inTransaction;
  return {
    read: db as unknown as ReadDb, // the brand exists in types only
    transact<T>(fn: (tx: WriteTx) => T): T {
      if (isOpen()) throw new Error('A transaction inside a transaction');
      begin.run();
      try {
        const value = fn(db as unknown as WriteTx); // the brand exists in types only
        if (isThenable(value)) throw new Error('A transaction cannot wait: its function returned a promise');
        commit.run();
        return value;
      } catch (error) {
        // SQLite rolls back by itself when the disk is full or fails.
        if (isOpen()) rollback.run();
        throw error;
      }
    },
  };
}

/** The connection behind a handle, for what drizzle has no words for. */
export function connectionOf(db: ReadDb): Connection {
  const connection = connections.get(db);
  if (!connection) throw new Error('Not a handle of a case file');
  return connection;
}

/** A statement that is built and prepared once per case file; `build` must be a constant of its module. */
export function prepared<P>(db: ReadDb, build: (db: ReadDb) => P): P {
  return remember(db, build, () => build(db));
}

/** As {@link prepared} for writing; throws outside a transaction, where half of a step could be kept. */
export function preparedWrite<P>(tx: WriteTx, build: (tx: WriteTx) => P): P {
  if (!connectionOf(tx).inTransaction) throw new Error('Writing outside a transaction');
  return remember(tx, build, () => build(tx));
}

function remember<P>(db: ReadDb, key: unknown, make: () => P): P {
  const known = statements.get(db);
  if (!known) throw new Error('Not a handle of a case file');
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as P; // stored under the builder that made it
}
