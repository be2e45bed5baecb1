import { eq, sql } from '../drizzle.ts';
import type { DossierId, MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import { prepared, type ReadDb, type WriteTx } from '../handle.ts';
import { behandeling } from '../schema/toegang.ts';

/** Who handles a case, and since when. */
export type Behandeling = { readonly medewerkerId: MedewerkerId; readonly sinds: Moment };

const ofDossier = (db: ReadDb) =>
  db.select({ medewerkerId: behandeling.medewerkerId, sinds: behandeling.sinds }).from(behandeling).where(eq(behandeling.dossierId, sql.placeholder('id'))).prepare();

/** Who handles this case; undefined while nobody was chosen. */
export const findBehandeling = (read: ReadDb, dossierId: DossierId): Behandeling | undefined => prepared(read, ofDossier).get({ id: dossierId });

/** Gives the case to a handler. */
export function saveBehandeling(tx: WriteTx, dossierId: DossierId, { medewerkerId, sinds }: Behandeling): void {
  tx.insert(behandeling).values({ dossierId, medewerkerId, sinds }).onConflictDoUpdate({ target: behandeling.dossierId, set: { medewerkerId, sinds } }).run();
}

/** How many cases this person handles. */
export const countBehandeling = (read: ReadDb, medewerkerId: MedewerkerId): number => read.select({ aantal: sql<number>`count(*)` }).from(behandeling).where(eq(behandeling.medewerkerId, medewerkerId)).get()?.aantal ?? 0;
