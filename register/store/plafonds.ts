import type { Plafondsleutel } from '../../shared/domain/plafondrechten/plafondrecht.ts';
import type { Database } from './database.ts';
import { and, asc, desc, eq, gt, max } from './drizzle.ts';
import { apparaat, plafondgebeurtenis, verhuurlijst } from './schema.ts';

/** The number of the last event of a region; 0 when there is none. */
export async function lastPlafondnummer(database: Database, regio: string): Promise<number> {
  const [rij] = await database.select({ hoogste: max(plafondgebeurtenis.nr) }).from(plafondgebeurtenis).where(eq(plafondgebeurtenis.regio, regio));
  return rij?.hoogste ?? 0;
}

/** The events of one ceiling after a number, as they were stored, in order. */
export async function listPlafondgebeurtenissen(database: Database, regio: string, { plafond, na }: { readonly plafond: Plafondsleutel; readonly na: number }): Promise<{ nr: number; inhoud: string }[]> {
  const t = plafondgebeurtenis;
  const waar = and(eq(t.regio, regio), eq(t.gemeente, plafond.gemeente), eq(t.jaar, plafond.jaar), gt(t.nr, na));
  return database.select({ nr: t.nr, inhoud: t.inhoud }).from(t).where(waar).orderBy(asc(t.nr));
}

/** The ceilings that a region has, from a year on. */
export async function listPlafonds(database: Database, regio: string, vanafJaar: number): Promise<Plafondsleutel[]> {
  const t = plafondgebeurtenis;
  return database.selectDistinct({ gemeente: t.gemeente, jaar: t.jaar }).from(t).where(and(eq(t.regio, regio), gt(t.jaar, vanafJaar - 1))).orderBy(asc(t.jaar), asc(t.gemeente));
}

/** Adds events, in the order of their numbers. */
export async function addPlafondgebeurtenissen(tx: Database, rijen: readonly (typeof plafondgebeurtenis.$inferInsert)[]): Promise<void> {
  for (const rij of rijen) await tx.insert(plafondgebeurtenis).values(rij);
}

/** The devices of a commission, always in the same order. */
export async function listApparaten(database: Database, regio: string, commissieId: string): Promise<string[]> {
  const rijen = await database.select({ id: apparaat.id }).from(apparaat).where(and(eq(apparaat.regio, regio), eq(apparaat.commissieId, commissieId))).orderBy(asc(apparaat.id));
  return rijen.map((r) => r.id);
}

/** The last list of lettings of a year. */
export async function findVerhuurlijst(database: Database, regio: string, jaar: number): Promise<typeof verhuurlijst.$inferSelect | undefined> {
  const t = verhuurlijst;
  return (await database.select().from(t).where(and(eq(t.regio, regio), eq(t.jaar, jaar))).orderBy(desc(t.nr)).limit(1))[0];
}

/** Keeps a list of lettings under the next number. */
export async function addVerhuurlijst(tx: Database, rij: Omit<typeof verhuurlijst.$inferInsert, 'nr'>): Promise<number> {
  const [laatste] = await tx.select({ hoogste: max(verhuurlijst.nr) }).from(verhuurlijst).where(eq(verhuurlijst.regio, rij.regio));
  const nr = (laatste?.hoogste ?? 0) + 1;
  await tx.insert(verhuurlijst).values({ ...rij, nr });
  return nr;
}
