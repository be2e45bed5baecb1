import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canRunBrowser } from '../double/chromium.ts';
import { openVenster, type Venster } from './venster.ts';

describe.runIf(canRunBrowser("de scenario's"))("de scenario's in het venster", () => {
  let venster: Venster;
  beforeAll(async () => {
    venster = await openVenster({ oefenomgeving: true });
    await venster.page.getByRole('link', { name: "Scenario's" }).click();
    await venster.page.getByRole('table', { name: 'De gekozen regel per gemeente' }).waitFor();
  });
  afterAll(() => venster.close());

  const cel = (gemeente: string, kolom: number) => venster.page.getByRole('table', { name: 'De gekozen regel per gemeente' }).getByRole('row', { name: gemeente }).getByRole('cell').nth(kolom);

  test('wie het plafond met het toetsenbord verschuift, ziet de tabel en de balken veranderen', async () => {
    const { page } = venster;
    await expect.poll(() => cel('Delft', 1).textContent()).toBe('315');
    await page.getByRole('slider', { name: 'Plafond in procenten' }).focus();
    for (let i = 0; i < 10; i += 1) await page.keyboard.press('ArrowLeft');
    await expect.poll(() => cel('Delft', 1).textContent()).toBe('210');
    expect(await page.getByLabel('Plafond in procenten').last().inputValue()).toBe('20');
    await expect.poll(() => page.getByRole('img', { name: /Delft: 210 geplaatst, plafond 210, gevraagd 314/ }).count()).toBe(1);
  });

  test('een verkeerd getal wordt bij het veld gemeld en de vorige tabel blijft staan', async () => {
    const { page } = venster;
    const veld = page.getByRole('textbox', { name: 'Plafond in procenten' });
    await veld.fill('130');
    await page.getByText('Een aandeel is ten hoogste 100 %.').waitFor();
    await page.getByText('De tabel hoort bij uw vorige invoer.').waitFor();
    expect(await cel('Delft', 1).textContent()).toBe('210');
    await page.getByRole('button', { name: 'Jaren simuleren' }).click(); // leads to the field that is wrong
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('veld-aandeel');
    await page.getByRole('button', { name: 'Terug naar het begin' }).click();
    await expect.poll(() => cel('Delft', 1).textContent()).toBe('315');
  });

  test('een sleutel zonder cijfers zegt wat er ontbreekt', async () => {
    const { page } = venster;
    await page.getByLabel('Verdelen naar', { exact: true }).selectOption('huishoudens');
    await page.getByText('cijfers over huishoudens', { exact: false }).waitFor();
    await page.getByLabel('Verdelen naar', { exact: true }).selectOption('inwoners');
    await page.getByRole('table', { name: 'De gekozen regel per gemeente' }).waitFor();
  });

  test('de export is gelijk aan het scherm', async () => {
    const { page } = venster;
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /Opslaan als CSV van de gekozen regel/ }).click()]);
    expect(download.suggestedFilename()).toBe('regel-haaglanden.csv');
    const bestand = readFileSync(await download.path(), 'utf8').replace('\uFEFF', '').trim().split('\r\n').map((r) => r.split(';'));
    const scherm = await page.getByRole('table', { name: 'De gekozen regel per gemeente' }).getByRole('row').evaluateAll((rijen) => rijen.map((rij) => [...rij.querySelectorAll('th, td')].map((c) => (c.textContent ?? '').replaceAll('.', ''))));
    expect(bestand).toEqual(scherm);
  });

  test('jaren simuleren: de voortgang, de uitkomst binnen het hoogst haalbare, en een melding als de regel verandert', async () => {
    const { page } = venster;
    await page.getByText('Er is nog niets gesimuleerd').waitFor();
    await page.getByRole('textbox', { name: 'Aantal jaren' }).fill('10');
    await page.getByRole('button', { name: 'Jaren simuleren' }).click();
    await page.getByRole('heading', { name: 'Uitkomst van 10 jaren' }).waitFor();
    await page.getByRole('table', { name: 'Uitkomst per groep' }).waitFor();
    for (const grafiek of ['Mensen die wachten, aan het eind van de maand', 'Plaatsingen per maand', 'Van herkomst naar plaatsing']) {
      const figuur = page.getByRole('figure', { name: grafiek });
      await figuur.getByRole('img').waitFor();
      await figuur.getByText('Tabel bij deze grafiek').click();
      await figuur.getByRole('table').waitFor();
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => v.id)).toEqual([]);
    await page.getByRole('textbox', { name: 'Plafond in procenten' }).fill('25');
    await page.getByText('Deze jaren horen bij een eerdere regel.').waitFor();
  });

  test('wie stopt, houdt de jaren die klaar zijn', async () => {
    const { page } = venster;
    await page.getByRole('textbox', { name: 'Aantal jaren' }).fill('200');
    await page.getByRole('button', { name: 'Jaren simuleren' }).click();
    await expect.poll(() => page.getByRole('progressbar').getAttribute('value')).not.toBe('0');
    await page.getByRole('button', { name: 'Stoppen' }).click();
    await page.getByText(/U bent gestopt\. Hieronder staan de \d+ jaren die klaar zijn\./).waitFor();
    await page.getByRole('heading', { name: /Uitkomst van \d+ jaren/ }).waitFor();
  });

  test('een simulatie die niet kan, zegt bij welk veld het ligt', async () => {
    const { page } = venster;
    await page.getByLabel('Herkomst verdelen naar').selectOption('huishoudens');
    await page.getByRole('button', { name: 'Jaren simuleren' }).click();
    await page.getByText('Cijfers over huishoudens ontbreken', { exact: false }).first().waitFor();
    expect(await page.getByLabel('Herkomst verdelen naar').getAttribute('aria-invalid')).toBe('true');
  });

  test('het venster meldt nergens een fout', () => expect(venster.fouten).toEqual([]));
});
