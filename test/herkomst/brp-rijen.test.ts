import { describe, expect, test } from 'vitest';
import { parseBrpPersoon } from '../../shared/domain/herkomst/brp-rijen.ts';
import { adres, persoonlijst, type Rij } from './brp.ts';

const fout = (json: unknown, pad?: string) => {
  const gelezen = parseBrpPersoon(json, pad);
  if (gelezen.ok) throw new Error('no fault');
  return gelezen.error;
};
const rij = (anders: Rij): unknown => ({ verblijfplaatsen: [adres('20200101'), adres('20100101', anders)] });

describe('een BRP-lijst die niet te lezen is: het veld en wat er verwacht werd', () => {
  test.each<[string, unknown, string, RegExp]>([
    ['niets', undefined, 'persoon', /verwacht een object/],
    ['een lijst', [], 'persoon', /verwacht een object/],
    ['geen verblijfplaatsen', {}, 'verblijfplaatsen', /ontbreekt/],
    ['verblijfplaatsen als object', { verblijfplaatsen: {} }, 'verblijfplaatsen', /verwacht een lijst/],
    ['een rij die geen object is', { verblijfplaatsen: ['x'] }, 'verblijfplaatsen[0]', /elementnummers/],
    ['een datum die niet bestaat', rij({ '10.30': '20180230' }), 'verblijfplaatsen[1].10.30', /deze datum bestaat niet/],
    ['een datum voor 1800', rij({ '10.30': '17990101' }), 'verblijfplaatsen[1].10.30', /deze datum bestaat niet/],
    ['een vertrekdatum die niet bestaat', rij({ '13.20': '20181301' }), 'verblijfplaatsen[1].13.20', /deze datum bestaat niet/],
    ['een onderzoek met een verkeerd einde', rij({ '83.10': '080000', '83.30': 'ooit' }), 'verblijfplaatsen[1].83.30', /deze datum bestaat niet/],
    ['een dag "niet op adres" die niet bestaat', rij({ '75.10': '20180230' }), 'verblijfplaatsen[1].75.10', /deze datum bestaat niet/],
    ['een object als waarde', rij({ '11.10': {} }), 'verblijfplaatsen[1].11.10', /tekst of cijfers/],
    ['een gemeente als naam', rij({ '09.10': 'Delft' }), 'verblijfplaatsen[1].09.10', /vier cijfers/],
    ['een onbekende functie', rij({ '10.10': 'X' }), 'verblijfplaatsen[1].10.10', /W \(woonadres\)/],
    ['een volgnummer als tekst', rij({ volgnummer: '1' }), 'verblijfplaatsen[1].volgnummer', /geheel getal/],
    ['een gebroken volgnummer', rij({ volgnummer: 0.5 }), 'verblijfplaatsen[1].volgnummer', /geheel getal/],
    ['een volgnummer onder nul', rij({ volgnummer: -1 }), 'verblijfplaatsen[1].volgnummer', /geheel getal/],
    ['twee keer hetzelfde volgnummer', rij({ volgnummer: 0 }), 'verblijfplaatsen[1].volgnummer', /twee keer/],
  ])('%s', (_, json, veld, melding) => {
    expect(fout(json).veld).toBe(veld);
    expect(fout(json).melding).toMatch(melding);
  });
  test('de plek in een grotere invoer staat ervoor', () => {
    expect(fout(3, 'persoon').veld).toBe('persoon');
    expect(fout({}, 'persoon').veld).toBe('persoon.verblijfplaatsen');
    expect(fout(rij({ '10.30': 'x' }), 'gezinsleden[0].persoon').veld).toBe('gezinsleden[0].persoon.verblijfplaatsen[1].10.30');
  });
  test('geheim en geboortedatum', () => {
    const lees = (anders: Rij) => {
      const gelezen = parseBrpPersoon({ ...persoonlijst(adres('20100101')), ...anders });
      return gelezen.ok ? [gelezen.value.geheim, gelezen.value.geboortedatum] : [];
    };
    expect([lees({}), lees({ geheim: '0' }), lees({ geheim: 7, geboortedatum: '19531100' }), lees({ geboortedatum: 'x' })]).toEqual([[false, null], [false, null], [true, '19531100'], [false, null]]);
  });
});
