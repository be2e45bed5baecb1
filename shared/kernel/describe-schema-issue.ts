import type { z } from 'zod';

const SOORTEN: Readonly<Record<string, string>> = { string: 'tekst', number: 'een getal', int: 'een heel getal', object: 'een object', array: 'een lijst', null: 'leeg (null)', boolean: 'waar of onwaar' };

/** How many unknown keys are named, and how much of each: what somebody sent may be endless. */
const NAMEN = 5;
const TEKENS = 60;

const overSoort = (issue: object, verwacht: string): string => {
  if (!('input' in issue)) return 'Dit veld ontbreekt of heeft een verkeerde vorm.';
  return issue.input === undefined ? 'Dit veld ontbreekt.' : `Dit veld moet ${SOORTEN[verwacht] ?? 'een andere vorm'} zijn.`;
};

/**
 * Dutch for what the schema library says of a field. Given to a schema as its error map it knows the value and says what
 * the field must be; afterwards the value is gone and it says less. Sentences that stand in a schema itself come before these.
 */
export function describeSchemaIssue(issue: z.core.$ZodRawIssue | z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return overSoort(issue, issue.expected);
    case 'unrecognized_keys':
      return `Onbekend veld: ${issue.keys.slice(0, NAMEN).map((k) => k.slice(0, TEKENS)).join(', ')}.`;
    case 'too_big':
      return 'Deze waarde is te groot of te lang.';
    case 'too_small':
      return 'Deze waarde is te klein of te kort.';
    case 'invalid_format':
      return 'Deze waarde heeft niet de goede vorm.';
    default:
      return 'Deze waarde is niet toegestaan.';
  }
}
