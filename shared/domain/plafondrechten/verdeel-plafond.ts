import { elementAt } from '../../kernel/element-at.ts';
import { rondAf, type Breuk } from '../verdeling/afronding.ts';
import { shareByLargestRemainder, type Gewicht } from '../verdeling/largest-remainder.ts';
import type { Plafondverdeling } from './plafondrecht.ts';

/** How a region shares out a ceiling: what it keeps, what it keeps for hardship, and the weight of each commission. */
export type Verdeelsleutel = { readonly reserve: Breuk; readonly hardheid: Breuk; readonly commissies: readonly Gewicht[] };

/**
 * A ceiling in whole rights that add up to it. The shares that the region keeps are rounded down; commissions without
 * any weight get nothing, and what is not shared out then is reserve.
 */
export function verdeelPlafond(plafond: number, sleutel: Verdeelsleutel): Plafondverdeling {
  const hardheid = Math.min(plafond, rondAf(plafond, sleutel.hardheid, 'naar_beneden'));
  const reserve = Math.min(plafond - hardheid, rondAf(plafond, sleutel.reserve, 'naar_beneden'));
  const delen = shareByLargestRemainder(plafond - hardheid - reserve, sleutel.commissies);
  const commissies = sleutel.commissies.flatMap((c, i) => { const aantal = elementAt(delen, i); return aantal > 0 ? [{ commissieId: c.code, aantal }] : []; });
  return { commissies, hardheid, reserve: plafond - hardheid - commissies.reduce((s, c) => s + c.aantal, 0) };
}

/** What each device of a commission gets of its share when it asks for no number. */
export const verdeelOverApparaten = (aantal: number, apparaten: readonly string[]): number[] => shareByLargestRemainder(aantal, apparaten.map((code) => ({ code, gewicht: 1 })));
