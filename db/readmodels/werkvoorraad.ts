import type { GetColumnData, SQL } from 'drizzle-orm';
import { and, asc, eq, or, sql } from '../drizzle.ts';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Werkfilter } from '../../shared/contract/overzicht.ts';
import type { Werkrij } from '../../shared/contract/weergave.ts';
import type { Status } from '../../shared/domain/dossier/dossier.ts';
import type { Wie } from '../../shared/domain/toegang/toegang.ts';
import { addDays, type PlainDate } from '../../shared/kernel/plain-date.ts';
import type { ReadDb } from '../handle.ts';
import { dossier } from '../schema/dossier.ts';
import { medewerker } from '../schema/medewerker.ts';
import { behandeling } from '../schema/toegang.ts';
import { normalizeZoektekst } from '../zoeknaam.ts';
import { buildZichtbaar } from './zaaktoegang.ts';

export type Werksortering = 'termijn' | 'nummer' | 'naam';

/** Which cases: for whom, what is searched, and the filters beside the status. */
export type Werkkeuze = { readonly wie: Wie; readonly vandaag: PlainDate; readonly zoek?: string; readonly filter?: Werkfilter | undefined };

/** What is asked of the worklist. `vanaf` is the `volgende` of the page before. */
export type Werkvraag = Werkkeuze & { readonly zoek: string; readonly status: Status | null; readonly sorteer: Werksortering; readonly vanaf: string | null; readonly aantal: number };

/** A page of the worklist. `herkomst` is a code and `naam` is not masked yet; `perStatus` counts what search and filters find. */
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

/** In a list that may hold the word for "none". */
function inLijst(kolom: SQL, waarden: readonly string[], geen: string): SQL | undefined {
  const namen = waarden.filter((w) => w !== geen);
  return or(namen.length === 0 ? undefined : sql`${kolom} IN ${namen}`, waarden.includes(geen) ? sql`${kolom} IS NULL` : undefined);
}

/** By row number, which stands in every index: no page of a case is read to know who handles it. */
function behandeldDoor(behandelaars: readonly string[]): SQL | undefined {
  const namen = behandelaars.filter((b) => b !== 'niemand');
  const rijen = sql`SELECT d.rowid FROM ${behandeling} b JOIN ${dossier} d ON d.id = b.dossier_id`;
  return or(
    namen.length === 0 ? undefined : sql`${dossier}.rowid IN (${rijen} WHERE b.medewerker_id IN ${namen})`,
    behandelaars.includes('niemand') ? sql`${dossier}.rowid NOT IN (${rijen})` : undefined,
  );
}

/** Everything but the status: what this person may see, the search and the filters. */
function buildKeuze(read: ReadDb, { wie, vandaag, zoek = '', filter }: Werkkeuze): SQL | undefined {
  return and(
    buildZichtbaar(read, wie),
    searchCondition(zoek),
    ...(filter
      ? [
          filter.groepen.length === 0 ? undefined : sql`${dossier.groep} IN ${filter.groepen}`,
          filter.herkomsten.length === 0 ? undefined : inLijst(sql`${dossier.herkomst}`, filter.herkomsten, 'onbekend'),
          filter.indieners.length === 0 ? undefined : sql`${dossier.indiener} IN ${filter.indieners}`,
          filter.behandelaars.length === 0 ? undefined : behandeldDoor(filter.behandelaars),
          filter.binnenDagen === null ? undefined : sql`${dossier.termijnsleutel} <= ${addDays(vandaag, filter.binnenDagen)}`,
        ]
      : []),
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
    indiener: sql<string>`coalesce(${dossier.indiener}, '')`,
    behandelaar: sql<string | null>`(SELECT ${medewerker.naam} FROM ${behandeling} JOIN ${medewerker} ON ${medewerker.id} = ${behandeling.medewerkerId} WHERE ${behandeling.dossierId} = ${dossier.id})`,
    ontvangenOp: veld(dossier.ontvangenOp),
  };
  return read
    .select(velden)
    .from(BRONNEN[vraag.sorteer])
    .where(and(buildKeuze(read, vraag), status, na))
    .orderBy(...(vraag.sorteer === 'nummer' ? [asc(dossier.nummer)] : [asc(sleutel), asc(dossier.nummer)]))
    .limit(vraag.aantal + 1);
}

/** Number of cases per status, of those that search and filters find. */
export const countPerStatus = (read: ReadDb, keuze: Werkkeuze): { status: Status; aantal: number }[] =>
  read.all<{ status: Status; aantal: number }>(sql`SELECT status, count(*) AS aantal FROM ${dossier} INDEXED BY dossier_op_status WHERE ${buildKeuze(read, keuze) ?? sql`1`} GROUP BY status`);

type Waarden = { waarde: string; aantal: number }[];

/** The values that the cases of this person have, with how many: what there is to filter by. */
export function listWerkfilters(read: ReadDb, wie: Wie): { groepen: Waarden; herkomsten: Waarden; indieners: Waarden; behandelaars: (Waarden[number] & { naam: string })[] } {
  const zichtbaar = buildZichtbaar(read, wie) ?? sql`1`;
  const tel = (kolom: string): Waarden =>
    read.all<Waarden[number]>(sql`SELECT coalesce(${sql.raw(kolom)}, 'onbekend') AS waarde, count(*) AS aantal FROM ${dossier} INDEXED BY dossier_op_status WHERE ${zichtbaar} GROUP BY 1 ORDER BY 2 DESC, 1`);
  const behandelaars = read.all<{ waarde: string; naam: string; aantal: number }>(
    sql`SELECT m.id AS waarde, m.naam, count(*) AS aantal FROM ${behandeling} b JOIN ${dossier} ON ${dossier.id} = b.dossier_id JOIN ${medewerker} m ON m.id = b.medewerker_id WHERE ${zichtbaar} GROUP BY m.id ORDER BY m.naam`,
  );
  return { groepen: tel('groep'), herkomsten: tel('herkomst'), indieners: tel('indiener'), behandelaars };
}

/** A page of the worklist with the totals per status. Without a term come last when the term is the order. */
export function listWerkvoorraad(read: ReadDb, vraag: Werkvraag): Werkpagina {
  const gevonden = buildWerkpagina(read, vraag).all();
  const rijen = gevonden.slice(0, vraag.aantal);
  const laatste = rijen.at(-1);
  const perStatus = countPerStatus(read, vraag);
  return {
    rijen: rijen.map(({ termijnsleutel: _sleutel, ...rij }) => rij),
    totaal: perStatus.filter((s) => vraag.status === null || s.status === vraag.status).reduce((som, s) => som + s.aantal, 0),
    volgende: laatste && gevonden.length > rijen.length ? renderCursor(vraag.sorteer, laatste) : null,
    perStatus,
  };
}
