import type { Store } from './database.ts';

/** Where the data is: a PostgreSQL database, a folder for the embedded one, or (tests) nowhere but in memory. */
export type Opslag = { readonly soort: 'postgresql'; readonly url: string } | { readonly soort: 'map'; readonly map: string } | { readonly soort: 'geheugen' };

/** Opens the database and brings its tables up to date. Each kind is loaded only when it is used: PGlite is heavy. */
export async function openStore(opslag: Opslag): Promise<Store> {
  if (opslag.soort === 'postgresql') return (await import('./open-postgres.ts')).openPostgres(opslag.url);
  const { openPglite } = await import('./open-pglite.ts');
  return openPglite(opslag.soort === 'map' ? opslag.map : null);
}
