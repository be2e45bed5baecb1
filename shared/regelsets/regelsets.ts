import type { PlainDate } from '../kernel/plain-date.ts';
import type { Regelset } from '../domain/verdeling/regelset.ts';
import { isInForce } from './geldigheid.ts';
import { haaglanden2026 } from './haaglanden-2026.ts';

/** Every regelset that a commission can work with from intake to decision, the newest of a region last. All arrangements: `alle-regelsets.ts`. */
export const REGELSETS: readonly Regelset[] = [haaglanden2026];

/** Finds a regelset by id, or by the region's short name (`haaglanden`): then the newest, which stands last. */
export const findRegelset = (id: string): Regelset | undefined => REGELSETS.find((r) => r.id === id) ?? REGELSETS.findLast((r) => r.regio.toLowerCase() === id);

/** The regelset of a region that is in force on that date; undefined when the region agreed nothing for it. */
export const findRegelsetOp = (regio: string, datum: PlainDate): Regelset | undefined => REGELSETS.find((r) => r.regio === regio && isInForce(r, datum));
