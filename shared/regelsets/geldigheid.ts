import type { PlainDate } from '../kernel/plain-date.ts';
import type { Regelsetbestand } from '../domain/verdeling/regelset.ts';

/** Whether a regelset is in force on that date; one whose source gives no first day is in force on no date. */
export const isInForce = (r: Pick<Regelsetbestand, 'geldigVan' | 'geldigTot'>, datum: PlainDate): boolean => r.geldigVan !== null && r.geldigVan <= datum && (r.geldigTot === null || datum <= r.geldigTot);
