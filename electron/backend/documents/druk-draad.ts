import { parentPort } from 'node:worker_threads';
import type { NaarPers, VanPers } from './drukwerk.ts';
import { getPress } from './typst-press.ts';

/** The thread in which documents are set, so that the program keeps answering: the press works without a pause. */
parentPort?.on('message', ({ nummer, assets, werk }: NaarPers) => {
  const antwoord = (bericht: VanPers): void => parentPort?.postMessage(bericht);
  getPress(assets).then((press) => press(werk)).then(
    (gedrukt) => antwoord({ nummer, gedrukt }),
    // what went wrong inside is told without the text of the case: see `describeRefusal`
    (fout: unknown) => antwoord({ nummer, storing: fout instanceof Error ? fout.message : typeof fout }),
  );
});
