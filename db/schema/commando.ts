import { sqliteTable, text } from '../drizzle.ts';
import type { CommandId, Moment } from '../../shared/kernel/ids.ts';

/** A command that was carried out, with its answer: a retry gets the same answer. */
export const commando = sqliteTable('commando', {
  id: text('id').$type<CommandId>().primaryKey(),
  soort: text('soort').notNull(),
  verzoekHash: text('verzoek_hash').notNull(),
  uitkomst: text('uitkomst').notNull(),
  tijdstip: text('tijdstip').$type<Moment>().notNull(),
});
