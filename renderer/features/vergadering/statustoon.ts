import type { Vergaderstatus } from '../../../shared/domain/vergadering/zitting.ts';
import type { BadgeTone } from '../../ui/badge.tsx';

/** The colour that repeats how far a meeting is. */
export const STATUSTOON: Record<Vergaderstatus, BadgeTone> = { gepland: 'neutral', verzonden: 'accent', geopend: 'warning', gesloten: 'warning', vastgesteld: 'ok' };
