import { z } from 'zod';
import { UrgentiegroepCode } from '../persoon/urgentiegroep.ts';
import { Aandeel } from './afronden.ts';
import { Sleutel } from './scenariovraag.ts';

/** Whether homes come free evenly over the months, or all count from the first day. */
export const Tempo = z.enum(['gelijkmatig', 'hele_jaar'], 'Kies het tempo: gelijkmatig of hele_jaar.');
/** What happens when the preferred municipality is full: no source says it, so people choose. */
export const Overloop = z.enum(['wachten', 'elders'], 'Kies wat er gebeurt als een gemeente vol is: wachten of elders.');

/** What no source gives and people must choose before a year can be simulated. */
export const Simulatiekeuzes = z.strictObject({
  /** The key that the origins are drawn by while the real origins are unknown. */
  herkomstNaar: Sleutel,
  buitenRegio: Aandeel,
  kansrijkElders: Aandeel,
  tempo: Tempo,
  overloop: Overloop,
});
export type Simulatiekeuzes = z.infer<typeof Simulatiekeuzes>;

/** The choices that add nothing of their own: everybody from the region, nobody better off elsewhere, waiting. */
export const STANDAARDKEUZES: Simulatiekeuzes = {
  herkomstNaar: 'inwoners',
  buitenRegio: { teller: 0, noemer: 100 },
  kansrijkElders: { teller: 0, noemer: 100 },
  tempo: 'gelijkmatig',
  overloop: 'wachten',
};

/** Everything that one simulated year needs, municipalities as numbers in order of code. */
export type Simulatieopzet = {
  readonly gemeenten: readonly string[];
  readonly vraag: number;
  readonly groepen: readonly { readonly code: UrgentiegroepCode; readonly gewicht: number; readonly telt: boolean; readonly volgtTaakstelling: boolean }[];
  readonly herkomst: readonly number[];
  /** Weights for the group that is shared out by law (Huisvestingswet 2014 art. 29: by inhabitants). */
  readonly taakstelling: readonly number[];
  readonly buitenRegio: Aandeel;
  readonly kansrijkElders: Aandeel;
  readonly plafond: readonly number[];
  readonly woningen: readonly number[];
  readonly tempo: z.infer<typeof Tempo>;
  readonly overloop: z.infer<typeof Overloop>;
};

/** One invented case: numbers only. -1: outside the region, or no municipality with a better chance. */
export type Simulatiezaak = { readonly maand: number; readonly groep: number; readonly herkomst: number; readonly kansrijk: number };

/** What the principles say about a case with the counters of that moment: the preferred municipality (-1: none), and whether its ceiling has room. */
export type Zaakoordeel = { readonly voorkeur: number; readonly ruimte: boolean };
/** Applies the region's principles to one case; `gebruikt` holds the counted homes per municipality. */
export type Zaakbeoordelaar = (zaak: Simulatiezaak, gebruikt: readonly number[]) => Zaakoordeel;

const Aantal = z.int().min(0);

/** What one simulated year came to. */
export const Jaaruitkomst = z.strictObject({
  zaad: z.int(),
  zaken: Aantal,
  geplaatst: Aantal,
  inVoorkeur: Aantal,
  /** Still waiting for a home at the end of the year. */
  wachtend: Aantal,
  /** The principles point to no municipality: that asks a decision of people. */
  geenGemeente: Aantal,
  /** Months that the placed people waited, together. */
  wachtmaanden: Aantal,
  perGemeente: z.array(z.strictObject({ gemeente: z.string(), voorkeur: Aantal, geplaatst: Aantal, geteld: Aantal, wachtend: Aantal })),
  perGroep: z.array(z.strictObject({ groep: UrgentiegroepCode, zaken: Aantal, geplaatst: Aantal, wachtend: Aantal, geenGemeente: Aantal })),
  perMaand: z.array(z.strictObject({ maand: Aantal, instroom: Aantal, geplaatst: Aantal, wachtend: Aantal })),
  /** Origin (last row: outside the region) by placement (last column: not placed). */
  matrix: z.array(z.array(Aantal)),
});
export type Jaaruitkomst = z.infer<typeof Jaaruitkomst>;

/** Cases that are alike for the question who can be placed where. */
export type Zaaksoort = { readonly voorkeur: number; readonly telt: boolean; readonly aantal: number };
