import { z } from 'zod';

/** Where long work stands: shown as progress, with the time that is left, and a way to stop it. */
export const Taakstand = z.strictObject({
  taakId: z.uuid(),
  staat: z.enum(['bezig', 'klaar', 'gestopt', 'mislukt']),
  /** What is being done now, or what went wrong, in a sentence. */
  melding: z.string(),
  /** Between 0 and 1. */
  deel: z.number().min(0).max(1),
  /** Seconds that it will still take, as far as can be told; null when it cannot. */
  restSeconden: z.int().min(0).nullable(),
  /** What came out, to be fetched part by part; null while there is nothing. */
  uitkomst: z.strictObject({ bestandsnaam: z.string(), mediatype: z.string(), grootte: z.int(), sha256: z.string(), delen: z.int() }).nullable(),
});
export type Taakstand = z.infer<typeof Taakstand>;

/** What every start of long work answers. */
export const GestarteTaak = z.strictObject({ taakId: z.uuid() });
export const Taakvraag = z.strictObject({ taakId: z.uuid() });
export const Taakdeelvraag = z.strictObject({ taakId: z.uuid(), nummer: z.int().min(0).max(2_000) });
export const Taakdeel = z.strictObject({ inhoud: z.string() });
