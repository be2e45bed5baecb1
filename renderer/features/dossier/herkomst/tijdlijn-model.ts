import type { Opname } from '../../../../shared/domain/aanvraag/opname.ts';
import { INSTELLINGSSOORTEN } from '../../../../shared/domain/aanvraag/opname.ts';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { eersteDag, isVolledig, laatsteDag, type OnzekereDatum } from '../../../../shared/domain/herkomst/onzekere-datum.ts';
import type { Verblijfperiode } from '../../../../shared/domain/herkomst/verblijfperiode.ts';
import { addDays, addYears, daysBetween, type PlainDate } from '../../../../shared/kernel/plain-date.ts';
import { HERKOMST } from '../../../text/herkomst.ts';

/** A stretch of the timeline, in shares of its width (0 is the left end, 1 the right end). */
export type Stuk = { readonly van: number; readonly tot: number };
/** A residence or a stay: where it runs, and the stretches where its date is uncertain. */
export type Balk = Stuk & { readonly sleutel: string; readonly soort: 'woon' | 'ander' | 'instelling'; readonly naam: string; readonly onzeker: readonly Stuk[] };
export type Tijdlijn = {
  readonly verblijven: readonly Balk[];
  readonly opnames: readonly Balk[];
  readonly venster: Stuk | null;
  readonly anker: number | null;
  /** A mark per calendar year (or per so many years when there are many). */
  readonly jaren: readonly { readonly jaar: number; readonly plaats: number }[];
};

type Bereik = { readonly begin: PlainDate; readonly eind: PlainDate };

const bekend = (d: OnzekereDatum | null): d is OnzekereDatum => d !== null && !d.startsWith('0000');

/** From just before the oldest known date to today; a wholly unknown date does not stretch the line to 1800. */
function bepaalBereik(perioden: readonly Verblijfperiode[], opnames: readonly Opname[], kader: { vensterVan: PlainDate | null; vandaag: PlainDate }): Bereik {
  const dagen = [
    ...perioden.flatMap((p) => [p.van, p.tot].filter(bekend).map(eersteDag)),
    ...opnames.map((o) => o.van),
    ...(kader.vensterVan ? [kader.vensterVan] : []),
  ].sort();
  const oudste = dagen[0] ?? addYears(kader.vandaag, -5);
  const marge = Math.max(90, Math.round(daysBetween(oudste, kader.vandaag) * 0.04));
  return { begin: addDays(oudste, -marge), eind: addDays(kader.vandaag, 1) };
}

const plaats = (b: Bereik, dag: PlainDate): number => Math.min(1, Math.max(0, daysBetween(b.begin, dag) / daysBetween(b.begin, b.eind)));

/** The stretch of days that an incomplete date can mean. */
const onzekerStuk = (b: Bereik, d: OnzekereDatum | null): Stuk[] => (d === null || isVolledig(d) ? [] : [{ van: plaats(b, eersteDag(d)), tot: plaats(b, addDays(laatsteDag(d) === '9999-12-31' ? b.eind : laatsteDag(d), 1)) }]);

function waar(p: Verblijfperiode): string {
  if (p.gemeente !== null) return gemeenteNaam(p.gemeente);
  return HERKOMST.soorten[p.soort];
}

function balkVanPeriode(b: Bereik, p: Verblijfperiode, i: number): Balk {
  const tot = p.tot === null ? 1 : plaats(b, laatsteDag(p.tot));
  return { sleutel: `p${i}`, soort: p.functieAdres === 'W' ? 'woon' : 'ander', naam: waar(p), van: plaats(b, eersteDag(p.van)), tot, onzeker: [...onzekerStuk(b, p.van), ...onzekerStuk(b, p.tot)].map((s) => ({ van: s.van, tot: Math.min(s.tot, tot) })) };
}

const balkVanOpname = (b: Bereik, o: Opname, i: number): Balk => ({
  sleutel: `o${i}`, soort: 'instelling', naam: `${INSTELLINGSSOORTEN[o.soort]}, ${gemeenteNaam(o.gemeente)}`, van: plaats(b, o.van), tot: o.tot === null ? 1 : plaats(b, o.tot), onzeker: [],
});

function bepaalJaren(b: Bereik): Tijdlijn['jaren'] {
  const [eerste, laatste] = [Number(b.begin.slice(0, 4)) + 1, Number(b.eind.slice(0, 4))];
  const stap = [1, 2, 5, 10, 20].find((n) => (laatste - eerste) / n <= 9) ?? 50;
  const jaren: { jaar: number; plaats: number }[] = [];
  for (let jaar = eerste; jaar <= laatste; jaar++) if (jaar % stap === 0) jaren.push({ jaar, plaats: plaats(b, `${jaar}-01-01` as PlainDate) }); // a four-digit year within the range
  return jaren;
}

/** Lays residences and stays out on one line of time, oldest left. */
export function maakTijdlijn(perioden: readonly Verblijfperiode[], opnames: readonly Opname[], kader: { ankerdatum: PlainDate | null; vensterVan: PlainDate | null; vandaag: PlainDate }): Tijdlijn {
  const bereik = bepaalBereik(perioden, opnames, kader);
  return {
    verblijven: perioden.map((p, i) => balkVanPeriode(bereik, p, i)).sort((x, y) => x.van - y.van),
    opnames: opnames.map((o, i) => balkVanOpname(bereik, o, i)).sort((x, y) => x.van - y.van),
    venster: kader.vensterVan && kader.ankerdatum ? { van: plaats(bereik, kader.vensterVan), tot: plaats(bereik, kader.ankerdatum) } : null,
    anker: kader.ankerdatum ? plaats(bereik, kader.ankerdatum) : null,
    jaren: bepaalJaren(bereik),
  };
}

/** How much of a narrow timeline a letter takes. */
const LETTER = 7.5 / 560;

/** Where the name of a bar stands: in it when it fits, otherwise after it, or before it when there is no room on the right. */
export function plaatsNaam({ van, tot, naam }: Pick<Balk, 'van' | 'tot' | 'naam'>): { readonly bij: number; readonly kant: 'links' | 'rechts' } {
  const breedte = (naam.length + 2) * LETTER;
  if (tot - van >= breedte) return { bij: van, kant: 'rechts' };
  if (1 - tot >= breedte) return { bij: tot, kant: 'rechts' };
  return van >= breedte ? { bij: van, kant: 'links' } : { bij: tot, kant: 'links' };
}
