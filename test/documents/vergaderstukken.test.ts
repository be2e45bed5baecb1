import { describe, expect, test } from 'vitest';
import { composeAgenda } from '../../electron/backend/documents/compose-agenda.ts';
import { composeNotulen } from '../../electron/backend/documents/compose-notulen.ts';
import { composeVergaderdossier, type Vergaderdossiervraag } from '../../electron/backend/documents/compose-vergaderdossier.ts';
import { renderVergaderdossier, renderVergaderstuk } from '../../electron/backend/documents/render-vergaderstuk.ts';
import { recognizerOf } from '../../shared/domain/herstelkans/strafrechtelijk.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';
import { STRAFREDEN, TEST_BSN, TEST_STRAAT } from './brief-fixture.ts';
import { heeftPoppler, leesPdf, tekstVan } from './pdf-tools.ts';
import { agendavraag, dossiervraag, dossierzaak, notulenvraag, vergaderbasis } from './vergader-fixture.ts';

const agenda = (aantal: number) => composeAgenda(agendavraag(aantal));
const notulen = (aantal: number, anders: Parameters<typeof notulenvraag>[1] = {}) => composeNotulen(notulenvraag(aantal, anders));
const dossier = (aantal: number, anders: Partial<Vergaderdossiervraag> = {}) => composeVergaderdossier(dossiervraag(aantal, anders));
const LEZER = { naam: 'L. Proeflid', magStrafrechtelijk: false, aantalUitgesloten: 0 };
const GEHEIM = { aanvraag: { betrokkene: { geheimhouding: true } } };

describe('de agenda', () => {
  test('zet de hamerstukken voorop en daarbinnen de zaak met de kortste termijn', () => {
    const [, , hamer, bespreek] = agenda(7).delen;
    const rijen = (deel: typeof hamer) => deel!.blokken.flatMap((b) => (b.soort === 'tabel' ? b.rijen.map((r) => [r[0], r[1], r[3]]) : []));
    expect(rijen(hamer)).toEqual([['1', 'TT-2026-0046', '14 januari 2027'], ['2', 'TT-2026-0043', '17 januari 2027'], ['3', 'TT-2026-0040', '20 januari 2027']]);
    expect(rijen(bespreek).map(([nr, kenmerk]) => `${nr} ${kenmerk}`)).toEqual(['4 TT-2026-0045', '5 TT-2026-0044', '6 TT-2026-0042', '7 TT-2026-0041']);
  });
  test('noemt wie niet meedoet, en van een geheime zaak geen naam', () => {
    const tekst = JSON.stringify(agenda(7));
    expect(tekst).toContain('"Naam afgeschermd"');
    expect(tekst).not.toContain('T.E.');
    expect(tekst).toContain('"L. Proeflid"]');
  });
  test('zegt het als er niets op staat', () => {
    const tekst = JSON.stringify(composeAgenda({ ...agendavraag(0), deelnemers: [], notulenVan: null }));
    for (const stuk of ['Er zijn geen hamerstukken.', 'Er zijn geen zaken om te bespreken.', 'Er zijn geen notulen om vast te stellen.', 'Nog niemand']) expect(tekst).toContain(stuk);
  });
});

describe('de notulen', () => {
  test('zeggen per zaak wat eruit kwam, de stemmen, wie anders dacht en wie niet meedeed', () => {
    const tekst = JSON.stringify(notulen(4));
    for (const stuk of ['Zaak 1: TT-2026-0040, Proefstuk, T.A. van', '3 voor, 0 tegen, 0 onthouden', 'Tot 17 december 2026', 'Niet gestemd', 'L. Proeflid: Ik vind Delft passender', 'L. Proeflid: Werkt bij de organisatie', '3 stemgerechtigde leden aanwezig, 3 nodig: genoeg']) expect(tekst).toContain(stuk);
  });
  test('zijn een concept tot ze zijn vastgesteld', () => {
    expect(notulen(1)).toMatchObject({ watermerk: 'CONCEPT', voet: 'Concept, vertrouwelijk', melding: 'De commissie heeft deze notulen nog niet vastgesteld.' });
    expect(notulen(1, { vastgesteldOp: vergaderbasis().vandaag })).toMatchObject({ watermerk: '', melding: '' });
  });
  test('zeggen het als er te weinig leden waren, en als er niets was', () => {
    const tekst = JSON.stringify(notulen(0, { quorum: { nodig: 3, aanwezig: 2 }, mededelingen: [], actiepunten: [], aanwezig: [], afwezig: [] }));
    for (const stuk of ['2 stemgerechtigde leden aanwezig, 3 nodig: te weinig om te besluiten', 'Er waren geen mededelingen.', 'Er zijn geen zaken behandeld.', 'Er zijn geen actiepunten.']) expect(tekst).toContain(stuk);
  });
  test('schermen strafrechtelijke gegevens af voor wie ze niet mag zien, en laten bsn en geheim adres weg', () => {
    const herken = recognizerOf(dossierzaak(0).dossier, haaglanden2026.herstelkans.criteria);
    const zaak = { ...notulenvraag(1).zaken[0]!, motivering: STRAFREDEN, herken };
    expect(JSON.stringify(notulen(0, { zaken: [zaak] }))).not.toContain('gebiedsverbod');
    expect(JSON.stringify(notulen(0, { zaken: [{ ...zaak, herken: null }] }))).toContain('gebiedsverbod');
    const geheim = { ...zaak, betrokkene: { ...zaak.betrokkene, geheimhouding: true }, motivering: `Woont op ${TEST_STRAAT}, nummer ${TEST_BSN}.` };
    expect(JSON.stringify(notulen(0, { zaken: [geheim] }))).toContain('Woont op [adres weggelaten], nummer [nummer weggelaten].');
  });
});

describe('het vergaderdossier', () => {
  test('geeft per zaak de herkomst met regels en bronnen, de oordelen, het voorstel, de open normen en de bijlagen met hun controlegetal', () => {
    const zaak = dossier(1).zaken[0]!;
    expect(zaak.delen.map((d) => d.kop)).toEqual(['Herkomst', 'Oordelen over de woonstart', 'Voorstel voor de verdeling', 'Wat u zelf moet beoordelen', 'Bijlagen']);
    const tekst = JSON.stringify(zaak);
    const { dossier: feiten, bijlagen } = dossiervraag(1).zaken[0]!;
    for (const stap of feiten.herkomst!.afleiding.stappen) expect(tekst).toContain(JSON.stringify(stap.bron));
    for (const norm of feiten.verdeling!.voorstel.openNormen) expect(tekst).toContain(JSON.stringify(norm));
    for (const bijlage of bijlagen) expect(tekst).toContain(bijlage.sha256);
    for (const gemeente of ['Wassenaar', 'Zoetermeer', 'Westland']) expect(tekst).toContain(`["${gemeente}",`);
  });
  test('toont nooit een bsn, een adres of de medische toelichting; een medisch stuk heeft geen naam', () => {
    for (const magStrafrechtelijk of [true, false]) {
      const tekst = JSON.stringify(dossier(0, { zaken: [dossierzaak(0, GEHEIM)], lezer: { ...LEZER, magStrafrechtelijk } }));
      for (const verboden of [TEST_BSN, 'Verzonnenlaan', '2611', 'schizofrenie', 'diagnose', 'Proefstuk', '1990']) expect(tekst, verboden).not.toContain(verboden);
      expect(tekst).toContain('Medisch stuk, alleen voor de adviseur');
    }
  });
  test('laat ook uit de naam van een bijlage en uit wat mensen typen een bsn, een geheim adres en een geheime naam weg', () => {
    const zaak = dossierzaak(0, GEHEIM);
    const tekst = `Brief van Testpersoon Proefstuk, ${TEST_STRAAT}, ${TEST_BSN}`;
    const vol = { ...zaak, dossier: { ...zaak.dossier, herkomst: { ...zaak.dossier.herkomst!, motivering: tekst } }, bijlagen: [{ ...zaak.bijlagen[2]!, naam: `${tekst}.pdf` }] };
    const uit = JSON.stringify(dossier(0, { zaken: [vol] }));
    expect(uit.split('Brief van [naam] [naam], [adres weggelaten], [nummer weggelaten]')).toHaveLength(3);
    for (const verboden of [TEST_BSN, 'Verzonnenlaan', 'Proefstuk']) expect(uit).not.toContain(verboden);
    expect(uit).toContain(zaak.bijlagen[2]!.sha256);
  });
  test('toont strafrechtelijke gegevens alleen aan wie ze mag zien', () => {
    const opname = { soort: 'detentie' as const, instelling: 'Nergens', gemeente: '0518', van: dossierzaak(0).dossier.aanvraag.opnames[0]!.van, tot: null, opInstellingsadres: false };
    const zaken = [dossierzaak(0, { aanvraag: { urgentiegroep: 'h', opnames: [opname] } })];
    expect(JSON.stringify(dossier(0, { zaken }))).toContain('gebiedsverbod');
    const zonder = JSON.stringify(dossier(0, { zaken, lezer: LEZER }));
    for (const verboden of ['gebiedsverbod', 'crimine', 'etentie', 'Bijlage 1 bij zaak 0.pdf']) expect(zonder, verboden).not.toContain(verboden);
    expect(zonder).toContain('Afgeschermd stuk');
  });
  test('zegt het als iets er nog niet is, en hoeveel zaken u niet krijgt', () => {
    const kaal = dossierzaak(0, {}, 0);
    const leeg = dossier(0, { zaken: [{ ...kaal, dossier: { ...kaal.dossier, herkomst: null, herstelkans: null, verdeling: null } }], lezer: { ...LEZER, aantalUitgesloten: 2 } });
    const tekst = JSON.stringify(leeg);
    for (const stuk of ['De herkomstgemeente is nog niet vastgesteld.', 'Er is nog geen gezamenlijk oordeel.', 'Er is nog geen voorstel voor een gemeente.', 'Er staan geen open normen in deze zaak.', 'Bij deze zaak zijn geen bijlagen.', '2 zaken zitten niet in dit dossier, omdat u daar niet over meebeslist.']) expect(tekst).toContain(stuk);
    expect(dossier(0).inleiding).toContain('Er staan geen zaken in dit dossier.');
  });
});

describe.skipIf(!heeftPoppler)('de stukken op papier', () => {
  test.each([['agenda', () => renderVergaderstuk(agenda(20))], ['lege agenda', () => renderVergaderstuk(agenda(0))], ['notulen', () => renderVergaderstuk(notulen(20))], ['lege notulen', () => renderVergaderstuk(notulen(0))], ['leeg dossier', () => renderVergaderdossier(dossier(0))]])('%s: getagd, één hoofdkop, elke keer dezelfde bytes', async (_, druk) => {
    const pdf = await druk();
    expect(leesPdf('pdfinfo', pdf)).toMatch(/Tagged:\s+yes/);
    expect(leesPdf('pdfinfo', pdf, ['-struct']).match(/^\s*H1 /gm)).toHaveLength(1);
    expect(Buffer.from(pdf).equals(await druk())).toBe(true);
  });

  test('een dossier van 18 zaken heeft een inhoud die klopt met de bladzijden, en een bladwijzer per zaak', async () => {
    const pdf = await renderVergaderdossier(dossier(18));
    const bladzijden = leesPdf('pdftotext', pdf).split('\f');
    expect(bladzijden.length).toBeGreaterThan(55);
    const inhoud = [...leesPdf('pdftotext', pdf, ['-layout', '-l', '1']).matchAll(/(Zaak \d+: TT-2026-\d{4}).*?(\d+)$/gm)].map((m) => [m[1], Number(m[2])]);
    const koppen = Array.from({ length: 18 }, (_, i) => `Zaak ${i + 1}: TT-2026-${String(40 + i).padStart(4, '0')}`);
    expect(inhoud).toEqual(koppen.map((kop) => [kop, bladzijden.findIndex((b, i) => i > 0 && b.includes(kop)) + 1]));
    const bron = Buffer.from(pdf).toString('latin1');
    expect(bron.match(/\/Title \(Zaak \d+: TT-2026-\d{4}, Proefstuk, T\.[A-Z]\. van\)/g)).toHaveLength(18);
  }, 30_000);

  test('lange teksten blijven binnen de tabel en staan er helemaal in', async () => {
    const zaak = dossierzaak(0);
    const lang = Array.from({ length: 1_200 }, (_, i) => `w${i}`).join(' ');
    const oordelen = zaak.dossier.herstelkans!.oordelen.map((o, i) => (i === 4 ? { ...o, reden: lang.slice(0, 4_000), bewijs: 'X'.repeat(900) } : o));
    const pdf = await renderVergaderdossier(dossier(0, { zaken: [{ ...zaak, dossier: { ...zaak.dossier, herstelkans: { ...zaak.dossier.herstelkans!, oordelen } }, bijlagen: Array.from({ length: 40 }, (_, n) => ({ naam: `#panic("${n}") *${'n'.repeat(180)}*.pdf`, soort: 'PDF', grootte: 1, sha256: 'ab'.repeat(32), gevoeligheid: 'gewoon' as const })) }] }));
    const rechts = [...leesPdf('pdftotext', pdf, ['-bbox']).matchAll(/xMax="([\d.]+)"/g)].map((m) => Number(m[1]));
    expect(Math.max(...rechts)).toBeLessThan(595 - 60);
    const tekst = tekstVan(pdf);
    for (const stuk of ['w0 ', ' w600 ', '#panic("39")']) expect(tekst).toContain(stuk);
    expect(tekst.replace(/[^X]/g, '').length).toBeGreaterThanOrEqual(900);
  });

  test('in de oefenomgeving zegt elke bladzijde dat het verzonnen is', async () => {
    const bladzijden = leesPdf('pdftotext', await renderVergaderdossier(dossier(2, { basis: vergaderbasis({ oefen: true }) }))).split('\f').filter((b) => b.trim() !== '');
    for (const bladzijde of bladzijden) expect(bladzijde).toContain('Oefenomgeving: verzonnen gegevens');
  });
});
