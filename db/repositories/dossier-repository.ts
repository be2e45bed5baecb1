import { eq, inArray, sql } from '../drizzle.ts';
import type { Stapnaam } from '../../shared/domain/dossier/acties.ts';
import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import { lijstnaam } from '../../shared/domain/persoon/betrokkene.ts';
import type { DossierId, Moment } from '../../shared/kernel/ids.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import { prepared, preparedWrite, type ReadDb, type WriteTx } from '../handle.ts';
import { dossier } from '../schema/dossier.ts';
import { normalizeZoektekst } from '../zoeknaam.ts';
import { findKenmerk, saveKenmerk } from './kenmerk-repository.ts';

/** What the worklist shows of a case and the case itself does not hold. */
export type Dossierextra = {
  /** Last day of the decision term; null when the decision was taken. */
  readonly uiterlijk: PlainDate | null;
  /** The step to do now; null when there is none. */
  readonly stap: Stapnaam | null;
  readonly gewijzigdOp: Moment;
};

const byId = (db: ReadDb) => db.select({ toestand: dossier.toestand }).from(dossier).where(eq(dossier.id, sql.placeholder('id'))).prepare();

const upsert = (tx: WriteTx) =>
  tx
    .insert(dossier)
    .values({
      id: sql.placeholder('id'),
      nummer: sql.placeholder('nummer'),
      versie: sql.placeholder('versie'),
      status: sql.placeholder('status'),
      groep: sql.placeholder('groep'),
      naam: sql.placeholder('naam'),
      zoeknaam: sql.placeholder('zoeknaam'),
      geheim: sql.placeholder('geheim'),
      herkomst: sql.placeholder('herkomst'),
      toewijzingGemeente: sql.placeholder('toewijzingGemeente'),
      genomenOp: sql.placeholder('genomenOp'),
      stap: sql.placeholder('stap'),
      ontvangenOp: sql.placeholder('ontvangenOp'),
      uiterlijk: sql.placeholder('uiterlijk'),
      vergaderingId: sql.placeholder('vergaderingId'),
      gewijzigdOp: sql.placeholder('gewijzigdOp'),
      toestand: sql.placeholder('toestand'),
    })
    .onConflictDoUpdate({
      target: dossier.id,
      set: {
        versie: sql`excluded.versie`,
        status: sql`excluded.status`,
        groep: sql`excluded.groep`,
        naam: sql`excluded.naam`,
        zoeknaam: sql`excluded.zoeknaam`,
        geheim: sql`excluded.geheim`,
        herkomst: sql`excluded.herkomst`,
        toewijzingGemeente: sql`excluded.toewijzing_gemeente`,
        genomenOp: sql`excluded.genomen_op`,
        stap: sql`excluded.stap`,
        ontvangenOp: sql`excluded.ontvangen_op`,
        uiterlijk: sql`excluded.uiterlijk`,
        vergaderingId: sql`excluded.vergadering_id`,
        gewijzigdOp: sql`excluded.gewijzigd_op`,
        toestand: sql`excluded.toestand`,
      },
      setWhere: sql`excluded.versie > ${dossier.versie} AND excluded.nummer = ${dossier.nummer}`,
    })
    .prepare();

/** The case as it stands, or undefined when there is none with this id. */
export function loadDossier(read: ReadDb, id: DossierId): Dossier | undefined {
  const row = prepared(read, byId).get({ id });
  // Our own snapshot of a value of this type, kept behind the cipher's checksum: parsing it again costs more than it proves.
  return row && (JSON.parse(row.toestand) as Dossier);
}

/** Writes a new case, or the next version of one. An older version over a newer one is our own mistake and throws. */
export function saveDossier(tx: WriteTx, value: Dossier, extra: Dossierextra): void {
  const { betrokkene } = value.aanvraag;
  const { changes } = preparedWrite(tx, upsert).run({
    id: value.id,
    nummer: value.nummer,
    versie: value.versie,
    status: value.status,
    groep: value.aanvraag.urgentiegroep,
    naam: lijstnaam(betrokkene),
    zoeknaam: normalizeZoektekst(`${betrokkene.geslachtsnaam} ${betrokkene.voornamen} ${betrokkene.voorvoegsel}`),
    geheim: betrokkene.geheimhouding,
    herkomst: value.herkomst?.gemeente ?? null,
    toewijzingGemeente: value.verloop?.einde ? null : (value.besluit?.document.toewijzing?.gemeente ?? null),
    genomenOp: value.besluit?.document.genomenOp ?? null,
    stap: extra.stap,
    ontvangenOp: value.aanvraag.ontvangenOp,
    uiterlijk: extra.uiterlijk,
    vergaderingId: value.vergaderingId,
    gewijzigdOp: extra.gewijzigdOp,
    toestand: JSON.stringify(value),
  });
  if (changes !== 1) throw new Error('A case can only be replaced by a later version of itself');
}

/** The numbers of these cases, by id. */
export const listDossiernummers = (read: ReadDb, ids: readonly DossierId[]): ReadonlyMap<string, string> =>
  new Map(ids.length === 0 ? [] : read.select({ id: dossier.id, nummer: dossier.nummer }).from(dossier).where(inArray(dossier.id, [...ids])).all().map((d) => [d.id as string, d.nummer]));

/** The name under which the file remembers the last number given out in a year. */
export const nummerteller = (jaar: number): string => `laatste_dossiernummer_${jaar}`;

/**
 * Gives out the next case number of a year, such as `TT-2026-00001`. Counted apart from the cases: a number is
 * never used twice, also when a case is destroyed later.
 */
export function nextDossiernummer(tx: WriteTx, jaar: number): string {
  const volgende = Number(findKenmerk(tx, nummerteller(jaar)) ?? '0') + 1;
  saveKenmerk(tx, nummerteller(jaar), String(volgende));
  return `TT-${jaar}-${String(volgende).padStart(5, '0')}`;
}
