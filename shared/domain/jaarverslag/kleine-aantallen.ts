import { JAARPOSTNAMEN, type Jaarpost } from './jaarfeiten.ts';
import type { Jaarrij } from './bereken-jaarverslag.ts';

/** Fewer than this can lead to a person: who knows somebody in the group knows the outcome. */
export const KLEINSTE_AANTAL = 5;

/** A figure for outside: the number, or `null` when it is too small to publish. */
export type Publieksrij = { readonly sleutel: string; readonly aantallen: Readonly<Record<Jaarpost, number | null>> };

const isKlein = (n: number): boolean => n > 0 && n < KLEINSTE_AANTAL;

/** The rows of one column to leave out: the small ones; and when that is only one, the next smallest too, or the total tells it. */
function kiesVerborgen(rijen: readonly Jaarrij[], post: Jaarpost): ReadonlySet<string> {
  const verborgen = new Set(rijen.filter((r) => isKlein(r.aantallen[post])).map((r) => r.sleutel));
  if (verborgen.size !== 1) return verborgen;
  const [volgende] = rijen.filter((r) => r.aantallen[post] > 0 && !verborgen.has(r.sleutel)).sort((a, b) => a.aantallen[post] - b.aantallen[post]);
  return volgende ? verborgen.add(volgende.sleutel) : verborgen;
}

/** A breakdown for outside, without the numbers that can lead to a person. */
export function verbergKleine(rijen: readonly Jaarrij[]): Publieksrij[] {
  const perPost = Object.fromEntries(JAARPOSTNAMEN.map((post) => [post, kiesVerborgen(rijen, post)])) as Record<Jaarpost, ReadonlySet<string>>; // every post
  return rijen.map(({ sleutel, aantallen }) => ({
    sleutel,
    aantallen: Object.fromEntries(JAARPOSTNAMEN.map((post) => [post, perPost[post].has(sleutel) ? null : aantallen[post]])) as Publieksrij['aantallen'], // every post
  }));
}
