import { plainDate, type PlainDate } from '../../shared/kernel/plain-date.ts';

const dagInNederland = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }); // sv-SE writes YYYY-MM-DD

/** The calendar day in the Netherlands on which the register took a decision in, from a receipt that was verified when it came. */
export function readOntvangstdag(ontvangstbewijs: string): PlainDate {
  const { ontvangenOp } = JSON.parse(Buffer.from(ontvangstbewijs.split('.')[1] ?? '', 'base64url').toString('utf8')) as { ontvangenOp: string }; // verified on arrival
  return plainDate(dagInNederland.format(new Date(ontvangenOp)));
}
