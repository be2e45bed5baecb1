import fc from 'fast-check';
import { expect, test } from 'vitest';
import { herkenBestand } from '../../renderer/features/overdracht/herken-bestand.ts';

const aard = (inhoud: string | Uint8Array<ArrayBuffer>) => herkenBestand(new Blob([inhoud]));

test('een pakket, een bericht en een uitnodiging worden aan hun begin herkend', async () => {
  expect(await aard('TOETSTAFEL-PAKKET-1\nabc')).toBe('pakket');
  expect(await aard('eyJh.AbC_-1.x.y.z\n')).toBe('bericht');
  expect(await aard('{"handtekening":{},"uitnodiging":{"soort":"toetstafel.uitnodiging"}}')).toBe('uitnodiging');
});

test('iets anders is iets anders, hoe het ook heet', async () => {
  for (const inhoud of ['', '%PDF-1.7', '{"soort":"iets"}', 'a.b.c.d', 'a.b.c.d.e.f', 'TOETSTAFEL', 'x'.repeat(30_000)]) expect(await aard(inhoud)).toBe('onbekend');
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => { expect(['bericht', 'onbekend']).toContain(await aard(new Uint8Array(bytes))); }), { numRuns: 50 });
});
