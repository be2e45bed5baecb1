import { integer, sqliteCore, sqliteTable, text } from '../drizzle.ts';
import type { MedewerkerId, Moment } from '../../shared/kernel/ids.ts';

/** Something on its way in or out, of one person. */
export const tussenopslag = sqliteTable('tussenopslag', {
  id: text('id').primaryKey(),
  richting: text('richting').$type<'in' | 'uit'>().notNull(),
  medewerkerId: text('medewerker_id').$type<MedewerkerId>().notNull(),
  begonnenOp: text('begonnen_op').$type<Moment>().notNull(),
});

/** Its parts. */
export const tussenopslagDeel = sqliteTable(
  'tussenopslag_deel',
  {
    opslagId: text('opslag_id')
      .notNull()
      .references(() => tussenopslag.id),
    nummer: integer('nummer').notNull(),
    inhoud: sqliteCore.blob('inhoud', { mode: 'buffer' }).notNull(),
  },
  (t) => [sqliteCore.primaryKey({ columns: [t.opslagId, t.nummer] })],
);
