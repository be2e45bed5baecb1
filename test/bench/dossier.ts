import { spawnSync } from 'node:child_process';
import type { OpenBestand } from '../../electron/backend/session.ts';
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

/** What the program answers meanwhile: the median and the slowest of its answers, in milliseconds, and how many there were. */
export type Antwoordmeting = { readonly mediaan: number; readonly traagst: number; readonly aantal: number };

/** Commands and queries of the program, one after the other, while a dossier is set in its thread. */
export function benchAntwoord(): Antwoordmeting {
  const kind = spawnSync(process.execPath, [import.meta.filename, 'antwoord'], { encoding: 'utf8' });
  if (kind.status !== 0) throw new Error(kind.stderr);
  return JSON.parse(kind.stdout) as Antwoordmeting; // our own script prints this
}

async function meetAntwoord(): Promise<Antwoordmeting> {
  const { startProgramma, maakBestand, dienIn } = await import('../backend/programma.ts');
  const { startVergaderdossier } = await import('../../electron/backend/taken/vergaderdossier-taak.ts');
  const { getTaak } = await import('../../electron/backend/taken/taken.ts');
  const p = startProgramma();
  await maakBestand(p);
  const { dossierId } = await dienIn(p);
  const open = { medewerker: { id: '7f000000-0000-4000-8000-000000000001' } } as unknown as OpenBestand; // a task asks who it is for, and nothing more
  const { zaken, ...vraag } = dossiervraag(AANTAL);
  const gestart = startVergaderdossier(open, { ...vraag, zaken: zaken.map((zaak) => () => zaak), bestandsnaam: 'dossier.pdf' });
  if (!gestart.ok) throw new Error(gestart.error.code);
  const bezig = (): boolean => {
    const stand = getTaak(open, { taakId: gestart.value.taakId });
    return stand.ok && stand.value.staat === 'bezig';
  };
  const tijden: number[] = [];
  while (bezig()) {
    const begin = performance.now();
    await (tijden.length % 2 === 0 ? p.vraag('saveConcept', { id: dossierId, soort: 'brief', titel: 'Brief', inhoud: { keer: tijden.length } }) : p.vraag('getDossier', { dossierId }));
    tijden.push(performance.now() - begin);
    await new Promise((resolve) => { setTimeout(resolve, 2); });
  }
  await p.stop();
  return { mediaan: mediaan(tijden), traagst: Math.max(...tijden), aantal: tijden.length };
}

if (process.argv[1] === import.meta.filename && process.argv[2] === 'antwoord') process.stdout.write(JSON.stringify(await meetAntwoord()));
else if (process.argv[1] === import.meta.filename) {
  const pdf = await renderVergaderdossier(composeVergaderdossier(dossiervraag(AANTAL)));
  const koud = performance.now(); // counts from the start of the process
  await renderVergaderdossier(composeVergaderdossier(dossiervraag(AANTAL)));
  const meting: Meting = { koud, warm: performance.now() - koud, bladzijden: Buffer.from(pdf).toString('latin1').match(/\/Type \/Page\n/g)?.length ?? 0, rssMiB: process.memoryUsage().rss / 2 ** 20 };
  process.stdout.write(JSON.stringify(meting));
}
