import { findBestePlaatsing, loadSolver } from '../../electron/backend/scenario/beste-plaatsing.ts';
import { maakBeoordelaar } from '../../electron/backend/scenario/maak-beoordelaar.ts';
import { berekenScenario } from '../../shared/domain/scenario/bereken-scenario.ts';
import { maakSimulatie } from '../../shared/domain/scenario/maak-simulatie.ts';
import { findRegiocijfers } from '../../shared/domain/scenario/regios.ts';
import { STANDAARDVRAAG } from '../../shared/domain/scenario/scenariovraag.ts';
import { STANDAARDKEUZES } from '../../shared/domain/scenario/simulatie.ts';
import { simuleerJaar } from '../../shared/domain/scenario/simuleer-jaar.ts';
import { findRegelset } from '../../shared/regelsets/regelsets.ts';
import { duur, mediaan } from './meten.ts';

/** Milliseconds: the table, a simulated year of 3,412 cases under the regelset, the linear programme case by case (3,412 x 9) and with alike cases together. */
export type Scenariometing = { readonly tabel: number; readonly jaar: number; readonly programma: number; readonly samen: number; readonly binnenGrens: boolean; readonly jaren: number };

const keer = async (n: number, werk: (i: number) => unknown): Promise<number> => {
  const tijden: number[] = [];
  for (let i = 0; i < n; i += 1) tijden.push(await duur(() => werk(i)));
  return mediaan(tijden);
};

/** Measures the scenario work; every simulated year is held against its optimum. */
export async function benchScenario(jaren = 20): Promise<Scenariometing> {
  const regio = findRegiocijfers('haaglanden');
  const regelset = findRegelset('haaglanden-2026');
  if (!regio || !regelset) throw new Error('Haaglanden comes with the program');
  const opzet = maakSimulatie(regio, STANDAARDVRAAG, { keuzes: STANDAARDKEUZES, telt: new Set(regelset.verdeling.plafond.waarde.telt) });
  if (!opzet.ok) throw new Error(opzet.error.melding);
  const beoordeel = maakBeoordelaar(opzet.value, regelset);
  const simuleer = (zaad: number) => simuleerJaar(opzet.value, zaad, beoordeel);
  await loadSolver();
  const { soorten } = simuleer(0);
  const perZaak = soorten.flatMap((s) => Array.from({ length: s.aantal }, () => ({ ...s, aantal: 1 })));
  const tabel = await keer(50, () => berekenScenario(regio, STANDAARDVRAAG));
  const jaar = await keer(jaren, simuleer);
  const programma = await keer(3, () => findBestePlaatsing(perZaak, opzet.value));
  const samen = await keer(10, () => findBestePlaatsing(soorten, opzet.value));
  let binnenGrens = true;
  for (let zaad = 0; zaad < jaren; zaad += 1) {
    const gesimuleerd = simuleer(zaad);
    binnenGrens &&= gesimuleerd.jaar.geplaatst <= (await findBestePlaatsing(gesimuleerd.soorten, opzet.value)).geplaatst;
  }
  return { tabel, jaar, programma, samen, binnenGrens, jaren };
}
