import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import { isGemeente } from '../gemeente/gemeente.ts';
import type { Opname } from '../aanvraag/opname.ts';
import type { OnzekereDatum } from './onzekere-datum.ts';
import type { Verblijfperiode } from './verblijfperiode.ts';

/** Where the rules look: the days that follow from the stays, the day of the request and the regelset. */
export type Kader = {
  /** The day of the request. */
  readonly peildatum: PlainDate;
  readonly ankerdatum: PlainDate;
  readonly vensterVan: PlainDate;
  /** The day whose woonadres counts: the day before the chain of stays, or the day of the request. */
  readonly dag: PlainDate;
  readonly keten: readonly Opname[];
  readonly opnames: readonly Opname[];
  readonly grensdagTeltMee: boolean;
};

/** Which day an uncertain date is read as. */
export type Lezing = (datum: OnzekereDatum) => PlainDate;

/** The registration that gives the municipality of origin, and the rule that found it. */
export type Gevonden = { readonly regel: 'H1' | 'H2' | 'H3'; readonly periode: Verblijfperiode };

/** Whether this is a registration with a woonadres in a Dutch municipality (0000 and 1999 are none). */
export const isWoonadres = (p: Verblijfperiode): boolean =>
  (p.soort === 'adres' || p.soort === 'locatie') && p.functieAdres === 'W' && p.gemeente !== null && isGemeente(p.gemeente);

/** A registration that began during a stay "on the institution's address" in that municipality is the institution's address. */
export const isInstellingsadres = (p: Verblijfperiode, opnames: readonly Opname[], lees: Lezing): boolean =>
  opnames.some((o) => o.opInstellingsadres && o.gemeente === p.gemeente && lees(p.van) >= o.van && (o.tot === null || lees(p.van) < o.tot));

/** Whether a registration applies on that day. */
export const geldtOp = (p: Verblijfperiode, dag: PlainDate, lees: Lezing): boolean => lees(p.van) <= dag && (p.tot === null || dag < lees(p.tot));

function reiktInVenster(p: Verblijfperiode, kader: Kader, lees: Lezing): boolean {
  if (lees(p.van) > kader.ankerdatum) return false;
  const laatste = p.tot === null ? kader.ankerdatum : addDays(lees(p.tot), -1);
  return kader.grensdagTeltMee ? laatste >= kader.vensterVan : laatste > kader.vensterVan;
}

/** The registrations that can give the origin under this reading, the latest start first. */
export function telbareWoonadressen(perioden: readonly Verblijfperiode[], kader: Kader, lees: Lezing): Verblijfperiode[] {
  const telbaar = perioden.filter((p) => isWoonadres(p) && !isInstellingsadres(p, kader.opnames, lees));
  return telbaar.sort((a, b) => (lees(a.van) === lees(b.van) ? 0 : lees(a.van) < lees(b.van) ? 1 : -1));
}

/** The first of the rules H1 to H3 that fits, with every uncertain date read the given way. */
export function findWoonadres(perioden: readonly Verblijfperiode[], kader: Kader, lees: Lezing): Gevonden | undefined {
  const woonadressen = telbareWoonadressen(perioden, kader, lees);
  const op = woonadressen.find((p) => geldtOp(p, kader.dag, lees));
  if (op) return { regel: kader.keten.length > 0 ? 'H2' : 'H1', periode: op };
  const venster = woonadressen.find((p) => reiktInVenster(p, kader, lees));
  return venster && { regel: 'H3', periode: venster };
}
