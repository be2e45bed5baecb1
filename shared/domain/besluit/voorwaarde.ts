import { z } from 'zod';
import { VerplichteTekst } from '../persoon/tekst.ts';

/** A condition of a decision (Huisvestingswet art. 13 lid 5): its code, and the words that the person reads. */
export const Voorwaarde = z.strictObject({ code: z.string().regex(/^[a-z_]+$/).max(50), tekst: VerplichteTekst(1_000, 'de voorwaarde') });
export type Voorwaarde = z.infer<typeof Voorwaarde>;
