import { and, eq } from '../drizzle.ts';
import type { MedewerkerId } from '../../shared/kernel/ids.ts';
import type { ReadDb, WriteTx } from '../handle.ts';
import { voorkeur } from '../schema/voorkeur.ts';

/** What this person keeps under this name; undefined when nothing. Parsed by who knows the form. */
export function findVoorkeur(read: ReadDb, medewerkerId: MedewerkerId, sleutel: string): unknown {
  const rij = read.select({ waarde: voorkeur.waarde }).from(voorkeur).where(and(eq(voorkeur.medewerkerId, medewerkerId), eq(voorkeur.sleutel, sleutel))).get();
  return rij && JSON.parse(rij.waarde);
}

/** Keeps something for this person; the newest replaces the one before. */
export function saveVoorkeur(tx: WriteTx, medewerkerId: MedewerkerId, voor: { sleutel: string; waarde: unknown }): void {
  const waarde = JSON.stringify(voor.waarde);
  tx.insert(voorkeur).values({ medewerkerId, sleutel: voor.sleutel, waarde }).onConflictDoUpdate({ target: [voorkeur.medewerkerId, voorkeur.sleutel], set: { waarde } }).run();
}
