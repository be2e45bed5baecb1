import { describe, expect, test } from 'vitest';
import type { Brief } from '../../electron/backend/documents/brief.ts';
import { renderBrief } from '../../electron/backend/documents/render-brief.ts';
import { aanvulling, basis, geheimeBrieven, intrekking, MEDISCH, ontvangst, VERBODEN, vertraging, vervolg, zienswijze } from './bericht-fixture.ts';
import { heeftPoppler, leesPdf, tekstVan } from './pdf-tools.ts';

const alles = (brief: Brief): string => JSON.stringify(brief);
const ALLE: readonly (readonly [string, () => Brief])[] = [['ontvangstbevestiging', ontvangst], ['aanvulverzoek', aanvulling], ['vertragingsbericht', vertraging], ['zienswijzeverzoek', zienswijze], ['verlenging', vervolg], ['intrekking', intrekking]];

describe('wat de brieven zeggen', () => {
  test('de ontvangstbevestiging noemt de dag van ontvangst, de termijn met het artikel en wat u kunt doen als die voorbij is', () => {
    const tekst = alles(ontvangst());
    for (const stuk of ['Op 19 november 2026 kregen wij uw aanvraag om urgentie. Stichting Verzonnen Zorg deed de aanvraag voor u.', 'binnen acht weken nadat wij uw aanvraag kregen (art. 4:13 Awb). Dat is uiterlijk op 14 januari 2027.', 'in gebreke stellen', 'art. 4:17 Awb', 'U mag uw toestemming ook intrekken']) expect(tekst).toContain(stuk);
  });

  test('het aanvulverzoek noemt per stuk waarom, tot wanneer, wat er met de termijn gebeurt en wat er gebeurt als er niets komt', () => {
    const tekst = alles(aanvulling());
    for (const stuk of ['Wij missen nog 2 stukken.', '1. Een uittreksel uit de BRP', 'Daarmee zien wij in welke gemeente u woonde', 'uiterlijk op 4 december 2026', 'staat stil vanaf 21 november 2026', 'art. 4:15 Awb', 'buiten behandeling laten (art. 4:5 Awb)', 'binnen vier weken', 'vóór 4 december 2026']) expect(tekst).toContain(stuk);
    expect(() => aanvulling(basis(), { ontbreekt: [] })).toThrow('names what is missing');
  });

  test('een medisch stuk wordt gevraagd zonder wat er medisch over te zeggen is, een strafrechtelijk stuk zonder naam', () => {
    const tekst = alles(aanvulling(basis(), { ontbreekt: [{ stuk: 'Een medisch advies', waarom: MEDISCH, grond: 'art. 4:2 Awb', aard: 'medisch' }, { stuk: 'Een brief', waarom: 'Voor het dossier.', grond: 'art. 4:2 Awb', aard: 'strafrechtelijk' }] }));
    expect(tekst).toContain('1. Een medisch advies');
    expect(tekst).toContain('2. Een stuk dat wij hier niet noemen');
    expect(tekst).not.toContain('schizofrenie');
    expect(tekst).not.toContain('Voor het dossier.');
  });

  test('het bericht van vertraging zegt of de termijn langer wordt, naar de plaats waar die staat', () => {
    const redelijk = alles(vertraging());
    expect(redelijk).toContain('art. 4:14 lid 3 Awb). De nieuwe termijn is tot en met 11 februari 2027.');
    expect(redelijk).toContain('Hebt u na 11 februari 2027 nog geen besluit?');
    const regeling = alles(vertraging(basis(), { termijn: 'regeling' }));
    expect(regeling).toContain('art. 4:14 lid 1 Awb). De termijn zelf wordt door deze brief niet langer: die eindigt op 14 januari 2027.');
    expect(regeling).toContain('Hebt u na 14 januari 2027 nog geen besluit?');
  });

  test('de uitnodiging voor een zienswijze noemt het plan, de gegevens van anderen en de manieren om te reageren', () => {
    const tekst = alles(zienswijze());
    for (const stuk of ['Wij zijn van plan om uw aanvraag om urgentie af te wijzen.', 'art. 4:7 Awb', 'tot 1 maart 2025 in Delft', 'een gegeven over uw gezondheid', 'een gegeven dat wij alleen aan u zelf vertellen', '2 december 2026 om 10:30 uur', 'art. 4:9 Awb']) expect(tekst).toContain(stuk);
    expect(tekst).not.toContain('schizofrenie');
    const kort = alles(zienswijze(basis(), { feiten: [], gronden: [], gesprek: null }));
    expect(kort).toContain('art. 4:8 Awb');
    expect(kort).not.toContain('Op welke gegevens');
    expect(kort).toContain('Vraag ons dan om een afspraak.');
  });

  test('verlengen en intrekken noemen het oude en het nieuwe, met bezwaar en zegel', () => {
    const langer = alles(vervolg());
    for (const stuk of ['Op 19 november 2026 kreeg u urgentie. Wij verlengen uw urgentie.', 'tot en met 19 mei 2027', 'art. 12 van de verordening van Testdam', 'bezwaar maken', 'ab12 ab12 ab12 ab12', 'Digitaal ondertekend']) expect(langer).toContain(stuk);
    const weg = alles(intrekking());
    expect(weg).toContain('Wij trekken uw urgentie in vanaf 15 februari 2027.');
    const half = vervolg(basis(), { ondertekenaars: [{ rol: 'voorzitter', naam: 'V. Voorbeeld', ondertekend: true }] });
    expect(half).toMatchObject({ voorbeeld: true, watermerk: 'VOORBEELD', titel: 'Voorbeeld: Besluit om uw urgentie te verlengen, kenmerk TT-2026-0042' });
    expect(alles(half)).not.toContain('ab12');
    expect(() => vervolg(basis(), { gronden: [] })).toThrow('at least one ground');
  });

  test.each(ALLE)('de %s is aan "u" gericht, zonder uitroeptekens of verontschuldigingen', (_, maak) => {
    expect(alles(maak())).not.toMatch(/!|helaas|\bjij\b|\bjouw\b/i);
  });
});

describe.skipIf(!heeftPoppler)('de brieven op papier', () => {
  test.each(ALLE)('de %s is getagd, heeft één hoofdkop en elke keer dezelfde bytes', async (_, maak) => {
    const pdf = await renderBrief(maak());
    const info = leesPdf('pdfinfo', pdf);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Title:\s+\S.*kenmerk TT-2026-0042/);
    expect(info).not.toContain('Proefstuk');
    expect(leesPdf('pdfinfo', pdf, ['-struct']).match(/^\s*H1 /gm)).toHaveLength(1);
    expect(Buffer.from(pdf).equals(await renderBrief(maak()))).toBe(true);
    const tekst = tekstVan(pdf);
    const plekken = ['Toetsingscommissie Testregio', 'Testpersoon Alfa van Proefstuk', '2611 AB', '20 november 2026', 'Beste Testpersoon Alfa van Proefstuk,', maak().delen[0]!.kop, maak().delen.at(-1)!.kop].map((stuk) => tekst.indexOf(stuk));
    expect(plekken).not.toContain(-1);
    expect(plekken).toEqual(plekken.toSorted((a, b) => a - b));
  });

  test.each(geheimeBrieven())('van een geheim dossier komt in de %s geen adres, bsn, medisch of strafrechtelijk gegeven', async (_, brief) => {
    const tekst = tekstVan(await renderBrief(brief));
    expect(tekst).toContain('Via: Stichting Verzonnen Zorg');
    for (const verboden of VERBODEN) expect(tekst, verboden).not.toContain(verboden);
    expect(alles(brief)).not.toMatch(new RegExp(VERBODEN.join('|')));
  });

  test('wat mensen typen blijft tekst, ook lang en in een vreemde vorm', async () => {
    const lang = Array.from({ length: 1_500 }, (_, i) => `w${i}`).join(' ');
    const tekst = tekstVan(await renderBrief(aanvulling(basis(), { ontbreekt: Array.from({ length: 20 }, (_, i) => ({ stuk: `#panic("${i}") *stuk*`, waarom: i === 3 ? lang : `$x$ @ref \\ regel ${i}`, grond: '#let a = 1', aard: 'gewoon' as const })) })));
    for (const stuk of ['20. #panic("19") *stuk*', '$x$ @ref \\ regel 19', 'Regel of afspraak: #let a = 1', ' w0 ', ' w1499']) expect(tekst).toContain(stuk);
  });
});
