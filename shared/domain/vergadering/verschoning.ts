import type { Aanvraag } from '../aanvraag/aanvraag.ts';

/** Why somebody should stay out of a case, as the program finds it in the facts (Awb art. 2:4). */
export const VERSCHONINGSGRONDEN = {
  organisatie: 'Werkt bij de organisatie die de zaak aanbiedt of waar de aanvrager verblijft.',
  achternaam: 'Heeft dezelfde achternaam als de aanvrager.',
  behandelaar: 'Gaf de verklaring bij deze aanvraag.',
} as const;
export type Verschoningsgrond = keyof typeof VERSCHONINGSGRONDEN;

/** A person who takes part, with where he works. */
export type Verschoningspersoon = { readonly naam: string; readonly organisatie: string | null };

const vlak = (tekst: string): string => tekst.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Whether a text holds these words, in this order and whole. */
const bevat = (tekst: string, woorden: string): boolean => woorden !== '' && ` ${vlak(tekst)} `.includes(` ${woorden} `);

const TUSSEN = new Set(['van', 'de', 'den', 'der', 'het', 'ten', 'ter', 'te', 'in', 'op', 'la', 'le', 'el', 'al', 'bin', 'ben', 'abu', 't', 's']);

/** The surname of a person who is known by his full name: from the first particle on, or the last word. */
function achternaamVan(naam: string): string {
  const woorden = vlak(naam).split(' ');
  const begin = woorden.findIndex((w, i) => i > 0 && TUSSEN.has(w));
  return (begin === -1 ? woorden.slice(-1) : woorden.slice(begin)).filter((w) => !TUSSEN.has(w)).join(' ');
}

/** The grounds to stay out of a case that follow from its facts; people decide whether they hold. */
export function findVerschoningsgronden(persoon: Verschoningspersoon, aanvraag: Pick<Aanvraag, 'betrokkene' | 'indiener' | 'opnames' | 'verklaring'>): Verschoningsgrond[] {
  const organisatie = vlak(persoon.organisatie ?? '');
  const door = aanvraag.verklaring?.door ?? '';
  const gevonden: Record<Verschoningsgrond, boolean> = {
    organisatie: [aanvraag.indiener, ...aanvraag.opnames.map((o) => o.instelling), door].some((naam) => bevat(naam, organisatie)),
    achternaam: achternaamVan(persoon.naam) !== '' && achternaamVan(persoon.naam) === vlak(aanvraag.betrokkene.geslachtsnaam),
    behandelaar: bevat(door, vlak(persoon.naam)),
  };
  return (Object.keys(gevonden) as Verschoningsgrond[]).filter((grond) => gevonden[grond]); // the keys of the object above
}
