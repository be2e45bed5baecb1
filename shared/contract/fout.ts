import { z } from 'zod';
import { describeSchemaIssue } from '../kernel/describe-schema-issue.ts';

/**
 * What went wrong, as data: a code for the machine, a Dutch sentence for the person (what happened, what is safe,
 * what to do) and, for input, the fields.
 */
export const Fout = z.strictObject({
  code: z.string(),
  melding: z.string(),
  velden: z.array(z.strictObject({ veld: z.string(), melding: z.string() })),
});
export type Fout = z.infer<typeof Fout>;

/** An error with or without the fields it is about. */
export const maakFout = (code: string, melding: string, velden: Fout['velden'] = []): Fout => ({ code, melding, velden });

/** The answer that crosses every border between window and backend. */
export type Antwoord<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Fout };

/** Whether a message was written by us in Dutch, rather than by the schema library in English. */
const isEigenMelding = (melding: string): boolean => !/^(Invalid|Expected|Unrecognized|Too )/.test(melding);

/** Turns the issues of a schema into a Dutch error that names every field. */
export function foutVanSchema(error: z.ZodError): Fout {
  const velden = error.issues.map((issue) => ({
    veld: [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])].join('.'),
    melding: isEigenMelding(issue.message) ? issue.message : describeSchemaIssue(issue),
  }));
  return maakFout('invoer_ongeldig', velden.length === 1 ? (velden[0]?.melding ?? '') : `${velden.length} gegevens kloppen niet. Kijk de aangegeven velden na.`, velden);
}
