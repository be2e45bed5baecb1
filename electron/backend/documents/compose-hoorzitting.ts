import { addDays, formatDutchDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { blokkenToelichting, composeBericht, composeVrijeTekst, type Berichtbasis } from './bericht.ts';
import type { Brief } from './brief.ts';

/** Input of {@link composeHoorzitting}. */
export type Hoorvraag = {
  readonly basis: Berichtbasis;
  readonly bezwaarOntvangenOp: PlainDate;
  /** The day of the decision that the objection is about. */
  readonly besluitOp: PlainDate;
  readonly datum: PlainDate;
  readonly tijd: string;
  readonly plaats: string;
  /** From when the papers can be read: at least a week before (Awb art. 7:4 lid 2). */
  readonly inzageVanaf: PlainDate;
  readonly toelichting: string;
};

/** Until when new papers can be handed in (Awb art. 7:4 lid 1). */
const NIEUWE_STUKKEN_DAGEN = 10;

/** The invitation to be heard about an objection (Awb art. 7:2 to 7:5). */
export function composeHoorzitting(vraag: Hoorvraag): Brief {
  const { basis, datum, tijd, inzageVanaf } = vraag;
  const dag = formatDutchDate(datum);
  const stukkenTot = addDays(datum, -NIEUWE_STUKKEN_DAGEN);
  const opTijd = stukkenTot >= basis.vandaag;
  return composeBericht(basis, {
    onderwerp: 'Uitnodiging voor een gesprek over uw bezwaar',
    kop: 'Wij willen graag met u praten over uw bezwaar',
    delen: [
      {
        kop: 'Wanneer en waar?',
        blokken: [
          { soort: 'alinea', tekst: `Op ${formatDutchDate(vraag.bezwaarOntvangenOp)} kregen wij uw bezwaar tegen ons besluit van ${formatDutchDate(vraag.besluitOp)}. Voordat wij daarop beslissen, kunt u uw verhaal vertellen. Dat gesprek heet een hoorzitting (art. 7:2 Awb).` },
          { soort: 'kern', feiten: [{ label: 'Datum', waarde: dag }, { label: 'Tijd', waarde: `${tijd} uur` }, { label: 'Plaats', waarde: composeVrijeTekst(vraag.plaats, basis) ?? 'Wij vertellen u de plaats' }] },
          ...blokkenToelichting(vraag.toelichting, basis),
        ],
      },
      {
        kop: 'Hoe kunt u zich voorbereiden?',
        blokken: [
          {
            soort: 'lijst',
            regels: [
              `U kunt de stukken bij ons lezen vanaf ${formatDutchDate(inzageVanaf)}. Maak daarvoor een afspraak. U mag een kopie vragen (art. 7:4 Awb).`,
              opTijd ? `Wilt u zelf nog stukken sturen? Zorg dat wij ze uiterlijk op ${formatDutchDate(stukkenTot)} hebben (art. 7:4 Awb).` : 'Wilt u zelf nog stukken sturen? Doe dat zo snel mogelijk, of neem ze mee naar het gesprek.',
              'U mag iemand meenemen die u helpt. U mag ook iemand anders voor u laten komen. Geef die persoon een brief mee met uw handtekening (art. 2:1 Awb).',
              'U mag getuigen of deskundigen meenemen. Vertel ons dan wie er komt (art. 7:8 Awb).',
              'Hebt u een tolk nodig, of kunt u niet goed naar deze plaats komen? Laat het ons weten.',
            ],
          },
        ],
      },
      {
        kop: 'Wat gebeurt er tijdens en na het gesprek?',
        blokken: [
          { soort: 'alinea', tekst: 'U vertelt waarom u het niet eens bent met het besluit. Wij stellen u vragen. Het gesprek leidt iemand die het besluit niet heeft voorbereid (art. 7:5 Awb). Wij maken een verslag. Dat krijgt u bij de beslissing op uw bezwaar (art. 7:7 Awb).' },
          { soort: 'alinea', tekst: 'Kunt u dan niet? Bel of schrijf ons snel. Wij kunnen een andere dag kiezen. Wilt u geen gesprek? Laat ons dat ook weten. Dan beslissen wij met de stukken die er zijn (art. 7:3 Awb).' },
        ],
      },
    ],
  });
}
