import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import type { Betrokkene } from '../../shared/domain/persoon/betrokkene.ts';
import type { Wie } from '../../shared/domain/toegang/toegang.ts';
import { sql } from '../drizzle.ts';
import type { ReadDb } from '../handle.ts';
import { buildZichtbaar } from './zaaktoegang.ts';

/** More cases of one person are not compared. */
const HOOGSTENS = 50;

/** The query, apart from its execution so that a test can ask SQLite for its plan. */
export function buildKandidaten(read: ReadDb, wie: Wie, { bsn, geboortedatum }: Pick<Betrokkene, 'bsn' | 'geboortedatum'>, behalve: string) {
  const [jaar, maand, dag] = geboortedatum.split('-');
  const zichtbaar = buildZichtbaar(read, wie) ?? sql`1`;
  const opDatum = sql`SELECT rowid FROM dossier WHERE toestand ->> '$.aanvraag.betrokkene.geboortedatum' IN (${geboortedatum}, ${`${jaar}-${dag}-${maand}`})`;
  const rijen = bsn === null ? opDatum : sql`${opDatum} UNION SELECT rowid FROM dossier WHERE toestand ->> '$.aanvraag.betrokkene.bsn' = ${bsn}`;
  return sql`SELECT toestand FROM dossier WHERE rowid IN (${rijen}) AND dossier.id <> ${behalve} AND ${zichtbaar} ORDER BY ontvangen_op DESC LIMIT ${HOOGSTENS}`;
}

/** Cases that may be of the same person, within the rights of who asks: same number, or same birth date (or with day and month swapped). */
export const listKandidaten = (read: ReadDb, wie: Wie, wat: Pick<Betrokkene, 'bsn' | 'geboortedatum'>, behalve = ''): Dossier[] =>
  read.all<{ toestand: string }>(buildKandidaten(read, wie, wat, behalve)).map(({ toestand }) => JSON.parse(toestand) as Dossier); // our own snapshot of a case
