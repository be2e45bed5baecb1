import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A register that runs beside the program, for practice and for the command line. */
export type Oefenregister = { readonly adres: string; stop(): Promise<void>; /** Ends it without warning. */ kill(): Promise<void> };

const STARTTIJD_MS = 60_000;

/**
 * Starts a register as a process of its own with a fresh one-time koppelcode. It stops when the program stops,
 * also when the program is killed (its standard input ends).
 */
export function startOefenregister(opdracht: readonly string[], map: string, koppelcode: string): Promise<Oefenregister> {
  const [programma, ...vast] = opdracht;
  if (programma === undefined) return Promise.reject(new Error('No command for the practice register'));
  const proces = spawn(programma, [...vast, '--data', map, '--port', '0', '--koppelcode', koppelcode, '--stop-met-ouder'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const end = (signaal: 'SIGTERM' | 'SIGKILL'): Promise<void> =>
    new Promise((resolve) => {
      if (proces.exitCode !== null || proces.signalCode !== null) return resolve();
      proces.once('exit', () => resolve());
      proces.kill(signaal);
    });
  return new Promise((resolve, reject) => {
    const teLaat = setTimeout(() => { proces.kill('SIGKILL'); reject(new Error('The practice register did not start in time')); }, STARTTIJD_MS);
    proces.once('error', reject);
    proces.once('exit', (code) => { clearTimeout(teLaat); reject(new Error(`The practice register stopped with ${code}`)); });
    createInterface({ input: proces.stdout }).once('line', (regel) => {
      clearTimeout(teLaat);
      const { adres } = JSON.parse(regel) as { adres: string }; // our own process prints this line
      resolve({ adres, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') });
    });
  });
}
