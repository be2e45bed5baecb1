import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { answerRegelset } from '../../shared/domain/verdeling/beantwoord-regelset.ts';
import { bepaalMotiveringsplicht, evaluateVerdeling } from '../../shared/domain/verdeling/propose-verdeling.ts';
import type { Verdeeluitkomst, Verdeelvraag } from '../../shared/domain/verdeling/verdeelvraag.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { ARRANGEMENTEN, findArrangement } from '../../shared/regelsets/alle-regelsets.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';
import { runScenario } from '../../shared/regelsets/run-scenario.ts';
import { maakVerdeelvraag } from '../../shared/regelsets/zaak.ts';
import { DELFT, herstelkans, teller, verdelingVraag, WESTLAND } from '../shared/builders.ts';

const kort = (x: unknown): string => createHash('sha256').update(canonicalJson(x)).digest('hex').slice(0, 16);

function voorstel(id: string, scenario: string): Verdeeluitkomst {
  const { regelset, scenarios } = findArrangement(id)!;
  const s = scenarios.find((x) => x.id === scenario)!;
  if (s.soort !== 'voorstel') throw new Error(`${scenario} is no case`);
  const r = answerRegelset(regelset, s.gegeven.antwoorden ?? {});
  if (!r.ok) throw new Error(r.error.melding);
  return evaluateVerdeling(maakVerdeelvraag(s.gegeven, r.value));
}

/** What a person sees of a proposal, per municipality, without the checks (those stand in `zinnen.test.ts`). */
const lees = (v: Verdeeluitkomst) => ({
  samenvatting: v.samenvatting, route: v.route, regelset: v.regelset,
  gemeenten: v.perGemeente.map((g) => ({ gemeente: g.gemeente, waarom: g.waarom, waaromNiet: g.waaromNiet, teller: g.teller, toetsen: g.toetsen.map((t) => `${t.principe} ${t.staat}`) })),
  toetsen: v.toetsen.map((t) => `${t.principe} ${t.staat}`), openNormen: v.openNormen, parameters: v.parameters,
});

describe('een voorstel in zijn geheel', () => {
  test.each([['delft-dwo', 'kans-westland'], ['delft-dwo', 'buiten'], ['fryslan-uitgangspunten', 'plek-vol'], ['fryslan-uitgangspunten', 'geen-plek'], ['twente', 'herkomst'], ['twente', 'buiten'], ['wettelijk-vangnet', 'binding-51'], ['tilburg-contingenten', 'zaak-veto'], ['parkstad-limburg', 'ontzien']])('%s, %s: waarom en waarom niet per gemeente', (id, scenario) => {
    expect(lees(voorstel(id, scenario))).toMatchSnapshot();
  });
  const oordelen = (['steunend', 'neutraal', 'contra_indicatie', 'onbekend'] as const).map((oordeel, i) => ({ ...herstelkans().oordelen[0]!, criterium: haaglanden2026.herstelkans.criteria[i]!.code, gemeente: i === 2 ? DELFT : WESTLAND, oordeel }));
  const zaken: readonly [string, Partial<Verdeelvraag>][] = [
    ['Westland heeft een betere kans, Delft een contra-indicatie', { herstelkans: { oordelen, conclusie: { gemeente: WESTLAND, motivering: 'Het netwerk.' } }, tellers: [teller(WESTLAND, 100, 30), teller(DELFT)] }],
    ['een beoordeelde gemeente die niet wordt gekozen, houdt haar oordelen', { herstelkans: { oordelen, conclusie: { gemeente: null, motivering: 'Geen betere.' } }, leefbaarheid: { [DELFT]: 'Druk.' } }],
    ['twee punten vragen een besluit', { tellers: [], leefbaarheid: { [DELFT]: 'Druk.' } }],
    ['zonder oordeel en zonder herkomst', { herstelkans: null, herkomstgemeente: null }],
  ];
  test.each(zaken)('Haaglanden: %s', (_, anders) => {
    const v = evaluateVerdeling(verdelingVraag(anders as Parameters<typeof verdelingVraag>[0]));
    expect(lees(v)).toMatchSnapshot();
    expect(v.perGemeente.map((g) => bepaalMotiveringsplicht(v, g.gemeente))).toMatchSnapshot();
  });
});

/**
 * The same input gives the same bytes, today and in years: one short hash per scenario. A changed hash is a changed
 * outcome or sentence; look at what changed before the list is renewed.
 */
describe('dezelfde vraag, dezelfde bytes', () => {
  test.each(ARRANGEMENTEN.map((a) => [a.regelset.id, a] as const))('%s', (id, { regelset, scenarios }) => {
    expect(scenarios.map((s) => `${s.id} ${kort(s.soort === 'voorstel' ? voorstel(id, s.id) : runScenario(regelset, s))}`)).toMatchSnapshot();
  });
});
