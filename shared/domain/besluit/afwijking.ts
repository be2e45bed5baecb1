import { z } from 'zod';
import { Tekst, VerplichteTekst } from '../persoon/tekst.ts';
import type { Principe } from '../verdeling/regelset.ts';

/** On what a decision can differ from what the rules, the figures or the proposal lead to. A step of the distribution deviates under its own name. */
export const AFWIJKSOORTEN = {
  afwijking_herkomst: 'Andere herkomstgemeente dan uit de gegevens volgt',
  afwijking_voorstel: 'Andere gemeente dan het voorstel',
  afwijking_route: 'Andere route dan het voorstel',
  advies: 'Anders dan de commissie concludeerde',
  herkomst: 'Herkomst niet vastgesteld',
  kansrijke_woonstart: 'Kansrijke woonstart niet beoordeeld',
  plafond: 'Boven het plafond, of plafond niet te toetsen',
  leefbaarheid: 'Ondanks een signaal over leefbaarheid',
  passende_plek: 'Meest passende plek niet beoordeeld',
  elders_in_regio: 'Elders in de regio',
  bodem: 'Onder of buiten de bodem',
  doel: 'Boven het doel van de gemeente',
  veto: 'Ondanks een bezwaar uit het gebied',
  binding: 'Boven het aandeel voor binding',
  hardheidsclausule: 'Hardheidsclausule toegepast',
  maatwerk: 'Maatwerk',
} as const satisfies Record<Principe, string> & Record<string, string>;
export const Afwijksoort = z.enum(Object.keys(AFWIJKSOORTEN) as [keyof typeof AFWIJKSOORTEN]); // the keys of a const object
export type Afwijksoort = z.infer<typeof Afwijksoort>;

/** Why people deviate, as one of a short list, so that deviations can be counted; the words of the people stand beside it. */
export const AFWIJKREDENEN = {
  herstelkans: 'Betere kans op herstel',
  veiligheid: 'Veiligheid van de aanvrager of het gezin',
  kinderen: 'Belang van een kind',
  zorg_werk_opleiding: 'Zorg, werk of opleiding in de buurt',
  andere_gegevens: 'Andere of nieuwere gegevens',
  gegevens_ontbreken: 'Gegevens of cijfers ontbreken',
  geen_passende_woning: 'Nergens anders een passende woning',
  afspraak_gemeenten: 'Afspraak tussen gemeenten',
  geen_aanwijzing: 'De regels wijzen niets aan',
  onevenredig: 'De regel pakt onevenredig hard uit',
  anders: 'Een andere reden',
} as const;
export const Afwijkreden = z.enum(Object.keys(AFWIJKREDENEN) as [keyof typeof AFWIJKREDENEN], 'Kies een reden voor deze afwijking.'); // idem
export type Afwijkreden = z.infer<typeof Afwijkreden>;

/** The two deviations that people bring in themselves: nothing in the case points at them. */
export const VRIJE_AFWIJKINGEN = ['hardheidsclausule', 'maatwerk'] as const satisfies Afwijksoort[];

/** Who decided to set a rule aside: a person by name, with the function in which he did so. */
export const Beslisser = z.strictObject({
  naam: VerplichteTekst(200, 'de naam van wie dit besloot'),
  functie: VerplichteTekst(200, 'de functie'),
  /** Null for somebody who does not work with this case file, as a wethouder. */
  medewerkerId: z.uuid().nullable(),
});
export type Beslisser = z.infer<typeof Beslisser>;

/** A deviation in the decision, with its coded reason and the words of the people. */
export const Afwijking = z.strictObject({
  soort: Afwijksoort,
  reden: Afwijkreden,
  motivering: VerplichteTekst(4_000, 'de motivering van deze afwijking'),
  /** The article of the regulation that allows it; compulsory at the hardheidsclausule. */
  grondslag: Tekst(300).optional(),
  /** The refusal grounds that are set aside. */
  gronden: z.array(z.string().max(50)).max(20).optional(),
  /** Compulsory at hardheidsclausule and maatwerk. */
  beslisser: Beslisser.optional(),
});
export type Afwijking = z.infer<typeof Afwijking>;
