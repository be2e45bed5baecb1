import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Uitvoer } from '../../shared/contract/contract.ts';
import { canRunBrowser } from '../double/chromium.ts';
import { heeftPoppler, tekstVan } from '../documents/pdf-tools.ts';
import { bekijk, MATEN } from './kijk.ts';
import { openVenster, type Venster } from './venster.ts';
import { knop, veld } from './zaak.ts';

/** Markup, a word without an end, and marks that turn the direction of text. */
const VIJANDIG = `<script>document.title='gekaapt'</script> ${'x'.repeat(400)} \u202eomgekeerd\u202c`;

type Rijen = Uitvoer<'listWerkvoorraad'>['rijen'];

/** A practice case that can be decided, by what its proposal still needs. */
async function zoekZaak(venster: Venster, past: (d: Uitvoer<'getDossier'>) => boolean): Promise<Uitvoer<'getDossier'>> {
  const antwoord = await venster.backend.handle('listWerkvoorraad', { zoek: '', status: 'geagendeerd', sorteer: 'nummer', vanaf: null, aantal: 200 });
  if (!antwoord.ok) throw new Error(antwoord.error.code);
  for (const { dossierId } of (antwoord.value as { rijen: Rijen }).rijen) {
    const zaak = await venster.backend.handle('getDossier', { dossierId });
    if (zaak.ok && past(zaak.value as Uitvoer<'getDossier'>)) return zaak.value as Uitvoer<'getDossier'>; // checked by the backend against its own schema
  }
  throw new Error('No practice case fits');
}

describe.runIf(canRunBrowser('het besluit'))('een besluit opstellen', () => {
  for (const maat of MATEN) {
    describe(`op ${maat.naam}`, () => {
      let venster: Venster;
      beforeAll(async () => { venster = await openVenster({ ...maat, oefenomgeving: true }); });
      afterAll(() => venster.close());

      const naarBesluit = async (zaak: Uitvoer<'getDossier'>): Promise<void> => {
        await venster.page.evaluate((h) => { location.hash = h; }, `#/dossier/${zaak.dossier.id}/besluit`);
        await venster.page.getByRole('radio', { name: 'Aanvraag afwijzen' }).waitFor();
      };

      test('een verboden weigeringsgrond is niet te kiezen, en het artikel staat erbij', async () => {
        const { page } = venster;
        await naarBesluit(await zoekZaak(venster, (d) => d.weigeringsgronden.some((g) => g.verboden !== null)));
        await page.getByRole('radio', { name: 'Aanvraag afwijzen' }).check({ force: true });
        const verboden = page.getByRole('checkbox', { name: 'De aanvrager laat geen woning achter' });
        expect(await verboden.isDisabled()).toBe(true);
        await page.getByText('Mag niet bij deze groep: art. 15 lid 3 onder b Huisvestingswet 2014.').waitFor();
        await page.getByRole('checkbox', { name: 'De aanvrager hoort niet bij een groep met urgentie' }).check({ force: true });
        await page.getByRole('link', { name: /Schrijf minstens één overweging op/ }).waitFor();
        await page.getByRole('button', { name: 'Toevoegen: Uitleg bij de weigeringsgrond' }).click();
        await page.getByRole('link', { name: 'Overweging 1: Vul aan wat tussen haken staat.' }).waitFor();
        await bekijk(page, maat, 'besluit-afwijzen');
      });

      test('een toewijzing met voorwaarden, zoekprofiel en bewijs: de brief toont ze', async () => {
        const { page, backend } = venster;
        const zaak = await zoekZaak(venster, (d) => d.dossier.verdeling !== null);
        await naarBesluit(zaak);
        await page.getByRole('radio', { name: 'Urgentie toekennen' }).check({ force: true });
        await page.getByRole('button', { name: 'Toevoegen: Groep met urgentie' }).click();
        await page.getByText('Bewijs: nog niets gekozen').first().click();
        await page.getByRole('checkbox', { name: 'De aanvraag zelf' }).check({ force: true });
        await page.getByText('Bewijs: 1 feit uit het dossier').waitFor();
        await page.getByRole('checkbox', { name: /U blijft ingeschreven als woningzoekende/ }).check({ force: true });
        await knop(page, 'Eigen voorwaarde toevoegen').click();
        await veld(page, 'Tekst van voorwaarde 2').fill(VIJANDIG);
        await page.getByRole('checkbox', { name: 'Een zoekprofiel opnemen' }).check({ force: true });
        await veld(page, 'Minstens zoveel kamers').fill('2');
        await page.getByRole('checkbox', { name: 'Benedenwoning' }).check({ force: true });
        await page.getByRole('checkbox', { name: 'Maatwerk: een oplossing buiten de gewone regels' }).check({ force: true });
        await knop(page, 'Besluit vaststellen').click();
        await page.getByText('Vul het artikel of de afspraak in: maatwerk.').first().waitFor();
        await page.getByRole('combobox', { name: 'Reden: maatwerk' }).selectOption({ label: 'Belang van een kind' });
        await veld(page, 'Waarom: maatwerk').fill('Verzonnen reden: de school van het kind is daar.');
        await veld(page, 'Artikel of afspraak: maatwerk').fill('verdeelprincipe 2, maatwerk');
        for (const reden of await page.getByRole('combobox', { name: /^Reden: / }).all()) if ((await reden.inputValue()) === '') await reden.selectOption({ label: 'Betere kans op herstel' });
        await bekijk(page, maat, 'besluit-toekennen');
        await knop(page, 'Besluit vaststellen').click();
        await page.getByText('Het besluit is vastgesteld.').waitFor();
        await page.getByText('Hoe dit besluit later is na te rekenen').click();
        await bekijk(page, maat, 'besluit-vastgesteld');
        expect(await page.title()).not.toBe('gekaapt');
        const brief = await backend.handle('renderBrief', { dossierId: zaak.dossier.id });
        if (!brief.ok) throw new Error(brief.error.code);
        if (!heeftPoppler) return;
        const tekst = tekstVan(Buffer.from((brief.value as { inhoud: string }).inhoud, 'base64'));
        for (const deel of ['U blijft ingeschreven als woningzoekende', 'Minstens 2 kamers', 'Benedenwoning', 'verdeelprincipe 2, maatwerk', 'Wij kiezen voor u een eigen oplossing', "<script>document.title='gekaapt'</script>"]) expect(tekst).toContain(deel);
        expect(tekst).not.toContain('de school van het kind');
      });

      test('bij het voorstel staat welke afspraken het bepaalden, met hun bron', async () => {
        const { page } = venster;
        const zaak = await zoekZaak(venster, (d) => d.dossier.verdeling !== null);
        await page.evaluate((h) => { location.hash = h; }, `#/dossier/${zaak.dossier.id}/verdeling`);
        await page.getByText('Welke afspraken bepaalden dit voorstel').first().click();
        await page.getByRole('rowheader', { name: 'Plafond', exact: true }).waitFor();
        await page.getByRole('row', { name: /Gemeenten die meedoen.*Delft.*uit de visie/ }).waitFor();
        await bekijk(page, maat, 'verdeling-afspraken');
      });

      test('een afwijking zonder reden houdt het besluit tegen', async () => {
        const { page } = venster;
        const zaak = await zoekZaak(venster, (d) => d.dossier.verdeling !== null && d.dossier.besluit === null);
        const ander = zaak.voorstel?.perGemeente.find((g) => g.gemeente !== zaak.voorstel?.voorkeursgemeente)?.gemeente ?? '';
        const stap = { commandId: crypto.randomUUID(), dossierId: zaak.dossier.id, expectedVersion: zaak.dossier.versie };
        const gekozen = await venster.backend.handle('establishVerdeling', { ...stap, gemeente: ander, route: zaak.voorstel?.route, motivering: 'Verzonnen motivering van de verdeling.' });
        expect(gekozen.ok).toBe(true);
        await page.evaluate(() => { location.hash = '#/werkvoorraad'; });
        await naarBesluit(zaak);
        await page.getByRole('radio', { name: 'Urgentie toekennen' }).check({ force: true });
        await page.getByRole('link', { name: 'Kies een reden: andere gemeente dan het voorstel.' }).waitFor();
        expect(await page.getByRole('textbox', { name: 'Waarom: andere gemeente dan het voorstel' }).inputValue()).toBe('Verzonnen motivering van de verdeling.');
        await page.getByRole('combobox', { name: 'Reden: andere gemeente dan het voorstel' }).selectOption({ label: 'Veiligheid van de aanvrager of het gezin' });
        expect(await page.getByRole('link', { name: 'Kies een reden: andere gemeente dan het voorstel.' }).count()).toBe(0);
        expect(venster.fouten).toEqual([]);
      });
    });
  }
});
