import { parentPort } from 'node:worker_threads';
import type { NaarDraad, VanDraad } from './opdracht.ts';
import { reken } from './reken.ts';

/** The thread in which years are simulated and the linear programme is solved, so that the program keeps answering. */
parentPort?.on('message', ({ nummer, opdracht }: NaarDraad) => {
  const antwoord = (bericht: VanDraad): void => parentPort?.postMessage(bericht);
  reken(opdracht).then(
    (uitkomst) => antwoord({ nummer, uitkomst }),
    (fout: unknown) => antwoord({ nummer, storing: fout instanceof Error ? fout.name : typeof fout }),
  );
});
