import { z } from 'zod';
import { parsePlainDate, type PlainDate } from '../../kernel/plain-date.ts';

/** A date that exists, as `YYYY-MM-DD`. */
export const Datum = z.custom<PlainDate>(
  (waarde) => typeof waarde === 'string' && parsePlainDate(waarde) !== undefined,
  'Deze datum bestaat niet. Schrijf de datum als dag-maand-jaar, bijvoorbeeld 03-05-2022.',
);
