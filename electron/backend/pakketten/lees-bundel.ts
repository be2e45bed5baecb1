import { Dossierweergave } from '../../../shared/contract/weergave.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import type { Moment } from '../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Pakketbundel } from '../../../shared/protocol/bundel.ts';
import type { WriteTx } from '../../../db/handle.ts';
import { saveBundel } from '../../../db/repositories/bundel-repository.ts';
import { mislukt } from '../fouten.ts';
import type { Schrijver } from './overdracht-journaal.ts';

/** Keeps a bundle for reading at home: every case must be of a form that this program shows, and every file must be in the package. */
export function takeBundel(tx: WriteTx, { open }: Schrijver, wat: { bundel: Pakketbundel; overdrachtId: string; gemaaktOp: string; bijlageIds: readonly string[] }): Result<null, Fout> {
  const { bundel, overdrachtId, gemaaktOp, bijlageIds } = wat;
  if (bundel.regio !== open.commissie.regio) return mislukt('andere_regio', `Deze stukken zijn van de regio ${bundel.regio}, dit dossierbestand van ${open.commissie.regio}. Er is niets ingelezen.`, 'bestand');
  for (const zaak of bundel.zaken) {
    const weergave = Dossierweergave.safeParse(zaak.weergave);
    if (!weergave.success) return mislukt('bundel_andere_versie', 'Deze stukken zijn gemaakt met een andere versie van Toetstafel. Er is niets ingelezen. Werk beide programma’s bij en vraag de secretaris om nieuwe stukken.', 'bestand');
    if (weergave.data.dossier.id !== zaak.dossierId || zaak.bijlagen.some((nummer) => bijlageIds[nummer] === undefined)) return mislukt('pakket_inhoud', 'De inhoud van deze stukken klopt niet. Er is niets ingelezen. Vraag de secretaris om nieuwe stukken.', 'bestand');
  }
  const zaken = bundel.zaken.map((zaak) => ({ ...zaak, bijlagen: zaak.bijlagen.map((nummer) => bijlageIds[nummer] ?? '') }));
  saveBundel(tx, { overdrachtId, vergaderingId: bundel.vergadering.id, datum: bundel.vergadering.datum, gemaaktOp: gemaaktOp as Moment, inhoud: { ...bundel, zaken } }); // its shape was checked with the manifest
  return ok(null);
}
