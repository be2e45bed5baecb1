import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOpnameketen } from '../../../shared/domain/herkomst/opnameketen.ts';
import { addDays, plainDate } from '../../../shared/kernel/plain-date.ts';
import { gelijk, opname, PEILDATUM } from '../builders.ts';

describe('de keten van verblijven in instellingen', () => {
  test('verblijven die op elkaar aansluiten vormen één keten', () => {
    const keten = findOpnameketen([opname({ van: '2024-03-01' }), opname({ van: '2020-01-10', tot: '2022-05-01' }), opname({ soort: 'ggz_kliniek', van: '2022-05-01', tot: '2024-03-01' })], PEILDATUM, 30);
    expect(keten.map((o) => o.van)).toEqual(['2020-01-10', '2022-05-01', '2024-03-01']);
  });
  test.each([[30, 2], [31, 1]])('een gat van %i dagen: %i verblijf of verblijven in de keten', (gat, aantal) => {
    const begin = plainDate('2024-03-01');
    expect(findOpnameketen([opname({ van: '2020-01-10', tot: addDays(begin, -gat) }), opname({ van: begin })], PEILDATUM, 30)).toHaveLength(aantal);
  });
  test('wie al langer dan het gat uit de instelling is, komt daar niet vandaan', () => {
    expect(findOpnameketen([opname({ van: '2020-01-10', tot: '2026-10-03' })], PEILDATUM, 30)).toHaveLength(1);
    expect(findOpnameketen([opname({ van: '2020-01-10', tot: '2026-10-02' })], PEILDATUM, 30)).toEqual([]);
  });
  test('een verblijf dat na de peildatum begint telt niet', () => expect(findOpnameketen([opname({ van: addDays(PEILDATUM, 1) })], PEILDATUM, 30)).toEqual([]));
  test('een lang verblijf waarin een kort verblijf viel, blijft één keten', () => {
    expect(findOpnameketen([opname({ van: '2010-01-01' }), opname({ van: '2015-01-01', tot: '2015-06-01' })], PEILDATUM, 30)[0]?.van).toBe('2010-01-01');
  });
  test('de volgorde van invullen maakt niet uit', () => {
    const een = fc.record({ van: fc.integer({ min: 0, max: 3_000 }), duur: fc.option(fc.integer({ min: 1, max: 900 })), gemeente: fc.constantFrom('0503', '0518') }).map(({ van, duur, gemeente }) => {
      const begin = addDays(plainDate('2018-01-01'), van);
      return opname({ gemeente, van: begin, tot: duur === null ? null : addDays(begin, duur) });
    });
    fc.assert(fc.property(fc.array(een, { maxLength: 6 }), (opnames) => gelijk(findOpnameketen(opnames, PEILDATUM, 30), findOpnameketen(opnames.toReversed(), PEILDATUM, 30))));
  });
});
