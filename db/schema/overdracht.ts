import { sqliteTable, text } from '../drizzle.ts';
import type { Overdrachtstatus } from '../../shared/domain/overdracht/overdracht.ts';
import type { DossierId, MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import { dossier } from './dossier.ts';

/** A hand-over. `inhoud` is what was received and not yet answered: emptied with the answer. */
export const overdracht = sqliteTable('overdracht', {
  id: text('id').primaryKey(),
  richting: text('richting').$type<'in' | 'uit'>().notNull(),
  status: text('status').$type<Overdrachtstatus>().notNull(),
  dossierId: text('dossier_id')
    .$type<DossierId>()
    .references(() => dossier.id),
  toestand: text('toestand').notNull(),
  /** The public keys of the other side, to check its messages and to answer it. */
  tegenpartij: text('tegenpartij').notNull(),
  inhoud: text('inhoud'),
  gewijzigdOp: text('gewijzigd_op').$type<Moment>().notNull(),
});

/** An invitation that this file gave out. The first package that comes with it fixes who may use it. */
export const uitnodiging = sqliteTable('uitnodiging', {
  id: text('id').primaryKey(),
  geheim: text('geheim').notNull(),
  gemaaktOp: text('gemaakt_op').$type<Moment>().notNull(),
  geldigTot: text('geldig_tot').$type<PlainDate>().notNull(),
  afzenderId: text('afzender_id'),
  afzenderKid: text('afzender_kid'),
  /** For whom it was made, in the words of who made it. */
  voor: text('voor').notNull(),
  /** The number to read to each other by telephone; empty in invitations from before it was kept. */
  controle: text('controle').notNull(),
  /** The signed file, to give out again; emptied when it is withdrawn. */
  bestand: text('bestand'),
  ingetrokkenOp: text('ingetrokken_op').$type<Moment>(),
  /** The member whose answer it is for: made with the bundle that went to this person. */
  medewerkerId: text('medewerker_id').$type<MedewerkerId>(),
});
