import { asc, isNotNull } from '../drizzle.ts';
import type { Status } from '../../shared/domain/dossier/dossier.ts';
import type { Vergadering } from '../../shared/domain/vergadering/vergadering.ts';
import type { DossierId } from '../../shared/kernel/ids.ts';
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
