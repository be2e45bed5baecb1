import { describe, expect, test } from 'vitest';
import { applyGeschil, decideGeschil, Geschil, Geschilgebeurtenis, isGeschilOverTijd, type Geschiluitkomst } from '../../shared/domain/herkomst/geschil.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { DELFT, DEN_HAAG, ROTTERDAM, WESTLAND } from '../shared/builders.ts';

type Opening = Extract<Geschilgebeurtenis, { soort: 'GeschilGeopend' }>;
const opening = (anders: Partial<Opening> = {}): Opening => ({ soort: 'GeschilGeopend', partijen: [DELFT, WESTLAND], behandelgemeente: DELFT, geopendOp: plainDate('2026-11-02'), uiterlijk: plainDate('2026-11-16'), ...anders });
const standpunt = (gemeente: string, herkomst: string, op = '2026-11-05'): Geschilgebeurtenis => ({ soort: 'StandpuntIngenomen', standpunt: { gemeente, herkomst, motivering: 'Zo staat het in de gegevens.', ingenomenOp: plainDate(op) } });
const door = (trede: 'contactpersonen' | 'regioadviseur' | 'geschillencommissie', datum = '2026-11-17', uiterlijk = '2026-12-01'): Geschilgebeurtenis => ({ soort: 'GeschilDoorgezet', trede, datum: plainDate(datum), uiterlijk: plainDate(uiterlijk) });
const slot = (anders: Partial<Geschiluitkomst> = {}): Geschilgebeurtenis => ({ soort: 'GeschilBeslecht', uitkomst: { gemeente: WESTLAND, door: 'contactpersonen', motivering: 'Beide gemeenten zijn het eens.', datum: plainDate('2026-11-12'), ...anders } });

/** Plays events that must be possible, one after another. */
const speel = (...gebeurtenissen: Geschilgebeurtenis[]): Geschil => {
  let geschil: Geschil | undefined;
  for (const g of gebeurtenissen) {
    const besloten = decideGeschil(geschil, Geschilgebeurtenis.parse(g));
    if (!besloten.ok) throw new Error(besloten.error.melding);
    for (const e of besloten.value) geschil = Geschil.parse(applyGeschil(geschil, e));
  }
  if (!geschil) throw new Error('No events');
  return geschil;
};
const beide = [opening(), standpunt(DELFT, WESTLAND), standpunt(WESTLAND, DELFT)];

describe('16: een geschil tussen twee gemeenten over de herkomst', () => {
  test('geopend: er is intussen een gemeente die de aanvraag behandelt, en een uiterste dag', () => {
    expect(speel(opening())).toEqual({ partijen: [DELFT, WESTLAND], behandelgemeente: DELFT, geopendOp: '2026-11-02', uiterlijk: '2026-11-16', trede: 'contactpersonen', standpunten: [], uitkomst: null });
  });
  test('beide standpunten staan er met motivering; een nieuw standpunt vervangt het eerdere', () => {
    const geschil = speel(...beide, standpunt(DELFT, DELFT, '2026-11-06'));
    expect(geschil.standpunten.map((s) => [s.gemeente, s.herkomst])).toEqual([[WESTLAND, DELFT], [DELFT, DELFT]]);
  });
  test('van contactpersonen naar regioadviseur naar geschillencommissie, met elke keer een nieuwe uiterste dag', () => {
    const geschil = speel(...beide, door('regioadviseur'), door('geschillencommissie', '2026-12-02', '2027-01-15'), slot({ door: 'geschillencommissie', datum: plainDate('2027-01-10') }));
    expect([geschil.trede, geschil.uiterlijk, geschil.uitkomst?.gemeente]).toEqual(['geschillencommissie', '2027-01-15', WESTLAND]);
  });
  test('een geschil kan worden ingetrokken zonder dat er standpunten zijn', () => expect(speel(opening(), slot({ gemeente: null })).uitkomst?.gemeente).toBe(null));
  test('na een afgerond geschil kan er een nieuw worden geopend', () => expect(speel(...beide, slot(), opening({ partijen: [WESTLAND, DEN_HAAG], behandelgemeente: DEN_HAAG })).standpunten).toEqual([]));
  test.each([['2026-11-16', false], ['2026-11-17', true]])('op %s is de termijn voorbij: %s', (dag, over) => {
    expect(isGeschilOverTijd(speel(opening()), plainDate(dag))).toBe(over);
    expect(isGeschilOverTijd(speel(...beide, slot()), plainDate(dag))).toBe(false);
  });

  test.each<[string, Geschilgebeurtenis[], Geschilgebeurtenis, string, RegExp]>([
    ['er loopt al een geschil', [opening()], opening(), 'geschil_bestaat', /al een geschil/],
    ['twee keer dezelfde gemeente', [], opening({ partijen: [DELFT, DELFT] }), 'geen_partij', /twee verschillende/],
    ['een behandelgemeente die geen partij is', [], opening({ behandelgemeente: DEN_HAAG }), 'geen_partij', /een van de twee/],
    ['een uiterste dag op de dag van openen', [], opening({ uiterlijk: plainDate('2026-11-02') }), 'datum_onjuist', /2 november 2026/],
    ['een standpunt zonder geschil', [], standpunt(DELFT, DELFT), 'geschil_onbekend', /Open het eerst/],
    ['een standpunt van een andere gemeente', [opening()], standpunt(ROTTERDAM, DELFT), 'geen_partij', /Rotterdam is geen partij/],
    ['een standpunt voor de opening', [opening()], standpunt(DELFT, DELFT, '2026-11-01'), 'datum_onjuist', /geopend op 2 november 2026/],
    ['doorzetten zonder beide standpunten', [opening(), standpunt(DELFT, WESTLAND)], door('regioadviseur'), 'standpunt_ontbreekt', /beide gemeenten/],
    ['doorzetten naar dezelfde trede', beide, door('contactpersonen'), 'trede_onjuist', /ligt al bij/],
    ['terug naar een lagere trede', [...beide, door('geschillencommissie')], door('regioadviseur'), 'trede_onjuist', /volgende trede/],
    ['een uiterste dag voor het doorzetten', beide, door('regioadviseur', '2026-11-17', '2026-11-17'), 'datum_onjuist', /na de dag van doorzetten/],
    ['doorzetten voor de opening', beide, door('regioadviseur', '2026-11-01'), 'datum_onjuist', /niet voor de opening/],
    ['een uitkomst zonder beide standpunten', [opening()], slot(), 'standpunt_ontbreekt', /beide gemeenten/],
    ['een uitkomst van wie het geschil niet behandelt', [...beide, door('regioadviseur')], slot(), 'trede_onjuist', /Regioadviseur/],
    ['een uitkomst voor de opening', beide, slot({ datum: plainDate('2026-11-01') }), 'datum_onjuist', /geopend op/],
    ['een standpunt na de uitkomst', [...beide, slot()], standpunt(DELFT, DELFT), 'geschil_gesloten', /12 november 2026/],
  ])('geweigerd: %s', (_, eerder, g, code, melding) => {
    const besloten = decideGeschil(eerder.length > 0 ? speel(...eerder) : undefined, g);
    if (besloten.ok) throw new Error('not refused');
    expect(besloten.error.code).toBe(code);
    expect(besloten.error.melding).toMatch(melding);
  });
  test('een gebeurtenis zonder geschil kan niet worden verwerkt', () => expect(() => applyGeschil(undefined, slot())).toThrow(/without a dispute/));
});
