import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findVerblijfplaatsen, verblijfperioden, type VerblijfVraag } from '../../shared/domain/herkomst/verblijfplaats.ts';
import { Verblijfperiode } from '../../shared/domain/herkomst/verblijfperiode.ts';
import { addDays, plainDate } from '../../shared/kernel/plain-date.ts';
import { adres, buitenland, leesPersoon, opDag, persoonlijst, tussen, type Rij } from './brp.ts';

const vind = (lijst: unknown, vraag: VerblijfVraag) => findVerblijfplaatsen(leesPersoon(lijst), vraag);
/** Which residences come back, newest first, by their place in the life story: 1 is the oldest. */
const nummers = (oudsteEerst: Rij[], vraag: VerblijfVraag): number[] => vind(persoonlijst(...oudsteEerst), vraag).map((v) => oudsteEerst.length - v.volgnummer);
const beginnen = (...van: string[]): Rij[] => van.map((begin) => adres(begin));

// Facts of every table: BRP-API/historie-data-service, features/raadpleeg-verblijfplaats-met-peildatum and -met-periode.
type Rij4 = [wat: string, beginnen: string[], vraag: VerblijfVraag, verwacht: number[]];
const TWEE = ['20100818', '20160526'];
const DRIE = ['20100818', '20160526', '20181014'];

describe('peildatum-filtering en periode-filtering: bekende datums', () => {
  test.each<Rij4>([
    ['de peildatum ligt voor het eerste verblijf', TWEE, opDag('2010-01-01'), []],
    ['de peildatum is de dag voor het eerste verblijf', TWEE, opDag('2010-08-17'), []],
    ['de peildatum is de eerste dag', TWEE, opDag('2010-08-18'), [1]],
    ['de peildatum ligt ertussen', TWEE, opDag('2014-01-01'), [1]],
    ['de peildatum is de dag voor het volgende verblijf', TWEE, opDag('2016-05-25'), [1]],
    ['de peildatum is de eerste dag van het volgende verblijf', TWEE, opDag('2016-05-26'), [2]],
    ['er is geen volgend verblijf', ['20100818'], opDag('2020-01-01'), [1]],
    ['"tot" ligt voor het begin', TWEE, tussen('2009-01-01', '2010-01-01'), []],
    ['"tot" is het begin: die dag telt niet mee', TWEE, tussen('2009-01-01', '2010-08-18'), []],
    ['"tot" is de dag na het begin', TWEE, tussen('2010-01-01', '2010-08-19'), [1]],
    ['"tot" is het begin van het tweede', TWEE, tussen('2010-01-01', '2016-05-26'), [1]],
    ['"van" is de dag voor het vertrek', TWEE, tussen('2016-05-25', '2020-01-01'), [2, 1]],
    ['"van" is de dag van het vertrek', TWEE, tussen('2016-05-26', '2020-01-01'), [2]],
    ['de periode overlapt alles, nieuwste eerst', DRIE, tussen('2008-10-14', '2020-07-30'), [3, 2, 1]],
    ['de periode ligt binnen één verblijf', DRIE, tussen('2016-07-01', '2017-01-01'), [2]],
  ])('%s', (_, van, vraag, verwacht) => expect(nummers(beginnen(...van), vraag)).toEqual(verwacht));

  test('een verblijf in het buitenland is een periode en sluit de vorige af', () => {
    const leven = [adres('20041014'), buitenland('20100818'), adres('20160526')];
    expect(nummers(leven, opDag('2010-08-17'))).toEqual([1]);
    expect(nummers(leven, opDag('2010-08-18'))).toEqual([2]);
    expect(nummers(leven, tussen('2010-01-01', '2010-08-18'))).toEqual([1]);
    expect(vind(persoonlijst(...leven), tussen('2010-01-01', '2010-08-19')).map((v) => [v.soort, v.land, v.van, v.tot])).toEqual([['buitenland', '6014', '20100818', '20160526'], ['adres', null, '20041014', '20100818']]);
  });
});

const ERNA = ['20080818', '20100000'];
describe('onbekende aanvang: een onzekerheidsperiode', () => {
  test.each<Rij4>([
    ['de peildatum is de eerste dag van het jaar', ERNA, opDag('2010-01-01'), [2]],
    ['de peildatum ligt in het jaar', ERNA, opDag('2010-05-26'), [2]],
    ['de peildatum ligt na het jaar', ERNA, opDag('2011-01-01'), [2]],
    ['de peildatum is de dag voor het jaar', ERNA, opDag('2009-12-31'), [1]],
    ['alleen de dag is onbekend: dag voor de maand', ['20080818', '20120300'], opDag('2012-02-29'), [1]],
    ['alleen de dag is onbekend: eerste dag', ['20080818', '20100500'], opDag('2010-05-01'), [2]],
    ['alles is onbekend', ['20080818', '00000000'], opDag('2010-05-26'), [2]],
    ['"tot" is de eerste dag van het jaar', ERNA, tussen('2009-01-01', '2010-01-01'), [1]],
    ['"tot" is de tweede dag van het jaar', ERNA, tussen('2008-01-01', '2010-01-02'), [2, 1]],
    ['"tot" ligt in de maand', ['20080818', '20100500'], tussen('2008-01-01', '2010-05-02'), [2, 1]],
    ['"van" is de dag voor de onzekerheidsperiode van het volgende', [...ERNA, '20161014'], tussen('2009-12-31', '2012-07-30'), [2, 1]],
    ['"van" is de eerste dag van de onzekerheidsperiode van het volgende', [...ERNA, '20161014'], tussen('2010-01-01', '2012-07-30'), [2]],
    ['"van" ligt na de onzekerheidsperiode', [...ERNA, '20161014'], tussen('2011-02-19', '2012-07-30'), [2]],
    ['"van" ligt in de onzekerheidsperiode, alles onbekend', ['20080818', '00000000', '20161014'], tussen('2010-05-26', '2012-07-30'), [2]],
    ['geen vorig verblijf, alles onbekend', ['00000000'], opDag('2010-05-26'), [1]],
    ['geen vorig verblijf, alleen het jaar', ['20100000'], tussen('2010-05-16', '2010-05-26'), [1]],
  ])('%s', (_, van, vraag, verwacht) => expect(nummers(beginnen(...van), vraag)).toEqual(verwacht));

  // on the day that the one before began, the person certainly lived there
  test.each<Rij4>([
    ['"tot" ligt in de onzekerheidsperiode en voor de aanvang van het vorige', ['20071014', '20100526', '20100000'], tussen('2009-02-19', '2010-04-01'), [1]],
    ['"tot" is de aanvang van het vorige', ['20071014', '20100526', '20100500'], tussen('2009-02-19', '2010-05-26'), [1]],
    ['"tot" is de dag na de aanvang van het vorige', ['20071014', '20100526', '00000000'], tussen('2009-02-19', '2010-05-27'), [2, 1]],
    ['"tot" is twee dagen na de aanvang van het vorige', ['20100526', '20100000', '20161014'], tussen('2010-02-19', '2010-05-28'), [2, 1]],
    ['"tot" ligt na de onzekerheidsperiode', ['20100526', '20100500', '20161014'], tussen('2010-02-19', '2010-07-01'), [2, 1]],
    ['een vorig dat gecorrigeerd is, begrenst op zijn juiste datum', ['20160516', '20160000'], opDag('2016-05-16'), [1]],
    ['de dag erna kan het volgende zijn', ['20160516', '20160000'], opDag('2016-05-17'), [2]],
  ])('aanvang vorige in de onzekerheidsperiode: %s', (_, van, vraag, verwacht) => expect(nummers(beginnen(...van), vraag)).toEqual(verwacht));

  const A = { ruim: ['20080918', '00000000', '20100000', '20121014'], maand: ['20100219', '20100000', '20100500', '20121014'], binnen: ['20100516', '00000000', '20100000', '20121014'], omgekeerd: ['20080918', '20100500', '00000000', '20121014'], gelijk: ['20080918', '20100000', '20100000', '20121014'], voor: ['20080918', '00000000', '20100000', '20101014'] };
  test.each<Rij4>([
    ['in de onzekerheidsperiode van 2, voor 1', A.ruim, opDag('2008-09-17'), []],
    ['op de aanvang van 1', A.ruim, opDag('2008-09-18'), [1]],
    ['de dag na de aanvang van 1', A.ruim, opDag('2008-09-19'), [2]],
    ['de dag voor de onzekerheidsperiode van 3', A.ruim, opDag('2009-12-31'), [2]],
    ['de eerste dag van de onzekerheidsperiode van 3', A.ruim, opDag('2010-01-01'), [3]],
    ['in de onzekerheidsperiode van 3', A.ruim, opDag('2010-07-01'), [3]],
    ['na de onzekerheidsperiode van 3', A.ruim, opDag('2011-05-01'), [3]],
    ['de periode eindigt de dag na 1', A.ruim, tussen('2008-01-01', '2008-09-19'), [1]],
    ['de periode ligt na 1 en voor 3', A.ruim, tussen('2008-09-19', '2010-01-01'), [2]],
    ['jaar en maand: de dag na 1', A.maand, opDag('2010-02-20'), [2]],
    ['jaar en maand: eerste dag van 3', A.maand, opDag('2010-05-01'), [3]],
    ['een schrikkeldag als aanvang van 1', ['20080227', '20080000', '20080500', '20121014'], tussen('2008-02-28', '2008-05-01'), [2]],
    ['voor 1, in de onzekerheidsperiode van 3: niet verder terug dan het vorige', A.binnen, opDag('2010-05-15'), [3]],
    ['twee dagen na 1', A.binnen, opDag('2010-05-18'), [3]],
    ['voor 1 en voor de onzekerheidsperiode van 3', A.binnen, opDag('2009-12-31'), []],
    ['2 ligt binnen 3: eerste dag van 2', A.omgekeerd, opDag('2010-05-01'), [2]],
    ['2 ligt binnen 3: tweede dag van 2', A.omgekeerd, opDag('2010-05-02'), [3]],
    ['2 ligt binnen 3: de dag van 1', A.omgekeerd, opDag('2008-09-18'), [1]],
    ['2 en 3 hebben dezelfde onzekerheidsperiode: dag ervoor', A.gelijk, opDag('2009-12-31'), [1]],
    ['2 en 3 hebben dezelfde onzekerheidsperiode: eerste dag', A.gelijk, opDag('2010-01-01'), [2]],
    ['2 en 3 hebben dezelfde onzekerheidsperiode: tweede dag', A.gelijk, opDag('2010-01-02'), [3]],
    ['2 en 3 hebben dezelfde onzekerheidsperiode, alles in één jaar', A.gelijk, tussen('2010-01-02', '2010-10-14'), [3]],
    ['de dag voor 4', A.voor, opDag('2010-10-13'), [3]],
    ['op 4', A.voor, opDag('2010-10-14'), [4]],
    ['de periode raakt 3 en 4', A.voor, tussen('2010-10-13', '2010-10-15'), [4, 3]],
  ])('opeenvolgend onbekend: %s', (_, van, vraag, verwacht) => expect(nummers(beginnen(...van), vraag)).toEqual(verwacht));

  test('aanvang in een onbekende vorige of volgende: vijf verblijven, met hun einde', () => {
    const leven = beginnen('20220701', '20230516', '20230730', '20230000', '20231014', '20240210');
    expect(vind(persoonlijst(...leven), tussen('2022-12-01', '2023-12-01')).map((v) => [v.van, v.tot])).toEqual([['20231014', '20240210'], ['20230000', '20231014'], ['20230730', '20230000'], ['20230516', '20230730'], ['20220701', '20230516']]);
  });
});

describe('historie-volgorde: op volgnummer, ook waar datums onbekend zijn', () => {
  test.each<[string, string[], number[]]>([
    ['jaar en maand', ['20210526', '20231000'], [2, 1]],
    ['alleen het jaar', ['20210526', '20230000'], [2, 1]],
    ['alles onbekend', ['20220526', '00000000'], [2, 1]],
    ['twee keer alles onbekend', ['00000000', '20220526', '00000000'], [3, 2, 1]],
  ])('%s', (_, van, verwacht) => expect(nummers(beginnen(...van), tussen('2022-01-01', '2024-01-01'))).toEqual(verwacht));
  test('de volgorde waarin de rijen staan maakt niet uit', () => {
    const lijst = persoonlijst(...beginnen('20150601', '20180101', '20220301'));
    expect(vind({ verblijfplaatsen: [...(lijst['verblijfplaatsen'] as Rij[])].reverse() }, tussen('2010-01-01', '2024-01-01'))).toEqual(vind(lijst, tussen('2010-01-01', '2024-01-01')));
  });
  test('zonder volgnummer telt de volgorde van de lijst, nieuwste eerst', () => {
    expect(vind({ verblijfplaatsen: [adres('20220301'), adres('20150601')] }, tussen('2010-01-01', '2024-01-01')).map((v) => [v.van, v.tot, v.volgnummer])).toEqual([['20220301', '', 0], ['20150601', '20220301', 1]]);
  });
});

describe('onjuist: een gecorrigeerde rij bestaat niet', () => {
  const fout = (van: string): Rij => adres(van, { '84.10': 'O' });
  test.each<[string, Rij[], VerblijfVraag, number[]]>([
    ['de peildatum ligt na de onjuiste en voor de juiste datum', [fout('20160516'), adres('20160601')], opDag('2016-05-31'), []],
    ['de peildatum ligt na de juiste en voor de onjuiste datum', [fout('20160601'), adres('20160516')], opDag('2016-05-31'), [2]],
    ['de onjuiste datum sluit het vorige niet af', [adres('20100818'), fout('20160516'), adres('20160601')], opDag('2016-05-26'), [1]],
    ['de onjuiste datum begrenst een onzekerheidsperiode niet', [fout('20160516'), adres('20160601'), adres('20160000')], opDag('2016-05-31'), []],
    ['een juiste eerdere datum begrenst wel', [fout('20160601'), adres('20160516'), adres('20160000')], tussen('2016-05-18', '2016-05-28'), [3]],
  ])('%s', (_, leven, vraag, verwacht) => expect(nummers(leven, vraag)).toEqual(verwacht));
  test('wat in een onjuiste rij staat, wordt niet gelezen', () => expect(nummers([adres('20100818'), fout('geen datum')], opDag('2020-01-01'))).toEqual([1]));
});

describe('overlap van aanvang: van rijen met hetzelfde begin telt alleen de nieuwste', () => {
  test.each<[string, string[], number[]]>([
    ['het volgende begint later', ['20020701', '20101014'], [2, 1]],
    ['het volgende begint op dezelfde dag', ['20020701', '20020701'], [2]],
    ['het volgende begint eerder', ['20020701', '20020628'], [2]],
    ['drie keer dezelfde dag', ['19990101', '20020701', '20020701', '20020701'], [4, 1]],
  ])('%s', (_, van, verwacht) => expect(nummers(beginnen(...van), tussen('2002-01-01', '2011-01-01'))).toEqual(verwacht));
});

describe('in onderzoek', () => {
  const onderzoek = (anders: Rij = {}): Rij => ({ '83.10': '081100', '83.20': '20240501', ...anders });
  const perVerblijf = (leven: Rij[]): boolean[] => vind(persoonlijst(...leven), tussen('2002-01-01', '2024-01-01')).map((v) => v.inOnderzoek);
  test.each<[string, Rij[], boolean[]]>([
    ['een gegeven van het verblijf zelf', [adres('20021014', onderzoek())], [true]],
    ['zonder voorloopnul', [adres('20021014', onderzoek({ '83.10': 81100 }))], [true]],
    ['een gegeven van het verblijf erna: ook het einde van dit verblijf', [adres('20021014'), adres('20040526', onderzoek())], [true, true]],
    ['een gegeven van het verblijf in het buitenland erna', [adres('20021014'), buitenland('20070516', onderzoek({ '83.10': '081300' }))], [true, true]],
    ['een gegeven van het verblijf ervoor raakt het latere niet', [adres('20021014', onderzoek({ '83.10': '581100' })), adres('20040526')], [false, true]],
    ['het onderzoek is beëindigd', [adres('20021014', onderzoek({ '83.30': '20240529' }))], [false]],
    ['het onderzoek van het verblijf erna is beëindigd', [adres('20021014'), adres('20040526', onderzoek({ '83.30': '20240529' }))], [false, false]],
  ])('%s', (_, leven, verwacht) => expect(perVerblijf(leven)).toEqual(verwacht));
});

describe('vastgesteld: verblijft niet op het adres', () => {
  const eindes = (leven: Rij[], vraag: VerblijfVraag): string[] => vind(persoonlijst(...leven), vraag).map((v) => `${v.van}-${v.tot}`);
  const knip = { '75.10': '1', '89.10': '20230516' };
  const loopt = (anders: Rij = {}): Rij => ({ '83.10': '089999', '83.20': '20230516', ...anders });
  test.each<[string, Rij[], VerblijfVraag, string[]]>([
    ['75.10 met de datum in 89.10 knipt', [adres('20211014', knip)], tussen('2023-01-01', '2024-01-01'), ['20211014-20230516']],
    ['na de knip woont de persoon er niet meer', [adres('20211014', knip)], opDag('2023-05-16'), []],
    ['de dag voor de knip nog wel', [adres('20211014', knip)], opDag('2023-05-15'), ['20211014-20230516']],
    ['de knip valt voor het volgende verblijf', [adres('20211014', knip), adres('20230730')], tussen('2023-01-01', '2024-01-01'), ['20230730-', '20211014-20230516']],
    ['een knip na het volgende verblijf verandert niets', [adres('20211014', { '75.10': '1', '89.10': '20230801' }), adres('20230730')], opDag('2023-07-01'), ['20211014-20230730']],
    ['een datum in 75.10 zelf', [adres('20211014', { '75.10': '20230516' })], opDag('2023-01-01'), ['20211014-20230516']],
    ['een indicatie zonder datum knipt niet', [adres('20211014', { '75.10': '1' })], opDag('2024-01-01'), ['20211014-']],
    ['vastgesteld voor het begin: er was geen verblijf', [adres('20230601', knip)], tussen('2020-01-01', '2024-01-01'), []],
    ['een lopend onderzoek 089999 knipt op zijn begin', [adres('20211014', loopt())], tussen('2023-01-01', '2024-01-01'), ['20211014-20230516']],
    ['een lopend onderzoek 589999 ook', [adres('20211014', loopt({ '83.10': '589999' })), adres('20230730')], tussen('2023-01-01', '2023-02-01'), ['20211014-20230516']],
    ['beëindigd voor het volgende verblijf: verwerkt, geen knip', [adres('20211014', loopt({ '83.30': '20230729' })), adres('20230730')], tussen('2023-01-01', '2023-02-01'), ['20211014-20230730']],
    ['beëindigd op het begin van het volgende verblijf: wel een knip', [adres('20211014', loopt({ '83.30': '20230730' })), adres('20230730')], tussen('2023-01-01', '2023-02-01'), ['20211014-20230516']],
    ['beëindigd zonder volgend verblijf: geen knip', [adres('20211014', loopt({ '83.30': '20230730' }))], opDag('2024-01-01'), ['20211014-']],
    ['een ander onderzoek knipt niet', [adres('20211014', loopt({ '83.10': '081120' }))], opDag('2024-01-01'), ['20211014-']],
    ['een onderzoek zonder begin knipt niet', [adres('20211014', { '83.10': '089999' })], opDag('2024-01-01'), ['20211014-']],
  ])('%s', (_, leven, vraag, verwacht) => expect(eindes(leven, vraag)).toEqual(verwacht));
});

describe('opschorting van de bijhouding', () => {
  const lijst = (anders: Rij) => ({ ...persoonlijst(adres('20100818')), ...anders });
  test.each<[string, Rij, number]>([
    ['F (fout)', { inschrijving: { '67.20': 'F', '67.10': '20160731' } }, 0],
    ['W (wissen)', { inschrijving: { '67.20': 'W', '67.10': '20220829' } }, 0],
    ['W, zoals in de testset', { opschorting: { '07.67.10': '20150401', '07.67.20': 'W' } }, 0],
    ['O (overlijden)', { inschrijving: { '67.20': 'O', '67.10': '20110829' } }, 1],
    ['E, M, R en onbekend', { opschorting: { '07.67.20': '.' } }, 1],
    ['geen opschorting', { opschorting: { '07.67.10': '', '07.67.20': '' }, inschrijving: null }, 1],
  ])('%s', (_, anders, aantal) => expect(vind(lijst(anders), opDag('2018-01-01'))).toHaveLength(aantal));
});

describe('verblijfplaatsgegevens', () => {
  const een = (rij: Rij) => vind(persoonlijst(rij), opDag('2011-06-01'))[0];
  test.each<[string, Rij, object]>([
    ['een adres', adres('20100818'), { soort: 'adres', functieAdres: 'W', gemeente: '0800', land: null }],
    ['een briefadres', adres('20100818', { '10.10': 'B' }), { soort: 'adres', functieAdres: 'B' }],
    ['een adres zonder functie', adres('20100818', { '10.10': '' }), { soort: 'adres', functieAdres: null }],
    ['een locatie', adres('20100818', { '11.10': '', '12.10': 'Woonboot' }), { soort: 'locatie', functieAdres: 'W', gemeente: '0800' }],
    ['een onbekend adres: een punt als straat', adres('20100818', { '11.10': '.' }), { soort: 'onbekend', functieAdres: null, gemeente: '0800', land: null }],
    ['buitenland met de gemeente van inschrijving', buitenland('20100818', { '09.10': '1999' }), { soort: 'buitenland', functieAdres: null, gemeente: '1999', land: '6014' }],
    ['buitenland zonder gemeente, land zonder voorloopnullen', buitenland('20100818', { '13.10': 71 }), { soort: 'buitenland', gemeente: null, land: '0071' }],
    ['vertrokken onbekend waarheen', buitenland('20100818', { '09.10': '1999', '13.10': '0000' }), { soort: 'onbekend', gemeente: '1999', land: null }],
    ['vertrokken zonder land', buitenland('20100818', { '13.10': '' }), { soort: 'onbekend', land: null }],
    ['een gemeente die niet in de landelijke tabel staat, gaat mee zoals ze er staat', adres('20100818', { '09.10': '1810' }), { soort: 'adres', gemeente: '1810' }],
    ['een rij zonder begin', { '09.10': 503, '10.10': 'W' }, { soort: 'adres', gemeente: '0503', van: '00000000' }],
    ['een begin van één nul is onbekend', adres('0'), { van: '00000000' }],
  ])('%s', (_, rij, verwacht) => expect(een(rij)).toMatchObject(verwacht));
});

describe('als verblijf in het dossier', () => {
  test('de perioden voldoen aan het schema; een gemeente zonder adres in Nederland hoort er niet bij', () => {
    const perioden = verblijfperioden(leesPersoon(persoonlijst(adres('19990101', { '09.10': '1810' }), adres('20000101', { '09.10': '' }), adres('20041014', { '10.10': '' }), buitenland('20100818', { '09.10': '1999' }), adres('20160526', { '10.10': 'B' }))), 'bericht 1');
    expect(perioden.map((p) => Verblijfperiode.parse(p))).toEqual(perioden);
    expect(perioden.map((p) => [p.soort, p.functieAdres, p.gemeente, p.land, p.tot])).toEqual([['adres', 'B', '0800', null, null], ['buitenland', null, null, '6014', '20160526'], ['adres', null, '0800', null, '20100818'], ['onbekend', 'W', null, null, '20041014'], ['onbekend', 'W', null, null, '20000101']]);
    expect(perioden.at(-1)?.bronkenmerk).toBe('bericht 1, gemeentecode 1810');
    expect(JSON.stringify(perioden)).not.toContain('Teststraat');
  });

  const datum = fc.oneof(fc.integer({ min: 0, max: 9_000 }).map((n) => addDays(plainDate('2000-01-01'), n).replaceAll('-', '')), fc.constantFrom('00000000', '20100000', '20100500', '20120200', '20150000'));
  const leven = fc.array(fc.tuple(datum, fc.constantFrom('W', 'B', ''), fc.constantFrom('', 'O'), fc.option(datum)).map(([van, functie, onjuist, niet]) => adres(van, { '10.10': functie, '84.10': onjuist, ...(niet === null ? {} : { '75.10': '1', '89.10': niet }) })), { maxLength: 8 });
  test('wat op een dag geldt, geldt ook in elke periode om die dag heen', () => {
    fc.assert(fc.property(leven, fc.integer({ min: 0, max: 9_500 }), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 400 }), (rijen, n, voor, na) => {
      const dag = addDays(plainDate('2000-01-01'), n);
      const lijst = persoonlijst(...rijen);
      const ruim = vind(lijst, { van: addDays(dag, -voor), tot: addDays(dag, na) });
      for (const v of vind(lijst, { peildatum: dag })) expect(ruim).toContainEqual(v);
      expect(vind(lijst, { van: dag, tot: addDays(dag, 1) })).toEqual(vind(lijst, { peildatum: dag }));
    }));
  });
  test('elke lijst geeft perioden volgens het schema, elk met een eigen volgnummer, nieuwste eerst', () => {
    fc.assert(fc.property(leven, (rijen) => {
      const alles = vind(persoonlijst(...rijen), tussen('1800-01-01', '2100-01-01'));
      expect(alles.map((v) => v.volgnummer)).toEqual([...new Set(alles.map((v) => v.volgnummer))].sort((a, b) => a - b));
      for (const p of verblijfperioden(leesPersoon(persoonlijst(...rijen)), 'x')) Verblijfperiode.parse(p);
    }));
  });
});
