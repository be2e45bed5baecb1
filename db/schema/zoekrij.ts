import { integer, sqliteTable, text } from '../drizzle.ts';
import type { DossierId } from '../../shared/kernel/ids.ts';
import { dossier } from './dossier.ts';

/** Which row of the search index belongs to which case, and the hash of what was indexed: the same text is not written again. */
export const zoekrij = sqliteTable('zoekrij', {
  nummer: integer('nummer').primaryKey(),
  dossierId: text('dossier_id')
    .$type<DossierId>()
    .notNull()
    .unique()
    .references(() => dossier.id),
  inhoudHash: text('inhoud_hash').notNull(),
});
