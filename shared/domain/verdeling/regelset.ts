import { z } from 'zod';
import { Gemeentecode } from '../gemeente/gemeente.ts';
import { Datum } from '../persoon/datum.ts';
import { UrgentiegroepCode, Zekerheid } from '../persoon/urgentiegroep.ts';
import { Afronding } from './afronding.ts';
import { Verdeelmethode } from './methode.ts';
import { bepaald, NietBepaald, parameter } from './parameter.ts';

const Criterium = z.strictObject({
  code: z.string().regex(/^[a-z_]+$/),
  naam: z.string().min(1),
  vraag: z.string().min(1),
  bron: z.string().min(1),
  /** Criminal data (AVG art. 10): needs its own consent and its own access right. */
  strafrechtelijk: z.boolean(),
});
export type Criterium = z.infer<typeof Criterium>;

const Weigeringsgrond = z.strictObject({
  code: z.string().regex(/^[a-z_]+$/),
  tekst: z.string().min(1),
  bron: z.string().min(1),
  zekerheid: Zekerheid,
  /** For these groups the ground may not be used; `verbodenBron` names the article that forbids it. */
  verbodenVoor: z.array(UrgentiegroepCode),
  verbodenBron: z.string().nullable(),
});
export type Weigeringsgrond = z.infer<typeof Weigeringsgrond>;

export const Route = z.enum(['directe_bemiddeling', 'zelf_zoeken'], 'Kies hoe de woning wordt gezocht.');
export type Route = z.infer<typeof Route>;

/**
 * The steps of the distribution, in the order that a region gives them. The first four are the principles of
 * Haaglanden; the others come from arrangements elsewhere. `herkomst`, `kansrijke_woonstart` and `passende_plek`
 * point to a municipality; the rest are checks on it.
 */
export const Principe = z.enum(['herkomst', 'kansrijke_woonstart', 'plafond', 'leefbaarheid', 'passende_plek', 'elders_in_regio', 'bodem', 'doel', 'veto', 'binding']);
export type Principe = z.infer<typeof Principe>;

/** The cap as a region agreed it: a share in whole numbers of a base, who counts, at which level, how rounded. */
const Plafond = z.strictObject({
  teller: z.int('Vul een heel getal in.').min(0, 'Een aandeel is nul of meer.'),
  noemer: z.int('Vul een heel getal in.').min(1, 'De noemer is één of meer.'),
  basis: z.string().min(1),
  telt: z.array(UrgentiegroepCode),
  niveau: z.literal('gemeente'),
  afronding: Afronding,
});
export type Plafond = z.infer<typeof Plafond>;

/** A cap of which the source leaves the level or the rounding open. */
const Plafondafspraak = Plafond.extend({ niveau: z.union([z.literal('gemeente'), NietBepaald]), afronding: z.union([Afronding, NietBepaald]) });

const aandeel = z.strictObject({ teller: z.int().min(0), noemer: z.int().min(1) });

const Verdeling = z.strictObject({
  volgorde: z.array(Principe),
  volgordeBron: z.string().min(1),
  plafond: parameter(Plafondafspraak),
  /** The years that the figures under the cap are of. */
  basisjaren: parameter(z.string().min(1)),
  /** What happens to people when the cap is reached. */
  overloop: parameter(z.enum(['gemotiveerd_besluit', 'wachtlijst', 'andere_gemeente'])),
  /** Whether unused homes and fractions of homes go to the next year. */
  meenemen: parameter(z.strictObject({ breuken: z.boolean(), ongebruikt: z.boolean() })),
  /** A minimum for the statutory groups. */
  bodem: parameter(z.strictObject({ ...aandeel.shape, basis: z.string().min(1), telt: z.array(UrgentiegroepCode), afronding: parameter(Afronding) })),
  /** Binding priority for at most this share of the designated homes, and whose homes count (Huisvestingswet art. 14). */
  binding: parameter(z.strictObject({ ...aandeel.shape, telt: z.array(z.string().min(1)).min(1) })),
  routeUitInstelling: parameter(Route),
  routeOverig: parameter(Route),
  leefbaarheid: parameter(z.string().min(1)),
  /** Deviations within a municipality: at which level, in which direction, and whether an area can be spared for a while. */
  gebiedsafwijking: parameter(z.strictObject({ niveau: z.enum(['wijk', 'complex']), omhoog: z.boolean(), omlaag: z.boolean(), ontzien: z.boolean() })),
  /** How a region grows towards its key: until when, and the share per year where the source gives it. */
  ingroei: parameter(z.strictObject({ tot: Datum, vorm: parameter(z.array(z.strictObject({ jaar: z.int(), teller: z.int().min(0), noemer: z.int().min(1) })).min(1)) })),
  /** Who can veto a home in an area. */
  veto: parameter(z.string().min(1)),
  eenmaligAanbod: parameter(z.boolean()),
  wachttijdMaanden: parameter(z.int().min(0)),
});

const Herkomst = z.strictObject({
  definitie: parameter(z.string()),
  terugkijkjaren: parameter(z.int().min(0)),
  ankerdatum: parameter(z.enum(['begin_eerste_opname', 'aanvraagdatum'])),
  ketengatDagen: parameter(z.int().min(0)),
  grensdagTeltMee: parameter(z.boolean()),
});

const Termijnen = z.strictObject({
  beslistermijnWeken: parameter(z.int().min(1)),
  geldigheidMaanden: parameter(z.int().min(1)),
  bezwaarWeken: parameter(z.int().min(1)),
  /** Whether "tot" in art. 4:15 Awb counts the day of the supplement; absent: it does not. */
  opschortingTotTeltMee: bepaald(z.boolean()).optional(),
  /** Within how many months a home is offered, and from which day that counts. */
  aanbodMaanden: parameter(z.int().min(1)),
  aanbodVanaf: parameter(z.enum(['besluit', 'aanmelding'])),
  /** How many months of guidance belong to the home. */
  begeleidingMaanden: parameter(z.int().min(1)),
  /** How long a first, temporary contract lasts. */
  tijdelijkContractMaanden: parameter(z.int().min(1)),
});

const Document = z.strictObject({ code: z.string().regex(/^[a-z_]+$/), tekst: z.string().min(1), groepen: z.array(UrgentiegroepCode), bron: z.string().min(1), zekerheid: Zekerheid });

const Reglement = z.strictObject({
  bevoegdheid: parameter(z.enum(['advies', 'mandaat'])),
  quorum: parameter(z.strictObject({ ...aandeel.shape, minimaal: z.int().min(1).nullable() })),
  beslissendeStem: parameter(z.enum(['voorzitter', 'geen'])),
  deskundigheid: parameter(z.array(z.string().min(1)).min(1)),
  leden: parameter(z.strictObject({ minimaal: z.int().min(1), maximaal: z.int().min(1) })),
});

/**
 * An arrangement of a region as dated data, as its file holds it. Everything has its source; what the source does not
 * say stands there as a question for people.
 */
export const Regelsetbestand = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'Gebruik voor het id kleine letters, cijfers en streepjes.'),
  naam: z.string().min(1),
  regio: z.string().min(1),
  status: z.string().min(1),
  /** What kind of text it stands in; a verordening lasts at most four years (Huisvestingswet art. 4). */
  vorm: z.enum(['verordening', 'visie', 'convenant', 'agenda', 'wet', 'uitgangspunten']),
  leden: z.array(Gemeentecode),
  /** Where the members are listed; an open question when the source does not list them. */
  ledenlijst: parameter(z.literal('opgesomd')),
  geldigVan: Datum.nullable(),
  geldigTot: Datum.nullable(),
  geldigheid: parameter(z.string().min(1)),
  bronnen: z.array(z.strictObject({ code: z.string().min(1), titel: z.string().min(1) })).min(1),
  herkomst: Herkomst,
  herstelkans: z.strictObject({ criteria: z.array(Criterium), nietBepaald: z.array(z.string()) }),
  verdeling: Verdeling,
  methoden: z.array(Verdeelmethode),
  termijnen: Termijnen,
  weigeringsgronden: z.array(Weigeringsgrond),
  documenten: z.array(Document),
  reglement: Reglement,
  /** Facts of the arrangement that no calculation uses, so that they are not lost. */
  afspraken: z.array(z.strictObject({ tekst: z.string().min(1), bron: z.string().min(1), zekerheid: Zekerheid })),
  nietBepaald: z.array(z.string()),
});
export type Regelsetbestand = z.infer<typeof Regelsetbestand>;

/**
 * A regelset that a commission can work with from intake to decision: what the steps of a case cannot do without
 * has a value (it may be a proposal, marked `afgeleid`); the rest may stand open.
 */
export const Regelset = Regelsetbestand.extend({
  leden: z.array(Gemeentecode).min(1),
  geldigVan: Datum,
  herkomst: Herkomst.extend({
    definitie: bepaald(z.string()),
    terugkijkjaren: bepaald(z.int().min(0)),
    ankerdatum: bepaald(z.enum(['begin_eerste_opname', 'aanvraagdatum'])),
    ketengatDagen: bepaald(z.int().min(0)),
    grensdagTeltMee: bepaald(z.boolean()),
  }),
  herstelkans: z.strictObject({ criteria: z.array(Criterium).min(1), nietBepaald: z.array(z.string()) }),
  verdeling: Verdeling.extend({ volgorde: z.array(Principe).min(1), plafond: bepaald(Plafond), routeUitInstelling: bepaald(Route), routeOverig: bepaald(Route), leefbaarheid: bepaald(z.string()) }),
  termijnen: Termijnen.extend({ beslistermijnWeken: bepaald(z.int().min(1)), geldigheidMaanden: bepaald(z.int().min(1)), bezwaarWeken: bepaald(z.int().min(1)) }),
});
export type Regelset = z.infer<typeof Regelset>;
