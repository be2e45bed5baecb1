import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeKrippendorffAlpha } from '../../shared/domain/herstelkans/krippendorff.ts';

/** Turns rows of observers ("1 2 . 3", a dot is missing) into units. */
function eenheden(...waarnemers: readonly string[]): string[][] {
  const rijen = waarnemers.map((rij) => rij.trim().split(/\s+/));
  return (rijen[0] ?? []).map((_, i) => rijen.map((rij) => rij[i] ?? '.').filter((w) => w !== '.'));
}

/** The same coefficient by its other definition, from the coincidence matrix; written apart from the program. */
function uitCoincidentiematrix(units: readonly (readonly string[])[]): number {
  const waarden = [...new Set(units.flat())];
  const o = new Map<string, number>();
  for (const unit of units.filter((u) => u.length > 1)) {
    unit.forEach((a, i) => unit.forEach((b, j) => { if (i !== j) o.set(`${a} ${b}`, (o.get(`${a} ${b}`) ?? 0) + 1 / (unit.length - 1)); }));
  }
  const cel = (a: string, b: string): number => o.get(`${a} ${b}`) ?? 0;
  const rand = (a: string): number => waarden.reduce((som, b) => som + cel(a, b), 0);
  const n = waarden.reduce((som, a) => som + rand(a), 0);
  const paren = waarden.flatMap((a) => waarden.filter((b) => b !== a).map((b) => [a, b] as const));
  const gezien = paren.reduce((som, [a, b]) => som + cel(a, b), 0);
  const verwacht = paren.reduce((som, [a, b]) => som + rand(a) * rand(b), 0);
  return 1 - ((n - 1) * gezien) / verwacht;
}

describe('Krippendorffs alfa, de voorbeelden uit de literatuur', () => {
  test.each<[string, string, string[][], number]>([
    ['A', 'twee waarnemers, twee waarden (Krippendorff 2011, A)', eenheden('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'), 0.095],
    ['B', 'twee waarnemers, vijf waarden (Krippendorff 2011, B)', eenheden('a a b b d c c c e d d a', 'b a b b b c c c e d d d'), 0.692],
    ['C', 'vier waarnemers met ontbrekende waarden (Krippendorff 2011, C)', eenheden('1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .'), 0.743],
    ['W', 'drie waarnemers, veel ontbrekend (het rekenvoorbeeld op Wikipedia)', eenheden('. . . . . 3 4 1 2 1 1 3 3 . 3', '1 . 2 1 3 3 4 3 . . . . . . .', '. . 2 1 3 4 4 . 2 1 1 3 3 . 4'), 0.691],
  ])('%s: %s', (_, __, units, alpha) => expect(computeKrippendorffAlpha(units).alpha).toBeCloseTo(alpha, 3));
  test('C telt elf eenheden met veertig waarden; de twaalfde heeft er maar één', () => {
    const c = computeKrippendorffAlpha(eenheden('1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .'));
    expect(c).toMatchObject({ eenheden: 11, waarden: 40, reden: null });
  });
});

describe('wanneer er niets te zeggen is', () => {
  test.each<[string, string[][], string, number]>([
    ['er zijn geen zaken', [], 'geen_paren', 0],
    ['niemand beoordeelde hetzelfde', [['steunend'], [], ['neutraal']], 'geen_paren', 0],
    ['iedereen gebruikte één woord', [['steunend', 'steunend'], ['steunend', 'steunend', 'steunend']], 'geen_variatie', 2],
    ['het tweede woord staat alleen bij één lid', [['steunend', 'steunend'], ['neutraal']], 'geen_variatie', 1],
  ])('%s', (_, units, reden, aantal) => expect(computeKrippendorffAlpha(units)).toMatchObject({ alpha: null, reden, eenheden: aantal, eensgezind: aantal }));
});

describe('altijd', () => {
  const woord = fc.constantFrom('steunend', 'neutraal', 'contra_indicatie');
  const units = fc.array(fc.array(woord, { maxLength: 5 }), { maxLength: 12 });
  test('gelijk aan de uitkomst van de coincidentiematrix, en ten hoogste 1', () => {
    fc.assert(fc.property(units, (u) => {
      const { alpha } = computeKrippendorffAlpha(u);
      if (alpha === null) return;
      expect(alpha).toBeCloseTo(uitCoincidentiematrix(u), 10);
      expect(alpha).toBeLessThanOrEqual(1);
    }));
  });
  test('de volgorde van zaken en van leden doet er niet toe, tot op de laatste cijfers', () => {
    fc.assert(fc.property(units.chain((u) => fc.tuple(fc.constant(u), fc.shuffledSubarray(u, { minLength: u.length }))), ([u, anders]) => {
      expect(computeKrippendorffAlpha(anders.map((unit) => unit.toReversed()))).toEqual(computeKrippendorffAlpha(u));
    }));
  });
  test('een zaak met één oordeel verandert niets, en andere woorden voor dezelfde oordelen ook niet', () => {
    fc.assert(fc.property(units, woord, (u, los) => {
      expect(computeKrippendorffAlpha([...u, [los], []])).toEqual(computeKrippendorffAlpha(u));
      expect(computeKrippendorffAlpha(u.map((unit) => unit.map((w) => `x${w}`)))).toEqual(computeKrippendorffAlpha(u));
    }));
  });
  test('1 precies dan als elk lid in elke zaak hetzelfde vindt en er meer dan één woord is gebruikt', () => {
    fc.assert(fc.property(units, (u) => {
      const { alpha, eenheden: aantal, eensgezind } = computeKrippendorffAlpha(u);
      expect(alpha === 1).toBe(alpha !== null && aantal === eensgezind);
    }));
  });
});
