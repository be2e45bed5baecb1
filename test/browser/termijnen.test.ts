import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Uitvoer } from '../../shared/contract/contract.ts';
import { addDays, formatDutchDate, plainDate } from '../../shared/kernel/plain-date.ts';
import { canRunBrowser } from '../double/chromium.ts';
import { bekijk, MATEN } from './kijk.ts';
import { openVenster, type Venster } from './venster.ts';

const getypt = (datum: string): string => datum.split('-').reverse().join('-');

describe.runIf(canRunBrowser('de termijnen'))('de termijnen in het venster', () => {
  let venster: Venster;
  let vandaag = plainDate('2026-01-01');
  const vraag = async (naam: string, invoer: unknown): Promise<unknown> => {
    const antwoord = await venster.backend.handle(naam, invoer);
    if (!antwoord.ok) throw new Error(antwoord.error.code);
    return antwoord.value;
  };
  /** The first case with this status. */
  const zaak = async (status: string): Promise<string> => {
    const { rijen } = (await vraag('listWerkvoorraad', { zoek: '', status, sorteer: 'nummer', vanaf: null, aantal: 200 })) as Uitvoer<'listWerkvoorraad'>; // checked by the backend against its own schema
    return rijen[0]?.dossierId ?? '';
  };
  const termijn = async (dossierId: string): Promise<Uitvoer<'getDossier'>['termijnen'][number] | undefined> =>
    ((await vraag('getDossier', { dossierId })) as Uitvoer<'getDossier'>).termijnen.find((t) => t.soort === 'beslissen'); // idem
  const open = async (hash: string): Promise<void> => {
    await venster.page.evaluate((h) => { location.hash = h; }, hash);
    await venster.page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  };
  /** Opens the short form of a step, when it is not open already. */
  const formulier = async (naam: string) => {
    const deel = venster.page.locator('details', { has: venster.page.locator('summary', { hasText: new RegExp(`^${naam}$`) }) });
    await deel.waitFor();
    if (!(await deel.evaluate((d) => (d as HTMLDetailsElement).open))) await deel.locator('summary').click();
    return deel;
  };
  const status = (tekst: string) => venster.page.getByRole('status').filter({ hasText: tekst }).waitFor();
  const kolom = () => venster.page.getByRole('complementary', { name: 'Bij dit dossier' });

  beforeAll(async () => {
    venster = await openVenster({ oefenomgeving: true });
    vandaag = ((await vraag('getToestand', {})) as Uitvoer<'getToestand'>).vandaag; // idem
  });
  afterAll(() => venster.close());

  test('een onvolledige aanvraag: aanvulling vragen zet de beslistermijn stil, de aanvulling laat haar weer lopen', async () => {
    const { page } = venster;
    const id = await zaak('ingediend');
    const voor = await termijn(id);
    await open(`#/dossier/${id}/aanvraag`);
    await kolom().getByRole('link', { name: 'Aanvulling, advies, aanhouden of intrekken' }).click();
    const vragen = await formulier('Aanvulling vragen');
    await vragen.getByLabel('Wat ontbreekt er?').fill('Een verklaring van de instelling');
    await vragen.getByLabel('Datum van de vraag').fill(getypt(addDays(vandaag, -3)));
    await vragen.getByLabel('Uiterlijk op').fill(getypt(addDays(vandaag, -3)));
    await vragen.getByRole('button', { name: 'Aanvulling vragen' }).click();
    await vragen.getByRole('alert').getByText('Kies een dag na').waitFor();
    await vragen.getByLabel('Uiterlijk op').fill(getypt(addDays(vandaag, 11)));
    await vragen.getByRole('button', { name: 'Aanvulling vragen' }).click();
    await status('De vraag om aanvulling is vastgelegd.');
    await page.getByText('De beslistermijn staat stil.', { exact: false }).first().waitFor();
    await kolom().getByText('Aanvulling door de aanvrager').waitFor();
    expect((await termijn(id))?.laatsteDag).toBe(voor && addDays(voor.laatsteDag, 13));

    const ontvangen = await formulier('Aanvulling vastleggen');
    await ontvangen.getByLabel('Ontvangen op').fill(getypt(vandaag));
    await ontvangen.getByLabel('De aanvraag is nu compleet').check();
    await ontvangen.getByRole('button', { name: 'Aanvulling vastleggen' }).click();
    await status('De aanvulling is vastgelegd.');
    const na = await termijn(id);
    expect(na?.laatsteDag).toBe(voor && addDays(voor.laatsteDag, 2));
    expect(na?.opgeschort).toBe(false);
    await kolom().getByText(formatDutchDate(na?.laatsteDag ?? vandaag)).first().waitFor();
    await bekijk(page, MATEN[0], 'zaak-na-aanvulling');
  });

  test('een bezwaar na de bekendmaking: horen, gegrond, en een taak die blijft staan tot er een nieuw besluit komt', async () => {
    const { page } = venster;
    const id = await zaak('geregistreerd');
    await open(`#/dossier/${id}/register`);
    await page.getByRole('navigation', { name: 'Stappen van dit dossier' }).getByRole('link', { name: /Na het besluit/ }).click();
    const bekend = await formulier('Besluit bekendmaken');
    await bekend.getByRole('button', { name: 'Besluit bekendmaken' }).click();
    await status('De bekendmaking is vastgelegd.');
    await kolom().getByText('Bezwaar maken').waitFor();

    const bezwaar = await formulier('Bezwaar vastleggen');
    await bezwaar.getByRole('button', { name: 'Bezwaar vastleggen' }).click();
    await status('Het bezwaar is vastgelegd.');
    await kolom().getByText('Beslissen op het bezwaar').waitFor();

    const beslis = await formulier('Op bezwaar beslissen');
    await beslis.getByLabel('Wat is er beslist?').selectOption({ label: 'Gegrond: er komt een nieuw besluit' });
    await beslis.getByLabel('Motivering').fill('Een verklaring is niet meegewogen.');
    await beslis.getByRole('button', { name: 'Op bezwaar beslissen' }).click();
    await beslis.getByRole('alert').getByText('Leg eerst vast dat de indiener is gehoord').waitFor();

    const horen = await formulier('Hoorzitting vastleggen');
    await horen.getByLabel('De indiener is gehoord').check();
    await horen.getByLabel('Kort verslag, of waarom niet gehoord').fill('De indiener heeft de verklaring toegelicht.');
    await horen.getByRole('button', { name: 'Hoorzitting vastleggen' }).click();
    await status('De hoorzitting is vastgelegd.');
    await beslis.getByRole('button', { name: 'Op bezwaar beslissen' }).click();
    await status('De beslissing op het bezwaar is vastgelegd.');
    await page.getByText('Het bezwaar is gegrond. Bereid een nieuw besluit voor', { exact: false }).waitFor();
    await bekijk(page, MATEN[0], 'zaak-na-bezwaar');

    const nieuw = await formulier('Nieuw besluit voorbereiden');
    await nieuw.getByLabel('Wat bereidt u voor?').selectOption({ label: 'Opnieuw beoordelen' });
    await nieuw.getByLabel('Reden').fill('Het bezwaar is gegrond.');
    await nieuw.getByRole('button', { name: 'Nieuw besluit voorbereiden' }).click();
    await status('Het nieuwe besluit wordt voorbereid.');
    await page.getByRole('heading', { name: 'Eerdere besluiten' }).waitFor();
    await bekijk(page, MATEN[0], 'zaak-vervolg');
    await open(`#/dossier/${id}/geschiedenis`);
    for (const regel of ['Besluit bekendgemaakt', 'Bezwaar ontvangen', 'Hoorzitting vastgelegd', 'Beslist op bezwaar', 'Herziening nodig', 'Nieuw besluit in voorbereiding']) await page.getByText(regel).locator('visible=true').first().waitFor();
  });

  test('een nieuw feit na het besluit vraagt waarom, en laat een taak achter; het besluit blijft', async () => {
    const { page } = venster;
    const id = await zaak('verlengd');
    await open(`#/dossier/${id}/herkomst`);
    await page.getByRole('button', { name: 'Verblijf wijzigen' }).click();
    await page.getByText('Er is al een besluit. Het verandert niet vanzelf', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Verblijf vastleggen' }).click();
    await page.getByRole('alert').getByText('Schrijf op welk nieuw feit er is').waitFor();
    await page.getByLabel('Welk nieuw feit is er?').fill('De gemeente stuurde een correctie van de BRP.');
    await page.getByRole('button', { name: 'Verblijf vastleggen' }).click();
    await status('Het verblijf is vastgelegd.');
    await page.getByRole('navigation', { name: 'Stappen van dit dossier' }).getByRole('link', { name: /Na het besluit/ }).click();
    await page.getByText('De gemeente stuurde een correctie van de BRP.', { exact: false }).first().waitFor();
    const af = await formulier('Herziening afronden');
    await af.getByLabel('Reden').fill('De herkomst blijft gelijk.');
    await af.getByRole('button', { name: 'Herziening afronden' }).click();
    await status('De herziening is afgerond.');
    expect(await page.getByText('Kijk of het besluit moet veranderen').count()).toBe(0);
  });

  test('de agenda van termijnen: per soort, met een weg naar het dossier', async () => {
    const { page } = venster;
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: /Termijnen/ }).click();
    await page.getByRole('heading', { name: 'Termijnen', level: 1 }).waitFor();
    await page.getByRole('table').waitFor();
    await bekijk(page, MATEN[0], 'termijnen');
    await page.getByRole('group', { name: 'Toon termijnen van deze soort' }).getByRole('button', { name: /Advies/ }).click();
    await expect.poll(() => page.getByRole('table').getByRole('row').count()).toBe(2);
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Verder met deze zaak' }).first().waitFor();
    expect(venster.fouten).toEqual([]);
  });
});
