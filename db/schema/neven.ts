import { integer, sqliteCore, sqliteTable, text } from '../drizzle.ts';
import type { DossierId, MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import { dossier } from './dossier.ts';
import { journaal } from './journaal.ts';
import { overdracht } from './overdracht.ts';

/** A row of the journal that tells of a case without making a new version of it: its files and its hand-overs. */
export const nevenregel = sqliteTable(
  'nevenregel',
  {
    journaalNummer: integer('journaal_nummer')
      .notNull()
      .references(() => journaal.nummer),
    dossierId: text('dossier_id')
      .$type<DossierId>()
      .notNull()
      .references(() => dossier.id),
  },
  (t) => [sqliteCore.primaryKey({ columns: [t.dossierId, t.journaalNummer] })],
);

/** A judgement of a member that came in while another one of his stood here: people choose. */
export const oordeelverschil = sqliteTable('oordeelverschil', {
  id: text('id').primaryKey(),
  dossierId: text('dossier_id')
    .$type<DossierId>()
    .notNull()
    .references(() => dossier.id),
  medewerkerId: text('medewerker_id').$type<MedewerkerId>().notNull(),
  overdrachtId: text('overdracht_id')
    .notNull()
    .references(() => overdracht.id),
  ontvangen: text('ontvangen').notNull(),
  ontvangenOp: text('ontvangen_op').$type<Moment>().notNull(),
  keuze: text('keuze').$type<'houden' | 'vervangen'>(),
  reden: text('reden'),
  afgehandeldOp: text('afgehandeld_op').$type<Moment>(),
  afgehandeldDoor: text('afgehandeld_door').$type<MedewerkerId>(),
});
