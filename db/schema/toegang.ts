import { integer, sqliteCore, sqliteTable, text } from '../drizzle.ts';
import type { DossierId, MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import { dossier } from './dossier.ts';
import { medewerker } from './medewerker.ts';

const ofDossier = () => text('dossier_id').$type<DossierId>().notNull().references(() => dossier.id);
const ofMedewerker = () => text('medewerker_id').$type<MedewerkerId>().notNull().references(() => medewerker.id);

/** Who handles a case. */
export const behandeling = sqliteTable('behandeling', {
  dossierId: ofDossier().primaryKey(),
  medewerkerId: ofMedewerker(),
  sinds: text('sinds').$type<Moment>().notNull(),
});

/** Who was named to see a secret case, with the reason; a row stays after it was withdrawn. */
export const inzagerecht = sqliteTable(
  'inzagerecht',
  {
    dossierId: ofDossier(),
    medewerkerId: ofMedewerker(),
    reden: text('reden').notNull(),
    verleendOp: text('verleend_op').$type<Moment>().notNull(),
    verleendDoor: text('verleend_door').$type<MedewerkerId>().notNull(),
    ingetrokkenOp: text('ingetrokken_op').$type<Moment>(),
    ingetrokkenReden: text('ingetrokken_reden'),
  },
  (t) => [sqliteCore.primaryKey({ columns: [t.dossierId, t.medewerkerId, t.verleendOp] })],
);

/** Who stays out of a case because of an interest in it (Awb art. 2:4): said so, or found in the facts. */
export const verschoning = sqliteTable(
  'verschoning',
  {
    dossierId: ofDossier(),
    medewerkerId: ofMedewerker(),
    reden: text('reden').notNull(),
    bron: text('bron').$type<'gemeld' | 'gevonden'>().notNull(),
    vastgelegdOp: text('vastgelegd_op').$type<Moment>().notNull(),
    ingetrokkenOp: text('ingetrokken_op').$type<Moment>(),
    ingetrokkenReden: text('ingetrokken_reden'),
  },
  (t) => [sqliteCore.primaryKey({ columns: [t.dossierId, t.medewerkerId, t.vastgelegdOp] })],
);

/** Who looked at what and what came of it (BIO2 8.15.01). Triggers refuse every change. */
export const inzage = sqliteTable('inzage', {
  nummer: integer('nummer').primaryKey(),
  tijdstip: text('tijdstip').$type<Moment>().notNull(),
  medewerkerId: text('medewerker_id').$type<MedewerkerId>(),
  /** The entry of the contract that was asked. */
  handeling: text('handeling').notNull(),
  dossierId: text('dossier_id').$type<DossierId>(),
  /** The attachment or hand-over, when it was about one. */
  objectId: text('object_id'),
  /** `gelukt`, or the code of the refusal. */
  uitkomst: text('uitkomst').notNull(),
  /** Over which way the question came, and on which computer. */
  herkomst: text('herkomst').notNull(),
  vorigeHash: text('vorige_hash').notNull(),
  hash: text('hash').notNull(),
});
