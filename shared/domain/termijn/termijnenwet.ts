import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import { vrijeDag, type Feestdagen } from './feestdagen.ts';

/** The last day of a term, what it would have been without extension, and why it moved. */
export type Einde = { readonly nominaal: PlainDate; readonly einde: PlainDate; readonly redenen: readonly string[] };

/**
 * Algemene termijnenwet art. 1: a term that ends on a Saturday, Sunday or generally recognised holiday runs to the
 * next other day. Only for terms of a wet or AMvB; not for terms over twelve weeks (art. 4), which the caller knows.
 */
export function verlengEinde(nominaal: PlainDate, feestdagen: Feestdagen): Einde {
  const redenen: string[] = [];
  let einde = nominaal;
  for (let reden = vrijeDag(einde, feestdagen); reden !== undefined; reden = vrijeDag(einde, feestdagen)) {
    redenen.push(reden);
    einde = addDays(einde, 1);
  }
  return { nominaal, einde, redenen };
}

/**
 * Algemene termijnenwet art. 2: a term of at least three days has at least two days in it that are no Saturday,
 * Sunday or holiday. `eersteDag` is the first day of the term, `dagen` its length.
 */
export function eindeKorteTermijn(eersteDag: PlainDate, dagen: number, feestdagen: Feestdagen): Einde {
  const nominaal = addDays(eersteDag, dagen - 1);
  if (dagen < 3) return verlengEinde(nominaal, feestdagen);
  let werkdagen = 0;
  for (let i = 0; i < dagen; i += 1) if (vrijeDag(addDays(eersteDag, i), feestdagen) === undefined) werkdagen += 1;
  let verlengd = nominaal;
  for (; werkdagen < 2; werkdagen += vrijeDag(verlengd, feestdagen) === undefined ? 1 : 0) verlengd = addDays(verlengd, 1);
  const { einde, redenen } = verlengEinde(verlengd, feestdagen);
  return { nominaal, einde, redenen: verlengd === nominaal ? redenen : ['minstens twee werkdagen (art. 2 Algemene termijnenwet)', ...redenen] };
}
