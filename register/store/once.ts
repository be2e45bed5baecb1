import type { Database } from './database.ts';
import { and, eq, lt } from './drizzle.ts';
import { eenmalig } from './schema.ts';

/** Takes a name that counts once; false when it was taken before, here or at another instance. */
export async function takeOnce(database: Database, rij: typeof eenmalig.$inferInsert): Promise<boolean> {
  const genomen = await database.insert(eenmalig).values(rij).onConflictDoNothing().returning({ jti: eenmalig.jti });
  return genomen.length > 0;
}

/** Lets go of names that would be refused for their age by now. */
export const forgetOnce = async (database: Database, regio: string, nu: Date): Promise<void> => void (await database.delete(eenmalig).where(and(eq(eenmalig.regio, regio), lt(eenmalig.verlooptOp, nu))));
