import { sqliteCore, sqliteTable, text } from '../drizzle.ts';
import type { Concept } from '../../shared/contract/weergave.ts';
import type { MedewerkerId, Moment } from '../../shared/kernel/ids.ts';

/** A form as it was typed so far. */
export const concept = sqliteTable(
  'concept',
  {
    id: text('id').notNull(),
    soort: text('soort').$type<Concept['soort']>().notNull(),
    titel: text('titel').notNull(),
    inhoud: text('inhoud').notNull(),
    gewijzigdOp: text('gewijzigd_op').$type<Moment>().notNull(),
    /** Which organisation a draft of a new request belongs to; '' is the one that keeps this file. */
    organisatie: text('organisatie').notNull().default(''),
    medewerkerId: text('medewerker_id').$type<MedewerkerId>(),
  },
  (t) => [sqliteCore.primaryKey({ columns: [t.id, t.soort] })],
);
