import type { Option } from './select-field.tsx';

const MAX_SHOWN = 12;
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** The options whose label holds the query, those that start with it first; accents and case do not matter. */
export function findOptions(options: readonly Option[], query: string): readonly Option[] {
  const wanted = plain(query);
  const matches = options.filter((option) => !option.disabled && plain(option.label).includes(wanted));
  const starts = (option: Option) => plain(option.label).startsWith(wanted);
  return [...matches.filter(starts), ...matches.filter((option) => !starts(option))].slice(0, MAX_SHOWN);
}
