import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Uitvoer } from '../../shared/contract/contract.ts';
import { canRunBrowser } from '../double/chromium.ts';
import { heeftPoppler, leesPdf, tekstVan } from '../documents/pdf-tools.ts';
import { openVenster, type Venster } from './venster.ts';

describe.runIf(canRunBrowser('de brieven in het venster'))('de brieven, zoals de secretaris ze maakt', () => {
  let venster: Venster;
  let rijen: Uitvoer<'listWerkvoorraad'>['rijen'];
  beforeAll(async () => {
    venster = await openVenster({ oefenomgeving: true });
    const antwoord = await venster.backend.handle('listWerkvoorraad', { zoek: '', status: null, sorteer: 'nummer', vanaf: null, aantal: 200 });
    if (!antwoord.ok) throw new Error(antwoord.error.code);
    rijen = (antwoord.value as Uitvoer<'listWerkvoorraad'>).rijen; // checked by the backend against its own schema
  });
  afterAll(() => venster.close());

  const naar = (status: string) => venster.page.evaluate((h) => { location.hash = h; }, `#/dossier/${rijen.find((r) => r.status === status)?.dossierId ?? ''}/aanvraag`);

  test('van een vraag om aanvulling naar een verzonden brief, met het toetsenbord', async () => {
    const { page } = venster;
    await naar('onvolledig');
    await page.getByRole('complementary').getByText('Nu aan de beurt: verzoek om aanvulling.').waitFor();
    await page.getByRole('link', { name: 'Naar de brieven' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Brief maken' }).waitFor();
    expect(await page.getByRole('radio', { name: /Verzoek om aanvulling/ }).isChecked()).toBe(true);
    const stuk = page.getByRole('textbox', { name: 'Welk stuk of gegeven?' }).first();
    expect(await stuk.inputValue()).not.toBe('');
    await page.getByRole('textbox', { name: /^Waarom vraagt u het/ }).first().fill('Daarmee zien wij of u zelfstandig kunt wonen.');
    await page.getByRole('button', { name: 'Voorbeeld bekijken' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: /De bladzijden van de brief: verzoek om aanvulling/ }).waitFor();
    await page.getByText('De brief als tekst lezen').click();
    await page.getByText(/Daarmee zien wij of u zelfstandig kunt wonen\.\s/).first().waitFor();
    await page.getByRole('button', { name: 'Brief vaststellen' }).click();
    await page.getByText(/De brief is vastgesteld: verzoek om aanvulling/).waitFor();

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Verzoek om aanvulling opslaan als PDF' }).first().click()]);
    const pdf = readFileSync(await download.path());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    if (heeftPoppler) {
      expect(leesPdf('pdfinfo', pdf)).toMatch(/Tagged:\s+yes/);
      expect(tekstVan(pdf)).toContain('Daarmee zien wij of u zelfstandig kunt wonen.');
    }
    await page.getByText('Verzending vastleggen', { exact: true }).first().click();
    await page.getByRole('radio', { name: 'Uitgereikt' }).check({ force: true });
    await page.getByRole('button', { name: 'Verzending vastleggen' }).click();
    await page.getByText('De verzending is vastgelegd.').waitFor();
    await page.getByText(/Verzonden op .*: uitgereikt\./).waitFor();
    expect(venster.fouten).toEqual([]);
  });

  test('wat er getypt is blijft staan, en een veranderde brief vraagt een nieuw voorbeeld', async () => {
    const { page } = venster;
    await naar('ingediend');
    await page.getByRole('link', { name: 'Naar de brieven' }).click();
    await page.getByRole('radio', { name: /Verzoek om een zienswijze/ }).check({ force: true });
    await page.getByRole('button', { name: 'Voorbeeld bekijken' }).click();
    await page.getByRole('heading', { name: /Er kloppen .* gegevens niet/ }).waitFor();
    await page.getByRole('radio', { name: 'De aanvraag afwijzen' }).check({ force: true });
    await page.getByRole('textbox', { name: 'Reden', exact: true }).fill('U hebt nog een woning. <script>alert(1)</script>');
    await page.getByRole('textbox', { name: 'Reageren tot en met' }).fill('1-1-2099');
    await page.getByRole('button', { name: 'Voorbeeld bekijken' }).click();
    await page.getByRole('button', { name: 'Brief vaststellen' }).waitFor();
    await page.getByRole('textbox', { name: 'Reden', exact: true }).fill('U hebt nog een woning.');
    await page.getByText('U hebt iets veranderd na dit voorbeeld.').waitFor();
    expect(await page.getByRole('button', { name: 'Brief vaststellen' }).count()).toBe(0);
    await page.getByText(/Opgeslagen om/).first().waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Brief maken' }).waitFor();
    await expect.poll(() => page.getByRole('textbox', { name: 'Reden', exact: true }).inputValue()).toBe('U hebt nog een woning.');
  });

  test('onder Beheer: een huisstijl met een voorbeeld, en een kleur die niet te lezen is wordt geweigerd', async () => {
    const { page } = venster;
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: /^Beheer/ }).click();
    await page.getByRole('textbox', { name: 'Naam bij het logo' }).fill('gemeente Oefenstad');
    const kleur = page.getByRole('textbox', { name: 'Kleur van de koppen' });
    await kleur.fill('#ffff00');
    await page.getByRole('button', { name: 'Huisstijl opslaan' }).click();
    await page.getByText(/het contrast is 1,1 en moet minstens 4,5 zijn/).first().waitFor();
    await kleur.fill('#0b6b3a');
    await page.getByRole('button', { name: 'Voorbeeld bekijken' }).click();
    await page.getByRole('img', { name: 'Een voorbeeldbrief in deze huisstijl.' }).waitFor();
    await page.getByRole('button', { name: 'Huisstijl opslaan' }).click();
    await page.getByText('De huisstijl is opgeslagen.').waitFor();
  });

  test('de brieven van een periode komen in één bestand', async () => {
    const { page } = venster;
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Zipbestand maken' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^brieven-\d{4}-01-01-.*\.zip$/);
    const zip = readFileSync(await download.path());
    expect(zip.toString('latin1')).toContain('inhoud.csv');
    await page.getByText(/\.zip is gemaakt/).waitFor();
    expect(venster.fouten).toEqual([]);
  });
});
