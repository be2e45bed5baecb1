import { z } from 'zod';
import { Gemeentecode } from '../gemeente/gemeente.ts';
import { Tekst } from '../persoon/tekst.ts';
import { OnzekereDatum, laatsteDag, eersteDag } from './onzekere-datum.ts';

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
  .refine((p) => !(p.soort === 'adres') || p.functieAdres !== null, { error: 'Kies woonadres of briefadres.', path: ['functieAdres'] })
  .refine((p) => p.tot === null || eersteDag(p.van) <= laatsteDag(p.tot), { error: 'De einddatum ligt vóór de begindatum.', path: ['tot'] });
export type Verblijfperiode = z.infer<typeof Verblijfperiode>;

/** Newest first, as the national service returns them; a period with an unknown start comes last. */
export const nieuwsteEerst = (perioden: readonly Verblijfperiode[]): Verblijfperiode[] =>
  [...perioden].sort((a, b) => (a.van === b.van ? 0 : a.van < b.van ? 1 : -1));
