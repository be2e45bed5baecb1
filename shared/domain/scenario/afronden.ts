import { z } from 'zod';

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

/** Rounds teller/noemer to a whole number without fractions on the way; half goes up. */
export function rondDeling(teller: number, noemer: number, wijze: Exclude<Tabelafronding, 'grootste_rest'>): number {
  switch (wijze) {
    case 'dichtstbij':
      return Math.floor((2 * teller + noemer) / (2 * noemer));
    case 'naar_beneden':
      return Math.floor(teller / noemer);
    case 'naar_boven':
      return Math.ceil(teller / noemer);
  }
}

/** A municipality with its weight in a distribution key. */
export type Weging = { readonly gemeente: string; readonly gewicht: number };

/**
 * Shares a whole number out in proportion to the weights so that the parts add up to it: first the whole parts, then
 * one more to the largest remainders; equal remainders in order of municipality code. All weights zero: all parts zero.
 */
export function verdeelHeel(gewichten: readonly Weging[], totaal: number): ReadonlyMap<string, number> {
  const som = gewichten.reduce((n, g) => n + g.gewicht, 0);
  if (som === 0) return new Map(gewichten.map((g) => [g.gemeente, 0]));
  const delen = gewichten.map(({ gemeente, gewicht }) => ({ gemeente, heel: Math.floor((totaal * gewicht) / som), rest: (totaal * gewicht) % som }));
  const over = totaal - delen.reduce((n, d) => n + d.heel, 0);
  const volgorde = delen.toSorted((a, b) => b.rest - a.rest || (a.gemeente < b.gemeente ? -1 : 1));
  const extra = new Set(volgorde.slice(0, over).map((d) => d.gemeente));
  return new Map(delen.map((d) => [d.gemeente, d.heel + (extra.has(d.gemeente) ? 1 : 0)]));
}
