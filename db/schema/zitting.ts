import { integer, sqliteTable, text } from '../drizzle.ts';
import type { Vergaderstatus } from '../../shared/domain/vergadering/zitting.ts';
import type { Moment } from '../../shared/kernel/ids.ts';
import { vergadering } from './vergadering.ts';

/** A meeting as it was prepared and held; `toestand` is all of it. Absent while nothing was prepared. */
export const zitting = sqliteTable('zitting', {
  vergaderingId: text('vergadering_id')
    .primaryKey()
    .references(() => vergadering.id),
  versie: integer('versie').notNull(),
  status: text('status').$type<Vergaderstatus>().notNull(),
  toestand: text('toestand').notNull(),
  gewijzigdOp: text('gewijzigd_op').$type<Moment>().notNull(),
});
