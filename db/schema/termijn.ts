import { integer, sqliteCore, sqliteTable, text } from '../drizzle.ts';
import type { Termijnsoort } from '../../shared/domain/termijn/bepaal-termijnen.ts';
import type { DossierId } from '../../shared/kernel/ids.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import { dossier } from './dossier.ts';

/** A term of a case: where it ends and on which days it is there. Written anew with every step of the case. */
export const termijn = sqliteTable(
  'termijn',
  {
    dossierId: text('dossier_id').$type<DossierId>().notNull().references(() => dossier.id),
    nummer: integer('nummer').notNull(),
    soort: text('soort').$type<Termijnsoort>().notNull(),
    laatsteDag: text('laatste_dag').$type<PlainDate>().notNull(),
    vanaf: text('vanaf').$type<PlainDate>().notNull(),
    totEnMet: text('tot_en_met').$type<PlainDate>().notNull(),
  },
  (t) => [sqliteCore.primaryKey({ columns: [t.dossierId, t.nummer] })],
);
