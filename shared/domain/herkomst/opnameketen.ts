import { daysBetween, type PlainDate } from '../../kernel/plain-date.ts';
import type { Opname } from '../aanvraag/opname.ts';

/**
 * The unbroken chain of institution stays that reaches the reference date, oldest first: stays at most
 * `gatDagen` apart count as one chain (regelset parameter). Empty when the person does not come from an
 * institution on that date.
 */
export function findOpnameketen(opnames: readonly Opname[], peildatum: PlainDate, gatDagen: number): readonly Opname[] {
  const gesorteerd = opnames.filter((o) => o.van <= peildatum).sort((a, b) => (a.van < b.van ? -1 : 1));
  const keten: Opname[] = [];
  let begin: PlainDate = peildatum;
  for (const opname of gesorteerd.toReversed()) {
    if (opname.tot !== null && daysBetween(opname.tot, begin) > gatDagen) continue;
    keten.unshift(opname);
    if (opname.van < begin) begin = opname.van;
  }
  return keten;
}
