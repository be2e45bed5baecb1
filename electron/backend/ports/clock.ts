import type { Moment } from '../../../shared/kernel/ids.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';

/** What time it is: information about when something happened, never the order of things. */
export type Clock = {
  now(): Moment;
  /** The calendar day in the Netherlands. */
  today(): PlainDate;
};
