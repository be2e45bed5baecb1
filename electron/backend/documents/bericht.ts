import type { Recognizer } from '../../../shared/domain/herstelkans/strafrechtelijk.ts';
import { beschermBrieftekst } from './bescherm-brieftekst.ts';
import { composeBriefraam, vertelVragen, type Brief, type Briefbasis } from './brief.ts';
import type { Briefblok, Briefdeel } from './briefblok.ts';

/**
 * What a letter that is no decision is composed from. `herken` knows what was judged on criminal data in this case
 * (`recognizerOf` of the domain); what it knows is never printed.
 */
export type Berichtbasis = Briefbasis & {
  readonly herken: Recognizer;
  /** Who writes it, under the letter. */
  readonly schrijver: { readonly naam: string; readonly functie: string };
};

/** What kind of fact a text is about: health and criminal data are told of, never told. */
export type Aard = 'gewoon' | 'medisch' | 'strafrechtelijk';

/** Said where a text of people was left out. */
export const VERZWEGEN = 'Een deel staat niet in deze brief, om uw privacy te beschermen. U kunt dat deel bij ons inzien.';

/** Words that tell of detention, prosecution or police: a last guard for texts that nobody marked. */
const STRAFWOORDEN = /gedetineerd|detentie|penitentiair|gevangenis|reclassering|strafblad|strafrecht|strafbaa?r|veroordeel|forensisch|gebiedsverbod|contactverbod|justiti|politie|delict|crimine|verdachte/iu;

/** Whether a text tells of detention, prosecution or police by its words. */
export const noemtStrafrecht = (tekst: string): boolean => STRAFWOORDEN.test(tekst);

/** Whether a text may not stand in a letter because it is about criminal data (AVG art. 10). */
export const isVerzwegen = (tekst: string, { herken }: Pick<Berichtbasis, 'herken'>): boolean => herken(tekst) || noemtStrafrecht(tekst);

/** A text that people typed, as a letter may carry it; null when it may not be there at all. */
export const composeVrijeTekst = (tekst: string, basis: Berichtbasis): string | null => (isVerzwegen(tekst, basis) ? null : beschermBrieftekst(tekst, basis.ontvanger.betrokkene).trim() || null);

/** An explanation that people typed, as paragraphs: nothing when it is empty, one sentence when it is left out. */
export function blokkenToelichting(tekst: string, basis: Berichtbasis): Briefblok[] {
  if (tekst.trim() === '') return [];
  return [{ soort: 'alinea', tekst: composeVrijeTekst(tekst, basis) ?? VERZWEGEN }];
}

type Berichtinhoud = { readonly onderwerp: string; readonly kop: string; readonly delen: readonly Briefdeel[] };

/** A letter that is no decision: frame, parts, whom to ask, and who wrote it. */
export function composeBericht(basis: Berichtbasis, { onderwerp, kop, delen }: Berichtinhoud): Brief {
  return {
    ...composeBriefraam(basis, 'bericht'),
    titel: `${basis.voorbeeld ? 'Voorbeeld: ' : ''}${onderwerp}, kenmerk ${basis.kenmerk}`,
    onderwerp,
    kop,
    delen: [...delen, { kop: 'Vragen?', blokken: [{ soort: 'alinea', tekst: vertelVragen(basis.ontvanger) }] }],
    ondertekening: null,
    afsluiting: basis.schrijver,
    bijlage: null,
  };
}

/** What people can do when the decision does not come in time (Awb art. 4:17, 6:12). */
export const vertelTeLaat = (naDatum: string): string =>
  `Hebt u na ${naDatum} nog geen besluit? Dan kunt u ons een brief sturen met de vraag om alsnog te beslissen. Dat heet: in gebreke stellen. Beslissen wij twee weken na die brief nog niet, dan krijgt u geld voor elke dag dat het langer duurt, ten hoogste 42 dagen (art. 4:17 Awb). U kunt dan ook naar de rechtbank (art. 6:12 Awb).`;
