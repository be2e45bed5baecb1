import { elementAt } from '../../kernel/element-at.ts';

/**
 * A row of chance that is always the same for the same seed: an additive counter whose value is mixed until every bit
 * depends on every other. For simulation only, never for anything secret.
 */
export type Toeval = {
  /** A whole number from 0 up to (not including) n. */
  heel(n: number): number;
  /** True in teller out of noemer cases. */
  treft(teller: number, noemer: number): boolean;
};

const STAP = 0x9e37_79b9;
const WOORD = 0x1_0000_0000;

/** Starts a row of chance from a seed. */
export function beginToeval(zaad: number): Toeval {
  let stand = Math.imul(zaad ^ 0x5bf0_3635, 0x27d4_eb2f) >>> 0;
  const woord = (): number => {
    stand = (stand + STAP) >>> 0;
    let x = stand;
    x = Math.imul(x ^ (x >>> 16), 0x21f0_aaad);
    x = Math.imul(x ^ (x >>> 15), 0x735a_2d97);
    return (x ^ (x >>> 15)) >>> 0;
  };
  const heel = (n: number): number => Math.floor((woord() / WOORD) * n);
  return { heel, treft: (teller, noemer) => heel(noemer) < teller };
}

/** Draws an index in proportion to the weights; the sums are made once. All weights zero: always the first. */
export function maakTrekking(gewichten: readonly number[]): (toeval: Toeval) => number {
  const sommen: number[] = [];
  let som = 0;
  for (const gewicht of gewichten) sommen.push((som += gewicht));
  return (toeval) => {
    const trekking = toeval.heel(som);
    let laag = 0;
    let hoog = sommen.length - 1;
    while (laag < hoog) {
      const midden = (laag + hoog) >> 1;
      if (elementAt(sommen, midden) > trekking) hoog = midden;
      else laag = midden + 1;
    }
    return laag;
  };
}
