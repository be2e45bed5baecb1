import { integer, sqliteCore, sqliteTable, text } from '../drizzle.ts';
import type { DossierId, MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import { dossier } from './dossier.ts';
import { journaal } from './journaal.ts';

/** A note of the commission with a case. A change is a new version; the earlier ones stay. */
export const aantekening = sqliteTable(
  'aantekening',
  {
    id: text('id').notNull(),
    versie: integer('versie').notNull(),
    dossierId: text('dossier_id')
      .$type<DossierId>()
      .notNull()
      .references(() => dossier.id),
    tekst: text('tekst').notNull(),
    geschrevenDoor: text('geschreven_door').$type<MedewerkerId>().notNull(),
    geschrevenOp: text('geschreven_op').$type<Moment>().notNull(),
    journaalNummer: integer('journaal_nummer')
      .notNull()
      .references(() => journaal.nummer),
  },
  (t) => [sqliteCore.primaryKey({ columns: [t.id, t.versie] })],
);
