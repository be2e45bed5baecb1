import { z } from 'zod';
import { Bsn } from './bsn.ts';
import { Datum } from './datum.ts';
import { Tekst, VerplichteTekst } from './tekst.ts';

const Postcode = z
  .string()
  .transform((t) => t.replace(/\s/g, '').toUpperCase())
  .refine((t) => /^[1-9]\d{3}[A-Z]{2}$/.test(t), 'Vul een postcode in als 1234 AB.');

/** Where letters go. Without it (or with geheimhouding) they go by the institution that submitted the case. */
export const Correspondentieadres = z.strictObject({
  straatEnHuisnummer: VerplichteTekst(100, 'straat en huisnummer'),
  postcode: Postcode,
  plaats: VerplichteTekst(80, 'de plaats'),
});

/** The person whom the decision is about. */
export const Betrokkene = z.strictObject({
  voornamen: VerplichteTekst(200, 'de voornamen'),
  voorvoegsel: Tekst(20),
  geslachtsnaam: VerplichteTekst(200, 'de achternaam'),
  geboortedatum: Datum,
  bsn: Bsn.nullable(),
  /** BRP geheimhouding, or a secret address: masked in lists, never printed. */
  geheimhouding: z.boolean(),
  correspondentieadres: Correspondentieadres.nullable(),
});
export type Betrokkene = z.infer<typeof Betrokkene>;

/** The full name in Dutch order: voornamen, voorvoegsel, geslachtsnaam. */
export const volledigeNaam = (b: Pick<Betrokkene, 'voornamen' | 'voorvoegsel' | 'geslachtsnaam'>): string =>
  [b.voornamen, b.voorvoegsel, b.geslachtsnaam].filter(Boolean).join(' ');

/** The name as lists order it: `Jong, A. de`. */
export function lijstnaam(b: Pick<Betrokkene, 'voornamen' | 'voorvoegsel' | 'geslachtsnaam'>): string {
  const voorletters = b.voornamen.replace(/\s*(\S)\S*\s*/gu, (_, letter: string) => `${letter.toUpperCase()}.`);
  return `${b.geslachtsnaam}, ${[voorletters, b.voorvoegsel].filter(Boolean).join(' ')}`;
}
