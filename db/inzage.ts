import { createHash } from 'node:crypto';
import { and, asc, desc, eq, gt, sql } from './drizzle.ts';
import { canonicalJson } from '../shared/kernel/canonical-json.ts';
import type { DossierId } from '../shared/kernel/ids.ts';
import { BEGIN_HASH } from './journal.ts';
import { prepared, preparedWrite, type ReadDb, type WriteTx } from './handle.ts';
import { inzage } from './schema/toegang.ts';

/** A look at something: who, what, of which case, what came of it, from where, when. */
export type Inzagepost = Omit<typeof inzage.$inferInsert, 'nummer' | 'vorigeHash' | 'hash'>;
/** As it stands in the list. */
export type Inzageregel = typeof inzage.$inferSelect;

/** What checking the list found; `nummer` is the first row that does not fit. */
export type Inzagecontrole = { readonly ok: true; readonly aantal: number } | { readonly ok: false; readonly nummer: number };

/** What a look that was granted is recorded as. */
export const GELUKT = 'gelukt';
const BATCH = 1_000;

const head = (db: ReadDb) => db.select({ nummer: inzage.nummer, hash: inzage.hash }).from(inzage).orderBy(desc(inzage.nummer)).limit(1).prepare();

const insert = (tx: WriteTx) =>
  tx
    .insert(inzage)
    .values({
      nummer: sql.placeholder('nummer'), tijdstip: sql.placeholder('tijdstip'), medewerkerId: sql.placeholder('medewerkerId'), handeling: sql.placeholder('handeling'), dossierId: sql.placeholder('dossierId'),
      objectId: sql.placeholder('objectId'), uitkomst: sql.placeholder('uitkomst'), herkomst: sql.placeholder('herkomst'), vorigeHash: sql.placeholder('vorigeHash'), hash: sql.placeholder('hash'),
    })
    .prepare();

const voorNummer = (voor: number | null) => (voor === null ? undefined : sql`${inzage.nummer} < ${voor}`);

const hashRow = (regel: Omit<Inzageregel, 'hash'>): string => createHash('sha256').update(canonicalJson(regel), 'utf8').digest('hex');

/** Writes a look at the end of the list. */
export function appendInzage(tx: WriteTx, post: Inzagepost): void {
  const vorige = prepared(tx, head).get() ?? { nummer: 0, hash: BEGIN_HASH };
  const { tijdstip, medewerkerId = null, handeling, dossierId = null, objectId = null, uitkomst, herkomst } = post;
  const regel = { nummer: vorige.nummer + 1, tijdstip, medewerkerId, handeling, dossierId, objectId, uitkomst, herkomst, vorigeHash: vorige.hash };
  preparedWrite(tx, insert).run({ ...regel, hash: hashRow(regel) });
}

/** Who looked at a case, newest first. `voor`: the number to go on before. */
export const listInzageVanDossier = (read: ReadDb, dossierId: DossierId, { voor, aantal }: { voor: number | null; aantal: number }): Inzageregel[] =>
  read.select().from(inzage).where(and(eq(inzage.dossierId, dossierId), voorNummer(voor))).orderBy(desc(inzage.nummer)).limit(aantal).all();

/** What was refused, newest first. */
export const listGeweigerdeInzage = (read: ReadDb, { voor, aantal }: { voor: number | null; aantal: number }): Inzageregel[] =>
  read.select().from(inzage).where(and(sql`${inzage.uitkomst} <> 'gelukt'`, voorNummer(voor))).orderBy(desc(inzage.nummer)).limit(aantal).all();

/** Checks the whole list: a gap or an edit shows. Rows cut off at the end do not. */
export function verifyInzage(read: ReadDb): Inzagecontrole {
  let vorige = { nummer: 0, hash: BEGIN_HASH };
  for (;;) {
    const batch = read.select().from(inzage).where(gt(inzage.nummer, vorige.nummer)).orderBy(asc(inzage.nummer)).limit(BATCH).all();
    for (const { hash, ...regel } of batch) {
      if (regel.nummer !== vorige.nummer + 1 || regel.vorigeHash !== vorige.hash || hashRow(regel) !== hash) return { ok: false, nummer: vorige.nummer + 1 };
      vorige = { nummer: regel.nummer, hash };
    }
    if (batch.length < BATCH) return { ok: true, aantal: vorige.nummer };
  }
}
