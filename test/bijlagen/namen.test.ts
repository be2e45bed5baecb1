import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namenInBestand } from '../../electron/backend/bijlagen/check-pdf.ts';

const brok = fc.oneof(fc.constantFrom('/JavaScript', '/J#61vaScript', '/Type', '/', '//', ' ', '#', '<<', `/${'a'.repeat(60)}`, `/${'#4a'.repeat(20)}`, '\n'), fc.string({ maxLength: 12 }));

test('namen die over de rand van een venster vallen, worden één keer en heel gelezen', () => {
  fc.assert(fc.property(fc.array(brok, { maxLength: 60 }), fc.integer({ min: 1, max: 80 }), (brokken, venster) => {
    const b = Buffer.from(brokken.join(''), 'latin1');
    expect([...namenInBestand(b, venster)]).toEqual([...namenInBestand(b, 1_000_000)]);
  }), { numRuns: 500 });
});
