import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBestePlaatsing } from '../../electron/backend/scenario/beste-plaatsing.ts';
import { bereken, leesRegio, leesRegiobestand, runScenario, runSimulatie, simuleerVeel } from '../../electron/backend/scenario/beantwoord-scenario.ts';
import { reken } from '../../electron/backend/scenario/reken.ts';
import { laatRekenen } from '../../electron/backend/scenario/rekendraad.ts';
import { STANDAARDKEUZES, type Zaaksoort } from '../../shared/domain/scenario/simulatie.ts';
import { haaglanden, regio, vraag } from './regio.ts';

const invoer = (anders: Partial<Parameters<typeof reken>[0]['invoer']> = {}) => ({ scenario: vraag(), keuzes: STANDAARDKEUZES, zaden: { vanaf: 1, aantal: 1 }, ...anders });
const enkel = (soorten: readonly Zaaksoort[]): Zaaksoort[] => soorten.flatMap((s) => Array.from({ length: s.aantal }, () => ({ ...s, aantal: 1 })));

// Small placements that can be done by hand: ceilings, homes, kinds of cases, the answer.
const MET_DE_HAND = [
  ['LP-1 er is plaats voor iedereen waar hij hoort', [5, 5], [9, 9], [[0, 3], [1, 2]], 5, 5],
  ['LP-2 een volle gemeente: de rest past elders', [2, 5], [9, 9], [[0, 4]], 4, 2],
  ['LP-3 alles vol', [1, 1], [9, 9], [[0, 4], [1, 4]], 2, 2],
  ['LP-4 het plafond is nul', [0, 0], [9, 9], [[0, 4]], 0, 0],
  ['LP-5 er komt minder vrij dan het plafond toelaat', [5, 5], [1, 2], [[0, 4]], 3, 1],
  ['LP-6 zonder aangewezen gemeente past iemand overal', [1, 1], [9, 9], [[-1, 3]], 2, 0],
] as const;

describe('de best mogelijke plaatsing', () => {
  test.each(MET_DE_HAND)('%s', async (_, plafond, woningen, zaken, geplaatst, inVoorkeur) => {
    const soorten = zaken.map(([voorkeur, aantal]) => ({ voorkeur, aantal, telt: true }));
    expect(await findBestePlaatsing(soorten, { plafond, woningen })).toEqual({ geplaatst, inVoorkeur });
    expect(await findBestePlaatsing(enkel(soorten), { plafond, woningen })).toEqual({ geplaatst, inVoorkeur });
  });
  test('een groep die niet meetelt, heeft geen last van het plafond', async () => {
    expect(await findBestePlaatsing([{ voorkeur: 0, telt: false, aantal: 3 }, { voorkeur: 0, telt: true, aantal: 3 }], { plafond: [1], woningen: [3] })).toEqual({ geplaatst: 3, inVoorkeur: 3 });
  });
  test('zonder zaken is er niets te plaatsen', async () => expect(await findBestePlaatsing([], { plafond: [1], woningen: [1] })).toEqual({ geplaatst: 0, inVoorkeur: 0 }));
  test('gelijke zaken samen nemen verandert het antwoord niet', async () => {
    const soort = fc.record({ voorkeur: fc.integer({ min: -1, max: 2 }), telt: fc.boolean(), aantal: fc.integer({ min: 1, max: 6 }) });
    await fc.assert(fc.asyncProperty(fc.array(soort, { minLength: 1, maxLength: 4 }), fc.tuple(fc.nat(8), fc.nat(8), fc.nat(8)), async (soorten, plafond) => {
      const grenzen = { plafond, woningen: plafond.map((p) => p + 3) };
      expect(await findBestePlaatsing(enkel(soorten), grenzen)).toEqual(await findBestePlaatsing(soorten, grenzen));
    }), { numRuns: 40 });
  });
});

describe('de regelset zaak voor zaak', () => {
  const keuze = fc.record({
    vanaf: fc.nat(100_000), vraag: fc.nat(600), teller: fc.nat(60), overloop: fc.constantFrom('wachten' as const, 'elders' as const), tempo: fc.constantFrom('gelijkmatig' as const, 'hele_jaar' as const), buiten: fc.nat(30), kansrijk: fc.nat(60),
  });
  test('wat de regels plaatsen, blijft in elk jaar binnen wat ten hoogste kan', async () => {
    await fc.assert(fc.asyncProperty(keuze, async (k) => {
      const uitkomst = await reken({ regio: haaglanden, invoer: invoer({ scenario: vraag({ vraag: k.vraag, aandeel: { teller: k.teller, noemer: 1000 } }), keuzes: { ...STANDAARDKEUZES, overloop: k.overloop, tempo: k.tempo, buitenRegio: { teller: k.buiten, noemer: 100 }, kansrijkElders: { teller: k.kansrijk, noemer: 100 } }, zaden: { vanaf: k.vanaf, aantal: 2 } }) });
      expect(uitkomst.ok).toBe(true);
      for (const jaar of uitkomst.ok ? uitkomst.value.jaren : []) {
        expect(jaar.geplaatst).toBeLessThanOrEqual(jaar.beste.geplaatst);
        if (jaar.geplaatst === jaar.beste.geplaatst) expect(jaar.inVoorkeur).toBeLessThanOrEqual(jaar.beste.inVoorkeur);
        expect(jaar.beste.geplaatst).toBeLessThanOrEqual(Math.min(k.vraag, uitkomst.ok ? uitkomst.value.plafond.reduce((n, p) => n + p, 0) : 0));
        jaar.perGemeente.forEach((g, i) => expect(g.geteld).toBeLessThanOrEqual(uitkomst.ok ? uitkomst.value.plafond[i]! : 0));
      }
    }), { numRuns: 25 });
  });
  test('een heel jaar: 3.412 mensen, ten hoogste 2.412 plaatsen, en de regels wijzen de herkomst aan', async () => {
    const uitkomst = await reken({ regio: haaglanden, invoer: invoer() });
    expect(uitkomst).toMatchObject({ ok: true, value: { gemeenten: ['0503', '0518', '0603', '0629', '0637', '1783', '1842', '1916', '1926'], jaren: [{ zaken: 3412, geenGemeente: 0, beste: { geplaatst: 2412 } }] } });
  });
  test('wie van buiten de regio komt en nergens een betere kans heeft, vraagt een besluit van mensen', async () => {
    const uitkomst = await reken({ regio: haaglanden, invoer: invoer({ scenario: vraag({ vraag: 300 }), keuzes: { ...STANDAARDKEUZES, buitenRegio: { teller: 1, noemer: 1 } } }) });
    const jaar = uitkomst.ok ? uitkomst.value.jaren[0]! : undefined;
    expect(jaar?.geenGemeente).toBe(jaar?.perGroep.filter((g) => g.groep !== 'x3').reduce((n, g) => n + g.zaken, 0));
  });
  test.each([
    ['zonder regelset', regio([{ gemeente: '0503' }]), 'regelset'],
    ['met een regelset die er niet is', regio([{ gemeente: '0503' }], { regelset: 'nergens-2026' }), 'regelset'],
    ['zonder verhuringen', regio([{ gemeente: '0503' }], { regelset: 'haaglanden-2026' }), 'basis'],
  ])('%s zegt het programma wat er ontbreekt', async (_, r, veld) => {
    expect(await reken({ regio: r, invoer: invoer() })).toMatchObject({ ok: false, error: { velden: [{ veld }] } });
  });
});

describe('in een eigen draad', () => {
  test('vragen die tegelijk komen, krijgen elk hun eigen antwoord, gelijk aan dat zonder draad', async () => {
    const opdracht = (vanaf: number) => ({ regio: haaglanden, invoer: invoer({ scenario: vraag({ vraag: 400 }), zaden: { vanaf, aantal: 2 } }) });
    const samen = await Promise.all([laatRekenen(opdracht(10)), laatRekenen(opdracht(20))]);
    expect(samen).toEqual([await reken(opdracht(10)), await reken(opdracht(20))]);
  });
  test('veel jaren gaan in beurten en melden hoe ver het is', async () => {
    const stappen: number[] = [];
    const verslag = await simuleerVeel(haaglanden, invoer({ scenario: vraag({ vraag: 50 }), zaden: { vanaf: 1, aantal: 30 } }), (klaar) => stappen.push(klaar));
    expect(stappen).toEqual([25, 30]);
    expect(verslag).toMatchObject({ ok: true, value: { banden: { jaren: 30 } } });
  });
  test('een fout in de eerste beurt stopt', async () => expect(await simuleerVeel(regio([{ gemeente: '0503' }]), invoer(), () => { throw new Error('no turn was done'); })).toMatchObject({ ok: false }));
  test('via de ingang van het programma', async () => expect(await runSimulatie({ regio: 'haaglanden', ...invoer({ scenario: vraag({ vraag: 20 }) }) })).toMatchObject({ ok: true, value: { jaren: [{ zaken: 20 }] } }));
});

describe('de ingang van de tabel', () => {
  test('een onbekende regio: het programma noemt welke er zijn', async () => {
    expect(leesRegio('utrecht')).toMatchObject({ ok: false, error: { velden: [{ veld: 'regio', melding: expect.stringContaining('haaglanden') }] } });
    expect(runScenario({ regio: 'utrecht', scenario: vraag() })).toMatchObject({ ok: false });
    expect(await runSimulatie({ regio: 'utrecht', ...invoer() })).toMatchObject({ ok: false });
  });
  test('lokale groepen in een gemeente buiten de regio', () => expect(bereken(haaglanden, vraag({ lokaal: { '0344': 3 } }))).toMatchObject({ ok: false, error: { velden: [{ veld: 'scenario.lokaal.0344' }] } }));
  test('een eigen bestand: geen JSON, een verkeerd veld, en een goed', () => {
    expect(leesRegiobestand('{')).toMatchObject({ ok: false, error: { velden: [{ veld: 'bestand' }] } });
    expect(leesRegiobestand('{"id":"x","naam":"X","gemeenten":[{"gemeente":"0503","verhuringen":-1}]}')).toMatchObject({ ok: false, error: { velden: [{ veld: 'gemeenten.0.verhuringen', melding: 'Een aantal woningen is nul of meer.' }] } });
    expect(leesRegiobestand('{"id":"x","naam":"X","gemeenten":[{"gemeente":"0503","verhuringen":10}]}')).toMatchObject({ ok: true });
  });
  test('de tabel zelf', () => expect(runScenario({ regio: 'haaglanden', scenario: vraag() })).toMatchObject({ ok: true, value: { vraag: 3412 } }));
});
