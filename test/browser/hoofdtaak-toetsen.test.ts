import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../electron/backend/adapters/system-clock.ts';
import { addMonths } from '../../shared/kernel/plain-date.ts';
import { canRunBrowser } from '../double/chromium.ts';
import { startStorendRegister, type StorendRegister } from '../sync/storend-register.ts';
import { createToetsenbord } from './toetsenbord.ts';
import { openVenster, type Venster } from './venster.ts';
import { beoordeel, CODE, maakBestand, meldAan, richtIn, SECRETARIS, VOORZITTER } from './zaak.ts';

const getypt = (datum: string): string => datum.split('-').toReversed().join('-');

describe.runIf(canRunBrowser('de hoofdtaak zonder muis'))('een zaak zonder muis: van aanvraag tot ontvangstbewijs', () => {
  let venster: Venster;
  let register: StorendRegister;
  const vandaag = systemClock.today();

  beforeAll(async () => {
    venster = await openVenster();
    register = await startStorendRegister(path.join(venster.datamap, 'register'));
    register.zet('goed');
    await maakBestand(venster.page);
    await meldAan(venster.page, SECRETARIS);
    await richtIn(venster.page, register);
  });
  afterAll(async () => {
    await venster.close();
    await register.stop();
  });

  test('de aanvraag indienen', async () => {
    const { page } = venster;
    const t = createToetsenbord(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('nieuwe aanvraag');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Nieuwe aanvraag' }).waitFor();
    await t.typ('Voornamen', 'Testpersoon');
    await t.typ('Achternaam', 'Toetsenman');
    await t.typ(/^Geboortedatum/, '12-4-1990');
    await t.keuze(/^Urgentiegroep/, /^e\. Verlaat beschermd wonen/);
    await t.kies('button', 'Verblijf toevoegen');
    await t.lijst('Soort instelling', 'Beschermd wonen');
    await t.typ(/^Naam van de instelling/, 'Testinstelling');
    await t.lijst(/^Gemeente van de instelling/, 'Gravenhage');
    await page.keyboard.press('Enter');
    await t.typ(/^Opgenomen op/, getypt(addMonths(vandaag, -14)));
    await t.vink(/^De aanvrager stond ingeschreven/);
    await t.vink(/toestemming om gegevens te delen/);
    await t.typ(/^Datum van de toestemming/, getypt(vandaag));
    await t.typ(/^Ingediend door/, 'Testinstelling');
    await t.kies('button', 'Aanvraag indienen');
    await page.getByRole('heading', { level: 1, name: 'Testpersoon Toetsenman' }).waitFor();
    t.keurGoed();
  });

  test('besluiten, ondertekenen met twee mensen, en het ontvangstbewijs lezen', async () => {
    const { page } = venster;
    await beoordeel(page, vandaag); // the steps between stand in tests of their own
    const t = createToetsenbord(page);
    const naarBesluit = async () => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('besluit van dit dossier');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/\/besluit$/);
    };
    await naarBesluit();
    await t.keuze(/./, 'Urgentie toekennen');
    await t.lijst(/^Reden: boven het plafond/, 'Gegevens of cijfers');
    await t.kies('button', 'Lege overweging toevoegen');
    await t.typ(/^Artikel of afspraak/, 'art. 12 lid 3 onder e Huisvestingswet 2014');
    await t.typ(/^Tekst van de overweging/, 'De aanvrager verlaat beschermd wonen en is toe aan zelfstandig wonen.');
    await t.kies('button', 'Besluit vaststellen');
    await page.getByText('Het besluit is vastgesteld.').waitFor();
    await t.typ(/^Uw persoonlijke code/, CODE);
    await t.kies('button', 'Besluit ondertekenen');
    await page.getByText('U hebt het besluit ondertekend.').waitFor();
    const dossier = await page.evaluate(() => location.hash);
    await t.kies('button', 'Afmelden');
    await page.getByRole('heading', { name: 'Aanmelden' }).waitFor();
    await t.keuze(/./, new RegExp(VOORZITTER));
    await t.typ(/^Persoonlijke code/, CODE);
    await t.kies('button', 'Aanmelden');
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Toetsenman');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => location.hash)).toContain(dossier.split('/')[2]);
    await page.getByRole('heading', { level: 1, name: 'Testpersoon Toetsenman' }).waitFor();
    await naarBesluit();
    await t.typ(/^Uw persoonlijke code/, CODE);
    await t.kies('button', 'Besluit ondertekenen');
    await page.getByText('U hebt het besluit ondertekend.').waitFor();
    await t.kies('link', /^Register ?(klaar|nu te doen|later)/);
    await page.getByText(/onder volgnummer 1/).first().waitFor();
    t.keurGoed();
    expect(venster.fouten).toEqual([]);
  });
});
