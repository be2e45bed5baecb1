import { addDays, addYears, type PlainDate } from '../../kernel/plain-date.ts';
import { isGemeente } from '../gemeente/gemeente.ts';
import type { AfspraakLezing } from './afspraken.ts';
import { eersteDag, isVolledig, laatsteDag } from './onzekere-datum.ts';
import { findOpnameketen, type Instellingsverblijf } from './opnameketen.ts';
import type { Verblijfperiode } from './verblijfperiode.ts';

/** Where the rules look: the days that follow from the stays, the day of the request and the regelset. */
export type Kader = {
  /** The day of the request. */
  readonly peildatum: PlainDate;
  readonly ankerdatum: PlainDate;
  readonly vensterVan: PlainDate;
  /** The day whose woonadres counts: the day before the chain of stays, or the day of the request. */
  readonly dag: PlainDate;
  readonly keten: readonly Instellingsverblijf[];
  readonly opnames: readonly Instellingsverblijf[];
  readonly grensdagTeltMee: boolean;
};

/** Which days the start and the end of a period are read as. */
export type Lezing = { van(p: Verblijfperiode): PlainDate; tot(p: Verblijfperiode): PlainDate | null };

/** An address in a Dutch municipality: the municipality is known. */
export type NederlandsAdres = Verblijfperiode & { readonly gemeente: string };

/** The registration that gives the municipality of origin, and the rule that found it. */
export type Gevonden = { readonly regel: 'H1' | 'H2' | 'H3'; readonly periode: NederlandsAdres };

/** The days that follow from the stays and one reading of the parameters. */
export function bepaalKader(feiten: { readonly opnames: readonly Instellingsverblijf[]; readonly peildatum: PlainDate }, lezing: AfspraakLezing): Kader {
  const { opnames, peildatum } = feiten;
  const keten = findOpnameketen(opnames, peildatum, lezing.gat);
  const begin = keten[0]?.van;
  const ankerdatum = begin && lezing.anker === 'begin_eerste_opname' ? begin : peildatum;
  return {
    peildatum, ankerdatum, keten, opnames,
    vensterVan: addYears(ankerdatum, -lezing.jaren),
    dag: begin ? addDays(begin, -1) : peildatum,
    grensdagTeltMee: lezing.grensdag,
  };
}

/**
 * Every incomplete date as its first day; an end not before the day after the start, as the national service reads it.
 * An end that certainly lies on or before the start stays there: the period contradicts itself.
 */
export const EERSTE_LEZING: Lezing = {
  van: (p) => eersteDag(p.van),
  tot(p) {
    if (p.tot === null) return null;
    const einde = eersteDag(p.tot);
    if (isVolledig(p.tot)) return einde;
    const begin = eersteDag(p.van);
    return einde > begin || laatsteDag(p.tot) <= begin ? einde : addDays(begin, 1);
  },
};

/** Whether this is an address in a Dutch municipality (0000 and 1999 are none). */
export const isNederlandsAdres = (p: Verblijfperiode): p is NederlandsAdres => (p.soort === 'adres' || p.soort === 'locatie') && p.gemeente !== null && isGemeente(p.gemeente);

/** Whether this is a registration with a woonadres in a Dutch municipality. */
export const isWoonadres = (p: Verblijfperiode): p is NederlandsAdres => p.functieAdres === 'W' && isNederlandsAdres(p);

/** A registration that began during a stay "on the institution's address" in that municipality is the institution's address. */
export const isInstellingsadres = (p: Verblijfperiode, opnames: readonly Instellingsverblijf[], lezing: Lezing): boolean =>
  opnames.some((o) => o.opInstellingsadres === true && o.gemeente === p.gemeente && lezing.van(p) >= o.van && (o.tot === null || lezing.van(p) < o.tot));

/** Whether a registration applies on that day. */
export function geldtOp(p: Verblijfperiode, dag: PlainDate, lezing: Lezing): boolean {
  if (lezing.van(p) > dag) return false;
  const tot = lezing.tot(p);
  return tot === null || dag < tot;
}

function reiktInVenster(p: Verblijfperiode, kader: Kader, lezing: Lezing): boolean {
  const van = lezing.van(p);
  if (van > kader.ankerdatum) return false;
  const tot = lezing.tot(p);
  if (tot !== null && tot <= van) return false; // ended before it began: it was never there
  const laatste = tot === null ? kader.ankerdatum : addDays(tot, -1);
  return kader.grensdagTeltMee ? laatste >= kader.vensterVan : laatste > kader.vensterVan;
}

/** The registrations that can give the origin under this reading, the latest start first. */
export function telbareWoonadressen(perioden: readonly Verblijfperiode[], kader: Kader, lezing: Lezing): NederlandsAdres[] {
  const telbaar = perioden.filter((p): p is NederlandsAdres => isWoonadres(p) && !isInstellingsadres(p, kader.opnames, lezing));
  // newest first already, unless an incomplete date is read as another day than its first
  if (lezing === EERSTE_LEZING) return telbaar;
  return telbaar.sort((a, b) => (lezing.van(a) === lezing.van(b) ? 0 : lezing.van(a) < lezing.van(b) ? 1 : -1));
}

/** The first of the rules H1 to H3 that fits, with every uncertain date read the given way. */
export function findWoonadres(perioden: readonly Verblijfperiode[], kader: Kader, lezing: Lezing): Gevonden | undefined {
  const woonadressen = telbareWoonadressen(perioden, kader, lezing);
  const op = woonadressen.find((p) => geldtOp(p, kader.dag, lezing));
  if (op) return { regel: kader.keten.length > 0 ? 'H2' : 'H1', periode: op };
  const venster = woonadressen.find((p) => reiktInVenster(p, kader, lezing));
  return venster && { regel: 'H3', periode: venster };
}
