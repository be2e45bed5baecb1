import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import type { Ledenoordeel } from '../../shared/domain/herstelkans/ledenoordeel.ts';
import { WERKZAME_STATUSSEN } from '../../shared/domain/dossier/status.ts';
import type { UrgentiegroepCode } from '../../shared/domain/persoon/urgentiegroep.ts';
import { and, desc, eq, inArray, isNotNull, sql } from '../drizzle.ts';
import type { ReadDb } from '../handle.ts';
import { loadDossier } from '../repositories/dossier-repository.ts';
import { dossier } from '../schema/dossier.ts';

/**
 * The separate judgements of members in the newest decided cases of this file; one list per case that has them.
 * The cases are chosen first, without their content: sorting the content along takes seconds in a large file.
 */
export function listLedenoordelen(read: ReadDb, hoogstens: number): Ledenoordeel[][] {
  const nieuwste = read.select({ id: dossier.id }).from(dossier).where(isNotNull(dossier.genomenOp)).orderBy(desc(dossier.genomenOp), desc(dossier.nummer)).limit(hoogstens);
  return read
    .select({ oordelen: sql<string | null>`json_extract(${dossier.toestand}, '$.ledenoordelen')` })
    .from(dossier)
    .where(inArray(dossier.id, nieuwste))
    .all()
    .flatMap(({ oordelen }) => (oordelen === null ? [] : [JSON.parse(oordelen) as Ledenoordeel[]])); // part of our own snapshot of a case
}

/** The newest signed cases of a group, newest first. Cases of people whose data are secret are not in it. */
export const listOndertekendVan = (read: ReadDb, groep: UrgentiegroepCode, hoogstens: number): Dossier[] =>
  read
    .select({ id: dossier.id })
    .from(dossier)
    .where(and(eq(dossier.groep, groep), eq(dossier.geheim, false), isNotNull(dossier.genomenOp), inArray(dossier.status, WERKZAME_STATUSSEN)))
    .orderBy(desc(dossier.genomenOp), desc(dossier.nummer))
    .limit(hoogstens)
    .all()
    .flatMap(({ id }) => loadDossier(read, id) ?? []);
