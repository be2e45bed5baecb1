import { mkdirSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMonths, plainDate } from '../../shared/kernel/plain-date.ts';
import { canRunBrowser } from '../double/chromium.ts';
import { openVenster, type Venster } from './venster.ts';
import { CODE, kiesGemeente, menu, WACHTZIN } from './zaak.ts';

const FOTOMAP = process.env['FOTOMAP'];
const COMMISSIE = 'Toetsingscommissie Vensterstad';
const INSTELLING = 'Testinstelling Vensterhuis';
const INTAKER = 'Testpersoon Intaker';

const knop = (page: Page, naam: string | RegExp) => page.getByRole('button', { name: naam, exact: typeof naam === 'string' });
const veld = (page: Page, naam: string | RegExp) => page.getByRole('textbox', { name: naam });
const pdf = (merk: string): Buffer => Buffer.from(`%PDF-1.7\n% ${merk}\n1 0 obj\n<< /Length 1 >>\nstream\nx\nendstream\nendobj\n%%EOF\n`, 'latin1');

/** Makes a case file of this kind and signs its first person in. */
async function nieuwBestand(page: Page, soort: 'Instelling' | 'Toetsingscommissie', wie: string): Promise<void> {
  await knop(page, 'Nieuw dossierbestand').click();
  await page.getByRole('radio', { name: soort }).check({ force: true });
  await veld(page, 'Naam van het dossierbestand').fill('Weekproef');
  await veld(page, soort === 'Instelling' ? 'Naam van de instelling' : 'Naam van de commissie').fill(soort === 'Instelling' ? INSTELLING : COMMISSIE);
  if (soort === 'Toetsingscommissie') await veld(page, 'Namens wie besluit de commissie').fill('het college van Vensterstad');
  await knop(page, 'Volgende').click();
  await page.getByLabel('Wachtzin', { exact: true }).fill(WACHTZIN);
  await page.getByLabel('Wachtzin nog een keer').fill(WACHTZIN);
  await knop(page, 'Volgende').click();
  await veld(page, 'Naam').fill(wie);
  await page.getByLabel('Persoonlijke code', { exact: true }).fill(CODE);
  await page.getByLabel('Persoonlijke code nog een keer').fill(CODE);
  await knop(page, 'Herstelgeheim maken').click();
  await page.getByRole('heading', { name: 'Schrijf het herstelgeheim op' }).waitFor();
  const geheim = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){7}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
  await knop(page, 'Ik heb het opgeschreven').click();
  await page.getByLabel('Herstelgeheim', { exact: true }).fill(geheim);
  await knop(page, 'Dossierbestand maken').click();
  await page.getByRole('heading', { name: 'Aanmelden' }).waitFor();
  await page.getByRole('radio', { name: wie, exact: true }).check({ force: true });
  await page.getByLabel('Persoonlijke code').fill(CODE);
  await knop(page, 'Aanmelden').click();
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor();
}

/** What a person finds in the downloads after doing this. */
async function download(page: Page, doe: () => Promise<unknown>): Promise<string> {
  const [bestand]: [Download, unknown] = await Promise.all([page.waitForEvent('download'), doe()]);
  const plek = path.join(path.dirname(await bestand.path()), bestand.suggestedFilename());
  await bestand.saveAs(plek);
  return plek;
}

describe.runIf(canRunBrowser('de week van de instelling'))('de week van de instelling: van intake tot het antwoord van de commissie', () => {
  let instelling: Venster;
  let commissie: Venster;
  let uitnodiging = '';
  let pakket = '';
  let antwoord = '';

  beforeAll(async () => {
    [instelling, commissie] = await Promise.all([openVenster(), openVenster()]);
    if (FOTOMAP) mkdirSync(FOTOMAP, { recursive: true });
  });
  afterAll(() => Promise.all([instelling.close(), commissie.close()]));

  const kijk = async ({ page }: Venster, naam: string): Promise<void> => {
    if (FOTOMAP) await page.screenshot({ path: path.join(FOTOMAP, `instelling-${naam}.png`), fullPage: true });
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    expect(violations.map((v) => `${naam}: ${v.id} ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), naam).toBeLessThanOrEqual(1);
  };

  test('de commissie maakt een uitnodiging en leest het controlegetal', async () => {
    const { page } = commissie;
    await nieuwBestand(page, 'Toetsingscommissie', 'Testpersoon Secretaris');
    await menu(page, 'Overdrachten');
    await knop(page, 'Uitnodiging maken').click();
    await page.getByText('Vul in voor welke organisatie de uitnodiging is.').waitFor();
    await veld(page, 'Voor welke organisatie').fill(INSTELLING);
    uitnodiging = await download(page, () => knop(page, 'Uitnodiging maken').click());
    expect(uitnodiging.endsWith('.toetstafel-uitnodiging')).toBe(true);
    await page.getByRole('table', { name: 'Uitnodigingen die u gaf' }).getByRole('row', { name: new RegExp(INSTELLING) }).getByText('Nog niet gebruikt').waitFor();
    await kijk(commissie, 'uitnodiging');
  });

  test('de instelling maakt een eigen dossierbestand, zonder stappen van een commissie', async () => {
    const { page } = instelling;
    await nieuwBestand(page, 'Instelling', INTAKER);
    await page.getByRole('heading', { level: 1, name: 'Aanvragen' }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link').allInnerTexts()).toEqual(['Aanvragen', 'Overdrachten']);
    await kijk(instelling, 'leeg');
  });

  test('het formulier vraagt per groep wat nodig is en zegt meteen wat er nog ontbreekt', async () => {
    const { page } = instelling;
    const stand = page.getByRole('complementary', { name: 'Nog in te vullen' });
    await page.getByRole('link', { name: 'Nieuwe aanvraag' }).click();
    await page.getByText('Kies eerst een urgentiegroep.').waitFor();
    await page.getByRole('radio', { name: /a\. Mantelzorg/ }).check({ force: true });
    await page.getByRole('group', { name: 'Geeft of ontvangt de aanvrager mantelzorg?' }).waitFor();
    await stand.getByRole('link', { name: 'Geeft of ontvangt de aanvrager mantelzorg?' }).waitFor();
    await page.getByRole('radio', { name: /e\. Verlaat beschermd wonen/ }).check({ force: true });
    expect(await page.getByText('Geeft of ontvangt de aanvrager mantelzorg?').count()).toBe(0);
    await veld(page, 'Voornamen').fill('Testpersoon');
    await veld(page, 'Achternaam').fill('Vensterman');
    await veld(page, 'Geboortedatum').fill('12-4-1990');
    const vandaag = plainDate(new Date().toISOString().slice(0, 10));
    await stand.getByRole('link', { name: 'Wanneer verlaat de aanvrager het beschermd wonen?' }).click();
    await page.keyboard.type(addMonths(vandaag, 2).split('-').toReversed().join('-'));
    await knop(page, 'Verblijf toevoegen').click();
    await page.getByRole('combobox', { name: 'Soort instelling' }).selectOption({ label: 'Beschermd wonen' });
    await veld(page, 'Naam van de instelling').fill(INSTELLING);
    await kiesGemeente(page, 'Gemeente van de instelling', 'Gravenhage');
    await veld(page, 'Opgenomen op').fill(addMonths(vandaag, -14).split('-').toReversed().join('-'));
    await page.getByRole('checkbox', { name: /toestemming om gegevens te delen/ }).check({ force: true });
    await veld(page, 'Datum van de toestemming').fill(vandaag.split('-').toReversed().join('-'));
    await page.getByRole('radio', { name: 'Op papier of digitaal ondertekend' }).check({ force: true });
    await page.getByRole('group', { name: 'Is de aanvrager toe aan zelfstandig wonen' }).getByRole('radio', { name: 'Ja, met begeleiding' }).check({ force: true });
    await veld(page, /^Tekst van de verklaring/).fill('De aanvrager kookt en betaalt zelf.');
    await veld(page, /^Wat zegt de instelling over herstel/).fill('Het gaat goed met het werk in Delft.');
    await veld(page, /^Verklaring van/).fill(`${INSTELLING}, begeleider`);
    await veld(page, /^Datum van de verklaring/).fill(vandaag.split('-').toReversed().join('-'));
    await page.getByRole('radio', { name: 'Ja, de aanvrager aanvaardt begeleiding' }).check({ force: true });
    await stand.getByText('Wie de begeleiding geeft').waitFor();
    await veld(page, 'Wie geeft de begeleiding').fill(INSTELLING);
    await stand.getByText('Alle verplichte velden zijn ingevuld.').waitFor();
    await stand.getByText('Een uittreksel uit de BRP met de woongeschiedenis').waitFor();
  });

  test('een verkeerd bestand wordt geweigerd met de reden; een goed stuk telt meteen mee', async () => {
    const { page } = instelling;
    const kies = page.getByLabel('Bijlage toevoegen');
    await kies.setInputFiles({ name: 'uittreksel.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ dit is een programma') });
    await knop(page, 'Stuk toevoegen').click();
    await page.getByText(/Dit is een programma\. De bijlage is niet opgeslagen\./).waitFor();
    await knop(page, 'Niet toevoegen').click();
    await kies.setInputFiles({ name: 'uittreksel.pdf', mimeType: 'application/pdf', buffer: pdf('uittreksel') });
    await page.getByRole('combobox', { name: 'Wat voor stuk is dit' }).selectOption({ label: 'Een uittreksel uit de BRP met de woongeschiedenis (nog nodig)' });
    await knop(page, 'Stuk toevoegen').click();
    await page.getByText('uittreksel.pdf is toegevoegd.').waitFor();
    await expect.poll(() => page.getByRole('complementary', { name: 'Nog in te vullen' }).getByText('Een uittreksel uit de BRP met de woongeschiedenis').count()).toBe(0);
    await kies.setInputFiles({ name: 'advies.pdf', mimeType: 'application/pdf', buffer: pdf('advies') });
    await page.getByRole('radio', { name: 'Medische gegevens' }).check({ force: true });
    await page.getByText('Kruis eerst de toestemming voor gegevens over gezondheid aan').waitFor();
    await page.getByRole('checkbox', { name: /gegevens over gezondheid te gebruiken/ }).check({ force: true });
    await knop(page, 'Stuk toevoegen').click();
    await page.getByText('advies.pdf is toegevoegd.').waitFor();
    await kijk(instelling, 'formulier');
  });

  test('het concept staat er nog na herladen, met de stukken', async () => {
    const { page } = instelling;
    await page.getByText('Opgeslagen om', { exact: false }).waitFor();
    await page.reload();
    await menu(page, 'Aanvragen');
    await page.getByRole('link', { name: 'Aanvraag van Testpersoon Vensterman' }).click();
    await page.getByRole('list', { name: 'Bijlagen' }).getByText('advies.pdf').waitFor();
    expect(await veld(page, 'Achternaam').inputValue()).toBe('Vensterman');
    await knop(page, 'Aanvraag klaarzetten voor de commissie').click();
    await page.getByRole('heading', { level: 1, name: 'Testpersoon Vensterman' }).waitFor();
    await page.getByRole('list', { name: 'Bijlagen' }).getByText('uittreksel.pdf').waitFor();
    expect(await page.getByRole('navigation', { name: 'Stappen van dit dossier' }).count()).toBe(0);
  });

  test('met de uitnodiging maakt de intaker een pakket', async () => {
    const { page } = instelling;
    await page.getByLabel('Uitnodiging van de ontvanger').setInputFiles(uitnodiging);
    await page.getByText('Bel de ontvanger en lees dit getal voor.', { exact: false }).waitFor();
    const getal = await commissie.page.getByRole('table', { name: 'Uitnodigingen die u gaf' }).getByText(/^\d{4} \d{4} \d{4} \d{4} \d{4}$/).innerText();
    await page.getByText(getal).waitFor();
    await kijk(instelling, 'aanbieden');
    pakket = await download(page, () => knop(page, `Pakket maken voor ${COMMISSIE}`).click());
    await page.getByText('Het pakket is gemaakt en staat bij uw downloads', { exact: false }).waitFor();
    await menu(page, 'Overdrachten');
    await page.getByRole('row', { name: new RegExp(`Aan ${COMMISSIE}`) }).getByText('Aangeboden', { exact: true }).waitFor();
    await kijk(instelling, 'overdrachten');
  });

  test('de commissie leest het pakket in, ziet wat erin zit en aanvaardt het', async () => {
    const { page } = commissie;
    await page.getByLabel('Pakket of bericht').setInputFiles(uitnodiging);
    await page.getByText('Dit is een uitnodiging.', { exact: false }).waitFor();
    await page.getByLabel('Pakket of bericht').setInputFiles(pakket);
    await page.getByText('Het pakket is ingelezen en wacht op uw antwoord.').waitFor();
    const wacht = page.getByRole('region', { name: `Van ${INSTELLING}` });
    await wacht.getByText('Vensterman, T.').waitFor();
    await wacht.getByText('uittreksel.pdf', { exact: false }).waitFor();
    await kijk(commissie, 'wacht');
    await page.getByLabel('Pakket of bericht').setInputFiles(pakket);
    await page.getByText('Dit pakket was al ingelezen. Er is niets veranderd.').waitFor();
    antwoord = await download(page, () => wacht.getByRole('button', { name: 'Aanvaarden en dossier maken' }).click());
    await page.getByRole('link', { name: 'Naar het dossier' }).click();
    await page.getByRole('heading', { level: 1, name: 'Testpersoon Vensterman' }).waitFor();
    await page.getByText('Wanneer verlaat de aanvrager het beschermd wonen?').waitFor();
    const stukken = page.getByRole('list', { name: 'Bijlagen' });
    await stukken.getByText('uittreksel.pdf').waitFor();
    await stukken.getByText('Voor u niet te openen').waitFor(); // the medical advice is for the adviser
    await download(page, () => page.getByRole('button', { name: 'uittreksel.pdf opslaan op deze computer' }).click());
    await kijk(commissie, 'dossier');
  });

  test('het antwoord gaat terug, en beide kanten zien het leven van de overdracht', async () => {
    const { page } = instelling;
    await page.getByLabel('Pakket of bericht').setInputFiles(antwoord);
    await page.getByText('De ander heeft de overdracht aanvaard.').waitFor();
    const rij = page.getByRole('row', { name: new RegExp(`Aan ${COMMISSIE}`) });
    await rij.getByText('Aanvaard', { exact: true }).waitFor();
    await rij.getByText('Wat er gebeurde').click();
    await rij.getByText(new RegExp(`^Aangeboden op .* \\(${INTAKER}\\)$`)).waitFor();
    await rij.getByText(new RegExp(`^Aanvaard op .* \\(${COMMISSIE}\\)$`)).waitFor();
    await rij.getByRole('link').click();
    await page.getByRole('link', { name: 'Bekijk wat er met dit dossier is gedaan' }).click();
    await page.getByRole('rowheader', { name: 'Overdracht aanvaard' }).waitFor();
    await page.getByRole('rowheader', { name: 'Bijlage toegevoegd' }).first().waitFor();
    await kijk(instelling, 'geschiedenis');
  });

  test('wie het pakket op het startscherm kiest, leest het in na het aanmelden', async () => {
    const { page } = commissie;
    await knop(page, 'Bestand sluiten').click();
    await page.getByLabel('Pakket of bericht').setInputFiles(pakket);
    await page.getByText('wordt ingelezen zodra u een dossierbestand hebt geopend', { exact: false }).waitFor();
    await kijk(commissie, 'start');
    await knop(page, 'Openen: Weekproef').click();
    await page.getByLabel('Wachtzin').fill(WACHTZIN);
    await knop(page, 'Openen').click();
    await page.getByRole('heading', { name: 'Aanmelden' }).waitFor();
    await page.getByRole('radio').first().check({ force: true });
    await page.getByLabel('Persoonlijke code').fill(CODE);
    await knop(page, 'Aanmelden').click();
    await page.getByText('Dit pakket was al ingelezen. Er is niets veranderd.').waitFor();
  });

  test('de vensters melden nergens een fout', () => {
    expect([...instelling.fouten, ...commissie.fouten]).toEqual([]);
  });
});
