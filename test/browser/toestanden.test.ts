import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { canRunBrowser } from '../double/chromium.ts';
import { bekijk, MATEN_VAN_BIJZAKEN } from './kijk.ts';
import { openVenster, type Venster } from './venster.ts';
import { CODE, meldAan, SECRETARIS, WACHTZIN } from './zaak.ts';

const GEHEIM = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){7}/;
const knop = (page: Page, naam: string) => page.getByRole('button', { name: naam, exact: true });
const naar = (page: Page, hash: string) => page.evaluate((h) => { location.hash = h; }, hash);

describe.runIf(canRunBrowser('lege schermen en fouten'))('elk scherm leeg, en met een fout', () => {
  for (const maat of MATEN_VAN_BIJZAKEN) {
    describe(`op ${maat.naam}`, () => {
      let venster: Venster;
      const kijk = (naam: string): Promise<void> => bekijk(venster.page, maat, naam);
      beforeAll(async () => { venster = await openVenster(maat); });
      afterAll(() => venster.close());

      test('een nieuw dossierbestand: elke stap, leeg, met fouten en ingevuld', async () => {
        const { page } = venster;
        await kijk('start-leeg');
        await knop(page, 'Nieuw dossierbestand').click();
        await kijk('wizard-1');
        await knop(page, 'Volgende').click();
        await page.getByRole('link', { name: /Naam van het dossierbestand|naam/ }).first().waitFor();
        await kijk('wizard-1-fouten');
        await page.getByRole('textbox', { name: 'Naam van het dossierbestand' }).fill('Vensterproef');
        await page.getByRole('textbox', { name: 'Naam van de commissie' }).fill('Regionale toetsingscommissie urgentie en bijzondere doelgroepen Vensterstad, Ramendorp en omliggende gemeenten');
        await page.getByRole('textbox', { name: 'Namens wie besluit de commissie' }).fill('het college van burgemeester en wethouders van Vensterstad');
        await knop(page, 'Volgende').click();
        await page.getByLabel('Wachtzin', { exact: true }).fill('te kort');
        await knop(page, 'Volgende').click();
        await page.getByText(/minstens 12 tekens/).first().waitFor();
        await kijk('wizard-2-fouten');
        await page.getByLabel('Wachtzin', { exact: true }).fill(WACHTZIN);
        await page.getByLabel('Wachtzin nog een keer').fill(WACHTZIN);
        await knop(page, 'Volgende').click();
        await kijk('wizard-3');
        await knop(page, 'Herstelgeheim maken').click();
        await kijk('wizard-3-fouten');
        await page.getByRole('textbox', { name: 'Naam' }).fill(SECRETARIS);
        await page.getByRole('combobox', { name: 'Rol', exact: true }).selectOption({ label: 'Secretaris' });
        await page.getByLabel('Persoonlijke code', { exact: true }).fill(CODE);
        await page.getByLabel('Persoonlijke code nog een keer').fill(CODE);
        await knop(page, 'Herstelgeheim maken').click();
        await page.getByRole('heading', { name: 'Schrijf het herstelgeheim op' }).waitFor();
        await kijk('herstelgeheim');
        const geheim = GEHEIM.exec(await page.getByRole('main').innerText())?.[0] ?? '';
        await knop(page, 'Ik heb het opgeschreven').click();
        await page.getByLabel('Herstelgeheim', { exact: true }).fill('ABCD');
        await knop(page, 'Dossierbestand maken').click();
        await kijk('herstelgeheim-fout');
        await page.getByLabel('Herstelgeheim', { exact: true }).fill(geheim);
        await knop(page, 'Dossierbestand maken').click();
        await page.getByRole('heading', { name: 'Aanmelden' }).waitFor();
      });

      test('aanmelden met een verkeerde code', async () => {
        const { page } = venster;
        await kijk('aanmelden-een');
        await page.getByLabel('Persoonlijke code').fill('een andere code');
        await knop(page, 'Aanmelden').click();
        await kijk('aanmelden-fout');
        await meldAan(page, SECRETARIS);
      });

      test('elk scherm van een leeg bestand', async () => {
        for (const plek of ['werkvoorraad', 'vergaderingen', 'register', 'beheer', 'bestaat-niet']) {
          await naar(venster.page, `#/${plek}`);
          await kijk(`leeg-${plek}`);
        }
      });

      test('de formulieren met alles fout', async () => {
        const { page } = venster;
        await naar(page, '#/aanvraag/nieuw');
        await knop(page, 'Aanvraag indienen').waitFor();
        await page.getByRole('textbox', { name: 'Geboortedatum' }).fill('31-2-1990');
        await page.getByRole('textbox', { name: /Burgerservicenummer/ }).fill('123456789');
        await knop(page, 'Verblijf toevoegen').click();
        await knop(page, 'Aanvraag indienen').click();
        await page.getByRole('link', { name: /voornamen/i }).first().waitFor();
        await kijk('aanvraag-fouten');
        await naar(page, '#/vergaderingen');
        await knop(page, 'Vergadering plannen').first().click();
        await kijk('vergadering-plannen');
        await naar(page, '#/beheer');
        await knop(page, 'Medewerker toevoegen').click();
        await knop(page, 'Medewerker toevoegen').last().click();
        await kijk('beheer-medewerker-fouten');
        await knop(page, 'Bestand controleren').click();
        await page.getByText(/controles kloppen/).waitFor();
        await knop(page, 'Reservekopie maken').click();
        await page.getByText(/is gemaakt en gecontroleerd/).waitFor();
        await kijk('beheer-gecontroleerd');
      });

      test('openen: een verkeerde wachtzin, drie keer, en het herstelgeheim', async () => {
        const { page } = venster;
        await knop(page, 'Bestand sluiten').click();
        await page.getByRole('button', { name: /^Openen:/ }).waitFor();
        await kijk('start-een');
        await page.getByRole('button', { name: /^Openen:/ }).click();
        await kijk('ontgrendelen');
        for (const keer of [1, 2, 3]) {
          await page.getByLabel('Wachtzin').fill(`een andere wachtzin ${keer}`);
          await knop(page, 'Openen').click();
          await page.getByRole('alert').or(page.locator('.tt-error-summary, .tt-notice--error')).first().waitFor();
          await expect.poll(() => knop(page, 'Openen').getAttribute('aria-busy')).toBe('false');
          if (keer === 1) await kijk('ontgrendelen-fout');
        }
        await knop(page, 'Herstelgeheim gebruiken').waitFor();
        await kijk('ontgrendelen-driemaal');
        await knop(page, 'Herstelgeheim gebruiken').click();
        await kijk('herstellen');
        await page.getByLabel('Herstelgeheim', { exact: true }).fill('ABCD-EFGH');
        await page.getByLabel('Nieuwe wachtzin', { exact: true }).fill(WACHTZIN);
        await page.getByLabel('Nieuwe wachtzin nog een keer').fill(WACHTZIN);
        await knop(page, 'Openen met nieuwe wachtzin').click();
        await page.locator('.tt-error-summary, .tt-notice--error').first().waitFor();
        await kijk('herstellen-fout');
      });

      test('het venster meldt nergens een fout', () => {
        expect(venster.fouten).toEqual([]);
      });
    });
  }
});
