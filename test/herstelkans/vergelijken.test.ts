import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listCriteria, listCriteriasets } from '../../shared/domain/herstelkans/criteriasets.ts';
import type { Oordeelwoord } from '../../shared/domain/herstelkans/herstelkans.ts';
import { applyOordeel, type Ledenoordeel } from '../../shared/domain/herstelkans/ledenoordeel.ts';
import { bepaalOvereenstemming } from '../../shared/domain/herstelkans/overeenstemming.ts';
import { bepaalVraagsoort, vergelijkDossiers, type Dossierkenmerken } from '../../shared/domain/herstelkans/vergelijkbaar.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';
import { DELFT, DEN_HAAG, ROTTERDAM, WESTLAND } from '../shared/builders.ts';
import { LID, oordeel } from './opzet.ts';

const regio = { leden: haaglanden2026.leden, criteria: listCriteria(haaglanden2026) };
const dossier = (anders: Partial<Dossierkenmerken> = {}): Dossierkenmerken => ({ groep: 'e', herkomst: DELFT, oordelen: [oordeel('netwerk', DELFT, 'neutraal'), oordeel('netwerk', WESTLAND, 'steunend')], ...anders });

describe('vergelijkbare eerdere zaken', () => {
  test.each<[string, Dossierkenmerken, string]>([
    ['herkomst en een andere gemeente', dossier(), 'herkomst_of_andere'],
    ['alleen de herkomst', dossier({ oordelen: [oordeel('werk', DELFT, 'steunend')] }), 'alleen_herkomst'],
    ['geen oordelen', dossier({ oordelen: [] }), 'alleen_herkomst'],
    ['herkomst buiten de regio', dossier({ herkomst: ROTTERDAM }), 'geen_herkomst_in_regio'],
    ['herkomst niet vastgesteld', dossier({ herkomst: null }), 'geen_herkomst_in_regio'],
  ])('%s is de vraag', (_, d, soort) => expect(bepaalVraagsoort(d, haaglanden2026.leden)).toBe(soort));

  test.each<[string, Dossierkenmerken]>([
    ['een andere groep', dossier({ groep: 'c' })],
    ['een andere vraag', dossier({ oordelen: [oordeel('werk', DELFT, 'steunend')] })],
    ['een herkomst buiten de regio', dossier({ herkomst: ROTTERDAM })],
  ])('%s is niet vergelijkbaar', (_, eerder) => expect(vergelijkDossiers(dossier(), eerder, regio)).toBeUndefined());

  test('de regel staat erbij, en wat verder gelijk is', () => {
    expect(vergelijkDossiers(dossier(), dossier(), regio)).toEqual({
      regel: ['Dezelfde groep: Verlaat beschermd wonen.', 'Dezelfde vraag: De herkomstgemeente of een andere gemeente in de regio.'],
      ookGelijk: ['Dezelfde herkomstgemeente: Delft.', 'Ook daar ging het om Westland.', '"Sociaal netwerk" steunt in beide zaken een andere gemeente en niet de herkomstgemeente.'],
    });
  });
  test('een andere herkomst en een andere gemeente tellen niet tegen: er is geen score', () => {
    const eerder = dossier({ herkomst: DEN_HAAG, oordelen: [oordeel('netwerk', DEN_HAAG, 'steunend'), oordeel('netwerk', WESTLAND, 'steunend'), oordeel('werk', '0637', 'neutraal')] });
    expect(vergelijkDossiers(dossier(), eerder, regio)).toEqual({ regel: ['Dezelfde groep: Verlaat beschermd wonen.', 'Dezelfde vraag: De herkomstgemeente of een andere gemeente in de regio.'], ookGelijk: ['Ook daar ging het om Westland.'] });
    const zonder = dossier({ herkomst: null });
    expect(vergelijkDossiers(zonder, zonder, regio)?.ookGelijk).not.toContain('Dezelfde herkomstgemeente: Delft.');
  });
  test('over strafrechtelijke gegevens zegt de vergelijking niets', () => {
    const met = dossier({ oordelen: [oordeel('criminaliteit', WESTLAND, 'steunend')] });
    expect(JSON.stringify(vergelijkDossiers(met, met, regio))).not.toMatch(/crimi/i);
  });
  test('vergelijkbaar zijn werkt naar twee kanten', () => {
    const kenmerken = fc.record({ groep: fc.constantFrom('c' as const, 'e' as const), herkomst: fc.constantFrom(null, DELFT, ROTTERDAM), oordelen: fc.array(fc.constantFrom(oordeel('netwerk', DELFT, 'steunend'), oordeel('werk', WESTLAND, 'steunend')), { maxLength: 3 }) });
    fc.assert(fc.property(kenmerken, kenmerken, (a, b) => {
      const [heen, terug] = [vergelijkDossiers(a, b, regio), vergelijkDossiers(b, a, regio)];
      expect(heen?.regel).toEqual(terug?.regel);
      expect(new Set(heen?.ookGelijk)).toEqual(new Set(terug?.ookGelijk));
    }));
  });
});

describe('overeenstemming over eerdere zaken', () => {
  const sets = listCriteriasets(haaglanden2026);
  const zaak = (...woorden: (Oordeelwoord | null)[]): Ledenoordeel[] =>
    woorden.reduce<Ledenoordeel[]>((leden, w, i) => (w === null ? leden : applyOordeel(leden, { medewerkerId: LID[i] ?? '', criteriaset: 'regio', oordelen: [oordeel('netwerk', DELFT, w), oordeel('netwerk', WESTLAND, 'neutraal')] })), []);
  const over = (zaken: Ledenoordeel[][]) => bepaalOvereenstemming(zaken, sets).find((o) => o.criterium === 'netwerk');

  test('elk criterium van elke lijst heeft een regel, ook zonder gegevens', () => {
    const leeg = bepaalOvereenstemming([], sets);
    expect(leeg).toHaveLength(8);
    for (const o of leeg) expect(o).toMatchObject({ zaken: 0, alpha: null, reden: 'geen_paren' });
  });
  test('de gemeenten van een zaak zijn eigen eenheden; "onbekend" is geen oordeel', () => {
    expect(over([zaak('steunend', 'steunend', 'onbekend'), zaak('steunend', null, 'neutraal'), zaak('onbekend', null, null)])).toMatchObject({ criteriaset: 'regio', zaken: 2, eenheden: 4, waarden: 9, eensgezind: 3 });
  });
  test('alleen wat los van elkaar is geschreven telt', () => {
    const bijgedraaid = applyOordeel(zaak('steunend', 'contra_indicatie'), { medewerkerId: LID[0], criteriaset: 'regio', oordelen: [oordeel('netwerk', DELFT, 'contra_indicatie'), oordeel('netwerk', WESTLAND, 'neutraal')] });
    expect(over([bijgedraaid])).toMatchObject({ eenheden: 2, eensgezind: 1 });
  });
  test('oordelen op de andere lijst tellen daar', () => {
    const vng = ['steunend' as const, 'neutraal' as const].reduce<Ledenoordeel[]>((leden, w, i) => applyOordeel(leden, { medewerkerId: LID[i] ?? '', criteriaset: 'vng_delft', oordelen: [oordeel('vng_wens', DELFT, w)] }), []);
    expect(over([vng])).toMatchObject({ zaken: 0 });
    expect(bepaalOvereenstemming([vng], sets).find((o) => o.criterium === 'vng_wens')).toMatchObject({ criteriaset: 'vng_delft', zaken: 1, eensgezind: 0 });
  });
});
