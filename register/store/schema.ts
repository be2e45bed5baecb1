import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import type { Ondertekenrol } from '../../shared/domain/besluit/besluit.ts';
import type { PubliekeSleutel } from '../../shared/protocol/jws.ts';
import { bigint, bigserial, boolean, check, date, foreignKey, index, integer, jsonb, pgCore, pgTable, sql, text, timestamp, unique, uuid } from './drizzle.ts';

// Every key starts with the region, so that many regions share one database and it can be split by region later.
// What is Dutch here is stored for ever. `ontvangen`, `antwoord` and `ondertekenaar` only grow: the second
// migration adds the triggers that refuse everything else.

const regio = () => text('regio').notNull();
const moment = (naam: string) => timestamp(naam, { withTimezone: true, precision: 3, mode: 'date' });
const getal = (naam: string) => bigint(naam, { mode: 'number' });

/** Who the register of a region is. One row per region; that row is also the lock that puts writers in a line. */
export const register = pgTable(
  'register',
  {
    regio: regio(),
    id: uuid('id').notNull(),
    naam: text('naam').notNull(),
    /** The private key as JWK, with `d`. Whoever reads this column can sign receipts: guard backups accordingly. */
    geheimeSleutel: jsonb('geheime_sleutel').$type<PubliekeSleutel & { readonly d: string }>().notNull(),
    sleutel: jsonb('sleutel').$type<PubliekeSleutel>().notNull(),
    aangemaaktOp: moment('aangemaakt_op').notNull(),
  },
  (t) => [pgCore.primaryKey({ columns: [t.regio] })],
);

/** One-time codes to enrol with. Only the hash is kept. */
export const koppelcode = pgTable(
  'koppelcode',
  {
    regio: regio(),
    codeHash: text('code_hash').notNull(),
    /** Null when the code is not for one commission. */
    commissieId: uuid('commissie_id'),
    /** Whether it can only bring in a commission that is not there yet. */
    alleenNieuw: boolean('alleen_nieuw').notNull(),
    verlooptOp: moment('verloopt_op').notNull(),
    gebruiktOp: moment('gebruikt_op'),
    /** Hash of the enrolment that used it, so that the same request after a lost answer is recognised. */
    gebruiktVoor: text('gebruikt_voor'),
  },
  (t) => [
    pgCore.primaryKey({ columns: [t.regio, t.codeHash] }),
    foreignKey({ name: 'koppelcode_register', columns: [t.regio], foreignColumns: [register.regio] }),
    check('koppelcode_gebruik', sql`(${t.gebruiktOp} is null) = (${t.gebruiktVoor} is null)`),
  ],
);

/** The commissions that may register. */
export const commissie = pgTable(
  'commissie',
  { regio: regio(), id: uuid('id').notNull(), naam: text('naam').notNull(), ingeschrevenOp: moment('ingeschreven_op').notNull() },
  (t) => [pgCore.primaryKey({ columns: [t.regio, t.id] }), foreignKey({ name: 'commissie_register', columns: [t.regio], foreignColumns: [register.regio] })],
);

/** A case file that sends; its key seals the envelopes. */
export const apparaat = pgTable(
  'apparaat',
  {
    regio: regio(),
    id: uuid('id').notNull(),
    commissieId: uuid('commissie_id').notNull(),
    kid: text('kid').notNull(),
    sleutel: jsonb('sleutel').$type<PubliekeSleutel>().notNull(),
    ingeschrevenOp: moment('ingeschreven_op').notNull(),
  },
  (t) => [
    pgCore.primaryKey({ columns: [t.regio, t.id] }),
    foreignKey({ name: 'apparaat_commissie', columns: [t.regio, t.commissieId], foreignColumns: [commissie.regio, commissie.id] }),
  ],
);

/** Keys of people who sign, with role and mandate. For the same start of a mandate the newest row counts. */
export const ondertekenaar = pgTable(
  'ondertekenaar',
  {
    regio: regio(),
    nr: bigserial('nr', { mode: 'number' }).notNull(),
    commissieId: uuid('commissie_id').notNull(),
    rol: text('rol').$type<Ondertekenrol>().notNull(),
    kid: text('kid').notNull(),
    sleutel: jsonb('sleutel').$type<PubliekeSleutel>().notNull(),
    mandaatVan: date('mandaat_van', { mode: 'string' }).$type<PlainDate>().notNull(),
    mandaatTot: date('mandaat_tot', { mode: 'string' }).$type<PlainDate>(),
    ingeschrevenOp: moment('ingeschreven_op').notNull(),
  },
  (t) => [
    pgCore.primaryKey({ columns: [t.regio, t.nr] }),
    foreignKey({ name: 'ondertekenaar_commissie', columns: [t.regio, t.commissieId], foreignColumns: [commissie.regio, commissie.id] }),
    index('ondertekenaar_kid').on(t.regio, t.commissieId, t.kid),
    check('ondertekenaar_rol', sql`${t.rol} in ('voorzitter', 'secretaris')`),
    check('ondertekenaar_mandaat', sql`${t.mandaatTot} is null or ${t.mandaatVan} <= ${t.mandaatTot}`),
  ],
);

/** The log: every registered decision, numbered without gaps per region and chained. */
export const ontvangen = pgTable(
  'ontvangen',
  {
    regio: regio(),
    volgnummer: getal('volgnummer').notNull(),
    commissieId: uuid('commissie_id').notNull(),
    apparaatId: uuid('apparaat_id').notNull(),
    nummer: getal('nummer').notNull(),
    envelopHash: text('envelop_hash').notNull(),
    besluitId: uuid('besluit_id').notNull(),
    besluitHash: text('besluit_hash').notNull(),
    /** The sealed envelope as canonical JSON: text, because these are the bytes under the signatures. */
    verzegeld: text('verzegeld').notNull(),
    ontvangenOp: moment('ontvangen_op').notNull(),
    vorigeKetenhash: text('vorige_ketenhash').notNull(),
    ketenhash: text('ketenhash').notNull(),
    ontvangstbewijs: text('ontvangstbewijs').notNull(),
  },
  (t) => [
    pgCore.primaryKey({ columns: [t.regio, t.volgnummer] }),
    unique('ontvangen_besluit').on(t.regio, t.besluitId),
    unique('ontvangen_nummer').on(t.regio, t.apparaatId, t.nummer),
    foreignKey({ name: 'ontvangen_apparaat', columns: [t.regio, t.apparaatId], foreignColumns: [apparaat.regio, apparaat.id] }),
    check('ontvangen_hash', sql`${t.envelopHash} ~ '^[0-9a-f]{64}$' and ${t.besluitHash} ~ '^[0-9a-f]{64}$' and ${t.ketenhash} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** The final answer to every numbered envelope, accepted or refused, as the exact text that was sent back. */
export const antwoord = pgTable(
  'antwoord',
  {
    regio: regio(),
    apparaatId: uuid('apparaat_id').notNull(),
    nummer: getal('nummer').notNull(),
    envelopHash: text('envelop_hash').notNull(),
    /** Place in the log when accepted, else null. */
    volgnummer: getal('volgnummer'),
    /** Why it was refused, else null. */
    weigering: text('weigering'),
    tekst: text('tekst').notNull(),
    gegevenOp: moment('gegeven_op').notNull(),
  },
  (t) => [
    pgCore.primaryKey({ columns: [t.regio, t.apparaatId, t.nummer] }),
    foreignKey({ name: 'antwoord_apparaat', columns: [t.regio, t.apparaatId], foreignColumns: [apparaat.regio, apparaat.id] }),
    foreignKey({ name: 'antwoord_ontvangen', columns: [t.regio, t.volgnummer], foreignColumns: [ontvangen.regio, ontvangen.volgnummer] }),
    check('antwoord_soort', sql`(${t.volgnummer} is null) <> (${t.weigering} is null)`),
  ],
);

/** The log's own key. One row per region, made with the log. */
export const logboek = pgTable(
  'logboek',
  {
    regio: regio(),
    /** The public note key, as text. */
    sleutel: text('sleutel').notNull(),
    /** The private key as JWK, with `d`: guard backups accordingly. */
    geheimeSleutel: jsonb('geheime_sleutel').$type<{ readonly kty: string; readonly crv: string; readonly x: string; readonly d: string }>().notNull(),
    /** The register's signature under the public key. */
    verklaring: text('verklaring').notNull(),
    aangemaaktOp: moment('aangemaakt_op').notNull(),
  },
  (t) => [pgCore.primaryKey({ columns: [t.regio] }), foreignKey({ name: 'logboek_register', columns: [t.regio], foreignColumns: [register.regio] })],
);

/** The starts of the log: the first, and one for each announced restore. */
export const tijdperk = pgTable(
  'tijdperk',
  { regio: regio(), nr: integer('nr').notNull(), id: uuid('id').notNull(), verklaring: text('verklaring').notNull() },
  (t) => [pgCore.primaryKey({ columns: [t.regio, t.nr] }), foreignKey({ name: 'tijdperk_logboek', columns: [t.regio], foreignColumns: [logboek.regio] })],
);

/** The leaves of the log: what was accepted, in order, as the bytes that are hashed. */
export const blad = pgTable(
  'blad',
  {
    regio: regio(),
    plek: getal('plek').notNull(),
    /** The number of the decision, when the leaf is one. */
    volgnummer: getal('volgnummer'),
    inhoud: text('inhoud').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    pgCore.primaryKey({ columns: [t.regio, t.plek] }),
    unique('blad_volgnummer').on(t.regio, t.volgnummer),
    foreignKey({ name: 'blad_logboek', columns: [t.regio], foreignColumns: [logboek.regio] }),
    foreignKey({ name: 'blad_ontvangen', columns: [t.regio, t.volgnummer], foreignColumns: [ontvangen.regio, ontvangen.volgnummer] }),
    check('blad_hash', sql`${t.hash} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** Full tiles of the tree: 256 hashes as one text, and the root over them. What is not full is read from below. */
export const tegel = pgTable(
  'tegel',
  { regio: regio(), niveau: integer('niveau').notNull(), nr: getal('nr').notNull(), hashes: text('hashes').notNull(), wortel: text('wortel').notNull() },
  (t) => [
    pgCore.primaryKey({ columns: [t.regio, t.niveau, t.nr] }),
    foreignKey({ name: 'tegel_logboek', columns: [t.regio], foreignColumns: [logboek.regio] }),
    check('tegel_vol', sql`length(${t.hashes}) = 16384 and length(${t.wortel}) = 64`),
  ],
);

/** Every checkpoint that was signed, with the right edge of its tree so that the next one needs no reading back. */
export const checkpoint = pgTable(
  'checkpoint',
  { regio: regio(), omvang: getal('omvang').notNull(), rand: text('rand').notNull(), nota: text('nota').notNull() },
  (t) => [pgCore.primaryKey({ columns: [t.regio, t.omvang] }), foreignKey({ name: 'checkpoint_logboek', columns: [t.regio], foreignColumns: [logboek.regio] })],
);

/** What happened to the ceilings, numbered without gaps per region; each is also a leaf of the log. */
export const plafondgebeurtenis = pgTable(
  'plafondgebeurtenis',
  {
    regio: regio(),
    nr: getal('nr').notNull(),
    gemeente: text('gemeente').notNull(),
    jaar: integer('jaar').notNull(),
    /** The leaf as canonical JSON: the bytes that are hashed. */
    inhoud: text('inhoud').notNull(),
  },
  (t) => [
    pgCore.primaryKey({ columns: [t.regio, t.nr] }),
    foreignKey({ name: 'plafondgebeurtenis_register', columns: [t.regio], foreignColumns: [register.regio] }),
    index('plafondgebeurtenis_plafond').on(t.regio, t.gemeente, t.jaar, t.nr),
  ],
);

/** The lists of lettings that ceilings were counted from, as they were read. A correction is a new list with its reason. */
export const verhuurlijst = pgTable(
  'verhuurlijst',
  {
    regio: regio(),
    nr: integer('nr').notNull(),
    jaar: integer('jaar').notNull(),
    tekst: text('tekst').notNull(),
    hash: text('hash').notNull(),
    reden: text('reden'),
    ingelezenOp: moment('ingelezen_op').notNull(),
  },
  (t) => [
    pgCore.primaryKey({ columns: [t.regio, t.nr] }),
    foreignKey({ name: 'verhuurlijst_register', columns: [t.regio], foreignColumns: [register.regio] }),
    check('verhuurlijst_hash', sql`${t.hash} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** Names of signed questions that were used, until they would be too old anyway: each counts once, at whichever instance. */
export const eenmalig = pgTable(
  'eenmalig',
  { regio: regio(), kid: text('kid').notNull(), jti: text('jti').notNull(), verlooptOp: moment('verloopt_op').notNull() },
  (t) => [
    pgCore.primaryKey({ columns: [t.regio, t.kid, t.jti] }),
    foreignKey({ name: 'eenmalig_register', columns: [t.regio], foreignColumns: [register.regio] }),
    index('eenmalig_verloop').on(t.regio, t.verlooptOp),
  ],
);
