import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalBytes, canonicalJson } from '../../../shared/kernel/canonical-json.ts';

describe('de ene schrijfwijze van JSON (RFC 8785)', () => {
  test('de volgorde van de velden maakt niet uit', () => expect(canonicalJson({ b: 1, a: [true, null, 'é'] })).toBe('{"a":[true,null,"é"],"b":1}'));
  test('getallen hebben één schrijfwijze', () => expect(canonicalJson([1e30, 4.5, 2e-3, 1e-27, -0])).toBe('[1e+30,4.5,0.002,1e-27,0]'));
  test.each([['NaN', NaN], ['oneindig', Infinity], ['BigInt', 1n], ['een half teken', '\ud800'], ['niets', undefined]])('%s heeft geen JSON', (_, waarde) => {
    expect(() => canonicalJson(waarde)).toThrow();
  });

  test('wat eruit komt leest terug als hetzelfde, en nog eens schrijven verandert niets', () => {
    fc.assert(fc.property(fc.jsonValue({ stringUnit: 'binary' }), (waarde) => {
      fc.pre(JSON.stringify(waarde).isWellFormed() && !/\\ud[89a-f]/i.test(JSON.stringify(waarde)));
      const tekst = canonicalJson(waarde);
      expect(JSON.parse(tekst)).toEqual(JSON.parse(JSON.stringify(waarde)));
      expect(canonicalJson(JSON.parse(tekst))).toBe(tekst);
      expect(new TextDecoder().decode(canonicalBytes(waarde))).toBe(tekst);
    }));
  });
});
