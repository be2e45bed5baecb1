import AxeBuilder from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Uitvoer } from '../../shared/contract/contract.ts';
import { canRunBrowser } from '../double/chromium.ts';
import { openVenster, type Venster } from './venster.ts';

/** Where pictures of every screen go when somebody wants to look at them. */
const FOTOMAP = process.env['FOTOMAP'];

const MATEN = [
  { naam: '1280x800', breedte: 1280, hoogte: 800, schaal: 1 },
  { naam: '200 %', breedte: 640, hoogte: 400, schaal: 2 },
] as const;

/** The screens of a case: which case by status, and which step. */
const DOSSIERSCHERMEN = [
  ['ingediend', 'aanvraag'], ['ingediend', 'herkomst'], ['in_behandeling', 'herkomst'], ['in_behandeling', 'woonstart'], ['in_behandeling', 'verdeling'],
  ['geagendeerd', 'verdeling'], ['geagendeerd', 'vergadering'], ['geagendeerd', 'besluit'], ['besloten', 'besluit'], ['ondertekend', 'besluit'], ['ondertekend', 'register'],
  ['geregistreerd', 'besluit'], ['geregistreerd', 'register'], ['geregistreerd', 'geschiedenis'],
] as const;

describe.runIf(canRunBrowser('de schermen'))('de schermen van de oefenomgeving', () => {
  for (const maat of MATEN) {
    describe(`op ${maat.naam}`, () => {
      let venster: Venster;
      let routes: { naam: string; hash: string }[];

      beforeAll(async () => {
        venster = await openVenster({ ...maat, oefenomgeving: true });
        const antwoord = await venster.backend.handle('listWerkvoorraad', { zoek: '', status: null, sorteer: 'nummer', vanaf: null, aantal: 200 });
        if (!antwoord.ok) throw new Error(antwoord.error.code);
        const { rijen } = antwoord.value as Uitvoer<'listWerkvoorraad'>; // checked by the backend against its own schema
        routes = [
          ...['werkvoorraad', 'vergaderingen', 'register', 'scenario', 'beheer', 'aanvraag/nieuw'].map((r) => ({ naam: r.replace('/', '-'), hash: `#/${r}` })),
          ...DOSSIERSCHERMEN.map(([status, stap]) => ({ naam: `${status}-${stap}`, hash: `#/dossier/${rijen.find((r) => r.status === status)?.dossierId ?? ''}/${stap}` })),
        ];
        if (FOTOMAP) mkdirSync(FOTOMAP, { recursive: true });
      });
      afterAll(() => venster.close());

      const kijk = async (naam: string): Promise<void> => {
        const { page } = venster;
        await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
        if (FOTOMAP) await page.screenshot({ path: path.join(FOTOMAP, `${maat.breedte}-${naam}.png`), fullPage: true });
        expect(violations.map((v) => `${naam}: ${v.id} ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
        const teBreed = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(teBreed, `${naam}: the page scrolls sideways`).toBeLessThanOrEqual(1);
      };

      test('elk scherm is toegankelijk en past in de breedte', async () => {
        for (const { naam, hash } of routes) {
          await venster.page.evaluate((h) => { location.hash = h; }, hash);
          await kijk(naam);
        }
      });

      test('afgemeld en gesloten ook', async () => {
        await venster.page.getByRole('button', { name: 'Afmelden' }).click();
        await venster.page.getByRole('heading', { name: 'Aanmelden' }).waitFor();
        await kijk('aanmelden');
        await venster.backend.handle('closeBestand', {});
        await venster.page.reload();
        await kijk('start');
      });

      test('het venster meldt nergens een fout', () => {
        expect(venster.fouten).toEqual([]);
      });
    });
  }
});
