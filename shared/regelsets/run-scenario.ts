import { assertNever } from '../kernel/assert-never.ts';
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
import type { Scenario, Zaakgegevens } from './scenario.ts';
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

function runMethode(r: Regelsetbestand, s: Scenario): Result<Uitkomst, Belemmering> | undefined {
  switch (s.soort) {
    case 'aandeel': { const m = getMethode(r, s.gegeven.methode, ['quota_cap', 'quota_floor']); return berekenAandeel(m.regel, m.bron, s.gegeven.aantal); }
    case 'naar_rato': { const m = getMethode(r, s.gegeven.methode, ['pro_rata']); return platgeslagen(applyNaarRato(m.regel, m.bron, { totaal: s.gegeven.totaal, gewichten: naarGewichten(s.gegeven.gewichten) })); }
    case 'splitsing': { const m = getMethode(r, s.gegeven.methode, ['share_split']); return platgeslagen(splitAandelen(m.regel, m.bron, s.gegeven.totaal)); }
    case 'doeljaren': { const m = getMethode(r, s.gegeven.methode, ['target']); return verdeelDoelOverJaren(m.regel, m.bron, s.gegeven); }
    case 'doelstand': { const m = getMethode(r, s.gegeven.methode, ['target']); return toetsDoelstand(m.regel, m.bron, s.gegeven); }
    case 'doelsom': return ok(telDoelen(getMethode(r, s.gegeven.methode, ['target']).regel));
    case 'punten': { const m = getMethode(r, s.gegeven.methode, ['points']); return berekenPunten(m.regel, m.bron, s.gegeven); }
    case 'volgregels': { const u = rangschikStappen(getMethode(r, s.gegeven.methode, ['ordered_rules']).regel, s.gegeven.zoekers); return u.ok ? ok({ volgorde: u.value }) : u; }
    case 'samenstelling': { const m = getMethode(r, s.gegeven.methode, ['composition_limit']); return toetsSamenstelling(m.regel, m.bron, s.gegeven); }
    case 'drempel': { const m = getMethode(r, s.gegeven.methode, ['threshold_reactive']); return regionaal.toetsDrempel(m.regel, m.bron, s.gegeven); }
    case 'aanbod': return regionaal.telAanbod(getMethode(r, s.gegeven.methode, ['negotiated']).bron, s.gegeven);
    case 'contingent': { const m = getMethode(r, s.gegeven.methode, ['contingent']); return regionaal.toetsContingent(m.regel, m.bron, s.gegeven); }
    case 'compensatie': { const m = getMethode(r, s.gegeven.methode, ['compensatie']); return regionaal.berekenCompensatie(m.regel, m.bron, { geplaatst: s.gegeven.geplaatst, gewichten: naarGewichten(s.gegeven.gewichten) }); }
    case 'huisvestingstermijn': { const uiterlijk = regionaal.bepaalHuisvestingstermijn(getMethode(r, s.gegeven.methode, ['taakstelling']).regel, s.gegeven.koppeling); return uiterlijk.ok ? ok({ uiterlijk: uiterlijk.value }) : uiterlijk; }
    default: return undefined;
  }
}

function runRegels(r: Regelsetbestand, s: Scenario): Result<Uitkomst, Belemmering> {
  switch (s.soort) {
    case 'voorstel': return ok(runVoorstel(r, s.gegeven));
    case 'rangorde': return ok({ volgorde: rangschikPunten(Object.entries(s.gegeven.punten).map(([code, punten]) => ({ code, punten }))) });
    case 'ingroei': return regionaal.bepaalIngroei(r, s.gegeven.datum);
    case 'taakstelling': { const u = regionaal.berekenTaakstelling(s.gegeven); return u.ok ? ok({ taakstelling: u.value }) : u; }
    case 'ruil': { const u = regionaal.ruilTaakstelling(s.gegeven.voor, s.gegeven.na); return u.ok ? ok({ na: u.value }) : u; }
    case 'aanbodtermijn': return regionaal.bepaalAanbodtermijn(r, s.gegeven);
    case 'weigeringsgrond': { const { groep, grond } = s.gegeven; const g = weigeringsgrondenVoor(r, groep).find((x) => x.grond.code === grond); return ok({ bestaat: g !== undefined, verboden: g ? g.verboden !== null : null }); }
    case 'geldigheid': return ok({ geldt: isInForce(r, s.gegeven.datum) });
    case 'parameter': return ok(findParameter(r, s.gegeven.pad));
    case 'aandeel': case 'naar_rato': case 'splitsing': case 'doeljaren': case 'doelstand': case 'doelsom': case 'punten': case 'volgregels': case 'samenstelling': case 'drempel': case 'aanbod': case 'contingent': case 'compensatie': case 'huisvestingstermijn':
      throw new Error(`${s.soort} was run as a method`);
    default: return assertNever(s);
  }
}

/** What comes out of one scenario: the outcome of its rule, or `fout` with the code and field of why nothing was calculated. */
export function runScenario(regelset: Regelsetbestand, scenario: Scenario): Uitkomst {
  const antwoorden: Antwoorden = ('antwoorden' in scenario.gegeven ? scenario.gegeven.antwoorden : undefined) ?? {};
  const beantwoord = answerRegelset(regelset, antwoorden);
  if (!beantwoord.ok) return { fout: { code: 'antwoord', veld: beantwoord.error.pad, melding: beantwoord.error.melding } };
  const uitkomst = runMethode(beantwoord.value, scenario) ?? runRegels(beantwoord.value, scenario);
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
