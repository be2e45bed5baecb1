import Database from 'better-sqlite3';

export type Connection = Database.Database;

/** Length of the key in bytes: SQLCipher's raw 256-bit key, no passphrase derivation in SQLite. */
const KEY_BYTES = 32;

/** Below this version the STRICT tables and the JSON functions that are used do not all exist. */
const MIN_SQLITE = [3, 45] as const;

const WAIT_MS = 250;

/** Gives the key before anything is read. It does not fail on a wrong key: the first read does, with SQLITE_NOTADB. */
function unlock(connection: Connection, key: Uint8Array): void {
  if (key.length !== KEY_BYTES) throw new Error(`The key of a case file has ${KEY_BYTES} bytes`);
  connection.pragma("cipher='sqlcipher'");
  connection.pragma('legacy=4');
  connection.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`);
  // Compiled with temporary tables on disk, which would be plaintext.
  connection.pragma('temp_store=MEMORY');
}

const SETTINGS = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, recursive_triggers: 1, trusted_schema: 0, cell_size_check: 1, temp_store: 2 } as const;

function applySettings(connection: Connection): void {
  for (const [name, value] of Object.entries(SETTINGS)) connection.pragma(`${name}=${value}`);
  for (const [name, value] of Object.entries(SETTINGS)) {
    if (connection.pragma(name, { simple: true }) !== value) throw new Error(`SQLite did not accept ${name}`);
  }
}

function requireVersion(connection: Connection): void {
  const version = connection.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < MIN_SQLITE[0] || (major === MIN_SQLITE[0] && minor < MIN_SQLITE[1])) throw new Error(`SQLite ${version} is too old`);
}

/** Runs `fn` with a connection and closes it when `fn` throws, so that no lock or open file stays behind. */
function orClose(connection: Connection, fn: (connection: Connection) => void): Connection {
  try {
    fn(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Opens for looking only. A read-only connection never checkpoints on closing, so that a refused file keeps its
 * bytes and its write-ahead log, also with a wrong key.
 */
export const openReadOnly = (file: string, key: Uint8Array): Connection =>
  orClose(new Database(file, { readonly: true, fileMustExist: true, timeout: WAIT_MS }), (connection) => {
    unlock(connection, key);
    requireVersion(connection);
    connection.pragma('cell_size_check=ON');
    connection.pragma('trusted_schema=OFF');
    connection.prepare('SELECT count(*) FROM sqlite_schema').get();
  });

/**
 * Opens for writing, as the only connection to the file: the exclusive lock is the operating system's own and
 * dies with the process. `create` makes a file that does not exist yet.
 */
export const openExclusive = (file: string, key: Uint8Array, create = false): Connection =>
  orClose(new Database(file, { fileMustExist: !create, timeout: WAIT_MS }), (connection) => {
    unlock(connection, key);
    connection.pragma('locking_mode=EXCLUSIVE');
    applySettings(connection);
    requireVersion(connection);
    connection.prepare('SELECT count(*) FROM sqlite_schema').get();
  });

/** Whether the structure of the file is sound; the cipher's checksum of every page that is read is checked with it. */
export function isSound(connection: Connection): boolean {
  return connection.prepare<[], string>('PRAGMA quick_check(1)').pluck().get() === 'ok';
}

/** The tables that grow with the cases; the others stay small. */
const GROWING = new Set(['dossier', 'journaal', 'journaal_inhoud', 'commando', 'concept', 'uitgaand', 'bijlage', 'bijlage_deel', 'overdracht', 'tussenopslag_deel', 'inzage', 'zoekrij', 'aantekening', 'termijn']);
/** The search index and its own tables grow as well. */
const isGrowing = (table: string): boolean => GROWING.has(table) || table.startsWith('zoekindex');

const tableNames = (connection: Connection): string[] =>
  connection.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name").pluck().all();

/** As {@link isSound} for the tables that stay small, at the same price for every file. */
export const isSoundAtFirstSight = (connection: Connection): boolean =>
  tableNames(connection).every((table) => isGrowing(table) || connection.prepare<[], string>(`PRAGMA quick_check("${table}")`).pluck().get() === 'ok');

/** Number of rows per table, to compare before and after. */
export function countRows(connection: Connection): ReadonlyMap<string, number> {
  return new Map(tableNames(connection).map((table) => [table, connection.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0]));
}

/** The schema version of the file: the number of its last migration. */
export const schemaVersion = (connection: Connection): number => Number(connection.pragma('user_version', { simple: true }));
