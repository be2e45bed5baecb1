import type { Criteriaset } from './criteriasets.ts';
import { computeKrippendorffAlpha, type Alpha } from './krippendorff.ts';
import type { Ledenoordeel } from './ledenoordeel.ts';

/** How far members agreed about one criterion over past cases. About the members, never about an applicant. */
export type Overeenstemming = { readonly criteriaset: string; readonly criterium: string; /** Cases in which at least two members judged the same municipality. */ readonly zaken: number } & Alpha;

/** The words that members gave to one criterion in one case, per municipality; "onbekend" is no word. */
function verzamelEenheden(leden: readonly Ledenoordeel[], criteriaset: string, criterium: string): string[][] {
  const perGemeente = new Map<string, string[]>();
  for (const { onafhankelijk } of leden) {
    if (onafhankelijk.criteriaset !== criteriaset) continue;
    for (const o of onafhankelijk.oordelen) {
      if (o.criterium === criterium && o.oordeel !== 'onbekend') perGemeente.set(o.gemeente, [...(perGemeente.get(o.gemeente) ?? []), o.oordeel]);
    }
  }
  return [...perGemeente.values()];
}

/**
 * Agreement per criterion over past cases, on what members wrote before they could see each other's judgement.
 * A unit is one municipality in one case; "onbekend" counts as no value.
 */
export function bepaalOvereenstemming(zaken: readonly (readonly Ledenoordeel[])[], sets: readonly Criteriaset[]): Overeenstemming[] {
  return sets.flatMap((set) =>
    set.criteria.map(({ code }) => {
      const perZaak = zaken.map((leden) => verzamelEenheden(leden, set.code, code));
      return { criteriaset: set.code, criterium: code, zaken: perZaak.filter((units) => units.some((unit) => unit.length >= 2)).length, ...computeKrippendorffAlpha(perZaak.flat()) };
    }),
  );
}
