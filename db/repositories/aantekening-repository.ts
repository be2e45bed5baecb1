import { and, asc, desc, eq } from '../drizzle.ts';
import type { DossierId, MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import type { ReadDb, WriteTx } from '../handle.ts';
import { aantekening } from '../schema/aantekening.ts';

/** One version of a note. */
export type Aantekeningversie = { readonly id: string; readonly versie: number; readonly dossierId: DossierId; readonly tekst: string; readonly geschrevenDoor: MedewerkerId; readonly geschrevenOp: Moment; readonly journaalNummer: number };

/** Writes a version of a note; the earlier ones stay. */
export function saveAantekening(tx: WriteTx, versie: Aantekeningversie): void {
  tx.insert(aantekening).values(versie).run();
}

/** All versions of all notes of a case: by note, the newest version first. */
export const listAantekeningversies = (read: ReadDb, dossierId: DossierId): Aantekeningversie[] =>
  read.select().from(aantekening).where(eq(aantekening.dossierId, dossierId)).orderBy(asc(aantekening.id), desc(aantekening.versie)).all();

/** The newest version of a note of this case, if it is there. */
export const findAantekening = (read: ReadDb, dossierId: DossierId, id: string): Aantekeningversie | undefined =>
  read.select().from(aantekening).where(and(eq(aantekening.dossierId, dossierId), eq(aantekening.id, id))).orderBy(desc(aantekening.versie)).limit(1).get();
