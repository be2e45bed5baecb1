import { addDays, addMonths, daysBetween, type PlainDate } from '../../kernel/plain-date.ts';

/**
 * Last day of the decision term: the term starts the day after receipt (Awb art. 4:13). The authority's own
 * term is not extended over weekends and holidays (the safe reading; domain note 4.2).
 */
export const bepaalBeslistermijn = (ontvangenOp: PlainDate, weken: number): PlainDate => addDays(ontvangenOp, weken * 7);

/** Last day of validity of a declaration of so many months, clamped to the end of the month. */
export const bepaalGeldigheid = (vanaf: PlainDate, maanden: number): PlainDate => addMonths(vanaf, maanden);

/** Days left until and including the last day; negative when the term is over. */
export const dagenOver = (uiterlijk: PlainDate, vandaag: PlainDate): number => daysBetween(vandaag, uiterlijk);
