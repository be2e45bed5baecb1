import { z } from 'zod';
import { elementAt } from '../../kernel/element-at.ts';
import { shareByLargestRemainder } from '../verdeling/largest-remainder.ts';

/** A share as two whole numbers, so that nothing is lost in binary fractions. At most the whole. */
export const Aandeel = z
  .strictObject({
    teller: z.int('Vul een heel getal in.').min(0, 'Een aandeel is nul of meer.').max(10_000, 'Dit getal is te groot.'),
    noemer: z.int('Vul een heel getal in.').min(1, 'De noemer is één of meer.').max(10_000, 'Dit getal is te groot.'),
  })
  .refine((a) => a.teller <= a.noemer, { message: 'Een aandeel is ten hoogste 100 %.', path: ['teller'] });
export type Aandeel = z.infer<typeof Aandeel>;

/**
 * How whole homes are made. `dichtstbij`, `naar_beneden` and `naar_boven` round every row by itself (the rows may then differ from the
 * regional figure), `grootste_rest` makes the rows add up to it.
 */
export const Tabelafronding = z.enum(['dichtstbij', 'naar_beneden', 'naar_boven', 'grootste_rest'], 'Kies hoe er wordt afgerond: dichtstbij, naar_beneden, naar_boven of grootste_rest.');
export type Tabelafronding = z.infer<typeof Tabelafronding>;

/** A municipality with its weight in a distribution key. */
export type Weging = { readonly gemeente: string; readonly gewicht: number };

/** Shares a whole number of homes out over the municipalities, with the largest remainders first. */
export function verdeelHeel(gewichten: readonly Weging[], totaal: number): ReadonlyMap<string, number> {
  const delen = shareByLargestRemainder(totaal, gewichten.map(({ gemeente, gewicht }) => ({ code: gemeente, gewicht })));
  return new Map(gewichten.map(({ gemeente }, i) => [gemeente, elementAt(delen, i)]));
}
