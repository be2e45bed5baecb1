import { and, eq, sql } from './drizzle.ts';
import type { Inschrijving } from '../../shared/protocol/envelop.ts';
import type { Database } from './database.ts';
import { apparaat, commissie, koppelcode, ondertekenaar } from './schema.ts';

/** The stored code, held by this transaction until it ends: two requests with one code wait for each other. */
export async function findKoppelcode(tx: Database, regio: string, codeHash: string): Promise<typeof koppelcode.$inferSelect | undefined> {
  const waar = and(eq(koppelcode.regio, regio), eq(koppelcode.codeHash, codeHash));
  return (await tx.select().from(koppelcode).where(waar).for('update'))[0];
}

/** Marks a code as used, and for what. */
export async function useKoppelcode(tx: Database, gebruik: { readonly regio: string; readonly codeHash: string; readonly voor: string; readonly nu: Date }): Promise<void> {
  const waar = and(eq(koppelcode.regio, gebruik.regio), eq(koppelcode.codeHash, gebruik.codeHash));
  await tx.update(koppelcode).set({ gebruiktOp: gebruik.nu, gebruiktVoor: gebruik.voor }).where(waar);
}

/** Whether this commission is enrolled. */
export async function hasCommissie(tx: Database, regio: string, id: string): Promise<boolean> {
  const rijen = await tx.select({ id: commissie.id }).from(commissie).where(and(eq(commissie.regio, regio), eq(commissie.id, id)));
  return rijen.length > 0;
}

/** The commissions that are enrolled, always in the same order. */
export async function listCommissies(database: Database, regio: string): Promise<string[]> {
  const rijen = await database.select({ id: commissie.id }).from(commissie).where(eq(commissie.regio, regio)).orderBy(commissie.id);
  return rijen.map((r) => r.id);
}

/** The device with this id, if it is enrolled. */
export async function findApparaat(database: Database, regio: string, id: string): Promise<typeof apparaat.$inferSelect | undefined> {
  return (await database.select().from(apparaat).where(and(eq(apparaat.regio, regio), eq(apparaat.id, id))))[0];
}

/** The names of keys: RFC 7638 thumbprints, in the order of the enrolment. */
export type Kenmerken = { readonly apparaat: string; readonly ondertekenaars: readonly string[] };

/** Adds commission, device and keys; what is already there stays as it is. */
export async function addInschrijving(tx: Database, invoer: { readonly regio: string; readonly inschrijving: Inschrijving; readonly kenmerken: Kenmerken; readonly nu: Date }): Promise<void> {
  const { regio, inschrijving, kenmerken, nu } = invoer;
  const commissieId = inschrijving.commissie.id;
  await tx.insert(commissie).values({ regio, id: commissieId, naam: inschrijving.commissie.naam, ingeschrevenOp: nu }).onConflictDoNothing();
  const { id, sleutel } = inschrijving.apparaat;
  await tx.insert(apparaat).values({ regio, id, commissieId, kid: kenmerken.apparaat, sleutel, ingeschrevenOp: nu }).onConflictDoNothing();
  const rijen = inschrijving.ondertekenaars.map((o, i) => {
    const kid = kenmerken.ondertekenaars[i];
    if (kid === undefined) throw new Error('A key without a name');
    return { regio, commissieId, rol: o.rol, kid, sleutel: o.sleutel, mandaatVan: o.mandaatVan, mandaatTot: o.mandaatTot, ingeschrevenOp: nu };
  });
  await tx.insert(ondertekenaar).values(rijen);
}

/** A key that may sign for a commission, and from when until when. */
export type Mandaat = Pick<typeof ondertekenaar.$inferSelect, 'rol' | 'kid' | 'sleutel' | 'mandaatVan' | 'mandaatTot'>;

/** Every mandate of a commission that counts now: of those with the same key, role and start, the newest. */
export function listMandaten(database: Database, regio: string, commissieId: string): Promise<Mandaat[]> {
  const { rol, kid, sleutel, mandaatVan, mandaatTot, nr } = ondertekenaar;
  return database
    .selectDistinctOn([rol, kid, mandaatVan], { rol, kid, sleutel, mandaatVan, mandaatTot })
    .from(ondertekenaar)
    .where(and(eq(ondertekenaar.regio, regio), eq(ondertekenaar.commissieId, commissieId)))
    .orderBy(rol, kid, mandaatVan, sql`${nr} desc`);
}
