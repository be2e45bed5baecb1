import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Uitvoer } from '../../shared/contract/contract.ts';
import { OEFENCODE } from '../../shared/contract/contract.ts';
import { canRunBrowser } from '../double/chromium.ts';
import { openVenster, type Venster } from './venster.ts';

describe.runIf(canRunBrowser('het beraad'))('een lid oordeelt eerst zelf', () => {
  let venster: Venster;
  let hash: string;

  beforeAll(async () => {
    venster = await openVenster({ oefenomgeving: true });
    const { backend, page } = venster;
    const vraag = async (naam: string, invoer: unknown): Promise<unknown> => {
      const antwoord = await backend.handle(naam, invoer);
      if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.error.code}`);
      return antwoord.value;
    };
    const { rijen } = (await vraag('listWerkvoorraad', { zoek: '', status: 'in_behandeling', sorteer: 'nummer', vanaf: null, aantal: 200 })) as Uitvoer<'listWerkvoorraad'>; // checked by the backend against its own schema
    const mensen = (await vraag('listMedewerkers', {})) as Uitvoer<'listMedewerkers'>; // idem
    const noor = mensen.find((m) => m.naam.startsWith('Noor'));
    await vraag('signOut', {});
    await vraag('signIn', { medewerkerId: noor?.id, code: OEFENCODE });
    hash = `#/dossier/${rijen.find((r) => r.stap === 'woonstart')?.dossierId ?? ''}/woonstart`;
    await page.reload();
    await page.evaluate((h) => { location.hash = h; }, hash);
    await page.getByRole('heading', { name: 'Uw eigen oordeel' }).waitFor();
  });
  afterAll(() => venster.close());

  test('de oordelen van anderen en de eerdere zaken staan er nog niet', async () => {
    const { page } = venster;
    await page.getByText('U ziet de oordelen van de anderen als u uw eigen oordeel hebt vastgelegd').waitFor();
    expect(await page.getByText('Nog niet: Noor Oefen').count()).toBe(1);
    expect(await page.getByRole('table', { name: /Oordelen van de leden over/ }).count()).toBe(0);
    await page.getByText('U ziet eerdere zaken als u uw eigen oordeel hebt vastgelegd.').waitFor();
  });

  test('met het toetsenbord door het rooster, een reden erbij, en vastleggen; dan staat alles naast elkaar', async () => {
    const { page } = venster;
    await page.getByRole('button', { name: /^Perspectief van de cliënt,/ }).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Sociaal netwerk:/ }).waitFor();
    await page.getByRole('radio', { name: 'Contra-indicatie' }).check({ force: true });
    await page.getByRole('button', { name: 'Mijn oordeel vastleggen' }).click();
    await page.getByRole('link', { name: /Zonder reden kiest u "Onbekend"/ }).waitFor();
    await page.getByRole('textbox', { name: /^Reden/ }).fill('Verzonnen reden van Noor.');
    await page.getByRole('textbox', { name: /^Waar blijkt dit uit/ }).fill('Gesprek.');
    await page.getByRole('button', { name: 'Mijn oordeel vastleggen' }).click();
    await page.getByText('Uw oordeel is vastgelegd. U ziet nu de oordelen van de anderen.').waitFor();
    const tabel = page.getByRole('table', { name: /Oordelen van de leden over/ }).first();
    await tabel.waitFor();
    expect(await tabel.getByRole('columnheader').allInnerTexts()).toEqual(['Criterium', 'Samen', 'Noor Oefen (u)', 'Lia Oefen', 'Marek Oefen']);
    expect(await tabel.getByText('Verschil').count()).toBeGreaterThan(0);
    await page.getByRole('heading', { name: 'Vergelijkbare eerdere zaken' }).waitFor();
    expect(venster.fouten).toEqual([]);
  });

  test('het gezamenlijke rooster begint met de gemeenten die leden noemden, en zegt wie nog niet oordeelde', async () => {
    const { page } = venster;
    const genoemd = await page.getByRole('table', { name: /Oordelen van de leden over/ }).count();
    expect(genoemd).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Gezamenlijk oordeel invullen' }).click();
    await page.getByText('Nog geen eigen oordeel: Victor Oefen. Na de gezamenlijke conclusie kan dat niet meer.').waitFor();
    const koppen = await page.getByRole('region', { name: 'Oordelen per criterium en gemeente' }).getByRole('columnheader').count();
    expect(koppen).toBeGreaterThanOrEqual(1 + genoemd);
    await page.getByRole('button', { name: 'Begin met mijn oordeel' }).click();
    await page.getByRole('button', { name: /^Sociaal netwerk,.*Contra-indicatie/ }).first().waitFor();
  });
});
