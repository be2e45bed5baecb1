import { err, ok, type Result } from '../kernel/result.ts';
import { weigeringsgrondenVoor } from '../domain/besluit/decide-besluit.ts';
import { berekenAandeel } from '../domain/verdeling/aandeel.ts';
import { answerRegelset, type Antwoorden } from '../domain/verdeling/beantwoord-regelset.ts';
import { telDoelen, toetsDoelstand, verdeelDoelOverJaren } from '../domain/verdeling/doelen.ts';
import type { Methodesoort, MethodeVan } from '../domain/verdeling/methode.ts';
import { applyNaarRato, splitAandelen, type Naarratouitkomst } from '../domain/verdeling/naar-rato.ts';
import type { Belemmering } from '../domain/verdeling/parameter.ts';
import { bepaalMotiveringsplicht, evaluateVerdeling } from '../domain/verdeling/propose-verdeling.ts';
import { berekenPunten, rangschikPunten, rangschikStappen } from '../domain/verdeling/punten.ts';
import * as regionaal from '../domain/verdeling/regionale-afspraken.ts';
import type { Regelsetbestand } from '../domain/verdeling/regelset.ts';
import { toetsSamenstelling } from '../domain/verdeling/samenstelling.ts';
import { isInForce } from './geldigheid.ts';
import type { Gegeven, Scenario, Scenariosoort, Zaakgegevens } from './scenario.ts';
import { maakVerdeelvraag } from './zaak.ts';

/** What a rule gave: an object whose fields the scenario names. */
type Uitkomst = object;

function getMethode<S extends Methodesoort>(r: Regelsetbestand, code: string, soorten: readonly S[]): { regel: MethodeVan<S>; bron: string } {
  const m = r.methoden.find((x) => x.code === code);
  if (!m || !soorten.some((s) => s === m.regel.methode)) throw new Error(`Regelset ${r.id} has no method ${code} of the kind ${soorten.join(' or ')}`);
  return { regel: m.regel as MethodeVan<S>, bron: m.bron }; // its kind was looked at on the line above
}

const naarGewichten = (gewichten: Readonly<Record<string, number>>): { code: string; gewicht: number }[] => Object.entries(gewichten).map(([code, gewicht]) => ({ code, gewicht }));
const platgeslagen = (u: Result<Naarratouitkomst, Belemmering>): Result<Uitkomst, Belemmering> => (u.ok ? ok({ som: u.value.som, delen: Object.fromEntries(u.value.delen.map((d) => [d.code, d.aantal])) }) : u);

function runVoorstel(r: Regelsetbestand, z: Zaakgegevens): Uitkomst {
  const v = evaluateVerdeling(maakVerdeelvraag(z, r));
  const voorkeur = v.perGemeente.find((g) => g.gemeente === v.voorkeursgemeente);
  return {
    voorkeursgemeente: v.voorkeursgemeente, route: v.route,
    toetsen: Object.fromEntries(v.toetsen.map((t) => [t.principe, t.staat])),
    perGemeente: Object.fromEntries(v.perGemeente.map((g) => [g.gemeente, Object.fromEntries(g.toetsen.map((t) => [t.principe, t.staat]))])),
    plafond: voorkeur?.teller.plafond ?? null,
    motiveringNodig: v.voorkeursgemeente === null || bepaalMotiveringsplicht(v, v.voorkeursgemeente).length > 0,
    openNormen: v.openNormen,
  };
}

function findParameter(r: Regelsetbestand, pad: string): Uitkomst {
  let knoop: unknown = r;
  for (const deel of pad.split('.')) knoop = typeof knoop === 'object' && knoop !== null && Object.hasOwn(knoop, deel) ? (knoop as Record<string, unknown>)[deel] : undefined; // looked at just before
  if (typeof knoop !== 'object' || knoop === null) return { gevonden: false };
  return 'nietBepaald' in knoop ? { bepaald: false, ...knoop } : { bepaald: true, ...knoop };
}

type Antwoord = Result<Uitkomst, Belemmering>;
const alsVeld = <T>(veld: string, u: Result<T, Belemmering>): Antwoord => (u.ok ? ok({ [veld]: u.value }) : u);

/** How each kind of scenario is run. */
const UITVOERING: { readonly [S in Scenariosoort]: (r: Regelsetbestand, g: Gegeven[S]) => Antwoord } = {
  voorstel: (r, g) => ok(runVoorstel(r, g)),
  aandeel: (r, g) => { const m = getMethode(r, g.methode, ['quota_cap', 'quota_floor']); return berekenAandeel(m.regel, m.bron, g.aantal); },
  naar_rato: (r, g) => { const m = getMethode(r, g.methode, ['pro_rata']); return platgeslagen(applyNaarRato(m.regel, m.bron, { totaal: g.totaal, gewichten: naarGewichten(g.gewichten) })); },
  splitsing: (r, g) => { const m = getMethode(r, g.methode, ['share_split']); return platgeslagen(splitAandelen(m.regel, m.bron, g.totaal)); },
  doeljaren: (r, g) => { const m = getMethode(r, g.methode, ['target']); return verdeelDoelOverJaren(m.regel, m.bron, g); },
  doelstand: (r, g) => { const m = getMethode(r, g.methode, ['target']); return toetsDoelstand(m.regel, m.bron, g); },
  doelsom: (r, g) => ok(telDoelen(getMethode(r, g.methode, ['target']).regel)),
  punten: (r, g) => { const m = getMethode(r, g.methode, ['points']); return berekenPunten(m.regel, m.bron, g); },
  rangorde: (_r, g) => ok({ volgorde: rangschikPunten(Object.entries(g.punten).map(([code, punten]) => ({ code, punten }))) }),
  volgregels: (r, g) => alsVeld('volgorde', rangschikStappen(getMethode(r, g.methode, ['ordered_rules']).regel, g.zoekers)),
  samenstelling: (r, g) => { const m = getMethode(r, g.methode, ['composition_limit']); return toetsSamenstelling(m.regel, m.bron, g); },
  drempel: (r, g) => { const m = getMethode(r, g.methode, ['threshold_reactive']); return regionaal.toetsDrempel(m.regel, m.bron, g); },
  aanbod: (r, g) => regionaal.telAanbod(getMethode(r, g.methode, ['negotiated']).bron, g),
  contingent: (r, g) => { const m = getMethode(r, g.methode, ['contingent']); return regionaal.toetsContingent(m.regel, m.bron, g); },
  compensatie: (r, g) => { const m = getMethode(r, g.methode, ['compensatie']); return regionaal.berekenCompensatie(m.regel, m.bron, { geplaatst: g.geplaatst, gewichten: naarGewichten(g.gewichten) }); },
  ingroei: (r, g) => regionaal.bepaalIngroei(r, g.datum),
  taakstelling: (_r, g) => alsVeld('taakstelling', regionaal.berekenTaakstelling(g)),
  ruil: (_r, g) => alsVeld('na', regionaal.ruilTaakstelling(g.voor, g.na)),
  huisvestingstermijn: (r, g) => alsVeld('uiterlijk', regionaal.bepaalHuisvestingstermijn(getMethode(r, g.methode, ['taakstelling']).regel, g.koppeling)),
  aanbodtermijn: (r, g) => regionaal.bepaalAanbodtermijn(r, g),
  weigeringsgrond: (r, { groep, grond }) => { const g = weigeringsgrondenVoor(r, groep).find((x) => x.grond.code === grond); return ok({ bestaat: g !== undefined, verboden: g ? g.verboden !== null : null }); },
  geldigheid: (r, g) => ok({ geldt: isInForce(r, g.datum) }),
  parameter: (r, g) => ok(findParameter(r, g.pad)),
};

/** What comes out of one scenario: the outcome of its rule, or `fout` with the code and field of why nothing was calculated. */
export function runScenario(regelset: Regelsetbestand, scenario: Scenario): Uitkomst {
  const antwoorden: Antwoorden = ('antwoorden' in scenario.gegeven ? scenario.gegeven.antwoorden : undefined) ?? {};
  const beantwoord = answerRegelset(regelset, antwoorden);
  if (!beantwoord.ok) return { fout: { code: 'antwoord', veld: beantwoord.error.pad, melding: beantwoord.error.melding } };
  const voerUit = UITVOERING[scenario.soort] as (r: Regelsetbestand, g: Scenario['gegeven']) => Antwoord; // the kind and the given come from one scenario
  const uitkomst = voerUit(beantwoord.value, scenario.gegeven);
  return uitkomst.ok ? uitkomst.value : { fout: uitkomst.error };
}

export type Verschil = { readonly pad: string; readonly verwacht: unknown; readonly gekregen: unknown };

function vergelijk(verwacht: unknown, gekregen: unknown, pad: string): Verschil[] {
  if (Array.isArray(verwacht) && Array.isArray(gekregen) && verwacht.length === gekregen.length) return verwacht.flatMap((v, i) => vergelijk(v, gekregen[i], `${pad}.${i}`));
  if (typeof verwacht === 'object' && verwacht !== null && !Array.isArray(verwacht) && typeof gekregen === 'object' && gekregen !== null)
    return Object.entries(verwacht).flatMap(([naam, v]) => vergelijk(v, Object.hasOwn(gekregen, naam) ? (gekregen as Record<string, unknown>)[naam] : undefined, pad === '' ? naam : `${pad}.${naam}`)); // an object, as looked at above
  return Object.is(verwacht, gekregen) ? [] : [{ pad, verwacht, gekregen: gekregen ?? null }];
}

/** Runs a scenario and says where the outcome is not what was expected; empty when it holds. */
export function testScenario(regelset: Regelsetbestand, scenario: Scenario): Result<void, readonly Verschil[]> {
  const verschillen = vergelijk(scenario.verwacht, runScenario(regelset, scenario), '');
  return verschillen.length === 0 ? ok(undefined) : err(verschillen);
}
