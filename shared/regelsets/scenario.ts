import { z } from 'zod';
import { Gemeentecode } from '../domain/gemeente/gemeente.ts';
import { Datum } from '../domain/persoon/datum.ts';
import { UrgentiegroepCode } from '../domain/persoon/urgentiegroep.ts';

const antwoorden = z.record(z.string(), z.unknown()).optional();
const methode = z.string().min(1);
const tellingen = z.record(z.string(), z.number());

const Telling = z.strictObject({ gemeente: Gemeentecode, verhuringen: z.int().min(0), gebruikt: z.int().min(0), peildatum: Datum });

/** A case in a few words: enough for the engine, without a person in it. */
export const Zaakgegevens = z.strictObject({
  groep: UrgentiegroepCode,
  herkomstgemeente: Gemeentecode.nullable(),
  /** The municipality with the better chance as people judged it; null when none is better (also when left out). */
  kansrijk: z.union([Gemeentecode, z.null(), z.literal('niet_beoordeeld')]).optional(),
  tellers: z.array(Telling).optional(),
  leefbaarheid: z.record(Gemeentecode, z.string()).optional(),
  gemeenten: z.array(Gemeentecode).optional(),
  doelen: z.array(z.strictObject({ gemeente: Gemeentecode, gerealiseerd: z.int().min(0), peildatum: Datum })).optional(),
  bodems: z.array(z.strictObject({ gemeente: Gemeentecode, verhuringen: z.int().min(0), gerealiseerd: z.int().min(0), peildatum: Datum })).optional(),
  bindingen: z.array(z.strictObject({ gemeente: Gemeentecode, vergunningen: z.int().min(0), metBinding: z.int().min(0), peildatum: Datum })).optional(),
  gebieden: z.array(z.strictObject({ gemeente: Gemeentecode, gebied: z.string(), aandeel: z.strictObject({ teller: z.int().min(0), noemer: z.int().min(1) }).nullable(), ontzien: z.boolean() })).optional(),
  gebiedsoordelen: z.array(z.strictObject({ gemeente: Gemeentecode, gebied: z.string(), uitkomst: z.enum(['veto', 'geen_bezwaar']), reden: z.string() })).optional(),
  antwoorden,
});
export type Zaakgegevens = z.infer<typeof Zaakgegevens>;

const gegeven = {
  voorstel: Zaakgegevens,
  aandeel: z.strictObject({ methode, aantal: z.number(), antwoorden }),
  naar_rato: z.strictObject({ methode, totaal: z.number().optional(), gewichten: tellingen, antwoorden }),
  splitsing: z.strictObject({ methode, totaal: z.number(), antwoorden }),
  doeljaren: z.strictObject({ methode, code: z.string(), jaren: z.number(), antwoorden }),
  doelstand: z.strictObject({ methode, code: z.string(), geleverd: z.number() }),
  doelsom: z.strictObject({ methode }),
  punten: z.strictObject({ methode, inwonend: z.boolean(), jarenSindsVerhuizing: z.number().nullable(), maandenIngeschreven: z.number(), antwoorden }),
  rangorde: z.strictObject({ punten: tellingen }),
  volgregels: z.strictObject({ methode, zoekers: z.record(z.string(), z.string()) }),
  samenstelling: z.strictObject({ methode, totaal: z.number(), aantallen: tellingen, antwoorden }),
  drempel: z.strictObject({ methode, eigenGemeente: z.string(), eigenLukt: z.boolean(), gemeenten: z.array(z.strictObject({ gemeente: z.string(), aantal: z.number(), woningen: z.number() })) }),
  aanbod: z.strictObject({ methode, doel: z.number(), aanbod: tellingen }),
  contingent: z.strictObject({ methode, jaar: z.int(), gebruikt: z.number(), veto: z.boolean().nullable(), antwoorden }),
  compensatie: z.strictObject({ methode, geplaatst: tellingen, gewichten: tellingen, antwoorden }),
  ingroei: z.strictObject({ datum: Datum, antwoorden }),
  taakstelling: z.strictObject({ landelijk: z.number(), inwoners: z.number(), inwonersLand: z.number() }),
  ruil: z.strictObject({ voor: tellingen, na: tellingen }),
  huisvestingstermijn: z.strictObject({ methode, koppeling: Datum }),
  aanbodtermijn: z.strictObject({ besluit: Datum, aanmelding: Datum, aangebodenOp: Datum.nullable(), antwoorden }),
  weigeringsgrond: z.strictObject({ groep: UrgentiegroepCode, grond: z.string() }),
  geldigheid: z.strictObject({ datum: Datum }),
  parameter: z.strictObject({ pad: z.string() }),
} as const;
export type Gegeven = { [S in keyof typeof gegeven]: z.infer<(typeof gegeven)[S]> };
export type Scenariosoort = keyof typeof gegeven;

const kop = { id: z.string().min(1), naam: z.string().min(1), bron: z.string().min(1), verwacht: z.record(z.string(), z.unknown()) };
const vorm = <S extends Scenariosoort>(soort: S) => z.strictObject({ ...kop, soort: z.literal(soort), gegeven: gegeven[soort] });

/** Given, expected and where the figures come from. `verwacht` names what has to come out; it need not name everything. */
export const Scenario = z.discriminatedUnion('soort', [
  vorm('voorstel'), vorm('aandeel'), vorm('naar_rato'), vorm('splitsing'), vorm('doeljaren'), vorm('doelstand'), vorm('doelsom'), vorm('punten'), vorm('rangorde'), vorm('volgregels'), vorm('samenstelling'), vorm('drempel'),
  vorm('aanbod'), vorm('contingent'), vorm('compensatie'), vorm('ingroei'), vorm('taakstelling'), vorm('ruil'), vorm('huisvestingstermijn'), vorm('aanbodtermijn'), vorm('weigeringsgrond'), vorm('geldigheid'), vorm('parameter'),
]);
export type Scenario = z.infer<typeof Scenario>;
