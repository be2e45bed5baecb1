import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bepaalTeller, berekenPlafond } from '../../../shared/domain/verdeling/plafond.ts';
import type { Regelset } from '../../../shared/domain/verdeling/regelset.ts';
import { haaglanden2026 } from '../../../shared/regelsets/haaglanden-2026.ts';
import { DELFT, teller } from '../builders.ts';

type Plafond = Regelset['verdeling']['plafond']['waarde'];
const met = (anders: Partial<Plafond>): Plafond => ({ ...haaglanden2026.verdeling.plafond.waarde, ...anders });

// Average lettings 2020-2023 and 30 % of them as the regional vision prints it (scenario C, rounded to nearest).
const VERHURINGEN = [
  ['Delft', 1_051, 315, 315], ['Den Haag', 3_907, 1_172, 1_172], ['Leidschendam-Voorburg', 504, 151, 151], ['Midden-Delfland', 114, 34, 34],
  ['Pijnacker-Nootdorp', 179, 53, 54], ['Rijswijk', 544, 163, 163], ['Wassenaar', 160, 48, 48], ['Westland', 518, 155, 155], ['Zoetermeer', 1_065, 319, 320],
] as const;

describe('het plafond van 30 procent', () => {
  test.each(VERHURINGEN)('%s: %i verhuringen is %i hele woningen, of %i bij afronden naar dichtstbij', (_, verhuringen, beneden, dichtstbij) => {
    expect(berekenPlafond(verhuringen, met({}))).toBe(beneden);
    expect(berekenPlafond(verhuringen, met({ afronding: 'dichtstbij' }))).toBe(dichtstbij);
    expect(berekenPlafond(verhuringen, met({ afronding: 'naar_boven' }))).toBe(Math.ceil((verhuringen * 3) / 10));
  });
  test('hele woningen, zonder rekenfouten van breuken: het grootste getal dat past', () => {
    fc.assert(fc.property(fc.nat(1_000_000), fc.integer({ min: 0, max: 100 }), (n, procent) => {
      const beneden = berekenPlafond(n, met({ teller: procent }));
      const boven = berekenPlafond(n, met({ teller: procent, afronding: 'naar_boven' }));
      const dichtstbij = berekenPlafond(n, met({ teller: procent, afronding: 'dichtstbij' }));
      return beneden * 100 <= n * procent && (beneden + 1) * 100 > n * procent && boven * 100 >= n * procent && (boven - 1) * 100 < n * procent && Math.abs(dichtstbij * 100 - n * procent) <= 50;
    }));
  });
  test('zonder cijfers is er geen teller, en dat staat erbij', () => expect(bepaalTeller(DELFT, undefined, 3, haaglanden2026)).toMatchObject({ plafond: null, gebruikt: null, bron: 'geen cijfers ingevoerd' }));
  test('besluiten sinds de peildatum tellen mee', () => {
    expect(teller(DELFT, 1_051, 205)).toMatchObject({ plafond: 315, gebruikt: 205 });
  });
});
