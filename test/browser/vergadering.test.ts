import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OEFENCODE, type Uitvoer } from '../../shared/contract/contract.ts';
import { canRunBrowser } from '../double/chromium.ts';
import { heeftPoppler, tekstVan } from '../documents/pdf-tools.ts';
import { bekijk, MATEN } from './kijk.ts';
import { openVenster, type Venster } from './venster.ts';

describe.runIf(canRunBrowser('de vergadering'))('een vergadering van voorbereiding tot notulen', () => {
  let venster: Venster;
  const vraag = async <T>(naam: string, invoer: unknown): Promise<T> => {
    const antwoord = await venster.backend.handle(naam, invoer);
    if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.error.code}`);
    return antwoord.value as T; // checked by the backend against its own schema
  };
  /** The screen as it stands now at both sizes: accessible, nothing cut off. */
  const foto = async (naam: string): Promise<void> => {
    for (const maat of MATEN.toReversed()) {
      await venster.page.setViewportSize({ width: maat.breedte, height: maat.hoogte });
      await bekijk(venster.page, maat, `v${naam}`);
    }
  };
  const wisselNaar = async (naam: string): Promise<void> => {
    const mensen = await vraag<Uitvoer<'listMedewerkers'>>('listMedewerkers', {});
    await vraag('signOut', {});
    await vraag('signIn', { medewerkerId: mensen.find((m) => m.naam.startsWith(naam))?.id, code: OEFENCODE });
    await venster.page.reload();
    await venster.page.getByText(naam, { exact: false }).first().waitFor();
  };
  const knop = (naam: string | RegExp) => venster.page.getByRole('button', { name: naam, exact: typeof naam === 'string' });

  beforeAll(async () => {
    venster = await openVenster({ oefenomgeving: true });
  });
  afterAll(() => venster.close());

  test('de secretaris plant, zet in één keer zaken op de agenda, ordent met het toetsenbord en verstuurt', async () => {
    const { page } = venster;
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: /^Vergaderingen/ }).click();
    await page.getByRole('heading', { name: 'Eerdere vergaderingen' }).waitFor();
    await foto('1-lijst');
    await page.getByRole('link', { name: 'Stukken en opening' }).click();
    await page.getByRole('heading', { level: 1, name: /^Vergadering van/ }).waitFor();
    await page.getByRole('list', { name: 'Zaken op de agenda' }).waitFor();
    await foto('2-verzonden');
    expect(await page.getByText('Verzonnen belang: kent de familie van de aanvrager.').count()).toBeGreaterThan(0);
    const rijen = page.getByRole('list', { name: 'Zaken op de agenda' }).getByRole('listitem');
    const eerste = (await rijen.first().getByRole('link').innerText()).trim();
    await page.getByRole('button', { name: `${eerste} omlaag` }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByText(`${eerste} staat nu op plaats 2 van 5.`).waitFor();
    await knop('Nieuwe versie versturen').click();
    await page.getByText('De agenda is verstuurd aan').waitFor();
    await foto('3-opnieuw-verstuurd');
    await knop('Reglement wijzigen').click();
    await knop('Deelnemers wijzigen').click();
    await knop('Belang melden').click();
    await knop('Dag, tijd of plaats wijzigen').click();
    await page.getByText('Meer zaken kiezen').click();
    await page.getByRole('group', { name: 'Kies de zaken voor deze agenda' }).waitFor();
    await foto('3-alles-open');
    await page.getByRole('textbox', { name: 'Plaats' }).fill('Oefenzaal 2');
    await knop('Wijziging opslaan').click();
    await page.getByText('13:30 uur · Oefenzaal 2').waitFor();
  });

  test('een lid leest zijn zaken, ziet niets van de zaak waar hij niet aan meedoet, en meldt zelf een belang', async () => {
    const { page } = venster;
    await wisselNaar('Noor');
    const lijst = page.getByRole('list', { name: 'Zaken op de agenda' });
    await lijst.getByText('U doet niet mee').waitFor();
    expect(await knop('Nieuwe versie versturen').or(knop('Vergadering openen')).or(page.getByRole('button', { name: /omhoog$/ })).count()).toBe(0);
    await foto('3-lid');
    await knop('Belang melden').click();
    expect(await page.getByRole('combobox', { name: 'Wie' }).locator('option').allInnerTexts()).toEqual(['Maak een keuze', 'Noor Oefen']);
    await page.getByRole('combobox', { name: 'Bij welke zaak' }).selectOption({ index: 3 });
    await page.getByRole('textbox', { name: 'Wat het belang is' }).fill('Verzonnen: woont naast de aanvrager.');
    await knop('Belang vastleggen').click();
    await lijst.getByText('U doet niet mee').nth(1).waitFor();
    await page.getByRole('cell', { name: 'Verzonnen: woont naast de aanvrager.' }).first().waitFor();
    expect(venster.fouten).toEqual([]);
  });

  test('de voorzitter opent, stemt met het toetsenbord met een afwijkende mening, houdt aan en sluit', async () => {
    const { page } = venster;
    await wisselNaar('Victor');
    await knop('Nieuwe versie versturen').click();
    await page.getByText('De agenda is verstuurd aan').waitFor();
    await page.getByRole('heading', { name: 'Vergadering openen' }).waitFor();
    await page.getByRole('textbox', { name: 'Begintijd' }).fill('13:30');
    await page.getByText(/stemgerechtigde leden aanwezig, 3 nodig: genoeg/).waitFor();
    await knop('Vergadering openen').click();
    await page.getByRole('heading', { name: 'Zaken', exact: true }).waitFor();
    await foto('4-geopend');
    await page.getByRole('link', { name: 'Begin met de zaken' }).click();
    await page.getByRole('heading', { level: 1, name: /^Zaak 1 van 5/ }).waitFor();
    await page.getByRole('region', { name: 'Stemmen' }).waitFor();
    await page.keyboard.press('?');
    await page.getByText('iedereen die nog niet stemde: voor').waitFor();
    await foto('5-zaak');
    await page.keyboard.press('Escape');
    await page.keyboard.press('2');
    await page.keyboard.press('4');
    await page.getByText(/2 voor, 1 tegen, 0 onthouden|3 voor, 1 tegen, 0 onthouden/).waitFor();
    await page.getByRole('textbox', { name: /^Afwijkende mening van/ }).fill('Verzonnen mening voor de notulen.');
    await foto('6-gestemd');
    await knop('Uitkomst vastleggen').click();
    await page.getByText('De uitkomst is vastgelegd.').waitFor();
    await foto('7-uitkomst');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { level: 1, name: /^Zaak 2 van 5/ }).waitFor();
    await page.keyboard.press('a');
    await page.getByRole('textbox', { name: 'Waarom wordt de zaak aangehouden?' }).fill('Er ontbreekt een verklaring (test).');
    await foto('8-aanhouden');
    await knop('Zaak aanhouden').click();
    await page.getByText(/Aangehouden tot .*Er ontbreekt een verklaring/).waitFor();
    for (const nr of [3, 4, 5]) {
      await page.keyboard.press('ArrowRight');
      await page.getByRole('heading', { level: 1, name: new RegExp(`^Zaak ${nr} van 5`) }).waitFor();
      await page.getByRole('region', { name: 'Stemmen' }).waitFor();
      await page.keyboard.press('4');
      await page.keyboard.press('Enter');
      await page.getByText('De uitkomst is vastgelegd.').waitFor();
    }
    await page.getByRole('link', { name: 'Overzicht van de vergadering' }).first().click();
    await page.getByText('5 van 5 zaken behandeld').waitFor();
    await page.getByRole('textbox', { name: /^Mededelingen/ }).fill('Mededeling van de test.');
    await knop('Aantekeningen opslaan').click();
    await page.getByText('De aantekeningen zijn opgeslagen.').waitFor();
    await page.getByRole('textbox', { name: 'Eindtijd' }).fill('15:45');
    await foto('9-klaar');
    await knop('Vergadering sluiten').click();
    await page.getByRole('heading', { name: 'Notulen', exact: true }).waitFor();
    await foto('10-notulen');
    expect(venster.fouten).toEqual([]);
  });

  test.skipIf(!heeftPoppler)('de notulen schrijven zichzelf: stemmen, afwijkende mening, aanhouding en mededeling', async () => {
    const { page } = venster;
    const [download] = await Promise.all([page.waitForEvent('download'), knop('Notulen (PDF)').click()]);
    const delen: Buffer[] = [];
    for await (const deel of await download.createReadStream()) delen.push(deel as Buffer);
    const tekst = tekstVan(Buffer.concat(delen));
    for (const stuk of ['13:30 tot 15:45', 'Verzonnen mening voor de notulen.', 'Er ontbreekt een verklaring (test).', 'Mededeling van de test.', 'Verzonnen belang: kent de familie']) expect(tekst).toContain(stuk);
  });

  test('het vergaderdossier komt met voortgang, en de notulen worden vastgesteld', async () => {
    const { page } = venster;
    const [download] = await Promise.all([page.waitForEvent('download'), knop('Vergaderdossier maken (PDF)').click()]);
    expect(download.suggestedFilename()).toMatch(/^vergaderdossier/);
    await page.getByText('is gemaakt en opgeslagen bij uw downloads').waitFor();
    await knop('Notulen vaststellen').click();
    await page.getByText('De notulen zijn vastgesteld op').waitFor();
    expect(await knop('Notulen vaststellen').count()).toBe(0);
    expect(venster.fouten).toEqual([]);
  });
});
