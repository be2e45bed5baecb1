import { Regelsetbestand } from '../domain/verdeling/regelset.ts';
import { haaglanden2026 } from './haaglanden-2026.ts';
import { Scenario } from './scenario.ts';
import haaglandenScenarios from './haaglanden-2026/scenarios.json' with { type: 'json' };

/** An arrangement of a region with its scenarios: what is given, what has to come out, where the figures come from. */
export type Arrangement = { readonly regelset: Regelsetbestand; readonly scenarios: readonly Scenario[] };

const lees = (regelset: unknown, scenarios: readonly unknown[]): Arrangement => ({ regelset: Regelsetbestand.parse(regelset), scenarios: scenarios.map((s) => Scenario.parse(s)) });

/** Every arrangement that comes with the program, also the ones that leave too much open to work a case with. */
export const ARRANGEMENTEN: readonly Arrangement[] = [
  { regelset: haaglanden2026, scenarios: lees(haaglanden2026, haaglandenScenarios).scenarios },
];

/** Finds an arrangement by its id, or by the first part of it when only one begins so (`haaglanden`). */
export function findArrangement(id: string): Arrangement | undefined {
  const exact = ARRANGEMENTEN.find((a) => a.regelset.id === id);
  const begin = ARRANGEMENTEN.filter((a) => a.regelset.id.startsWith(`${id}-`));
  return exact ?? (id !== '' && begin.length === 1 ? begin[0] : undefined);
}
