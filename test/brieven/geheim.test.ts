import { describe, expect, test } from 'vitest';
import { STRAFREDEN, TEST_BSN, TEST_STRAAT } from '../documents/brief-fixture.ts';
import { heeftPoppler, leesPdf, tekstVan } from '../documents/pdf-tools.ts';
import { alleBrieven, alleVergaderstukken, rauweTekst } from './alle-stukken.ts';

const MEDISCH = 'De aanvrager heeft de diagnose schizofrenie en krijgt clozapine.';
const ADRES = `Hij woont op ${TEST_STRAAT}, 2611 AB Testdam, nummer ${TEST_BSN}.`;
const GEHEIM = `${MEDISCH} ${ADRES} De hulp loopt goed.`;
const MET_STRAF = `${GEHEIM} ${STRAFREDEN} Zat in detentie.`;
const NOOIT = ['schizofrenie', 'clozapine', 'diagnose', 'Verzonnenlaan', '2611AB', '2611 AB', TEST_BSN] as const;
const STRAF = ['gebiedsverbod', 'etentie'] as const;

const zoek = (pdf: Uint8Array, verboden: readonly string[]): string[] => {
  const overal = `${heeftPoppler ? tekstVan(pdf) : ''}\n${rauweTekst(pdf)}`.toLowerCase();
  return verboden.filter((woord) => overal.includes(woord.toLowerCase()));
};

describe('wat uit een geheime zaak naar buiten gaat', () => {
  test('geen brief draagt een geheim adres, een nummer, medische of strafrechtelijke tekst, wat mensen ook typen', async () => {
    for (const tekst of [GEHEIM, MET_STRAF])
      for (const { naam, druk } of alleBrieven({ tekst, geheimhouding: true })) expect(zoek(await druk(), [...NOOIT, ...(naam.startsWith('besluit') ? [] : STRAF)]), naam).toEqual([]);
  }, 60_000);
  test('geen stuk van de vergadering draagt ze, met of zonder recht op strafrechtelijke gegevens', async () => {
    for (const { naam, druk } of alleVergaderstukken({ tekst: GEHEIM, geheimhouding: true })) expect(zoek(await druk(), [...NOOIT, 'Proefstuk']), naam).toEqual([]);
  }, 60_000);
  test('ook zonder geheimhouding staat er geen nummer en geen medische tekst in', async () => {
    for (const { naam, druk } of [...alleBrieven({ tekst: GEHEIM, geheimhouding: false }), ...alleVergaderstukken({ tekst: GEHEIM, geheimhouding: false })]) expect(zoek(await druk(), NOOIT.filter((w) => w !== 'Verzonnenlaan' && !w.startsWith('2611'))), naam).toEqual([]);
  }, 60_000);
  test('de rest van de tekst blijft staan: alleen de medische zin valt weg', () => {
    const [brief] = alleBrieven({ tekst: GEHEIM, geheimhouding: true }).filter((s) => s.naam === 'beslissing op bezwaar gegrond');
    const tekst = JSON.stringify(brief?.brief?.delen);
    expect(tekst).toContain('[medische gegevens weggelaten]');
    expect(tekst).toContain('De hulp loopt goed.');
  });
  test.runIf(heeftPoppler)('het zoeken zelf vindt iets dat er wel staat, in de tekst en in de ruwe inhoud', async () => {
    const [eerste] = alleBrieven({ tekst: 'gewoon', geheimhouding: false });
    const pdf = await eerste!.druk();
    expect(zoek(pdf, ['Testdam', 'urgentie', 'TT-2026-0042'])).toEqual(['Testdam', 'urgentie', 'TT-2026-0042']);
    expect(rauweTekst(pdf)).toContain('TT-2026-0042'); // the title of the document
  });
});

const VIJANDIG = {
  script: '<script>alert(1)</script><img src=x onerror=alert(2)>',
  opmaak: '#panic("stuk") $x^2$ *vet* _schuin_ `code` @verwijzing \\u{41} // weg /* weg */ [haak] = Kop',
  richting: 'veilig \u202egnaat\u202c \u2066nu\u2069 \u200f\u061c einde',
  zalgo: `te${'\u0301\u0302\u0303\u0304\u0305\u0306\u0307'.repeat(60)}kst`,
  leeg: '   \n\n \t ',
  emoji: '👩‍👩‍👧 🏳️‍🌈 中文 עברית العربية \ud83d',
  lang: 'x'.repeat(1_000_000),
  regels: 'a\n'.repeat(40_000),
} as const;

describe('vijandige tekst in elk veld', () => {
  test.each(Object.entries(VIJANDIG))('%s: elke brief en elk vergaderstuk wordt gemaakt, begrensd en als tekst', async (soort, tekst) => {
    const stukken = [...alleBrieven({ tekst, geheimhouding: true, naam: soort === 'leeg' ? 'Testpersoon' : tekst.slice(0, 200) }), ...alleVergaderstukken({ tekst: tekst.slice(0, 20_000), geheimhouding: false })];
    const gekozen = soort === 'lang' || soort === 'regels' ? stukken.filter((s) => ['aanvulverzoek', 'beslissing op bezwaar gegrond', 'notulen', 'vergaderdossier true'].includes(s.naam)) : stukken;
    for (const { naam, druk } of gekozen) {
      const begin = performance.now();
      const pdf = await druk();
      expect(performance.now() - begin, naam).toBeLessThan(20_000);
      expect(pdf.length, naam).toBeLessThan(8_000_000);
      if (!heeftPoppler) continue;
      expect(leesPdf('pdfinfo', pdf), naam).toMatch(/Tagged:\s+yes/);
      expect(leesPdf('pdfinfo', pdf), naam).toMatch(/JavaScript:\s+no/);
      if (soort === 'script' && naam === 'aanvulverzoek') expect(tekstVan(pdf)).toContain('<script>alert(1)</script>');
      expect(rauweTekst(pdf), naam).not.toMatch(/\u202e|\/JS\b|\/Launch\b/);
    }
  }, 120_000);
});
