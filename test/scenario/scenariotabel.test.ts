import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { berekenScenario, getCel } from '../../shared/domain/scenario/bereken-scenario.ts';
import { Regiocijfers } from '../../shared/domain/scenario/regiocijfers.ts';
import { Scenariotabel, type Scenariokolom } from '../../shared/domain/scenario/scenariotabel.ts';
import { Scenariovraag } from '../../shared/domain/scenario/scenariovraag.ts';
import { getalTekst, procentTekst } from '../../shared/domain/scenario/vergelijk-met-druk.ts';
import { haaglanden, regio, vraag } from './regio.ts';

const kolom = (code: string, tabel = berekenScenario(haaglanden, vraag())): Scenariokolom => tabel.kolommen.find((k) => k.code === code)!;

// The printed table: Regionale Woonzorgvisie Haaglanden, appendix 3 (004_c77ee3656e24b6d2.txt:4036-4095).
const GEDRUKT = [
  ['0503', 314, 315, 199, 158], ['0518', 1668, 1172, 780, 586], ['1916', 229, 151, 115, 76], ['1842', 57, 34, 21, 17], ['1926', 171, 54, 27, 27],
  ['0603', 177, 163, 120, 82], ['0629', 79, 48, 26, 24], ['1783', 335, 155, 77, 78], ['0637', 381, 320, 216, 160],
] as const;
const NIET_UIT_DE_INVOER = new Map([['D1842', 22], ['D0637', 217]]);

describe('de scenariotabel van Haaglanden', () => {
  test.each(GEDRUKT.flatMap(([gemeente, ...cellen]) => (['A', 'C', 'D', 'E'] as const).map((code, i) => [code, gemeente, cellen[i]!] as const)))('SC-%s-%s: gedrukt %i', (code, gemeente, gedrukt) => {
    expect(getCel(kolom(code), gemeente)).toBe(NIET_UIT_DE_INVOER.get(code + gemeente) ?? gedrukt);
  });
  test.each([['A', 3412, 0], ['C', 2412, 1000], ['D', 1582, 1830], ['E', 1206, 2206]])('SC-T%s: totaal %i, niet geplaatst %i', (code, totaal, niet) => expect(kolom(code)).toMatchObject({ totaal, nietGeplaatst: niet, over: 0 }));

  test('SC-D: de twee cellen die niet uit de eigen invoer volgen, worden genoemd met de som erbij', () => {
    const { afwijkingen } = berekenScenario(haaglanden, vraag());
    expect(afwijkingen.map(({ kolom: k, cel, gedrukt, berekend }) => [k, cel, gedrukt, berekend]).toSorted()).toEqual([['D', '0637', 216, 217], ['D', '1842', 21, 22]]);
    expect(afwijkingen.find((a) => a.cel === '1842')?.waarom).toContain('30 % van 72 is 21,6, afgerond 22');
  });
  test('SC-S: rijen die niet optellen tot hun totaal staan erbij', () => {
    const { optellingen } = berekenScenario(haaglanden, vraag());
    expect(optellingen.map((o) => [o.kolom, o.rijensom, o.totaal, o.gedruktRijensom])).toEqual([['A', 3411, 3412, 3411], ['D', 1583, 1582, 1581], ['E', 1208, 1206, 1208], ['M', 3413, 3412, null]]);
  });
  test('SC-G: met de grootste rest tellen alle rijen op: E is 1.206 en A is 3.412', () => {
    const tabel = berekenScenario(haaglanden, vraag({ afronding: 'grootste_rest' }));
    expect(tabel.optellingen).toEqual([]);
    expect(tabel.kolommen.map((k) => [k.code, k.rijensom])).toEqual([['A', 3412], ['C', 2412], ['D', 1582], ['E', 1206], ['M', 3412]]);
    expect(tabel.afwijkingen).toEqual([]); // another rounding is another question than the printed one
  });
  test('SC-B: de realisatie is een waarneming en geen berekening', () => expect(berekenScenario(haaglanden, vraag()).waargenomen).toMatchObject([{ code: 'B', totaal: 1859, nietGeplaatst: 1553 }]));
  test('SC-F: naar herkomst kan niet, en de tabel zegt waarom', () => {
    const { nietBerekend } = berekenScenario(haaglanden, vraag());
    expect(nietBerekend.map((k) => k.code)).toEqual(['H', 'V', 'F']);
    expect(nietBerekend.find((k) => k.code === 'F')?.reden).toContain('uit welke gemeente');
  });
  test('SC-M: elke kolom noemt zijn bron en hoe zeker die is', () => {
    for (const k of berekenScenario(haaglanden, vraag()).kolommen) expect(k.bron.length).toBeGreaterThan(20);
    expect(kolom('A').zekerheid).toBe('afgeleid');
  });
  test('SC-X: een ander gedrukt totaal valt op', () => {
    const druk = haaglanden.gedrukt['A']!;
    const anders = Regiocijfers.parse({ ...haaglanden, gedrukt: { A: { ...druk, cellen: { '0503': 315 }, totaal: 3400, nietGeplaatst: 12 } } });
    const { afwijkingen } = berekenScenario(anders, vraag());
    expect(afwijkingen.map((a) => [a.kolom, a.cel, a.gedrukt, a.berekend])).toEqual([['A', '0503', 315, 314], ['A', 'totaal', 3400, 3412], ['A', 'nietGeplaatst', 12, 0]]);
    expect(afwijkingen[0]?.waarom).toBe('Delft: Uit de invoer volgt 314.');
  });
  test('de tabel heeft de vorm die het venster verwacht', () => expect(Scenariotabel.safeParse(berekenScenario(haaglanden, vraag())).success).toBe(true));
});

describe('de gekozen regel', () => {
  test('SC-K1: inwoners onder het plafond van 30 %: wat niet past, wordt niet geplaatst', () => {
    const { regel } = berekenScenario(haaglanden, vraag());
    expect(regel?.perGemeente['1926']).toEqual({ naarSleutel: 171, ruimte: 54, geplaatst: 54, nietGeplaatst: 117, lokaal: 0, verhuringen: 179, regulier: 125, minimum: 27 });
    expect(regel?.totaal).toMatchObject({ naarSleutel: 3412, ruimte: 2412, geplaatst: 2411, nietGeplaatst: 1001 }); // Delft has one home more than the key asks
  });
  test('SC-K2: lokale groepen komen erbovenop en gaan van de gewone woningzoekenden af', () => {
    const { regel, toelichtingen } = berekenScenario(haaglanden, vraag({ lokaal: { '0503': 25, '1926': 130 } }));
    expect(regel?.perGemeente['0503']).toMatchObject({ geplaatst: 314, lokaal: 25, regulier: 1051 - 314 - 25 });
    expect(regel?.perGemeente['1926']?.regulier).toBe(-5);
    expect(toelichtingen).toEqual(['In één gemeente is meer toegezegd dan er vrijkomt. Het aantal voor gewone woningzoekenden is daar lager dan nul.']);
  });
  test('SC-K3: in meer gemeenten te veel toegezegd', () => expect(berekenScenario(haaglanden, vraag({ lokaal: { '1842': 130, '1926': 130 } })).toelichtingen[0]).toContain('In 2 gemeenten'));
  test('SC-K4: een sleutel zonder cijfers geeft geen regel, en de tabel zegt welke cijfers ontbreken', () => {
    const { regel, toelichtingen } = berekenScenario(haaglanden, vraag({ sleutel: 'huishoudens' }));
    expect(regel).toBeNull();
    expect(toelichtingen).toEqual([expect.stringContaining('cijfers over huishoudens')]);
  });
  test('SC-K5: naar herkomst telt zodra die bekend is', () => {
    const bekend = regio([{ gemeente: '0503', herkomst: 30, verhuringen: 100 }, { gemeente: '0518', herkomst: 70, verhuringen: 100 }]);
    const { regel } = berekenScenario(bekend, vraag({ vraag: 50, sleutel: 'herkomst' }));
    expect(regel?.perGemeente).toMatchObject({ '0503': { naarSleutel: 15, ruimte: 30, geplaatst: 15 }, '0518': { naarSleutel: 35, ruimte: 30, geplaatst: 30, nietGeplaatst: 5 } });
  });
});

describe('bijzondere invoer heeft een uitleg', () => {
  test('SC-N1: een vraag van nul', () => {
    const tabel = berekenScenario(haaglanden, vraag({ vraag: 0 }));
    expect(kolom('A', tabel)).toMatchObject({ totaal: 0, nietGeplaatst: 0 });
    expect(kolom('C', tabel)).toMatchObject({ totaal: 2412, nietGeplaatst: 0, over: 2412 });
    expect(tabel.toelichtingen[0]).toContain('De vraag is nul');
  });
  test('SC-N2: een plafond van nul, ook lager dan het minimum', () => {
    const tabel = berekenScenario(haaglanden, vraag({ aandeel: { teller: 0, noemer: 100 } }));
    expect(kolom('C', tabel)).toMatchObject({ totaal: 0, nietGeplaatst: 3412 });
    expect(tabel.toelichtingen).toEqual([expect.stringContaining('Het plafond is nul'), expect.stringContaining('lager dan het wettelijk minimum')]);
  });
  test('SC-N3: een regio zonder een enkele verhuring of inwoner deelt niet door nul', () => {
    const leeg = regio([{ gemeente: '0503', inwoners: 0, verhuringen: 0 }]);
    for (const afronding of ['dichtstbij', 'grootste_rest'] as const) {
      const tabel = berekenScenario(leeg, vraag({ afronding }));
      expect(kolom('A', tabel)).toMatchObject({ perGemeente: { '0503': 0 }, totaal: 0, nietGeplaatst: 3412 });
      expect(kolom('C', tabel)).toMatchObject({ totaal: 0, nietGeplaatst: 3412 });
    }
  });
  test('SC-N4: zonder eigen totaal is de regio de som van haar gemeenten', () => {
    const tabel = berekenScenario(regio([{ gemeente: '0503', verhuringen: 5 }, { gemeente: '0518', verhuringen: 5 }]), vraag());
    expect(kolom('C', tabel)).toMatchObject({ totaal: 4, rijensom: 4, bron: 'door u ingevoerd', zekerheid: 'onbevestigd' });
  });
  test('een cel van een gemeente buiten de regio bestaat niet', () => expect(() => getCel(kolom('A'), '0344')).toThrow(RangeError));
});

// What a person can type wrong, and the field that the answer names.
const FOUT = [
  ['een onbekende gemeente', { gemeenten: [{ gemeente: '9999' }] }, 'gemeenten.0.gemeente'],
  ['geen gemeente maar "onbekend"', { gemeenten: [{ gemeente: '0000' }] }, 'gemeenten.0.gemeente'],
  ['een naam in plaats van een code', { gemeenten: [{ gemeente: 'Delft' }] }, 'gemeenten.0.gemeente'],
  ['een gemeente die er twee keer in staat', { gemeenten: [{ gemeente: '0503' }, { gemeente: '0503' }] }, 'gemeenten.1.gemeente'],
  ['een negatief aantal woningen', { gemeenten: [{ gemeente: '0503', verhuringen: -1 }] }, 'gemeenten.0.verhuringen'],
  ['halve woningen', { gemeenten: [{ gemeente: '0503', verhuringen: 3.5 }] }, 'gemeenten.0.verhuringen'],
  ['halve inwoners', { gemeenten: [{ gemeente: '0503', inwoners: 0.5 }] }, 'gemeenten.0.inwoners'],
  ['een totaal dat niet klopt', { gemeenten: [{ gemeente: '0503', verhuringen: 100 }], totalen: { verhuringen: 200 } }, 'totalen.verhuringen'],
  ['geen enkele gemeente', { gemeenten: [] }, 'gemeenten'],
  ['een onbekend veld', { gemeenten: [{ gemeente: '0503' }], kleur: 'rood' }, ''],
] as const;

describe('verkeerde cijfers worden geweigerd', () => {
  test.each(FOUT)('%s', (_, invoer, veld) => {
    const gelezen = Regiocijfers.safeParse({ id: 'proef', naam: 'Proef', ...invoer });
    expect(gelezen.error?.issues.map((i) => i.path.join('.'))).toContain(veld);
    for (const issue of gelezen.error?.issues ?? []) if (issue.code !== 'unrecognized_keys') expect(issue.message).toMatch(/^[A-Z].*\.$/);
  });
  test('een totaal mag door afronden verschillen, of gelden waar een gemeente geen cijfer heeft', () => {
    expect(Regiocijfers.safeParse({ id: 'proef', naam: 'Proef', gemeenten: [{ gemeente: '0503', verhuringen: 100 }, { gemeente: '0518' }], totalen: { verhuringen: 900, inwoners: 5 } }).success).toBe(true);
    expect(haaglanden.totalen.verhuringen).toBe(8040); // its rows add up to 8,042
  });
  test.each([[{ vraag: -1 }, 'vraag'], [{ vraag: 1.5 }, 'vraag'], [{ sleutel: 'kaas' }, 'sleutel'], [{ afronding: 'x' }, 'afronding'], [{ lokaal: { '9999': 1 } }, 'lokaal.9999'], [{ lokaal: { '0503': -1 } }, 'lokaal.0503']])('een vraag met %j', (anders, veld) => {
    expect(Scenariovraag.safeParse({ ...vraag(), ...anders }).error?.issues.map((i) => i.path.join('.'))).toEqual([veld]);
  });
});

const willekeurig = fc.record({
  gemeenten: fc.array(fc.record({ inwoners: fc.nat(700_000), verhuringen: fc.nat(5_000), verhuringenTotAftop: fc.nat(4_000) }), { minLength: 1, maxLength: 9 }),
  vraag: fc.nat(10_000), teller: fc.nat(100), afronding: fc.constantFrom('dichtstbij' as const, 'naar_beneden' as const, 'naar_boven' as const, 'grootste_rest' as const),
});
const CODES = ['0503', '0518', '0603', '0629', '0637', '1783', '1842', '1916', '1926'];

describe('wat voor elke regio geldt', () => {
  test('de volgorde van de gemeenten maakt niet uit en dezelfde vraag geeft hetzelfde antwoord', () => {
    fc.assert(fc.property(willekeurig, ({ gemeenten, vraag: n, teller, afronding }) => {
      const rijen = gemeenten.map((g, i) => ({ gemeente: CODES[i]!, ...g }));
      const v = vraag({ vraag: n, aandeel: { teller, noemer: 100 }, afronding });
      expect(JSON.stringify(berekenScenario(regio([...rijen].reverse()), v))).toBe(JSON.stringify(berekenScenario(regio(rijen), v)));
    }), { numRuns: 50 });
  });
  test('niemand wordt boven het plafond geplaatst, en geplaatst plus niet geplaatst is de vraag', () => {
    fc.assert(fc.property(willekeurig, ({ gemeenten, vraag: n, teller }) => {
      const { regel } = berekenScenario(regio(gemeenten.map((g, i) => ({ gemeente: CODES[i]!, ...g }))), vraag({ vraag: n, aandeel: { teller, noemer: 100 }, afronding: 'grootste_rest' }));
      for (const rij of Object.values(regel!.perGemeente)) expect(rij.geplaatst).toBeLessThanOrEqual(rij.ruimte);
      expect(regel!.totaal.geplaatst + regel!.totaal.nietGeplaatst).toBe(n);
    }), { numRuns: 50 });
  });
  test('meer verhuringen of een hoger aandeel geeft een gemeente nooit minder ruimte', () => {
    fc.assert(fc.property(willekeurig, fc.nat(500), fc.nat(50), ({ gemeenten, teller, afronding }, erbij, hoger) => {
      const rijen = gemeenten.map((g, i) => ({ gemeente: CODES[i]!, ...g }));
      const meer = rijen.map((g, i) => (i === 0 ? { ...g, verhuringen: g.verhuringen + erbij } : g));
      const ruimte = (r: typeof rijen, t: number): number => getCel(kolom('C', berekenScenario(regio(r), vraag({ aandeel: { teller: Math.min(100, t), noemer: 100 }, afronding }))), '0503');
      expect(ruimte(meer, teller)).toBeGreaterThanOrEqual(ruimte(rijen, teller));
      if (afronding !== 'grootste_rest') expect(ruimte(rijen, teller + hoger)).toBeGreaterThanOrEqual(ruimte(rijen, teller));
    }), { numRuns: 50 });
  });
});

test('getallen en procenten staan er zoals in een Nederlandse tekst', () => {
  expect([3412, 21.6, -1000, 7, 1_139_700].map(getalTekst)).toEqual(['3.412', '21,6', '-1.000', '7', '1.139.700']);
  expect([procentTekst({ teller: 30, noemer: 100 }), procentTekst({ teller: 1, noemer: 3 })]).toEqual(['30 %', '33,33 %']);
});

const DATA = path.resolve(import.meta.dirname, '../../../shared/data');
const metGegevens = existsSync(path.join(DATA, 'scenario-tabel-A-F.csv'));
if (!metGegevens) process.stdout.write('De gegevensbestanden staan niet naast het programma: de vergelijking met de bron is overgeslagen.\n');
test.runIf(metGegevens)('de cijfers in het programma zijn die van de gegevensbestanden', () => {
  const lees = (naam: string): string[][] => readFileSync(`${DATA}/${naam}.csv`, 'utf8').trim().split('\n').slice(1).map((regel) => [...regel.matchAll(/"([^"]*)"|([^,]+)|(?<=,)(?=,|$)/g)].map((m) => m[1] ?? m[2] ?? ''));
  const getal = (tekst = ''): number => Number(tekst.replaceAll('.', ''));
  const gemeenten = lees('gemeenten-haaglanden');
  const code = (naam: string): string => gemeenten.find((g) => g[1] === naam || g[2] === naam)?.[0] ?? naam;
  for (const rij of gemeenten) expect(haaglanden.gemeenten.find((g) => g.gemeente === rij[0])?.inwoners).toBe(getal(rij.at(-1)));
  for (const [naam = '', sociaal, , aftop] of lees('verhuringen-2020-2023')) {
    const rij = naam.startsWith('Regio') ? haaglanden.totalen : haaglanden.gemeenten.find((g) => g.gemeente === code(naam));
    expect([rij?.verhuringen, rij?.verhuringenTotAftop]).toEqual([getal(sociaal), getal(aftop)]);
  }
  for (const [naam = '', ...cellen] of lees('scenario-tabel-A-F')) ['A', 'B', 'C', 'D', 'E'].forEach((k, i) => {
    const druk = haaglanden.gedrukt[k]!;
    expect(naam.startsWith('Regio') ? druk.totaal : naam.startsWith('Niet') ? druk.nietGeplaatst : druk.cellen[code(naam)]).toBe(getal(cellen[i]));
  });
});
