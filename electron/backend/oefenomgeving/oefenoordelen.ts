import type { Criterium } from '../../../shared/domain/verdeling/regelset.ts';
import type { Oordeel, Oordeelwoord } from '../../../shared/domain/herstelkans/herstelkans.ts';

/** What a practice judgement is about: the municipalities (origin first), the better one, and whether criminal data may be used. */
export type Oefenvraag = { readonly criteria: readonly Criterium[]; readonly kandidaten: readonly string[]; readonly kansrijk: string | null; readonly toestemming: boolean };

/** Who judges in which practice case: the same pair gives the same judgement every time. */
type Beoordelaar = { readonly zaak: number; readonly lid: number };

const REDENEN: Readonly<Record<Oordeelwoord, string>> = {
  steunend: 'Verzonnen reden: blijkt uit het gesprek met de aanvrager.',
  neutraal: 'Verzonnen reden: voor dit punt maakt de gemeente geen verschil.',
  contra_indicatie: 'Verzonnen reden: dit punt spreekt tegen deze gemeente.',
  onbekend: '',
};

/** The word that the commission agrees on, before members differ. */
function woordVan({ kansrijk, kandidaten }: Oefenvraag, gemeente: string, n: number): Oordeelwoord {
  if (kansrijk === gemeente || (kansrijk === null && gemeente === kandidaten[0])) return 'steunend';
  return n === 1 ? 'contra_indicatie' : 'neutraal';
}

const alsOordeel = (criterium: string, gemeente: string, oordeel: Oordeelwoord): Oordeel => ({ criterium, gemeente, oordeel, reden: REDENEN[oordeel], bewijs: oordeel === 'onbekend' ? '' : 'Verklaring van de instelling (oefenstuk)' });

/** The joint practice judgement. */
export const maakGezamenlijk = (vraag: Oefenvraag): Oordeel[] =>
  vraag.kandidaten.flatMap((gemeente) => vraag.criteria.filter((c) => !c.strafrechtelijk).map((c, n) => alsOordeel(c.code, gemeente, woordVan(vraag, gemeente, n))));

/** What one practice member finds: mostly what the others find, now and then something else or nothing. */
export function maakEigen(vraag: Oefenvraag, { zaak, lid }: Beoordelaar): Oordeel[] {
  return vraag.kandidaten.flatMap((gemeente, g) =>
    vraag.criteria.flatMap((c, n) => {
      if (c.strafrechtelijk) return vraag.toestemming ? [alsOordeel(c.code, gemeente, 'neutraal')] : [];
      const toeval = (zaak * 7 + lid * 5 + n * 3 + g * 2) % 9;
      const woord = woordVan(vraag, gemeente, n);
      return [alsOordeel(c.code, gemeente, toeval === 0 ? 'onbekend' : toeval === 1 ? (woord === 'neutraal' ? 'steunend' : 'neutraal') : woord)];
    }),
  );
}
