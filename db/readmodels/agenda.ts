import { asc, eq, inArray, isNotNull } from '../drizzle.ts';
import type { Status } from '../../shared/domain/dossier/dossier.ts';
import type { Vergadering } from '../../shared/domain/vergadering/vergadering.ts';
import type { DossierId } from '../../shared/kernel/ids.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import type { ReadDb } from '../handle.ts';
import { listVergaderingen } from '../repositories/vergadering-repository.ts';
import { dossier } from '../schema/dossier.ts';

/** A meeting with the cases on it, by number. `naam` is not masked yet. */
export type Agenda = { readonly vergadering: Vergadering; readonly dossiers: { dossierId: DossierId; nummer: string; naam: string; geheim: boolean; status: Status }[] };

/** All meetings with their cases, the latest meeting first. */
export function listAgenda(read: ReadDb): Agenda[] {
  const rijen = read
    .select({ vergaderingId: dossier.vergaderingId, dossierId: dossier.id, nummer: dossier.nummer, naam: dossier.naam, geheim: dossier.geheim, status: dossier.status })
    .from(dossier)
    .where(isNotNull(dossier.vergaderingId))
    .orderBy(asc(dossier.vergaderingId), asc(dossier.nummer))
    .all();
  const perVergadering = Map.groupBy(rijen, (rij) => rij.vergaderingId);
  return listVergaderingen(read).map((vergadering) => ({
    vergadering,
    dossiers: (perVergadering.get(vergadering.id) ?? []).map(({ vergaderingId: _id, ...rij }) => rij),
  }));
}

/** The cases on one meeting, by number. */
export const listDossiersVan = (read: ReadDb, vergaderingId: string): DossierId[] =>
  read.select({ id: dossier.id }).from(dossier).where(eq(dossier.vergaderingId, vergaderingId)).orderBy(asc(dossier.nummer)).all().map((rij) => rij.id);

/** A case that could go on an agenda, with the last day of its term. */
export type Agendakandidaat = { readonly dossierId: DossierId; readonly nummer: string; readonly uiterlijk: PlainDate | null };

/** The cases that are being handled and are on no agenda, the shortest term first. */
export const listAgendakandidaten = (read: ReadDb, statussen: readonly Status[], hoogstens: number): Agendakandidaat[] =>
  read
    .select({ dossierId: dossier.id, nummer: dossier.nummer, uiterlijk: dossier.uiterlijk })
    .from(dossier)
    .where(inArray(dossier.status, [...statussen]))
    .orderBy(asc(dossier.termijnsleutel), asc(dossier.nummer))
    .limit(hoogstens)
    .all();

/** The last day of the term of one case, as the worklist keeps it. */
export const findUiterlijk = (read: ReadDb, dossierId: DossierId): PlainDate | null => read.select({ uiterlijk: dossier.uiterlijk }).from(dossier).where(eq(dossier.id, dossierId)).get()?.uiterlijk ?? null;
