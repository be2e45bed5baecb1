import { spawnSync } from 'node:child_process';
import { composeVergaderdossier } from '../../electron/backend/documents/compose-vergaderdossier.ts';
import { renderVergaderdossier } from '../../electron/backend/documents/render-vergaderstuk.ts';
import { dossiervraag } from '../documents/vergader-fixture.ts';
import { mediaan } from './meten.ts';

/** What one process found: from its start to the bytes of the dossier, the same again, pages and memory. */
type Meting = { readonly koud: number; readonly warm: number; readonly bladzijden: number; readonly rssMiB: number };

const AANTAL = 18;

/** Sets the dossier of a meeting in a process of its own, so that fonts, templates and compiler are loaded as well. */
export function benchDossier(keren: number): Meting {
  const metingen = Array.from({ length: keren }, () => {
    const kind = spawnSync(process.execPath, [import.meta.filename], { encoding: 'utf8' });
    if (kind.status !== 0) throw new Error(kind.stderr);
    return JSON.parse(kind.stdout) as Meting; // our own script prints this
  });
  const van = (kies: (m: Meting) => number): number => mediaan(metingen.map(kies));
  return { koud: van((m) => m.koud), warm: van((m) => m.warm), bladzijden: van((m) => m.bladzijden), rssMiB: van((m) => m.rssMiB) };
}

if (process.argv[1] === import.meta.filename) {
  const pdf = await renderVergaderdossier(composeVergaderdossier(dossiervraag(AANTAL)));
  const koud = performance.now(); // counts from the start of the process
  await renderVergaderdossier(composeVergaderdossier(dossiervraag(AANTAL)));
  const meting: Meting = { koud, warm: performance.now() - koud, bladzijden: Buffer.from(pdf).toString('latin1').match(/\/Type \/Page\n/g)?.length ?? 0, rssMiB: process.memoryUsage().rss / 2 ** 20 };
  process.stdout.write(JSON.stringify(meting));
}
