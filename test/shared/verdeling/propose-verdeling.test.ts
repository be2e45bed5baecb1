import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bepaalMotiveringsplicht, proposeVerdeling } from '../../../shared/domain/verdeling/propose-verdeling.ts';
import { Verdelingsvoorstel, type Teller } from '../../../shared/domain/verdeling/voorstel.ts';
import { UrgentiegroepCode } from '../../../shared/domain/persoon/urgentiegroep.ts';
import { haaglanden2026 } from '../../../shared/regelsets/haaglanden-2026.ts';
import { DELFT, gelijk, herstelkans, ROTTERDAM, teller, verdelingVraag, WESTLAND } from '../builders.ts';

const stel = (anders: Parameters<typeof verdelingVraag>[0] = {}): Verdelingsvoorstel => Verdelingsvoorstel.parse(proposeVerdeling(verdelingVraag(anders)));
const staat = (v: Verdelingsvoorstel, principe: string) => v.toetsen.find((t) => t.principe === principe)?.staat;
const voor = (v: Verdelingsvoorstel, gemeente: string) => v.perGemeente.find((g) => g.gemeente === gemeente);

describe('de vier verdeelprincipes (Woonzorgvisie Haaglanden)', () => {
  test('P1: terug naar de herkomstgemeente als niets anders beter is', () => {
    const v = stel();
    expect(v.voorkeursgemeente).toBe(DELFT);
    expect(v.toetsen.map((t) => t.principe)).toEqual(haaglanden2026.verdeling.volgorde);
    expect(v.samenvatting).toBe('Voorstel: Delft.');
  });
  test('P1: een herkomst buiten de regio wijst geen gemeente aan, en waarschuwt', () => {
    const v = stel({ herkomstgemeente: ROTTERDAM, herkomst: 'buiten_de_regio' });
    expect([v.voorkeursgemeente, staat(v, 'herkomst')]).toEqual([null, 'waarschuwing']);
  });
  test('P1: zonder herkomst kiest en motiveert de commissie', () => {
    const v = stel({ herkomstgemeente: null, herkomst: 'niet_vast_te_stellen' });
    expect([v.voorkeursgemeente, staat(v, 'herkomst')]).toEqual([null, 'vraagt_besluit']);
    expect(bepaalMotiveringsplicht(v, DELFT)).toContain('De principes wijzen geen gemeente aan.');
  });
  test('P2: een betere kans op herstel gaat voor, met de oordelen als reden', () => {
    const v = stel({ herstelkans: herstelkans(WESTLAND) });
    expect(v.voorkeursgemeente).toBe(WESTLAND);
    expect(voor(v, WESTLAND)?.waarom).toContain('Sociaal netwerk: steunend.');
    expect(voor(v, DELFT)?.waaromNiet.join()).toMatch(/betere kans op herstel in Westland/);
  });
  test('P2: zonder beoordeling is dat een open punt, geen stil antwoord', () => expect(staat(stel({ herstelkans: null }), 'kansrijke_woonstart')).toBe('vraagt_besluit'));
  test.each([[313, 'voldaan'], [314, 'voldaan'], [315, 'vraagt_besluit'], [400, 'vraagt_besluit']])('P3: met %i van 315 gebruikt is de toets %s', (gebruikt, verwacht) => {
    const v = stel({ tellers: [teller(DELFT, 1_051, gebruikt)] });
    expect(staat(v, 'plafond')).toBe(verwacht);
    expect(v.voorkeursgemeente).toBe(DELFT);
    expect(bepaalMotiveringsplicht(v, DELFT).length > 0).toBe(verwacht === 'vraagt_besluit');
  });
  test('P3: zonder cijfers is het plafond niet te toetsen en vraagt het een besluit', () => expect(staat(stel({ tellers: [] }), 'plafond')).toBe('vraagt_besluit'));
  test('P4: een signaal over leefbaarheid vraagt een motivering en verandert de gemeente niet', () => {
    const v = stel({ leefbaarheid: { [DELFT]: 'Druk op de wijk.' } });
    expect([v.voorkeursgemeente, staat(v, 'leefbaarheid')]).toEqual([DELFT, 'vraagt_besluit']);
    expect(v.samenvatting).toBe('Voorstel: Delft. Eén punt vraagt een gemotiveerd besluit.');
  });
  test('wie uit een instelling komt krijgt directe bemiddeling, anderen zoeken zelf', () => {
    expect(stel({ groep: 'e' }).route).toBe('directe_bemiddeling');
    expect(stel({ groep: 'b' }).route).toBe('zelf_zoeken');
  });
  test('een groep die niet meetelt, wordt niet aan het plafond getoetst', () => {
    const { verdeling } = haaglanden2026;
    const regelset = { ...haaglanden2026, verdeling: { ...verdeling, plafond: { ...verdeling.plafond, waarde: { ...verdeling.plafond.waarde, telt: ['a' as const] } } } };
    expect(staat(stel({ regelset, tellers: [] }), 'plafond')).toBe('niet_van_toepassing');
  });
  test('afwijken van het voorstel vraagt altijd een motivering', () => expect(bepaalMotiveringsplicht(stel(), WESTLAND)).toEqual(['U wijkt af van het voorstel (Delft).']));

  const tellerVan = (gemeente: string) => fc.oneof(fc.constant(null), fc.tuple(fc.nat(2_000), fc.nat(1_000))).map((x): Teller | null => x && teller(gemeente, ...x));
  const vraag = fc.record({
    groep: fc.constantFrom(...UrgentiegroepCode.options),
    herkomstgemeente: fc.constantFrom(null, ROTTERDAM, ...haaglanden2026.leden),
    herstelkans: fc.constantFrom(null, herstelkans(), ...haaglanden2026.leden.map(herstelkans)),
    tellers: fc.tuple(...haaglanden2026.leden.map(tellerVan)).map((lijst) => lijst.filter((t) => t !== null)),
    leefbaarheid: fc.dictionary(fc.constantFrom(...haaglanden2026.leden), fc.constantFrom('', 'Een signaal.')),
  });
  test('plafond en leefbaarheid verleggen de keuze nooit; elke gemeente krijgt waarom of waarom niet', () => {
    fc.assert(fc.property(vraag, (v) => {
      const voorstel = stel(v);
      expect(voorstel.voorkeursgemeente).toBe(stel({ ...v, tellers: [], leefbaarheid: {} }).voorkeursgemeente);
      expect(voorstel.perGemeente.map((g) => g.gemeente)).toEqual(haaglanden2026.leden);
      for (const g of voorstel.perGemeente) expect(g.waarom.length + g.waaromNiet.length).toBeGreaterThan(0);
      for (const t of voorstel.toetsen) expect(t.because.every((b) => b.bron !== '')).toBe(true);
      expect(gelijk(voorstel, stel({ ...v, tellers: v.tellers.toReversed() }))).toBe(true);
    }), { numRuns: 60 });
  });
});
