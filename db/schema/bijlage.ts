import { integer, sqliteCore, sqliteTable, text } from '../drizzle.ts';
import type { Bijlagesoort, Gevoeligheid } from '../../shared/domain/bijlage/bijlage.ts';
import type { DossierId, MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import { dossier } from './dossier.ts';
import { journaal } from './journaal.ts';
import { overdracht } from './overdracht.ts';

/** A file with a case (or still with the hand-over that brought it). Triggers keep what it is from changing. */
export const bijlage = sqliteTable('bijlage', {
  id: text('id').primaryKey(),
  dossierId: text('dossier_id')
    .$type<DossierId>()
    .references(() => dossier.id),
  overdrachtId: text('overdracht_id').references(() => overdracht.id),
  naam: text('naam').notNull(),
  soort: text('soort').$type<Bijlagesoort>().notNull(),
  gevoeligheid: text('gevoeligheid').$type<Gevoeligheid>().notNull(),
  grootte: integer('grootte').notNull(),
  sha256: text('sha256').notNull(),
  toegevoegdOp: text('toegevoegd_op').$type<Moment>().notNull(),
  toegevoegdDoor: text('toegevoegd_door').$type<MedewerkerId>(),
  verwijderdOp: text('verwijderd_op').$type<Moment>(),
  reden: text('reden'),
  /** The row of the journal with the last that happened to it: the chain vouches for its hash. */
  journaalNummer: integer('journaal_nummer')
    .notNull()
    .references(() => journaal.nummer),
  /** Which of the documents that the regelset asks for; null when it is another one. */
  document: text('document'),
});

/** The content of an attachment, in parts; gone when it was removed. */
export const bijlageDeel = sqliteTable(
  'bijlage_deel',
  {
    bijlageId: text('bijlage_id')
      .notNull()
      .references(() => bijlage.id),
    nummer: integer('nummer').notNull(),
    inhoud: sqliteCore.blob('inhoud', { mode: 'buffer' }).notNull(),
  },
  (t) => [sqliteCore.primaryKey({ columns: [t.bijlageId, t.nummer] })],
);

/** A file with a draft: it becomes an attachment when the draft becomes a case, and goes with the draft. */
export const conceptbijlage = sqliteTable('conceptbijlage', {
  id: text('id').primaryKey(),
  conceptId: text('concept_id').notNull(),
  naam: text('naam').notNull(),
  soort: text('soort').$type<Bijlagesoort>().notNull(),
  gevoeligheid: text('gevoeligheid').$type<Gevoeligheid>().notNull(),
  document: text('document'),
  grootte: integer('grootte').notNull(),
  sha256: text('sha256').notNull(),
  toegevoegdOp: text('toegevoegd_op').$type<Moment>().notNull(),
  toegevoegdDoor: text('toegevoegd_door').$type<MedewerkerId>().notNull(),
});

/** Its content, in parts. */
export const conceptbijlageDeel = sqliteTable(
  'conceptbijlage_deel',
  {
    bijlageId: text('bijlage_id')
      .notNull()
      .references(() => conceptbijlage.id),
    nummer: integer('nummer').notNull(),
    inhoud: sqliteCore.blob('inhoud', { mode: 'buffer' }).notNull(),
  },
  (t) => [sqliteCore.primaryKey({ columns: [t.bijlageId, t.nummer] })],
);
