import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { describeSchemaIssue } from '../../../shared/kernel/describe-schema-issue.ts';

const SCHEMA = z.strictObject({
  tekst: z.string().max(3), getal: z.number().min(5), heel: z.int(), lijst: z.array(z.string()), ja: z.boolean(), leeg: z.null(), ding: z.strictObject({}), dag: z.iso.date(), keuze: z.enum(['a']), kaart: z.map(z.string(), z.string()),
  eigen: z.string('Vul dit zelf in.'),
});
const GOED = { tekst: 'abc', getal: 5, heel: 1, lijst: [], ja: true, leeg: null, ding: {}, dag: '2026-01-01', keuze: 'a', kaart: new Map(), eigen: '' };
const meldingen = (waarde: unknown): string[] => SCHEMA.safeParse(waarde, { error: describeSchemaIssue }).error?.issues.map((i) => i.message) ?? [];

describe('wat er mis is met een veld, in het Nederlands', () => {
  test('goede gegevens zijn goed', () => expect(meldingen(GOED)).toEqual([]));

  test.each([
    [{ tekst: undefined }, 'Dit veld ontbreekt.'],
    [{ tekst: 1 }, 'Dit veld moet tekst zijn.'],
    [{ getal: 'x' }, 'Dit veld moet een getal zijn.'],
    [{ heel: 0.5 }, 'Dit veld moet een heel getal zijn.'],
    [{ lijst: {} }, 'Dit veld moet een lijst zijn.'],
    [{ ja: 'ja' }, 'Dit veld moet waar of onwaar zijn.'],
    [{ leeg: 0 }, 'Dit veld moet leeg (null) zijn.'],
    [{ ding: 'x' }, 'Dit veld moet een object zijn.'],
    [{ kaart: 'x' }, 'Dit veld moet een andere vorm zijn.'],
    [{ tekst: 'abcd' }, 'Deze waarde is te groot of te lang.'],
    [{ getal: 4 }, 'Deze waarde is te klein of te kort.'],
    [{ dag: 'morgen' }, 'Deze waarde heeft niet de goede vorm.'],
    [{ keuze: 'b' }, 'Deze waarde is niet toegestaan.'],
    [{ eigen: 1 }, 'Vul dit zelf in.'],
    [{ extra: 1 }, 'Onbekend veld: extra.'],
  ])('%j: %s', (fout, melding) => {
    expect(meldingen({ ...GOED, ...fout })).toEqual([melding]);
  });

  test('van veel of eindeloze onbekende velden noemt het er vijf, en van elk het begin', () => {
    const veel = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}${'x'.repeat(500)}`, 1]));
    expect(meldingen({ ...GOED, ...veel })).toEqual([`Onbekend veld: ${[0, 1, 2, 3, 4].map((i) => `${i}${'x'.repeat(59)}`).join(', ')}.`]);
  });

  test('achteraf is de waarde weg en zegt het minder', () => {
    const [fout] = SCHEMA.safeParse({ ...GOED, tekst: 1 }).error?.issues ?? [];
    expect(fout && describeSchemaIssue(fout)).toBe('Dit veld ontbreekt of heeft een verkeerde vorm.');
  });
});
