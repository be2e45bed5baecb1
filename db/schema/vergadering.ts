import { sqliteTable, text } from '../drizzle.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';

export const vergadering = sqliteTable('vergadering', {
  id: text('id').primaryKey(),
  datum: text('datum').$type<PlainDate>().notNull(),
  tijd: text('tijd').notNull(),
  plaats: text('plaats').notNull(),
});
