import type { z } from 'zod';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { describeSchemaIssue } from '../../shared/kernel/describe-schema-issue.ts';

/** A field that is wrong, by its path, and what is wrong with it in Dutch. */
export type Veldfout = { readonly veld: string; readonly melding: string };

const MAX_VELDEN = 20;

const veldVan = (pad: readonly PropertyKey[]): string => pad.map(String).join('.') || 'verzoek';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * What a schema cannot say of all texts at once. A text that is not Unicode has no canonical form and the database
 * has no place for the character 0. An id has one spelling: in capitals it would be a second name for the same thing.
 */
function faultOf(tekst: string): string | undefined {
  if (!tekst.isWellFormed() || tekst.includes('\u0000')) return 'Deze tekst bevat tekens die niet leesbaar zijn.';
  return UUID.test(tekst) && tekst !== tekst.toLowerCase() ? 'Schrijf dit kenmerk in kleine letters.' : undefined;
}

/** Only called on what a schema accepted, so the depth is that of the schema. */
function faultsIn(waarde: unknown, pad: readonly string[]): Veldfout[] {
  if (typeof waarde === 'string') {
    const melding = faultOf(waarde);
    return melding === undefined ? [] : [{ veld: veldVan(pad), melding }];
  }
  return typeof waarde === 'object' && waarde !== null ? Object.entries(waarde).flatMap(([k, v]) => faultsIn(v, [...pad, k])) : [];
}

/** Reads a body of which nothing is certain yet into the shape of the schema, or says in Dutch which fields are wrong. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): Result<T, readonly Veldfout[]> {
  const gelezen = schema.safeParse(body, { error: describeSchemaIssue });
  const velden = gelezen.success
    ? faultsIn(gelezen.data, [])
    : gelezen.error.issues.map((issue) => ({ veld: veldVan(issue.path), melding: issue.message }));
  return gelezen.success && velden.length === 0 ? ok(gelezen.data) : err(velden.slice(0, MAX_VELDEN));
}
