import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { ensureBundle } from '../../build/bundle.ts';
import type { NaarDraad, VanDraad } from '../../electron/backend/scenario/opdracht.ts';
import { STANDAARDKEUZES } from '../../shared/domain/scenario/simulatie.ts';
import { haaglanden, vraag } from '../scenario/regio.ts';

test('de rekendraad van het gebundelde programma simuleert en vindt de beste plaatsing', async () => {
  await ensureBundle('electron');
  const draad = new Worker(path.resolve(import.meta.dirname, '../../dist/electron/scenario-draad.js'));
  try {
    const antwoord = await new Promise<VanDraad>((resolve, reject) => {
      draad.once('message', resolve);
      draad.once('error', reject);
      draad.postMessage({ nummer: 7, opdracht: { regio: haaglanden, invoer: { scenario: vraag({ vraag: 100 }), keuzes: STANDAARDKEUZES, zaden: { vanaf: 1, aantal: 1 } } } } satisfies NaarDraad);
    });
    expect(antwoord).toMatchObject({ nummer: 7, uitkomst: { ok: true, value: { jaren: [{ zaken: 100, beste: { geplaatst: 100 } }] } } });
  } finally {
    await draad.terminate();
  }
});
