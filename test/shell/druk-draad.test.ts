import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { ensureBundle } from '../../build/bundle.ts';
import type { NaarPers, VanPers } from '../../electron/backend/documents/drukwerk.ts';
import { ontvangst } from '../documents/bericht-fixture.ts';

test('de drukdraad van het gebundelde programma maakt een brief', async () => {
  await ensureBundle('electron');
  const draad = new Worker(path.resolve(import.meta.dirname, '../../dist/electron/druk-draad.js'));
  try {
    const antwoord = await new Promise<VanPers>((resolve, reject) => {
      draad.once('message', resolve);
      draad.once('error', reject);
      draad.postMessage({ nummer: 3, assets: path.resolve(import.meta.dirname, '../../electron/backend/documents'), werk: { sjabloon: 'brief', data: ontvangst(), vorm: 'pdf' } } satisfies NaarPers);
    });
    expect(antwoord).toMatchObject({ nummer: 3, gedrukt: { zonderLogo: false } });
    expect('gedrukt' in antwoord && Buffer.from(antwoord.gedrukt.inhoud.subarray(0, 5)).toString()).toBe('%PDF-');
  } finally {
    await draad.terminate();
  }
});
