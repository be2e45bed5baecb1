import { sqliteCore, sqliteTable, text } from '../drizzle.ts';
import type { MedewerkerId } from '../../shared/kernel/ids.ts';

/** What one person keeps for himself: columns and saved searches of the worklist. */
export const voorkeur = sqliteTable(
  'voorkeur',
  { medewerkerId: text('medewerker_id').$type<MedewerkerId>().notNull(), sleutel: text('sleutel').notNull(), waarde: text('waarde').notNull() },
  (t) => [sqliteCore.primaryKey({ columns: [t.medewerkerId, t.sleutel] })],
);
