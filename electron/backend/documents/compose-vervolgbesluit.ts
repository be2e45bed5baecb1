import { formatDutchDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { gemeenteNaam } from '../../../shared/domain/gemeente/gemeente.ts';
import { composeVrijeTekst, VERZWEGEN, type Berichtbasis } from './bericht.ts';
import { composeBriefraam, vertelVragen, type Brief } from './brief.ts';
import { composeBezwaar, metHoofdletter } from './brief-vervolg.ts';
import type { Briefblok, Briefdeel } from './briefblok.ts';
import { formatZegel } from './zegel.ts';

/** A later decision about urgency that was granted: it ends, or it lasts longer. */
export type Vervolg =
  | { readonly soort: 'intrekken'; readonly vanaf: PlainDate }
  | { readonly soort: 'verlengen'; readonly geldigTotOud: PlainDate; readonly geldigTotNieuw: PlainDate };

/** Input of {@link composeVervolgbesluit}. */
export type Vervolgbesluitvraag = {
  readonly basis: Berichtbasis;
  readonly vervolg: Vervolg;
  /** The day on which the granted urgency was decided, and the municipality it is for. */
  readonly eerder: { readonly genomenOp: PlainDate; readonly gemeente: string };
  readonly genomenOp: PlainDate;
  /** The grounds as the regulation words them, with the article; at least one. */
  readonly gronden: readonly { readonly tekst: string; readonly bron: string }[];
  readonly overwegingen: readonly { readonly grond: string; readonly tekst: string }[];
  readonly ondertekenaars: readonly { readonly rol: 'voorzitter' | 'secretaris'; readonly naam: string; readonly ondertekend: boolean }[];
  /** SHA-256 of the decision. */
  readonly hash: string;
  readonly bezwaarWeken: number;
};

const KERN = { intrekken: 'Wij trekken uw urgentie in', verlengen: 'Wij verlengen uw urgentie' } as const;

function composeBesluitdeel({ vervolg, eerder, genomenOp, basis, gronden }: Vervolgbesluitvraag): Briefdeel {
  const gemeente = gemeenteNaam(eerder.gemeente);
  const zin =
    vervolg.soort === 'intrekken'
      ? `Wij trekken uw urgentie in vanaf ${formatDutchDate(vervolg.vanaf)}. Vanaf die dag hebt u geen voorrang meer bij het vinden van een woning in de gemeente ${gemeente}.`
      : `Wij verlengen uw urgentie. U houdt voorrang bij het vinden van een woning in de gemeente ${gemeente}, tot en met ${formatDutchDate(vervolg.geldigTotNieuw)}.`;
  const feiten =
    vervolg.soort === 'intrekken'
      ? [{ label: 'Urgentie eindigt op', waarde: formatDutchDate(vervolg.vanaf) }]
      : [{ label: 'Was geldig tot en met', waarde: formatDutchDate(vervolg.geldigTotOud) }, { label: 'Nu geldig tot en met', waarde: formatDutchDate(vervolg.geldigTotNieuw) }];
  return {
    kop: 'Ons besluit',
    blokken: [
      { soort: 'alinea', tekst: `Op ${formatDutchDate(eerder.genomenOp)} kreeg u urgentie. ${zin} Dit besluit namen wij op ${formatDutchDate(genomenOp)}.` },
      { soort: 'kern', feiten: [{ label: 'Gemeente', waarde: gemeente }, ...feiten] },
      { soort: 'alinea', tekst: `Wij nemen dit besluit namens ${basis.commissie.namens} (art. 10:10 Awb), op grond van ${[...new Set(gronden.map((g) => composeVrijeTekst(g.bron, basis) ?? 'de regels die wij u kunnen laten lezen'))].join(' en ')}.` },
    ],
  };
}

function composeRedenen({ gronden, overwegingen, basis }: Vervolgbesluitvraag): Briefdeel {
  const teksten = overwegingen.map(({ grond, tekst }) => ({ grond: composeVrijeTekst(grond, basis), tekst: composeVrijeTekst(tekst, basis) }));
  const zichtbaar = teksten.flatMap(({ grond, tekst }) => (tekst === null || grond === null ? [] : [{ grond, tekst }]));
  return {
    kop: 'Waarom wij dit besluiten',
    blokken: [
      ...gronden.map(({ tekst, bron }, i): Briefblok => ({ soort: 'punt', kop: gronden.length > 1 ? `Reden ${i + 1}` : 'De reden', tekst: composeVrijeTekst(tekst, basis) ?? VERZWEGEN, grond: composeVrijeTekst(bron, basis) ?? '' })),
      ...zichtbaar.map(({ grond, tekst }, i): Briefblok => ({ soort: 'punt', kop: zichtbaar.length > 1 ? `Onze overweging ${i + 1}` : 'Onze overweging', tekst, grond })),
      ...(zichtbaar.length < overwegingen.length ? [{ soort: 'alinea' as const, tekst: 'Een deel van onze overwegingen staat niet in deze brief, om uw privacy te beschermen. U kunt dat deel bij ons inzien.' }] : []),
    ],
  };
}

const composeGevolgen = ({ vervolg, basis, eerder }: Vervolgbesluitvraag): Briefdeel => ({
  kop: 'Wat gebeurt er nu?',
  blokken: [
    {
      soort: 'alinea',
      tekst: vervolg.soort === 'intrekken'
        ? `Wij laten de gemeente ${gemeenteNaam(eerder.gemeente)} weten dat uw urgentie eindigt. U kunt blijven zoeken naar een woning, zonder voorrang. Verandert uw situatie? Dan kunt u opnieuw urgentie aanvragen.`
        : `Wij laten de gemeente ${gemeenteNaam(eerder.gemeente)} weten dat uw urgentie langer geldt. De manier waarop u een woning vindt, blijft hetzelfde. Hebt u twee weken voor ${formatDutchDate(vervolg.geldigTotNieuw)} nog geen woning? Neem dan contact met ons op.`,
    },
    { soort: 'alinea', tekst: vertelVragen(basis.ontvanger) },
  ],
});

/** The letter about a withdrawal or an extension; an example until both people signed it. */
export function composeVervolgbesluit(vraag: Vervolgbesluitvraag): Brief {
  const { vervolg, ondertekenaars, hash, bezwaarWeken: weken } = vraag;
  if (vraag.gronden.length === 0) throw new Error('A later decision has at least one ground');
  const getekend = (['voorzitter', 'secretaris'] as const).every((rol) => ondertekenaars.some((o) => o.rol === rol && o.ondertekend));
  const basis = { ...vraag.basis, voorbeeld: vraag.basis.voorbeeld || !getekend };
  const { commissie, kenmerk, voorbeeld } = basis;
  const onderwerp = vervolg.soort === 'intrekken' ? 'Besluit om uw urgentie in te trekken' : 'Besluit om uw urgentie te verlengen';
  return {
    ...composeBriefraam(basis, 'besluit'),
    titel: `${voorbeeld ? 'Voorbeeld: ' : ''}${onderwerp}, kenmerk ${kenmerk}`,
    onderwerp,
    kop: KERN[vervolg.soort],
    delen: [composeBesluitdeel(vraag), composeRedenen(vraag), composeGevolgen(vraag), composeBezwaar({ weken, commissie, kenmerk })],
    ondertekening: {
      namens: commissie.namens,
      rijen: ondertekenaars.map(({ rol, naam, ondertekend }) => ({ rol: metHoofdletter(rol), naam, staat: ondertekend ? 'Digitaal ondertekend' : 'Nog niet ondertekend' })),
      uitleg: voorbeeld
        ? 'Dit is een voorbeeld van de brief. Pas als de voorzitter en de secretaris hebben ondertekend, geldt het besluit.'
        : `Het besluit is digitaal ondertekend. Daarom staat er geen handtekening met pen onder deze brief. Zegel van het besluit: ${formatZegel(hash)}. Met dit zegel is na te gaan dat het besluit niet is veranderd.`,
    },
    afsluiting: null,
    bijlage: null,
  };
}
