import { z } from 'zod';
import { randomUUID } from 'node:crypto';
import { aanvraag, herstelkans, verblijf } from '../shared/builders.ts';

/** Values by the name of their field, for what a schema cannot tell by itself. */
export type Bekend = Readonly<Record<string, unknown>>;

const VAST: Bekend = { aanvraag: aanvraag(), herstelkans: herstelkans(), oordelen: herstelkans().oordelen, perioden: [verblijf('20190101', null)], gemeente: '0503', expectedVersion: 9_999, verwachteVersie: 9_999, medewerkerIds: [randomUUID()], datum: '2026-11-21', code: 'testcode-123' };

/** A value that fits a schema, made by reading the schema; fields with a known name get that value. */
export function maakVoorbeeld(schema: z.ZodType, bekend: Bekend = {}, naam = ''): unknown {
  if (naam in bekend) return bekend[naam];
  if (naam in VAST && schema.safeParse(VAST[naam]).success) return VAST[naam];
  if (schema instanceof z.ZodObject) return Object.fromEntries(Object.entries(schema.shape as Record<string, z.ZodType>).map(([sleutel, deel]) => [sleutel, maakVoorbeeld(deel, bekend, sleutel)]));
  if (schema instanceof z.ZodDiscriminatedUnion || schema instanceof z.ZodUnion) return maakVoorbeeld(schema.options[0] as z.ZodType, bekend, naam);
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return maakVoorbeeld(schema.unwrap() as z.ZodType, bekend, naam);
  if (schema instanceof z.ZodPipe) return maakVoorbeeld(schema.in as z.ZodType, bekend, naam);
  if (schema instanceof z.ZodArray) return [maakVoorbeeld(schema.element as z.ZodType, bekend, naam)];
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return [...schema.values][0];
  if (schema instanceof z.ZodBoolean) return true;
  if (schema instanceof z.ZodNumber) return Math.max(0, schema.minValue ?? 0) || 1;
  return ['Voorbeeldtekst om mee te testen', randomUUID(), '2026-11-21', '2026-11-21T09:00:00.000Z', 'https://register.test', 'AAAA', '13:30', '0503', '1', 'a'.repeat(64), null].find((w) => schema.safeParse(w).success);
}
