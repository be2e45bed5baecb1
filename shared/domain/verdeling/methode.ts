import { z } from 'zod';
import { Gemeentecode } from '../gemeente/gemeente.ts';
import { UrgentiegroepCode } from '../persoon/urgentiegroep.ts';
import { Afronding } from './afronding.ts';
import { parameter } from './parameter.ts';

const teller = z.int('Vul een heel getal in.').min(0, 'Een aandeel of aantal is nul of meer.');
const noemer = z.int('Vul een heel getal in.').min(1, 'De noemer is één of meer.');
const naam = z.string().min(1);
const code = z.string().regex(/^[a-z0-9_]+$/, 'Gebruik kleine letters, cijfers en lage streepjes.');

/** What a share is taken of. */
export const Basis = z.enum(['sociale_huur', 'tot_eerste_aftoppingsgrens', 'per_segment', 'kwetsbare_gebieden', 'aangewezen_woningen', 'vrijkomende_woningen']);
/** At which level a share counts. */
export const Niveau = z.enum(['gemeente', 'regio', 'wijk', 'complex']);
/** What a distribution in proportion goes by. */
export const Sleutel = z.enum(['inwoners', 'huishoudens', 'sociale_voorraad', 'mutaties', 'bezit', 'herkomst', 'vastgestelde_weging']);
/** Largest remainder makes the parts add up to the whole; the others round row by row. */
export const Deelafronding = z.enum(['grootste_rest', ...Afronding.options]);

const Aandeel = { teller, noemer, basis: parameter(Basis), niveau: parameter(Niveau), afronding: parameter(Afronding), telt: parameter(z.array(UrgentiegroepCode)) };

/** The ways in which regions distribute, each with the parameters it needs. */
export const Methode = z.discriminatedUnion('methode', [
  z.strictObject({ methode: z.literal('ordered_rules'), stappen: z.array(z.strictObject({ code, tekst: naam })).min(1) }),
  z.strictObject({ methode: z.literal('pro_rata'), sleutel: parameter(Sleutel), totaal: parameter(teller), afronding: parameter(Deelafronding) }),
  z.strictObject({ methode: z.literal('share_split'), delen: z.array(z.strictObject({ code, naam, teller })).min(2), noemer, niveau: parameter(Niveau), afronding: parameter(Deelafronding) }),
  z.strictObject({ methode: z.literal('target'), doelen: z.array(z.strictObject({ gemeente: Gemeentecode.nullable(), code, naam, teller, noemer, tot: teller.nullable() })).min(1), breukenMeenemen: parameter(z.boolean()) }),
  z.strictObject({ methode: z.literal('points'), trappen: z.array(z.strictObject({ totJaren: z.int().min(1), punten: teller })).min(1), inwonend: teller, perMaand: teller, grensHoortBij: parameter(z.enum(['lager', 'hoger'])), bijGelijkeStand: parameter(z.enum(['langste_inschrijving', 'loting'])) }),
  z.strictObject({ methode: z.literal('quota_floor'), ...Aandeel }),
  z.strictObject({ methode: z.literal('quota_cap'), ...Aandeel }),
  z.strictObject({ methode: z.literal('threshold_reactive'), teller, noemer, eenheid: naam, stappen: z.tuple([naam, naam]) }),
  z.strictObject({ methode: z.literal('composition_limit'), delen: z.array(z.strictObject({ code, naam, grens: z.enum(['minimaal', 'maximaal']), teller, van: code.nullable() })).min(1), noemer, bindend: z.boolean(), uitputtend: z.boolean(), afronding: parameter(Afronding) }),
  z.strictObject({ methode: z.literal('negotiated'), bijdragen: parameter(z.array(z.strictObject({ gemeente: Gemeentecode, teller, noemer }))) }),
  z.strictObject({ methode: z.literal('contingent'), quotum: parameter(teller), eenmalig: z.array(z.strictObject({ jaar: z.int(), aantal: teller, bron: naam })), veto: parameter(naam) }),
  z.strictObject({ methode: z.literal('compensatie'), sleutel: parameter(Sleutel), eenheid: parameter(z.enum(['woningen', 'euro'])), periodeMaanden: parameter(z.int().min(1)) }),
  z.strictObject({ methode: z.literal('taakstelling'), termijnWeken: parameter(z.int().min(1)), ruil: parameter(z.boolean()) }),
]);
export type Methode = z.infer<typeof Methode>;
export type Methodesoort = Methode['methode'];
export type MethodeVan<S extends Methodesoort> = Extract<Methode, { methode: S }>;

/** One way of distributing within a regelset, with where it is written. */
export const Verdeelmethode = z.strictObject({ code, naam, bron: naam, eenheid: naam, doelgroep: naam, zekerheid: z.enum(['bevestigd', 'visie', 'afgeleid', 'onbevestigd']), regel: Methode });
export type Verdeelmethode = z.infer<typeof Verdeelmethode>;
