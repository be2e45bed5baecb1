import { integer, sqliteTable, text } from '../drizzle.ts';
import type { Rol } from '../../shared/domain/medewerker/medewerker.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import type { MedewerkerId } from '../../shared/kernel/ids.ts';

/** A person who signs in; the private key is wrapped by that person's own code. */
export const medewerker = sqliteTable('medewerker', {
  id: text('id').$type<MedewerkerId>().primaryKey(),
  naam: text('naam').notNull(),
  rol: text('rol').$type<Rol>().notNull(),
  publiekeSleutel: text('publieke_sleutel'),
  kid: text('kid').unique(),
  verpakteSleutel: text('verpakte_sleutel'),
  codeControle: text('code_controle').notNull(),
  ingeschreven: integer('ingeschreven', { mode: 'boolean' }).notNull(),
  /** The day on which the person got this role here. */
  sinds: text('sinds').$type<PlainDate>().notNull(),
  /** The other organisation that this person works for; null for the organisation that keeps this file. */
  organisatie: text('organisatie'),
  /** What this person does here, in words; null when nobody wrote it down. */
  functie: text('functie'),
  /** The last day of access; the row and its key stay, for what was signed. */
  eindeOp: text('einde_op').$type<PlainDate>(),
  eindeReden: text('einde_reden'),
});
