import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Startfout } from './database.ts';

/**
 * Takes the folder for this process alone. PGlite has no lock of its own and two processes would destroy the data.
 * The lock is that of the operating system on an (empty) SQLite file: it ends with the process, however that ends,
 * so there is never a stale one to judge, as there is with a file that holds a process number.
 */
export function lockFolder(folder: string): { readonly release: () => void } {
  const lock = new DatabaseSync(path.join(folder, 'register.slot'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (oorzaak) {
    lock.close();
    throw new Startfout('Er draait al een register met deze gegevensmap. Er is niets veranderd. Stop dat register eerst, of kies met --data een andere map.', { cause: oorzaak });
  }
  return { release: () => lock.close() };
}
