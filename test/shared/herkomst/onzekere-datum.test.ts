import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alsOnzekereDatum, eersteDag, formatOnzekereDatum, isVolledig, laatsteDag, parseGetypteOnzekereDatum, parseOnzekereDatum } from '../../../shared/domain/herkomst/onzekere-datum.ts';
import { parsePlainDate, plainDate } from '../../../shared/kernel/plain-date.ts';

const acht = fc.tuple(fc.integer({ min: 0, max: 2100 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 })).map(([j, m, d]) => `${String(j).padStart(4, '0')}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`);

describe('een datum waarvan een deel onbekend kan zijn', () => {
  test.each([
    ['20180701', '2018-07-01', '2018-07-01', '1 juli 2018'],
    ['20180700', '2018-07-01', '2018-07-31', 'juli 2018 (dag onbekend)'],
    ['20240200', '2024-02-01', '2024-02-29', 'februari 2024 (dag onbekend)'],
    ['20100000', '2010-01-01', '2010-12-31', '2010 (maand en dag onbekend)'],
    ['00000000', '1800-01-01', '9999-12-31', 'onbekende datum'],
  ])('%s loopt van %s tot en met %s', (tekst, eerste, laatste, leest) => {
    const datum = parseOnzekereDatum(tekst);
    if (!datum) throw new Error('not read');
    expect([eersteDag(datum), laatsteDag(datum), formatOnzekereDatum(datum)]).toEqual([eerste, laatste, leest]);
    expect(isVolledig(datum)).toBe(eerste === laatste);
  });
  test.each(['20180732', '20181300', '20180005', '00000701', '17990000', '2018070', '2018-07-01', ''])('"%s" is geen datum', (tekst) => expect(parseOnzekereDatum(tekst)).toBeUndefined());
  test.each([['3-5-2022', '20220503'], ['7-2018', '20180700'], ['07/2018', '20180700'], ['2010', '20100000'], ['Onbekend', '00000000'], ['2022-05-03', '20220503'], ['31-2-2022', undefined], ['13-2018', undefined], ['gisteren', undefined]])('"%s" getypt is %s', (tekst, verwacht) => {
    expect(parseGetypteOnzekereDatum(tekst)).toBe(verwacht);
  });
  test('een bekende datum blijft dezelfde', () => expect(eersteDag(alsOnzekereDatum(plainDate('2022-05-03')))).toBe('2022-05-03'));
  test('elke gelezen datum heeft een eerste dag die niet na de laatste ligt, en beide bestaan', () => {
    fc.assert(fc.property(acht, (tekst) => {
      const datum = parseOnzekereDatum(tekst);
      fc.pre(datum !== undefined);
      const [a, b] = [eersteDag(datum), laatsteDag(datum)];
      return a <= b && parsePlainDate(a) === a && parsePlainDate(b) === b && isVolledig(datum) === (a === b);
    }));
  });
});
