import { z } from 'zod';
import { Datum } from '../domain/persoon/datum.ts';

/** What this file knows of the decisions of the region. */
export const Regiooverzicht = z.strictObject({
  /** Null while nothing was read. */
  bijgewerktOp: z.iso.datetime().nullable(),
  besluiten: z.int(),
  /** In the register under the name of this commission, and not sent from this file. */
  vanElders: z.int(),
  commissies: z.array(z.strictObject({ id: z.uuid(), naam: z.string(), eigen: z.boolean(), aantal: z.int(), laatsteOp: Datum })),
});
export type Regiooverzicht = z.infer<typeof Regiooverzicht>;
