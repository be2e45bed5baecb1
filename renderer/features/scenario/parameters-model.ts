import { BASISSEN, Scenariovraag, SLEUTELS, STANDAARDVRAAG } from '../../../shared/domain/scenario/scenariovraag.ts';
import { Simulatiekeuzes, STANDAARDKEUZES } from '../../../shared/domain/scenario/simulatie.ts';
import { scenarioTekst as t } from '../../text/scenario.ts';

type Getypt = number | string;
/** What stands in the fields: a number, or the text as typed. */
export type Velden = {
  readonly vraag: Getypt; readonly aandeel: Getypt; readonly minimum: Getypt; readonly basis: string; readonly sleutel: string; readonly afronding: string; readonly lokaal: Readonly<Record<string, Getypt>>;
  readonly herkomstNaar: string; readonly buitenRegio: Getypt; readonly kansrijkElders: Getypt; readonly tempo: string; readonly overloop: string; readonly jaren: Getypt; readonly zaad: Getypt;
};

const procent = (a: { teller: number; noemer: number }): number => (100 * a.teller) / a.noemer;

/** Where the page starts: the question of the printed table, and choices that add nothing. */
export const BEGIN: Velden = {
  vraag: STANDAARDVRAAG.vraag, aandeel: procent(STANDAARDVRAAG.aandeel), minimum: procent(STANDAARDVRAAG.minimum), basis: STANDAARDVRAAG.basis, sleutel: STANDAARDVRAAG.sleutel, afronding: STANDAARDVRAAG.afronding, lokaal: {},
  herkomstNaar: STANDAARDKEUZES.herkomstNaar, buitenRegio: 0, kansrijkElders: 0, tempo: STANDAARDKEUZES.tempo, overloop: STANDAARDKEUZES.overloop, jaren: 50, zaad: 1,
};

type Fouten = Readonly<Record<string, string>>;
type Gelezen<T> = { readonly waarde: T | null; readonly fouten: Fouten };

const aandeel = (waarde: Getypt): unknown => ({ teller: waarde, noemer: 100 });
const verzamel = (issues: readonly { path: readonly PropertyKey[]; message: string }[], geheel: ReadonlySet<string>): Fouten =>
  Object.fromEntries([...issues].reverse().map(({ path, message }) => {
    const [veld = '', deel] = path.map(String);
    const naam = veld === 'lokaal' && deel !== undefined ? `lokaal.${deel}` : veld;
    return [naam, geheel.has(naam) && message === 'Vul een heel getal in.' ? t.parameters.geheel : message];
  }));

const PROCENTEN = new Set(['aandeel', 'minimum', 'buitenRegio', 'kansrijkElders']);

/** The fields as a scenario, or what is wrong with each. */
export function leesScenario(v: Velden): Gelezen<Scenariovraag> {
  const lokaal = Object.fromEntries(Object.entries(v.lokaal).filter(([, n]) => n !== '' && n !== 0));
  const gelezen = Scenariovraag.safeParse({ vraag: v.vraag, aandeel: aandeel(v.aandeel), minimum: aandeel(v.minimum), basis: v.basis, sleutel: v.sleutel, afronding: v.afronding, lokaal });
  return gelezen.success ? { waarde: gelezen.data, fouten: {} } : { waarde: null, fouten: verzamel(gelezen.error.issues, PROCENTEN) };
}

export type Simulatieplan = { readonly keuzes: Simulatiekeuzes; readonly jaren: number; readonly zaad: number };
export const MAX_JAREN = 200;

/** The fields as a plan to simulate, or what is wrong with each. */
export function leesPlan(v: Velden): Gelezen<Simulatieplan> {
  const gelezen = Simulatiekeuzes.safeParse({ herkomstNaar: v.herkomstNaar, buitenRegio: aandeel(v.buitenRegio), kansrijkElders: aandeel(v.kansrijkElders), tempo: v.tempo, overloop: v.overloop });
  const heel = (waarde: Getypt, min: number, max: number): number | null => (typeof waarde === 'number' && waarde >= min && waarde <= max ? waarde : null);
  const jaren = heel(v.jaren, 1, MAX_JAREN);
  const zaad = heel(v.zaad, 0, 999_999_999);
  const fouten = {
    ...(gelezen.success ? {} : verzamel(gelezen.error.issues, PROCENTEN)),
    ...(jaren === null ? { jaren: `Vul een heel aantal jaren in van 1 tot en met ${MAX_JAREN}.` } : {}),
    ...(zaad === null ? { zaad: 'Vul een heel getal in van 0 tot en met 999.999.999.' } : {}),
  };
  return gelezen.success && jaren !== null && zaad !== null ? { waarde: { keuzes: gelezen.data, jaren, zaad }, fouten } : { waarde: null, fouten };
}

const opties = (namen: Readonly<Record<string, string>>): { value: string; label: string }[] => Object.entries(namen).map(([value, label]) => ({ value, label }));
export const KEUZELIJSTEN = {
  basis: opties(BASISSEN), sleutel: opties(SLEUTELS), afronding: opties(t.parameters.afrondingen), tempo: opties(t.simulatie.tempos), overloop: opties(t.simulatie.overlopen),
} as const;
