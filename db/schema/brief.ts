import { integer, sqliteCore, sqliteTable, text } from '../drizzle.ts';
import type { Briefsoort } from '../../shared/domain/brief/briefopdracht.ts';
import type { Briefstatus, Verzendwijze } from '../../shared/domain/brief/dossierbrief.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import type { DossierId, MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import { dossier } from './dossier.ts';
import { journaal } from './journaal.ts';

/** A final letter with a case. Triggers keep what it is from changing. */
export const brief = sqliteTable('brief', {
  id: text('id').primaryKey(),
  dossierId: text('dossier_id')
    .$type<DossierId>()
    .notNull()
    .references(() => dossier.id),
  soort: text('soort').$type<Briefsoort>().notNull(),
  status: text('status').$type<Briefstatus>().notNull(),
  datum: text('datum').$type<PlainDate>().notNull(),
  metAdres: integer('met_adres', { mode: 'boolean' }).notNull(),
  grootte: integer('grootte').notNull(),
  sha256: text('sha256').notNull(),
  vastgesteldOp: text('vastgesteld_op').$type<Moment>().notNull(),
  vastgesteldDoor: text('vastgesteld_door').$type<MedewerkerId>(),
  verzondenOp: text('verzonden_op').$type<PlainDate>(),
  wijze: text('wijze').$type<Verzendwijze>(),
  toelichting: text('toelichting'),
  vervallenOp: text('vervallen_op').$type<Moment>(),
  reden: text('reden'),
  /** The row of the journal with the last that happened to it: the chain vouches for its hash. */
  journaalNummer: integer('journaal_nummer')
    .notNull()
    .references(() => journaal.nummer),
});

/** What people added to a letter, and the letter itself; gone when the case was destroyed at the end of its term. */
export const briefInhoud = sqliteTable('brief_inhoud', {
  briefId: text('brief_id')
    .primaryKey()
    .references(() => brief.id),
  opdracht: text('opdracht').notNull(),
  pdf: sqliteCore.blob('pdf', { mode: 'buffer' }).notNull(),
});

/** How the letters of the commission look; every change is a row, and the last one counts. */
export const huisstijl = sqliteTable('huisstijl', {
  nummer: integer('nummer').primaryKey(),
  inhoud: text('inhoud').notNull(),
  vastgelegdOp: text('vastgelegd_op').$type<Moment>().notNull(),
  vastgelegdDoor: text('vastgelegd_door').$type<MedewerkerId>(),
});
