import { z } from 'zod';
import { Zekerheid } from '../persoon/urgentiegroep.ts';
import gegevens from './huurgrenzen.json' with { type: 'json' };

/** The rent limits of the law, lowest first. */
export const HUURGRENZEN = {
  kwaliteitskorting: 'Kwaliteitskortingsgrens',
  aftopping_1_2: 'Eerste aftoppingsgrens (één of twee personen)',
  aftopping_3plus: 'Tweede aftoppingsgrens (drie of meer personen)',
  liberalisatie: 'Hoogste huur van een sociale huurwoning',
} as const;
export const Huurgrenssoort = z.enum(Object.keys(HUURGRENZEN) as [keyof typeof HUURGRENZEN], 'Kies een huurgrens.'); // the keys of a const object
export type Huurgrenssoort = z.infer<typeof Huurgrenssoort>;

/** A rent limit as it was used: which, of which year, and the amount in whole cents per month. */
export const Huurgrens = z.strictObject({ soort: Huurgrenssoort, jaar: z.int().min(2000).max(2100), centen: z.int().min(1).max(10_000_00) });
export type Huurgrens = z.infer<typeof Huurgrens>;

const bedrag = z.int().min(1).nullable();
const Huurgrensjaar = z.strictObject({ jaar: z.int(), kwaliteitskorting: bedrag, aftopping_1_2: bedrag, aftopping_3plus: bedrag, liberalisatie: bedrag, jongerenTot: z.int().nullable(), bron: z.string().min(1), zekerheid: Zekerheid });
/** The amounts of one year with where they were read; null is not known, never guessed. */
export type Huurgrensjaar = z.infer<typeof Huurgrensjaar>;

/** All years of which an amount is known, newest first. */
export const HUURGRENSJAREN: readonly Huurgrensjaar[] = z.array(Huurgrensjaar).parse(gegevens.jaren);

/** The amount of this limit in this year with its source; undefined when it is not known. */
export function findHuurgrens(soort: Huurgrenssoort, jaar: number): (Huurgrens & Pick<Huurgrensjaar, 'bron' | 'zekerheid'>) | undefined {
  const rij = HUURGRENSJAREN.find((r) => r.jaar === jaar);
  const centen = rij?.[soort] ?? null;
  return rij && centen !== null ? { soort, jaar, centen, bron: rij.bron, zekerheid: rij.zekerheid } : undefined;
}

/** The limit that fits a household: by its size, and by the age under which young people have a lower one. A suggestion; income decides, and people do. */
export function proposeHuurgrens(huishouden: { readonly personen: number; readonly leeftijd: number | null }, jaar: number): Huurgrenssoort {
  const jongerenTot = HUURGRENSJAREN.find((r) => r.jaar === jaar)?.jongerenTot ?? null;
  if (huishouden.personen === 1 && jongerenTot !== null && huishouden.leeftijd !== null && huishouden.leeftijd < jongerenTot) return 'kwaliteitskorting';
  return huishouden.personen <= 2 ? 'aftopping_1_2' : 'aftopping_3plus';
}

/** An amount as people read it, with a space that does not break: `€ 713,02`. */
export const formatBedrag = (centen: number): string => `€\u00a0${Math.floor(centen / 100).toLocaleString('nl-NL')},${String(centen % 100).padStart(2, '0')}`;
