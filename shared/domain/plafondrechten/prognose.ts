import { daysBetween, plainDate, type PlainDate } from '../../kernel/plain-date.ts';
import { rondAf } from '../verdeling/afronding.ts';

/** Before this many days of the year a line through what was used says nothing. */
const EERSTE_DAGEN = 28;

/**
 * How many rights a year will take when it goes on as it began, in whole rights; after the year what it took. Null while it
 * is too early to say. It is arithmetic and no promise: people decide case by case.
 */
export function berekenPrognose(jaar: number, gebruikt: number, vandaag: PlainDate): number | null {
  const begin = plainDate(`${jaar}-01-01`);
  const dagen = daysBetween(begin, plainDate(`${jaar + 1}-01-01`));
  const voorbij = Math.min(dagen, daysBetween(begin, vandaag) + 1);
  return voorbij < EERSTE_DAGEN ? null : rondAf(gebruikt, { teller: dagen, noemer: voorbij }, 'dichtstbij');
}
