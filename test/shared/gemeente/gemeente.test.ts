import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alleGemeenten, findGemeente, findOpvolger, gemeenteNaam, Gemeentecode, isGemeente, isGemeenteOp } from '../../../shared/domain/gemeente/gemeente.ts';
import { parsePlainDate, plainDate } from '../../../shared/kernel/plain-date.ts';
import { haaglanden2026 } from '../../../shared/regelsets/haaglanden-2026.ts';
import { VANDAAG } from '../builders.ts';

describe('de landelijke tabel 33', () => {
  const alle = alleGemeenten();
  test('codes zijn vier cijfers, uniek en op volgorde; datums bestaan', () => {
    const codes = alle.map((g) => g.code);
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const g of alle) {
      expect(g.code).toMatch(/^\d{4}$/);
      expect(g.naam.trim()).not.toBe('');
      for (const d of [g.ingangsdatum, g.einddatum]) if (d !== null) expect(parsePlainDate(d)).toBe(d);
      if (g.ingangsdatum && g.einddatum) expect(g.ingangsdatum < g.einddatum).toBe(true);
      if (g.opvolger !== null) expect(findGemeente(g.opvolger), `${g.code} -> ${g.opvolger}`).toBeDefined();
    }
  });
  test('wie de opvolgers volgt, komt altijd uit bij een gemeente die nu bestaat', () => {
    const zonder = alle.filter((g) => isGemeente(g.code) && g.einddatum && g.opvolger && findOpvolger(g.code, VANDAAG) === undefined);
    expect(zonder.map((g) => g.code)).toEqual([]);
    for (const g of alle) {
      const opvolger = findOpvolger(g.code, VANDAAG);
      if (opvolger && isGemeente(opvolger)) expect(isGemeenteOp(opvolger, VANDAAG), g.code).toBe(true);
    }
  });
  test('342 gemeenten bestaan nu, ook alle negen van Haaglanden', () => {
    expect(alle.filter((g) => isGemeenteOp(g.code, VANDAAG))).toHaveLength(342);
    expect(haaglanden2026.leden.map(gemeenteNaam).sort()).toEqual(['Delft', 'Leidschendam-Voorburg', 'Midden-Delfland', 'Pijnacker-Nootdorp', 'Rijswijk', 'Wassenaar', 'Westland', 'Zoetermeer', "'s-Gravenhage"].sort());
    for (const g of haaglanden2026.leden) expect(isGemeenteOp(g, VANDAAG)).toBe(true);
  });
  test.each([['0457', '2022-03-23', '0457'], ['0457', '2022-03-24', '0363']])('Weesp (%s) hoort op %s bij %s', (code, dag, verwacht) => expect(findOpvolger(code, plainDate(dag))).toBe(verwacht));
  test.each(['0000', '1999'])('%s staat in de tabel maar is geen gemeente', (code) => {
    expect(findGemeente(code)).toBeDefined();
    expect(isGemeente(code)).toBe(false);
    expect(isGemeenteOp(code, VANDAAG)).toBe(false);
  });
  test.each([['503', 'vier cijfers'], ['9998', 'bestaat niet'], ['abcd', 'vier cijfers']])('code %s wordt geweigerd', (code, woord) => expect(Gemeentecode.safeParse(code).error?.issues[0]?.message).toContain(woord));
  test('geen tekst laat het opzoeken mislukken', () => {
    fc.assert(fc.property(fc.string(), (code) => typeof gemeenteNaam(code) === 'string' && (findGemeente(code) === undefined) === !Gemeentecode.safeParse(code).success));
  });
});
