import { z } from 'zod';
import { Gemeentecode } from '../gemeente/gemeente.ts';
import { Datum } from '../persoon/datum.ts';
import { UrgentiegroepCode, Zekerheid } from '../persoon/urgentiegroep.ts';

/** A value that a region agreed, with where it is written and how sure that is. */
const parameter = <T extends z.ZodType>(waarde: T) => z.strictObject({ waarde, bron: z.string().min(1), zekerheid: Zekerheid });

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

/** The steps of the distribution, in the order that a region gives them. */
export const Principe = z.enum(['herkomst', 'kansrijke_woonstart', 'plafond', 'leefbaarheid']);
export type Principe = z.infer<typeof Principe>;

/**
 * What a region has agreed, as dated data. Everything a decision depends on is in here with its source;
 * what the sources do not say stands under `nietBepaald` and is asked of people.
 */
export const Regelset = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  naam: z.string().min(1),
  regio: z.string().min(1),
  status: z.string().min(1),
  leden: z.array(Gemeentecode).min(1),
  geldigVan: Datum,
  geldigTot: Datum.nullable(),
  bronnen: z.array(z.strictObject({ code: z.string(), titel: z.string() })),
  herkomst: z.strictObject({
    definitie: parameter(z.string()),
    terugkijkjaren: parameter(z.int().min(0)),
    ankerdatum: parameter(z.enum(['begin_eerste_opname', 'aanvraagdatum'])),
    ketengatDagen: parameter(z.int().min(0)),
    grensdagTeltMee: parameter(z.boolean()),
  }),
  herstelkans: z.strictObject({ criteria: z.array(Criterium).min(1), nietBepaald: z.array(z.string()) }),
  verdeling: z.strictObject({
    volgorde: z.array(Principe).min(1),
    plafond: parameter(
      z.strictObject({ teller: z.int().min(0), noemer: z.int().min(1), basis: z.string(), telt: z.array(UrgentiegroepCode), niveau: z.literal('gemeente'), afronding: z.enum(['naar_beneden', 'naar_boven', 'dichtstbij']) }),
    ),
    routeUitInstelling: parameter(Route),
    routeOverig: parameter(Route),
    leefbaarheid: parameter(z.string()),
  }),
  termijnen: z.strictObject({ beslistermijnWeken: parameter(z.int().min(1)), geldigheidMaanden: parameter(z.int().min(1)), bezwaarWeken: parameter(z.int().min(1)) }),
  weigeringsgronden: z.array(Weigeringsgrond),
  nietBepaald: z.array(z.string()),
});
export type Regelset = z.infer<typeof Regelset>;
