import { and, asc, eq, inArray } from '../drizzle.ts';
import type { Bijlage } from '../../shared/domain/bijlage/bijlage.ts';
import type { MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import type { ReadDb, WriteTx } from '../handle.ts';
import { bijlage, bijlageDeel, conceptbijlage, conceptbijlageDeel } from '../schema/bijlage.ts';

/** A file with a draft, without its content. */
export type Conceptbijlage = Pick<Bijlage, 'id' | 'naam' | 'soort' | 'gevoeligheid' | 'document' | 'grootte' | 'sha256'> & { readonly conceptId: string; readonly toegevoegdOp: Moment; readonly toegevoegdDoor: MedewerkerId };

const DEEL = 1024 * 1024;

/** Writes a file with its content, in parts. */
export function saveConceptbijlage(tx: WriteTx, nieuw: Conceptbijlage, inhoud: Uint8Array): void {
  tx.insert(conceptbijlage).values(nieuw).run();
  for (let van = 0, nummer = 0; van < inhoud.length; van += DEEL, nummer += 1)
    tx.insert(conceptbijlageDeel).values({ bijlageId: nieuw.id, nummer, inhoud: Buffer.from(inhoud.subarray(van, van + DEEL)) }).run();
}

/** The file of a draft with this id, if there is one. */
export const findConceptbijlage = (read: ReadDb, id: string): Conceptbijlage | undefined => read.select().from(conceptbijlage).where(eq(conceptbijlage.id, id)).get();

/** The files of a draft, oldest first. */
export const listConceptbijlagen = (read: ReadDb, conceptId: string): Conceptbijlage[] =>
  read.select().from(conceptbijlage).where(eq(conceptbijlage.conceptId, conceptId)).orderBy(asc(conceptbijlage.toegevoegdOp), asc(conceptbijlage.id)).all();

/** One part of the content. */
export const readConceptdeel = (read: ReadDb, bijlageId: string, nummer: number): Buffer | undefined =>
  read.select({ inhoud: conceptbijlageDeel.inhoud }).from(conceptbijlageDeel).where(and(eq(conceptbijlageDeel.bijlageId, bijlageId), eq(conceptbijlageDeel.nummer, nummer))).get()?.inhoud;

/** Throws files of a draft away, with their content. */
export function deleteConceptbijlagen(tx: WriteTx, ids: readonly string[]): void {
  if (ids.length === 0) return;
  tx.delete(conceptbijlageDeel).where(inArray(conceptbijlageDeel.bijlageId, [...ids])).run();
  tx.delete(conceptbijlage).where(inArray(conceptbijlage.id, [...ids])).run();
}

/** Turns the files of a draft into attachments of a case; their content moves inside the database. */
export function moveConceptbijlagen(tx: WriteTx, bijlagen: readonly Conceptbijlage[], naar: Pick<typeof bijlage.$inferInsert, 'dossierId' | 'journaalNummer'>): void {
  for (const { conceptId: _concept, ...rij } of bijlagen) {
    tx.insert(bijlage).values({ ...rij, ...naar, overdrachtId: null, verwijderdOp: null, reden: null }).run();
    tx.insert(bijlageDeel)
      .select(tx.select({ bijlageId: conceptbijlageDeel.bijlageId, nummer: conceptbijlageDeel.nummer, inhoud: conceptbijlageDeel.inhoud }).from(conceptbijlageDeel).where(eq(conceptbijlageDeel.bijlageId, rij.id)).orderBy(asc(conceptbijlageDeel.nummer)))
      .run();
  }
  deleteConceptbijlagen(tx, bijlagen.map((b) => b.id));
}
