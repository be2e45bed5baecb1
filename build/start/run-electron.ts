import { spawn } from 'node:child_process';
import type { Startopties } from './options.ts';

/** An Electron that stops with a fault this soon never showed a window: a library is missing, or the display refuses. */
const VROEG_MS = 10_000;

/** Runs the program in Electron until the person closes it. Says whether a window was there. */
export function runElectron(programma: string, root: string, opties: Startopties): Promise<'gesloten' | 'niet geopend'> {
  const { ELECTRON_RUN_AS_NODE: _weg, ...env } = process.env; // would make Electron a bare Node
  const argumenten = ['.', ...(opties.datamap === null ? [] : ['--data', opties.datamap]), ...(opties.oefenomgeving ? ['--oefenomgeving'] : [])];
  const begin = Date.now();
  return new Promise((klaar) => {
    const proces = spawn(programma, argumenten, { cwd: root, stdio: 'inherit', env: { ...env, TOETSTAFEL_NODE: process.execPath } });
    let gevraagd = false;
    const stop = (): void => {
      gevraagd = true;
      proces.kill('SIGTERM');
    };
    for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signaal, stop);
    const done = (code: number | null): void => {
      for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signaal, stop);
      klaar(!gevraagd && code !== 0 && Date.now() - begin < VROEG_MS ? 'niet geopend' : 'gesloten');
    };
    proces.once('error', () => done(1));
    proces.once('exit', done);
  });
}
