import { asc, eq, sql } from '../drizzle.ts';
import type { MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import type { ReadDb, WriteTx } from '../handle.ts';
import { oordeelverschil } from '../schema/neven.ts';

/** Two versions of one member's judgement. `ontvangen` is parsed by who knows the form. */
export type Oordeelverschil = Omit<typeof oordeelverschil.$inferSelect, 'ontvangen'> & { readonly ontvangen: unknown };

const toVerschil = (rij: typeof oordeelverschil.$inferSelect): Oordeelverschil => {
  const ontvangen: unknown = JSON.parse(rij.ontvangen);
  return { ...rij, ontvangen };
};

/** Keeps a second version for people to choose. */
export function saveOordeelverschil(tx: WriteTx, rij: Pick<Oordeelverschil, 'id' | 'dossierId' | 'medewerkerId' | 'overdrachtId' | 'ontvangen' | 'ontvangenOp'>): void {
  tx.insert(oordeelverschil).values({ ...rij, ontvangen: JSON.stringify(rij.ontvangen), keuze: null, reden: null, afgehandeldOp: null, afgehandeldDoor: null }).run();
}

/** The second version with this id, if there is one. */
export function findOordeelverschil(read: ReadDb, id: string): Oordeelverschil | undefined {
  const rij = read.select().from(oordeelverschil).where(eq(oordeelverschil.id, id)).get();
  return rij && toVerschil(rij);
}

/** Everything that waits for a choice, oldest first. */
export const listOpenOordeelverschillen = (read: ReadDb): Oordeelverschil[] => read.select().from(oordeelverschil).where(sql`${oordeelverschil.keuze} IS NULL`).orderBy(asc(oordeelverschil.ontvangenOp), asc(oordeelverschil.id)).all().map(toVerschil);

/** Records the choice. */
export function closeOordeelverschil(tx: WriteTx, id: string, gekozen: { keuze: 'houden' | 'vervangen'; reden: string; afgehandeldOp: Moment; afgehandeldDoor: MedewerkerId | null }): void {
  tx.update(oordeelverschil).set(gekozen).where(eq(oordeelverschil.id, id)).run();
}
