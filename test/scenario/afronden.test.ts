import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Aandeel, verdeelHeel } from '../../shared/domain/scenario/afronden.ts';
import { rondAf } from '../../shared/domain/verdeling/afronding.ts';
import { elementAt } from '../../shared/kernel/element-at.ts';

const CODES = ['0503', '0518', '0603', '0629', '0637', '1783', '1842', '1916', '1926'] as const;
const gewichten = fc.array(fc.nat(2_000_000), { minLength: 1, maxLength: CODES.length }).map((rij) => rij.map((gewicht, i) => ({ gemeente: elementAt(CODES, i), gewicht })));
const som = (delen: ReadonlyMap<string, number>): number => [...delen.values()].reduce((n, d) => n + d, 0);

// The rule of rounding as the regional table uses it: nearest, half up (domain facts 8.7: 319.5 is printed as 320).
const REGELS = [
  ['SC-R1', 'dichtstbij', 319.5, 320], ['SC-R2', 'dichtstbij', 21.6, 22], ['SC-R3', 'dichtstbij', 53.7, 54], ['SC-R4', 'dichtstbij', 115.2, 115],
  ['SC-R5', 'naar_beneden', 319.9, 319], ['SC-R6', 'naar_boven', 319.1, 320], ['SC-R7', 'naar_boven', 320, 320],
] as const;

describe('hele woningen maken', () => {
  test.each(REGELS)('%s: %s maakt van %d hele %d', (_, wijze, getal, heel) => expect(rondAf(Math.round(getal * 10), { teller: 1, noemer: 10 }, wijze)).toBe(heel));

  test('SC-V1: drie gelijke gemeenten en tien woningen: de laagste gemeentecode krijgt de laatste', () => {
    const delen = verdeelHeel(['1926', '0503', '0518'].map((gemeente) => ({ gemeente, gewicht: 7 })), 10);
    expect(Object.fromEntries(delen)).toEqual({ '0503': 4, '0518': 3, '1926': 3 });
  });
  test('SC-V2: zonder enig gewicht krijgt niemand iets', () => expect([...verdeelHeel([{ gemeente: '0503', gewicht: 0 }], 10).values()]).toEqual([0]));

  test('de delen tellen altijd op tot het geheel en wijken minder dan één af', () => {
    fc.assert(fc.property(gewichten, fc.nat(100_000), (rij, totaal) => {
      const geheel = rij.reduce((n, g) => n + g.gewicht, 0);
      fc.pre(geheel > 0);
      const delen = verdeelHeel(rij, totaal);
      expect(som(delen)).toBe(totaal);
      for (const { gemeente, gewicht } of rij) expect(Math.abs((delen.get(gemeente) ?? NaN) - (totaal * gewicht) / geheel)).toBeLessThan(1);
    }));
  });
  test('de volgorde van de gemeenten maakt niet uit', () => {
    fc.assert(fc.property(gewichten, fc.nat(10_000), fc.nat(8), (rij, totaal, draai) => {
      const anders = [...rij.slice(draai % rij.length), ...rij.slice(0, draai % rij.length)].reverse();
      expect(Object.fromEntries(verdeelHeel(anders, totaal))).toEqual(Object.fromEntries(verdeelHeel(rij, totaal)));
    }));
  });
  test('wie meer weegt, krijgt niet minder', () => {
    fc.assert(fc.property(gewichten, fc.nat(10_000), fc.nat(8), fc.integer({ min: 1, max: 100_000 }), (rij, totaal, welke, erbij) => {
      const i = welke % rij.length;
      const meer = rij.map((g, j) => (j === i ? { ...g, gewicht: g.gewicht + erbij } : g));
      const { gemeente } = elementAt(rij, i);
      expect(verdeelHeel(meer, totaal).get(gemeente) ?? NaN).toBeGreaterThanOrEqual(verdeelHeel(rij, totaal).get(gemeente) ?? NaN);
    }));
  });
  test.each([[{ teller: 101, noemer: 100 }, 'teller'], [{ teller: -1, noemer: 100 }, 'teller'], [{ teller: 1, noemer: 0 }, 'noemer'], [{ teller: 0.5, noemer: 1 }, 'teller']])('een aandeel als %j wordt geweigerd bij %s', (aandeel, veld) => {
    expect(Aandeel.safeParse(aandeel).error?.issues[0]?.path).toEqual([veld]);
  });
  test('een plek die er niet is, is een fout van het programma', () => expect(() => elementAt([1], 1)).toThrow(RangeError));
});
