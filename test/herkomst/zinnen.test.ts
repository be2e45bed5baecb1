import { describe, expect, test } from 'vitest';
import { determineHerkomst } from '../../shared/domain/herkomst/determine-herkomst.ts';
import { decideGeschil, GESCHILTREDEN, type Geschil, type Geschilgebeurtenis } from '../../shared/domain/herkomst/geschil.ts';
import { addDays } from '../../shared/kernel/plain-date.ts';
import { ARRANGEMENTEN } from '../../shared/regelsets/alle-regelsets.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';
import { DELFT, DEN_HAAG, PEILDATUM, ROTTERDAM, VANDAAG, verblijf, WESTLAND } from '../shared/builders.ts';
import { SCENARIOS, stay } from './scenarios.ts';

/** Every sentence that a person reads about the origin: a change in one of them is seen, and read, before it is kept. */
describe('wat mensen over de herkomst lezen', () => {
  test.each(SCENARIOS)('$id: $naam', (s) => {
    const { samenvatting, stappen, watVerandertHet, openNormen, ankerdatum, vensterVan } = determineHerkomst({ perioden: s.perioden, opnames: s.opnames ?? [], peildatum: PEILDATUM, regelset: haaglanden2026, geboortedatum: s.geboortedatum, geheimhouding: s.geheimhouding, beslisdatum: s.beslisdatum });
    expect({ samenvatting, ankerdatum, vensterVan, stappen, watVerandertHet, openNormen }).toMatchSnapshot();
  });
  test.each(ARRANGEMENTEN.map(({ regelset }) => [regelset.id, regelset] as const))('in %s', (_, regelset) => {
    const { samenvatting, stappen, openNormen } = determineHerkomst({ perioden: [verblijf('20150101', '20240301'), verblijf('20100000', '20150101', { gemeente: WESTLAND })], opnames: [stay('2024-03-01', null, { gemeente: ROTTERDAM })], peildatum: PEILDATUM, regelset });
    expect({ samenvatting, stappen, openNormen }).toMatchSnapshot();
  });
});

describe('wat mensen over een geschil lezen', () => {
  const geschil: Geschil = { partijen: [DELFT, DEN_HAAG], behandelgemeente: DELFT, geopendOp: VANDAAG, uiterlijk: addDays(VANDAAG, 30), trede: 'regioadviseur', standpunten: [], uitkomst: null };
  const uitkomst = { gemeente: DELFT, door: 'regioadviseur' as const, motivering: 'reden', datum: VANDAAG };
  const standpunt = { gemeente: DELFT, herkomst: DEN_HAAG, motivering: 'reden', ingenomenOp: VANDAAG };
  const opening = { soort: 'GeschilGeopend' as const, partijen: [DELFT, DEN_HAAG] as [string, string], behandelgemeente: DELFT, geopendOp: VANDAAG, uiterlijk: addDays(VANDAAG, 1) };
  const beide = { ...geschil, standpunten: [standpunt, { ...standpunt, gemeente: DEN_HAAG, herkomst: DELFT }] };
  const GEVALLEN: [string, Geschil | undefined, Geschilgebeurtenis][] = [
    ['openen', undefined, opening], ['openen terwijl er een loopt', geschil, opening], ['met zichzelf', undefined, { ...opening, partijen: [DELFT, DELFT] }],
    ['behandeld door een derde', undefined, { ...opening, behandelgemeente: WESTLAND }], ['zonder termijn', undefined, { ...opening, uiterlijk: VANDAAG }], ['openen na een afgerond geschil', { ...geschil, uitkomst }, opening],
    ['standpunt zonder geschil', undefined, { soort: 'StandpuntIngenomen', standpunt }], ['standpunt na de uitkomst', { ...geschil, uitkomst }, { soort: 'StandpuntIngenomen', standpunt }],
    ['standpunt van een derde', geschil, { soort: 'StandpuntIngenomen', standpunt: { ...standpunt, gemeente: WESTLAND } }], ['standpunt voor de opening', geschil, { soort: 'StandpuntIngenomen', standpunt: { ...standpunt, ingenomenOp: addDays(VANDAAG, -1) } }], ['standpunt', geschil, { soort: 'StandpuntIngenomen', standpunt }],
    ['terug naar een lagere trede', geschil, { soort: 'GeschilDoorgezet', trede: 'contactpersonen', datum: VANDAAG, uiterlijk: addDays(VANDAAG, 9) }], ['doorzetten zonder standpunten', geschil, { soort: 'GeschilDoorgezet', trede: 'geschillencommissie', datum: VANDAAG, uiterlijk: addDays(VANDAAG, 9) }],
    ['doorzetten zonder termijn', beide, { soort: 'GeschilDoorgezet', trede: 'geschillencommissie', datum: VANDAAG, uiterlijk: VANDAAG }], ['doorzetten voor de opening', beide, { soort: 'GeschilDoorgezet', trede: 'geschillencommissie', datum: addDays(VANDAAG, -1), uiterlijk: VANDAAG }], ['doorzetten', beide, { soort: 'GeschilDoorgezet', trede: 'geschillencommissie', datum: VANDAAG, uiterlijk: addDays(VANDAAG, 9) }],
    ['uitkomst zonder standpunten', geschil, { soort: 'GeschilBeslecht', uitkomst }], ['intrekken zonder standpunten', geschil, { soort: 'GeschilBeslecht', uitkomst: { ...uitkomst, gemeente: null } }], ['uitkomst van een andere trede', beide, { soort: 'GeschilBeslecht', uitkomst: { ...uitkomst, door: 'contactpersonen' } }],
    ['uitkomst voor de opening', beide, { soort: 'GeschilBeslecht', uitkomst: { ...uitkomst, datum: addDays(VANDAAG, -1) } }], ['uitkomst', beide, { soort: 'GeschilBeslecht', uitkomst }],
  ];
  test.each(GEVALLEN)('%s', (_, d, g) => expect(decideGeschil(d, g)).toMatchSnapshot());
  test('de treden', () => expect(GESCHILTREDEN).toMatchSnapshot());
});
