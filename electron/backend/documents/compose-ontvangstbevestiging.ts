import { formatDutchDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { composeBericht, vertelTeLaat, type Berichtbasis } from './bericht.ts';
import { heeftIndiener, naamIndiener, type Brief } from './brief.ts';
import { inWoorden } from './brief-vervolg.ts';

/** Input of {@link composeOntvangstbevestiging}. */
export type Ontvangstvraag = {
  readonly basis: Berichtbasis;
  readonly ontvangenOp: PlainDate;
  /** Last day of the decision term, and its length as the regelset gives it. */
  readonly uiterlijk: PlainDate;
  readonly weken: number;
  /** Since when the applicant agrees that the case is shared. */
  readonly toestemmingOp: PlainDate;
};

/** The receipt of a request: when it came, until when we may take, what we do with it (Awb art. 4:13; AVG art. 13, 14). */
export function composeOntvangstbevestiging({ basis, ontvangenOp, uiterlijk, weken, toestemmingOp }: Ontvangstvraag): Brief {
  const voorU = heeftIndiener(basis.ontvanger) ? ` ${naamIndiener(basis.ontvanger)} deed de aanvraag voor u.` : '';
  const tot = formatDutchDate(uiterlijk);
  return composeBericht(basis, {
    onderwerp: 'Ontvangst van uw aanvraag om urgentie',
    kop: 'Wij hebben uw aanvraag om urgentie ontvangen',
    delen: [
      {
        kop: 'Uw aanvraag',
        blokken: [
          { soort: 'alinea', tekst: `Op ${formatDutchDate(ontvangenOp)} kregen wij uw aanvraag om urgentie.${voorU} Wij gaan de aanvraag nu beoordelen. Deze brief is nog geen besluit.` },
          { soort: 'kern', feiten: [{ label: 'Ontvangen op', waarde: formatDutchDate(ontvangenOp) }, { label: 'Kenmerk', waarde: basis.kenmerk }, { label: 'Besluit uiterlijk op', waarde: tot }] },
        ],
      },
      {
        kop: 'Wanneer krijgt u ons besluit?',
        blokken: [
          { soort: 'alinea', tekst: `U krijgt ons besluit binnen ${inWoorden(weken)} weken nadat wij uw aanvraag kregen (art. 4:13 Awb). Dat is uiterlijk op ${tot}. Missen wij gegevens, dan staat deze termijn stil (art. 4:15 Awb). Hebben wij meer tijd nodig, dan krijgt u daarover een brief (art. 4:14 Awb).` },
          { soort: 'alinea', tekst: vertelTeLaat(tot) },
        ],
      },
      {
        kop: 'Wat gaan wij doen?',
        blokken: [{
          soort: 'stappen',
          regels: [
            'Wij kijken of uw aanvraag compleet is. Missen wij iets, dan vragen wij u daarom.',
            'Wij zoeken uit in welke gemeente u woonde en in welke gemeente u een goede start kunt maken.',
            'De commissie bespreekt uw aanvraag en neemt een besluit.',
            'U krijgt het besluit met een brief. Daarin staat ook wat u kunt doen als u het er niet mee eens bent.',
          ],
        }],
      },
      {
        kop: 'Uw gegevens',
        blokken: [
          { soort: 'alinea', tekst: `Op ${formatDutchDate(toestemmingOp)} gaf u toestemming om uw gegevens te delen met wie ze nodig heeft om uw aanvraag te behandelen. Wij gebruiken ze nergens anders voor.` },
          { soort: 'alinea', tekst: 'U mag uw gegevens bij ons inzien en fouten laten verbeteren (art. 15 en 16 AVG). U mag uw toestemming ook intrekken (art. 7 AVG). Dan kunnen wij uw aanvraag niet verder behandelen.' },
        ],
      },
    ],
  });
}
