import { WERKZAME_STATUSSEN } from '../../shared/domain/dossier/status.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import { and, count, eq, gt, inArray, sql } from '../drizzle.ts';
import { prepared, type ReadDb } from '../handle.ts';
import { dossier } from '../schema/dossier.ts';

/** The query of the count, apart from its execution so that a test can ask SQLite for its plan. */
export const buildToewijzingenNa = (db: ReadDb) =>
  db
    .select({ aantal: count() })
    .from(dossier)
    .where(and(eq(dossier.toewijzingGemeente, sql.placeholder('gemeente')), gt(dossier.genomenOp, sql.placeholder('peildatum')), inArray(dossier.status, WERKZAME_STATUSSEN)));

const aantalNa = (db: ReadDb) => buildToewijzingenNa(db).prepare();

/** How many signed decisions of this file assign a home in the municipality after that day; these are not in its figures yet. */
export const countToewijzingenNa = (read: ReadDb, gemeente: string, peildatum: PlainDate): number => prepared(read, aantalNa).get({ gemeente, peildatum })?.aantal ?? 0;
