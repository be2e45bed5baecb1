import type { Moment } from '../../../shared/kernel/ids.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import type { Clock } from '../ports/clock.ts';

const dagInNederland = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }); // sv-SE writes YYYY-MM-DD

/** The clock of this computer. */
export const systemClock: Clock = {
  now: () => new Date().toISOString() as Moment, // toISOString has the shape of a Moment
  today: () => plainDate(dagInNederland.format(new Date())),
};
