import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { Oefenregisterstart } from '../../../shared/contract/procesbericht.ts';

/** A register that runs beside the program, for practice and for the command line. */
export type Oefenregister = { readonly adres: string; stop(): Promise<void>; /** Ends it without warning. */ kill(): Promise<void> };

const STARTTIJD_MS = 60_000;

/** What a process and a thread have in common. */
type Lopend = { readonly uitvoer: Readable; readonly einde: Promise<void>; stop(): void; kill(): void };

function startProces(opdracht: readonly string[], opties: readonly string[]): Lopend {
  const [programma = '', ...vast] = opdracht;
  const proces = spawn(programma, [...vast, ...opties], { stdio: ['pipe', 'pipe', 'ignore'] });
  const einde = new Promise<void>((resolve) => {
    proces.once('exit', () => resolve());
    proces.once('error', () => resolve());
  });
  return { uitvoer: proces.stdout, einde, stop: () => void proces.kill('SIGTERM'), kill: () => void proces.kill('SIGKILL') };
}

function startDraad(bestand: string, opties: readonly string[]): Lopend {
  const draad = new Worker(bestand, { argv: [...opties], stdin: true, stdout: true, stderr: true });
  draad.on('error', () => undefined); // the end of the thread says enough
  const einde = new Promise<void>((resolve) => draad.once('exit', () => resolve()));
  // a thread hears no signals: it stops when its standard input ends
  return { uitvoer: draad.stdout, einde, stop: () => void draad.stdin?.end(), kill: () => void draad.terminate() };
}

/**
 * Starts a register with a fresh one-time koppelcode. It stops when the program stops, also when the program is
 * killed (its standard input ends).
 */
export async function startOefenregister(start: Oefenregisterstart, map: string, koppelcode: string): Promise<Oefenregister> {
  if (start === null) throw new Error('There is no practice register here');
  const opties = ['--data', map, '--port', '0', '--koppelcode', koppelcode, '--stop-met-ouder'];
  const lopend = start.soort === 'proces' ? startProces(start.opdracht, opties) : startDraad(start.bestand, opties);
  const regel = await new Promise<string>((resolve, reject) => {
    const teLaat = setTimeout(() => { lopend.kill(); reject(new Error('The practice register did not start in time')); }, STARTTIJD_MS);
    void lopend.einde.then(() => { clearTimeout(teLaat); reject(new Error('The practice register stopped before it had started')); });
    createInterface({ input: lopend.uitvoer }).once('line', (eerste) => { clearTimeout(teLaat); resolve(eerste); });
  });
  const { adres } = JSON.parse(regel) as { adres: string }; // our own register prints this line
  return {
    adres,
    stop: () => { lopend.stop(); return lopend.einde; },
    kill: () => { lopend.kill(); return lopend.einde; },
  };
}
