import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bepaalBeslistermijn, bepaalGeldigheid, dagenOver } from '../../../shared/domain/termijn/termijn.ts';
import { addDays, plainDate } from '../../../shared/kernel/plain-date.ts';

describe('beslistermijn (art. 4:13 Awb)', () => {
  test.each([
    { id: 'T1', ontvangen: '2026-11-02', weken: 8, uiterlijk: '2026-12-28', bron: 'domain 4.3: +56 dagen' },
    { id: 'T2', ontvangen: '2026-12-31', weken: 8, uiterlijk: '2027-02-25', bron: 'over de jaarwisseling' },
    { id: 'T3', ontvangen: '2028-01-10', weken: 8, uiterlijk: '2028-03-06', bron: 'over 29 februari' },
    { id: 'T4', ontvangen: '2026-11-07', weken: 6, uiterlijk: '2026-12-19', bron: 'eindigt op zaterdag: niet verlengd voor het bestuursorgaan' },
  ])('$id: ontvangen $ontvangen, $weken weken, uiterlijk $uiterlijk ($bron)', ({ ontvangen, weken, uiterlijk }) => {
    expect(bepaalBeslistermijn(plainDate(ontvangen), weken)).toBe(uiterlijk);
  });
});

describe('geldigheid van de verklaring', () => {
  test.each([
    { id: 'G1', vanaf: '2026-11-30', maanden: 3, tot: '2027-02-28', bron: 'domain 4.3: einde van de maand' },
    { id: 'G2', vanaf: '2027-11-30', maanden: 3, tot: '2028-02-29', bron: 'schrikkeljaar' },
    { id: 'G3', vanaf: '2026-11-21', maanden: 3, tot: '2027-02-21', bron: 'gewone maand' },
  ])('$id: vanaf $vanaf, $maanden maanden, tot en met $tot ($bron)', ({ vanaf, maanden, tot }) => {
    expect(bepaalGeldigheid(plainDate(vanaf), maanden)).toBe(tot);
  });
});

test('het aantal dagen dat over is telt tot en met de laatste dag en wordt daarna negatief', () => {
  const uiterlijk = plainDate('2026-12-28');
  expect([dagenOver(uiterlijk, plainDate('2026-12-27')), dagenOver(uiterlijk, uiterlijk), dagenOver(uiterlijk, plainDate('2026-12-29'))]).toEqual([1, 0, -1]);
});

test('elke dag van 2020 tot 2041: de termijn is precies zoveel weken lang', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7_670 }), fc.integer({ min: 1, max: 12 }), (dag, weken) => {
      const ontvangen = addDays(plainDate('2020-01-01'), dag);
      expect(dagenOver(bepaalBeslistermijn(ontvangen, weken), ontvangen)).toBe(weken * 7);
    }),
  );
});
