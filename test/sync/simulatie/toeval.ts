/** Chance from a seed: the same seed always gives the same schedule (mulberry32). */
export type Toeval = { readonly tot: (n: number) => number; readonly kans: (van100: number) => boolean; readonly uit: <T>(rij: readonly T[]) => T };

export function makeToeval(zaad: number): Toeval {
  let a = zaad >>> 0;
  const volgende = (): number => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const tot = (n: number): number => Math.floor(volgende() * n);
  return {
    tot,
    kans: (van100) => tot(100) < van100,
    uit: (rij) => {
      const gekozen = rij[tot(rij.length)];
      if (gekozen === undefined) throw new Error('Nothing to choose from');
      return gekozen;
    },
  };
}
