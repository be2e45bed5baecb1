import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canRunBrowser } from '../double/chromium.ts';
import { bekijk, MATEN_VAN_BIJZAKEN } from './kijk.ts';
import { openVenster, type Venster } from './venster.ts';

describe.runIf(canRunBrowser('de regio in het venster'))('wat de regio besluit, in het venster', () => {
  for (const maat of MATEN_VAN_BIJZAKEN) {
    describe(`op ${maat.naam}`, () => {
      let venster: Venster;
      beforeAll(async () => {
        venster = await openVenster({ ...maat, oefenomgeving: true });
      });
      afterAll(() => venster.close());

      test('na het verzenden staat op het scherm Register wat er van de regio is ontvangen, per commissie', async () => {
        const { page } = venster;
        await page.evaluate(() => { location.hash = '#/register'; });
        await page.getByRole('button', { name: 'Nu verzenden' }).click();
        const tabel = page.getByRole('table', { name: 'Besluiten in de regio, per commissie' });
        await tabel.waitFor();
        const eigen = tabel.getByRole('row').filter({ hasText: 'uw commissie' });
        expect(Number(await eigen.getByRole('cell').first().innerText())).toBeGreaterThan(0);
        await bekijk(page, maat, 'register-regio');
      });

      test('het venster meldt nergens een fout', () => {
        expect(venster.fouten).toEqual([]);
      });
    });
  }
});
