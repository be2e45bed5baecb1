import type { SQL } from 'drizzle-orm';
import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import type { Betrokkene } from '../../shared/domain/persoon/betrokkene.ts';
import type { Wie } from '../../shared/domain/toegang/toegang.ts';
import { sql } from '../drizzle.ts';
import type { ReadDb } from '../handle.ts';
import { buildZichtbaar } from './zaaktoegang.ts';

/** More cases than this of one number, or one birth date, are not compared: the newest. A file where everybody was born on the same day stays quick. */
const HOOGSTENS = 20;

/** The query, apart from its execution so that a test can ask SQLite for its plan. */
export function buildKandidaten(read: ReadDb, wie: Wie, { bsn, geboortedatum }: Pick<Betrokkene, 'bsn' | 'geboortedatum'>, behalve: string) {
  const [jaar, maand, dag] = geboortedatum.split('-');
  const zichtbaar = buildZichtbaar(read, wie) ?? sql`1`;
  const rijen = (voorwaarde: SQL) => sql`SELECT rowid FROM (SELECT rowid FROM dossier WHERE ${voorwaarde} ORDER BY rowid DESC LIMIT ${HOOGSTENS})`;
  const opDatum = rijen(sql`toestand ->> '$.aanvraag.betrokkene.geboortedatum' IN (${geboortedatum}, ${`${jaar}-${dag}-${maand}`})`);
  const gevonden = bsn === null ? opDatum : sql`${opDatum} UNION ${rijen(sql`toestand ->> '$.aanvraag.betrokkene.bsn' = ${bsn}`)}`;
  return sql`SELECT toestand FROM dossier WHERE rowid IN (${gevonden}) AND dossier.id <> ${behalve} AND ${zichtbaar}`;
}

/** Cases that may be of the same person, within the rights of who asks: same number, or same birth date (or with day and month swapped). */
export const listKandidaten = (read: ReadDb, wie: Wie, wat: Pick<Betrokkene, 'bsn' | 'geboortedatum'>, behalve = ''): Dossier[] =>
  read.all<{ toestand: string }>(buildKandidaten(read, wie, wat, behalve)).map(({ toestand }) => JSON.parse(toestand) as Dossier); // our own snapshot of a case
