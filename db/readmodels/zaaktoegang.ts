import type { SQL } from 'drizzle-orm';
import { isVanOrganisatie, ROLTOEGANG, type Wie, type Zaaktoegang } from '../../shared/domain/toegang/toegang.ts';
import type { DossierId, MedewerkerId } from '../../shared/kernel/ids.ts';
import { and, eq, inArray, or, sql } from '../drizzle.ts';
import { prepared, type ReadDb } from '../handle.ts';
import { findBehandeling } from '../repositories/behandeling-repository.ts';
import { dossier } from '../schema/dossier.ts';
import { behandeling, inzagerecht, verschoning } from '../schema/toegang.ts';

/**
 * Advice was asked in this case, in this round or an earlier one: its state holds an `Advies`, the only part of it with
 * this key. A text that somebody typed cannot hold it: its quotes are escaped. The words of the index `dossier_op_advies`.
 */
const ADVIES = sql`instr(toestand, '"adviseur":') > 0`;

const zaak = (db: ReadDb) =>
  db
    .select({ status: dossier.status, geheim: dossier.geheim, organisatie: dossier.indiener, advies: sql<number>`${ADVIES}` })
    .from(dossier)
    .where(eq(dossier.id, sql.placeholder('id')))
    .prepare();

const genoemden = (db: ReadDb) =>
  db
    .select({ id: inzagerecht.medewerkerId })
    .from(inzagerecht)
    .where(and(eq(inzagerecht.dossierId, sql.placeholder('id')), sql`${inzagerecht.ingetrokkenOp} IS NULL`))
    .prepare();

const verschoningVan = (db: ReadDb) =>
  db
    .select({ sinds: verschoning.vastgelegdOp })
    .from(verschoning)
    .where(and(eq(verschoning.medewerkerId, sql.placeholder('medewerkerId')), eq(verschoning.dossierId, sql.placeholder('dossierId')), sql`${verschoning.ingetrokkenOp} IS NULL`))
    .prepare();

/** Whether it is recorded that this person stays out of this case. */
export const conflictVan = (read: ReadDb, medewerkerId: MedewerkerId, dossierId: DossierId): boolean => prepared(read, verschoningVan).get({ medewerkerId, dossierId }) !== undefined;

/** What decides about the access of one person to one case; undefined when there is no such case. */
export function findZaaktoegang(read: ReadDb, dossierId: DossierId, medewerkerId: MedewerkerId): Zaaktoegang | undefined {
  const rij = prepared(read, zaak).get({ id: dossierId });
  if (!rij) return undefined;
  const { status, geheim } = rij;
  return { status, geheim, adviesGevraagd: rij.advies !== 0, organisatie: rij.organisatie ?? '', behandelaar: findBehandeling(read, dossierId)?.medewerkerId ?? null, genoemden: prepared(read, genoemden).all({ id: dossierId }).map((g) => g.id), conflict: conflictVan(read, medewerkerId, dossierId) };
}

/** The spellings under which cases of this person's organisation stand in the file. */
const spellingen = (read: ReadDb, wie: Wie): string[] =>
  read.selectDistinct({ indiener: dossier.indiener }).from(dossier).all().flatMap(({ indiener }) => (indiener !== null && isVanOrganisatie(wie, indiener) ? [indiener] : []));

/** The rows of the cases with which this person has to do in this way. By row number: that stands in every index. */
const rijen = (tabel: typeof behandeling | typeof inzagerecht | typeof verschoning, id: MedewerkerId): SQL =>
  sql`(SELECT d.rowid FROM ${tabel} t JOIN ${dossier} d ON d.id = t.dossier_id WHERE t.medewerker_id = ${id}${tabel === behandeling ? sql`` : sql` AND t.ingetrokken_op IS NULL`})`;

const staatBuiten = (read: ReadDb, id: MedewerkerId): boolean => read.select({ id: verschoning.dossierId }).from(verschoning).where(and(eq(verschoning.medewerkerId, id), sql`${verschoning.ingetrokkenOp} IS NULL`)).limit(1).get() !== undefined;

/**
 * The cases that this person may see, as a condition on `dossier`: the same rule as `magActie` decides by for one case.
 * `undefined` when that is all of them. Its columns stand in the indexes of the worklist.
 */
export function buildZichtbaar(read: ReadDb, wie: Wie): SQL | undefined {
  const { zaken, geheim } = ROLTOEGANG[wie.rol];
  if (zaken === 'geen') return sql`0`;
  const eigen = wie.organisatie === undefined ? [] : spellingen(read, wie);
  const vanBuiten = zaken === 'eigen' && wie.organisatie !== undefined;
  return and(
    vanBuiten ? (eigen.length === 0 ? sql`0` : inArray(dossier.indiener, eigen)) : eigen.length === 0 ? undefined : sql`${dossier.indiener} NOT IN ${eigen}`,
    zaken === 'gevraagd' ? or(sql`${dossier}.rowid IN (SELECT rowid FROM dossier WHERE ${ADVIES})`, sql`${dossier}.rowid IN ${rijen(inzagerecht, wie.id)}`, sql`${dossier}.rowid IN ${rijen(behandeling, wie.id)}`) : undefined,
    geheim === 'genoemd' ? or(eq(dossier.geheim, false), sql`${dossier}.rowid IN ${rijen(behandeling, wie.id)}`, sql`${dossier}.rowid IN ${rijen(inzagerecht, wie.id)}`) : undefined,
    staatBuiten(read, wie.id) ? sql`${dossier}.rowid NOT IN ${rijen(verschoning, wie.id)}` : undefined,
  );
}

/** Which of these cases this person may see. */
export function filterZichtbaar(read: ReadDb, wie: Wie, ids: readonly DossierId[]): ReadonlySet<DossierId> {
  if (ids.length === 0) return new Set();
  return new Set(read.select({ id: dossier.id }).from(dossier).where(and(inArray(dossier.id, [...ids]), buildZichtbaar(read, wie))).all().map((d) => d.id));
}
