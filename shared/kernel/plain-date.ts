/**
 * A legal date without time or time zone, as `YYYY-MM-DD` between 1800 and 9999.
 * Arithmetic counts days in the proleptic Gregorian calendar, so daylight saving cannot reach it.
 */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Number of days in a month (1-12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** A date from its parts; returns undefined when that day does not exist. */
export function plainDateFrom(year: number, month: number, day: number): PlainDate | undefined {
  if (year < 1800 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate; // checked on the line above
}

/** Reads `YYYY-MM-DD`; returns undefined when the text has another shape or the day does not exist. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const m = SHAPE.exec(text);
  return m ? plainDateFrom(Number(m[1]), Number(m[2]), Number(m[3])) : undefined;
}

/** As {@link parsePlainDate} for dates written in code or data; throws when it is not a date. */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date) throw new Error(`Not a date: ${text}`);
  return date;
}

/** Reads a date as Dutch people type it: `3-5-2022`, `03-05-2022`, `3 5 2022`, `03/05/2022` or `2022-05-03`. */
export function parseDutchDate(text: string): PlainDate | undefined {
  const m = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(text);
  return m ? plainDateFrom(Number(m[3]), Number(m[2]), Number(m[1])) : parsePlainDate(text.trim());
}

const parts = (date: PlainDate): [number, number, number] => [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];

/** Days since 1970-01-01 (civil-from-days algorithm, no time zone involved). */
function toDayNumber(date: PlainDate): number {
  const [year, month, day] = parts(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

function fromDayNumber(number: number): PlainDate {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate; // a day number always is a date
}

const EERSTE = '1800-01-01' as PlainDate; // the bounds of the type
const LAATSTE = '9999-12-31' as PlainDate;

/** The date that many days later (or earlier); arithmetic stops at the bounds of PlainDate. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const number = toDayNumber(date) + days;
  if (number < toDayNumber(EERSTE)) return EERSTE;
  return number > toDayNumber(LAATSTE) ? LAATSTE : fromDayNumber(number);
}

/** The date that many months later; a day that does not exist there becomes the last day of that month. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = parts(date);
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  if (y < 1800) return EERSTE;
  if (y > 9999) return LAATSTE;
  return `${pad(y, 4)}-${pad(m, 2)}-${pad(Math.min(day, daysInMonth(y, m)), 2)}` as PlainDate; // clamped to an existing day
}

/** The date that many years later; 29 February becomes 28 February in an ordinary year. */
export const addYears = (date: PlainDate, years: number): PlainDate => addMonths(date, years * 12);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => toDayNumber(to) - toDayNumber(from);

/** Full years between two dates, as an age is counted. */
export function fullYearsBetween(from: PlainDate, to: PlainDate): number {
  const [y1, m1, d1] = parts(from);
  const [y2, m2, d2] = parts(to);
  return y2 - y1 - (m2 < m1 || (m2 === m1 && d2 < d1) ? 1 : 0);
}

const MAANDEN = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'] as const;

/** As Dutch people read it: `3 mei 2022`. */
export function formatDutchDate(date: PlainDate): string {
  const [year, month, day] = parts(date);
  return `${day} ${MAANDEN[month - 1]} ${year}`;
}

/** The name of a month (1-12) in Dutch. */
export const dutchMonth = (month: number): string => MAANDEN[month - 1] ?? '';
