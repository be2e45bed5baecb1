import { z } from 'zod';
import { Gemeentecode, gemeenteNaam } from '../gemeente/gemeente.ts';
import { Tekst } from '../persoon/tekst.ts';
import { OnzekereDatum, eersteDag, formatOnzekereDatum, laatsteDag } from './onzekere-datum.ts';

/** Where a fact about residence comes from; shown beside the fact everywhere. */
export const BRONNEN = { brp: 'BRP', uittreksel: 'Uittreksel, overgetypt', verklaring: 'Verklaring' } as const;
export const Bron = z.enum(Object.keys(BRONNEN) as [keyof typeof BRONNEN], 'Kies waar dit gegeven vandaan komt.');

/**
 * One period of the residence history. `tot` is the first day that it no longer applies (the start of the
 * next residence, or the day found not to live there any more); null while it lasts. No street or number
 * is kept: the municipality is all that the rules need.
 */
export const Verblijfperiode = z
  .strictObject({
    soort: z.enum(['adres', 'buitenland', 'onbekend', 'locatie'], 'Kies het soort verblijf.'),
    /** W = woonadres, B = briefadres (BRP 10.10); null abroad or unknown. */
    functieAdres: z.enum(['W', 'B'], 'Kies woonadres of briefadres.').nullable(),
    gemeente: Gemeentecode.nullable(),
    land: z.string().regex(/^\d{4}$/, 'Vul een landcode van vier cijfers in.').nullable(),
    van: OnzekereDatum,
    tot: OnzekereDatum.nullable(),
    inOnderzoek: z.boolean(),
    bron: Bron,
    /** What the source was called: a message number, the date of an extract, who stated it. */
    bronkenmerk: Tekst(200),
  })
  .refine((p) => !(p.soort === 'adres' || p.soort === 'locatie') || p.gemeente !== null, { error: 'Kies de gemeente van dit verblijf.', path: ['gemeente'] })
  // a BRP row may leave the function out: then it is unknown, and the derivation says so
  .refine((p) => p.soort !== 'adres' || p.functieAdres !== null || p.bron === 'brp', { error: 'Kies woonadres of briefadres.', path: ['functieAdres'] })
  .refine((p) => p.tot === null || eersteDag(p.van) <= laatsteDag(p.tot), { error: 'De einddatum ligt vóór de begindatum.', path: ['tot'] });
export type Verblijfperiode = z.infer<typeof Verblijfperiode>;

/** Everything that tells two periods apart after their dates. */
const rest = (p: Verblijfperiode): string => [p.gemeente, p.functieAdres, p.soort, p.land, p.inOnderzoek, p.bron, p.bronkenmerk].join(' ');

const vergelijk = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

/** Newest first, as the national service returns them; a period with an unknown start comes last. The order of typing cannot matter. */
export const nieuwsteEerst = (perioden: readonly Verblijfperiode[]): Verblijfperiode[] =>
  // dates first: the rest is only looked at (and built) when they are equal
  [...perioden].sort((a, b) => vergelijk(a.van, b.van) || vergelijk(a.tot ?? '99999999', b.tot ?? '99999999') || vergelijk(rest(a), rest(b)));

const soortnaam = (p: Verblijfperiode): string => {
  if (p.soort === 'buitenland') return 'Buitenland';
  if (p.soort === 'onbekend') return p.functieAdres === 'W' ? 'Woonadres in een onbekende gemeente' : 'Onbekend verblijf';
  if (p.functieAdres === null) return p.soort === 'adres' ? 'Adres (woonadres of briefadres onbekend)' : 'Locatie';
  return p.functieAdres === 'B' ? 'Briefadres' : 'Woonadres';
};

/** As people read it: `Woonadres in Delft vanaf 3 mei 2022 (BRP, in onderzoek)`. */
export const formatVerblijfperiode = (p: Verblijfperiode): string =>
  `${soortnaam(p)}${p.gemeente ? ` in ${gemeenteNaam(p.gemeente)}` : ''} vanaf ${formatOnzekereDatum(p.van)}${p.tot ? ` tot ${formatOnzekereDatum(p.tot)}` : ''}` +
  ` (${BRONNEN[p.bron]}${p.inOnderzoek ? ', in onderzoek' : ''})`;
