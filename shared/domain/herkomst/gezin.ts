import { gemeenteNaam } from '../gemeente/gemeente.ts';
import type { HerkomstUitkomst, Stap } from './uitkomst.ts';

/** Somebody else of the household with an origin of his own; `aanduiding` says who, without a name ("andere ouder"). */
export type Gezinslid = { readonly aanduiding: string; readonly herkomst: HerkomstUitkomst };

const waar = (u: HerkomstUitkomst): string | null => u.opvolger ?? u.gemeente;
const naamOf = (u: HerkomstUitkomst): string => {
  const gemeente = waar(u);
  return gemeente === null ? 'niet vast te stellen' : `${gemeenteNaam(gemeente)}${u.uitkomst === 'voorlopig' ? ' (voorlopig)' : ''}`;
};

/**
 * The origin of a household: that of the lead person, with the origin of the others recorded beside it. No source says
 * whose origin counts when they differ, so a difference makes the outcome provisional and goes to the commission.
 */
export function combineGezin(hoofdpersoon: HerkomstUitkomst, leden: readonly Gezinslid[]): HerkomstUitkomst {
  if (leden.length === 0) return hoofdpersoon;
  const anders = leden.filter((lid) => waar(lid.herkomst) !== waar(hoofdpersoon));
  const stap: Stap = {
    regel: 'gezin', bron: 'niet bepaald in de bron: bij verschil beslist de commissie',
    uitleg: anders.length > 0 ? 'De gezinsleden hebben niet dezelfde herkomst. De herkomst van de hoofdpersoon staat voorop; beide zijn vastgelegd.' : 'De gezinsleden hebben dezelfde herkomst.',
    feiten: [`Hoofdpersoon: ${naamOf(hoofdpersoon)}`, ...leden.map((lid) => `${lid.aanduiding}: ${naamOf(lid.herkomst)}`)],
  };
  const stappen = [...hoofdpersoon.stappen, stap];
  if (anders.length === 0) return { ...hoofdpersoon, stappen };
  return {
    ...hoofdpersoon,
    uitkomst: hoofdpersoon.gemeente === null ? 'niet_vast_te_stellen' : 'voorlopig',
    stappen,
    watVerandertHet: [...hoofdpersoon.watVerandertHet, ...anders.map((lid) => `Kiest de commissie "${lid.aanduiding}" als hoofdpersoon, dan is de uitkomst ${naamOf(lid.herkomst)}.`)],
    openNormen: [...hoofdpersoon.openNormen, 'Gezin met verschillende herkomst: wie van het gezin is de hoofdpersoon? De commissie beslist.'],
  };
}
