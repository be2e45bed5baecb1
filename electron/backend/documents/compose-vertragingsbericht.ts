import { formatDutchDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { blokkenToelichting, composeBericht, vertelTeLaat, type Berichtbasis } from './bericht.ts';
import type { Brief } from './brief.ts';

/** Why a decision takes longer, in sentences that tell nothing of the person. */
export const VERTRAGINGSREDENEN = {
  advies: 'Wij wachten nog op een advies dat wij voor uw aanvraag nodig hebben.',
  gegevens: 'Wij wachten nog op gegevens van een andere organisatie.',
  vergadering: 'De commissie kan uw aanvraag pas in een latere vergadering bespreken.',
  onderzoek: 'Het kost meer tijd om uw aanvraag goed te onderzoeken.',
} as const;

/** Input of {@link composeVertragingsbericht}. */
export type Vertragingsvraag = {
  readonly basis: Berichtbasis;
  readonly ontvangenOp: PlainDate;
  readonly reden: keyof typeof VERTRAGINGSREDENEN;
  /** In people's own words; empty when the reason says enough. */
  readonly toelichting: string;
  readonly eerderUiterlijk: PlainDate;
  readonly nieuweUiterlijk: PlainDate;
  /**
   * Where the term stands. In a rule (`regeling`): the notice does not lengthen it (Awb art. 4:14 lid 1). Not in a rule:
   * the eight weeks of art. 4:13, and the notice sets a reasonable new term (art. 4:14 lid 3).
   */
  readonly termijn: 'regeling' | 'redelijk';
};

/** The notice that the decision comes later, with the new day and what people can do (Awb art. 4:14). */
export function composeVertragingsbericht(vraag: Vertragingsvraag): Brief {
  const { basis, reden, toelichting, termijn } = vraag;
  const [eerder, nieuw] = [formatDutchDate(vraag.eerderUiterlijk), formatDutchDate(vraag.nieuweUiterlijk)];
  const regel =
    termijn === 'redelijk'
      ? { tekst: `De wet vraagt ons om u dat op tijd te laten weten en een nieuwe dag te noemen (art. 4:14 lid 3 Awb). De nieuwe termijn is tot en met ${nieuw}.`, na: nieuw }
      : { tekst: `De wet vraagt ons om u dat te laten weten en een dag te noemen die zo vroeg mogelijk ligt (art. 4:14 lid 1 Awb). De termijn zelf wordt door deze brief niet langer: die eindigt op ${eerder}.`, na: eerder };
  return composeBericht(basis, {
    onderwerp: 'Het besluit op uw aanvraag om urgentie komt later',
    kop: 'Wij hebben meer tijd nodig voor uw aanvraag om urgentie',
    delen: [
      {
        kop: 'Het besluit komt later',
        blokken: [
          { soort: 'alinea', tekst: `Op ${formatDutchDate(vraag.ontvangenOp)} kregen wij uw aanvraag om urgentie. Wij zouden uiterlijk op ${eerder} beslissen. Dat lukt niet. U krijgt ons besluit uiterlijk op ${nieuw}. Wij vinden het vervelend dat u langer moet wachten.` },
          { soort: 'kern', feiten: [{ label: 'Eerst', waarde: `Uiterlijk op ${eerder}` }, { label: 'Nu', waarde: `Uiterlijk op ${nieuw}` }] },
        ],
      },
      { kop: 'Waarom duurt het langer?', blokken: [{ soort: 'alinea', tekst: VERTRAGINGSREDENEN[reden] }, ...blokkenToelichting(toelichting, basis)] },
      { kop: 'Wat kunt u doen?', blokken: [{ soort: 'alinea', tekst: regel.tekst }, { soort: 'alinea', tekst: vertelTeLaat(regel.na) }, { soort: 'alinea', tekst: 'U hoeft nu niets te doen. Verandert er iets in uw situatie? Laat het ons dan weten.' }] },
    ],
  });
}
