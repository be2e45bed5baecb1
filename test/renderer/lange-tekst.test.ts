import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plaatsNaam } from '../../renderer/features/dossier/herkomst/tijdlijn-model.ts';
import { shortenText } from '../../renderer/ui/shorten-text.ts';

describe('een lange tekst begint met een heel stuk', () => {
  test('een tekst die niet lang is, blijft zoals hij is', () => {
    expect(shortenText('Kort. En nog iets.', 15)).toBe('Kort. En nog iets.');
  });

  test('hij stopt aan het eind van een zin, en anders tussen twee woorden', () => {
    expect(shortenText(`Een eerste zin. Een tweede zin. ${'woord '.repeat(20)}`, 35)).toBe('Een eerste zin. Een tweede zin.');
    expect(shortenText('woord '.repeat(20), 35)).toBe('woord woord woord woord woord');
    expect(shortenText('x'.repeat(100), 35)).toBe('x'.repeat(35));
  });

  test('altijd het begin van de tekst, nooit een half teken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 10, max: 100 }), (tekst, begin) => {
        const kort = shortenText(tekst, begin);
        expect(tekst.startsWith(kort)).toBe(true);
        expect(kort.isWellFormed()).toBe(true);
        expect(kort === tekst || kort.length <= begin).toBe(true);
      }),
    );
  });
});

describe('de naam bij een balk van de tijdlijn', () => {
  test.each([
    ['in de balk als hij past', { van: 0.1, tot: 0.9, naam: 'Delft' }, { bij: 0.1, kant: 'rechts' }],
    ['erna als de balk te kort is', { van: 0.1, tot: 0.12, naam: 'Leidschendam-Voorburg' }, { bij: 0.12, kant: 'rechts' }],
    ['ervoor als er rechts geen plaats is', { van: 0.95, tot: 1, naam: 'Beschermd wonen, Midden-Delfland' }, { bij: 0.95, kant: 'links' }],
    ['vanaf het einde als er nergens plaats is', { van: 0.3, tot: 0.7, naam: 'x'.repeat(80) }, { bij: 0.7, kant: 'links' }],
  ])('%s', (_, balk, plek) => {
    expect(plaatsNaam(balk)).toEqual(plek);
  });
});
