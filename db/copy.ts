import fs from 'node:fs';
import path from 'node:path';
import { countRows, isSound, openReadOnly, schemaVersion, type Connection } from './connection.ts';

/** Makes a file's bytes, and after a rename its name, survive a power cut. */
function flush(target: string): void {
  const fd = fs.openSync(target, 'r');
  try {
    fs.fsyncSync(fd);
  } catch (error) {
    // Windows cannot flush a folder or a file that is opened for reading; its rename is written through.
    if (process.platform !== 'win32') throw error;
  } finally {
    fs.closeSync(fd);
  }
}

/** Renames within a folder so that it survives a power cut. */
export function renameDurably(from: string, to: string): void {
  flush(from);
  fs.renameSync(from, to);
  if (process.platform !== 'win32') flush(path.dirname(to));
}

/** The companions of a database file that may stand beside it. */
export const removeWithCompanions = (file: string): void => {
  for (const tail of ['', '-wal', '-shm', '-journal']) fs.rmSync(`${file}${tail}`, { force: true });
};

function compare(source: Connection, copy: Connection): void {
  if (!isSound(copy)) throw new Error('The copy is not sound');
  if (schemaVersion(copy) !== schemaVersion(source)) throw new Error('The copy has another schema version');
  const rows = countRows(copy);
  for (const [table, count] of countRows(source)) {
    if (rows.get(table) !== count) throw new Error(`The copy has another number of rows in ${table}`);
  }
}

/**
 * Copies the whole case file, encrypted with the same key, and looks inside the copy before it gets its name:
 * structure, version, number of rows of every table and what `inspect` asks. A failure leaves no half file.
 * `VACUUM INTO`, since SQLite's backup API refuses an encrypted file.
 */
export function writeVerifiedCopy(source: Connection, target: { readonly file: string; readonly key: Uint8Array }, inspect: (copy: Connection) => void = () => undefined): void {
  const temporary = `${target.file}.deel`;
  removeWithCompanions(temporary);
  try {
    source.prepare('VACUUM INTO ?').run(temporary);
    const copy = openReadOnly(temporary, target.key);
    try {
      compare(source, copy);
      inspect(copy);
    } finally {
      copy.close();
    }
    renameDurably(temporary, target.file);
  } finally {
    removeWithCompanions(temporary);
  }
}
