import { addDays, formatDutchDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { composeBericht, composeVrijeTekst, isVerzwegen, VERZWEGEN, type Aard, type Berichtbasis } from './bericht.ts';
import { heeftIndiener, naamIndiener, type Brief } from './brief.ts';
import type { Briefblok } from './briefblok.ts';

/** A paper that is missing: its name, why it is asked, the rule that asks it. */
export type OntbrekendStuk = { readonly stuk: string; readonly waarom: string; readonly grond: string; readonly aard: Aard };

/** Input of {@link composeAanvulverzoek}. */
export type Aanvulvraag = {
  readonly basis: Berichtbasis;
  readonly ontvangenOp: PlainDate;
  /** At least one. */
  readonly ontbreekt: readonly OntbrekendStuk[];
  /** Last day to supplement. */
  readonly aanvullenTot: PlainDate;
  /** Last day of the decision term as it stands, before this letter suspends it. */
  readonly uiterlijk: PlainDate;
};

function puntOntbrekend(o: OntbrekendStuk, nummer: number, basis: Berichtbasis): Briefblok {
  const kop = (naam: string): string => `${nummer}. ${naam}`;
  const grond = composeVrijeTekst(o.grond, basis) ?? '';
  if (o.aard === 'strafrechtelijk' || isVerzwegen(`${o.stuk} ${o.waarom}`, basis))
    return { soort: 'punt', kop: kop('Een stuk dat wij hier niet noemen'), tekst: 'Om uw privacy te beschermen staat niet in deze brief om welk stuk het gaat. Neem contact met ons op: wij vertellen het u.', grond: '' };
  const naam = composeVrijeTekst(o.stuk, basis) ?? 'Een stuk bij uw aanvraag';
  if (o.aard === 'medisch') return { soort: 'punt', kop: kop(naam), tekst: 'Dit stuk gaat over uw gezondheid. Alleen onze adviseur leest het. De commissie krijgt alleen het advies, niet uw medische gegevens.', grond };
  return { soort: 'punt', kop: kop(naam), tekst: composeVrijeTekst(o.waarom, basis) ?? VERZWEGEN, grond };
}

/**
 * The invitation to supplement a request (Awb art. 4:5): what is missing and why, until when, what happens to the
 * decision term (art. 4:15) and what happens when nothing comes.
 */
export function composeAanvulverzoek({ basis, ontvangenOp, ontbreekt, aanvullenTot, uiterlijk }: Aanvulvraag): Brief {
  if (ontbreekt.length === 0) throw new Error('An invitation to supplement names what is missing');
  const tot = formatDutchDate(aanvullenTot);
  const aantal = ontbreekt.length === 1 ? 'één stuk' : `${ontbreekt.length} stukken`;
  const samen = heeftIndiener(basis.ontvanger) ? ` U mag ook ${naamIndiener(basis.ontvanger)} vragen om de stukken te sturen.` : '';
  return composeBericht(basis, {
    onderwerp: 'Uw aanvraag om urgentie is nog niet compleet',
    kop: 'Wilt u uw aanvraag om urgentie aanvullen?',
    delen: [
      {
        kop: 'Wat vragen wij van u?',
        blokken: [
          { soort: 'alinea', tekst: `Op ${formatDutchDate(ontvangenOp)} kregen wij uw aanvraag om urgentie. Wij missen nog ${aantal}. Zonder die gegevens kunnen wij uw aanvraag niet goed beoordelen. Wilt u zorgen dat wij alles uiterlijk op ${tot} hebben?${samen}` },
          { soort: 'kern', feiten: [{ label: 'Wij missen', waarde: aantal }, { label: 'Uiterlijk bij ons op', waarde: tot }] },
        ],
      },
      { kop: 'Wat missen wij, en waarom vragen wij het?', blokken: ontbreekt.map((o, i) => puntOntbrekend(o, i + 1, basis)) },
      {
        kop: 'Wat betekent dit voor de termijn?',
        blokken: [{ soort: 'alinea', tekst: `Wij zouden uiterlijk op ${formatDutchDate(uiterlijk)} beslissen. Die termijn staat stil vanaf ${formatDutchDate(addDays(basis.vandaag, 1))}, tot de dag waarop wij alles hebben of tot ${tot} voorbij is (art. 4:15 Awb). Daarna loopt de termijn verder.` }],
      },
      {
        kop: 'Wat gebeurt er als u niet alles stuurt?',
        blokken: [
          { soort: 'alinea', tekst: `Hebben wij na ${tot} nog niet alles? Dan mogen wij uw aanvraag buiten behandeling laten (art. 4:5 Awb). Wij beoordelen dan niet of u urgentie krijgt. U krijgt daarover binnen vier weken een brief.` },
          { soort: 'alinea', tekst: `Lukt het u niet op tijd, of kunt u een stuk niet krijgen? Laat het ons weten vóór ${tot}. Wij kunnen u meer tijd geven of samen met u een andere oplossing zoeken.` },
        ],
      },
    ],
  });
}
