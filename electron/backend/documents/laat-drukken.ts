import { Worker } from 'node:worker_threads';
import type { Drukwerk, Gedrukt, NaarPers, VanPers } from './drukwerk.ts';

/** The thread beside this module: as source, or as the bundle that stands in the same folder. */
const DRAAD = new URL(import.meta.url.endsWith('.ts') ? './druk-draad.ts' : './druk-draad.js', import.meta.url);

/** Said when somebody stopped it. */
export class DrukGestopt extends Error {
  constructor() {
    super('The press was stopped');
    this.name = 'DrukGestopt';
  }
}

type Wachtend = { readonly resolve: (gedrukt: Gedrukt) => void; readonly reject: (fout: Error) => void };
type Draad = { readonly worker: Worker; readonly wachtend: Map<number, Wachtend> };

let gedeeld: Draad | null = null;
let laatste = 0;

function start(): Draad {
  const worker = new Worker(DRAAD);
  const draad: Draad = { worker, wachtend: new Map() };
  const stop = (reden: string): void => {
    for (const { reject } of draad.wachtend.values()) reject(new Error(reden));
    draad.wachtend.clear();
    if (gedeeld === draad) gedeeld = null; // the next question starts a new one
  };
  worker.on('message', (bericht: VanPers) => {
    const deel = draad.wachtend.get(bericht.nummer);
    draad.wachtend.delete(bericht.nummer);
    if (draad.wachtend.size === 0) worker.unref(); // an idle thread does not keep the program alive
    if ('gedrukt' in bericht) deel?.resolve(bericht.gedrukt);
    else deel?.reject(new Error(bericht.storing));
  });
  worker.on('error', (fout) => stop(`The press failed: ${fout instanceof Error ? fout.name : typeof fout}`));
  worker.on('exit', () => stop('The press ended'));
  return draad;
}

function vraag(draad: Draad, bericht: Omit<NaarPers, 'nummer'>): Promise<Gedrukt> {
  laatste += 1;
  const nummer = laatste;
  return new Promise((resolve, reject) => {
    draad.wachtend.set(nummer, { resolve, reject });
    draad.worker.ref();
    draad.worker.postMessage({ nummer, ...bericht } satisfies NaarPers);
  });
}

/** Long work gets a thread of its own: letters do not queue behind it, and stopping it stops nothing else. */
async function drukApart(bericht: Omit<NaarPers, 'nummer'>, signaal: AbortSignal): Promise<Gedrukt> {
  if (signaal.aborted) throw new DrukGestopt();
  const draad = start();
  const stop = (): void => {
    for (const { reject } of draad.wachtend.values()) reject(new DrukGestopt());
    draad.wachtend.clear();
    void draad.worker.terminate();
  };
  signaal.addEventListener('abort', stop, { once: true });
  try {
    return await vraag(draad, bericht);
  } finally {
    signaal.removeEventListener('abort', stop);
    void draad.worker.terminate();
  }
}

/** Has a document set outside this thread. With `signaal` it is long work, that can be stopped (throws {@link DrukGestopt}). */
export function laatDrukken(werk: Drukwerk, assets: string, signaal?: AbortSignal): Promise<Gedrukt> {
  if (signaal) return drukApart({ assets, werk }, signaal);
  gedeeld ??= start();
  return vraag(gedeeld, { assets, werk });
}
