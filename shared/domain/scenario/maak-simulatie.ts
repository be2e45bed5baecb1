import { err, ok, type Result } from '../../kernel/result.ts';
import type { UrgentiegroepCode } from '../persoon/urgentiegroep.ts';
import { berekenScenario, getCel } from './bereken-scenario.ts';
import type { Cijfer, Regiocijfers } from './regiocijfers.ts';
import { SLEUTELS, type Scenariovraag } from './scenariovraag.ts';
import type { Simulatiekeuzes, Simulatieopzet } from './simulatie.ts';

/** The group with a task of its own per municipality by law: people with a permit. */
const TAAKSTELLING: UrgentiegroepCode = 'x3';

/** What is missing before a year can be simulated, and in which field. */
export type Simulatiefout = { readonly veld: string; readonly melding: string };

/** One figure of every municipality in order of code; null when a municipality has none. */
const reeksVan = (regio: Regiocijfers, cijfer: Cijfer): readonly number[] | null => {
  const waarden = regio.gemeenten.toSorted((a, b) => (a.gemeente < b.gemeente ? -1 : 1)).map((g) => g[cijfer]);
  return waarden.every((w) => w !== null) ? waarden : null;
};
const isLeeg = (reeks: readonly number[]): boolean => reeks.every((w) => w === 0);

/** Puts the figures, the scenario and the choices together; says in Dutch what is missing. */
export function maakSimulatie(regio: Regiocijfers, scenario: Scenariovraag, { keuzes, telt }: { readonly keuzes: Simulatiekeuzes; /** The groups that count for the ceiling. */ readonly telt: ReadonlySet<UrgentiegroepCode> }): Result<Simulatieopzet, Simulatiefout> {
  const { gemeenten, kolommen } = berekenScenario(regio, scenario);
  const plafond = kolommen.find((k) => k.code === (scenario.basis === 'verhuringen' ? 'C' : 'D'));
  const woningen = reeksVan(regio, 'verhuringen');
  if (!plafond || !woningen) return err({ veld: 'basis', melding: 'Van een of meer gemeenten ontbreken de verhuringen. Zonder verhuringen is er geen plafond te berekenen.' });
  const herkomst = reeksVan(regio, keuzes.herkomstNaar);
  if (!herkomst || isLeeg(herkomst)) return err({ veld: 'herkomstNaar', melding: `Cijfers over ${SLEUTELS[keuzes.herkomstNaar]} ontbreken voor een of meer gemeenten. Kies een andere verdeling van de herkomst.` });
  const gewichten = regio.instroom.map((i) => i.aantal);
  if (scenario.vraag > 0 && isLeeg(gewichten)) return err({ veld: 'instroom', melding: 'Van deze regio is niet bekend welke groepen een woning vragen. Vul de instroom per groep in.' });
  const inwoners = reeksVan(regio, 'inwoners');
  return ok({
    gemeenten, vraag: scenario.vraag, herkomst,
    groepen: regio.instroom.map((i) => ({ code: i.groep, gewicht: i.aantal, telt: telt.has(i.groep), volgtTaakstelling: i.groep === TAAKSTELLING })),
    taakstelling: inwoners && !isLeeg(inwoners) ? inwoners : herkomst,
    buitenRegio: keuzes.buitenRegio, kansrijkElders: keuzes.kansrijkElders, tempo: keuzes.tempo, overloop: keuzes.overloop,
    plafond: gemeenten.map((g) => getCel(plafond, g)), woningen,
  });
}
