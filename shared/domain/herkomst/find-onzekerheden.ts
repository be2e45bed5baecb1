import { addDays, formatDutchDate, type PlainDate } from '../../kernel/plain-date.ts';
import { gemeenteNaam } from '../gemeente/gemeente.ts';
import { findWoonadres, geldtOp, isWoonadres, telbareWoonadressen, type Gevonden, type Kader, type Lezing } from './find-woonadres.ts';
import { eersteDag, formatOnzekereDatum, isVolledig, laatsteDag, type OnzekereDatum } from './onzekere-datum.ts';
import { formatVerblijfperiode, type Verblijfperiode } from './verblijfperiode.ts';

/** More combinations of readings than this are not tried; the answer is then provisional for that reason. */
const MAX_LEZINGEN = 1_000;

/** Whether a registration can reach the day or the window under any reading. */
function doetErToe(p: Verblijfperiode, kader: Kader): boolean {
  const vanaf = kader.dag < kader.vensterVan ? kader.dag : kader.vensterVan;
  return isWoonadres(p) && eersteDag(p.van) <= kader.ankerdatum && (p.tot === null || laatsteDag(p.tot) >= vanaf);
}

/**
 * The days that stand for all days an uncertain date can mean: its first and last, and those around every day
 * that the rules compare it with. Between two such days nothing changes. What was recorded has happened: a date
 * is not read as later than the day of the request.
 */
function dagenVan(datum: OnzekereDatum, grenzen: readonly PlainDate[], peildatum: PlainDate): PlainDate[] {
  const eerste = eersteDag(datum);
  const laatste = laatsteDag(datum) > peildatum && eerste < peildatum ? peildatum : laatsteDag(datum);
  const rond = grenzen.flatMap((g) => [g, addDays(g, 1), addDays(g, 2)]).filter((g) => eerste < g && g < laatste);
  return [...new Set([eerste, laatste, ...rond])].sort();
}

type Keuzen = readonly (readonly [OnzekereDatum, readonly PlainDate[]])[];

function bepaalKeuzen(perioden: readonly Verblijfperiode[], kader: Kader): Keuzen {
  const datums = perioden.filter((p) => doetErToe(p, kader)).flatMap((p) => (p.tot === null ? [p.van] : [p.van, p.tot]));
  const stays = kader.opnames.filter((o) => o.opInstellingsadres).flatMap((o) => (o.tot === null ? [o.van] : [o.van, o.tot]));
  const grenzen = [kader.dag, kader.ankerdatum, kader.vensterVan, ...stays, ...datums.filter(isVolledig).map(eersteDag)];
  return [...new Set(datums.filter((d) => !isVolledig(d)))].map((d) => [d, dagenVan(d, grenzen, kader.peildatum)]);
}

const lezingVan = (gekozen: ReadonlyMap<OnzekereDatum, PlainDate>): Lezing => (d) => gekozen.get(d) ?? eersteDag(d);

function combineer(keuzen: Keuzen): ReadonlyMap<OnzekereDatum, PlainDate>[] {
  return keuzen.reduce<ReadonlyMap<OnzekereDatum, PlainDate>[]>((lijst, [datum, dagen]) => lijst.flatMap((m) => dagen.map((dag) => new Map(m).set(datum, dag))), [new Map()]);
}

const uitkomstnaam = (g: Gevonden | undefined): string => (g?.periode.gemeente ? gemeenteNaam(g.periode.gemeente) : 'geen woonadres');

/** One sentence per incomplete date (or combination of them) that leads to another municipality. */
function vindDatums(perioden: readonly Verblijfperiode[], kader: Kader, basis: Gevonden | undefined): string[] {
  const keuzen = bepaalKeuzen(perioden, kader);
  const anders = (gekozen: ReadonlyMap<OnzekereDatum, PlainDate>): string | undefined => {
    const gevonden = findWoonadres(perioden, kader, lezingVan(gekozen));
    return gevonden?.periode.gemeente === basis?.periode.gemeente ? undefined : uitkomstnaam(gevonden);
  };
  const zinnen = keuzen.flatMap(([datum, dagen]) => {
    const perUitkomst = new Map(dagen.toReversed().map((dag) => [anders(new Map([[datum, dag]])), dag]));
    return [...perUitkomst].flatMap(([uitkomst, dag]) =>
      uitkomst === undefined ? [] : [`De datum "${formatOnzekereDatum(datum)}" is niet volledig bekend. ${dag === laatsteDag(datum) ? 'Valt hij laat in die periode' : `Is het bijvoorbeeld ${formatDutchDate(dag)}`}, dan is de uitkomst ${uitkomst}.`],
    );
  });
  if (keuzen.reduce((n, [, dagen]) => n * dagen.length, 1) > MAX_LEZINGEN) return [...zinnen, 'Er zijn te veel onvolledige datums om elke mogelijkheid na te gaan.'];
  if (zinnen.length > 0) return zinnen;
  const samen = new Set(combineer(keuzen).map(anders));
  return [...samen].flatMap((uitkomst) => (uitkomst === undefined ? [] : [`Vallen meer onvolledige datums tegelijk anders, dan is de uitkomst ${uitkomst}.`]));
}

/** Registrations in several municipalities at once: the facts contradict each other (H7). */
function vindTegenspraak(perioden: readonly Verblijfperiode[], kader: Kader, basis: Gevonden | undefined): string[] {
  if (!basis) return [];
  const naast = telbareWoonadressen(perioden, kader, eersteDag).filter((p) => (basis.regel === 'H3' ? p.van === basis.periode.van : geldtOp(p, kader.dag, eersteDag)));
  const gemeenten = [...new Set(naast.map((p) => p.gemeente))].map((g) => gemeenteNaam(g ?? '')).sort();
  return gemeenten.length > 1 ? [`Er zijn woonadressen tegelijk in ${gemeenten.join(' en ')}. Zoek uit welk gegeven klopt.`] : [];
}

function vindOnderzoek(perioden: readonly Verblijfperiode[], kader: Kader, basis: Gevonden | undefined): string[] {
  const speelt = (p: Verblijfperiode): boolean => {
    if (!basis) return p.tot === null || laatsteDag(p.tot) > kader.vensterVan;
    // the period after it fixes the day on which the found one ended
    return p === basis.periode || (basis.periode.tot !== null && p.van === basis.periode.tot);
  };
  return perioden.filter((p) => p.inOnderzoek && speelt(p)).map((p) => `Dit gegeven is in onderzoek: ${formatVerblijfperiode(p)}. De uitkomst van het onderzoek kan de herkomstgemeente veranderen.`);
}

/** What would change the answer: incomplete dates whose reading matters, contradictions, facts under investigation. */
export const findOnzekerheden = (perioden: readonly Verblijfperiode[], kader: Kader, basis: Gevonden | undefined): string[] => [
  ...new Set([...vindDatums(perioden, kader, basis), ...vindTegenspraak(perioden, kader, basis), ...vindOnderzoek(perioden, kader, basis)]),
];
