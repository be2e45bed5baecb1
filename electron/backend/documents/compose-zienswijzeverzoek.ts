import { formatDutchDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { composeBericht, composeVrijeTekst, isVerzwegen, type Aard, type Berichtbasis } from './bericht.ts';
import type { Brief } from './brief.ts';
import type { Briefblok } from './briefblok.ts';

/** What we are going to decide unless we hear otherwise. */
const VOORNEMENS = {
  afwijzen: { onderwerp: 'Uw reactie op ons plan om uw aanvraag af te wijzen', zin: 'Wij zijn van plan om uw aanvraag om urgentie af te wijzen. U krijgt dan geen voorrang bij het vinden van een woning.' },
  andere_gemeente: { onderwerp: 'Uw reactie op ons plan voor een andere gemeente', zin: 'Wij zijn van plan om u urgentie te geven in een andere gemeente dan u vroeg.' },
  intrekken: { onderwerp: 'Uw reactie op ons plan om uw urgentie in te trekken', zin: 'Wij zijn van plan om uw urgentie in te trekken. U hebt dan geen voorrang meer bij het vinden van een woning.' },
} as const;

/** A fact that the plan rests on, where it comes from, and whether it may be told. */
export type Zienswijzefeit = { readonly tekst: string; readonly bron: string; readonly aard: Aard };

/** Input of {@link composeZienswijzeverzoek}. */
export type Zienswijzevraag = {
  readonly basis: Berichtbasis;
  readonly voornemen: keyof typeof VOORNEMENS;
  /** Facts that the person did not give himself (Awb art. 4:7 lid 1); may be empty when only the plan is told (art. 4:8). */
  readonly feiten: readonly Zienswijzefeit[];
  readonly gronden: readonly { readonly tekst: string; readonly bron: string }[];
  readonly reagerenTot: PlainDate;
  /** A conversation, when one was planned. */
  readonly gesprek: { readonly datum: PlainDate; readonly tijd: string; readonly plaats: string } | null;
};

function puntFeit({ tekst, bron, aard }: Zienswijzefeit, nummer: number, basis: Berichtbasis): Briefblok {
  const vrij = aard === 'gewoon' && !isVerzwegen(bron, basis) ? composeVrijeTekst(tekst, basis) : null;
  if (vrij !== null) return { soort: 'punt', kop: `Gegeven ${nummer}`, tekst: vrij, grond: composeVrijeTekst(bron, basis) ?? '', grondnaam: 'Bron' };
  const waarover = aard === 'medisch' ? 'een gegeven over uw gezondheid' : 'een gegeven dat wij alleen aan u zelf vertellen';
  return { soort: 'punt', kop: `Gegeven ${nummer}`, tekst: `Dit is ${waarover}. Om uw privacy te beschermen staat het niet in deze brief. U kunt het bij ons inzien of laten voorlezen voordat u reageert.`, grond: '' };
}

/** The invitation to react before a decision that the person may not want (Awb art. 4:7 to 4:9). */
export function composeZienswijzeverzoek({ basis, voornemen, feiten, gronden, reagerenTot, gesprek }: Zienswijzevraag): Brief {
  const { onderwerp, zin } = VOORNEMENS[voornemen];
  const tot = formatDutchDate(reagerenTot);
  const redenen = gronden.flatMap(({ tekst, bron }): Briefblok[] => {
    const vrij = composeVrijeTekst(tekst, basis);
    return vrij === null ? [] : [{ soort: 'punt', kop: 'Reden', tekst: vrij, grond: composeVrijeTekst(bron, basis) ?? '' }];
  });
  return composeBericht(basis, {
    onderwerp,
    kop: 'Wat vindt u van ons plan?',
    delen: [
      {
        kop: 'Ons plan',
        blokken: [
          { soort: 'alinea', tekst: `${zin} Dit is nog geen besluit. Wij willen eerst van u horen wat u ervan vindt. Dat heet: een zienswijze geven (art. ${feiten.length > 0 ? '4:7' : '4:8'} Awb).` },
          { soort: 'kern', feiten: [{ label: 'Reageren tot en met', waarde: tot }, ...(gesprek ? [{ label: 'Gesprek', waarde: `${formatDutchDate(gesprek.datum)} om ${gesprek.tijd} uur\n${composeVrijeTekst(gesprek.plaats, basis) ?? 'Wij vertellen u de plaats'}` }] : [])] },
        ],
      },
      ...(redenen.length > 0 ? [{ kop: 'Waarom zijn wij dit van plan?', blokken: redenen }] : []),
      ...(feiten.length > 0 ? [{ kop: 'Op welke gegevens rust ons plan?', blokken: [{ soort: 'alinea' as const, tekst: 'Deze gegevens kregen wij niet van u. Klopt er iets niet, vertel het ons dan.' }, ...feiten.map((f, i) => puntFeit(f, i + 1, basis))] }] : []),
      {
        kop: 'Hoe kunt u reageren?',
        blokken: [
          { soort: 'lijst', regels: ['U schrijft ons een brief of een bericht. Noem het kenmerk van deze brief.', gesprek ? 'U komt naar het gesprek. Kunt u dan niet, dan maken wij een nieuwe afspraak.' : 'U vertelt het ons in een gesprek. Vraag ons dan om een afspraak.', 'U laat iemand anders voor u reageren. Geef die persoon daarvoor een brief mee met uw handtekening (art. 2:1 Awb).'] },
          { soort: 'alinea', tekst: `U kiest zelf hoe u reageert (art. 4:9 Awb). Het hoeft niet. Horen wij niets tot en met ${tot}, dan beslissen wij met de gegevens die wij hebben. Daarna kunt u nog bezwaar maken.` },
        ],
      },
    ],
  });
}
