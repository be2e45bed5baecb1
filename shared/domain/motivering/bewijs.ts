import { z } from 'zod';
import { Gemeentecode } from '../gemeente/gemeente.ts';

const Plek = z.int().min(0).max(399);

/** What a ground rests on: a fact of the case, by its place in the frozen case or by the hash of the attachment. Never a copy of its text. */
export const Bewijs = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('verblijf'), nummer: Plek }),
  z.strictObject({ soort: z.literal('opname'), nummer: Plek }),
  z.strictObject({ soort: z.literal('bijlage'), id: z.uuid(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.strictObject({ soort: z.literal('oordeel'), criterium: z.string().min(1).max(50), gemeente: Gemeentecode }),
  z.strictObject({ soort: z.literal('herkomst') }),
  z.strictObject({ soort: z.literal('voorstel') }),
  z.strictObject({ soort: z.literal('verklaring') }),
  z.strictObject({ soort: z.literal('aanvraag') }),
]);
export type Bewijs = z.infer<typeof Bewijs>;
