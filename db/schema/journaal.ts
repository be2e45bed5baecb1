import { integer, sqliteTable, text } from '../drizzle.ts';
import type { DossierId, MedewerkerId, Moment } from '../../shared/kernel/ids.ts';

/** The chain: what happened, in order, each row bound to the one before. Triggers refuse every change. */
export const journaal = sqliteTable('journaal', {
  nummer: integer('nummer').primaryKey(),
  dossierId: text('dossier_id').$type<DossierId>(),
  soort: text('soort').notNull(),
  versie: integer('versie').notNull(),
  medewerkerId: text('medewerker_id').$type<MedewerkerId>(),
  tijdstip: text('tijdstip').$type<Moment>().notNull(),
  inhoudHash: text('inhoud_hash').notNull(),
  vorigeHash: text('vorige_hash').notNull(),
  hash: text('hash').notNull(),
});

/** What the rows of the chain say, apart from it: it may be destroyed when its term is over. */
export const journaalInhoud = sqliteTable('journaal_inhoud', {
  nummer: integer('nummer')
    .primaryKey()
    .references(() => journaal.nummer),
  zout: text('zout').notNull(),
  inhoud: text('inhoud').notNull(),
});
