import { Worker } from 'node:worker_threads';
import type { NaarDraad, Rekenopdracht, Rekenuitkomst, VanDraad } from './opdracht.ts';

/** The thread beside this module: as source, or as the bundle that stands in the same folder. */
const DRAAD = new URL(import.meta.url.endsWith('.ts') ? './scenario-draad.ts' : './scenario-draad.js', import.meta.url);

type Wachtend = { readonly resolve: (uitkomst: Rekenuitkomst) => void; readonly reject: (fout: Error) => void };
type Draad = { readonly worker: Worker; readonly wachtend: Map<number, Wachtend> };

let draad: Draad | null = null;
let laatste = 0;

function start(): Draad {
  const worker = new Worker(DRAAD);
  const wachtend = new Map<number, Wachtend>();
  const stop = (reden: string): void => {
    for (const { reject } of wachtend.values()) reject(new Error(reden));
    wachtend.clear();
    if (draad?.worker === worker) draad = null; // the next question starts a new one
  };
  worker.on('message', (bericht: VanDraad) => {
    const deel = wachtend.get(bericht.nummer);
    wachtend.delete(bericht.nummer);
    if (wachtend.size === 0) worker.unref(); // an idle thread does not keep the program alive
    if ('uitkomst' in bericht) deel?.resolve(bericht.uitkomst);
    else deel?.reject(new Error(`The simulation failed: ${bericht.storing}`));
  });
  worker.on('error', (fout) => stop(`The simulation thread failed: ${fout instanceof Error ? fout.name : typeof fout}`));
  worker.on('exit', () => stop('The simulation thread stopped'));
  return { worker, wachtend };
}

/** Has the thread simulate; it is started at the first question and kept for the next. */
export function laatRekenen(opdracht: Rekenopdracht): Promise<Rekenuitkomst> {
  draad ??= start();
  const { worker, wachtend } = draad;
  laatste += 1;
  const nummer = laatste;
  return new Promise((resolve, reject) => {
    wachtend.set(nummer, { resolve, reject });
    worker.ref();
    worker.postMessage({ nummer, opdracht } satisfies NaarDraad);
  });
}
