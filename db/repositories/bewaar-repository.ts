import { and, asc, desc, eq, inArray, sql } from '../drizzle.ts';
import type { Status } from '../../shared/domain/dossier/dossier.ts';
import type { Wie } from '../../shared/domain/toegang/toegang.ts';
import type { DossierId, MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import type { ReadDb, WriteTx } from '../handle.ts';
import { buildZichtbaar } from '../readmodels/zaaktoegang.ts';
import { jaarverslag, vasthouding, vernietiging } from '../schema/bewaren.ts';
import { dossier } from '../schema/dossier.ts';
import { overdracht } from '../schema/overdracht.ts';
import { uitgaand } from '../schema/uitgaand.ts';

export type Vasthouding = typeof vasthouding.$inferSelect;
export type Vernietiging = typeof vernietiging.$inferSelect;

/** The cases that came in up to a day and are in one of these statuses, oldest first: the ones whose term may be over. */
export const listOudeDossiers = (read: ReadDb, wie: Wie, { ontvangenTot, statussen, hoogstens }: { ontvangenTot: PlainDate; statussen: readonly Status[]; hoogstens: number }): DossierId[] =>
  read
    .select({ id: dossier.id })
    .from(dossier)
    .where(and(inArray(dossier.status, [...statussen]), sql`${dossier.ontvangenOp} <= ${ontvangenTot}`, buildZichtbaar(read, wie)))
    .orderBy(asc(dossier.ontvangenOp), asc(dossier.nummer))
    .limit(hoogstens)
    .all()
    .map(({ id }) => id);

/** Why a case is kept, the lifted ones too, oldest first. */
export const listVasthoudingen = (read: ReadDb, dossierId: DossierId): Vasthouding[] => read.select().from(vasthouding).where(eq(vasthouding.dossierId, dossierId)).orderBy(asc(vasthouding.vastgehoudenOp)).all();
export const findVasthouding = (read: ReadDb, id: string): Vasthouding | undefined => read.select().from(vasthouding).where(eq(vasthouding.id, id)).get();

/** Keeps a case. */
export function saveVasthouding(tx: WriteTx, waarde: Omit<Vasthouding, 'opgehevenOp' | 'opgehevenDoor' | 'opgehevenReden'>): void {
  tx.insert(vasthouding).values({ ...waarde, opgehevenOp: null, opgehevenDoor: null, opgehevenReden: null }).run();
}

/** Lets it go; that it was kept, and why, stays as long as the case. */
export function liftVasthouding(tx: WriteTx, id: string, op: { opgehevenOp: Moment; opgehevenDoor: MedewerkerId; opgehevenReden: string }): void {
  tx.update(vasthouding).set(op).where(eq(vasthouding.id, id)).run();
}

/** Whether a message about it waits for the register, or another organisation still has to answer. */
export const wachtNog = (read: ReadDb, dossierId: DossierId): { berichtWacht: boolean; overdrachtOpen: boolean } => ({
  berichtWacht: read.select({ n: uitgaand.nummer }).from(uitgaand).where(and(eq(uitgaand.dossierId, dossierId), eq(uitgaand.status, 'wachtend'))).limit(1).get() !== undefined,
  overdrachtOpen: read.select({ id: overdracht.id }).from(overdracht).where(and(eq(overdracht.dossierId, dossierId), inArray(overdracht.status, ['aangeboden', 'ontvangen']))).limit(1).get() !== undefined,
});

export const findVernietiging = (read: ReadDb, dossierId: DossierId): Vernietiging | undefined => read.select().from(vernietiging).where(eq(vernietiging.dossierId, dossierId)).get();

/** What was destroyed here, newest first. */
export const listVernietigd = (read: ReadDb): Vernietiging[] => read.select().from(vernietiging).where(sql`${vernietiging.vernietigdOp} IS NOT NULL`).orderBy(desc(vernietiging.vernietigdOp), asc(vernietiging.nummer)).all();

/** The proposal of one person; another one carries it out. */
export function saveVoorstel(tx: WriteTx, voorstel: Pick<Vernietiging, 'dossierId' | 'nummer' | 'gegevens' | 'voorgesteldOp' | 'voorgesteldDoor'>): void {
  tx.insert(vernietiging).values({ ...voorstel, vernietigdOp: null, vernietigdDoor: null, opgeschoondOp: null, journaalNummer: null }).run();
}
export function removeVoorstel(tx: WriteTx, dossierId: DossierId): void {
  tx.delete(vernietiging).where(eq(vernietiging.dossierId, dossierId)).run();
}

/** Records that it was done. */
export function markVernietigd(tx: WriteTx, dossierId: DossierId, gedaan: { gegevens: string; vernietigdOp: Moment; vernietigdDoor: MedewerkerId; journaalNummer: number }): void {
  tx.update(vernietiging).set(gedaan).where(eq(vernietiging.dossierId, dossierId)).run();
}

/** Whether something was deleted that the file and its copies may still hold. */
export const isOpschonenNodig = (read: ReadDb): boolean => read.get<{ n: number }>(sql`SELECT count(*) AS n FROM vernietiging WHERE vernietigd_op IS NOT NULL AND opgeschoond_op IS NULL`).n > 0;
export function markOpgeschoond(tx: WriteTx, op: Moment): void {
  tx.update(vernietiging).set({ opgeschoondOp: op }).where(sql`${vernietiging.vernietigdOp} IS NOT NULL AND ${vernietiging.opgeschoondOp} IS NULL`).run();
}

/** The mark of a row of the journal. */
export const findJournaalhash = (read: ReadDb, nummer: number): string => read.get<{ hash: string } | undefined>(sql`SELECT hash FROM journaal WHERE nummer = ${nummer}`)?.hash ?? '';

export type Jaarverslagrij = typeof jaarverslag.$inferSelect;
/** The report of a year as it was established, if it was. */
export const findJaarverslag = (read: ReadDb, jaar: number): Jaarverslagrij | undefined => read.select().from(jaarverslag).where(eq(jaarverslag.jaar, jaar)).get();
export const listJaarverslagen = (read: ReadDb): number[] => read.select({ jaar: jaarverslag.jaar }).from(jaarverslag).orderBy(asc(jaarverslag.jaar)).all().map(({ jaar }) => jaar);
export function saveJaarverslag(tx: WriteTx, rij: Jaarverslagrij): void {
  tx.insert(jaarverslag).values(rij).run();
}
