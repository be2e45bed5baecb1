import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canRunBrowser } from '../double/chromium.ts';
import { bekijk, MATEN } from './kijk.ts';
import { listRoutes } from './routes.ts';
import { openVenster, type Venster } from './venster.ts';

describe.runIf(canRunBrowser('de schermen'))('de schermen van de oefenomgeving', () => {
  for (const maat of MATEN) {
    describe(`op ${maat.naam}`, () => {
      let venster: Venster;
      let routes: Awaited<ReturnType<typeof listRoutes>>;

      beforeAll(async () => {
        venster = await openVenster({ ...maat, oefenomgeving: true });
        routes = await listRoutes(venster.backend);
      });
      afterAll(() => venster.close());

      const kijk = (naam: string): Promise<void> => bekijk(venster.page, maat, naam);

      test('elk scherm is toegankelijk en past in de breedte', async () => {
        for (const { naam, hash } of routes) {
          await venster.page.evaluate((h) => { location.hash = h; }, hash);
          await kijk(naam);
        }
      });

      test('afgemeld en gesloten ook', async () => {
        await venster.page.getByRole('button', { name: 'Afmelden' }).click();
        await venster.page.getByRole('heading', { name: 'Aanmelden' }).waitFor();
        await kijk('aanmelden');
        await venster.backend.handle('closeBestand', {});
        await venster.page.reload();
        await kijk('start');
      });

      test('het venster meldt nergens een fout', () => {
        expect(venster.fouten).toEqual([]);
      });
    });
  }
});
