import { and, eq } from '../drizzle.ts';
import type { BesluitId, Moment } from '../../shared/kernel/ids.ts';
import type { Plafondrecht, Plafondsleutel } from '../../shared/domain/plafondrechten/plafondrecht.ts';
import type { ReadDb, WriteTx } from '../handle.ts';
import { plafondgebruik } from '../schema/plafondgebruik.ts';

/** A signed decision under a ceiling, with the right that it used here; null when it had none. */
export type Plafondgebruik = { readonly besluitId: BesluitId; readonly plafond: Plafondsleutel; readonly recht: Plafondrecht | null };

const toGebruik = (r: typeof plafondgebruik.$inferSelect): Plafondgebruik => ({
  besluitId: r.besluitId as BesluitId, // stored by savePlafondgebruik
  plafond: { gemeente: r.gemeente, jaar: r.jaar },
  recht: r.nummer === null || r.uitgifte === null ? null : { nummer: r.nummer, uitgifte: r.uitgifte },
});

/** Keeps that a decision was signed under a ceiling, in the transaction of its signature. */
export function savePlafondgebruik(tx: WriteTx, { besluitId, plafond, recht }: Plafondgebruik, gebruiktOp: Moment): void {
  tx.insert(plafondgebruik).values({ besluitId, ...plafond, nummer: recht?.nummer ?? null, uitgifte: recht?.uitgifte ?? null, gebruiktOp }).run();
}

/** What a decision used, if it counted under a ceiling that was known. */
export function findPlafondgebruik(read: ReadDb, besluitId: string): Plafondgebruik | undefined {
  const rij = read.select().from(plafondgebruik).where(eq(plafondgebruik.besluitId, besluitId)).get();
  return rij && toGebruik(rij);
}

/** Everything that was signed here under a ceiling. */
export const listPlafondgebruik = (read: ReadDb, { gemeente, jaar }: Plafondsleutel): Plafondgebruik[] =>
  read.select().from(plafondgebruik).where(and(eq(plafondgebruik.gemeente, gemeente), eq(plafondgebruik.jaar, jaar))).all().map(toGebruik);
