import { Regelsetbestand } from '../domain/verdeling/regelset.ts';
import { Scenario } from './scenario.ts';
import haaglanden2026 from './haaglanden-2026/regelset.json' with { type: 'json' };
import haaglanden2026Scenarios from './haaglanden-2026/scenarios.json' with { type: 'json' };
import delftDwo from './delft-dwo/regelset.json' with { type: 'json' };
import delftDwoScenarios from './delft-dwo/scenarios.json' with { type: 'json' };
import denhaagCentrumregio from './denhaag-centrumregio/regelset.json' with { type: 'json' };
import denhaagCentrumregioScenarios from './denhaag-centrumregio/scenarios.json' with { type: 'json' };
import arnhemNijmegen from './arnhem-nijmegen/regelset.json' with { type: 'json' };
import arnhemNijmegenScenarios from './arnhem-nijmegen/scenarios.json' with { type: 'json' };
import fryslanUitgangspunten from './fryslan-uitgangspunten/regelset.json' with { type: 'json' };
import fryslanUitgangspuntenScenarios from './fryslan-uitgangspunten/scenarios.json' with { type: 'json' };
import fryslanOntwerp2026 from './fryslan-ontwerp-2026/regelset.json' with { type: 'json' };
import fryslanOntwerp2026Scenarios from './fryslan-ontwerp-2026/scenarios.json' with { type: 'json' };
import pactIjmondZuidKennemerland from './pact-ijmond-zuid-kennemerland/regelset.json' with { type: 'json' };
import pactIjmondZuidKennemerlandScenarios from './pact-ijmond-zuid-kennemerland/scenarios.json' with { type: 'json' };
import twente from './twente/regelset.json' with { type: 'json' };
import twenteScenarios from './twente/scenarios.json' with { type: 'json' };
import drechtstedenAlblasserwaard from './drechtsteden-alblasserwaard/regelset.json' with { type: 'json' };
import drechtstedenAlblasserwaardScenarios from './drechtsteden-alblasserwaard/scenarios.json' with { type: 'json' };
import hollandRijnlandStandplaatsen from './holland-rijnland-standplaatsen/regelset.json' with { type: 'json' };
import hollandRijnlandStandplaatsenScenarios from './holland-rijnland-standplaatsen/scenarios.json' with { type: 'json' };
import rivierenland801010 from './rivierenland-80-10-10/regelset.json' with { type: 'json' };
import rivierenland801010Scenarios from './rivierenland-80-10-10/scenarios.json' with { type: 'json' };
import bevelandenArbeidsmigranten from './bevelanden-arbeidsmigranten/regelset.json' with { type: 'json' };
import bevelandenArbeidsmigrantenScenarios from './bevelanden-arbeidsmigranten/scenarios.json' with { type: 'json' };
import parkstadLimburg from './parkstad-limburg/regelset.json' with { type: 'json' };
import parkstadLimburgScenarios from './parkstad-limburg/scenarios.json' with { type: 'json' };
import tilburgContingenten from './tilburg-contingenten/regelset.json' with { type: 'json' };
import tilburgContingentenScenarios from './tilburg-contingenten/scenarios.json' with { type: 'json' };
import wettelijkVangnet from './wettelijk-vangnet/regelset.json' with { type: 'json' };
import wettelijkVangnetScenarios from './wettelijk-vangnet/scenarios.json' with { type: 'json' };
import platform31Sleutels from './platform31-sleutels/regelset.json' with { type: 'json' };
import platform31SleutelsScenarios from './platform31-sleutels/scenarios.json' with { type: 'json' };
import vergunninghoudersRuil from './vergunninghouders-ruil/regelset.json' with { type: 'json' };
import vergunninghoudersRuilScenarios from './vergunninghouders-ruil/scenarios.json' with { type: 'json' };
import noordoostBrabantWoonwagens from './noordoost-brabant-woonwagens/regelset.json' with { type: 'json' };
import noordoostBrabantWoonwagensScenarios from './noordoost-brabant-woonwagens/scenarios.json' with { type: 'json' };
import westFrieslandChecklist from './west-friesland-checklist/regelset.json' with { type: 'json' };
import westFrieslandChecklistScenarios from './west-friesland-checklist/scenarios.json' with { type: 'json' };
import hartVanBrabantWoonwagens from './hart-van-brabant-woonwagens/regelset.json' with { type: 'json' };
import hartVanBrabantWoonwagensScenarios from './hart-van-brabant-woonwagens/scenarios.json' with { type: 'json' };

/** An arrangement of a region with its scenarios: what is given, what has to come out, where the figures come from. */
export type Arrangement = { readonly regelset: Regelsetbestand; readonly scenarios: readonly Scenario[] };

const lees = (regelset: unknown, scenarios: readonly unknown[]): Arrangement => ({ regelset: Regelsetbestand.parse(regelset), scenarios: scenarios.map((s) => Scenario.parse(s)) });

/** Every arrangement that comes with the program, also the ones that leave too much open to work a case with. */
export const ARRANGEMENTEN: readonly Arrangement[] = [
  lees(haaglanden2026, haaglanden2026Scenarios),
  lees(delftDwo, delftDwoScenarios),
  lees(denhaagCentrumregio, denhaagCentrumregioScenarios),
  lees(arnhemNijmegen, arnhemNijmegenScenarios),
  lees(fryslanUitgangspunten, fryslanUitgangspuntenScenarios),
  lees(fryslanOntwerp2026, fryslanOntwerp2026Scenarios),
  lees(pactIjmondZuidKennemerland, pactIjmondZuidKennemerlandScenarios),
  lees(twente, twenteScenarios),
  lees(drechtstedenAlblasserwaard, drechtstedenAlblasserwaardScenarios),
  lees(hollandRijnlandStandplaatsen, hollandRijnlandStandplaatsenScenarios),
  lees(rivierenland801010, rivierenland801010Scenarios),
  lees(bevelandenArbeidsmigranten, bevelandenArbeidsmigrantenScenarios),
  lees(parkstadLimburg, parkstadLimburgScenarios),
  lees(tilburgContingenten, tilburgContingentenScenarios),
  lees(wettelijkVangnet, wettelijkVangnetScenarios),
  lees(platform31Sleutels, platform31SleutelsScenarios),
  lees(vergunninghoudersRuil, vergunninghoudersRuilScenarios),
  lees(noordoostBrabantWoonwagens, noordoostBrabantWoonwagensScenarios),
  lees(westFrieslandChecklist, westFrieslandChecklistScenarios),
  lees(hartVanBrabantWoonwagens, hartVanBrabantWoonwagensScenarios),
];

/** Finds an arrangement by its id, or by the first part of it when only one begins so (`haaglanden`). */
export function findArrangement(id: string): Arrangement | undefined {
  const exact = ARRANGEMENTEN.find((a) => a.regelset.id === id);
  const begin = ARRANGEMENTEN.filter((a) => a.regelset.id.startsWith(`${id}-`));
  return exact ?? (begin.length === 1 ? begin[0] : undefined);
}
