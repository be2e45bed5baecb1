import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { build } from 'vite';
import { benchAntwoord, benchDossier } from './dossier.ts';
import { benchHerkomst, maakVragen } from './herkomst.ts';
import { benchEngine } from './engine.ts';
import { openStore } from '../../register/store/open-store.ts';
import { benchLog } from './log.ts';
import { benchPakket } from './pakket.ts';
import { benchRecord } from './record.ts';
import { makeGrootBestand } from './groot-bestand.ts';
import { mediaan } from './meten.ts';
import { benchScenario } from './scenario.ts';

/**
 * `npm run bench`: what the product promises about speed and size, each as a ratio against a named baseline or a
 * budget, in one run. Medians; nothing here fails a build.
 */
const map = mkdtempSync(path.join(tmpdir(), 'toetstafel-bench-'));
const zeg = (tekst: string): void => void process.stdout.write(`${tekst}\n`);

try {
  zeg('decide-and-record (one command: state, journal, content, command; synchronous=FULL)');
  const { commando, kaal } = await benchRecord(path.join(map, 'record'), 400);
  zeg(`  one command            ${commando.toFixed(3)} ms (median of 400)`);
  zeg(`  same rows, bare insert ${kaal.toFixed(3)} ms (median of 400)`);
  zeg(`  ratio                  ${(commando / kaal).toFixed(2)} (at most 2)`);

  zeg('\norigin (two to five residences, half with stays, one in ten with an incomplete date; full explanation)');
  const perSeconde = benchHerkomst(maakVragen(20_000));
  zeg(`  histories a second      ${Math.round(perSeconde).toLocaleString('nl-NL')} on one core, ${(perSeconde / 50_000).toFixed(2)} of the 50.000 that are promised (at least 1)`);

  zeg('\nscenarios (Haaglanden: 3,412 cases, nine municipalities; medians)');
  const scenario = await benchScenario();
  const budget = (naam: string, waarde: number, ms: number): void => zeg(`  ${naam.padEnd(42)} ${waarde.toFixed(2).padStart(8)} ms  ${(waarde / ms).toFixed(3)} of the budget of ${ms} ms`);
  budget('scenario table', scenario.tabel, 10);
  budget('simulated year, case by case', scenario.jaar, 100);
  budget('linear programme, 3,412 x 9', scenario.programma, 1000);
  budget('the same with alike cases together', scenario.samen, 1000);
  zeg(`  placement within the optimum in ${scenario.binnenGrens ? `all ${scenario.jaren}` : 'NOT all'} simulated years`);

  zeg('\nthe four principles (nine municipalities with why and why not; a counter changes after every case)');
  const engine = await benchEngine(20_000);
  zeg(`  cases a second          ${Math.round(engine.perSeconde).toLocaleString('nl-NL')} on one core, ${(engine.perSeconde / 50_000).toFixed(2)} of the 50.000 that are promised (at least 1)`);
  zeg(`  json-rules-engine       ${engine.perGemeente.toFixed(1)} times as long for the same question, nine municipalities (at least 20)`);
  zeg(`                          ${engine.perZaak.toFixed(1)} times as long for one municipality alone, without explanation`);

  zeg('\nmeeting dossier of 18 cases (each measured in a process of its own; medians of 5)');
  const dossier = benchDossier(5);
  budget('process start to the PDF', dossier.koud, 3000);
  budget('the same dossier again', dossier.warm, 3000);
  zeg(`  ${dossier.bladzijden} pages; memory of that process ${dossier.rssMiB.toFixed(0)} MiB`);
  const antwoord = benchAntwoord();
  budget('an answer meanwhile (median)', antwoord.mediaan, 50);
  budget(`the slowest of ${antwoord.aantal} answers`, antwoord.traagst, 50);

  const aantal = Number(process.env['BENCH_DOSSIERS'] ?? 20_000);
  zeg(`\na case file with ${aantal.toLocaleString('nl-NL')} cases`);
  const begin = performance.now();
  const groot = await makeGrootBestand(path.join(map, 'groot'), aantal);
  zeg(`  made in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  // measured as the program is shipped: in one bundle
  const bundel = path.resolve(import.meta.dirname, `../../dist/.bench-${process.pid}`);
  await build({ configFile: path.resolve(import.meta.dirname, '../../build/vite.electron.config.ts'), mode: 'backend', logLevel: 'error', build: { outDir: bundel, rollupOptions: { input: { openen: path.join(import.meta.dirname, 'openen.ts'), 'pakket-lezen': path.join(import.meta.dirname, 'pakket-lezen.ts') } } } });
  const metingen = Array.from({ length: 5 }, () => {
    const kind = spawnSync(process.execPath, [path.join(bundel, 'openen.js'), groot.map, groot.naam, groot.wachtzin, groot.code], { encoding: 'utf8' });
    if (kind.status !== 0) throw new Error(kind.stderr);
    return JSON.parse(kind.stdout) as { openen: number; werkvoorraad: number; gefilterd: number; zoeken: number; tekstzoeken: number; dossier: number; rssMiB: number }; // our own script prints this
  });
  const pakket = await benchPakket(path.join(map, 'pakket'), path.join(bundel, 'pakket-lezen.js'), 3);
  rmSync(bundel, { recursive: true, force: true });
  const van = (kies: (m: (typeof metingen)[number]) => number): number => mediaan(metingen.map(kies));
  const regel = (naam: string, waarde: number, budget: number, eenheid: string): void => zeg(`  ${naam.padEnd(42)} ${waarde.toFixed(1).padStart(8)} ${eenheid}  ${(waarde / budget).toFixed(2)} of the budget of ${budget} ${eenheid}`);
  regel('process start to first answered query', van((m) => m.openen), 1000, 'ms');
  regel('worklist page of 50', van((m) => m.werkvoorraad), 50, 'ms');
  regel('worklist page of 50 with a search', van((m) => m.zoeken), 50, 'ms');
  regel('worklist with status, four filters, by name', van((m) => m.gefilterd), 100, 'ms');
  regel('full-text search, 95th percentile', van((m) => m.tekstzoeken), 100, 'ms');
  regel('open a case', van((m) => m.dossier), 30, 'ms');
  regel('memory of the backend (RSS)', van((m) => m.rssMiB), 250, 'MiB');

  zeg(`\na package of ${pakket.omvangMiB.toFixed(0)} MiB (each measured in a process of its own; medians of 3)`);
  regel('bringing it in, part by part', pakket.inbrengen, 5000, 'ms');
  regel('opening: unlock, look at everything, keep', pakket.inlezen, 5000, 'ms');
  regel('most memory of that process (RSS)', pakket.rssMiB, 300, 'MiB');
  zeg(`  before the package it had ${pakket.beginMiB.toFixed(0)} MiB`);

  const bladen = Number(process.env['BENCH_BLADEN'] ?? 1_000_000);
  zeg(`\nthe register's log with ${bladen.toLocaleString('nl-NL')} leaves (embedded database)`);
  const register = await openStore({ soort: 'map', map: path.join(map, 'logboek') });
  const bewijzen = await benchLog(register, bladen, 400);
  await register.close();
  regel('inclusion proof', bewijzen.insluiting, 1, 'ms');
  regel('consistency proof', bewijzen.aansluiting, 1, 'ms');
} finally {
  rmSync(map, { recursive: true, force: true });
}
