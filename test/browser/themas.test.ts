import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canRunBrowser } from '../double/chromium.ts';
import { bekijk, MATEN } from './kijk.ts';
import { listRoutes } from './routes.ts';
import { openVenster, type Venster } from './venster.ts';

/** Dark at one size is looked at always; every theme at every size when somebody asks for pictures. */
const ALLES = process.env['FOTOMAP'] !== undefined;
const THEMAS = [
  { naam: 'donker', media: { colorScheme: 'dark' }, altijd: true },
  { naam: 'hoog', media: { colorScheme: 'dark', contrast: 'more' }, altijd: false },
  { naam: 'hoog-licht', media: { colorScheme: 'light', contrast: 'more' }, altijd: false },
] as const;

describe.runIf(canRunBrowser('de kleuren'))('de schermen in andere kleuren', () => {
  for (const thema of THEMAS) {
    for (const maat of ALLES ? MATEN : MATEN.slice(0, 1)) {
      describe.runIf(ALLES || thema.altijd)(`${thema.naam} op ${maat.naam}`, () => {
        let venster: Venster;
        beforeAll(async () => {
          venster = await openVenster({ ...maat, oefenomgeving: true });
          await venster.page.emulateMedia(thema.media);
        });
        afterAll(() => venster.close());

        test('elk scherm is leesbaar en past', async () => {
          for (const { naam, hash } of await listRoutes(venster.backend)) {
            await venster.page.evaluate((h) => { location.hash = h; }, hash);
            await bekijk(venster.page, maat, `${thema.naam}-${naam}`);
          }
          expect(await venster.page.evaluate(() => document.documentElement.dataset['kleuren'])).toBe(thema.naam);
        });

        test('een formulier met fouten, en het scherm na afmelden', async () => {
          const { page } = venster;
          await page.evaluate(() => { location.hash = '#/aanvraag/nieuw'; });
          await page.getByRole('button', { name: 'Aanvraag indienen' }).click();
          await page.getByRole('link', { name: /voornamen/i }).first().waitFor();
          await bekijk(page, maat, `${thema.naam}-fouten`);
          await page.getByRole('button', { name: 'Afmelden' }).click();
          await page.getByRole('heading', { name: 'Aanmelden' }).waitFor();
          await bekijk(page, maat, `${thema.naam}-aanmelden`);
          expect(venster.fouten).toEqual([]);
        });
      });
    }
  }
});
