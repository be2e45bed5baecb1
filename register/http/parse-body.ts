import type { z } from 'zod';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

/** A field that is wrong, by its path, and what is wrong with it in Dutch. */
export type Veldfout = { readonly veld: string; readonly melding: string };

const MAX_VELDEN = 20;
const SOORTEN: Record<string, string> = { string: 'tekst', number: 'een getal', int: 'een heel getal', object: 'een object', array: 'een lijst', null: 'leeg (null)', boolean: 'waar of onwaar' };

/** Dutch for what the schema library says; sentences that stand in a schema itself come before these. */
const dutch: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Dit veld ontbreekt.' : `Dit veld moet ${SOORTEN[issue.expected] ?? 'een andere vorm'} zijn.`;
    case 'unrecognized_keys':
      return `Dit veld kent het register niet: ${issue.keys.slice(0, 5).map((k) => k.slice(0, 60)).join(', ')}.`;
    case 'too_big':
      return 'Deze waarde is te groot of te lang.';
    case 'too_small':
      return 'Deze waarde is te klein of te kort.';
    case 'invalid_format':
      return 'Deze waarde heeft niet de goede vorm.';
    default:
      return 'Deze waarde is niet toegestaan.';
  }
};

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
  const gelezen = schema.safeParse(body, { error: dutch });
  const velden = gelezen.success
    ? faultsIn(gelezen.data, [])
    : gelezen.error.issues.map((issue) => ({ veld: veldVan(issue.path), melding: issue.message }));
  return gelezen.success && velden.length === 0 ? ok(gelezen.data) : err(velden.slice(0, MAX_VELDEN));
}
