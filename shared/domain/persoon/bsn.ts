import { z } from 'zod';

const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/**
 * The eleven-test on a burgerservicenummer of nine digits (weights 9 to 2, then -1; not all zero).
 * Passing it does not prove that the number exists or belongs to this person (Wabb art. 12).
 */
export function isElfproef(bsn: string): boolean {
  if (!/^\d{9}$/.test(bsn) || bsn === '000000000') return false;
  return GEWICHTEN.reduce((som, gewicht, i) => som + gewicht * Number(bsn[i]), 0) % 11 === 0;
}

/** A burgerservicenummer; eight digits as older papers print it get their leading zero back. */
export const Bsn = z
  .string()
  .transform((tekst) => tekst.replace(/[\s.]/g, ''))
  .transform((tekst) => (/^\d{8}$/.test(tekst) ? `0${tekst}` : tekst))
  .refine((tekst) => /^\d{9}$/.test(tekst), { error: 'Vul een burgerservicenummer van negen cijfers in.', abort: true })
  .refine(isElfproef, 'Dit burgerservicenummer klopt niet: het voldoet niet aan de elfproef. Kijk het nummer na.');
