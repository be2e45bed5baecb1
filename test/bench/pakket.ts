import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { systemClock } from '../../electron/backend/adapters/system-clock.ts';
import { CODE, dienIn, maakBestand, NAAM, startProgramma, WACHTZIN } from '../backend/programma.ts';
import { grotePdf, voegToe } from '../bijlagen/opzet.ts';
import { haalPakketOp } from '../pakketten/opzet.ts';
import { mediaan } from './meten.ts';

/** What one process found: the package brought in part by part, looked at and kept; and the most memory it ever had. */
export type Meting = { readonly inbrengen: number; readonly inlezen: number; readonly rssMiB: number; readonly beginMiB: number };
export type Pakketmeting = Meting & { readonly omvangMiB: number };

const MB = 1_000_000;

/** Makes an invitation at a commission, a package of 100 MiB for it at a sender, and keeps both on disk. */
async function maakPakket(map: string): Promise<string> {
  const commissie = startProgramma({ datamap: path.join(map, 'commissie'), clock: systemClock });
  await maakBestand(commissie);
  const { inhoud: uitnodiging } = await commissie.vraag('createUitnodiging', { commandId: randomUUID(), geldigDagen: 90 });
  await commissie.backend.close();
  const afzender = startProgramma({ datamap: path.join(map, 'afzender'), clock: systemClock });
  await maakBestand(afzender);
  const stand = await dienIn(afzender);
  for (let i = 0; i < 5; i += 1) await voegToe(afzender, stand.dossierId, grotePdf(21 * MB, i + 11));
  const gemaakt = await afzender.vraag('createPakket', { commandId: randomUUID(), dossierId: stand.dossierId, expectedVersion: stand.versie, uitnodiging });
  const bestand = path.join(map, 'groot.toetstafel-pakket');
  writeFileSync(bestand, await haalPakketOp(afzender, gemaakt));
  await afzender.stop();
  return bestand;
}

/** Reads a package of 100 MiB in with this script, each time in a process of its own on a case file that never saw it. */
export async function benchPakket(map: string, script: string, keren: number): Promise<Pakketmeting> {
  mkdirSync(map, { recursive: true });
  const bestand = await maakPakket(map);
  const metingen = Array.from({ length: keren }, (_, i) => {
    const eigen = path.join(map, `commissie-${i}`);
    cpSync(path.join(map, 'commissie'), eigen, { recursive: true });
    const kind = spawnSync(process.execPath, [script, eigen, bestand, NAAM, WACHTZIN, CODE], { encoding: 'utf8' });
    if (kind.status !== 0) throw new Error(kind.stderr);
    return JSON.parse(kind.stdout) as Meting; // our own script prints this
  });
  const van = (kies: (m: Meting) => number): number => mediaan(metingen.map(kies));
  return { inbrengen: van((m) => m.inbrengen), inlezen: van((m) => m.inlezen), rssMiB: van((m) => m.rssMiB), beginMiB: van((m) => m.beginMiB), omvangMiB: statSync(bestand).size / 2 ** 20 };
}
