import { describe, expect, test } from 'vitest';
import { isGemeenteOp } from '../../shared/domain/gemeente/gemeente.ts';
import { checkRegelset } from '../../shared/domain/verdeling/controleer-regelset.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { ARRANGEMENTEN, findArrangement } from '../../shared/regelsets/alle-regelsets.ts';
import { findRegelset, REGELSETS } from '../../shared/regelsets/regelsets.ts';
import { runScenario, testScenario } from '../../shared/regelsets/run-scenario.ts';
import { Scenario } from '../../shared/regelsets/scenario.ts';

/** Where a figure or a rule may come from: a document with its lines, an article, or a named public text. */
const BRON = /\.txt:\d|^art\. |ECLI:|CVDR|\.nl/;

describe.each(ARRANGEMENTEN.map((a) => [a.regelset.id, a] as const))('regelset %s', (_, { regelset, scenarios }) => {
  test.each(scenarios.map((s) => [s.id, s.naam, s] as const))('%s: %s', (_id, _naam, scenario) => {
    const uitkomst = testScenario(regelset, scenario);
    expect(uitkomst.ok ? [] : uitkomst.error).toEqual([]);
  });
  test('elk voorbeeld heeft een eigen naam en noemt zijn bron', () => {
    expect(new Set(scenarios.map((s) => s.id)).size).toBe(scenarios.length);
    for (const s of scenarios) expect(s.bron, s.id).toMatch(BRON);
    expect(scenarios.length).toBeGreaterThanOrEqual(5);
  });
  test('klopt volgens de controle, en elke gemeente bestaat', () => {
    expect(checkRegelset(regelset, ARRANGEMENTEN.map((a) => a.regelset))).toEqual({ fouten: [], waarschuwingen: [] });
    for (const g of regelset.leden) expect(isGemeenteOp(g, regelset.geldigVan ?? plainDate('2026-01-01'))).toBe(true);
  });
  test('elke afspraak en elke waarde noemt waar zij staat', () => {
    const bronnen: string[] = [];
    JSON.stringify(regelset, (sleutel, waarde: unknown) => {
      if (sleutel === 'bron' && typeof waarde === 'string') bronnen.push(waarde);
      return waarde;
    });
    expect(bronnen.length).toBeGreaterThan(30);
    expect(bronnen.filter((b) => b.trim() === '')).toEqual([]);
  });
});

describe('de voorbeelden als geheel', () => {
  test('elke regionale afspraak van de bronnen is er, met samen ten minste 150 voorbeelden', () => {
    for (const id of ['haaglanden', 'delft', 'denhaag', 'arnhem', 'fryslan-uitgangspunten', 'fryslan-ontwerp', 'pact', 'twente', 'drechtsteden', 'holland', 'rivierenland', 'bevelanden', 'parkstad', 'tilburg', 'wettelijk', 'platform31']) expect(findArrangement(id), id).toBeDefined();
    expect(ARRANGEMENTEN.flatMap((a) => a.scenarios).length).toBeGreaterThanOrEqual(150);
  });
  test('wie de verwachting verandert, ziet de plaats, wat er werd verwacht en wat er uitkwam', () => {
    const { regelset, scenarios } = findArrangement('delft-dwo')!;
    const som = scenarios.find((s) => s.id === 'som')!;
    expect(testScenario(regelset, { ...som, verwacht: { teller: 242, noemer: 2 } })).toEqual({ ok: false, error: [{ pad: 'teller', verwacht: 242, gekregen: 241 }] });
    const jaren = scenarios.find((s) => s.id === 'halve-mee')!;
    expect(testScenario(regelset, { ...jaren, verwacht: { perJaar: [3, 4, 3], bestaatNiet: { diep: 1 } } })).toEqual({ ok: false, error: [{ pad: 'perJaar', verwacht: [3, 4, 3], gekregen: [3, 4, 3, 4] }, { pad: 'bestaatNiet', verwacht: { diep: 1 }, gekregen: null }] });
    expect(testScenario(regelset, { ...jaren, verwacht: { over: { noemer: 2, erbij: 1 } } })).toEqual({ ok: false, error: [{ pad: 'over.erbij', verwacht: 1, gekregen: null }] });
  });
  test('een antwoord op iets dat niet openstaat, verandert niets en wordt genoemd', () => {
    const { regelset } = findArrangement('haaglanden')!;
    const s = (antwoorden: Record<string, unknown>) => Scenario.parse({ id: 'x', naam: 'x', bron: 'x', verwacht: {}, soort: 'aandeel', gegeven: { methode: 'plafond_sociaal', aantal: 10, antwoorden } });
    for (const pad of ['verdeling.plafond', 'verdeling.plafond.waarde.teller', 'bestaat.niet', 'nergens', 'leden.0.x']) expect(runScenario(regelset, s({ [pad]: 99 })), pad).toMatchObject({ fout: { code: 'antwoord', veld: pad } });
    expect(runScenario(regelset, s({ 'methoden.1.regel.afronding': 'scheef', 'methoden.0.regel.afronding': 'grootste_rest' }))).toMatchObject({ fout: { code: 'antwoord', veld: 'methoden.1.regel.afronding', melding: 'Dit antwoord past niet bij de vraag.' } });
  });
  test('een voorbeeld over een methode die er niet is, is een fout van de maker', () => {
    const { regelset } = findArrangement('haaglanden')!;
    const s = (methode: string) => Scenario.parse({ id: 'x', naam: 'x', bron: 'x', verwacht: {}, soort: 'aandeel', gegeven: { methode, aantal: 10 } });
    expect(() => runScenario(regelset, s('bestaat_niet'))).toThrow(/has no method/);
    expect(() => runScenario(regelset, s('inwoners'))).toThrow(/of the kind quota_cap or quota_floor/);
  });
  test('een onbekende weigeringsgrond of plaats geeft geen antwoord in plaats van een fout antwoord', () => {
    const { regelset } = findArrangement('haaglanden')!;
    expect(runScenario(regelset, Scenario.parse({ id: 'x', naam: 'x', bron: 'x', verwacht: {}, soort: 'weigeringsgrond', gegeven: { groep: 'a', grond: 'zomaar' } }))).toEqual({ bestaat: false, verboden: null });
    for (const pad of ['nergens', 'id.lengte', 'id']) expect(runScenario(regelset, Scenario.parse({ id: 'x', naam: 'x', bron: 'x', verwacht: {}, soort: 'parameter', gegeven: { pad } })), pad).toEqual({ gevonden: false });
  });
  test.each([['haaglanden', 'haaglanden-2026'], ['haaglanden-2026', 'haaglanden-2026'], ['fryslan', undefined], ['', undefined], ['bestaat-niet', undefined]])('de regelset "%s" is %s', (naam, id) => expect(findArrangement(naam)?.regelset.id).toBe(id));
  test('de regio kort genoemd geeft de nieuwste regelset om mee te werken', () => {
    expect(findRegelset('haaglanden')).toBe(REGELSETS[0]);
    expect(findRegelset('twente')).toBeUndefined();
  });
});
