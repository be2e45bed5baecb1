/** How far people agree beyond chance, or why that cannot be said. */
export type Alpha = {
  /** 1 is full agreement, 0 is what chance gives, below 0 is less than chance; null when it is undefined. */
  readonly alpha: number | null;
  /** Why it is undefined: nobody judged the same thing, or only one word was ever used (then chance explains all). */
  readonly reden: 'geen_paren' | 'geen_variatie' | null;
  /** Units that at least two people judged, the values in them, and how many of those units have one value only. */
  readonly eenheden: number;
  readonly waarden: number;
  readonly eensgezind: number;
};

/** How often each value occurs. */
function telWaarden(waarden: readonly string[]): Map<string, number> {
  const aantallen = new Map<string, number>();
  for (const waarde of waarden) aantallen.set(waarde, (aantallen.get(waarde) ?? 0) + 1);
  return aantallen;
}

const somKwadraten = (aantallen: Iterable<number>): number => [...aantallen].reduce((som, n) => som + n * n, 0);

/**
 * Krippendorff's alpha for nominal data. A unit is the list of values that people gave to one thing; a missing
 * value is simply not in the list, and a unit with fewer than two values cannot be paired and does not count.
 *
 * alpha = 1 - (n - 1) * sum over units of (pairs of different values / (m - 1)) / pairs of different values overall,
 * with m the values in a unit and n all pairable values (K. Krippendorff, Computing Krippendorff's
 * Alpha-Reliability, 2011). Units are counted in whole numbers per m, so that their order cannot matter.
 */
export function computeKrippendorffAlpha(units: readonly (readonly string[])[]): Alpha {
  const paarbaar = units.filter((unit) => unit.length >= 2);
  const waarden = paarbaar.reduce((som, unit) => som + unit.length, 0);
  const ongelijkPerM = new Map<number, number>();
  let eensgezind = 0;
  for (const unit of paarbaar) {
    const ongelijk = unit.length ** 2 - somKwadraten(telWaarden(unit).values());
    if (ongelijk === 0) eensgezind += 1;
    ongelijkPerM.set(unit.length, (ongelijkPerM.get(unit.length) ?? 0) + ongelijk);
  }
  const telling = { eenheden: paarbaar.length, waarden, eensgezind };
  if (paarbaar.length === 0) return { alpha: null, reden: 'geen_paren', ...telling };
  const verwacht = waarden ** 2 - somKwadraten(telWaarden(paarbaar.flat()).values());
  if (verwacht === 0) return { alpha: null, reden: 'geen_variatie', ...telling };
  const gezien = [...ongelijkPerM].toSorted(([a], [b]) => a - b).reduce((som, [m, ongelijk]) => som + ongelijk / (m - 1), 0);
  return { alpha: 1 - ((waarden - 1) * gezien) / verwacht, reden: null, ...telling };
}
