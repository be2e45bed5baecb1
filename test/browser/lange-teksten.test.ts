import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Uitvoer } from '../../shared/contract/contract.ts';
import { systemClock } from '../../electron/backend/adapters/system-clock.ts';
import { canRunBrowser } from '../double/chromium.ts';
import { bekijk, MATEN_VAN_BIJZAKEN } from './kijk.ts';
import { LangeZaak } from './lange-zaak.ts';
import { openVenster, type Venster } from './venster.ts';

const knop = (page: Page, naam: string | RegExp) => page.getByRole('button', { name: naam }).first();

/** Lets the window see another answer than the backend gave: states that take an outage or a fraud to come about. */
async function doeAlsof<N extends 'getToestand' | 'listUitgaand'>({ page, backend }: Venster, naam: N, maak: (echt: Uitvoer<N>) => Uitvoer<N>): Promise<void> {
  await page.route(`**/api/${naam}`, async (route) => {
    const antwoord = await backend.handle(naam, {});
    await route.fulfill({ json: antwoord.ok ? { ok: true, value: maak(antwoord.value as Uitvoer<N>) } : antwoord }); // checked by the backend against its own schema
  });
}

describe.runIf(canRunBrowser('lange teksten'))('elk scherm van een zaak met de langste namen en redenen', () => {
  for (const maat of MATEN_VAN_BIJZAKEN) {
    describe(`op ${maat.naam}`, () => {
      let venster: Venster;
      let zaak: LangeZaak;
      const kijk = (naam: string): Promise<void> => bekijk(venster.page, maat, `lang-${naam}`);
      const open = async (plek: string): Promise<void> => {
        await venster.page.goto('about:blank');
        await venster.page.goto(adres + plek);
        await venster.page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor();
      };
      const stap = (naam: string): Promise<void> => open(`#/dossier/${zaak.dossierId}/${naam}`);
      let adres: string;

      beforeAll(async () => {
        venster = await openVenster({ ...maat, oefenomgeving: true });
        adres = new URL('/', venster.page.url()).href;
        zaak = new LangeZaak(venster.backend, systemClock.today());
        await zaak.dienIn();
      });
      afterAll(() => venster.close());

      test('de aanvraag, gelezen en om te wijzigen', async () => {
        await stap('aanvraag');
        await kijk('aanvraag');
        await knop(venster.page, 'Aanvraag wijzigen').click();
        await kijk('aanvraag-wijzigen');
      });

      test('veertig verblijven met onzekere datums, een geschil en de herkomst', async () => {
        const { page } = venster;
        await zaak.verblijf();
        await stap('herkomst');
        await kijk('herkomst');
        await page.getByText('Geschil vastleggen').click();
        await kijk('herkomst-geschil-open');
        await knop(page, 'Verblijf wijzigen').click();
        await page.getByText('Periode 40', { exact: true }).waitFor();
        await kijk('herkomst-verblijf');
        await zaak.geschil();
        await zaak.herkomst();
        await stap('herkomst');
        await kijk('herkomst-geschil');
      });

      test('kansrijke woonstart met zes gemeenten', async () => {
        const { page } = venster;
        await zaak.wordt('lid');
        await zaak.eigenOordeel('regio');
        await zaak.wordt('secretaris');
        await stap('woonstart');
        await knop(page, 'Gezamenlijk oordeel invullen').click();
        await kijk('woonstart-rooster');
        await page.getByRole('button', { name: /^Sociaal netwerk,/ }).first().click();
        await page.getByRole('heading', { name: /^Sociaal netwerk:/ }).waitFor();
        await kijk('woonstart-vak');
        await zaak.gezamenlijk('regio');
        await stap('woonstart');
        await kijk('woonstart');
      });

      test('verdeling, vergadering, besluit en geschiedenis', async () => {
        const { page } = venster;
        await stap('verdeling');
        await page.getByText(/^De andere \d+ gemeenten$/).click();
        await kijk('verdeling');
        await zaak.verdeling();
        await stap('verdeling');
        await kijk('verdeling-bepaald');
        await zaak.agendeer();
        await stap('vergadering');
        await kijk('vergadering');
        await stap('besluit');
        await page.getByRole('radio', { name: 'Aanvraag afwijzen' }).check({ force: true });
        await kijk('besluit-afwijzen');
        await zaak.besluit();
        await stap('besluit');
        await kijk('besluit');
        await stap('geschiedenis');
        await kijk('geschiedenis');
      });

      test('de lijsten', async () => {
        for (const plek of ['werkvoorraad', 'vergaderingen']) {
          await open(`#/${plek}`);
          await kijk(plek);
        }
      });

      test('het register: offline, geweigerd, en een waarschuwing over de geschiedenis van het register', async () => {
        const oud = new Date(Date.now() - 3 * 86_400_000).toISOString();
        await doeAlsof(venster, 'getToestand', (t) => ({
          ...t, uitgaand: { wachtend: 2, oudsteOp: oud, geweigerd: 1 },
          register: { naam: 'Regionaal register Haaglanden en omliggende gemeenten', bereikbaar: false, laatsteContactOp: oud, waarschuwing: 'Het register laat een oudere stand zien dan eerder is bevestigd. Er is niets verzonden. Uw besluiten zijn opgeslagen en ondertekend. Bel de beheerder van het register.' },
        }));
        await doeAlsof(venster, 'listUitgaand', (rijen) =>
          rijen.map((rij, i) => (i === 0 ? { ...rij, status: 'geweigerd', pogingen: 1, laatstePogingOp: oud, laatsteFout: 'De handtekening van de voorzitter hoort niet bij een sleutel die het register kent.' } : i === 1 ? { ...rij, pogingen: 12, laatstePogingOp: oud, volgendePogingOp: new Date(Date.now() + 900_000).toISOString(), laatsteFout: 'Het register is niet bereikbaar.' } : rij)),
        );
        await open('#/register');
        await venster.page.getByText('Verloop').first().click();
        await kijk('register');
        await venster.page.unrouteAll();
      });

      test('het venster meldt nergens een fout', () => {
        expect(venster.fouten).toEqual([]);
      });
    });
  }
});
