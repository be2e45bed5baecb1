import { addDays, addMonths, daysBetween, type PlainDate } from '../../kernel/plain-date.ts';
import type { Feestdagen } from './feestdagen.ts';
import { verlengEinde, type Einde } from './termijnenwet.ts';

/**
 * Last day of the decision term: the term starts the day after receipt (Awb art. 4:13). The authority's own
 * term is not extended over weekends and holidays (the safe reading; domain note 4.2).
 */
export const bepaalBeslistermijn = (ontvangenOp: PlainDate, weken: number): PlainDate => addDays(ontvangenOp, weken * 7);

/** Last day of validity of a declaration of so many months, clamped to the end of the month. */
export const bepaalGeldigheid = (vanaf: PlainDate, maanden: number): PlainDate => addMonths(vanaf, maanden);

/** Days left until and including the last day; negative when the term is over. */
export const dagenOver = (uiterlijk: PlainDate, vandaag: PlainDate): number => daysBetween(vandaag, uiterlijk);

/**
 * A suspension of the decision term (Awb art. 4:15): from the day after the invitation to supplement, until the day
 * of the supplement or on which the term for it lapsed.
 */
export type Opschorting = { readonly uitnodigingOp: PlainDate; readonly eindigtOp: PlainDate };

/**
 * Days that a suspension adds. The law says "tot" the day of the supplement: `totTeltMee` false leaves that day
 * out (the usual reading), true counts it; the choice is a parameter of the regelset.
 */
export const dagenOpgeschort = (o: Opschorting, totTeltMee: boolean): number => Math.max(0, daysBetween(o.uitnodigingOp, o.eindigtOp) - (totTeltMee ? 0 : 1));

/** Last day of the decision term with its suspensions; suspensions that overlap count once. */
export function verlengMetOpschorting(uiterlijk: PlainDate, opschortingen: readonly Opschorting[], totTeltMee: boolean): PlainDate {
  let dagen = 0;
  let geteldTot: PlainDate | undefined;
  for (const o of [...opschortingen].sort((a, b) => (a.uitnodigingOp < b.uitnodigingOp ? -1 : 1))) {
    const begin = geteldTot !== undefined && geteldTot > o.uitnodigingOp ? geteldTot : o.uitnodigingOp;
    if (o.eindigtOp <= begin) continue;
    dagen += begin === o.uitnodigingOp ? dagenOpgeschort(o, totTeltMee) : daysBetween(begin, o.eindigtOp);
    geteldTot = o.eindigtOp;
  }
  return addDays(uiterlijk, dagen);
}

/** Last day on which a decision not to handle the request can be made known (Awb art. 4:5 lid 4): four weeks. */
export const bepaalBuitenBehandeling = (aangevuldOfVerlopenOp: PlainDate): PlainDate => addDays(aangevuldOfVerlopenOp, 28);

/** The term for objection: six weeks from the day after bekendmaking (Awb art. 6:7, 6:8), extended by the Algemene termijnenwet. */
export const bepaalBezwaartermijn = (bekendgemaaktOp: PlainDate, feestdagen: Feestdagen): Einde => verlengEinde(addDays(bekendgemaaktOp, 42), feestdagen);

/** An objection as it came in: by post the postmark counts as well. */
export type Ontvangst = { readonly ontvangenOp: PlainDate; readonly gepostOp: PlainDate | null };

/**
 * Whether an objection is in time (Awb art. 6:9): received before the end of the term; or posted before the end and
 * received within a week after it. Excusable lateness (art. 6:11) is for people.
 */
export function isTijdig(ontvangst: Ontvangst, laatsteDag: PlainDate): boolean {
  if (ontvangst.ontvangenOp <= laatsteDag) return true;
  return ontvangst.gepostOp !== null && ontvangst.gepostOp <= laatsteDag && ontvangst.ontvangenOp <= addDays(laatsteDag, 7);
}

/**
 * Last day to decide on an objection (Awb art. 7:10): six weeks, or twelve with an advisory commission, counted from
 * the day after the objection term ended; six more when it was adjourned.
 */
export const bepaalBeslissingOpBezwaar = (eindeBezwaartermijn: PlainDate, { metCommissie, verdaagd }: { metCommissie: boolean; verdaagd: boolean }): PlainDate =>
  addDays(eindeBezwaartermijn, ((metCommissie ? 12 : 6) + (verdaagd ? 6 : 0)) * 7);

/** A stretch of days at one amount; the amounts are dated and indexed by decree. */
export type Dwangsomtrede = { readonly dagen: number; readonly centPerDag: number };

/** The penalty of Awb art. 4:17 lid 2: 14 days at EUR 23, 14 at EUR 35, 14 at EUR 45 (text of 1 July 2026). */
export const DWANGSOMTREDEN: readonly Dwangsomtrede[] = [
  { dagen: 14, centPerDag: 2_300 },
  { dagen: 14, centPerDag: 3_500 },
  { dagen: 14, centPerDag: 4_500 },
];

/** First day on which the penalty is due: two weeks after the notice of default was received (Awb art. 4:17 lid 3). */
export const eersteDwangsomdag = (ingebrekestellingOp: PlainDate): PlainDate => addDays(ingebrekestellingOp, 15);

/**
 * The penalty in whole cents over the days from its first day up to and including `totEnMet`: nothing before, and
 * no more than the steps together hold (42 days, EUR 1,442).
 */
export function berekenDwangsom(ingebrekestellingOp: PlainDate, totEnMet: PlainDate, treden: readonly Dwangsomtrede[]): { dagen: number; cent: number } {
  const verstreken = Math.max(0, daysBetween(eersteDwangsomdag(ingebrekestellingOp), totEnMet) + 1);
  let rest = verstreken;
  let cent = 0;
  for (const trede of treden) {
    const dagen = Math.min(rest, trede.dagen);
    cent += dagen * trede.centPerDag;
    rest -= dagen;
  }
  return { dagen: verstreken - rest, cent };
}
