import { integer, sqliteTable, text } from '../drizzle.ts';
import type { BesluitId, DossierId, Moment } from '../../shared/kernel/ids.ts';

/** A message for the register with its life story. Its content never changes and its answer is final. */
export const uitgaand = sqliteTable('uitgaand', {
  nummer: integer('nummer').primaryKey(),
  /** No reference: the message stays when its case was destroyed at the end of its term. */
  dossierId: text('dossier_id').$type<DossierId>().notNull(),
  besluitId: text('besluit_id').$type<BesluitId>().notNull().unique(),
  inhoud: text('inhoud').notNull(),
  status: text('status').$type<'wachtend' | 'aanvaard' | 'geweigerd'>().notNull(),
  aangemaaktOp: text('aangemaakt_op').$type<Moment>().notNull(),
  pogingen: integer('pogingen').notNull(),
  laatstePogingOp: text('laatste_poging_op').$type<Moment>(),
  volgendePogingOp: text('volgende_poging_op').$type<Moment>(),
  laatsteFout: text('laatste_fout'),
  antwoord: text('antwoord'),
  antwoordOp: text('antwoord_op').$type<Moment>(),
});
