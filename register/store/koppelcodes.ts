import { createHash, randomInt } from 'node:crypto';
import { sql } from './drizzle.ts';
import type { Store } from './database.ts';
import { koppelcode } from './schema.ts';

/** Letters and digits that nobody takes for each other. */
const TEKENS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const DAGEN_GELDIG = 14;

/** A fresh code of four groups of five characters: 98 bits, too many to guess. */
export const makeKoppelcode = (): string => [0, 1, 2, 3].map(() => Array.from({ length: 5 }, () => TEKENS[randomInt(TEKENS.length)]).join('')).join('-');

/** The stored form. Capitals, spaces and dashes are how people type, not part of the code. */
export const hashKoppelcode = (code: string): string =>
  createHash('sha256').update(code.toUpperCase().replace(/[\s-]/g, '')).digest('hex');

/** What a code may be used for: one commission, only a commission that is new, or any commission. */
export type Bereik = { readonly soort: 'commissie'; readonly commissieId: string } | { readonly soort: 'nieuw' } | { readonly soort: 'alle' };

/** Installs a code for 14 days. A code that was already used stays used. */
export async function saveKoppelcode(store: Store, invoer: { readonly regio: string; readonly code: string; readonly bereik: Bereik; readonly nu: Date }): Promise<void> {
  const { regio, code, bereik, nu } = invoer;
  const verlooptOp = new Date(nu.getTime() + DAGEN_GELDIG * 86_400_000);
  await store.database
    .insert(koppelcode)
    .values({ regio, codeHash: hashKoppelcode(code), commissieId: bereik.soort === 'commissie' ? bereik.commissieId : null, alleenNieuw: bereik.soort === 'nieuw', verlooptOp })
    .onConflictDoUpdate({ target: [koppelcode.regio, koppelcode.codeHash], set: { verlooptOp }, setWhere: sql`${koppelcode.gebruiktOp} is null` });
}
