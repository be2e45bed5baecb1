import { and, desc, eq, max, sql } from './drizzle.ts';
import type { Database, Store } from './database.ts';
import { antwoord, ontvangen, register } from './schema.ts';

/** A numbered place of one device. */
export type Plaats = { readonly regio: string; readonly apparaatId: string; readonly nummer: number };

/**
 * Runs the work in one transaction while no other writer of the same region, in this or another instance, is
 * between reading the end of the log and adding to it. The region's own row is the lock.
 */
export function inRegionTransaction<T>(store: Store, regio: string, work: (tx: Database) => Promise<T>): Promise<T> {
  return store.database.transaction(async (tx) => {
    // "no key update" excludes its own kind, but lets enrolments point at the row meanwhile
    await tx.select({ regio: register.regio }).from(register).where(eq(register.regio, regio)).for('no key update');
    return work(tx);
  });
}

/** The stored answer for a number of a device, if it was answered. */
export async function findAntwoord(database: Database, plaats: Plaats): Promise<{ envelopHash: string; tekst: string } | undefined> {
  const waar = and(eq(antwoord.regio, plaats.regio), eq(antwoord.apparaatId, plaats.apparaatId), eq(antwoord.nummer, plaats.nummer));
  return (await database.select({ envelopHash: antwoord.envelopHash, tekst: antwoord.tekst }).from(antwoord).where(waar))[0];
}

/** The highest number of a device that was answered; 0 when there is none. */
export async function lastNummer(database: Database, regio: string, apparaatId: string): Promise<number> {
  const waar = and(eq(antwoord.regio, regio), eq(antwoord.apparaatId, apparaatId));
  const [rij] = await database.select({ hoogste: max(antwoord.nummer) }).from(antwoord).where(waar);
  return rij?.hoogste ?? 0;
}

/** Whether a decision with this id is in the log. */
export async function hasBesluit(database: Database, regio: string, besluitId: string): Promise<boolean> {
  const rijen = await database.select({ volgnummer: ontvangen.volgnummer }).from(ontvangen).where(and(eq(ontvangen.regio, regio), eq(ontvangen.besluitId, besluitId)));
  return rijen.length > 0;
}

/** The end of the log; undefined when it is empty. */
export async function findLaatste(database: Database, regio: string): Promise<{ volgnummer: number; ketenhash: string } | undefined> {
  const { volgnummer, ketenhash } = ontvangen;
  return (await database.select({ volgnummer, ketenhash }).from(ontvangen).where(eq(ontvangen.regio, regio)).orderBy(desc(volgnummer)).limit(1))[0];
}

/** Adds a registered decision to the end of the log. */
export async function addOntvangen(tx: Database, rij: typeof ontvangen.$inferInsert): Promise<void> {
  await tx.insert(ontvangen).values(rij);
}

/** Stores the final answer for a number; there is never a second one. */
export async function addAntwoord(tx: Database, rij: typeof antwoord.$inferInsert): Promise<void> {
  await tx.insert(antwoord).values(rij);
}

/** Whether the database answers. */
export async function isReachable(store: Store): Promise<boolean> {
  try {
    await store.database.select({ een: sql<number>`1` }).from(sql`(select 1) as een`);
    return true;
  } catch {
    return false;
  }
}
