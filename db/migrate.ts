import { countRows, schemaVersion, type Connection } from './connection.ts';
import { writeVerifiedCopy } from './copy.ts';
import type { Migratie } from './migrations/migratie.ts';

/** Where the copy goes that is made before a file is brought to this version. */
export const preMigrationCopy = (file: string, version: number): string => `${file}.voor-versie-${version}`;

function checkCounts(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>, allowed: ReadonlySet<string>): void {
  for (const [table, count] of before) {
    const now = after.get(table);
    if (now !== count && !allowed.has(table)) throw new Error(`Migration: ${table} had ${count} rows and now ${now ?? 'does not exist'}`);
  }
}

function runInTransaction(connection: Connection, pending: readonly Migratie[]): void {
  const before = countRows(connection);
  connection.exec('BEGIN IMMEDIATE');
  try {
    for (const migratie of pending) connection.exec(migratie.sql);
    const broken = connection.prepare('PRAGMA foreign_key_check').all();
    if (broken.length > 0) throw new Error(`Migration: ${broken.length} rows refer to nothing`);
    checkCounts(before, countRows(connection), new Set(pending.flatMap((m) => m.magTellingWijzigen)));
    connection.pragma(`user_version=${pending.at(-1)?.nummer}`);
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Brings a file to the newest version: copy beside it, foreign keys off (a pragma that does nothing inside a
 * transaction), then every missing step in one transaction with its checks. When it throws, nothing has changed.
 */
export function migrate(connection: Connection, migraties: readonly Migratie[], target: { readonly file: string; readonly key: Uint8Array }): void {
  if (migraties.some((m, i) => m.nummer !== i + 1)) throw new Error('Migration numbers rise by one from 1');
  const from = schemaVersion(connection);
  const pending = migraties.filter((m) => m.nummer > from);
  if (pending.length === 0) return;
  if (from > 0) writeVerifiedCopy(connection, { file: preMigrationCopy(target.file, migraties.length), key: target.key });
  connection.pragma('foreign_keys=OFF');
  try {
    runInTransaction(connection, pending);
  } finally {
    connection.pragma('foreign_keys=ON');
  }
}
