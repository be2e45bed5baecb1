import type { DossierId } from '../../shared/kernel/ids.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import { sql } from '../drizzle.ts';
import type { ReadDb } from '../handle.ts';

/** The days on which cases were held over: the state of a case keeps only the last. */
export const listAanhoudingen = (read: ReadDb): { dossierId: DossierId; op: PlainDate }[] =>
  read.all(sql`SELECT j.dossier_id AS dossierId, i.inhoud ->> '$.op' AS op FROM journaal j JOIN journaal_inhoud i ON i.nummer = j.nummer WHERE j.soort = 'DossierAangehouden'`);

/** The cases after this one in the order of their ids: to go through all of them without holding them. */
export const listDossierIdsNa = (read: ReadDb, na: string, hoogstens: number): DossierId[] => read.all<{ id: DossierId }>(sql`SELECT id FROM dossier WHERE id > ${na} ORDER BY id LIMIT ${hoogstens}`).map(({ id }) => id);

/** The years in which a case came in. */
export const listOntvangstjaren = (read: ReadDb): number[] => read.all<{ jaar: number }>(sql`SELECT DISTINCT CAST(substr(ontvangen_op, 1, 4) AS INTEGER) AS jaar FROM dossier`).map(({ jaar }) => jaar);
