/** What somebody can choose in the palette. */
export type Keuze = {
  readonly id: string;
  readonly groep: 'dossier' | 'actie' | 'scherm' | 'begrip' | 'zoek';
  readonly label: string;
  /** Shown after the label, and searched too. */
  readonly bij?: string;
  /** Words that are searched but not shown. */
  readonly ook?: string;
  /** Only when something was typed. */
  readonly alsGetypt?: boolean;
  readonly doe: () => void;
};

/** The order of the groups; a search through everything comes last, as what remains. */
export const GROEPEN = ['dossier', 'actie', 'scherm', 'begrip', 'zoek'] as const satisfies readonly Keuze['groep'][];
const MAX_PER_GROEP = 7;

const plain = (tekst: string): string => tekst.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** How well a choice fits: 0 at the start of the label, 1 at the start of a word, 2 somewhere, null not. */
function fit(keuze: Keuze, woorden: readonly string[]): number | null {
  const label = plain(keuze.label);
  const alles = `${label} ${plain(keuze.bij ?? '')} ${plain(keuze.ook ?? '')}`;
  if (!woorden.every((woord) => alles.includes(woord))) return null;
  const eerste = woorden[0] ?? '';
  if (label.startsWith(eerste)) return 0;
  return alles.split(/[\s-]+/).some((deel) => deel.startsWith(eerste)) ? 1 : 2;
}

/** The choices that fit what was typed, per group, the best first; every typed word has to occur. */
export function findKeuzes(keuzes: readonly Keuze[], getypt: string): readonly Keuze[] {
  const woorden = plain(getypt).split(/\s+/).filter(Boolean);
  return GROEPEN.flatMap((groep) => {
    const uit = keuzes.filter((k) => k.groep === groep);
    if (groep === 'zoek') return woorden.length > 0 ? uit : [];
    if (woorden.length === 0) return uit.filter((k) => !k.alsGetypt).slice(0, MAX_PER_GROEP + 2);
    const passend = uit.flatMap((keuze) => {
      const past = fit(keuze, woorden);
      return past === null ? [] : [{ keuze, past }];
    });
    return passend.sort((a, b) => a.past - b.past).slice(0, MAX_PER_GROEP).map((p) => p.keuze);
  });
}
