import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Plafondrecht, Plafondsleutel, Rechtpot } from './plafondrecht.ts';

/** A right as the device that holds it knows it. */
export type Gehoudenrecht = Plafondrecht & { readonly pot: Rechtpot; readonly geldigTot: PlainDate };

/** A right by one name, under all ceilings. */
export const formatRecht = ({ gemeente, jaar }: Plafondsleutel, { nummer, uitgifte }: Plafondrecht): string => `${gemeente}-${jaar}-${nummer}-${uitgifte}`;

/** What a device can still use: what it holds, without what it used here already and what ran out. */
export function listBruikbaar(plafond: Plafondsleutel, houdt: readonly Gehoudenrecht[], { gebruikt, vandaag }: { readonly gebruikt: ReadonlySet<string>; readonly vandaag: PlainDate }): Gehoudenrecht[] {
  return houdt.filter((r) => vandaag <= r.geldigTot && !gebruikt.has(formatRecht(plafond, r)));
}

/** The right that is used first: what runs out first, then the lowest number; undefined when there is none. */
export function findBruikbaarRecht(bruikbaar: readonly Gehoudenrecht[], pot: 'gewoon' | 'hardheid'): Gehoudenrecht | undefined {
  return bruikbaar
    .filter((r) => (r.pot === 'hardheid') === (pot === 'hardheid'))
    .toSorted((a, b) => (a.geldigTot === b.geldigTot ? a.nummer - b.nummer : a.geldigTot < b.geldigTot ? -1 : 1))[0];
}
