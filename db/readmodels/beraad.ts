import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import type { Ledenoordeel } from '../../shared/domain/herstelkans/ledenoordeel.ts';
import type { UrgentiegroepCode } from '../../shared/domain/persoon/urgentiegroep.ts';
import { and, desc, eq, inArray, isNotNull, sql } from '../drizzle.ts';
import type { ReadDb } from '../handle.ts';
import { dossier } from '../schema/dossier.ts';

/** The separate judgements of members in every case of this file that was decided; one list per case that has them. */
export const listLedenoordelen = (read: ReadDb): Ledenoordeel[][] =>
  read
    .select({ oordelen: sql<string | null>`json_extract(${dossier.toestand}, '$.ledenoordelen')` })
    .from(dossier)
    .where(isNotNull(dossier.genomenOp))
    .orderBy(dossier.nummer)
    .all()
    .flatMap(({ oordelen }) => (oordelen === null ? [] : [JSON.parse(oordelen) as Ledenoordeel[]])); // part of our own snapshot of a case

/** The signed cases of a group, newest first. Cases of people whose data are secret are not in it. */
export const listOndertekendVan = (read: ReadDb, groep: UrgentiegroepCode): Dossier[] =>
  read
    .select({ toestand: dossier.toestand })
    .from(dossier)
    .where(and(eq(dossier.groep, groep), eq(dossier.geheim, false), inArray(dossier.status, ['ondertekend', 'geregistreerd'])))
    .orderBy(desc(dossier.genomenOp), desc(dossier.nummer))
    .all()
    .map(({ toestand }) => JSON.parse(toestand) as Dossier); // our own snapshot of a value of this type
