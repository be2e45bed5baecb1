import { plainDate, type PlainDate } from '../../shared/kernel/plain-date.ts';

const dagInNederland = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }); // sv-SE writes YYYY-MM-DD

/** The calendar day in the Netherlands of a moment. */
export const dagVan = (moment: string): PlainDate => plainDate(dagInNederland.format(new Date(moment)));
