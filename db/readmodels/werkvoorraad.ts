import type { GetColumnData, SQL } from 'drizzle-orm';
import { and, asc, count, eq, or, sql } from '../drizzle.ts';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Werkrij } from '../../shared/contract/weergave.ts';
import type { Status } from '../../shared/domain/dossier/dossier.ts';
import type { ReadDb } from '../handle.ts';
import { dossier } from '../schema/dossier.ts';
import { normalizeZoektekst } from '../zoeknaam.ts';

export type Werksortering = 'termijn' | 'nummer' | 'naam';

/** What is asked of the worklist. `vanaf` is the `volgende` of the page before. */
export type Werkvraag = { readonly zoek: string; readonly status: Status | null; readonly sorteer: Werksortering; readonly vanaf: string | null; readonly aantal: number };

/** A page of the worklist. `herkomst` is a code and `naam` is not masked yet; `perStatus` counts what the search finds. */
export type Werkpagina = {
  readonly rijen: (Omit<Werkrij, 'dagenOver'>)[];
  readonly totaal: number;
  readonly volgende: string | null;
  readonly perStatus: { status: Status; aantal: number }[];
};

const SLEUTELS = { termijn: dossier.termijnsleutel, nummer: dossier.nummer, naam: dossier.zoeknaam } as const satisfies Record<Werksortering, unknown>;

/**
 * The index is named in the query: left to itself SQLite takes the narrow one under UNIQUE, or sorts what it finds by
 * status, and then reads (and deciphers) the page of every case that is filtered out.
 */
const BRONNEN = {
  termijn: sql`${dossier} INDEXED BY dossier_op_termijn`,
  nummer: sql`${dossier} INDEXED BY dossier_op_nummer`,
  naam: sql`${dossier} INDEXED BY dossier_op_naam`,
} as const satisfies Record<Werksortering, SQL>;

/** More words than this narrow nothing down; they would only make the query long. */
const MAX_WOORDEN = 8;

const escapeLike = (tekst: string): string => tekst.replace(/[\\%_]/g, '\\$&');

/** Every word must occur in the name or in the case number. */
function searchCondition(zoek: string): SQL | undefined {
  const woorden = normalizeZoektekst(zoek).split(/[\s,]+/).filter(Boolean).slice(0, MAX_WOORDEN);
  return and(
    ...woorden.map((woord) => {
      const patroon = `%${escapeLike(woord)}%`;
      return or(sql`${dossier.zoeknaam} LIKE ${patroon} ESCAPE '\\'`, sql`${dossier.nummer} LIKE ${patroon} ESCAPE '\\'`);
    }),
  );
}

type Cursor = { readonly sleutel: string; readonly nummer: string };

/** A name is no part of the cursor: it would be long, and personal. The case number leads back to it. */
const renderCursor = (sorteer: Werksortering, rij: Pick<Werkrij, 'nummer'> & { termijnsleutel: string }): string =>
  Buffer.from(JSON.stringify(sorteer === 'termijn' ? [sorteer, rij.nummer, rij.termijnsleutel] : [sorteer, rij.nummer])).toString('base64url');

/** Reads a cursor; one that is not ours, or of another order, starts at the first page again. */
function parseCursor(read: ReadDb, { sorteer, vanaf }: Werkvraag): Cursor | undefined {
  if (vanaf === null) return undefined;
  const parts = parseParts(vanaf);
  const [soort, nummer, sleutel] = parts;
  if (soort !== sorteer || nummer === undefined) return undefined;
  if (sorteer === 'nummer') return { nummer, sleutel: nummer };
  if (sorteer === 'termijn') return sleutel === undefined ? undefined : { nummer, sleutel };
  const rij = read.select({ zoeknaam: dossier.zoeknaam }).from(dossier).where(eq(dossier.nummer, nummer)).get();
  return rij && { nummer, sleutel: rij.zoeknaam };
}

function parseParts(vanaf: string): string[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(vanaf, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value : [];
  } catch {
    return [];
  }
}

/** A column as an expression: drizzle knows no columns of a source that names its index. */
const veld = <C extends AnySQLiteColumn>(kolom: C): SQL<GetColumnData<C>> => sql<GetColumnData<C>>`${kolom}`.mapWith((waarde: unknown) => kolom.mapFromDriverValue(waarde) as GetColumnData<C>); // the column's own decoder

/** The query of one page, apart from its execution so that a test can ask SQLite for its plan. */
export function buildWerkpagina(read: ReadDb, vraag: Werkvraag) {
  const sleutel = SLEUTELS[vraag.sorteer];
  const cursor = parseCursor(read, vraag);
  const status = vraag.status === null ? undefined : eq(dossier.status, vraag.status);
  const na = cursor && (vraag.sorteer === 'nummer' ? sql`${dossier.nummer} > ${cursor.nummer}` : sql`(${sleutel}, ${dossier.nummer}) > (${cursor.sleutel}, ${cursor.nummer})`);
  const velden = {
    dossierId: veld(dossier.id),
    nummer: veld(dossier.nummer),
    naam: veld(dossier.naam),
    geheim: veld(dossier.geheim),
    groep: veld(dossier.groep),
    herkomst: veld(dossier.herkomst),
    status: veld(dossier.status),
    stap: veld(dossier.stap),
    uiterlijk: veld(dossier.uiterlijk),
    termijnsleutel: veld(dossier.termijnsleutel),
  };
  return read
    .select(velden)
    .from(BRONNEN[vraag.sorteer])
    .where(and(searchCondition(vraag.zoek), status, na))
    .orderBy(...(vraag.sorteer === 'nummer' ? [asc(dossier.nummer)] : [asc(sleutel), asc(dossier.nummer)]))
    .limit(vraag.aantal + 1);
}

/** Number of cases per status, of those that the search finds. */
export const countPerStatus = (read: ReadDb, zoek = ''): { status: Status; aantal: number }[] =>
  read.select({ status: dossier.status, aantal: count() }).from(dossier).where(searchCondition(zoek)).groupBy(dossier.status).all();

/** A page of the worklist with the totals per status. Without a term come last when the term is the order. */
export function listWerkvoorraad(read: ReadDb, vraag: Werkvraag): Werkpagina {
  const gevonden = buildWerkpagina(read, vraag).all();
  const rijen = gevonden.slice(0, vraag.aantal);
  const laatste = rijen.at(-1);
  const perStatus = countPerStatus(read, vraag.zoek);
  return {
    rijen: rijen.map(({ termijnsleutel: _sleutel, ...rij }) => rij),
    totaal: perStatus.filter((s) => vraag.status === null || s.status === vraag.status).reduce((som, s) => som + s.aantal, 0),
    volgende: laatste && gevonden.length > rijen.length ? renderCursor(vraag.sorteer, laatste) : null,
    perStatus,
  };
}
