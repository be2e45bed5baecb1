import { createHash, randomBytes } from 'node:crypto';
import { asc, desc, eq, gt, sql } from './drizzle.ts';
import { canonicalJson } from '../shared/kernel/canonical-json.ts';
import type { DossierId, MedewerkerId, Moment } from '../shared/kernel/ids.ts';
import { prepared, preparedWrite, type ReadDb, type WriteTx } from './handle.ts';
import { journaal, journaalInhoud } from './schema/journaal.ts';

/** Something that happened, to be written down. `versie` is the version of the case after it. */
export type Journaalpost = {
  readonly dossierId: DossierId | null;
  readonly soort: string;
  readonly versie: number;
  readonly medewerkerId: MedewerkerId | null;
  readonly tijdstip: Moment;
  readonly inhoud: unknown;
};

/** A row of the journal as it is read; `inhoud` is undefined when it was destroyed at the end of its term. */
export type Journaalregel = Journaalpost & { readonly nummer: number; readonly hash: string };

/** Where the chain ends: its number of rows and last hash. */
export type Journaalstand = { readonly nummer: number; readonly hash: string };

/** What checking the chain found. `nummer` is the first row that does not fit. */
export type Journaalcontrole = { readonly ok: true; readonly stand: Journaalstand; readonly zonderInhoud: number } | { readonly ok: false; readonly nummer: number; readonly reden: string };

/** The hash before the first row. */
export const BEGIN_HASH = '0'.repeat(64);

const BATCH = 500;

type Ketenregel = Omit<typeof journaal.$inferSelect, 'hash'>;

const hashContent = (zout: string, inhoud: string): string => createHash('sha256').update(Buffer.from(zout, 'hex')).update(inhoud, 'utf8').digest('hex');

const hashRow = ({ nummer, dossierId, soort, versie, medewerkerId, tijdstip, inhoudHash, vorigeHash }: Ketenregel): string =>
  createHash('sha256')
    .update(canonicalJson({ nummer, dossierId, soort, versie, medewerkerId, tijdstip, inhoudHash, vorigeHash }), 'utf8')
    .digest('hex');

const head = (db: ReadDb) => db.select({ nummer: journaal.nummer, hash: journaal.hash }).from(journaal).orderBy(desc(journaal.nummer)).limit(1).prepare();

const insertRow = (tx: WriteTx) =>
  tx
    .insert(journaal)
    .values({
      nummer: sql.placeholder('nummer'),
      dossierId: sql.placeholder('dossierId'),
      soort: sql.placeholder('soort'),
      versie: sql.placeholder('versie'),
      medewerkerId: sql.placeholder('medewerkerId'),
      tijdstip: sql.placeholder('tijdstip'),
      inhoudHash: sql.placeholder('inhoudHash'),
      vorigeHash: sql.placeholder('vorigeHash'),
      hash: sql.placeholder('hash'),
    })
    .prepare();

const insertContent = (tx: WriteTx) =>
  tx
    .insert(journaalInhoud)
    .values({ nummer: sql.placeholder('nummer'), zout: sql.placeholder('zout'), inhoud: sql.placeholder('inhoud') })
    .prepare();

const batchAfter = (db: ReadDb) =>
  db
    .select({ regel: journaal, inhoud: journaalInhoud })
    .from(journaal)
    .leftJoin(journaalInhoud, eq(journaalInhoud.nummer, journaal.nummer))
    .where(gt(journaal.nummer, sql.placeholder('na')))
    .orderBy(asc(journaal.nummer))
    .limit(BATCH)
    .prepare();

const ofDossier = (db: ReadDb) =>
  db
    .select({ regel: journaal, inhoud: journaalInhoud })
    .from(journaal)
    .leftJoin(journaalInhoud, eq(journaalInhoud.nummer, journaal.nummer))
    .where(eq(journaal.dossierId, sql.placeholder('dossierId')))
    .orderBy(asc(journaal.nummer))
    .prepare();

type Paar = { regel: typeof journaal.$inferSelect; inhoud: typeof journaalInhoud.$inferSelect | null };

const toRegel = ({ regel, inhoud }: Paar): Journaalregel => {
  const value: unknown = inhoud === null ? undefined : JSON.parse(inhoud.inhoud);
  const { nummer, dossierId, soort, versie, medewerkerId, tijdstip, hash } = regel;
  return { nummer, dossierId, soort, versie, medewerkerId, tijdstip, hash, inhoud: value };
};

/** Where the chain ends now. */
export const readJournalHead = (read: ReadDb): Journaalstand => prepared(read, head).get() ?? { nummer: 0, hash: BEGIN_HASH };

/**
 * Writes rows at the end of the chain, in the transaction of the step that caused them. The content is salted
 * before it is hashed: once the content is destroyed, the chain does not tell what it was.
 */
export function appendJournal(tx: WriteTx, posten: readonly Journaalpost[]): void {
  let { nummer, hash } = readJournalHead(tx);
  for (const { inhoud: value, ...post } of posten) {
    const zout = randomBytes(32).toString('hex');
    const inhoud = canonicalJson(value);
    const regel = { ...post, nummer: nummer + 1, inhoudHash: hashContent(zout, inhoud), vorigeHash: hash };
    hash = hashRow(regel);
    nummer = regel.nummer;
    preparedWrite(tx, insertRow).run({ ...regel, hash });
    preparedWrite(tx, insertContent).run({ nummer, zout, inhoud });
  }
}

function* readPairs(read: ReadDb): Generator<Paar> {
  let na = 0;
  for (;;) {
    const batch = prepared(read, batchAfter).all({ na });
    yield* batch;
    if (batch.length < BATCH) return;
    na = batch.at(-1)?.regel.nummer ?? na;
  }
}

function findFault({ regel, inhoud }: Paar, previous: Journaalstand): string | undefined {
  if (regel.nummer !== previous.nummer + 1) return 'Er ontbreekt een regel.';
  if (regel.vorigeHash !== previous.hash) return 'De regel sluit niet aan op de vorige.';
  if (regel.hash !== hashRow(regel)) return 'De regel is veranderd.';
  if (inhoud && hashContent(inhoud.zout, inhoud.inhoud) !== regel.inhoudHash) return 'De inhoud hoort niet bij de regel.';
  return undefined;
}

/**
 * Checks the whole chain: a gap, an edit, or content that does not belong to its row. Destroyed content is allowed.
 * Rows cut off at the end only show against a stand from elsewhere (`atLeast`): a backup, a printed report.
 */
export function verifyJournal(read: ReadDb, atLeast: Journaalstand = { nummer: 0, hash: BEGIN_HASH }): Journaalcontrole {
  let stand: Journaalstand = { nummer: 0, hash: BEGIN_HASH };
  let zonderInhoud = 0;
  for (const paar of readPairs(read)) {
    const reden = findFault(paar, stand);
    if (reden) return { ok: false, nummer: stand.nummer + 1, reden };
    stand = { nummer: paar.regel.nummer, hash: paar.regel.hash };
    if (!paar.inhoud) zonderInhoud += 1;
    if (stand.nummer === atLeast.nummer && stand.hash !== atLeast.hash) return { ok: false, nummer: stand.nummer, reden: 'De regel is een andere dan eerder is vastgelegd.' };
  }
  if (stand.nummer < atLeast.nummer) return { ok: false, nummer: stand.nummer + 1, reden: 'Er ontbreken regels aan het einde.' };
  return { ok: true, stand, zonderInhoud };
}

/** What happened to one case, oldest first. */
export const readJournalOfDossier = (read: ReadDb, dossierId: DossierId): Journaalregel[] => prepared(read, ofDossier).all({ dossierId }).map(toRegel);

/** The whole journal, oldest first, without holding it in memory: to replay the cases from it. */
export function* replayJournal(read: ReadDb): Generator<Journaalregel> {
  for (const paar of readPairs(read)) yield toRegel(paar);
}
