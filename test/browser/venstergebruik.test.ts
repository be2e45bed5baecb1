import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Uitvoer } from '../../shared/contract/contract.ts';
import { canRunBrowser } from '../double/chromium.ts';
import { bekijk, MATEN } from './kijk.ts';
import { openVenster, type Venster } from './venster.ts';

type Werkvoorraad = Uitvoer<'listWerkvoorraad'>;

describe.runIf(canRunBrowser('gebruik van het venster'))('het venster met de toetsen', () => {
  for (const maat of MATEN) {
    describe(`op ${maat.naam}`, () => {
      let venster: Venster;
      let rijen: Werkvoorraad['rijen'];
      const hash = () => venster.page.evaluate(() => location.hash);
      const druk = async (...toetsen: string[]) => { for (const toets of toetsen) await venster.page.keyboard.press(toets); };
      const focus = () => venster.page.evaluate(() => document.activeElement?.textContent ?? '');

      beforeAll(async () => {
        venster = await openVenster({ ...maat, oefenomgeving: true });
        const antwoord = await venster.backend.handle('listWerkvoorraad', { zoek: '', status: 'in_behandeling', sorteer: 'nummer', vanaf: null, aantal: 20 });
        if (!antwoord.ok) throw new Error(antwoord.error.code);
        rijen = (antwoord.value as Werkvoorraad).rijen; // checked by the backend against its own schema
        await venster.page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor();
      });
      afterAll(() => venster.close());
      beforeEach(() => venster.page.keyboard.press('Escape')); // what an earlier step left open

      test('een nummer typen en Enter opent dat dossier, ook als het antwoord nog komt', async () => {
        const { page } = venster;
        const [eerste, tweede] = rijen;
        await druk('Control+k');
        await page.keyboard.type(eerste?.nummer ?? '');
        await druk('Enter');
        await expect.poll(hash).toBe(`#/dossier/${eerste?.dossierId}/aanvraag`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(await page.getByRole('dialog').count()).toBe(0);
        await page.getByRole('button', { name: /^Zoek of ga naar/ }).click();
        await page.getByRole('combobox').fill(tweede?.nummer ?? '');
        await page.getByRole('option', { name: new RegExp(tweede?.nummer ?? '-') }).first().waitFor();
        await bekijk(page, maat, 'palet-dossier');
        await druk('Enter');
        await expect.poll(hash).toBe(`#/dossier/${tweede?.dossierId}/aanvraag`);
      });

      test('de pijltjes kiezen, en wat gekozen is wordt voorgelezen', async () => {
        const { page } = venster;
        await druk('Control+k');
        const veld = page.getByRole('combobox');
        await page.getByRole('option', { name: /Kansrijke woonstart van dit dossier/ }).waitFor();
        await bekijk(page, maat, 'palet-leeg');
        const eerste = await veld.getAttribute('aria-activedescendant');
        await druk('ArrowDown');
        const tweede = await veld.getAttribute('aria-activedescendant');
        expect(tweede).not.toBe(eerste);
        expect(await page.locator(`[id="${tweede}"]`).getAttribute('aria-selected')).toBe('true');
        await druk('Escape');
        await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
      });

      test('een woord van de wet wordt uitgelegd, met de bron', async () => {
        const { page } = venster;
        await druk('Control+k');
        await page.keyboard.type('beslistermijn');
        await page.getByRole('option', { name: /^beslistermijn/ }).click();
        await page.getByRole('heading', { name: 'beslistermijn' }).waitFor();
        await page.getByRole('dialog').getByText(/^Bron: .*Awb/).waitFor();
        await bekijk(page, maat, 'palet-begrip');
        await page.getByRole('button', { name: 'Terug naar de lijst' }).click();
        await druk('Escape');
      });

      test('een onderdeel van het dossier op het scherm openen', async () => {
        await druk('Control+k');
        await venster.page.keyboard.type('kansrijke woonstart van dit');
        await druk('Enter');
        await expect.poll(hash).toMatch(/\/woonstart$/);
      });

      test('losse toetsen gaan naar een scherm en naar een open dossier, en terug en vooruit doen wat zij zeggen', async () => {
        const { page } = venster;
        await druk('g', 't');
        await expect.poll(hash).toBe('#/termijnen');
        await druk('g', '1');
        await expect.poll(hash).toBe(`#/dossier/${rijen[0]?.dossierId}/aanvraag`);
        await druk('g', '2');
        await expect.poll(hash).toBe(`#/dossier/${rijen[1]?.dossierId}/woonstart`);
        await druk('Alt+ArrowLeft');
        await expect.poll(hash).toBe(`#/dossier/${rijen[0]?.dossierId}/aanvraag`);
        await druk('Alt+ArrowRight');
        await expect.poll(hash).toBe(`#/dossier/${rijen[1]?.dossierId}/woonstart`);
        await page.getByRole('navigation', { name: 'Waar u bent' }).getByText('Kansrijke woonstart').waitFor();
        await page.getByRole('heading', { level: 1 }).waitFor();
        await bekijk(page, maat, 'open-dossiers');
        await druk('g', 'x');
        await expect.poll(hash).toBe(`#/dossier/${rijen[0]?.dossierId}/aanvraag`);
        await expect.poll(() => page.getByRole('navigation', { name: 'Open dossiers' }).count()).toBe(0);
      });

      test('in een veld typt een letter gewoon; de lijst staat onder F1 en het vraagteken', async () => {
        const { page } = venster;
        await page.evaluate(() => { location.hash = '#/zoeken'; });
        await page.getByRole('main').getByLabel('Zoek in dossiers').fill('');
        await page.keyboard.type('g t?');
        expect(await page.getByRole('main').getByLabel('Zoek in dossiers').inputValue()).toBe('g t?');
        expect(await page.getByRole('dialog').count()).toBe(0);
        await druk('F1');
        await page.getByRole('heading', { name: 'Sneltoetsen' }).waitFor();
        await druk('Control+k'); // one window at a time
        expect(await page.getByRole('dialog').count()).toBe(1);
        await bekijk(page, maat, 'sneltoetsen');
        await druk('Escape');
        expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
      });

      test.runIf(maat.schaal === 1)('valt het programma stil, dan blijft het scherm staan; komt het leeg terug, dan zegt het venster wat er gebeurde', async () => {
        const { page } = venster;
        await page.evaluate(() => { location.hash = '#/termijnen'; });
        await page.getByRole('heading', { level: 1, name: 'Termijnen' }).waitFor();
        await page.route('**/api/**', (route) => route.fulfill({ json: { ok: false, error: { code: 'motor_start_op', melding: 'Het programma start opnieuw op.', velden: [] } } }));
        await page.getByRole('alert').getByText('Het programma geeft even geen antwoord').waitFor();
        await bekijk(page, maat, 'motor-weg');
        await page.unroute('**/api/**');
        await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
        await expect.poll(() => page.getByText('Het programma geeft even geen antwoord').count()).toBe(0);
        await page.getByRole('heading', { level: 1, name: 'Termijnen' }).waitFor();

        await page.route('**/api/**', (route) => route.abort());
        await page.getByRole('alert').getByText('Het programma geeft even geen antwoord').waitFor();
        await venster.backend.handle('closeBestand', {}); // a backend that starts again has nothing open
        await page.unroute('**/api/**');
        await page.getByRole('heading', { level: 1, name: 'Het programma is onverwacht gestopt' }).waitFor();
        await bekijk(page, maat, 'motor-gestopt');
        await page.getByRole('button', { name: 'Dossierbestand openen' }).click();
        await page.getByRole('button', { name: /Oefenomgeving/ }).first().waitFor();
        venster.fouten.length = 0; // the questions that were stopped here
        await venster.backend.handle('startOefenomgeving', {});
        await page.getByRole('heading', { level: 1, name: 'Termijnen' }).waitFor(); // back where one was
      });

      test('kleuren en grootte van de tekst kiezen, en losse toetsen uitzetten; het blijft na opnieuw laden', async () => {
        const { page } = venster;
        await page.getByRole('button', { name: 'Weergave' }).click();
        await bekijk(page, maat, 'weergave');
        await page.getByRole('radio', { name: 'Donker' }).check({ force: true });
        await page.getByRole('radio', { name: '130 %' }).check({ force: true });
        await page.getByRole('checkbox', { name: /Sneltoetsen van één letter/ }).uncheck({ force: true });
        await bekijk(page, maat, 'weergave-donker-130');
        await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
        expect(await focus()).toBe('Weergave');
        const vorm = () => page.evaluate(() => [document.documentElement.dataset['kleuren'], getComputedStyle(document.documentElement).fontSize]);
        expect(await vorm()).toEqual(['donker', '20.8px']);
        await page.reload();
        await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor();
        expect(await vorm()).toEqual(['donker', '20.8px']);
        await page.evaluate(() => { location.hash = '#/werkvoorraad'; });
        await druk('g', 't');
        expect(await hash()).toBe('#/werkvoorraad');
        await bekijk(page, maat, 'werkvoorraad-donker-130');
        await page.evaluate(() => localStorage.removeItem('toetstafel-weergave'));
        expect(venster.fouten).toEqual([]);
      });
    });
  }
});
