import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { composeBriefgegevens } from '../../electron/backend/documents/briefgegevens.ts';
import { renderBrief } from '../../electron/backend/documents/render-brief.ts';
import { maakBriefvraag, STRAFREDEN, TEST_BSN, TEST_STRAAT, type Briefwens } from './brief-fixture.ts';
import { heeftPoppler, leesPdf, tekstVan } from './pdf-tools.ts';

const ASSETS = path.resolve(import.meta.dirname, '../../electron/backend/documents');
const druk = (wens?: Briefwens): Promise<Uint8Array> => renderBrief(composeBriefgegevens(maakBriefvraag(wens)));
const metTekst = (tekst: string): Briefwens => ({ keuze: { overwegingen: [{ grond: 'art. 3:4 Awb', tekst }] } });

describe('de brief als bestand', () => {
  test('dezelfde brief geeft dezelfde bytes, ook vanuit een andere map', async () => {
    const map = mkdtempSync(path.join(tmpdir(), 'toetstafel-druk-'));
    try {
      for (const deel of ['fonts', 'templates']) cpSync(path.join(ASSETS, deel), path.join(map, deel), { recursive: true });
      const gegevens = composeBriefgegevens(maakBriefvraag());
      const eerste = Buffer.from(await renderBrief(gegevens));
      await druk(metTekst('Een andere brief ertussen.'));
      expect(eerste.equals(await renderBrief(gegevens))).toBe(true);
      expect(eerste.equals(await renderBrief(gegevens, { assets: map }))).toBe(true);
      expect(eerste.equals(await druk(metTekst('Een andere brief.')))).toBe(false);
    } finally {
      rmSync(map, { recursive: true });
    }
  });

  test('het bestand noemt zichzelf PDF/UA, Nederlands, met een titel zonder naam', async () => {
    const bron = Buffer.from(await druk()).toString('latin1');
    expect(bron).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(bron).toContain('<rdf:li>nl-NL</rdf:li>');
    expect(bron).toContain('Besluit op uw aanvraag om urgentie, kenmerk TT-2026-0042');
    expect(bron).not.toContain('Proefstuk');
  });

  test('een fout van de drukpers noemt geen gegevens van mensen', async () => {
    const map = mkdtempSync(path.join(tmpdir(), 'toetstafel-druk-'));
    try {
      for (const deel of ['fonts', 'templates']) cpSync(path.join(ASSETS, deel), path.join(map, deel), { recursive: true });
      writeFileSync(path.join(map, 'templates/brief.typ'), '#panic(sys.inputs.gegevens)');
      const fout: unknown = await renderBrief(composeBriefgegevens(maakBriefvraag()), { assets: map }).catch((e: unknown) => e);
      expect(fout).toBeInstanceOf(Error);
      const gemeld = fout instanceof Error ? `${fout.message} ${fout.stack} ${String(fout.cause)}` : '';
      expect(gemeld).toContain('Typst refused brief: panicked with:');
      expect(gemeld).not.toMatch(/Testpersoon|Proefstuk|Verzonnen/);
    } finally {
      rmSync(map, { recursive: true });
    }
  });

  test('een map zonder sjablonen is een fout van het programma, en de volgende brief lukt', async () => {
    const gegevens = composeBriefgegevens(maakBriefvraag());
    await expect(renderBrief(gegevens, { assets: path.join(tmpdir(), 'bestaat-niet') })).rejects.toThrow('ENOENT');
    expect((await renderBrief(gegevens)).length).toBeGreaterThan(10_000);
  });
});

describe.skipIf(!heeftPoppler)('de brief zoals iemand hem leest', () => {
  test('is getagd, Nederlands en heeft de dag van de brief als datum', async () => {
    const info = leesPdf('pdfinfo', await druk());
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Title:\s+Besluit op uw aanvraag om urgentie, kenmerk TT-2026-0042/);
    expect(info).toMatch(/CreationDate:\s+Fri Nov 20 00:00:00 2026/);
    expect(info).toMatch(/Pages:\s+3/);
  });

  test('een voorleesprogramma vindt één hoofdkop, de kopjes in volgorde en echte tabellen en lijsten', async () => {
    const bouw = leesPdf('pdfinfo', await druk(), ['-struct']);
    expect(bouw.match(/^\s*H1 /gm)).toHaveLength(1);
    expect([...bouw.matchAll(/^\s*H2 "([^"]+)"/gm)].map((m) => m[1])).toEqual(['Ons besluit', 'Waarom wij dit besluiten', 'Wat gebeurt er nu?', 'Bent u het niet eens met dit besluit?', 'Ondertekening', 'Bijlage: de regels bij dit besluit']);
    expect(bouw.match(/^\s*Table/gm)).toHaveLength(2);
    expect(bouw.match(/^\s*L \(block\)/gm)).toHaveLength(2);
  });

  test('leest in de volgorde van de brief', async () => {
    const tekst = tekstVan(await druk());
    const volgorde = ['Toetsingscommissie Testregio', 'Testpersoon Alfa van Proefstuk', TEST_STRAAT, '2611 AB', '20 november 2026', 'TT-2026-0042', 'Wij kennen u urgentie toe', 'Ons besluit', 'Geldig tot en met', 'Waarom wij dit besluiten', 'Onze overweging 1', 'Onze overweging 2', 'Wat gebeurt er nu?', 'bezwaar maken', 'Ondertekening', 'V. Voorbeeld-Voorzitter', 'Bijlage: de regels bij dit besluit', 'Art. 10:10 Awb'];
    const plekken = volgorde.reduce<number[]>((gevonden, stuk) => [...gevonden, tekst.indexOf(stuk, (gevonden.at(-1) ?? -1) + 1)], []);
    expect(plekken).not.toContain(-1);
  });

  test('elk besluit heeft zijn eigen brief', async () => {
    expect(tekstVan(await druk({ keuze: { dictum: 'afwijzen', weigeringsgronden: ['zelf_op_te_lossen'] } }))).toContain('Wij wijzen uw aanvraag om urgentie af. U krijgt dus geen voorrang bij het vinden van een woning.');
    expect(tekstVan(await druk({ keuze: { dictum: 'buiten_behandeling' } }))).toContain('Dat heet: buiten behandeling laten.');
  });

  test('van een geheim dossier komt geen adres, bsn of strafrechtelijk gegeven op papier', async () => {
    const wens: Briefwens = { aanvraag: { urgentiegroep: 'h', betrokkene: { geheimhouding: true } }, keuze: { overwegingen: [{ grond: 'art. 3:4 Awb', tekst: `U woont op ${TEST_STRAAT}, 2611 AB. Uw nummer is ${TEST_BSN}.` }, { grond: 'criminaliteit', tekst: STRAFREDEN }] } };
    const tekst = tekstVan(await druk(wens));
    expect(tekst).toContain('Via: Stichting Verzonnen Zorg');
    for (const verboden of ['Verzonnenlaan', '2611', TEST_BSN, 'gebiedsverbod', 'crimine', 'etentie']) expect(tekst).not.toContain(verboden);
  });

  test('een voorbeeld en de oefenomgeving staan op elke bladzijde', async () => {
    const bladzijden = leesPdf('pdftotext', await druk({ ondertekend: [], vraag: { oefen: true } })).split('\f').filter((b) => b.trim() !== '');
    expect(bladzijden.length).toBeGreaterThanOrEqual(3);
    for (const bladzijde of bladzijden) {
      expect(bladzijde).toContain('Oefenomgeving: verzonnen gegevens, geen echt besluit');
      expect(bladzijde).toContain('Voorbeeld, geen besluit');
    }
    const echt = tekstVan(await druk());
    expect(echt).not.toMatch(/oefenomgeving|voorbeeld[.:,]/i);
  });
});

describe.skipIf(!heeftPoppler)('tekst van mensen blijft tekst', () => {
  test.each([
    '#import "@preview/x:1.0.0": *', '#panic("stop")', '#read("/etc/passwd")', '*vet* en _schuin_', '$ x^2 $ en $1', 'pad\\naar\\iets \\u{41}', '@ref en <label>', '= Kop', '- punt', '// geen commentaar', '/* ook niet */', '`code`', '"recht" en \'enkel\' -- en ---', '{"json": [1]} ]]> </script>', '~ en ... en 50 %', '#sys.inputs.gegevens',
  ])('%s staat letterlijk in de brief', async (tekst) => {
    expect(tekstVan(await druk(metTekst(`Begin ${tekst} einde.`)))).toContain(`Begin ${tekst} einde.`);
  });

  test('ook in naam, indiener en grond', async () => {
    const tekst = tekstVan(await druk({ aanvraag: { indiener: '*Stichting* #panic()', betrokkene: { geheimhouding: true, voornamen: 'Testpersoon $x$', geslachtsnaam: '@ref' } }, keuze: { overwegingen: [{ grond: '#let a = 1', tekst: 'Tekst.' }] } }));
    for (const stuk of ['Testpersoon $x$ van @ref', 'Via: *Stichting* #panic()', 'Regel of afspraak: #let a = 1']) expect(tekst).toContain(stuk);
  });

  test('richtingtekens draaien de tekst niet om', async () => {
    const tekst = tekstVan(await druk(metTekst('Bedrag \u202e54 321\u202c euro, \u200fdus\u2066 niet\u2069 meer.')));
    expect(tekst).toContain('Bedrag 54 321 euro, dus niet meer.');
  });

  test('letters met accenten staan er goed, een teken dat het lettertype mist wordt een blokje', async () => {
    const tekst = tekstVan(await druk({ aanvraag: { betrokkene: { voornamen: 'Testpersoon Željko Ağça Łódź Ýmir', geslachtsnaam: 'Ñandú' } }, ...metTekst('Naam \u0627\u0644 en \u{1f600} en \u6f22. Los accent: e\u0301.') }));
    expect(tekst).toContain('Testpersoon Željko Ağça Łódź Ýmir van Ñandú');
    expect(tekst).toContain('Naam \u25a1\u25a1 en \u25a1 en \u25a1. Los accent: é.');
  });

  test('een reden van 1.500 woorden en twintig overwegingen staan er helemaal in', async () => {
    const lang = Array.from({ length: 1500 }, (_, i) => `w${i}`).join(' ');
    const overwegingen = Array.from({ length: 20 }, (_, i) => ({ grond: `grond ${i}`, tekst: i === 7 ? lang : `Overweging nummer ${i} met regel een\nen regel twee.\n\nNieuwe alinea ${i}.` }));
    const pdf = await druk({ keuze: { overwegingen } });
    const zonderKopEnVoet = tekstVan(pdf).replace(/20 november 2026 Pagina \d+ van \d+ \f?\s*Toetsingscommissie Testregio Kenmerk TT-2026-0042 /g, '');
    for (const woord of ['w0', 'w749', 'w1499']) expect(zonderKopEnVoet).toContain(`${woord} `);
    expect(lang.split(' ').filter((w) => !zonderKopEnVoet.includes(`${w} `))).toEqual([]);
    for (let i = 0; i < 20; i++) if (i !== 7) expect(zonderKopEnVoet).toContain(`Nieuwe alinea ${i}.`);
  });

  test('een heel lange naam zonder spaties blijft binnen de bladzijde', async () => {
    const naam = 'X'.repeat(200);
    const pdf = await druk({ aanvraag: { betrokkene: { geslachtsnaam: naam } } });
    const plekken = [...leesPdf('pdftotext', pdf, ['-bbox']).matchAll(/xMax="([\d.]+)"[^>]*>X+/g)].map((m) => Number(m[1]));
    expect(plekken.length).toBeGreaterThan(1);
    expect(Math.max(...plekken)).toBeLessThan(595 - 60);
    expect(tekstVan(pdf).replace(/\s/g, '')).toContain(naam);
  });
});
