import { integer, sqliteTable, text } from '../drizzle.ts';
import type { DossierId, MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import { dossier } from './dossier.ts';
import { journaal } from './journaal.ts';

/** The figures of a year as they were established; they stay when the cases behind them are destroyed. */
export const jaarverslag = sqliteTable('jaarverslag', {
  jaar: integer('jaar').primaryKey(),
  inhoud: text('inhoud').notNull(),
  vastgesteldOp: text('vastgesteld_op').$type<Moment>().notNull(),
  vastgesteldDoor: text('vastgesteld_door').$type<MedewerkerId>().notNull(),
});

/** Why a case stays although its term is over. */
export const vasthouding = sqliteTable('vasthouding', {
  id: text('id').primaryKey(),
  dossierId: text('dossier_id')
    .$type<DossierId>()
    .notNull()
    .references(() => dossier.id),
  grond: text('grond').notNull(),
  reden: text('reden').notNull(),
  vastgehoudenOp: text('vastgehouden_op').$type<Moment>().notNull(),
  vastgehoudenDoor: text('vastgehouden_door').$type<MedewerkerId>().notNull(),
  opgehevenOp: text('opgeheven_op').$type<Moment>(),
  opgehevenDoor: text('opgeheven_door').$type<MedewerkerId>(),
  opgehevenReden: text('opgeheven_reden'),
});

/** The destruction of a case: proposed by one person, carried out by another. It outlives the case and names nobody in it. */
export const vernietiging = sqliteTable('vernietiging', {
  dossierId: text('dossier_id').$type<DossierId>().primaryKey(),
  nummer: text('nummer').notNull(),
  gegevens: text('gegevens').notNull(),
  voorgesteldOp: text('voorgesteld_op').$type<Moment>().notNull(),
  voorgesteldDoor: text('voorgesteld_door').$type<MedewerkerId>().notNull(),
  vernietigdOp: text('vernietigd_op').$type<Moment>(),
  vernietigdDoor: text('vernietigd_door').$type<MedewerkerId>(),
  opgeschoondOp: text('opgeschoond_op').$type<Moment>(),
  journaalNummer: integer('journaal_nummer').references(() => journaal.nummer),
});
