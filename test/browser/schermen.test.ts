import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Uitvoer } from '../../shared/contract/contract.ts';
import { canRunBrowser } from '../double/chromium.ts';
import { bekijk, MATEN } from './kijk.ts';
import { openVenster, type Venster } from './venster.ts';

/** The screens of a case: which case by status, and which step. */
const DOSSIERSCHERMEN = [
  ['ingediend', 'aanvraag'], ['ingediend', 'herkomst'], ['in_behandeling', 'herkomst'], ['in_behandeling', 'woonstart'], ['in_behandeling', 'verdeling'],
  ['geagendeerd', 'verdeling'], ['geagendeerd', 'vergadering'], ['geagendeerd', 'besluit'], ['besloten', 'besluit'], ['ondertekend', 'besluit'], ['ondertekend', 'register'],
  ['geregistreerd', 'besluit'], ['geregistreerd', 'register'], ['geregistreerd', 'geschiedenis'], ['onvolledig', 'brieven'], ['bezwaar', 'brieven'],
  ['ingediend', 'vervolg'], ['onvolledig', 'verder'], ['geregistreerd', 'vervolg'], ['bekendgemaakt', 'verder'], ['bezwaar', 'vervolg'], ['verlengd', 'vervolg'], ['afgesloten', 'vervolg'],
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
        const vergaderingen = await venster.backend.handle('listVergaderingen', {});
        if (!vergaderingen.ok) throw new Error(vergaderingen.error.code);
        const vergaderroutes = (vergaderingen.value as Uitvoer<'listVergaderingen'>).flatMap(({ vergadering, status, dossiers }) => [vergadering.id, ...dossiers.slice(0, 1).map((d) => `${vergadering.id}/${d.dossierId}`)].map((r) => ({ naam: `vergadering-${status}${r.includes('/') ? '-zaak' : ''}`, hash: `#/vergadering/${r}` }))); // idem
        routes = [
          ...vergaderroutes,
          ...['werkvoorraad', 'vergaderingen', 'termijnen', 'overdrachten', 'register', 'scenario', 'jaarverslag', 'bewaren', 'zoeken?zoek=oefentekst', 'beheer', 'aanvraag/nieuw'].map((r) => ({ naam: r.replace(/[/?].*/, (rest) => (rest.startsWith('/') ? rest.replace('/', '-') : '')), hash: `#/${r}` })),
          ...DOSSIERSCHERMEN.map(([status, stap]) => ({ naam: `${status}-${stap}`, hash: `#/dossier/${rijen.find((r) => r.status === status)?.dossierId ?? ''}/${stap}` })),
        ];
      });
      afterAll(() => venster.close());

      const kijk = (naam: string): Promise<void> => bekijk(venster.page, maat, naam);

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
