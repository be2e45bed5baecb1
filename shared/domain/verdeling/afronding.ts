import { z } from 'zod';

/** How a share of a number of homes becomes whole homes. */
export const Afronding = z.enum(['naar_beneden', 'naar_boven', 'dichtstbij']);
export type Afronding = z.infer<typeof Afronding>;

/** A fraction in whole numbers: 30 of 100, 7 of 2. No floating point anywhere near a legal share. */
export type Breuk = { readonly teller: number; readonly noemer: number };

/** Whole parts of `aantal x teller / noemer`, rounded as said; exact for every product that fits. */
export function rondAf(aantal: number, { teller, noemer }: Breuk, afronding: Afronding): number {
  const product = aantal * teller;
  if (Number.isSafeInteger(2 * product + noemer)) {
    const heel = (product - (product % noemer)) / noemer;
    const rest = product % noemer;
    if (afronding === 'naar_beneden' || rest === 0) return heel;
    return afronding === 'naar_boven' || 2 * rest >= noemer ? heel + 1 : heel;
  }
  const [p, n] = [BigInt(aantal) * BigInt(teller), BigInt(noemer)];
  const rest = p % n;
  const omhoog = rest !== 0n && (afronding === 'naar_boven' || (afronding === 'dichtstbij' && 2n * rest >= n));
  return Number(p / n + (omhoog ? 1n : 0n));
}

const ggd = (a: number, b: number): number => (b === 0 ? a : ggd(b, a % b));
const vereenvoudig = ({ teller, noemer }: Breuk): string => `${teller / ggd(teller, noemer)}/${noemer / ggd(teller, noemer)}`;

/** A fraction as people read it: `3,5`, `1/3`, `70`. */
export function formatBreuk({ teller, noemer }: Breuk): string {
  if (teller % noemer === 0) return String(teller / noemer);
  const decimaal = (1000 * teller) / noemer;
  return Number.isInteger(decimaal) ? String(decimaal / 1000).replace('.', ',') : vereenvoudig({ teller, noemer });
}

/** A share as a percentage when that is exact to one decimal, otherwise as a fraction: `30 %`, `1/3`. */
export function formatAandeel({ teller, noemer }: Breuk): string {
  const promille = (1000 * teller) / noemer;
  return Number.isInteger(promille) ? `${String(promille / 10).replace('.', ',')} %` : vereenvoudig({ teller, noemer });
}

/** A number as Dutch people write it, also when it should not have been there: `0,5`. */
export const formatGetal = (n: number): string => String(n).replace('.', ',');
