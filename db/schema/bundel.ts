import { sqliteCore, sqliteTable, text } from '../drizzle.ts';
import type { DossierId, MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import { overdracht } from './overdracht.ts';

/** The invitation that a member gave, so that bundles can be sent to this person. */
export const lidkaart = sqliteTable('lidkaart', {
  medewerkerId: text('medewerker_id').$type<MedewerkerId>().primaryKey(),
  naam: text('naam').notNull(),
  controle: text('controle').notNull(),
  geldigTot: text('geldig_tot').$type<PlainDate>().notNull(),
  uitnodiging: text('uitnodiging').notNull(),
  bewaardOp: text('bewaard_op').$type<Moment>().notNull(),
});

/** A bundle that this member received. A newer one for the same meeting stands beside it. */
export const bundel = sqliteTable('bundel', {
  overdrachtId: text('overdracht_id')
    .primaryKey()
    .references(() => overdracht.id),
  vergaderingId: text('vergadering_id').notNull(),
  datum: text('datum').$type<PlainDate>().notNull(),
  gemaaktOp: text('gemaakt_op').$type<Moment>().notNull(),
  inhoud: text('inhoud').notNull(),
});

/** What this member found of a case at home: the latest version. */
export const bundeloordeel = sqliteTable(
  'bundeloordeel',
  {
    vergaderingId: text('vergadering_id').notNull(),
    dossierId: text('dossier_id').$type<DossierId>().notNull(),
    inhoud: text('inhoud').notNull(),
    gewijzigdOp: text('gewijzigd_op').$type<Moment>().notNull(),
  },
  (t) => [sqliteCore.primaryKey({ columns: [t.vergaderingId, t.dossierId] })],
);
