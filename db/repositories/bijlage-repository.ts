import { asc, eq, sql } from '../drizzle.ts';
import type { Bijlage } from '../../shared/domain/bijlage/bijlage.ts';
import type { DossierId, Moment } from '../../shared/kernel/ids.ts';
import { prepared, preparedWrite, type ReadDb, type WriteTx } from '../handle.ts';
import { bijlage, bijlageDeel } from '../schema/bijlage.ts';

/** Bytes in one part: what is in memory of a file at a time. */
const DEEL = 1024 * 1024;

type Rij = typeof bijlage.$inferSelect;

const toBijlage = ({ overdrachtId: _overdracht, journaalNummer: _regel, verwijderdOp, reden, ...rij }: Rij): Bijlage => ({
  ...rij,
  verwijderd: verwijderdOp === null ? null : { op: verwijderdOp, reden: reden ?? '' },
});

const insertDeel = (tx: WriteTx) =>
  tx
    .insert(bijlageDeel)
    .values({ bijlageId: sql.placeholder('bijlageId'), nummer: sql.placeholder('nummer'), inhoud: sql.placeholder('inhoud') })
    .prepare();

const eenDeel = (db: ReadDb) =>
  db
    .select({ inhoud: bijlageDeel.inhoud })
    .from(bijlageDeel)
    .where(sql`${bijlageDeel.bijlageId} = ${sql.placeholder('bijlageId')} AND ${bijlageDeel.nummer} = ${sql.placeholder('nummer')}`)
    .prepare();

/** A new file: of a case, or still of the hand-over that brought it. */
export type NieuweBijlage = Omit<Bijlage, 'verwijderd' | 'toegevoegdOp'> & { readonly toegevoegdOp: Moment; readonly overdrachtId: string | null; readonly journaalNummer: number };

/** Writes a file with its content, in parts. */
export function saveBijlage(tx: WriteTx, nieuw: NieuweBijlage, inhoud: Uint8Array): void {
  if (inhoud.length !== nieuw.grootte) throw new Error('An attachment has the size that it says');
  tx.insert(bijlage).values({ ...nieuw, verwijderdOp: null, reden: null }).run();
  for (let van = 0, nummer = 0; van < inhoud.length; van += DEEL, nummer += 1)
    preparedWrite(tx, insertDeel).run({ bijlageId: nieuw.id, nummer, inhoud: Buffer.from(inhoud.buffer, inhoud.byteOffset + van, Math.min(DEEL, inhoud.length - van)) }); // a view: the driver copies it
}

/** The file with this id, if there is one. */
export function findBijlage(read: ReadDb, id: string): Bijlage | undefined {
  const rij = read.select().from(bijlage).where(eq(bijlage.id, id)).get();
  return rij && toBijlage(rij);
}

/** All files of a case, the removed ones too, oldest first. */
export const listBijlagen = (read: ReadDb, dossierId: DossierId): Bijlage[] =>
  read.select().from(bijlage).where(eq(bijlage.dossierId, dossierId)).orderBy(asc(bijlage.toegevoegdOp), asc(bijlage.id)).all().map(toBijlage);

/** The files that a hand-over brought, oldest first. */
export const listBijlagenVanOverdracht = (read: ReadDb, overdrachtId: string): Bijlage[] =>
  read.select().from(bijlage).where(eq(bijlage.overdrachtId, overdrachtId)).orderBy(asc(bijlage.toegevoegdOp), asc(bijlage.id)).all().map(toBijlage);

/** One part of the content, or undefined past the last one. */
export const readBijlagedeel = (read: ReadDb, bijlageId: string, nummer: number): Buffer | undefined => prepared(read, eenDeel).get({ bijlageId, nummer })?.inhoud;

/** In how many parts a file of this size stands. */
export const telBijlagedelen = (grootte: number): number => Math.ceil(grootte / DEEL);

/** The content, part by part. */
export function* readBijlage(read: ReadDb, bijlageId: string): Generator<Buffer> {
  for (let nummer = 0; ; nummer += 1) {
    const deel = readBijlagedeel(read, bijlageId, nummer);
    if (deel === undefined) return;
    yield deel;
  }
}

/** Gives the files of a hand-over to the case that it became. */
export function moveBijlagenNaarDossier(tx: WriteTx, overdrachtId: string, naar: { dossierId: DossierId; journaalNummer: number }): void {
  tx.update(bijlage).set(naar).where(eq(bijlage.overdrachtId, overdrachtId)).run();
}

/** Destroys the content of a file; that it was there stays. */
export function removeBijlage(tx: WriteTx, id: string, weg: { op: Moment; reden: string; journaalNummer: number }): void {
  tx.delete(bijlageDeel).where(eq(bijlageDeel.bijlageId, id)).run();
  tx.update(bijlage).set({ verwijderdOp: weg.op, reden: weg.reden, journaalNummer: weg.journaalNummer }).where(eq(bijlage.id, id)).run();
}
