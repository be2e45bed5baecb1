import { asc, count, desc, eq, min, sql } from '../drizzle.ts';
import type { BesluitId, DossierId, Moment } from '../../shared/kernel/ids.ts';
import { prepared, preparedWrite, type ReadDb, type WriteTx } from '../handle.ts';
import { dossier } from '../schema/dossier.ts';
import { uitgaand } from '../schema/uitgaand.ts';

export type UitgaandStatus = 'wachtend' | 'aanvaard' | 'geweigerd';

/** A message for the register with its life story. */
export type UitgaandBericht = {
  readonly nummer: number;
  readonly dossierId: DossierId;
  readonly besluitId: BesluitId;
  readonly inhoud: unknown;
  readonly status: UitgaandStatus;
  readonly aangemaaktOp: Moment;
  readonly pogingen: number;
  readonly laatstePogingOp: Moment | null;
  readonly volgendePogingOp: Moment | null;
  readonly laatsteFout: string | null;
  readonly antwoord: unknown;
  readonly antwoordOp: Moment | null;
};

const last = (db: ReadDb) => db.select({ nummer: uitgaand.nummer }).from(uitgaand).orderBy(desc(uitgaand.nummer)).limit(1).prepare();

const insert = (tx: WriteTx) =>
  tx
    .insert(uitgaand)
    .values({
      nummer: sql.placeholder('nummer'),
      dossierId: sql.placeholder('dossierId'),
      besluitId: sql.placeholder('besluitId'),
      inhoud: sql.placeholder('inhoud'),
      status: 'wachtend',
      aangemaaktOp: sql.placeholder('aangemaaktOp'),
      pogingen: 0,
    })
    .prepare();

const parseJson = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

const toBericht = (row: typeof uitgaand.$inferSelect): UitgaandBericht => ({ ...row, inhoud: parseJson(row.inhoud), antwoord: parseJson(row.antwoord) });

/** The number of the last message that was made; 0 when there is none. */
export const lastUitgaandNummer = (read: ReadDb): number => prepared(read, last).get()?.nummer ?? 0;

/** Puts a message at the end of the row, in the transaction of the step that caused it; returns its number. */
export function enqueueUitgaand(tx: WriteTx, bericht: { dossierId: DossierId; besluitId: BesluitId; inhoud: unknown; aangemaaktOp: Moment }): number {
  const nummer = lastUitgaandNummer(tx) + 1;
  preparedWrite(tx, insert).run({ ...bericht, nummer, inhoud: JSON.stringify(bericht.inhoud) });
  return nummer;
}

/**
 * The message to send now: the oldest that waits, when its time has come. Never a later one: messages arrive in
 * the order of their numbers.
 */
export function nextToSend(read: ReadDb, nu: Moment): UitgaandBericht | undefined {
  const row = read.select().from(uitgaand).where(eq(uitgaand.status, 'wachtend')).orderBy(asc(uitgaand.nummer)).limit(1).get();
  if (!row || (row.volgendePogingOp !== null && row.volgendePogingOp > nu)) return undefined;
  return toBericht(row);
}

/** The message with this number, if there is one. */
export function findUitgaand(read: ReadDb, nummer: number): UitgaandBericht | undefined {
  const row = read.select().from(uitgaand).where(eq(uitgaand.nummer, nummer)).get();
  return row && toBericht(row);
}

/** Records a try that got no final answer: when, why not, and when to try again. */
export function recordAttempt(tx: WriteTx, nummer: number, poging: { op: Moment; volgendeOp: Moment | null; fout: string | null }): void {
  const { changes } = tx
    .update(uitgaand)
    .set({ pogingen: sql`${uitgaand.pogingen} + 1`, laatstePogingOp: poging.op, volgendePogingOp: poging.volgendeOp, laatsteFout: poging.fout })
    .where(eq(uitgaand.nummer, nummer))
    .run();
  if (changes !== 1) throw new Error(`No outgoing message ${nummer}`);
}

/** Records the final answer, and counts the try that got it. A second answer throws. */
export function recordAnswer(tx: WriteTx, nummer: number, answer: { status: Exclude<UitgaandStatus, 'wachtend'>; antwoord: unknown; op: Moment }): void {
  const { changes } = tx
    .update(uitgaand)
    .set({
      status: answer.status,
      antwoord: JSON.stringify(answer.antwoord ?? null),
      antwoordOp: answer.op,
      pogingen: sql`${uitgaand.pogingen} + 1`,
      laatstePogingOp: answer.op,
      volgendePogingOp: null,
      laatsteFout: null,
    })
    .where(eq(uitgaand.nummer, nummer))
    .run();
  if (changes !== 1) throw new Error(`No outgoing message ${nummer}`);
}

/** Lets the waiting messages be tried at once, as when a person asks for it. */
export function clearVolgendePoging(tx: WriteTx): void {
  tx.update(uitgaand).set({ volgendePogingOp: null }).where(eq(uitgaand.status, 'wachtend')).run();
}

/** How many messages wait, were accepted or refused, and since when the oldest waits. */
export function countUitgaand(read: ReadDb): { wachtend: number; aanvaard: number; geweigerd: number; oudsteOp: Moment | null } {
  const rows = read.select({ status: uitgaand.status, aantal: count(), oudsteOp: min(uitgaand.aangemaaktOp) }).from(uitgaand).groupBy(uitgaand.status).all();
  const perStatus = new Map(rows.map((row) => [row.status, row]));
  const aantal = (status: UitgaandStatus): number => perStatus.get(status)?.aantal ?? 0;
  return { wachtend: aantal('wachtend'), aanvaard: aantal('aanvaard'), geweigerd: aantal('geweigerd'), oudsteOp: perStatus.get('wachtend')?.oudsteOp ?? null };
}

/** All messages with the number of their case, newest first; without the message itself. */
export const listUitgaand = (read: ReadDb): (Omit<UitgaandBericht, 'inhoud'> & { readonly dossiernummer: string })[] =>
  read
    .select()
    .from(uitgaand)
    .innerJoin(dossier, eq(dossier.id, uitgaand.dossierId))
    .orderBy(desc(uitgaand.nummer))
    .all()
    .map(({ uitgaand: { inhoud: _inhoud, ...row }, dossier: { nummer } }) => ({ ...row, antwoord: parseJson(row.antwoord), dossiernummer: nummer }));
