import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import { foutVanSchema, maakFout, type Fout } from '../../../shared/contract/fout.ts';
import { MAX_JAREN_PER_VRAAG } from '../../../shared/contract/scenario.ts';
import { bepaalBand, bepaalBanden, type Band, type Banden } from '../../../shared/domain/scenario/banden.ts';
import { berekenScenario } from '../../../shared/domain/scenario/bereken-scenario.ts';
import { Regiocijfers } from '../../../shared/domain/scenario/regiocijfers.ts';
import { findRegiocijfers, REGIOS } from '../../../shared/domain/scenario/regios.ts';
import { STANDAARDVRAAG } from '../../../shared/domain/scenario/scenariovraag.ts';
import { STANDAARDKEUZES } from '../../../shared/domain/scenario/simulatie.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { laatRekenen } from './rekendraad.ts';

const fout = (code: string, veld: string, melding: string): Result<never, Fout> => err(maakFout(code, melding, [{ veld, melding }]));

/** The figures of a region that comes with the program, or which ones there are. */
export function leesRegio(id: string): Result<Regiocijfers, Fout> {
  const regio = findRegiocijfers(id);
  return regio ? ok(regio) : fout('regio_onbekend', 'regio', `Van deze regio zijn geen cijfers bekend. Kies uit: ${REGIOS.map((r) => r.id).join(', ')}.`);
}

/** The figures of a region from a file of its own, or what is wrong with them. */
export function leesRegiobestand(tekst: string): Result<Regiocijfers, Fout> {
  try {
    const gelezen = Regiocijfers.safeParse(JSON.parse(tekst));
    return gelezen.success ? ok(gelezen.data) : err(foutVanSchema(gelezen.error));
  } catch {
    return fout('geen_json', 'bestand', 'Dit bestand is geen JSON.');
  }
}

/** Where a scenario starts when nobody has turned anything. */
export const BEGINWAARDEN = { scenario: STANDAARDVRAAG, keuzes: STANDAARDKEUZES } as const;

/** The scenario table of a region's figures. */
export function bereken(regio: Regiocijfers, scenario: Invoer<'runScenario'>['scenario']): Result<Uitvoer<'runScenario'>, Fout> {
  const vreemd = Object.keys(scenario.lokaal).find((gemeente) => !regio.gemeenten.some((g) => g.gemeente === gemeente));
  if (vreemd !== undefined) return fout('gemeente_buiten_regio', `scenario.lokaal.${vreemd}`, 'Deze gemeente hoort niet bij de regio.');
  return ok(berekenScenario(regio, scenario));
}

/** Answers the scenario table of a region that comes with the program. */
export function runScenario(invoer: Invoer<'runScenario'>): Result<Uitvoer<'runScenario'>, Fout> {
  const regio = leesRegio(invoer.regio);
  return regio.ok ? bereken(regio.value, invoer.scenario) : regio;
}

/** Many simulated years as bands, beside the most that was possible in each of them. */
export type Simulatieverslag = { readonly banden: Banden; readonly beste: Band; readonly besteInVoorkeur: Band };

/** Simulates many years in turns, and says after each turn how many are done. */
export async function simuleerVeel(regio: Regiocijfers, invoer: Omit<Invoer<'runSimulatie'>, 'regio'>, voortgang: (klaar: number) => void): Promise<Result<Simulatieverslag, Fout>> {
  const jaren: Uitvoer<'runSimulatie'>['jaren'] = [];
  while (jaren.length < invoer.zaden.aantal) {
    const aantal = Math.min(MAX_JAREN_PER_VRAAG, invoer.zaden.aantal - jaren.length);
    const deel = await laatRekenen({ regio, invoer: { ...invoer, zaden: { vanaf: invoer.zaden.vanaf + jaren.length, aantal } } });
    if (!deel.ok) return deel;
    jaren.push(...deel.value.jaren);
    voortgang(jaren.length);
  }
  const banden = bepaalBanden(jaren);
  if (!banden) throw new Error('No year was simulated');
  return ok({ banden, beste: bepaalBand(jaren.map((j) => j.beste.geplaatst)), besteInVoorkeur: bepaalBand(jaren.map((j) => j.beste.inVoorkeur)) });
}

/** Simulates a few years of a region that comes with the program. */
export async function runSimulatie(invoer: Invoer<'runSimulatie'>): Promise<Result<Uitvoer<'runSimulatie'>, Fout>> {
  const regio = leesRegio(invoer.regio);
  return regio.ok ? laatRekenen({ regio: regio.value, invoer: { scenario: invoer.scenario, keuzes: invoer.keuzes, zaden: invoer.zaden } }) : regio;
}
