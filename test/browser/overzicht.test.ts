import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OEFENCODE, type Uitvoer } from '../../shared/contract/contract.ts';
import type { Moment } from '../../shared/kernel/ids.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { canRunBrowser } from '../double/chromium.ts';
import { bekijk, MATEN_VAN_BIJZAKEN } from './kijk.ts';
import { openVenster, type Venster } from './venster.ts';

const BEGIN = Date.parse('2026-11-21T09:00:00.000Z');
let jaren = 0;
let tik = 0;
const nu = (): Date => new Date(BEGIN + jaren * 366 * 86_400_000 + (tik += 1));
const clock = { now: () => nu().toISOString() as Moment, today: () => plainDate(nu().toISOString().slice(0, 10)) };

for (const maat of MATEN_VAN_BIJZAKEN) {
  describe.runIf(canRunBrowser('de overzichten'))(`de overzichten op ${maat.naam}`, () => {
    let venster: Venster;
    const ga = (hash: string) => venster.page.evaluate((h) => { location.hash = h; }, hash);
    const vraag = async <T>(naam: string, invoer: unknown): Promise<T> => {
      const antwoord = await venster.backend.handle(naam, invoer);
      if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.error.code} ${antwoord.error.melding}`);
      return antwoord.value as T; // checked by the backend against its own schema
    };
    const meldAan = async (rol: string) => {
      const wie = (await vraag<Uitvoer<'listMedewerkers'>>('listMedewerkers', {})).find((m) => m.rol === rol);
      await vraag('signIn', { medewerkerId: wie?.id, code: OEFENCODE });
    };

    beforeAll(async () => {
      jaren = 0;
      venster = await openVenster({ ...maat, oefenomgeving: true, clock });
      await meldAan('secretaris');
      await venster.page.reload();
    });
    afterAll(() => venster.close());

    test('de secretaris filtert, kiest kolommen en bewaart de zoekopdracht onder een naam', async () => {
      const { page } = venster;
      await ga('#/werkvoorraad');
      const rijen = () => page.getByRole('table', { name: /Dossiers/ }).getByRole('row').count();
      await page.getByRole('button', { name: 'Meer filters' }).click();
      const alle = await rijen();
      const filters = page.getByRole('group', { name: 'Filters', exact: true });
      await filters.getByLabel('Urgentiegroep').selectOption('e');
      await page.getByRole('group', { name: 'Actieve filters' }).getByRole('button', { name: /beschermd wonen/ }).waitFor();
      await expect.poll(rijen).toBeLessThan(alle);
      await filters.getByLabel('Termijn').selectOption('28');
      await page.getByRole('button', { name: 'Deze zoekopdracht bewaren' }).click();
      await page.getByLabel('Naam', { exact: true }).fill('Beschermd wonen, deze maand');
      await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
      await page.getByText('Beschermd wonen, deze maand is bewaard.').waitFor();
      await bekijk(page, maat, 'overzicht-werkvoorraad-filters');
      await page.getByRole('button', { name: 'Alle filters wissen' }).click();
      await expect.poll(rijen).toBe(alle);
      await page.getByText('Kolommen', { exact: true }).click();
      await page.getByRole('checkbox', { name: 'Indiener' }).check();
      await page.getByRole('columnheader', { name: 'Indiener' }).waitFor({ state: maat.breedte < 960 ? 'attached' : 'visible' });
      await page.getByRole('button', { name: 'Kolom Indiener eerder' }).click();
      await bekijk(page, maat, 'overzicht-werkvoorraad-kolommen');
      await page.reload();
      await page.getByRole('button', { name: 'Beschermd wonen, deze maand', exact: true }).click();
      await expect.poll(rijen).toBeLessThan(alle);
      expect(await page.getByRole('columnheader').allTextContents()).toContain('Indiener');
    });

    test('een aantekening is te vinden met zoeken, en houdt bij wat er stond', async () => {
      const { page } = venster;
      const { rijen } = await vraag<Uitvoer<'listWerkvoorraad'>>('listWerkvoorraad', { zoek: '', status: 'in_behandeling', sorteer: 'nummer', vanaf: null, aantal: 5 });
      await ga(`#/dossier/${rijen[0]?.dossierId}/aanvraag`);
      await page.getByRole('button', { name: 'Aantekening schrijven' }).click();
      await page.getByLabel('Aantekening', { exact: true }).fill('Gebeld met de begeleider: de sleuteloverdracht is over een week.');
      await page.getByRole('button', { name: 'Aantekening opslaan' }).click();
      await page.getByText('De aantekening is opgeslagen.').waitFor();
      await page.getByRole('button', { name: /Wijzigen: aantekening/ }).click();
      await page.getByLabel('Aantekening', { exact: true }).fill('Gebeld met de begeleider: de sleuteloverdracht is over twee weken. <b>geen opmaak</b>');
      await page.getByRole('button', { name: 'Aantekening opslaan' }).click();
      await page.getByText('Eén keer gewijzigd').click();
      await bekijk(page, maat, 'overzicht-aantekening');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('sleuteloverdracht');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Zoeken', level: 1 }).waitFor();
      await page.getByText('1 dossier met "sleuteloverdracht".').waitFor();
      await bekijk(page, maat, 'overzicht-zoeken');
      await page.getByRole('list', { name: 'Gevonden dossiers' }).getByRole('link').first().click();
      await page.getByText('twee weken. <b>geen opmaak</b>').waitFor();
    });

    test('de geschiedenis zegt wat er in de aanvraag is gewijzigd, en is te bewaren', async () => {
      const { page } = venster;
      const { rijen } = await vraag<Uitvoer<'listWerkvoorraad'>>('listWerkvoorraad', { zoek: '', status: 'in_behandeling', sorteer: 'nummer', vanaf: null, aantal: 5 });
      const dossierId = rijen[0]?.dossierId;
      const { dossier } = await vraag<Uitvoer<'getDossier'>>('getDossier', { dossierId });
      await vraag('reviseAanvraag', { commandId: randomUUID(), dossierId, expectedVersion: dossier.versie, reden: 'Gezin nagevraagd.', aanvraag: { ...dossier.aanvraag, huishouden: { volwassenen: 3, minderjarigen: 4 }, toelichting: 'Een nieuwe toelichting.' } });
      await ga(`#/dossier/${dossierId}/geschiedenis`);
      const tabel = page.getByRole('table', { name: 'Gebeurtenissen van dit dossier' });
      await tabel.waitFor();
      await page.getByLabel('Wat er gebeurde').selectOption('Aanvraag gewijzigd');
      await tabel.getByText(/velden gewijzigd/).click();
      await tabel.getByText(/is nu "4"/).waitFor();
      await bekijk(page, maat, 'overzicht-geschiedenis');
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Bewaar als CSV' }).click()]);
      expect(readFileSync(await download.path(), 'utf8')).toContain('Gezin nagevraagd.');
    });

    test('een intaker vindt geen aantekening van de commissie', async () => {
      await meldAan('intaker');
      expect((await vraag<Uitvoer<'searchDossiers'>>('searchDossiers', { zoek: 'sleuteloverdracht' })).treffers).toEqual([]);
      await meldAan('secretaris');
    });

    test('het bestand van de jaarcijfers is gelijk aan het scherm', async () => {
      const { page } = venster;
      await ga('#/jaarverslag');
      const tabel = page.getByRole('table', { name: 'Naar urgentiegroep' });
      await tabel.waitFor();
      const lees = async () => tabel.getByRole('row').evaluateAll((rijen) => rijen.map((rij) => [...rij.querySelectorAll('th, td')].map((cel) => cel.textContent)));
      for (const publiek of [false, true]) {
        if (publiek) await page.getByLabel('Kleine aantallen weglaten').check();
        const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /Bewaar als CSV.*urgentiegroep/ }).click()]);
        const csv = readFileSync(await download.path(), 'utf8').replace('\uFEFF', '').trim().split('\r\n').map((regel) => regel.split(';').map((cel) => cel.replace(/^"|"$/g, '')));
        expect(csv).toEqual(await lees());
        await bekijk(page, maat, publiek ? 'overzicht-jaarcijfers-publiek' : 'overzicht-jaarcijfers');
      }
    });

    test('twee mensen vernietigen wat over zijn termijn is, met een verklaring', async () => {
      const { page } = venster;
      const { rijen } = await vraag<Uitvoer<'listWerkvoorraad'>>('listWerkvoorraad', { zoek: '', status: 'ingediend', sorteer: 'nummer', vanaf: null, aantal: 5 });
      const dossierId = rijen[0]?.dossierId;
      const { dossier } = await vraag<Uitvoer<'getDossier'>>('getDossier', { dossierId });
      await vraag('withdrawAanvraag', { commandId: randomUUID(), dossierId, expectedVersion: dossier.versie, op: clock.today(), reden: 'De aanvrager heeft een woning gevonden.' });
      jaren = 2;
      for (const jaar of [2026, 2027]) await vraag('establishJaarverslag', { commandId: randomUUID(), jaar });
      await ga('#/bewaren');
      await page.getByRole('checkbox', { name: `Kies dossier ${dossier.nummer}` }).check();
      await bekijk(page, maat, 'overzicht-bewaren');
      await page.getByRole('button', { name: '1 dossier voorstellen' }).click();
      await page.getByText('Voorgesteld door u. Iemand anders vernietigt.').waitFor();
      await meldAan('voorzitter');
      await page.reload();
      await page.getByRole('checkbox', { name: `Kies dossier ${dossier.nummer}` }).check();
      await page.getByRole('button', { name: '1 dossier vernietigen' }).click();
      await page.getByLabel('Uw persoonlijke code').fill(OEFENCODE);
      await bekijk(page, maat, 'overzicht-vernietigen');
      await page.getByRole('button', { name: 'Definitief vernietigen' }).click();
      await page.getByText('1 dossier is vernietigd.').waitFor();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /Verklaring bewaren/ }).click()]);
      expect(readFileSync(await download.path()).subarray(0, 5).toString()).toBe('%PDF-');
      await bekijk(page, maat, 'overzicht-vernietigd');
    });

    test('het venster meldt nergens een fout', () => expect(venster.fouten).toEqual([]));
  });
}
