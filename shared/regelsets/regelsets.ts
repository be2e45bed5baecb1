import type { PlainDate } from '../kernel/plain-date.ts';
import type { Regelset } from '../domain/verdeling/regelset.ts';
import { haaglanden2026 } from './haaglanden-2026.ts';

/** Every regelset that comes with the program. */
export const REGELSETS: readonly Regelset[] = [haaglanden2026];

/** Finds a regelset by id. */
export const findRegelset = (id: string): Regelset | undefined => REGELSETS.find((r) => r.id === id);

/** The regelset of a region that is in force on that date; undefined when the region agreed nothing for it. */
export const findRegelsetOp = (regio: string, datum: PlainDate): Regelset | undefined =>
  REGELSETS.find((r) => r.regio === regio && r.geldigVan <= datum && (r.geldigTot === null || datum <= r.geldigTot));
