import { integer, sqliteTable, text } from '../drizzle.ts';
import type { Moment } from '../../shared/kernel/ids.ts';

/** A signed decision under a ceiling: the right that it used, or none. Written with the second signature, never changed. */
export const plafondgebruik = sqliteTable('plafondgebruik', {
  besluitId: text('besluit_id').primaryKey(),
  gemeente: text('gemeente').notNull(),
  jaar: integer('jaar').notNull(),
  nummer: integer('nummer'),
  uitgifte: integer('uitgifte'),
  gebruiktOp: text('gebruikt_op').$type<Moment>().notNull(),
});
