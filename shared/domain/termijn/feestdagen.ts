import { daysBetween, plainDate, type PlainDate } from '../../kernel/plain-date.ts';
import tabel from './feestdagen.json' with { type: 'json' };

/** The generally recognised holidays as data (Algemene termijnenwet art. 3): days can be equated each year by royal decree. */
export type Feestdagen = {
  readonly dagen: ReadonlyMap<PlainDate, string>;
  /** First and last day that the table covers. */
  readonly geldigVan: PlainDate;
  readonly geldigTot: PlainDate;
  /** Until this day the days equated by royal decree are known; later ones were not verified. */
  readonly gelijkgesteldBekendTot: PlainDate;
};

/** The table that comes with the program. */
export const FEESTDAGEN: Feestdagen = {
  dagen: new Map([...tabel.dagen, ...tabel.gelijkgesteld].map(([dag = '', naam = '']) => [plainDate(dag), naam])),
  geldigVan: plainDate(tabel.geldigVan),
  geldigTot: plainDate(tabel.geldigTot),
  gelijkgesteldBekendTot: plainDate(tabel.gelijkgesteldBekendTot),
};

/** A Monday, to count weekdays from. */
const MAANDAG = plainDate('2024-01-01');

/** 0 = Monday up to 6 = Sunday. */
export const weekdag = (datum: PlainDate): number => ((daysBetween(MAANDAG, datum) % 7) + 7) % 7;

/** Why a day is no working day: Saturday, Sunday or the name of a holiday; undefined for a working day. */
export function vrijeDag(datum: PlainDate, feestdagen: Feestdagen): string | undefined {
  const feestdag = feestdagen.dagen.get(datum);
  if (feestdag !== undefined) return feestdag;
  const dag = weekdag(datum);
  return dag === 5 ? 'zaterdag' : dag === 6 ? 'zondag' : undefined;
}
