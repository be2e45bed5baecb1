import { z } from 'zod';
import { formatDutchDate, type PlainDate } from '../../kernel/plain-date.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Bevinding } from '../aanvraag/controleer-aanvraag.ts';
import { Gemeentecode, gemeenteNaam } from '../gemeente/gemeente.ts';
import { Datum } from '../persoon/datum.ts';
import { VerplichteTekst } from '../persoon/tekst.ts';

/**
 * Where a dispute lies, from low to high: the contact persons of the municipalities, the regioadviseur, the
 * Geschillencommissie Sociaal Domein (VNG, landelijke toegankelijkheid beschermd wonen en maatschappelijke opvang).
 */
export const GESCHILTREDEN = { contactpersonen: 'Contactpersonen van de gemeenten', regioadviseur: 'Regioadviseur', geschillencommissie: 'Geschillencommissie Sociaal Domein, subcommissie Woonplaatsbeginsel en Toegang' } as const;
export const Geschiltrede = z.enum(Object.keys(GESCHILTREDEN) as [keyof typeof GESCHILTREDEN], 'Kies wie het geschil behandelt.');
export type Geschiltrede = z.infer<typeof Geschiltrede>;

/** What a municipality says about the origin, and why. */
export const Standpunt = z.strictObject({
  gemeente: Gemeentecode,
  /** The municipality that it holds to be the origin. */
  herkomst: Gemeentecode,
  motivering: VerplichteTekst(8_000, 'de motivering van de gemeente'),
  ingenomenOp: Datum,
});
export type Standpunt = z.infer<typeof Standpunt>;

/** How a dispute ended. `gemeente` null: it was withdrawn without an outcome. */
export const Geschiluitkomst = z.strictObject({ gemeente: Gemeentecode.nullable(), door: Geschiltrede, motivering: VerplichteTekst(8_000, 'de motivering van de uitkomst'), datum: Datum });
export type Geschiluitkomst = z.infer<typeof Geschiluitkomst>;

/** A dispute between two municipalities about the origin. Meanwhile one municipality handles the request. */
export const Geschil = z.strictObject({
  partijen: z.tuple([Gemeentecode, Gemeentecode]),
  /** The municipality that handles the request while the dispute lasts, so that the applicant is not left waiting. */
  behandelgemeente: Gemeentecode,
  geopendOp: Datum,
  /** The last day of the step that the dispute is in now. */
  uiterlijk: Datum,
  trede: Geschiltrede,
  standpunten: z.array(Standpunt).max(2),
  uitkomst: Geschiluitkomst.nullable(),
});
export type Geschil = z.infer<typeof Geschil>;

/** Everything that can happen to a dispute. */
export const Geschilgebeurtenis = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('GeschilGeopend'), ...Geschil.pick({ partijen: true, behandelgemeente: true, geopendOp: true, uiterlijk: true }).shape }),
  z.strictObject({ soort: z.literal('StandpuntIngenomen'), standpunt: Standpunt }),
  z.strictObject({ soort: z.literal('GeschilDoorgezet'), trede: Geschiltrede, datum: Datum, uiterlijk: Datum }),
  z.strictObject({ soort: z.literal('GeschilBeslecht'), uitkomst: Geschiluitkomst }),
]);
export type Geschilgebeurtenis = z.infer<typeof Geschilgebeurtenis>;

/** Why a step in a dispute is refused, and at which field. */
export type Geschilweigering = { readonly code: 'geschil_bestaat' | 'geschil_onbekend' | 'geschil_gesloten' | 'geen_partij' | 'datum_onjuist' | 'trede_onjuist' | 'standpunt_ontbreekt'; readonly melding: string; readonly veld: string };
type Geschilbeslissing = Result<Geschilgebeurtenis[], Geschilweigering>;

const weiger = (code: Geschilweigering['code'], veld: string, melding: string): Geschilbeslissing => err({ code, melding, veld });
const TREDEN = Object.keys(GESCHILTREDEN) as Geschiltrede[]; // keys of a const object, in order

type Geopend = Extract<Geschilgebeurtenis, { soort: 'GeschilGeopend' }>;

function decideOpenen(bestaand: Geschil | undefined, g: Geopend): Geschilbeslissing {
  if (bestaand?.uitkomst === null) return weiger('geschil_bestaat', 'partijen', 'Er loopt al een geschil over de herkomst. Rond dat eerst af.');
  if (g.partijen[0] === g.partijen[1]) return weiger('geen_partij', 'partijen', 'Een geschil is tussen twee verschillende gemeenten.');
  if (!g.partijen.includes(g.behandelgemeente)) return weiger('geen_partij', 'behandelgemeente', 'Kies een van de twee gemeenten om de aanvraag intussen te behandelen.');
  return g.uiterlijk > g.geopendOp ? ok([g]) : weiger('datum_onjuist', 'uiterlijk', `Kies een dag na ${formatDutchDate(g.geopendOp)}.`);
}

function decideStandpunt(d: Geschil, standpunt: Standpunt): Geschilbeslissing {
  if (!d.partijen.includes(standpunt.gemeente)) return weiger('geen_partij', 'standpunt.gemeente', `${gemeenteNaam(standpunt.gemeente)} is geen partij in dit geschil.`);
  return standpunt.ingenomenOp >= d.geopendOp ? ok([{ soort: 'StandpuntIngenomen', standpunt }]) : weiger('datum_onjuist', 'standpunt.ingenomenOp', `Het geschil is geopend op ${formatDutchDate(d.geopendOp)}. Kies die dag of later.`);
}

function decideDoorzetten(d: Geschil, g: Extract<Geschilgebeurtenis, { soort: 'GeschilDoorgezet' }>): Geschilbeslissing {
  if (TREDEN.indexOf(g.trede) <= TREDEN.indexOf(d.trede)) return weiger('trede_onjuist', 'trede', `Het geschil ligt al bij: ${GESCHILTREDEN[d.trede]}. Kies een volgende trede.`);
  if (d.standpunten.length < 2) return weiger('standpunt_ontbreekt', 'standpunten', 'Leg eerst van beide gemeenten het standpunt vast.');
  return g.datum >= d.geopendOp && g.uiterlijk > g.datum ? ok([g]) : weiger('datum_onjuist', 'uiterlijk', 'Kies een uiterste dag na de dag van doorzetten, en die niet voor de opening.');
}

function decideBeslechten(d: Geschil, uitkomst: Geschiluitkomst): Geschilbeslissing {
  if (uitkomst.gemeente !== null && d.standpunten.length < 2) return weiger('standpunt_ontbreekt', 'standpunten', 'Leg eerst van beide gemeenten het standpunt vast.');
  if (uitkomst.door !== d.trede) return weiger('trede_onjuist', 'uitkomst.door', `Het geschil ligt bij: ${GESCHILTREDEN[d.trede]}. Die legt de uitkomst vast.`);
  return uitkomst.datum >= d.geopendOp ? ok([{ soort: 'GeschilBeslecht', uitkomst }]) : weiger('datum_onjuist', 'uitkomst.datum', `Het geschil is geopend op ${formatDutchDate(d.geopendOp)}. Kies die dag of later.`);
}

/** Decides whether this can happen to the dispute now: the event, or why not. */
export function decideGeschil(geschil: Geschil | undefined, g: Geschilgebeurtenis): Geschilbeslissing {
  if (g.soort === 'GeschilGeopend') return decideOpenen(geschil, g);
  if (!geschil) return weiger('geschil_onbekend', 'geschil', 'Er is geen geschil over deze herkomst. Open het eerst.');
  if (geschil.uitkomst) return weiger('geschil_gesloten', 'geschil', `Dit geschil is afgerond op ${formatDutchDate(geschil.uitkomst.datum)}.`);
  if (g.soort === 'StandpuntIngenomen') return decideStandpunt(geschil, g.standpunt);
  return g.soort === 'GeschilDoorgezet' ? decideDoorzetten(geschil, g) : decideBeslechten(geschil, g.uitkomst);
}

/** The dispute after this event; a later position of a municipality takes the place of its earlier one. */
export function applyGeschil(geschil: Geschil | undefined, g: Geschilgebeurtenis): Geschil {
  if (g.soort === 'GeschilGeopend') {
    const { partijen, behandelgemeente, geopendOp, uiterlijk } = g;
    return { partijen, behandelgemeente, geopendOp, uiterlijk, trede: 'contactpersonen', standpunten: [], uitkomst: null };
  }
  if (!geschil) throw new Error(`${g.soort} without a dispute`);
  if (g.soort === 'StandpuntIngenomen') return { ...geschil, standpunten: [...geschil.standpunten.filter((s) => s.gemeente !== g.standpunt.gemeente), g.standpunt] };
  return g.soort === 'GeschilDoorgezet' ? { ...geschil, trede: g.trede, uiterlijk: g.uiterlijk } : { ...geschil, uitkomst: g.uitkomst };
}

/** Whether the term of the step in which the dispute lies is over without an outcome. */
export const isGeschilOverTijd = (geschil: Geschil, vandaag: PlainDate): boolean => geschil.uitkomst === null && vandaag > geschil.uiterlijk;

/** What each step in a dispute is called in the history of a case. */
export const GESCHILSTAPPEN = { GeschilGeopend: 'geopend', StandpuntIngenomen: 'standpunt vastgelegd', GeschilDoorgezet: 'doorgezet', GeschilBeslecht: 'afgerond' } satisfies Record<Geschilgebeurtenis['soort'], string>;

/** An open dispute as something to look at: who, until when, and who handles the request meanwhile. */
export function bevindGeschil(geschil: Geschil, vandaag: PlainDate): Bevinding[] {
  if (geschil.uitkomst) return [];
  const [een, ander] = geschil.partijen;
  const termijn = isGeschilOverTijd(geschil, vandaag) ? `De termijn liep af op ${formatDutchDate(geschil.uiterlijk)}.` : `Uiterlijk ${formatDutchDate(geschil.uiterlijk)}.`;
  return [{ regel: 'geschil', bron: GESCHILTREDEN[geschil.trede], tekst: `${gemeenteNaam(een)} en ${gemeenteNaam(ander)} zijn het niet eens over de herkomst. ${termijn} Intussen behandelt ${gemeenteNaam(geschil.behandelgemeente)} de aanvraag.` }];
}
