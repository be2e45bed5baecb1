import { expect, test } from 'vitest';
import { speel, type Uitslag } from './speel.ts';

/** A few thousand schedules, and no more than the time that `npm test` has for them. */
const AANTAL = 2_000;
const MAX_MS = 30_000;

test('dezelfde zaadwaarde speelt altijd hetzelfde', () => {
  for (const zaad of [1, 7, 42]) expect(speel(zaad)).toEqual(speel(zaad));
});

// schedules that once found a mistake in this model of the program or the register
test.each([
  [7, 'een besluit dat na het laatste checkpoint is aanvaard, en een register dat daarna is teruggezet'],
  [79, 'een programma zonder berichten bij een teruggezet register'],
  [143, 'een oud antwoord, herhaald door een register met twee geschiedenissen'],
])('zaad %i: %s', (zaad) => {
  expect(speel(zaad).fout).toBeNull();
});

test('na elk verloop ontbreekt niets, is niets dubbel, is iedereen het eens, is het plafond niet overschreden en is elk bedrog gezien', { timeout: 60_000 }, () => {
  const begin = performance.now();
  const uitslagen: Uitslag[] = [];
  for (let zaad = 1; zaad <= AANTAL && performance.now() - begin < MAX_MS; zaad += 1) uitslagen.push(speel(zaad));
  expect(uitslagen.filter((u) => u.fout !== null).map((u) => `zaad ${u.zaad}: ${u.fout ?? ''}`)).toEqual([]);
  // the schedules did what they are for
  const som = (f: (u: Uitslag) => number): number => uitslagen.reduce((s, u) => s + f(u), 0);
  expect(Math.min(som((u) => u.besluiten), som((u) => u.wachtend), som((u) => u.herstellen), som((u) => u.betrapt))).toBeGreaterThan(uitslagen.length / 20);
});
