import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBrpAntwoord } from '../../../shared/domain/herkomst/brp-antwoord.ts';
import { Verblijfperiode } from '../../../shared/domain/herkomst/verblijfperiode.ts';

const dag = (datum: string) => ({ type: 'Datum', datum, langFormaat: 'een dag' });
const adres = (anders: Record<string, unknown> = {}) => ({
  type: 'Adres', functieAdres: { code: 'W', omschrijving: 'woonadres' }, gemeenteVanInschrijving: { code: '0503', omschrijving: 'Delft' },
  datumVan: dag('2018-07-01'), verblijfadres: { officieleStraatnaam: 'Teststraat', huisnummer: 1 }, ...anders,
});
const lees = (...verblijfplaatsen: unknown[]) => parseBrpAntwoord(JSON.stringify({ verblijfplaatsen }), 'bericht 1');
const fout = (antwoord: ReturnType<typeof parseBrpAntwoord>) => {
  if (antwoord.ok) throw new Error('read without an error');
  return antwoord.error;
};
const eerste = (antwoord: ReturnType<typeof parseBrpAntwoord>): Verblijfperiode => {
  const periode = antwoord.ok ? antwoord.value.perioden[0] : undefined;
  if (!periode) throw new Error(JSON.stringify(antwoord));
  return periode;
};

describe('een antwoord van BRP historie bevragen lezen', () => {
  test('een adres in Nederland, met het kenmerk van het bericht als bron', () => {
    expect(eerste(lees(adres({ datumTot: dag('2020-01-15') })))).toEqual({ soort: 'adres', functieAdres: 'W', gemeente: '0503', land: null, van: '20180701', tot: '20200115', inOnderzoek: false, bron: 'brp', bronkenmerk: 'bericht 1' });
  });
  test('straat en huisnummer worden niet bewaard', () => expect(JSON.stringify(lees(adres()))).not.toContain('Teststraat'));
  test('een verblijf in het buitenland', () => {
    const periode = eerste(lees({ type: 'VerblijfplaatsBuitenland', verblijfadres: { land: { code: '5010', omschrijving: 'België' } }, gemeenteVanInschrijving: { code: '1999' }, datumVan: dag('2018-07-01') }));
    expect(periode).toMatchObject({ soort: 'buitenland', functieAdres: null, gemeente: null, land: '5010' });
  });
  test('een onbekend verblijf en een locatie', () => {
    expect(eerste(lees({ type: 'VerblijfplaatsOnbekend', datumVan: dag('2018-07-01') }))).toMatchObject({ soort: 'onbekend', gemeente: null });
    expect(eerste(lees({ ...adres(), type: 'Locatie' }))).toMatchObject({ soort: 'locatie', functieAdres: 'W', gemeente: '0503' });
  });
  test.each([
    [dag('2018-07-01'), '20180701'],
    [{ type: 'JaarMaandDatum', jaar: 2018, maand: 7, langFormaat: 'juli 2018' }, '20180700'],
    [{ type: 'JaarDatum', jaar: 2018, langFormaat: '2018' }, '20180000'],
    [{ type: 'DatumOnbekend', onbekend: true, langFormaat: 'onbekend' }, '00000000'],
  ])('de datumvorm %j', (datumVan, verwacht) => expect(eerste(lees(adres({ datumVan }))).van).toBe(verwacht));
  test('wie er eerder niet meer woonde dan de volgende inschrijving, woonde er tot die dag', () => {
    expect(eerste(lees(adres({ datumTot: dag('2020-01-15'), verblijftNietOpAdresVanaf: dag('2019-10-01') }))).tot).toBe('20191001');
  });
  test('wie er pas na de volgende inschrijving niet meer bleek te wonen, woonde er tot die inschrijving', () => {
    expect(eerste(lees(adres({ datumTot: dag('2019-10-01'), verblijftNietOpAdresVanaf: dag('2020-01-15') }))).tot).toBe('20191001');
  });
  test('een verblijf in het buitenland zonder land, een verblijf zonder begin', () => {
    expect(eerste(lees({ type: 'VerblijfplaatsBuitenland' }))).toMatchObject({ soort: 'buitenland', land: null, van: '00000000' });
  });
  test('een gegeven in onderzoek blijft in onderzoek, ook zonder dat er iets waar is', () => expect(eerste(lees(adres({ inOnderzoek: { gemeenteVanInschrijving: true } }))).inOnderzoek).toBe(true));
  test('nieuwste eerst, en geheimhouding wordt meegenomen', () => {
    const gelezen = parseBrpAntwoord(JSON.stringify({ verblijfplaatsen: [adres(), adres({ datumVan: dag('2022-01-01') })], geheimhoudingPersoonsgegevens: true }), 'x');
    if (!gelezen.ok) throw new Error(gelezen.error.melding);
    expect(gelezen.value.perioden.map((p) => p.van)).toEqual(['20220101', '20180701']);
    expect(gelezen.value.geheimhouding).toBe(true);
  });
  test('onbekende velden van een nieuwere versie storen niet', () => expect(lees(adres({ nieuwVeld: { diep: [1] } })).ok).toBe(true));

  test.each<[string, unknown, string, string]>([
    ['geen lijst', {}, 'verblijfplaatsen', 'dit gegeven ontbreekt'],
    ['een lijst in plaats van een antwoord', [], '', 'dit gegeven heeft een verkeerde vorm'],
    ['tekst in plaats van een lijst', { verblijfplaatsen: 'x' }, 'verblijfplaatsen', 'dit gegeven heeft een verkeerde vorm'],
    ['een onbekend soort', { verblijfplaatsen: [{ type: 'Boot' }] }, 'verblijfplaatsen[0].type', 'onbekend soort verblijfplaats'],
    ['een onbekende datumvorm', { verblijfplaatsen: [adres({ datumVan: { type: 'Ooit' } })] }, 'verblijfplaatsen[0].datumVan.type', 'onbekend soort datum'],
    ['een dag die niet bestaat', { verblijfplaatsen: [adres({ datumVan: dag('2018-02-30') })] }, 'verblijfplaatsen[0].datumVan', 'deze datum bestaat niet'],
    ['een maand die niet bestaat', { verblijfplaatsen: [adres({ datumVan: { type: 'JaarMaandDatum', jaar: 2018, maand: 13 } })] }, 'verblijfplaatsen[0].datumVan.maand', 'dit is meer of groter dan een BRP-antwoord bevat'],
    ['een jaar dat te lang geleden is', { verblijfplaatsen: [adres({ datumVan: { type: 'JaarDatum', jaar: 1700 } })] }, 'verblijfplaatsen[0].datumVan', 'deze datum bestaat niet'],
    ['een maand nul', { verblijfplaatsen: [adres({ datumVan: { type: 'JaarMaandDatum', jaar: 2018, maand: 0 } })] }, 'verblijfplaatsen[0].datumVan.maand', 'deze waarde is niet toegestaan'],
    ['een land dat geen code is', { verblijfplaatsen: [{ type: 'VerblijfplaatsBuitenland', verblijfadres: { land: { code: 'BE' } }, datumVan: dag('2018-07-01') }] }, 'verblijfplaatsen[0].verblijfadres.land.code', 'Vul een landcode van vier cijfers in.'],
    ['een gemeente die niet bestaat', { verblijfplaatsen: [adres(), adres({ gemeenteVanInschrijving: { code: '9998' } })] }, 'verblijfplaatsen[1].gemeenteVanInschrijving.code', 'deze gemeentecode bestaat niet in de landelijke tabel'],
    ['een adres zonder gemeente', { verblijfplaatsen: [adres({ gemeenteVanInschrijving: undefined })] }, 'verblijfplaatsen[0].gemeenteVanInschrijving.code', 'Kies de gemeente van dit verblijf.'],
    ['een adres zonder functie', { verblijfplaatsen: [adres({ functieAdres: undefined })] }, 'verblijfplaatsen[0].functieAdres.code', 'Kies woonadres of briefadres.'],
    ['een onbekende functie', { verblijfplaatsen: [adres({ functieAdres: { code: 'X' } })] }, 'verblijfplaatsen[0].functieAdres.code', 'verwacht W (woonadres) of B (briefadres)'],
    ['een einde voor het begin', { verblijfplaatsen: [adres({ datumTot: dag('2017-01-01') })] }, 'verblijfplaatsen[0].datumTot', 'De einddatum ligt vóór de begindatum.'],
    ['een te lange lijst', { verblijfplaatsen: Array.from({ length: 501 }, () => adres()) }, 'verblijfplaatsen', 'dit is meer of groter dan een BRP-antwoord bevat'],
    ['een verkeerde geheimhouding', { verblijfplaatsen: [], geheimhoudingPersoonsgegevens: 'ja' }, 'geheimhoudingPersoonsgegevens', 'dit gegeven heeft een verkeerde vorm'],
  ])('%s: zegt in het Nederlands waar het mis is', (_, json, pad, melding) => expect(fout(parseBrpAntwoord(JSON.stringify(json), 'x'))).toEqual({ pad, melding }));

  test('een te lang kenmerk', () => {
    const gelezen = parseBrpAntwoord(JSON.stringify({ verblijfplaatsen: [adres()] }), 'x'.repeat(201));
    expect(gelezen.ok ? '' : gelezen.error.pad).toBe('verblijfplaatsen[0].bronkenmerk');
  });
  test('geen JSON: een zin die zegt wat te doen', () => expect(fout(parseBrpAntwoord('<xml/>', 'x')).melding).toMatch(/geen JSON/));

  test('willekeurige JSON geeft een antwoord of een Nederlandse fout, nooit een crash', () => {
    const deel = fc.oneof(fc.jsonValue(), fc.record({ type: fc.constantFrom('Adres', 'Locatie', 'VerblijfplaatsBuitenland', 'VerblijfplaatsOnbekend'), functieAdres: fc.jsonValue(), gemeenteVanInschrijving: fc.oneof(fc.jsonValue(), fc.constant({ code: '0503' })), datumVan: fc.oneof(fc.jsonValue(), fc.constant(dag('2018-07-01'))), datumTot: fc.jsonValue(), inOnderzoek: fc.jsonValue() }, { requiredKeys: ['type'] }));
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), fc.record({ verblijfplaatsen: fc.array(deel, { maxLength: 4 }) })), (json) => {
      const gelezen = parseBrpAntwoord(JSON.stringify(json), 'x');
      if (gelezen.ok) for (const p of gelezen.value.perioden) Verblijfperiode.parse(p);
      else expect(gelezen.error.melding).not.toMatch(/Invalid|Expected|Unrecognized|Too /);
    }), { numRuns: 500 });
  });
});
