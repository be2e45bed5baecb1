import * as driverModule from '../../node_modules/drizzle-orm/node-postgres/index.cjs';
import * as migratorModule from '../../node_modules/drizzle-orm/node-postgres/migrator.cjs';
import pg from 'pg';
import { Startfout, type Store } from './database.ts';
import { migrationsFolder, refuseNewer } from './migrations.ts';
import * as schema from './schema.ts';

// the CommonJS build, for the reason in drizzle.ts; its declarations are its own
const { drizzle } = driverModule as unknown as typeof import('drizzle-orm/node-postgres');
const { migrate } = migratorModule as unknown as typeof import('drizzle-orm/node-postgres/migrator');

/** Any fixed number: instances that start together put their migrations in a line with it. */
const MIGRATIESLOT = 7_250_114;

async function migrateAlone(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATIESLOT]);
    const database = drizzle(client, { schema });
    await refuseNewer(database);
    await migrate(database, { migrationsFolder });
    await client.query('select pg_advisory_unlock($1)', [MIGRATIESLOT]);
    client.release();
  } catch (fout) {
    client.release(true); // closing the session also lets go of the lock
    throw fout;
  }
}

/** Opens a PostgreSQL database (15 or later) by its URL. Several instances may stand before one database. */
export async function openPostgres(url: string): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000, application_name: 'toetstafel-register' });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  try {
    await migrateAlone(pool);
  } catch (fout) {
    await pool.end();
    if (fout instanceof Startfout) throw fout;
    throw new Startfout('Het register kan de PostgreSQL-database niet openen. Er is niets veranderd. Controleer DATABASE_URL, de rechten van de gebruiker en of de database aan staat.', { cause: fout });
  }
  return { soort: 'postgresql', database: drizzle(pool, { schema }), close: () => pool.end() };
}
