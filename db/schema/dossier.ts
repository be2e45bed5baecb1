import { integer, sql, sqliteTable, text } from '../drizzle.ts';
import type { Stapnaam } from '../../shared/domain/dossier/acties.ts';
import type { Status } from '../../shared/domain/dossier/dossier.ts';
import type { UrgentiegroepCode } from '../../shared/domain/persoon/urgentiegroep.ts';
import type { DossierId, Moment } from '../../shared/kernel/ids.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import { vergadering } from './vergadering.ts';

/** A case as it stands now: `toestand` is the whole case, the other columns are there to find and order it. */
export const dossier = sqliteTable('dossier', {
  id: text('id').$type<DossierId>().primaryKey(),
  nummer: text('nummer').notNull().unique(),
  versie: integer('versie').notNull(),
  status: text('status').$type<Status>().notNull(),
  groep: text('groep').$type<UrgentiegroepCode>().notNull(),
  naam: text('naam').notNull(),
  zoeknaam: text('zoeknaam').notNull(),
  geheim: integer('geheim', { mode: 'boolean' }).notNull(),
  herkomst: text('herkomst'),
  toewijzingGemeente: text('toewijzing_gemeente'),
  genomenOp: text('genomen_op').$type<PlainDate>(),
  stap: text('stap').$type<Stapnaam>(),
  ontvangenOp: text('ontvangen_op').$type<PlainDate>().notNull(),
  uiterlijk: text('uiterlijk').$type<PlainDate>(),
  vergaderingId: text('vergadering_id').references(() => vergadering.id),
  gewijzigdOp: text('gewijzigd_op').$type<Moment>().notNull(),
  /** Orders cases without a term last. */
  termijnsleutel: text('termijnsleutel')
    .notNull()
    .generatedAlwaysAs(sql`coalesce(uiterlijk, '9999-99-99')`, { mode: 'virtual' }),
  toestand: text('toestand').notNull(),
  /** Who submitted it, to filter by: read from the case itself. */
  indiener: text('indiener').generatedAlwaysAs(sql`toestand ->> '$.aanvraag.indiener'`, { mode: 'virtual' }),
});
