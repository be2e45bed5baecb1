import { describe, expect, test } from 'vitest';
import { bepaalBanden } from '../../shared/domain/scenario/banden.ts';
import { berekenScenario } from '../../shared/domain/scenario/bereken-scenario.ts';
import { REGIOS } from '../../shared/domain/scenario/regios.ts';
import { STANDAARDVRAAG } from '../../shared/domain/scenario/scenariovraag.ts';
import { gemeenteModel, groepModel, kolommenModel, maandModel, matrixModel, regelModel } from '../../renderer/features/scenario/modellen.ts';
import { BEGIN, leesPlan, leesScenario } from '../../renderer/features/scenario/parameters-model.ts';
import { rondeTop } from '../../renderer/features/scenario/banden-grafiek.tsx';
import { alsCsv } from '../../renderer/ui/tabelmodel.ts';
import { parseRoute } from '../../renderer/app/route.ts';

const tabel = berekenScenario(REGIOS[0]!, STANDAARDVRAAG);

describe('de velden van het scenarioscherm', () => {
  test('het scherm begint bij de vraag van de gedrukte tabel', () => {
    expect(leesScenario(BEGIN)).toEqual({ waarde: STANDAARDVRAAG, fouten: {} });
    expect(leesPlan(BEGIN)).toMatchObject({ waarde: { jaren: 50, zaad: 1 }, fouten: {} });
  });
  test.each([
    [{ vraag: '' }, { vraag: 'Vul hele woningen in.' }],
    [{ vraag: -1 }, { vraag: 'Een aantal woningen is nul of meer.' }],
    [{ aandeel: '30,5' }, { aandeel: 'Vul een heel percentage in.' }],
    [{ aandeel: 101 }, { aandeel: 'Een aandeel is ten hoogste 100 %.' }],
    [{ minimum: -1 }, { minimum: 'Een aandeel is nul of meer.' }],
    [{ lokaal: { '0503': 'x' } }, { 'lokaal.0503': 'Vul hele woningen in.' }],
  ])('%j wordt bij het veld gemeld', (anders, fouten) => expect(leesScenario({ ...BEGIN, ...anders })).toEqual({ waarde: null, fouten }));
  test.each([
    [{ jaren: 0 }, 'jaren'], [{ jaren: 201 }, 'jaren'], [{ jaren: 'x' }, 'jaren'], [{ zaad: -1 }, 'zaad'], [{ buitenRegio: 101 }, 'buitenRegio'], [{ kansrijkElders: 'x' }, 'kansrijkElders'], [{ tempo: 'snel' }, 'tempo'],
  ])('een plan met %j', (anders, veld) => {
    const { waarde, fouten } = leesPlan({ ...BEGIN, ...anders });
    expect([waarde, Object.keys(fouten)]).toEqual([null, [veld]]);
  });
  test('lege en nul lokale woningen doen niet mee', () => expect(leesScenario({ ...BEGIN, lokaal: { '0503': '', '0518': 0, '0603': 4 } }).waarde?.lokaal).toEqual({ '0603': 4 }));
  test('het adres van het scherm', () => expect([parseRoute('#/scenario').soort, parseRoute('#/scenario/x').soort]).toEqual(['scenario', 'onbekend']));
});

describe('de tabellen en hun export', () => {
  test('het bestand heeft dezelfde cellen als het scherm: kop, gemeenten, regio', () => {
    const model = regelModel(tabel)!;
    const regels = alsCsv(model).split('\r\n');
    expect(regels[0]).toBe('\uFEFFGemeente;Gevraagd;Plafond;Geplaatst;Niet geplaatst;Minimum;Lokale groepen;Over voor anderen');
    expect(regels[1]).toBe('Delft;314;315;314;0;158;0;737');
    expect(regels).toHaveLength(1 + 9 + 1 + 1);
    expect(regels[10]).toContain('Regio Haaglanden;3412;2412;2411;1001');
  });
  test('alle kolommen, ook de gedrukte', () => {
    const model = kolommenModel(tabel);
    expect(model.koppen).toEqual(['Gemeente', 'A', 'C', 'D', 'E', 'M', 'B']);
    expect(model.rijen.at(-1)).toEqual(['Niet geplaatst', 0, 1000, 1830, 2206, 0, 1553]);
  });
  test('zonder regel is er geen tabel van de regel', () => expect(regelModel(berekenScenario(REGIOS[0]!, { ...STANDAARDVRAAG, sleutel: 'huishoudens' }))).toBeNull());
  test('tekens die een bestand breken, staan tussen aanhalingstekens; een lege cel blijft leeg', () => {
    expect(alsCsv({ naam: '', bestand: '', koppen: ['a'], rijen: [['x;"y"', null, -3]] })).toBe('\uFEFFa\r\n"x;""y""";;-3\r\n');
  });
  test('de tabellen van een simulatie', () => {
    const jaar = { zaad: 1, zaken: 3, geplaatst: 2, inVoorkeur: 2, wachtend: 1, geenGemeente: 0, wachtmaanden: 0, perGemeente: [{ gemeente: '0503', voorkeur: 3, geplaatst: 2, geteld: 2, wachtend: 1 }], perGroep: [{ groep: 'e' as const, zaken: 3, geplaatst: 2, wachtend: 1, geenGemeente: 0 }], perMaand: [{ maand: 0, instroom: 3, geplaatst: 2, wachtend: 1 }], matrix: [[2, 1], [0, 0]] };
    const banden = bepaalBanden([jaar, { ...jaar, zaad: 2, wachtend: 2, perGemeente: [{ ...jaar.perGemeente[0]!, wachtend: 1200 }] }])!;
    expect(gemeenteModel(banden).rijen).toEqual([['Delft', '3', '2', '1 (1 tot 1.200)']]);
    expect(groepModel(banden).rijen).toEqual([['Verlaat beschermd wonen', '3', '2', '1', '0']]);
    expect(matrixModel(banden)).toMatchObject({ koppen: ['Herkomst', 'Delft', 'Niet geplaatst'], rijen: [['Delft', 2, 1], ['Buiten de regio', 0, 0]] });
    expect(maandModel('n', 'b', banden.perMaand.map((m) => m.wachtend)).rijen).toEqual([['jan', 1, 1, 1]]);
  });
  test.each([[0, 1], [1, 1], [3, 4], [212, 400], [1007, 2000], [5000, 5000], [9999, 10000]])('de as boven %i eindigt bij %i', (n, top) => expect(rondeTop(n)).toBe(top));
});
