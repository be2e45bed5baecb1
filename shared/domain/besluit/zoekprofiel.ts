import { z } from 'zod';
import { Gemeentecode } from '../gemeente/gemeente.ts';
import { Tekst } from '../persoon/tekst.ts';
import { Huurgrens } from './huurgrens.ts';

/** The kinds of home that urgency can be for. */
export const WONINGSOORTEN = {
  appartement: 'Appartement',
  appartement_lift: 'Appartement met lift',
  benedenwoning: 'Benedenwoning',
  bovenwoning: 'Bovenwoning',
  eengezinswoning: 'Eengezinswoning',
  studio: 'Studio',
  onzelfstandig: 'Kamer in een gedeelde woning',
} as const;
export const Woningsoort = z.enum(Object.keys(WONINGSOORTEN) as [keyof typeof WONINGSOORTEN], 'Kies een soort woning.'); // the keys of a const object
export type Woningsoort = z.infer<typeof Woningsoort>;

/** What the home must offer; it says something of somebody's health, so it stays in the case and in the letter to that person. */
export const TOEGANKELIJKHEDEN = {
  nultreden: 'Zonder trappen te bereiken en te bewonen',
  rollator: 'Geschikt voor een rollator',
  rolstoel: 'Geschikt voor een rolstoel',
  geclusterd: 'Bij andere woningen met een ontmoetingsplek',
  zorggeschikt: 'Geschikt voor zorg aan huis',
} as const;
export const Toegankelijkheid = z.enum(Object.keys(TOEGANKELIJKHEDEN) as [keyof typeof TOEGANKELIJKHEDEN]); // idem
export type Toegankelijkheid = z.infer<typeof Toegankelijkheid>;

const kamers = z.int('Vul een heel aantal kamers in.').min(1, 'Vul minstens één kamer in.').max(12, 'Vul ten hoogste 12 kamers in.');

/** For which home the urgency is: what everybody who helps to find it must know. No word about the person. */
export const Zoekprofiel = z
  .strictObject({
    gemeente: Gemeentecode,
    /** Empty: any kind of home that fits. */
    woningsoorten: z.array(Woningsoort).max(Woningsoort.options.length),
    kamers: z.strictObject({ minimaal: kamers, maximaal: kamers.nullable() }),
    /** Null when no limit of that year is known; then people look it up. */
    huurgrens: Huurgrens.nullable(),
  })
  .refine((p) => p.kamers.maximaal === null || p.kamers.maximaal >= p.kamers.minimaal, { error: 'Het hoogste aantal kamers is kleiner dan het laagste.', path: ['kamers', 'maximaal'] })
  .refine((p) => new Set(p.woningsoorten).size === p.woningsoorten.length, { error: 'Een soort woning staat er twee keer in.', path: ['woningsoorten'] });
export type Zoekprofiel = z.infer<typeof Zoekprofiel>;

/** The part of the profile that says something about the person: frozen with the case, never sent to the register. */
export const Woningeisen = z.strictObject({ toegankelijkheid: z.array(Toegankelijkheid).max(Toegankelijkheid.options.length), toelichting: Tekst(1_000) });
export type Woningeisen = z.infer<typeof Woningeisen>;
