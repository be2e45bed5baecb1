import { z } from 'zod';
import { Jaarverslag } from '../domain/jaarverslag/bereken-jaarverslag.ts';

const Jaar = z.int('Kies een jaar.').min(2000, 'Kies een jaar vanaf 2000.').max(2200, 'Dit jaar ligt te ver weg.');

export const Jaarvraag = z.strictObject({ jaar: Jaar });
export const Jaarvaststelling = z.strictObject({ commandId: z.uuid(), jaar: Jaar });

/** The figures of a year. What was established stays as it was, whatever happens to the cases behind it. */
export const Jaarantwoord = z.strictObject({
  verslag: Jaarverslag,
  vastgesteld: z.strictObject({ op: z.iso.datetime(), door: z.string() }).nullable(),
  /** The years in which something was received, newest first. */
  jaren: z.array(z.int()),
});
