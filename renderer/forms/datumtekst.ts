import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import type { OnzekereDatum } from '../../shared/domain/herkomst/onzekere-datum.ts';

/** A date as people type it: `03-05-2022`. */
export const toonDatum = (datum: PlainDate): string => `${datum.slice(8, 10)}-${datum.slice(5, 7)}-${datum.slice(0, 4)}`;

/** An uncertain date as people type it: `03-05-2022`, `05-2022`, `2022` or `onbekend`. */
export function toonOnzekereDatum(datum: OnzekereDatum): string {
  const [jaar, maand, dag] = [datum.slice(0, 4), datum.slice(4, 6), datum.slice(6)];
  if (jaar === '0000') return 'onbekend';
  if (maand === '00') return jaar;
  return dag === '00' ? `${maand}-${jaar}` : `${dag}-${maand}-${jaar}`;
}
