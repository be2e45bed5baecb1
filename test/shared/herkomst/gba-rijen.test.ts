import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { perioden08, type GbaRij } from '../../../shared/domain/herkomst/gba-rijen.ts';
import { Verblijfperiode } from '../../../shared/domain/herkomst/verblijfperiode.ts';
import { DELFT, DEN_HAAG } from '../builders.ts';

const rij = (volgnummer: number, begin: string, anders: GbaRij = {}): GbaRij => ({ '09.10': DELFT, '10.10': 'W', '10.30': begin, '11.10': 'Teststraat', volgnummer, ...anders });
const lees = (...rijen: GbaRij[]): Verblijfperiode[] => perioden08(rijen, 'test').map((p) => Verblijfperiode.parse(p));

describe('verblijf uit de rijen van een BRP-lijst (categorie 08/58)', () => {
  test('nieuwste eerst; een periode eindigt waar de volgende begint; de straat wordt niet bewaard', () => {
    const perioden = lees(rij(1, '20150601'), rij(0, '20220301', { '09.10': DEN_HAAG, '10.10': 'B' }));
    expect(perioden.map((p) => [p.gemeente, p.functieAdres, p.van, p.tot])).toEqual([[DEN_HAAG, 'B', '20220301', null], [DELFT, 'W', '20150601', '20220301']]);
    expect(JSON.stringify(perioden)).not.toContain('Teststraat');
  });
  test('een onjuiste rij bestaat niet en van rijen met hetzelfde begin telt de nieuwste', () => {
    const perioden = lees(rij(0, '20220301'), rij(1, '20200101', { '84.10': 'O', '09.10': DEN_HAAG }), rij(2, '20150601'), rij(3, '20150601', { '09.10': DEN_HAAG }));
    expect(perioden.map((p) => [p.gemeente, p.van])).toEqual([[DELFT, '20220301'], [DELFT, '20150601']]);
  });
  test('buitenland, onbekend land, geen adres en een locatie', () => {
    const buiten = (land: string) => ({ '09.10': '1999', '10.10': '', '10.30': '', '11.10': '', '13.10': land, '13.20': '20200100' });
    expect(lees(rij(0, '', buiten('5010')))[0]).toMatchObject({ soort: 'buitenland', land: '5010', van: '20200100', gemeente: null });
    expect(lees(rij(0, '', buiten('0000')))[0]).toMatchObject({ soort: 'onbekend', land: null });
    expect(lees(rij(0, '20200101', { '11.10': '.' }))[0]).toMatchObject({ soort: 'onbekend', gemeente: null, functieAdres: null });
    expect(lees(rij(0, '20200101', { '11.10': '', '12.10': 'ligplaats' }))[0]).toMatchObject({ soort: 'locatie', gemeente: DELFT });
  });
  test('een onderzoek dat nog loopt raakt ook het einde van de periode ervoor', () => {
    const loopt = lees(rij(0, '20220301', { '83.10': '080000', '83.20': '20230101' }), rij(1, '20150601'));
    expect(loopt.map((p) => p.inOnderzoek)).toEqual([true, true]);
    expect(lees(rij(0, '20220301', { '83.10': '080000', '83.30': '20240101' }))[0]?.inOnderzoek).toBe(false);
  });
  test('elke lijst met rijen geeft perioden die kloppen met het schema', () => {
    const cijfers = fc.constantFrom('', '00000000', '20100000', '20180700', '20220301', '20229999', 'x');
    const een = fc.record({ '09.10': fc.constantFrom(DELFT, DEN_HAAG, '1999', '9998', ''), '10.10': fc.constantFrom('W', 'B', '', 'X'), '10.30': cijfers, '11.10': fc.constantFrom('Teststraat', '', '.'), '13.10': fc.constantFrom('', '0000', '5010', '71'), '13.20': cijfers, '84.10': fc.constantFrom('', 'O') });
    fc.assert(fc.property(fc.array(een, { maxLength: 6 }), (rijen) => {
      const perioden = lees(...rijen.map((r, volgnummer) => ({ ...r, volgnummer })));
      expect(perioden.length).toBeLessThanOrEqual(rijen.length);
      expect(perioden.slice(0, 1).every((p) => p.tot === null)).toBe(true);
    }));
  });
});
