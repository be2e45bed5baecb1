import { integer, sqliteCore, sqliteTable, text } from '../drizzle.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';

export const jaarcijfer = sqliteTable(
  'jaarcijfer',
  {
    jaar: integer('jaar').notNull(),
    gemeente: text('gemeente').notNull(),
    verhuringen: integer('verhuringen').notNull(),
    gebruikt: integer('gebruikt').notNull(),
    peildatum: text('peildatum').$type<PlainDate>().notNull(),
    bron: text('bron').notNull(),
    leefbaarheidssignaal: text('leefbaarheidssignaal').notNull(),
  },
  (t) => [sqliteCore.primaryKey({ columns: [t.jaar, t.gemeente] })],
);
