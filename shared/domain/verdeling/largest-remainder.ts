/** One that shares: a municipality, a corporation, a group of seekers, with its weight in whole numbers. */
export type Gewicht = { readonly code: string; readonly gewicht: number };

/**
 * Shares a whole number out in proportion to weights so that the parts add up to it: first the whole parts, then one
 * more to the largest remainders; equal remainders in order of code. All weights zero: all parts zero. The order of
 * the rows does not matter for what each gets; the answer is in the order of the rows.
 */
export function shareByLargestRemainder(totaal: number, gewichten: readonly Gewicht[]): number[] {
  const som = gewichten.reduce((s, g) => s + BigInt(g.gewicht), 0n);
  if (som === 0n) return gewichten.map(() => 0);
  const delen = gewichten.map(({ code, gewicht }) => {
    const product = BigInt(totaal) * BigInt(gewicht); // a product of two whole numbers can be more than a number holds
    return { code, aantal: Number(product / som), rest: product % som };
  });
  const over = totaal - delen.reduce((s, d) => s + d.aantal, 0);
  const volgorde = delen.toSorted((a, b) => (a.rest === b.rest ? (a.code < b.code ? -1 : 1) : a.rest > b.rest ? -1 : 1));
  for (const deel of volgorde.slice(0, over)) deel.aantal += 1;
  return delen.map((d) => d.aantal);
}
