import { maakFout } from '../../../shared/contract/fout.ts';
import { maakSimulatie } from '../../../shared/domain/scenario/maak-simulatie.ts';
import { simuleerJaar } from '../../../shared/domain/scenario/simuleer-jaar.ts';
import { findRegelset } from '../../../shared/regelsets/regelsets.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { findBestePlaatsing } from './beste-plaatsing.ts';
import { maakBeoordelaar } from './maak-beoordelaar.ts';
import type { Rekenopdracht, Rekenuitkomst } from './opdracht.ts';

const mislukt = (code: string, veld: string, melding: string): Rekenuitkomst => err(maakFout(code, melding, [{ veld, melding }]));

/** Simulates the years one after another under the regelset of the region, each with the best that was possible in it. */
export async function reken({ regio, invoer }: Rekenopdracht): Promise<Rekenuitkomst> {
  const regelset = regio.regelset === null ? undefined : findRegelset(regio.regelset);
  if (!regelset) return mislukt('geen_regelset', 'regelset', 'Voor deze regio is geen regelset bekend. De tabel is wel te berekenen, de simulatie niet.');
  const gemaakt = maakSimulatie(regio, invoer.scenario, { keuzes: invoer.keuzes, telt: new Set(regelset.verdeling.plafond.waarde.telt) });
  if (!gemaakt.ok) return mislukt('cijfers_ontbreken', gemaakt.error.veld, gemaakt.error.melding);
  const opzet = gemaakt.value;
  const beoordeel = maakBeoordelaar(opzet, regelset);
  const jaren = [];
  for (let n = 0; n < invoer.zaden.aantal; n += 1) {
    const { jaar, soorten } = simuleerJaar(opzet, invoer.zaden.vanaf + n, beoordeel);
    jaren.push({ ...jaar, beste: await findBestePlaatsing(soorten, opzet) });
  }
  return ok({ gemeenten: [...opzet.gemeenten], plafond: [...opzet.plafond], jaren });
}
