import { z } from 'zod';
import { Afwijksoort, VRIJE_AFWIJKINGEN } from '../../../../shared/domain/besluit/afwijking.ts';
import { Dictum, type Overweging } from '../../../../shared/domain/besluit/besluit.ts';
import { Huurgrenssoort } from '../../../../shared/domain/besluit/huurgrens.ts';
import { Toegankelijkheid, Woningsoort } from '../../../../shared/domain/besluit/zoekprofiel.ts';
import type { Dossier } from '../../../../shared/domain/dossier/dossier.ts';
import { composeBesluitbegin } from '../../../../shared/domain/vergadering/beslisvraag.ts';
import { Bewijs } from '../../../../shared/domain/motivering/bewijs.ts';
import { findTekstblok } from '../../../../shared/domain/motivering/tekstblokken.ts';

const tekst = z.string().catch('');
const getypt = z.union([z.number(), z.string()]).catch('');

/** What is typed with one deviation. */
const Afwijkvelden = z.object({ reden: tekst, motivering: tekst, grondslag: tekst, naam: tekst, functie: tekst, gronden: z.array(z.string()).catch([]) });
export type Afwijkvelden = z.infer<typeof Afwijkvelden>;
export const LEGE_AFWIJKING: Afwijkvelden = { reden: '', motivering: '', grondslag: '', naam: '', functie: '', gronden: [] };

const Profielvelden = z.object({
  aan: z.boolean().catch(false),
  woningsoorten: z.array(Woningsoort).catch([]),
  minimaal: getypt,
  maximaal: getypt,
  huurgrens: z.union([Huurgrenssoort, z.literal('')]).catch(''),
  toegankelijkheid: z.array(Toegankelijkheid).catch([]),
  toelichting: tekst,
});
export type Profielvelden = z.infer<typeof Profielvelden>;
const LEEG_PROFIEL: Profielvelden = { aan: false, woningsoorten: [], minimaal: '', maximaal: '', huurgrens: '', toegankelijkheid: [], toelichting: '' };

/** The decision as it stands on the screen while it is written; a draft of an older version keeps what it had. */
export const Besluitvelden = z.object({
  dictum: z.union([Dictum, z.literal('')]).catch(''),
  weigeringsgronden: z.array(z.string()).catch([]),
  overwegingen: z.array(z.object({ grond: tekst, tekst, blok: z.string().optional(), weigeringsgrond: z.string().optional(), bewijs: z.array(Bewijs).catch([]).optional() })).catch([]),
  afwijkingen: z.partialRecord(Afwijksoort, Afwijkvelden).catch({}),
  vrij: z.array(z.enum(VRIJE_AFWIJKINGEN)).catch([]),
  voorwaarden: z.array(z.object({ code: z.string(), tekst })).catch([]),
  zoekprofiel: Profielvelden.catch(LEEG_PROFIEL),
});
export type Besluitvelden = z.infer<typeof Besluitvelden>;
export type Overwegingvelden = Besluitvelden['overwegingen'][number];

export const LEGE_BESLUITVELDEN: Besluitvelden = { dictum: '', weigeringsgronden: [], overwegingen: [], afwijkingen: {}, vrij: [], voorwaarden: [], zoekprofiel: LEEG_PROFIEL };

/** What a decision starts with: what the commission concluded in its meeting, or nothing. */
export function beginBesluit(dossier: Pick<Dossier, 'commissieconclusie'>): Besluitvelden {
  const begin = composeBesluitbegin(dossier);
  return begin ? { ...LEGE_BESLUITVELDEN, dictum: begin.dictum, overwegingen: [begin.overweging] } : LEGE_BESLUITVELDEN;
}

/** The fields after another operative part is chosen: a text block of the old one that nobody changed goes with it. */
export function kiesDictum(v: Besluitvelden, dictum: Besluitvelden['dictum'], vast: (code: string) => string | undefined): Besluitvelden {
  const past = (o: Overwegingvelden): boolean => o.blok === undefined || dictum === '' || findTekstblok(o.blok)?.dicta.includes(dictum) !== false || vast(o.blok) !== o.tekst;
  return { ...v, dictum, overwegingen: v.overwegingen.filter(past) };
}

/** A consideration without the fields that are not there: the contract knows no empty ones. */
export const schoon = ({ grond, tekst: t, blok, weigeringsgrond, bewijs }: Overwegingvelden): Overweging => ({
  grond, tekst: t, ...(blok === undefined ? {} : { blok }), ...(weigeringsgrond === undefined ? {} : { weigeringsgrond }), ...(bewijs?.length ? { bewijs } : {}),
});
