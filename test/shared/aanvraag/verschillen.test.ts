import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vergelijkAanvragen } from '../../../shared/domain/aanvraag/verschillen.ts';
import { aanvraag, opname } from '../builders.ts';

describe('wat er in een aanvraag is gewijzigd', () => {
  test('staat er per veld, met wat het was en wat het nu is', () => {
    const was = aanvraag();
    const wordt = aanvraag({ toelichting: 'Nieuw', huishouden: { volwassenen: 2, minderjarigen: 0 }, betrokkene: { ...was.betrokkene, bsn: null }, opnames: [opname({}), opname({ instelling: 'Tweede' })], toestemming: { ...was.toestemming, strafrechtelijkeGegevens: true } });
    const v = vergelijkAanvragen(was, wordt);
    expect(v.slice(0, 3)).toEqual([{ veld: 'betrokkene.bsn', was: '111222333', wordt: null }, { veld: 'huishouden.volwassenen', was: 1, wordt: 2 }, { veld: 'toestemming.strafrechtelijkeGegevens', was: false, wordt: true }]);
    expect(v).toContainEqual({ veld: 'toelichting', was: null, wordt: 'Nieuw' });
    expect(v).toContainEqual({ veld: 'opnames.1.instelling', was: null, wordt: 'Tweede' });
  });
  test('is niets voor een gelijke aanvraag, en andersom precies omgekeerd', () => {
    const arb = fc.record({ toelichting: fc.constantFrom('', 'a', 'b'), huishouden: fc.record({ volwassenen: fc.integer({ min: 1, max: 3 }), minderjarigen: fc.integer({ min: 0, max: 3 }) }) });
    fc.assert(fc.property(arb, arb, (x, y) => {
      const [a, b] = [aanvraag(x), aanvraag(y)];
      expect(vergelijkAanvragen(a, a)).toEqual([]);
      const omgekeerd = vergelijkAanvragen(b, a).map(({ veld, was, wordt }) => ({ veld, was: wordt, wordt: was }));
      expect(new Set(vergelijkAanvragen(a, b).map((v) => JSON.stringify(v)))).toEqual(new Set(omgekeerd.map((v) => JSON.stringify(v))));
    }));
  });
});
