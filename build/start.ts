import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBundle } from './bundle.ts';
import { obtainElectron } from './start/electron-binary.ts';
import { GEBRUIK, parseOptions, type Startopties } from './start/options.ts';
import { runElectron } from './start/run-electron.ts';
import { runLoopback } from './start/run-loopback.ts';

const root = path.resolve(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }; // our own file

/** Opens the Electron window when that can be done; otherwise says why in one line. */
async function tryElectron(opties: Startopties): Promise<'gesloten' | 'niet geopend'> {
  const electron = await obtainElectron(root, process.env, console.log);
  if ('reden' in electron) {
    console.log(`Toetstafel opent in de browser: Electron kan hier niet open, want ${electron.reden}.`);
    return 'niet geopend';
  }
  await ensureBundle('electron');
  const uitkomst = await runElectron(electron.programma, root, opties);
  if (uitkomst === 'niet geopend') console.log('Toetstafel opent in de browser: Electron kan hier geen venster openen.');
  return uitkomst;
}

/** Starts the program as the person asked. Gives the exit code. */
async function run(): Promise<number> {
  const gelezen = parseOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  if (!gelezen.ok) {
    console.error(`${gelezen.error}\n\n${GEBRUIK}`);
    return 2;
  }
  if (gelezen.value === 'help') {
    console.log(GEBRUIK);
    return 0;
  }
  await ensureBundle('renderer');
  const opties = gelezen.value;
  if (opties.port === null && (await tryElectron(opties)) === 'gesloten') return 0;
  return runLoopback(root, version, opties);
}

process.exit(await run());
