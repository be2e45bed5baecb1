import fs from 'node:fs';
import { ok, type Result } from '../shared/kernel/result.ts';
import { isSound, isSoundAtFirstSight, openExclusive, openReadOnly, schemaVersion, type Connection } from './connection.ts';
import { removeWithCompanions, renameDurably } from './copy.ts';
import { makeHandle, type Handle } from './handle.ts';
import { migrate } from './migrate.ts';
import type { Migratie } from './migrations/migratie.ts';
import { MIGRATIES } from './migrations/migraties.ts';
import { findOpenFoutcode, weigerOpen, type OpenFout, type OpenFoutcode } from './open-fout.ts';
import { takeSlot, type Slot } from './slot.ts';

/** Which file and its 256-bit key; the rest is for tests: another list of migrations, another limit of the full check. */
export type CasefileOptions = { readonly file: string; readonly key: Uint8Array; readonly migraties?: readonly Migratie[]; readonly fullCheckUpTo?: number };

/**
 * Up to this size, and always after the program was cut off, every page is checked before opening: about a second per
 * 300 MB. Of a larger file that was closed well only the small tables are: the cipher's checksum guards each page when it
 * is read, and a backup and the check that a person can ask for look at all of it.
 */
const FULL_CHECK_UP_TO = 64 * 1024 * 1024;

/** An opened case file: one connection, one process, one lock. */
export type Casefile = Handle & {
  readonly file: string;
  /** Writes everything into the one file and gives the lock back. May be called twice. */
  close(): void;
};

/** Makes a new, empty case file. It gets its name only when it is complete. */
export function createCasefile(options: CasefileOptions): Result<Casefile, OpenFout> {
  const { file, key, migraties = MIGRATIES } = options;
  return withSlot(file, (slot) => {
    if (fs.existsSync(file)) return weigerOpen('bestaat_al');
    const temporary = `${file}.nieuw`;
    removeWithCompanions(temporary);
    // A log of an older file with this name would be replayed over the new one.
    removeWithCompanions(file);
    try {
      const connection = openExclusive(temporary, key, true);
      try {
        migrate(connection, migraties, { file: temporary, key });
      } finally {
        connection.close();
      }
      renameDurably(temporary, file);
    } finally {
      removeWithCompanions(temporary);
    }
    return ok(makeCasefile(file, openExclusive(file, key), slot));
  });
}

/** Opens a case file, and brings an older one to this version. A refusal leaves the file as it was. */
export function openCasefile(options: CasefileOptions): Result<Casefile, OpenFout> {
  const { file, key, migraties = MIGRATIES, fullCheckUpTo = FULL_CHECK_UP_TO } = options;
  const missing = inspectPath(file);
  if (missing) return weigerOpen(missing);
  return withSlot(file, (slot) => {
    const refused = inspectFile({ file, key, migraties, fullCheckUpTo });
    if (refused) return weigerOpen(refused);
    const connection = openExclusive(file, key);
    try {
      migrate(connection, migraties, { file, key });
    } catch (error) {
      // Whatever went wrong, the transaction is undone: the person can go on with the previous version.
      connection.close();
      return weigerOpen(findOpenFoutcode(error) === 'geen_ruimte' ? 'geen_ruimte' : 'migratie_mislukt');
    }
    return ok(makeCasefile(file, connection, slot));
  });
}

/** Before a lock file is put beside it: is there a file that we may write? */
function inspectPath(file: string): OpenFoutcode | undefined {
  try {
    if (!fs.statSync(file).isFile()) return 'bestand_ontbreekt';
    fs.accessSync(file, fs.constants.R_OK | fs.constants.W_OK);
    return undefined;
  } catch (error) {
    const code = findOpenFoutcode(error);
    if (code) return code;
    throw error;
  }
}

/** Looks at the file without writing: key, structure, version. */
function inspectFile({ file, key, migraties, fullCheckUpTo }: Required<CasefileOptions>): OpenFoutcode | undefined {
  // SQLite takes an empty file for a new database, with any key.
  const { size } = fs.statSync(file);
  if (size === 0) return 'beschadigd';
  const hadLog = fs.existsSync(`${file}-wal`);
  // What looking leaves behind: shared memory (the exclusive connection keeps its own in the process) and an empty log.
  const tidy = (): void => {
    fs.rmSync(`${file}-shm`, { force: true });
    if (!hadLog) fs.rmSync(`${file}-wal`, { force: true });
  };
  try {
    const connection = openReadOnly(file, key);
    try {
      return inspectContent(connection, { known: migraties.length, thorough: hadLog || size <= fullCheckUpTo });
    } finally {
      connection.close();
      tidy();
    }
  } catch (error) {
    // In use by another process all the same: then the log is that process's own, and stays.
    if (findOpenFoutcode(error) !== 'in_gebruik') tidy();
    throw error;
  }
}

function inspectContent(connection: Connection, { known, thorough }: { known: number; thorough: boolean }): OpenFoutcode | undefined {
  if (thorough ? !isSound(connection) : !isSoundAtFirstSight(connection)) return 'beschadigd';
  const version = schemaVersion(connection);
  if (version < 1) return 'beschadigd';
  return version > known ? 'nieuwere_versie' : undefined;
}

function withSlot(file: string, fn: (slot: Slot) => Result<Casefile, OpenFout>): Result<Casefile, OpenFout> {
  let slot: Slot | undefined;
  try {
    const taken = takeSlot(file);
    if (taken === 'bezet') return weigerOpen('in_gebruik');
    if (taken === 'bezet_elders') return weigerOpen('in_gebruik_elders');
    slot = taken;
    const opened = fn(slot);
    if (!opened.ok) slot.release();
    return opened;
  } catch (error) {
    slot?.release();
    const code = findOpenFoutcode(error);
    if (code) return weigerOpen(code);
    throw error;
  }
}

function makeCasefile(file: string, connection: Connection, slot: Slot): Casefile {
  const handle = makeHandle(connection);
  return {
    file,
    ...handle,
    close() {
      if (!connection.open) return;
      try {
        connection.close();
      } finally {
        slot.release();
      }
    },
  };
}
