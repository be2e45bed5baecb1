import { expect, test } from 'vitest';
import { killTest } from './kill.ts';

test('na stroomuitval midden in het werk is geen bevestigde stap weg, half of dubbel', async () => {
  const zaad = Date.now() % 1_000_000;
  const uitslag = await killTest(8, zaad);
  expect(uitslag.fouten, `seed ${zaad}`).toEqual([]);
  expect(uitslag.bevestigd).toBeGreaterThan(0);
}, 120_000);
