import * as driverModule from '../../node_modules/drizzle-orm/pglite/index.cjs';
import * as migratorModule from '../../node_modules/drizzle-orm/pglite/migrator.cjs';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Store } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { migrationsFolder, refuseNewer } from './migrations.ts';
import * as schema from './schema.ts';

// the CommonJS build, for the reason in drizzle.ts; its declarations are its own
const { drizzle } = driverModule as unknown as typeof import('drizzle-orm/pglite');
const { migrate } = migratorModule as unknown as typeof import('drizzle-orm/pglite/migrator');

/**
 * A new database is made beside its place and moved there when it is whole: a process that is killed in the two
 * seconds that this takes would otherwise leave a folder that never opens again.
 */
async function makeCluster(map: string): Promise<void> {
  const nieuw = `${map}.nieuw`;
  rmSync(nieuw, { recursive: true, force: true });
  const client = await PGlite.create(nieuw);
  await client.close();
  renameSync(nieuw, map);
}

async function openCluster(folder: string): Promise<PGlite> {
  const map = path.join(folder, 'pg');
  if (!existsSync(map)) await makeCluster(map);
  return PGlite.create(map);
}

/** Opens the embedded database in a folder, or in memory when there is none; the folder is taken for this process. */
export async function openPglite(folder: string | null): Promise<Store> {
  if (folder !== null) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const slot = folder === null ? undefined : lockFolder(folder);
  try {
    const client = folder === null ? await PGlite.create() : await openCluster(folder);
    const database = drizzle(client, { schema });
    await refuseNewer(database);
    await migrate(database, { migrationsFolder });
    const close = async (): Promise<void> => {
      await client.close();
      slot?.release();
    };
    return { soort: 'pglite', database, close };
  } catch (fout) {
    slot?.release();
    throw fout;
  }
}
