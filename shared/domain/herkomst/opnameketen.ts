import { daysBetween, type PlainDate } from '../../kernel/plain-date.ts';
import type { Opname } from '../aanvraag/opname.ts';

/** Everything that tells two stays apart, oldest first, so that the order of typing cannot matter. */
const volgorde = (o: Opname): string => [o.van, o.tot ?? '9999-99-99', o.gemeente, o.soort, o.instelling, o.opInstellingsadres].join(' ');

/**
 * The unbroken chain of institution stays that reaches the reference date, oldest first: stays at most
 * `gatDagen` apart count as one chain (regelset parameter). Empty when the person does not come from an
 * institution on that date.
 */
export function findOpnameketen(opnames: readonly Opname[], peildatum: PlainDate, gatDagen: number): readonly Opname[] {
  const gesorteerd = opnames.filter((o) => o.van <= peildatum).sort((a, b) => (volgorde(a) < volgorde(b) ? -1 : 1));
  const keten: Opname[] = [];
  let begin: PlainDate = peildatum;
  for (const opname of gesorteerd.toReversed()) {
    if (opname.tot !== null && daysBetween(opname.tot, begin) > gatDagen) continue;
    keten.unshift(opname);
    if (opname.van < begin) begin = opname.van;
  }
  return keten;
}
