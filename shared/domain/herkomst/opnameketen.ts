import { daysBetween, type PlainDate } from '../../kernel/plain-date.ts';
import type { Opname } from '../aanvraag/opname.ts';

/**
 * A stay in an institution as far as the rules need it. `opInstellingsadres` null: it is not known whether the person
 * was registered on the institution's own address. The name of the institution plays no part.
 */
export type Instellingsverblijf = Pick<Opname, 'soort' | 'gemeente' | 'van' | 'tot'> & { readonly opInstellingsadres: boolean | null };

/** Everything that tells two stays apart, oldest first, so that the order of typing cannot matter. */
const volgorde = (o: Instellingsverblijf): string => `${o.van} ${o.tot ?? '9999-99-99'} ${o.gemeente} ${o.soort} ${o.opInstellingsadres}`;

/** Oldest first; the order of typing cannot matter. */
export const oudsteEerst = <O extends Instellingsverblijf>(opnames: readonly O[]): readonly O[] => (opnames.length > 1 ? [...opnames].sort((a, b) => (volgorde(a) < volgorde(b) ? -1 : 1)) : opnames);

/**
 * The unbroken chain of institution stays that reaches the reference date, oldest first: stays at most
 * `gatDagen` apart count as one chain (regelset parameter). Empty when the person does not come from an
 * institution on that date.
 */
export function findOpnameketen<O extends Instellingsverblijf>(opnames: readonly O[], peildatum: PlainDate, gatDagen: number): readonly O[] {
  if (opnames.length === 0) return [];
  const gesorteerd = oudsteEerst(opnames.filter((o) => o.van <= peildatum)).toReversed();
  const keten: O[] = [];
  let begin: PlainDate = peildatum;
  for (const opname of gesorteerd) {
    if (opname.tot !== null && opname.tot < begin && daysBetween(opname.tot, begin) > gatDagen) continue;
    keten.push(opname);
    begin = opname.van; // newest first: never later than the one before
  }
  return keten.reverse();
}

/** Days without a stay between two days: from `van` up to but not including `tot`. */
export type Gat = { readonly van: PlainDate; readonly tot: PlainDate; readonly dagen: number };

const OPEN = '9999-12-31' as PlainDate; // later than any day: the stay lasts

/** The days without a stay inside the chain (oldest first), and between its end and the reference date. */
export function findGaten(keten: readonly Instellingsverblijf[], peildatum: PlainDate): Gat[] {
  const gaten: Gat[] = [];
  let einde = keten[0] ? (keten[0].tot ?? OPEN) : peildatum;
  const sluit = (van: PlainDate): void => {
    if (einde < van) gaten.push({ van: einde, tot: van, dagen: daysBetween(einde, van) });
  };
  for (const o of keten.slice(1)) {
    sluit(o.van);
    if ((o.tot ?? OPEN) > einde) einde = o.tot ?? OPEN;
  }
  sluit(peildatum);
  return gaten;
}

/** Stays that were there at the same time in different municipalities. */
export const findOverlap = (opnames: readonly Instellingsverblijf[]): (readonly [Instellingsverblijf, Instellingsverblijf])[] =>
  opnames.flatMap((a, i) => opnames.slice(i + 1).flatMap((b) => (a.gemeente !== b.gemeente && a.van < (b.tot ?? OPEN) && b.van < (a.tot ?? OPEN) ? [[a, b] as const] : [])));
