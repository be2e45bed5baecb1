import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OEFENCODE, type Uitvoer } from '../../shared/contract/contract.ts';
import { canRunBrowser } from '../double/chromium.ts';
import { bekijk, MATEN_VAN_BIJZAKEN } from './kijk.ts';
import { openVenster, type Venster } from './venster.ts';
import { knop, veld } from './zaak.ts';

describe.runIf(canRunBrowser('wie wat ziet'))('wie wat ziet, in het venster', () => {
  for (const maat of MATEN_VAN_BIJZAKEN) {
    describe(`op ${maat.naam}`, () => {
      let venster: Venster;
      let geheim: Uitvoer<'listWerkvoorraad'>['rijen'][number];

      const wissel = async (naam: string): Promise<void> => {
        const { page } = venster;
        await knop(page, 'Afmelden').click();
        await page.getByRole('heading', { name: 'Aanmelden' }).waitFor();
        await page.getByRole('radio', { name: new RegExp(naam) }).click({ force: true });
        await page.getByLabel('Persoonlijke code').fill(OEFENCODE);
        await knop(page, 'Aanmelden').click();
        await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor();
      };
      const naar = (hash: string): Promise<void> => venster.page.evaluate((h) => { location.hash = h; }, hash);
      const menu = (): Promise<string[]> => venster.page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link').locator('.app-nav__label').allInnerTexts();

      beforeAll(async () => {
        venster = await openVenster({ ...maat, oefenomgeving: true });
        const antwoord = await venster.backend.handle('listWerkvoorraad', { zoek: '', status: null, sorteer: 'nummer', vanaf: null, aantal: 200 });
        if (!antwoord.ok) throw new Error(antwoord.error.code);
        const { rijen } = antwoord.value as Uitvoer<'listWerkvoorraad'>; // checked by the backend against its own schema
        for (const rij of rijen.filter((r) => r.geheim)) {
          const toegang = await venster.backend.handle('getDossiertoegang', { dossierId: rij.dossierId });
          if (toegang.ok && (toegang.value as Uitvoer<'getDossiertoegang'>).genoemden.length === 0 && (toegang.value as Uitvoer<'getDossiertoegang'>).behandelaar === null) geheim = rij; // as above
        }
        expect(geheim).toBeDefined();
      });
      afterAll(() => venster.close());

      test('de secretaris neemt een dossier over, wijst iemand aan en trekt dat weer in', async () => {
        const { page } = venster;
        await naar(`#/dossier/${geheim.dossierId}/toegang`);
        await page.getByText('Nog niemand behandelt dit dossier.').first().waitFor();
        await page.locator('summary', { hasText: 'Dossier overnemen' }).click();
        await knop(page, 'Dossier overnemen').click();
        await page.getByText('Vul de reden van de overname in.').first().waitFor();
        await veld(page, 'Reden').first().fill('De behandelaar is met verlof.');
        await bekijk(page, maat, 'toegang-overnemen');
        await knop(page, 'Dossier overnemen').click();
        await page.getByText('De behandelaar is vastgelegd.').waitFor();
        await page.getByRole('checkbox', { name: /Lia Oefen/ }).check({ force: true });
        await veld(page, 'Reden').last().fill('Beoordeelt deze zaak in de vergadering van donderdag, samen met de andere leden van de kamer.');
        await knop(page, 'Iemand aanwijzen').click();
        await page.getByRole('rowheader', { name: 'Lia Oefen (lid)' }).waitFor();
        await bekijk(page, maat, 'toegang-aangewezen');
        await knop(page, 'Aanwijzing intrekken van Lia Oefen').click();
        await veld(page, 'Reden').first().fill('Doet niet mee.');
        await bekijk(page, maat, 'toegang-intrekken');
        await knop(page, 'Aanwijzing intrekken').click();
        await page.getByText('Er is nog niemand aangewezen.').waitFor();
      });

      test('de geschiedenis zegt wie er keek', async () => {
        const { page } = venster;
        await naar(`#/dossier/${geheim.dossierId}/geschiedenis`);
        await page.getByRole('cell', { name: /Lia Oefen. Reden: Doet niet mee./ }).waitFor();
        await page.getByRole('tab', { name: 'Wat er is gedaan' }).press('ArrowRight');
        await page.getByRole('cell', { name: 'Dossier geopend' }).first().waitFor();
        expect(await page.getByRole('tab', { name: 'Wie heeft gekeken' }).getAttribute('aria-selected')).toBe('true');
        await bekijk(page, maat, 'geschiedenis-wie-keek');
      });

      test('een lid dat niet is aangewezen leest waarom het dossier dicht blijft', async () => {
        const { page } = venster;
        await wissel('Noor Oefen');
        await naar(`#/dossier/${geheim.dossierId}/aanvraag`);
        await page.getByText(/Alleen wie voor dit dossier is aangewezen kan het inzien/).waitFor();
        await bekijk(page, maat, 'toegang-geweigerd');
        expect(await menu()).not.toContain('Beheer');
      });

      test('een intaker van een instelling ziet de eigen dossiers, en van de commissie niets', async () => {
        const { page } = venster;
        await wissel('Ilse Oefen');
        const aangeboden = await menu();
        expect(aangeboden).toContain('Werkvoorraad');
        for (const deel of ['Vergaderingen', 'Register', 'Beheer', 'Overdrachten']) expect(aangeboden).not.toContain(deel);
        await bekijk(page, maat, 'werkvoorraad-intaker');
        const eigen = await venster.backend.handle('listWerkvoorraad', { zoek: '', status: null, sorteer: 'nummer', vanaf: null, aantal: 200 });
        if (!eigen.ok) throw new Error(eigen.error.code);
        const { rijen } = eigen.value as Uitvoer<'listWerkvoorraad'>; // as above
        expect(rijen.length).toBeGreaterThan(0);
        const zaak = rijen.find((r) => r.status === 'geagendeerd') ?? rijen[0]!;
        await naar(`#/dossier/${zaak.dossierId}/aanvraag`);
        const stappen = page.getByRole('navigation', { name: 'Stappen van dit dossier' });
        await stappen.waitFor();
        expect(await stappen.getByRole('link').count()).toBe(2);
        await bekijk(page, maat, 'dossier-intaker');
        await naar(`#/dossier/${zaak.dossierId}/herkomst`);
        await bekijk(page, maat, 'herkomst-intaker');
        await naar(`#/dossier/${zaak.dossierId}/woonstart`);
        await page.getByText('Dit deel is van de commissie').waitFor();
        await bekijk(page, maat, 'commissiedeel-intaker');
        await naar('#/beheer');
        await page.getByRole('heading', { name: 'Dit scherm hoort niet bij uw rol' }).waitFor();
      });

      test('onder Beheer staat wat er is geweigerd, en waar mensen werken', async () => {
        const { page } = venster;
        await wissel('Samira Oefen');
        await naar('#/beheer');
        await page.getByRole('cell', { name: 'Stichting Oefenopvang' }).waitFor();
        await knop(page, 'Geweigerde toegang tonen').click();
        await page.getByRole('cell', { name: 'Geweigerd: niet aangewezen voor dit geheime dossier' }).first().waitFor();
        await knop(page, 'Medewerker toevoegen').click();
        await bekijk(page, maat, 'beheer-toegang');
        expect(venster.fouten).toEqual([]);
      });
    });
  }
});
