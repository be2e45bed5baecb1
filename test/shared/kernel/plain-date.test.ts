import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, addYears, daysBetween, daysInMonth, formatDutchDate, fullYearsBetween, parseDutchDate, parsePlainDate, plainDate, plainDateFrom, type PlainDate } from '../../../shared/kernel/plain-date.ts';

const DAG = 86_400_000;
const oracle = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const datum = fc.integer({ min: 0, max: 73_413 }).map((n) => plainDate(oracle(Date.UTC(1900, 0, 1) + n * DAG)));

describe('een datum zonder tijd', () => {
  test('elke dag van 1900 tot en met 2100 volgt op de vorige, zoals de kalender zegt', () => {
    const eerste = Date.UTC(1900, 0, 1);
    const dagen = (Date.UTC(2100, 11, 31) - eerste) / DAG;
    let dag = plainDate('1900-01-01');
    for (let n = 0; n <= dagen; n += 1) {
      const verwacht = oracle(eerste + n * DAG);
      if (dag !== verwacht || daysBetween(plainDate('1900-01-01'), dag) !== n) throw new Error(`${dag} is not ${verwacht}`);
      dag = addDays(dag, 1);
    }
    expect(dag).toBe('2101-01-01');
  });

  test.each([[1900, 28], [2000, 29], [2023, 28], [2024, 29], [2100, 28], [2400, 29]])('februari %i heeft %i dagen', (jaar, dagen) => {
    expect(daysInMonth(jaar, 2)).toBe(dagen);
    expect(plainDateFrom(jaar, 2, 29) !== undefined).toBe(dagen === 29);
  });

  test.each(['2023-02-29', '2024-04-31', '2024-13-01', '2024-00-10', '2024-01-00', '1799-12-31', '24-01-01', '2024-1-1', '2024-01-01T00:00', '', ' 2024-01-01'])('"%s" is geen datum', (tekst) => {
    expect(parsePlainDate(tekst)).toBeUndefined();
    expect(() => plainDate(tekst)).toThrow();
  });

  test.each([['3-5-2022', '2022-05-03'], ['03/05/2022', '2022-05-03'], ['3 5 2022', '2022-05-03'], ['03.05.2022', '2022-05-03'], [' 2022-05-03 ', '2022-05-03'], ['31-2-2022', undefined], ['5-2022', undefined]])('"%s" getypt is %s', (tekst, verwacht) => {
    expect(parseDutchDate(tekst)).toBe(verwacht);
  });

  test.each([['2026-11-30', 3, '2027-02-28'], ['2024-01-31', 1, '2024-02-29'], ['2026-03-31', -1, '2026-02-28'], ['2026-12-15', 1, '2027-01-15'], ['2026-01-15', -1, '2025-12-15']])('%s en %i maanden is %s', (van, maanden, verwacht) => {
    expect(addMonths(plainDate(van), maanden)).toBe(verwacht);
  });

  test('29 februari wordt in een gewoon jaar 28 februari', () => expect(addYears(plainDate('2024-02-29'), -5)).toBe('2019-02-28'));

  test('rekenen blijft binnen de datums die bestaan', () => {
    expect(addYears(plainDate('1802-01-01'), -5)).toBe('1800-01-01');
    expect(addDays(plainDate('1800-01-01'), -1)).toBe('1800-01-01');
    expect(addMonths(plainDate('9999-12-01'), 5)).toBe('9999-12-31');
    expect(addDays(plainDate('9999-12-31'), 1)).toBe('9999-12-31');
  });

  test('een leeftijd telt hele jaren, op de verjaardag erbij', () => {
    expect(fullYearsBetween(plainDate('2004-02-29'), plainDate('2022-02-28'))).toBe(17);
    expect(fullYearsBetween(plainDate('2004-02-29'), plainDate('2022-03-01'))).toBe(18);
    expect(fullYearsBetween(plainDate('2003-11-21'), plainDate('2026-11-21'))).toBe(23);
  });

  test('een datum leest als Nederlands', () => expect(formatDutchDate(plainDate('2022-05-03'))).toBe('3 mei 2022'));

  test('dagen erbij en eraf heffen elkaar op, en de volgorde van tekst is de volgorde van tijd', () => {
    fc.assert(fc.property(datum, fc.integer({ min: -20_000, max: 20_000 }), (d, n) => {
      const anders = addDays(d, n);
      return addDays(anders, -n) === d && daysBetween(d, anders) === n && (n > 0 ? d < anders : n < 0 ? anders < d : anders === d) && parsePlainDate(anders) === anders;
    }));
  });

  test('maanden erbij geeft altijd een bestaande dag in de juiste maand', () => {
    fc.assert(fc.property(datum, fc.integer({ min: -900, max: 900 }), (d, n) => {
      const anders: PlainDate = addMonths(d, n);
      const verwachteMaand = (((Number(d.slice(5, 7)) - 1 + n) % 12) + 12) % 12;
      return parsePlainDate(anders) === anders && Number(anders.slice(5, 7)) - 1 === verwachteMaand && Number(anders.slice(8)) <= Number(d.slice(8));
    }));
  });
});
