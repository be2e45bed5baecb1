import { z } from 'zod';
import { daysInMonth, dutchMonth, formatDutchDate, parsePlainDate, plainDateFrom, type PlainDate } from '../../kernel/plain-date.ts';

/**
 * A date of the BRP whose day, month or year may be unknown: eight digits, unknown parts as zeros
 * (`20180700`, `20100000`, `00000000`).
 */
export type OnzekereDatum = string & { readonly __brand: 'OnzekereDatum' };

const EERSTE = '1800-01-01' as PlainDate; // lower bound of PlainDate
const LAATSTE = '9999-12-31' as PlainDate; // upper bound of PlainDate

/** Reads eight digits; undefined when it is another shape or a day that does not exist. */
export function parseOnzekereDatum(tekst: string): OnzekereDatum | undefined {
  const m = /^(\d{4})(\d{2})(\d{2})$/.exec(tekst);
  if (!m) return undefined;
  const [jaar, maand, dag] = [Number(m[1]), Number(m[2]), Number(m[3])];
  if (jaar === 0) return maand === 0 && dag === 0 ? (tekst as OnzekereDatum) : undefined;
  if (maand === 0) return dag === 0 && jaar >= 1800 ? (tekst as OnzekereDatum) : undefined;
  return plainDateFrom(jaar, maand, dag === 0 ? 1 : dag) ? (tekst as OnzekereDatum) : undefined;
}

/** The schema of {@link OnzekereDatum}. */
export const OnzekereDatum = z.custom<OnzekereDatum>(
  (waarde) => typeof waarde === 'string' && parseOnzekereDatum(waarde) !== undefined,
  'Deze datum bestaat niet. Schrijf acht cijfers (jaar, maand, dag), met nullen voor wat onbekend is.',
);

/** A known date as an uncertain one. */
export const alsOnzekereDatum = (datum: PlainDate): OnzekereDatum => datum.replaceAll('-', '') as OnzekereDatum; // eight digits by construction

/** Whether year, month and day are all known. */
export const isVolledig = (datum: OnzekereDatum): boolean => datum.slice(6) !== '00';

/** The first day that the date can mean. */
export function eersteDag(datum: OnzekereDatum): PlainDate {
  const [jaar, maand, dag] = [datum.slice(0, 4), datum.slice(4, 6), datum.slice(6)];
  if (jaar === '0000') return EERSTE;
  return `${jaar}-${maand === '00' ? '01' : maand}-${dag === '00' ? '01' : dag}` as PlainDate; // parts were checked on reading
}

/** The last day that the date can mean. */
export function laatsteDag(datum: OnzekereDatum): PlainDate {
  const [jaar, maand, dag] = [datum.slice(0, 4), datum.slice(4, 6), datum.slice(6)];
  if (jaar === '0000') return LAATSTE;
  if (maand === '00') return `${jaar}-12-31` as PlainDate;
  return `${jaar}-${maand}-${dag === '00' ? daysInMonth(Number(jaar), Number(maand)) : dag}` as PlainDate;
}

/** As people read it: `3 mei 2022`, `juli 2018 (dag onbekend)`, `2010 (maand en dag onbekend)`, `onbekende datum`. */
export function formatOnzekereDatum(datum: OnzekereDatum): string {
  const [jaar, maand, dag] = [datum.slice(0, 4), datum.slice(4, 6), datum.slice(6)];
  if (jaar === '0000') return 'onbekende datum';
  if (maand === '00') return `${jaar} (maand en dag onbekend)`;
  if (dag === '00') return `${dutchMonth(Number(maand))} ${jaar} (dag onbekend)`;
  return formatDutchDate(eersteDag(datum));
}

/** Reads a date as typed by hand: a Dutch date, `mm-jjjj`, `jjjj` or `onbekend`. */
export function parseGetypteOnzekereDatum(tekst: string): OnzekereDatum | undefined {
  const t = tekst.trim().toLowerCase();
  if (t === 'onbekend') return '00000000' as OnzekereDatum;
  const maandJaar = /^(\d{1,2})[-/. ](\d{4})$/.exec(t);
  if (maandJaar) return parseOnzekereDatum(`${maandJaar[2]}${maandJaar[1]?.padStart(2, '0')}00`);
  if (/^\d{4}$/.test(t)) return parseOnzekereDatum(`${t}0000`);
  const dag = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(t);
  if (dag) return parseOnzekereDatum(`${dag[3]}${dag[2]?.padStart(2, '0')}${dag[1]?.padStart(2, '0')}`);
  const iso = parsePlainDate(t);
  return iso ? alsOnzekereDatum(iso) : undefined;
}
