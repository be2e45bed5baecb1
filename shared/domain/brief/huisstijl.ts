import { z } from 'zod';
import { Tekst, VerplichteTekst } from '../persoon/tekst.ts';

/** The image of a municipality for the top of a letter; what is in it is checked before it is set. */
export const Logo = z.strictObject({ soort: z.enum(['svg', 'png']), inhoud: z.base64().max(400_000, 'Dit logo is te groot. Gebruik een bestand van ten hoogste 300 kB.') });
export type Logo = z.infer<typeof Logo>;

/** How the letters of a municipality look: its name, its colour and its logo. */
export const Huisstijl = z.strictObject({
  gemeente: VerplichteTekst(200, 'de naam van de gemeente'),
  kleur: z.string().toLowerCase().regex(/^#[0-9a-f]{6}$/, 'Geef de kleur als # met zes tekens, bijvoorbeeld #154273.'),
  logo: Logo.nullable(),
  /** Where letters come back to and objections go, line by line. */
  retouradres: z.array(VerplichteTekst(100, 'de regel van het adres')).max(5, 'Gebruik ten hoogste vijf regels.').optional(),
  /** How people reach the commission: under every letter. */
  contact: z.strictObject({ telefoon: Tekst(40), email: Tekst(200), website: Tekst(200) }).optional(),
  /** Who stands under letters that are no decision; without it, who made the letter. */
  ondertekenaar: z.strictObject({ naam: VerplichteTekst(200, 'de naam'), functie: VerplichteTekst(200, 'de functie') }).optional(),
});
export type Huisstijl = z.infer<typeof Huisstijl>;

/** The colour of headings when a municipality has none that can be read. */
export const STANDAARDKLEUR = '#154273';

/** What WCAG 2.2 asks of text (criterion 1.4.3). */
const MINIMUM = 4.5;

const kanaal = (hex: string): number => {
  const c = Number.parseInt(hex, 16) / 255;
  return c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};

/** Contrast of a colour (`#rrggbb`) on white paper, from 1 to 21. */
export const computeContrast = (kleur: string): number => 1.05 / (0.2126 * kanaal(kleur.slice(1, 3)) + 0.7152 * kanaal(kleur.slice(3, 5)) + 0.0722 * kanaal(kleur.slice(5, 7)) + 0.05);

/** Whether a colour can be read on white paper. */
export const isLeesbaar = (kleur: string): boolean => computeContrast(kleur) >= MINIMUM;

/** The colour for headings: that of the municipality when it can be read on white, the standard one otherwise. */
export const determineHuiskleur = (huisstijl: Pick<Huisstijl, 'kleur'> | null): string => (huisstijl && isLeesbaar(huisstijl.kleur) ? huisstijl.kleur : STANDAARDKLEUR);
