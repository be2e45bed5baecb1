import { z } from 'zod';
import { Datum } from '../persoon/datum.ts';
import { VerplichteTekst } from '../persoon/tekst.ts';

/** A meeting of the commission; which cases are on it is kept with the cases. */
export const Vergadering = z.strictObject({
  id: z.uuid(),
  datum: Datum,
  tijd: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Vul een tijd in als 13:30.'),
  plaats: VerplichteTekst(200, 'de plaats van de vergadering'),
});
export type Vergadering = z.infer<typeof Vergadering>;
