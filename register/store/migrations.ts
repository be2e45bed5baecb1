import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from './drizzle.ts';
import { Startfout, type Database } from './database.ts';

/** The one migration folder, for the embedded and the full PostgreSQL alike. */
export const migrationsFolder = path.join(import.meta.dirname, 'migrations');

/** The name of drizzle's own bookkeeping table. */
const BOEKHOUDING = sql`drizzle.__drizzle_migrations`;

function lastKnown(): number {
  // written by drizzle-kit beside the migrations and packed with them
  const journal = JSON.parse(readFileSync(path.join(migrationsFolder, 'meta/_journal.json'), 'utf8')) as { entries: { when: number }[] };
  return Math.max(0, ...journal.entries.map((e) => e.when));
}

/**
 * Refuses a database that a newer version wrote: drizzle's migrator would leave it as it is and the service would
 * then work with tables that it does not know.
 */
export async function refuseNewer(database: Database): Promise<void> {
  const [aanwezig] = await database.select({ tabel: sql<string | null>`to_regclass('drizzle.__drizzle_migrations')::text` }).from(sql`(select 1) as een`);
  if (!aanwezig?.tabel) return;
  const [laatste] = await database.select({ gemaakt: sql<string | number | null>`max(created_at)` }).from(BOEKHOUDING);
  if (Number(laatste?.gemaakt ?? 0) > lastKnown()) {
    throw new Startfout('Deze gegevens zijn van een nieuwere versie van het register. Er is niets veranderd. Installeer de nieuwste versie en start opnieuw.');
  }
}
