import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Uitvoer } from '../../shared/contract/contract.ts';
import { canRunBrowser } from '../double/chromium.ts';
import { bekijk, MATEN } from './kijk.ts';
import { openVenster, type Venster } from './venster.ts';
import { CODE, knop, menu, veld, WACHTZIN } from './zaak.ts';

const LID = 'Noor Oefen';

describe.runIf(canRunBrowser('het lid thuis'))('een vergadering thuis: van lidkaart tot het oordeel bij het dossier', () => {
  let commissie: Venster;
  let thuis: Venster;
  let map: string;
  let kaart = '';
  let controle = '';
  let teOordelen = '';

  const vraag = async <T>(naam: string, invoer: unknown): Promise<T> => {
    const antwoord = await commissie.backend.handle(naam, invoer);
    if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.error.code}`);
    return antwoord.value as T; // checked by the backend against its own schema
  };

  beforeAll(async () => {
    map = mkdtempSync(path.join(tmpdir(), 'toetstafel-thuis-'));
    [commissie, thuis] = await Promise.all([openVenster({ oefenomgeving: true }), openVenster()]);
    // a case without a joint conclusion goes on the agenda, so that there is something to judge
    const { rijen } = await vraag<Uitvoer<'listWerkvoorraad'>>('listWerkvoorraad', { zoek: '', status: 'in_behandeling', sorteer: 'nummer', vanaf: null, aantal: 200 });
    const vergadering = (await vraag<Uitvoer<'listVergaderingen'>>('listVergaderingen', {})).find((v) => v.status === 'verzonden' || v.status === 'gepland');
    for (const { dossierId } of rijen) {
      const { dossier } = await vraag<Uitvoer<'getDossier'>>('getDossier', { dossierId });
      if (dossier.herstelkans !== null || dossier.herkomst === null || dossier.aanvraag.betrokkene.geheimhouding) continue;
      await vraag('scheduleDossier', { commandId: randomUUID(), dossierId, expectedVersion: dossier.versie, vergaderingId: vergadering?.vergadering.id });
      teOordelen = dossier.nummer;
      break;
    }
  });
  afterAll(async () => {
    await Promise.all([commissie.close(), thuis.close()]);
    rmSync(map, { recursive: true, force: true });
  });

  /** The screen as it stands now at both sizes: accessible, nothing cut off. */
  const foto = async ({ page }: Venster, naam: string): Promise<void> => {
    for (const maat of MATEN.toReversed()) {
      await page.setViewportSize({ width: maat.breedte, height: maat.hoogte });
      await bekijk(page, maat, `thuis-${naam}`);
    }
  };
  /** The file that a person finds in the downloads after doing this. */
  const download = async (page: Page, doe: () => Promise<unknown>): Promise<string> => {
    const [bestand] = await Promise.all([page.waitForEvent('download'), doe()]);
    const plek = path.join(map, bestand.suggestedFilename());
    await bestand.saveAs(plek);
    return plek;
  };
  const kiesVergadering = async (page: Page): Promise<void> => {
    const keuze = page.getByRole('combobox', { name: 'Vergadering', exact: true });
    await keuze.selectOption(await keuze.getByRole('option', { name: /Vergadering op/ }).first().getAttribute('value'));
    await page.getByRole('table', { name: 'Leden van deze vergadering' }).waitFor();
  };
  const rijVanLid = (page: Page) => page.getByRole('table', { name: 'Leden van deze vergadering' }).getByRole('row', { name: new RegExp(LID) });

  test('het lid maakt een eigen dossierbestand en een lidkaart', async () => {
    const { page } = thuis;
    await knop(page, 'Nieuw dossierbestand').click();
    await page.getByRole('radio', { name: 'Commissielid thuis' }).check({ force: true });
    await veld(page, 'Naam van het dossierbestand').fill('Commissie thuis');
    await veld(page, 'Uw naam, zoals de commissie u kent').fill(LID);
    await knop(page, 'Volgende').click();
    await page.getByLabel('Wachtzin', { exact: true }).fill(WACHTZIN);
    await page.getByLabel('Wachtzin nog een keer').fill(WACHTZIN);
    await knop(page, 'Volgende').click();
    await veld(page, 'Naam').fill(LID);
    await page.getByLabel('Persoonlijke code', { exact: true }).fill(CODE);
    await page.getByLabel('Persoonlijke code nog een keer').fill(CODE);
    await knop(page, 'Herstelgeheim maken').click();
    await page.getByRole('heading', { name: 'Schrijf het herstelgeheim op' }).waitFor();
    const geheim = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){7}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
    await knop(page, 'Ik heb het opgeschreven').click();
    await page.getByLabel('Herstelgeheim', { exact: true }).fill(geheim);
    await knop(page, 'Dossierbestand maken').click();
    await page.getByRole('heading', { name: 'Aanmelden' }).waitFor();
    await page.getByRole('radio', { name: new RegExp(LID) }).check({ force: true });
    await page.getByLabel('Persoonlijke code').fill(CODE);
    await knop(page, 'Aanmelden').click();
    await page.getByRole('heading', { level: 1, name: 'Mijn vergaderingen' }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link').allInnerTexts()).toEqual(['Mijn vergaderingen']);
    kaart = await download(page, () => knop(page, 'Lidkaart maken').click());
    await page.getByText('De lidkaart is gemaakt en staat bij uw downloads.').waitFor();
    controle = (await page.locator('.tt-controle').innerText()).trim();
    await foto(thuis, '1-lidkaart');
  });

  test('de secretaris bewaart de kaart, hoort hetzelfde controlegetal en maakt het pakket', async () => {
    const { page } = commissie;
    await menu(page, 'Overdrachten');
    await kiesVergadering(page);
    expect(await knop(page, `Pakket maken voor ${LID}`).count()).toBe(0);
    await knop(page, `Lidkaart bewaren voor ${LID}`).click();
    await page.getByLabel(`Lidkaart van ${LID}`, { exact: true }).setInputFiles({ name: 'brief.txt', mimeType: 'text/plain', buffer: Buffer.from('geen kaart') });
    await page.getByRole('group', { name: `Lidkaart bewaren voor ${LID}` }).getByText(/niet/).first().waitFor();
    await foto(commissie, '2-kaart-geweigerd');
    await page.getByLabel(`Lidkaart van ${LID}`, { exact: true }).setInputFiles(kaart);
    await page.getByText(`De lidkaart van ${LID} is bewaard.`).waitFor();
    await rijVanLid(page).getByText(controle).waitFor();
    await rijVanLid(page).getByText(/niet erbij/).waitFor();
    await foto(commissie, '3-leden');
  });

  test('thuis leest het lid de stukken en legt een oordeel vast', async () => {
    const pakket = await download(commissie.page, () => knop(commissie.page, `Pakket maken voor ${LID}`).click());
    await commissie.page.getByText(`Het pakket voor ${LID} staat bij uw downloads`).waitFor();
    const { page } = thuis;
    await page.getByLabel('Pakket met stukken').setInputFiles(pakket);
    await page.getByText('De stukken zijn ingelezen.').waitFor();
    const tabel = page.getByRole('table', { name: /^Vergadering op/ });
    await tabel.waitFor();
    await foto(thuis, '4-vergadering');
    await tabel.getByRole('row', { name: new RegExp(teOordelen) }).getByRole('link').click();
    const delen = page.getByRole('navigation', { name: 'Delen van deze zaak' });
    await delen.waitFor();
    await foto(thuis, '5-aanvraag');
    for (const deel of ['Verblijf en herkomst', 'Voorstel voor de verdeling', 'Mijn oordeel']) {
      await delen.getByRole('link', { name: deel }).click();
      await delen.getByRole('link', { name: deel }).and(page.locator('[aria-current="step"]')).waitFor();
      await foto(thuis, `6-${deel.toLowerCase().replaceAll(' ', '-')}`);
    }
    await knop(page, 'Mijn oordeel vastleggen').click();
    await page.getByText('Schrijf een aantekening, of geef een oordeel.').first().waitFor();
    await veld(page, /^Aantekening bij deze zaak/).fill('Verzonnen aantekening van thuis.');
    await page.getByRole('button', { name: /Sociaal netwerk/ }).first().click();
    await page.getByRole('radio', { name: 'Steunend' }).check({ force: true });
    await veld(page, /^Reden/).fill('Verzonnen reden van thuis.');
    await veld(page, /^Waar blijkt dit uit/).fill('De stukken van de vergadering.');
    await foto(thuis, '6-vak-open');
    await knop(page, 'Sluiten').click();
    await knop(page, 'Mijn oordeel vastleggen').click();
    await page.getByText('Vastgelegd. Maak bij de vergadering een pakket als u klaar bent.').waitFor();
    await foto(thuis, '7-vastgelegd');
    expect(thuis.fouten).toEqual([]);
  });

  test('het pakket met oordelen komt bij het dossier, en een tweede keer verandert niets', async () => {
    const { page } = thuis;
    await page.getByRole('link', { name: 'Terug naar de vergadering' }).click();
    await page.getByText('met aantekening').waitFor();
    const oordelen = await download(page, () => knop(page, 'Pakket met mijn oordelen maken').click());
    await page.getByText('Stuur het naar de secretaris.').first().waitFor();
    await foto(thuis, '8-verstuurd');
    const kantoor = commissie.page;
    await kantoor.getByLabel('Pakket of bericht').setInputFiles(oordelen);
    await kantoor.getByText(`Van ${LID}:`).waitFor();
    await foto(commissie, '9-verslag');
    await kantoor.getByLabel('Pakket of bericht').setInputFiles(oordelen);
    await kantoor.getByText('Dit pakket was al ingelezen').waitFor();
    expect(commissie.fouten).toEqual([]);
  });
});
