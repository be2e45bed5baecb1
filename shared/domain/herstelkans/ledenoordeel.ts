import { z } from 'zod';
import { Oordeel, type Herstelkans } from './herstelkans.ts';

/** The judgements of one member with the criteria set they answer. */
export const Oordelenlijst = z.strictObject({
  criteriaset: z.string().min(1).max(50),
  oordelen: z.array(Oordeel).min(1, 'Geef minstens één oordeel. Weet u iets niet, kies dan "Onbekend".').max(400),
});
export type Oordelenlijst = z.infer<typeof Oordelenlijst>;

/**
 * What one member found before the discussion. `onafhankelijk` is the last version that was written while the
 * judgements of others were still hidden from this member: only that says something about agreement.
 */
export const Ledenoordeel = z.strictObject({
  medewerkerId: z.uuid(),
  ...Oordelenlijst.shape,
  onafhankelijk: Oordelenlijst,
  /** How many times this member recorded a judgement; the journal keeps every version. */
  keer: z.int().min(1),
});
export type Ledenoordeel = z.infer<typeof Ledenoordeel>;

/** The members' judgements after one of them recorded his own; a second time replaces the first. */
export function applyOordeel(eerdere: readonly Ledenoordeel[], gegeven: { readonly medewerkerId: string } & Oordelenlijst): Ledenoordeel[] {
  const { medewerkerId, criteriaset, oordelen } = gegeven;
  const anderen = eerdere.filter((o) => o.medewerkerId !== medewerkerId);
  const vorige = eerdere.find((o) => o.medewerkerId === medewerkerId);
  const zagNiets = vorige === undefined || anderen.length === 0;
  return [...anderen, { medewerkerId, criteriaset, oordelen, onafhankelijk: zagNiets ? { criteriaset, oordelen } : vorige.onafhankelijk, keer: (vorige?.keer ?? 0) + 1 }];
}

/** The part of a case that decides who may see whose judgement. */
type Beraad = { readonly herstelkans: Herstelkans | null; readonly ledenoordelen?: readonly Ledenoordeel[] | undefined };

/** What one person may see of the judgements of members. */
export type Inzage = { readonly eigen: Ledenoordeel | null; readonly zichtbaar: boolean; readonly anderen: readonly Ledenoordeel[] };

/** A member sees the judgements of others after recording his own, or when the joint conclusion is there; not before. */
export function bepaalInzage({ herstelkans, ledenoordelen = [] }: Beraad, medewerkerId: string): Inzage {
  const eigen = ledenoordelen.find((o) => o.medewerkerId === medewerkerId) ?? null;
  const zichtbaar = eigen !== null || herstelkans !== null;
  return { eigen, zichtbaar, anderen: zichtbaar ? ledenoordelen.filter((o) => o.medewerkerId !== medewerkerId) : [] };
}

/** Whether members agree about one cell; `te_weinig` when fewer than two gave a word other than "onbekend". */
export type Eensgezindheid = 'eens' | 'verschil' | 'te_weinig';

/** One cell of the grid with what the members found, in the order in which they were given. */
export type Vakvergelijking = { readonly criterium: string; readonly gemeente: string; readonly oordelen: readonly { readonly medewerkerId: string; readonly oordeel: Oordeel | null }[]; readonly staat: Eensgezindheid };

function bepaalEensgezindheid(oordelen: readonly (Oordeel | null)[]): Eensgezindheid {
  const woorden = oordelen.filter((o) => o !== null).map((o) => o.oordeel).filter((woord) => woord !== 'onbekend');
  if (woorden.length < 2) return 'te_weinig';
  return new Set(woorden).size === 1 ? 'eens' : 'verschil';
}

/** Lays the judgements of members side by side, per criterion and municipality in the order of first mention. */
export function vergelijkOordelen(leden: readonly { readonly medewerkerId: string; readonly oordelen: readonly Oordeel[] }[]): Vakvergelijking[] {
  const vakken = new Map(leden.flatMap((lid) => lid.oordelen).map((o) => [`${o.criterium} ${o.gemeente}`, { criterium: o.criterium, gemeente: o.gemeente }]));
  return [...vakken.values()].map((vak) => {
    const oordelen = leden.map(({ medewerkerId, oordelen: alle }) => ({ medewerkerId, oordeel: alle.find((o) => o.criterium === vak.criterium && o.gemeente === vak.gemeente) ?? null }));
    return { ...vak, oordelen, staat: bepaalEensgezindheid(oordelen.map((o) => o.oordeel)) };
  });
}
