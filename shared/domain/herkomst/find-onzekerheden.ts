import { addDays, formatDutchDate, type PlainDate } from '../../kernel/plain-date.ts';
import { gemeenteNaam } from '../gemeente/gemeente.ts';
import { EERSTE_LEZING, findWoonadres, geldtOp, isNederlandsAdres, isWoonadres, telbareWoonadressen, type Gevonden, type Kader, type Lezing } from './find-woonadres.ts';
import { eersteDag, formatOnzekereDatum, isVolledig, laatsteDag, type OnzekereDatum } from './onzekere-datum.ts';
import { formatVerblijfperiode, type Verblijfperiode } from './verblijfperiode.ts';

/** More combinations of readings than this are not tried; the answer is then provisional for that reason. */
const MAX_LEZINGEN = 1_000;

/** Whether a registration can reach the day or the window under any reading. */
function doetErToe(p: Verblijfperiode, kader: Kader): boolean {
  const vanaf = kader.dag < kader.vensterVan ? kader.dag : kader.vensterVan;
  return isWoonadres(p) && eersteDag(p.van) <= kader.ankerdatum && (p.tot === null || laatsteDag(p.tot) >= vanaf);
}

/** An incomplete date, and the days that stand for all days it can mean. The name tells start and end apart where both are written alike. */
type Keuze = { readonly naam: string; readonly datum: OnzekereDatum; readonly dagen: readonly PlainDate[] };
type Gekozen = ReadonlyMap<string, PlainDate>;

/** A period that began and ended in the same vague time has two dates, not one. */
const naamVanEinde = (p: Verblijfperiode, tot: OnzekereDatum): string => (tot === p.van ? `${tot} einde` : tot);

const lezingVan = (gekozen: Gekozen): Lezing => ({
  van: (p) => gekozen.get(p.van) ?? EERSTE_LEZING.van(p),
  tot: (p) => (p.tot === null ? null : (gekozen.get(naamVanEinde(p, p.tot)) ?? EERSTE_LEZING.tot(p))),
});

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

function bepaalKeuzen(perioden: readonly Verblijfperiode[], kader: Kader): Keuze[] {
  const relevant = perioden.filter((p) => doetErToe(p, kader));
  const onvolledig = new Map<string, OnzekereDatum>();
  const bekend: PlainDate[] = [];
  const voeg = (naam: string, datum: OnzekereDatum): void => void (isVolledig(datum) ? bekend.push(eersteDag(datum)) : onvolledig.set(naam, datum));
  for (const p of relevant) {
    voeg(p.van, p.van);
    if (p.tot !== null) voeg(naamVanEinde(p, p.tot), p.tot);
  }
  if (onvolledig.size === 0) return [];
  const verblijven = kader.opnames.filter((o) => o.opInstellingsadres !== false).flatMap((o) => (o.tot === null ? [o.van] : [o.van, o.tot]));
  const grenzen = [kader.dag, kader.ankerdatum, kader.vensterVan, ...verblijven, ...bekend];
  return [...onvolledig].map(([naam, datum]) => ({ naam, datum, dagen: dagenVan(datum, grenzen, kader.peildatum) }));
}

const combineer = (keuzen: readonly Keuze[]): Gekozen[] =>
  keuzen.reduce<Gekozen[]>((lijst, { naam, dagen }) => lijst.flatMap((m) => dagen.map((dag) => new Map(m).set(naam, dag))), [new Map()]);

const uitkomstnaam = (g: Gevonden | undefined): string => (g ? gemeenteNaam(g.periode.gemeente) : 'geen woonadres');

/** A reading in which a period ends before it begins is no life. One that has no other reading says nothing about the rest. */
function isMogelijk(perioden: readonly Verblijfperiode[], lezing: Lezing): boolean {
  return perioden.every((p) => {
    const tot = lezing.tot(p);
    return tot === null || lezing.van(p) <= tot || (p.tot !== null && laatsteDag(p.tot) < eersteDag(p.van));
  });
}

const zin = (datum: OnzekereDatum, dag: PlainDate, uitkomst: string): string =>
  `De datum "${formatOnzekereDatum(datum)}" is niet volledig bekend. ${dag === laatsteDag(datum) ? 'Valt hij laat in die periode' : `Is het bijvoorbeeld ${formatDutchDate(dag)}`}, dan is de uitkomst ${uitkomst}.`;

/** One sentence per incomplete date (or combination of them) that leads to another municipality. */
function vindDatums(perioden: readonly Verblijfperiode[], kader: Kader, basis: Gevonden | undefined): string[] {
  const keuzen = bepaalKeuzen(perioden, kader);
  if (keuzen.length === 0) return [];
  const woonadressen = perioden.filter(isWoonadres);
  const anders = (gekozen: Gekozen): string | undefined => {
    const lezing = lezingVan(gekozen);
    if (!isMogelijk(woonadressen, lezing)) return undefined;
    const gevonden = findWoonadres(perioden, kader, lezing);
    return gevonden?.periode.gemeente === basis?.periode.gemeente ? undefined : uitkomstnaam(gevonden);
  };
  const zinnen = keuzen.flatMap(({ naam, datum, dagen }) => {
    const perUitkomst = new Map(dagen.toReversed().map((dag) => [anders(new Map([[naam, dag]])), dag]));
    return [...perUitkomst].flatMap(([uitkomst, dag]) => (uitkomst === undefined ? [] : [zin(datum, dag, uitkomst)]));
  });
  if (keuzen.reduce((n, { dagen }) => n * dagen.length, 1) > MAX_LEZINGEN) return [...zinnen, 'Er zijn te veel onvolledige datums om elke mogelijkheid na te gaan.'];
  if (zinnen.length > 0) return zinnen;
  const samen = new Set(combineer(keuzen).map(anders));
  return [...samen].flatMap((uitkomst) => (uitkomst === undefined ? [] : [`Vallen meer onvolledige datums tegelijk anders, dan is de uitkomst ${uitkomst}.`]));
}

/** Registrations in several municipalities at once: the facts contradict each other (H7). */
function vindTegenspraak(perioden: readonly Verblijfperiode[], kader: Kader, basis: Gevonden | undefined): string[] {
  if (!basis) return [];
  const naast = telbareWoonadressen(perioden, kader, EERSTE_LEZING).filter((p) => (basis.regel === 'H3' ? p.van === basis.periode.van : geldtOp(p, kader.dag, EERSTE_LEZING)));
  if (naast.length < 2) return [];
  const gemeenten = [...new Set(naast.map((p) => p.gemeente))].map(gemeenteNaam).sort();
  return gemeenten.length > 1 ? [`Er zijn woonadressen tegelijk in ${gemeenten.join(' en ')}. Zoek uit welk gegeven klopt.`] : [];
}

function vindOnderzoek(perioden: readonly Verblijfperiode[], kader: Kader, basis: Gevonden | undefined): string[] {
  const inOnderzoek = perioden.filter((p) => p.inOnderzoek);
  if (inOnderzoek.length === 0) return [];
  const speelt = (p: Verblijfperiode): boolean => {
    if (!basis) return eersteDag(p.van) <= kader.ankerdatum && (p.tot === null || laatsteDag(p.tot) > kader.vensterVan);
    // the period after it fixes the day on which the found one ended; a later one could turn out to be a woonadres
    return p === basis.periode || (basis.periode.tot !== null && p.van === basis.periode.tot) || (basis.regel === 'H3' && p.van > basis.periode.van && eersteDag(p.van) <= kader.ankerdatum);
  };
  return inOnderzoek.filter(speelt).map((p) => `Dit gegeven is in onderzoek: ${formatVerblijfperiode(p)}. De uitkomst van het onderzoek kan de herkomstgemeente veranderen.`);
}

/** Whether a registration would have been the one that counts, had its municipality been known. */
function kanDragen(p: Verblijfperiode, kader: Kader, basis: Gevonden | undefined): boolean {
  if (geldtOp(p, kader.dag, EERSTE_LEZING)) return true;
  const later = !basis || (basis.regel === 'H3' && p.van > basis.periode.van);
  return later && eersteDag(p.van) <= kader.ankerdatum && (p.tot === null || laatsteDag(p.tot) > kader.vensterVan);
}

/** Facts that are not known at all: the function of an address, whether a registration was on the institution's address. */
function vindOnbekend(perioden: readonly Verblijfperiode[], kader: Kader, basis: Gevonden | undefined): string[] {
  const anders = (gevonden: Gevonden | undefined): boolean => gevonden?.periode.gemeente !== basis?.periode.gemeente;
  const functies = perioden.filter((p) => p.soort === 'adres' && p.functieAdres === null && isNederlandsAdres(p)).flatMap((p) => {
    const gevonden = findWoonadres(perioden.map((q) => (q === p ? { ...p, functieAdres: 'W' as const } : q)), kader, EERSTE_LEZING);
    return anders(gevonden) ? [`Van dit adres is niet bekend of het een woonadres was: ${formatVerblijfperiode(p)}. Was het een woonadres, dan is de uitkomst ${uitkomstnaam(gevonden)}.`] : [];
  });
  const zonderGemeente = perioden
    .filter((p) => p.soort === 'onbekend' && p.functieAdres === 'W' && kanDragen(p, kader, basis))
    .map((p) => `Van dit woonadres is niet bekend welke gemeente het is: ${formatVerblijfperiode(p)}, ${p.bronkenmerk}. Zoek de gemeente uit: die kan de herkomstgemeente zijn.`);
  const instellingen = kader.opnames.filter((o) => o.opInstellingsadres === null).flatMap((o) => {
    const gevonden = findWoonadres(perioden, { ...kader, opnames: kader.opnames.map((q) => (q === o ? { ...o, opInstellingsadres: true } : q)) }, EERSTE_LEZING);
    return anders(gevonden) ? [`Het is niet bekend of de aanvrager in ${gemeenteNaam(o.gemeente)} stond ingeschreven op het adres van de instelling. Als dat zo is, dan is de uitkomst ${uitkomstnaam(gevonden)}.`] : [];
  });
  return [...functies, ...zonderGemeente, ...instellingen];
}

/** What would change the answer: incomplete dates whose reading matters, contradictions, unknown facts, facts under investigation. */
export function findOnzekerheden(perioden: readonly Verblijfperiode[], kader: Kader, basis: Gevonden | undefined): string[] {
  const zinnen = [...vindDatums(perioden, kader, basis), ...vindTegenspraak(perioden, kader, basis), ...vindOnbekend(perioden, kader, basis), ...vindOnderzoek(perioden, kader, basis)];
  return zinnen.length > 1 ? [...new Set(zinnen)] : zinnen;
}
