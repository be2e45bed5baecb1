import { sqliteTable, text } from '../drizzle.ts';

/** What holds for the whole file, by name. */
export const kenmerk = sqliteTable('kenmerk', { sleutel: text('sleutel').primaryKey(), waarde: text('waarde').notNull() });
