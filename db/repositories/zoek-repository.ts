import { createHash } from 'node:crypto';
import type { SQL } from 'drizzle-orm';
import { desc, eq, sql } from '../drizzle.ts';
import type { UrgentiegroepCode } from '../../shared/domain/persoon/urgentiegroep.ts';
import type { Status } from '../../shared/domain/dossier/dossier.ts';
import type { Wie } from '../../shared/domain/toegang/toegang.ts';
import type { DossierId } from '../../shared/kernel/ids.ts';
import type { Gevoeligheid } from '../../shared/domain/bijlage/bijlage.ts';
import { connectionOf, prepared, type ReadDb, type WriteTx } from '../handle.ts';
import { buildZichtbaar } from '../readmodels/zaaktoegang.ts';
import { zoekrij } from '../schema/zoekrij.ts';
import { normalizeZoektekst } from '../zoeknaam.ts';

/** What a case can be found by, in the order of the columns of the index. Who may search which is for the caller. */
export const ZOEKVELDEN = ['zaak', 'aanvraag', 'aantekeningen', 'overwegingen', 'bijlagen', 'strafrechtelijk'] as const;
export type Zoekveld = (typeof ZOEKVELDEN)[number];
export type Zoekteksten = Readonly<Record<Zoekveld, string>>;

/** Marks around what was found. They stand in no text: the schemas refuse control characters. */
export const RAAK = { open: '\u0001', dicht: '\u0002' } as const;

const MAX_WOORDEN = 8;
/** Words on each side of a hit. */
const FRAGMENT = 14;

/** The text with, after it, its words in plain letters: `Łukasz` is found as `lukasz`. The tokenizer takes accents off, but no strokes. */
const metGewoneLetters = (tekst: string): string => {
  const gewoon = normalizeZoektekst(tekst);
  return /[ßøłđðþæœıħŧ]/i.test(tekst) ? `${tekst} ${gewoon}` : tekst;
};

const rijVan = (db: ReadDb) => db.select().from(zoekrij).where(eq(zoekrij.dossierId, sql.placeholder('dossierId'))).prepare();

/** What beside the case itself it is found by: the newest text of every note, and the files that are there. */
export type Naastdossier = { readonly aantekeningen: readonly string[]; readonly bijlagen: readonly { readonly naam: string; readonly gevoeligheid: Gevoeligheid }[] };

const notities = (db: ReadDb) => connectionOf(db).prepare<[string], string>('SELECT tekst FROM aantekening a WHERE dossier_id = ? AND versie = (SELECT max(versie) FROM aantekening b WHERE b.id = a.id) ORDER BY id').pluck();
const bijlagen = (db: ReadDb) => connectionOf(db).prepare<[string], { naam: string; gevoeligheid: Gevoeligheid }>('SELECT naam, gevoeligheid FROM bijlage WHERE dossier_id = ? AND verwijderd_op IS NULL ORDER BY toegevoegd_op, id');

/** Read with every step of a case, so without anything that the index does not need. */
export const readNaastdossier = (read: ReadDb, dossierId: DossierId): Naastdossier => ({ aantekeningen: prepared(read, notities).all(dossierId), bijlagen: prepared(read, bijlagen).all(dossierId) });

/** Writes what a case is found by, in the transaction that changes the case; nothing when the text is what it was. */
export function indexDossier(tx: WriteTx, dossierId: DossierId, teksten: Zoekteksten): void {
  const velden = ZOEKVELDEN.map((veld) => (veld === 'zaak' ? metGewoneLetters(teksten[veld]) : teksten[veld]));
  const inhoudHash = createHash('sha256').update(JSON.stringify(velden), 'utf8').digest('hex');
  const bestaand = prepared(tx, rijVan).get({ dossierId });
  if (bestaand?.inhoudHash === inhoudHash) return;
  const nummer = bestaand?.nummer ?? (tx.select({ nummer: zoekrij.nummer }).from(zoekrij).orderBy(desc(zoekrij.nummer)).limit(1).get()?.nummer ?? 0) + 1;
  const verbinding = connectionOf(tx);
  if (bestaand) {
    verbinding.prepare(`UPDATE zoekindex SET ${ZOEKVELDEN.map((v) => `${v} = ?`).join(', ')} WHERE rowid = ?`).run(...velden, nummer);
    tx.update(zoekrij).set({ inhoudHash }).where(eq(zoekrij.nummer, nummer)).run();
  } else {
    verbinding.prepare(`INSERT INTO zoekindex (rowid, ${ZOEKVELDEN.join(', ')}) VALUES (?, ${ZOEKVELDEN.map(() => '?').join(', ')})`).run(nummer, ...velden);
    tx.insert(zoekrij).values({ nummer, dossierId, inhoudHash }).run();
  }
}

/** Words and quoted phrases of what somebody typed, as far as anything in them can be searched. */
function parseWoorden(zoek: string): string[] {
  const delen = [...zoek.normalize('NFKC').replace(/\p{Cc}/gu, ' ').matchAll(/"([^"]*)"|[^\s"]+/gu)].map((m) => (m[1] ?? m[0]).replaceAll('"', ' ').trim());
  return [...new Set(delen.filter((deel) => /[\p{L}\p{N}]/u.test(deel)))].slice(0, MAX_WOORDEN);
}

/**
 * The question for the index: every word must occur, at the beginning of a word (a single letter as a word of its own: half
 * the language begins with it). Each is quoted, so that nothing in it is an operator; undefined when there is nothing to
 * search for.
 */
export function composeZoekopdracht(zoek: string, velden: readonly Zoekveld[]): string | undefined {
  const woorden = parseWoorden(zoek);
  if (woorden.length === 0 || velden.length === 0) return undefined;
  return `{${velden.join(' ')}} : (${woorden.map((woord) => (Array.from(woord).length === 1 ? `"${woord}"` : `"${woord}" *`)).join(' AND ')})`;
}

/** A case that was found. `naam` is not masked yet; `fragmenten` hold the marks of RAAK. */
export type Treffer = {
  readonly dossierId: DossierId; readonly nummer: string; readonly naam: string; readonly geheim: boolean; readonly groep: UrgentiegroepCode; readonly status: Status;
  readonly fragmenten: { readonly veld: Zoekveld; readonly tekst: string }[];
};

/** What is searched, in which fields, for whom, and how many at most. */
export type Zoekvraag = { readonly zoek: string; readonly velden: readonly Zoekveld[]; readonly wie: Wie; readonly hoogstens: number };

type Rij = Omit<Treffer, 'fragmenten' | 'geheim'> & { readonly geheim: number; readonly rij: number } & Readonly<Partial<Record<`fragment_${Zoekveld}`, string>>>;

/** The row shows name and number itself. */
const metFragment = (velden: readonly Zoekveld[]): Zoekveld[] => velden.filter((v) => v !== 'zaak');

/** Newest first. The texts come with the row: asking for them apart would look the words up again for each. */
function buildTreffers(match: string, velden: readonly Zoekveld[], { zichtbaar, hoogstens }: { zichtbaar: SQL; hoogstens: number }): SQL {
  const fragmenten = metFragment(velden).map((veld) => sql`, snippet(zoekindex, ${sql.raw(String(ZOEKVELDEN.indexOf(veld)))}, ${RAAK.open}, ${RAAK.dicht}, '…', ${sql.raw(String(FRAGMENT))}) AS ${sql.raw(`fragment_${veld}`)}`);
  return sql`SELECT z.nummer AS rij, dossier.id AS dossierId, dossier.nummer, dossier.naam, dossier.geheim, dossier.groep, dossier.status${sql.join(fragmenten)}
    FROM zoekindex CROSS JOIN zoekrij z ON z.nummer = zoekindex.rowid CROSS JOIN dossier ON dossier.id = z.dossier_id
    WHERE zoekindex MATCH ${match} AND ${zichtbaar} ORDER BY zoekindex.rowid DESC LIMIT ${hoogstens}`;
}

/**
 * The cases in which every word occurs: first those with all of them in name, number or institution, then the newest.
 * A case that this person may not see is not looked at; without relevance scores, which would read every row that matches.
 */
export function searchDossiers(read: ReadDb, { zoek, velden, wie, hoogstens }: Zoekvraag): Treffer[] {
  const overal = composeZoekopdracht(zoek, velden);
  if (overal === undefined) return [];
  const grens = { zichtbaar: buildZichtbaar(read, wie) ?? sql`1`, hoogstens };
  const opNaam = composeZoekopdracht(zoek, velden.filter((v) => v === 'zaak'));
  const eerst = opNaam === undefined ? [] : read.all<Rij>(buildTreffers(opNaam, velden, grens));
  const gezien = new Set(eerst.map((t) => t.rij));
  const rest = eerst.length < hoogstens ? read.all<Rij>(buildTreffers(overal, velden, grens)).filter((t) => !gezien.has(t.rij)) : [];
  return [...eerst, ...rest].slice(0, hoogstens).map((t) => ({
    dossierId: t.dossierId, nummer: t.nummer, naam: t.naam, geheim: t.geheim === 1, groep: t.groep, status: t.status,
    fragmenten: metFragment(velden).flatMap((veld) => {
      const tekst = t[`fragment_${veld}`] ?? '';
      return tekst.includes(RAAK.open) ? [{ veld, tekst }] : [];
    }),
  }));
}

/** Cases that are not in the index yet: of a file from before there was one. */
export const listNietGeindexeerd = (read: ReadDb, hoogstens: number): DossierId[] =>
  read.all<{ id: DossierId }>(sql`SELECT id FROM dossier d WHERE NOT EXISTS (SELECT 1 FROM zoekrij z WHERE z.dossier_id = d.id) LIMIT ${hoogstens}`).map(({ id }) => id);

/** Takes a case out of the index; what it held is overwritten. */
export function removeUitIndex(tx: WriteTx, dossierId: DossierId): void {
  const rij = tx.select().from(zoekrij).where(eq(zoekrij.dossierId, dossierId)).get();
  if (!rij) return;
  connectionOf(tx).prepare('DELETE FROM zoekindex WHERE rowid = ?').run(rij.nummer);
  tx.delete(zoekrij).where(eq(zoekrij.nummer, rij.nummer)).run();
}
