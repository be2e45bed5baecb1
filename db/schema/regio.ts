import { integer, sqliteTable, text } from '../drizzle.ts';

/** Decisions of the whole region as this commission may see them. A copy of the register: it is thrown away and read again when the register was put back. */
export const regiobesluit = sqliteTable('regiobesluit', {
  volgnummer: integer('volgnummer').primaryKey(),
  besluitId: text('besluit_id').notNull().unique(),
  commissieId: text('commissie_id').notNull(),
  commissie: text('commissie').notNull(),
  genomenOp: text('genomen_op').notNull(),
  ontvangenOp: text('ontvangen_op').notNull(),
  inhoud: text('inhoud').notNull(),
});
