import type { PlainDate } from '../../../shared/kernel/plain-date.ts';

type Met = { readonly vergadering: { readonly datum: PlainDate; readonly tijd: string } };
const sleutel = ({ vergadering }: Met): string => `${vergadering.datum} ${vergadering.tijd}`;

/** Meetings of today and later, the next one first; and those before, the latest first. */
export function splitByDate<T extends Met>(rijen: readonly T[], vandaag: PlainDate): { readonly komende: readonly T[]; readonly geweest: readonly T[] } {
  const oplopend = [...rijen].sort((a, b) => sleutel(a).localeCompare(sleutel(b)));
  return { komende: oplopend.filter((r) => r.vergadering.datum >= vandaag), geweest: oplopend.filter((r) => r.vergadering.datum < vandaag).reverse() };
}
