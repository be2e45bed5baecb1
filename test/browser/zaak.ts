import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { addMonths, formatDutchDate, type PlainDate } from '../../shared/kernel/plain-date.ts';

export const WACHTZIN = 'een wachtzin voor het venster';
export const CODE = 'venstercode-1';
export const SECRETARIS = 'Testpersoon Secretaris';
export const VOORZITTER = 'Testpersoon Voorzitter';

const getypt = (datum: PlainDate): string => datum.split('-').toReversed().join('-');
export const knop = (page: Page, naam: string | RegExp) => page.getByRole('button', { name: naam, exact: typeof naam === 'string' });
export const veld = (page: Page, naam: string | RegExp) => page.getByRole('textbox', { name: naam });

/** Makes a new case file as its first user: names, passphrase, first person, recovery secret typed back. */
export async function maakBestand(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nieuw dossierbestand' }).or(page.getByRole('link', { name: 'Nieuw dossierbestand' })).click();
  await veld(page, 'Naam van het dossierbestand').fill('Vensterproef');
  await veld(page, 'Naam van de commissie').fill('Toetsingscommissie Vensterstad');
  await veld(page, 'Namens wie besluit de commissie').fill('het college van Vensterstad');
  await knop(page, 'Volgende').click();
  await page.getByLabel('Wachtzin', { exact: true }).fill(WACHTZIN);
  await page.getByLabel('Wachtzin nog een keer').fill(WACHTZIN);
  await knop(page, 'Volgende').click();
  await veld(page, 'Naam').fill(SECRETARIS);
  await page.getByRole('combobox', { name: 'Rol', exact: true }).selectOption({ label: 'Secretaris' });
  await page.getByLabel('Persoonlijke code', { exact: true }).fill(CODE);
  await page.getByLabel('Persoonlijke code nog een keer').fill(CODE);
  await knop(page, 'Herstelgeheim maken').click();
  await page.getByRole('heading', { name: 'Schrijf het herstelgeheim op' }).waitFor();
  const geheim = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){7}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
  expect(geheim).not.toBe('');
  await knop(page, 'Ik heb het opgeschreven').click();
  await page.getByRole('heading', { name: 'Typ het herstelgeheim over van uw papier' }).waitFor();
  await page.getByLabel('Herstelgeheim', { exact: true }).fill(geheim.toLowerCase());
  await knop(page, 'Dossierbestand maken').click();
}

export async function meldAan(page: Page, naam: string): Promise<void> {
  await page.getByRole('heading', { name: 'Aanmelden' }).waitFor();
  await page.getByRole('radio', { name: new RegExp(naam) }).or(page.getByRole('button', { name: new RegExp(naam) })).click({ force: true });
  await page.getByLabel('Persoonlijke code').fill(CODE);
  await knop(page, 'Aanmelden').click();
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor();
}

export async function wisselNaar(page: Page, naam: string): Promise<void> {
  await knop(page, 'Afmelden').click();
  await meldAan(page, naam);
}

export const menu = (page: Page, naam: string) => page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: new RegExp(`^${naam}`) }).click();

/** Adds the chair and connects the register, under Beheer. */
export async function richtIn(page: Page, register: { adres: string; koppelcode: string }): Promise<void> {
  await menu(page, 'Beheer');
  await knop(page, 'Medewerker toevoegen').click();
  await page.getByRole('textbox', { name: 'Naam', exact: true }).fill(VOORZITTER);
  await page.getByRole('combobox', { name: 'Rol', exact: true }).selectOption({ label: 'Voorzitter' });
  await page.getByLabel('Persoonlijke code', { exact: true }).fill(CODE);
  await page.getByLabel('Persoonlijke code nog een keer').fill(CODE);
  await knop(page, 'Medewerker toevoegen').click();
  await page.getByText(`${VOORZITTER} is toegevoegd.`).waitFor();
  await page.getByRole('textbox', { name: 'Adres', exact: true }).fill(register.adres);
  await veld(page, 'Koppelcode').fill(register.koppelcode);
  await knop(page, 'Register koppelen').click();
  await page.getByText('Het register is gekoppeld.').waitFor();
}

/** Fills and submits a request for an invented person who leaves beschermd wonen. */
export async function dienIn(page: Page, vandaag: PlainDate): Promise<void> {
  await menu(page, 'Werkvoorraad');
  await page.getByRole('link', { name: 'Nieuwe aanvraag' }).or(page.getByRole('button', { name: 'Nieuwe aanvraag' })).click();
  await veld(page, 'Voornamen').fill('Testpersoon');
  await veld(page, 'Achternaam').fill('Vensterman');
  await veld(page, 'Geboortedatum').fill('12-4-1990');
  await veld(page, /Burgerservicenummer/).fill('123456782');
  await page.getByRole('radio', { name: /e\. Verlaat beschermd wonen/ }).check({ force: true });
  await knop(page, 'Verblijf toevoegen').click();
  await page.getByRole('combobox', { name: 'Soort instelling' }).selectOption({ label: 'Beschermd wonen' });
  await veld(page, 'Naam van de instelling').fill('Testinstelling');
  await kiesGemeente(page, 'Gemeente van de instelling', 'Gravenhage');
  await veld(page, 'Opgenomen op').fill(getypt(addMonths(vandaag, -14)));
  await page.getByRole('checkbox', { name: 'De aanvrager stond ingeschreven op het adres van de instelling' }).check({ force: true });
  await page.getByRole('checkbox', { name: /toestemming om gegevens te delen/ }).check({ force: true });
  await veld(page, 'Datum van de toestemming').fill(getypt(vandaag));
  await veld(page, 'Ingediend door').fill('Testinstelling');
  await veld(page, /^Toelichting/).fill('Verzonnen zaak van de vensterproef.');
  await knop(page, 'Aanvraag indienen').click();
  await page.getByRole('heading', { level: 1, name: 'Testpersoon Vensterman' }).waitFor();
}

export async function kiesGemeente(page: Page, label: string, deel: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(deel);
  await page.getByRole('option', { name: new RegExp(deel) }).first().click();
}

export const stap = (page: Page, naam: string) => page.getByRole('navigation', { name: 'Stappen van dit dossier' }).getByRole('link', { name: new RegExp(naam) }).click();

const brp = (opname: PlainDate): string => {
  const datum = (d: PlainDate) => ({ type: 'Datum', datum: d, langFormaat: formatDutchDate(d) });
  const adres = (code: string, van: PlainDate, tot?: PlainDate) => ({ type: 'Adres', functieAdres: { code: 'W' }, gemeenteVanInschrijving: { code }, datumVan: datum(van), ...(tot ? { datumTot: datum(tot) } : {}) });
  return JSON.stringify({ verblijfplaatsen: [adres('0518', opname), adres('0503', addMonths(opname, -60), opname)] });
};

/** Residence and origin, recovery chance and distribution, as a member would. */
export async function beoordeel(page: Page, vandaag: PlainDate): Promise<void> {
  await stap(page, 'Verblijf en herkomst');
  await veld(page, 'Of plak het antwoord hier').fill(brp(addMonths(vandaag, -14)));
  await veld(page, 'Kenmerk van het bericht').fill('proefbericht');
  await knop(page, 'Verblijf inlezen').click();
  await page.getByText(/Herkomstgemeente: Delft\./).waitFor();
  await knop(page, 'Herkomst vaststellen').click();
  await page.getByText('Vastgesteld: Delft').waitFor();
  await stap(page, 'Kansrijke woonstart');
  await knop(page, 'Gezamenlijk oordeel invullen').click();
  await page.getByRole('button', { name: /Sociaal netwerk, Delft/ }).click();
  await page.getByRole('radio', { name: 'Steunend' }).check({ force: true });
  await veld(page, /^Reden/).fill('Familie woont in Delft.');
  await veld(page, /^Waar blijkt dit uit/).fill('Gesprek met de aanvrager.');
  await knop(page, 'Sluiten').click();
  await page.getByRole('radio', { name: /Nee, geen andere gemeente/ }).check({ force: true });
  await veld(page, /^Motivering van de conclusie/).fill('Het netwerk is in Delft.');
  await knop(page, 'Gezamenlijk oordeel vastleggen').click();
  await page.getByText('De gezamenlijke conclusie is vastgelegd.').waitFor();
  await stap(page, 'Verdeling');
  await page.getByText('Principe 3: het plafond').waitFor();
  await veld(page, /^Motivering/).fill('De cijfers van dit jaar zijn er nog niet; de commissie kiest de herkomstgemeente.');
  await knop(page, 'Verdeling bepalen').click();
  await page.getByText('De verdeling is bepaald.').waitFor();
}

/** Takes the decision and signs it as both people; ends signed in as the secretary. */
export async function besluit(page: Page): Promise<void> {
  await stap(page, 'Besluit');
  await page.getByRole('radio', { name: 'Urgentie toekennen' }).check({ force: true });
  // there are no figures yet: the cap cannot be checked, and that asks for a reason
  await page.getByRole('combobox', { name: /^Reden: boven het plafond/ }).selectOption({ label: 'Gegevens of cijfers ontbreken' });
  await knop(page, 'Lege overweging toevoegen').click();
  await veld(page, 'Artikel of afspraak').fill('art. 12 lid 3 onder e Huisvestingswet 2014');
  await veld(page, 'Tekst van de overweging').fill('De aanvrager verlaat beschermd wonen en is toe aan zelfstandig wonen.');
  await knop(page, 'Besluit vaststellen').click();
  await page.getByText('Het besluit is vastgesteld.').waitFor();
  await onderteken(page);
  const dossier = page.url().slice(page.url().indexOf('#'));
  await wisselNaar(page, VOORZITTER);
  await page.evaluate((hash) => { location.hash = hash; }, dossier);
  await onderteken(page);
  await wisselNaar(page, SECRETARIS);
  await page.evaluate((hash) => { location.hash = hash; }, dossier);
  await page.getByRole('heading', { level: 1, name: 'Testpersoon Vensterman' }).waitFor();
}

async function onderteken(page: Page): Promise<void> {
  await page.getByLabel('Uw persoonlijke code').fill(CODE);
  await knop(page, 'Besluit ondertekenen').click();
  await page.getByText('U hebt het besluit ondertekend.').waitFor();
}

/** The exported decision file, as the person downloads it. */
export async function bewaarBesluit(page: Page): Promise<string> {
  await stap(page, 'Besluit');
  const [download] = await Promise.all([page.waitForEvent('download'), knop(page, 'Besluit met dossier opslaan').click()]);
  return readFileSync(await download.path(), 'utf8');
}
