import { describe, expect, test } from 'vitest';
import { isGemeenteOp } from '../../../shared/domain/gemeente/gemeente.ts';
import { Regelset } from '../../../shared/domain/verdeling/regelset.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import { findRegelset, findRegelsetOp, REGELSETS } from '../../../shared/regelsets/regelsets.ts';
import { haaglanden2026 } from '../../../shared/regelsets/haaglanden-2026.ts';

describe('de regelsets', () => {
  test('elke regelset klopt met het schema, heeft een eigen id en gemeenten die bestaan', () => {
    expect(new Set(REGELSETS.map((r) => r.id)).size).toBe(REGELSETS.length);
    for (const r of REGELSETS) {
      expect(Regelset.parse(r)).toEqual(r);
      expect(r.leden.every((g) => isGemeenteOp(g, r.geldigVan))).toBe(true);
      expect(new Set(r.leden).size).toBe(r.leden.length);
    }
  });
  test('per regio geldt op een dag ten hoogste één regelset, en elke verwijzing naar een criterium is uniek', () => {
    for (const a of REGELSETS) {
      const codes = [...a.herstelkans.criteria, ...a.weigeringsgronden].map((c) => c.code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const b of REGELSETS) if (a !== b && a.regio === b.regio) expect((a.geldigTot !== null && a.geldigTot < b.geldigVan) || (b.geldigTot !== null && b.geldigTot < a.geldigVan)).toBe(true);
    }
  });
  test.each([['2026-06-30', undefined], ['2026-07-01', 'haaglanden-2026'], ['2030-06-30', 'haaglanden-2026'], ['2030-07-01', undefined]])('op %s geldt in Haaglanden %s', (dag, id) => expect(findRegelsetOp('Haaglanden', plainDate(dag))?.id).toBe(id));
  test('een verordening duurt ten hoogste vier jaar (art. 4 Huisvestingswet)', () => expect(haaglanden2026.geldigTot).toBe('2030-06-30'));
  test('een onbekende regelset of regio is er niet', () => {
    expect(findRegelset('bestaat-niet')).toBeUndefined();
    expect(findRegelsetOp('Nergens', plainDate('2027-01-01'))).toBeUndefined();
  });
  test('wat niet in de bron staat, zegt dat', () => {
    for (const p of [haaglanden2026.herkomst.ankerdatum, haaglanden2026.herkomst.ketengatDagen, haaglanden2026.herkomst.grensdagTeltMee]) {
      expect(p.zekerheid).toBe('afgeleid');
      expect(p.bron).toMatch(/niet bepaald in de bron/);
    }
  });
});
