import type { Fout } from '../../../shared/contract/fout.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { composeDossierraam, composeDossierzaak, type Dossierzaak, type Vergaderdossier, type Vergaderdossiervraag } from '../documents/compose-vergaderdossier.ts';
import { renderVergaderdossier } from '../documents/render-vergaderstuk.ts';
import type { OpenBestand } from '../session.ts';
import { geefRuimte, startTaak } from './taken.ts';

/** A dossier to make: its cases are read one by one, so that the program keeps answering. */
export type Dossiertaak = Omit<Vergaderdossiervraag, 'zaken'> & { readonly zaken: readonly (() => Dossierzaak)[]; readonly bestandsnaam: string };

/** Milliseconds to load the press, and per case; learned from every dossier that is made on this computer. */
const maat = { begin: 350, perZaak: 40 };

/**
 * Starts the dossier of a meeting as long work: reading the cases, then setting them in a thread. Answers at once with the
 * id for `getTaak`; stopping it ends the thread.
 */
export function startVergaderdossier(open: OpenBestand, { zaken, bestandsnaam, ...vraag }: Dossiertaak): Result<{ taakId: string }, Fout> {
  return startTaak(open, async ({ stand, verwacht, signaal }) => {
    const gelezen: Vergaderdossier['zaken'][number][] = [];
    for (const [i, lees] of zaken.entries()) {
      if (signaal.aborted) break;
      stand((0.3 * i) / zaken.length, `Zaak ${i + 1} van ${zaken.length} lezen.`);
      gelezen.push(composeDossierzaak(lees(), i + 1, vraag.lezer.magStrafrechtelijk));
      await geefRuimte();
    }
    const dossier = { ...composeDossierraam({ ...vraag, aantal: zaken.length }), zaken: gelezen };
    const sinds = performance.now();
    verwacht(1, `${zaken.length === 1 ? 'Eén zaak' : `${zaken.length} zaken`} opmaken.`, maat.begin + maat.perZaak * zaken.length);
    const inhoud = await renderVergaderdossier(dossier, { signaal });
    if (zaken.length > 0) maat.perZaak = (maat.perZaak + Math.max(1, performance.now() - sinds - maat.begin) / zaken.length) / 2;
    return ok({ bestandsnaam, mediatype: 'application/pdf', inhoud });
  });
}
