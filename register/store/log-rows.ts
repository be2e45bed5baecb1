import { and, asc, desc, eq, gte, inArray, lt } from './drizzle.ts';
import type { Database } from './database.ts';
import { apparaat, blad, checkpoint, commissie, logboek, ondertekenaar, ontvangen, tegel, tijdperk } from './schema.ts';

type Checkpointrij = typeof checkpoint.$inferSelect;

/** Rows that go into one statement: below the number of parameters that PostgreSQL takes. */
const PER_KEER = 1_000;

/** The log of a region, if it was made. */
export const findLogboek = async (database: Database, regio: string): Promise<typeof logboek.$inferSelect | undefined> =>
  (await database.select().from(logboek).where(eq(logboek.regio, regio)))[0];

/** Adds the log of a region. */
export const addLogboek = async (tx: Database, rij: typeof logboek.$inferInsert): Promise<void> => void (await tx.insert(logboek).values(rij));

/** The newest checkpoint; undefined while there is none. */
export const findCheckpoint = async (database: Database, regio: string): Promise<Checkpointrij | undefined> =>
  (await database.select().from(checkpoint).where(eq(checkpoint.regio, regio)).orderBy(desc(checkpoint.omvang)).limit(1))[0];

/** The first checkpoint that has a place in it: always the same one, also later. */
export const findCheckpointWith = async (database: Database, regio: string, plek: number): Promise<Checkpointrij | undefined> =>
  (await database.select().from(checkpoint).where(and(eq(checkpoint.regio, regio), gte(checkpoint.omvang, plek + 1))).orderBy(asc(checkpoint.omvang)).limit(1))[0];

/** Adds a checkpoint. */
export const addCheckpoint = async (tx: Database, rij: Checkpointrij): Promise<void> => void (await tx.insert(checkpoint).values(rij));

/** The starts of the log, first to last. */
export const listTijdperken = (database: Database, regio: string): Promise<(typeof tijdperk.$inferSelect)[]> => database.select().from(tijdperk).where(eq(tijdperk.regio, regio)).orderBy(asc(tijdperk.nr));

/** The start that counts now. */
export const findTijdperk = async (database: Database, regio: string): Promise<typeof tijdperk.$inferSelect | undefined> =>
  (await database.select().from(tijdperk).where(eq(tijdperk.regio, regio)).orderBy(desc(tijdperk.nr)).limit(1))[0];

/** Adds a start. */
export const addTijdperk = async (tx: Database, rij: typeof tijdperk.$inferInsert): Promise<void> => void (await tx.insert(tijdperk).values(rij));

/** Adds leaves, in the order of their places. */
export async function addBladen(tx: Database, rijen: readonly (typeof blad.$inferInsert)[]): Promise<void> {
  for (let i = 0; i < rijen.length; i += PER_KEER) await tx.insert(blad).values(rijen.slice(i, i + PER_KEER));
}

/** Leaves from a place up to another, in order. */
export const listBladen = (database: Database, regio: string, { van, tot }: { readonly van: number; readonly tot: number }): Promise<(typeof blad.$inferSelect)[]> =>
  database.select().from(blad).where(and(eq(blad.regio, regio), gte(blad.plek, van), lt(blad.plek, tot))).orderBy(asc(blad.plek));

/** The hashes of leaves alone. */
export const listBladhashes = async (database: Database, regio: string, { van, tot }: { readonly van: number; readonly tot: number }): Promise<string[]> =>
  (await database.select({ hash: blad.hash }).from(blad).where(and(eq(blad.regio, regio), gte(blad.plek, van), lt(blad.plek, tot))).orderBy(asc(blad.plek))).map((r) => r.hash);

/** The place of a decision in the log. */
export const findPlek = async (database: Database, regio: string, volgnummer: number): Promise<number | undefined> =>
  (await database.select({ plek: blad.plek }).from(blad).where(and(eq(blad.regio, regio), eq(blad.volgnummer, volgnummer))))[0]?.plek;

/** Adds a full tile. */
export const addTegel = async (tx: Database, rij: typeof tegel.$inferInsert): Promise<void> => void (await tx.insert(tegel).values(rij));

/** Full tiles of one level by their numbers. */
export const listTegels = (database: Database, regio: string, { niveau, nrs }: { readonly niveau: number; readonly nrs: readonly number[] }): Promise<{ nr: number; hashes: string }[]> =>
  database.select({ nr: tegel.nr, hashes: tegel.hashes }).from(tegel).where(and(eq(tegel.regio, regio), eq(tegel.niveau, niveau), inArray(tegel.nr, [...nrs])));

/** The roots of full tiles of one level, in order. */
export const listTegelwortels = async (database: Database, regio: string, { niveau, van, tot }: { readonly niveau: number; readonly van: number; readonly tot: number }): Promise<string[]> =>
  (await database.select({ wortel: tegel.wortel }).from(tegel).where(and(eq(tegel.regio, regio), eq(tegel.niveau, niveau), gte(tegel.nr, van), lt(tegel.nr, tot))).orderBy(asc(tegel.nr))).map((r) => r.wortel);

/** Registered decisions after a number, in order: for what was registered before there was a log, and for a copy. */
export const listOntvangen = (database: Database, regio: string, { na, aantal }: { readonly na: number; readonly aantal: number }): Promise<{ volgnummer: number; ontvangstbewijs: string; verzegeld: string; ontvangenOp: Date }[]> =>
  database
    .select({ volgnummer: ontvangen.volgnummer, ontvangstbewijs: ontvangen.ontvangstbewijs, verzegeld: ontvangen.verzegeld, ontvangenOp: ontvangen.ontvangenOp })
    .from(ontvangen)
    .where(and(eq(ontvangen.regio, regio), gte(ontvangen.volgnummer, na + 1)))
    .orderBy(asc(ontvangen.volgnummer))
    .limit(aantal);

type Ingeschreven = { readonly commissies: (typeof commissie.$inferSelect)[]; readonly apparaten: (typeof apparaat.$inferSelect)[]; readonly ondertekenaars: (typeof ondertekenaar.$inferSelect)[] };

/** Everything that was enrolled, oldest first. */
export const listIngeschreven = async (database: Database, regio: string): Promise<Ingeschreven> => ({
  commissies: await database.select().from(commissie).where(eq(commissie.regio, regio)),
  apparaten: await database.select().from(apparaat).where(eq(apparaat.regio, regio)).orderBy(asc(apparaat.ingeschrevenOp)),
  ondertekenaars: await database.select().from(ondertekenaar).where(eq(ondertekenaar.regio, regio)).orderBy(asc(ondertekenaar.nr)),
});

/** Registered decisions by their numbers, as they came in. */
export const listOntvangenMet = async (database: Database, regio: string, volgnummers: readonly number[]): Promise<{ volgnummer: number; verzegeld: string }[]> =>
  volgnummers.length === 0 ? [] : database.select({ volgnummer: ontvangen.volgnummer, verzegeld: ontvangen.verzegeld }).from(ontvangen).where(and(eq(ontvangen.regio, regio), inArray(ontvangen.volgnummer, [...volgnummers])));
