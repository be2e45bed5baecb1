import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { listCriteria } from '../../../shared/domain/herstelkans/criteriasets.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import { findRegelsetOp } from '../../../shared/regelsets/regelsets.ts';
import type { WriteTx } from '../../../db/handle.ts';
import type { Casefile } from '../../../db/open.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { indexDossier, listNietGeindexeerd, readNaastdossier } from '../../../db/repositories/zoek-repository.ts';
import { composeZoekteksten } from './zoekteksten.ts';

/** Brings the search index up to a case, its notes and its files, in the transaction that changed one of them. */
export function indexeer(tx: WriteTx, regio: string, dossier: Dossier): void {
  const regelset = findRegelsetOp(regio, dossier.aanvraag.ontvangenOp);
  const criteria = regelset ? listCriteria(regelset) : [];
  indexDossier(tx, dossier.id, composeZoekteksten(dossier, { ...readNaastdossier(tx, dossier.id), criteria }));
}

/** As {@link indexeer}, for who only knows which case it was. */
export function indexeerOpnieuw(tx: WriteTx, regio: string, dossierId: DossierId): void {
  const dossier = loadDossier(tx, dossierId);
  if (dossier) indexeer(tx, regio, dossier);
}

const PER_KEER = 200;

/** Indexes the cases of a file from before there was an index; each batch is its own transaction, so that it can be broken off. */
export function vulIndexAan(casefile: Casefile, regio: string): void {
  for (;;) {
    const ids = listNietGeindexeerd(casefile.read, PER_KEER);
    if (ids.length === 0) return;
    casefile.transact((tx) => {
      for (const id of ids) indexeerOpnieuw(tx, regio, id);
    });
  }
}
