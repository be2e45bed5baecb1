import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canRunBrowser } from '../double/chromium.ts';
import { bekijk, MATEN_VAN_BIJZAKEN } from './kijk.ts';
import { openVenster, type Venster } from './venster.ts';

describe.runIf(canRunBrowser('medewerkers in beheer'))('medewerkers onder beheer', () => {
  for (const maat of MATEN_VAN_BIJZAKEN) {
    describe(`op ${maat.naam}`, () => {
      let venster: Venster;
      beforeAll(async () => {
        venster = await openVenster({ ...maat, oefenomgeving: true });
        await venster.page.evaluate(() => { location.hash = '#/beheer'; });
      });
      afterAll(() => venster.close());
      const kijk = (naam: string): Promise<void> => bekijk(venster.page, maat, naam);
      const knop = (naam: string) => venster.page.getByRole('button', { name: naam, exact: true });

      test('een functie en een organisatie zijn te wijzigen, met een reden', async () => {
        const { page } = venster;
        await knop('Gegevens van Lia Oefen wijzigen').press('Enter');
        await page.getByRole('textbox', { name: 'Functie (niet verplicht)' }).first().fill('Jurist, lid namens een gemeente met een lange naam in de regio');
        await knop('Wijziging opslaan').click();
        await page.getByRole('link', { name: 'Vul de reden in.' }).waitFor();
        await kijk('medewerker-wijzigen-fout');
        await page.getByRole('textbox', { name: 'Reden' }).fill('Is nu lid namens een gemeente.');
        await knop('Wijziging opslaan').press('Enter');
        await page.getByText('De gegevens van Lia Oefen zijn gewijzigd.').waitFor();
        await page.getByText('Jurist, lid namens een gemeente').waitFor();
        await kijk('medewerker-gewijzigd');
      });

      test('toegang eindigt met wat er nog op die naam staat, en de naam verdwijnt bij het aanmelden', async () => {
        const { page } = venster;
        expect(await knop('Toegang van Samira Oefen beëindigen').count()).toBe(0);
        await knop('Toegang van Victor Oefen beëindigen').press('Enter');
        await page.getByText('Deze medewerker ondertekent besluiten.').waitFor();
        expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
        await kijk('toegang-beeindigen');
        await page.keyboard.type('Is met pensioen gegaan.');
        await knop('Toegang beëindigen').press('Enter');
        await page.getByText('De toegang van Victor Oefen is beëindigd.').waitFor();
        await page.getByText('Toegang beëindigd (1)').first().click();
        await page.getByText('Is met pensioen gegaan.').waitFor();
        await kijk('toegang-beeindigd');
        await knop('Afmelden').click();
        await page.getByRole('heading', { name: 'Aanmelden' }).waitFor();
        expect(await page.getByRole('radio', { name: 'Victor Oefen' }).count()).toBe(0);
        expect(await page.getByRole('radio', { name: 'Lia Oefen' }).count()).toBe(1);
        expect(venster.fouten).toEqual([]);
      });
    });
  }
});
