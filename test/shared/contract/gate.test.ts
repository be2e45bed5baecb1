import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contract } from '../../../shared/contract/contract.ts';
import { MAX_VERZOEK, parseVerzoek } from '../../../shared/contract/gate.ts';
import { INGANGEN, isIngang } from '../../../shared/contract/ingangen.ts';
import { Recht } from '../../../shared/domain/medewerker/medewerker.ts';
import { aanvraag, DOSSIER_ID } from '../builders.ts';

const commandId = 'b0a7c1de-5a2b-4c3d-8e4f-6a7b8c9d0e11';
const fout = (naam: string, ruw: unknown) => {
  const uitslag = parseVerzoek(naam, ruw);
  if (uitslag.ok) throw new Error(`${naam} was let through`);
  return uitslag.error;
};
const indienen = (anders: object = {}) => ({ commandId, conceptId: null, aanvraag: { ...aanvraag(), ...anders } });
const inDossier = { commandId, dossierId: DOSSIER_ID, expectedVersion: 1 };

describe('de poort tussen venster en programma', () => {
  test('elke ingang van het contract staat in de lijst en noemt wat ervoor nodig is', () => {
    expect(INGANGEN).toEqual(Object.keys(contract));
    for (const naam of INGANGEN) expect(['niets', 'bestand', ...Recht.options]).toContain(contract[naam].vereist);
  });
  test.each(['', 'onbekend', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'getdossier', 'getDossier '])('"%s" is geen ingang', (naam) => {
    expect(isIngang(naam)).toBe(false);
    expect(fout(naam, {})).toEqual({ code: 'onbekende_vraag', melding: 'Het programma kent deze vraag niet.', velden: [] });
  });
  test('een goed verzoek komt schoon door de poort', () => {
    const uitslag = parseVerzoek('submitAanvraag', indienen({ indiener: '  Testinstelling  ' }));
    expect(uitslag.ok && uitslag.value).toEqual({ naam: 'submitAanvraag', invoer: indienen() });
  });

  test.each<[string, string, unknown, string, RegExp]>([
    ['een onbekend veld', 'getDossier', { dossierId: DOSSIER_ID, extra: 1 }, 'extra', /^Onbekend veld: extra\.$/],
    ['een onbekend veld dieper', 'submitAanvraag', indienen({ sterrenbeeld: 'leeuw' }), 'aanvraag.sterrenbeeld', /Onbekend veld/],
    ['een ontbrekend veld', 'submitAanvraag', { commandId, conceptId: null }, 'aanvraag', /ontbreekt/],
    ['een verkeerd kenmerk', 'getDossier', { dossierId: 'x' }, 'dossierId', /geen geldig kenmerk/],
    ['een verkeerd soort getal', 'scheduleDossier', { ...inDossier, expectedVersion: 1.5, vergaderingId: commandId }, 'expectedVersion', /vorm/],
    ['een te lange tekst', 'submitAanvraag', indienen({ toelichting: 'x'.repeat(20_001) }), 'aanvraag.toelichting', /te lang/],
    ['een te groot BRP-antwoord', 'importVerblijf', { ...inDossier, antwoord: 'x'.repeat(1_000_001), kenmerk: 'k' }, 'antwoord', /te groot/],
    ['een BSN dat niet klopt', 'submitAanvraag', indienen({ betrokkene: { ...aanvraag().betrokkene, bsn: '111222334' } }), 'aanvraag.betrokkene.bsn', /elfproef/],
    ['een datum die niet bestaat', 'submitAanvraag', indienen({ ontvangenOp: '2026-02-30' }), 'aanvraag.ontvangenOp', /bestaat niet/],
    ['een groep die niet bestaat', 'submitAanvraag', indienen({ urgentiegroep: 'z' }), 'aanvraag.urgentiegroep', /Kies een urgentiegroep/],
    ['een gemeente die niet bestaat', 'establishHerkomst', { ...inDossier, gemeente: '9998', motivering: '' }, 'gemeente', /bestaat niet/],
    ['een half huishouden', 'submitAanvraag', indienen({ huishouden: { volwassenen: 1.5, minderjarigen: 0 } }), 'aanvraag.huishouden.volwassenen', /heel getal/],
    ['een bestandsnaam met een pad', 'openBestand', { naam: '../geheim', wachtzin: 'x' }, 'naam', /letters, cijfers/],
    ['een korte wachtzin', 'recoverBestand', { naam: 'test', herstelgeheim: 'x', nieuweWachtzin: 'kort' }, 'nieuweWachtzin', /12 tekens/],
    ['een adres dat geen webadres is', 'connectRegister', { adres: 'file:///etc/passwd', koppelcode: 'x' }, 'adres', /https/],
  ])('%s wordt geweigerd en noemt het veld', (_, naam, ruw, veld, melding) => {
    const { code, velden } = fout(naam, ruw);
    expect(code).toBe('invoer_ongeldig');
    expect(velden.map((v) => v.veld)).toEqual([veld]);
    expect(velden[0]?.melding).toMatch(melding);
  });
  test('meer fouten: een telling en elk veld', () => {
    const { melding, velden } = fout('submitAanvraag', indienen({ ontvangenOp: 'x', indiener: ' ' }));
    expect(melding).toBe('2 gegevens kloppen niet. Kijk de aangegeven velden na.');
    expect(velden.map((v) => v.veld).sort()).toEqual(['aanvraag.indiener', 'aanvraag.ontvangenOp']);
  });
  test('een te groot verzoek, een kring of een getal buiten JSON wordt niet bekeken', () => {
    const kring: Record<string, unknown> = {};
    kring['zelf'] = kring;
    const groot = { id: commandId, soort: 'aanvraag', titel: 'x', inhoud: 'x'.repeat(MAX_VERZOEK) };
    for (const ruw of [groot, kring, { n: 1n }]) expect(fout('saveConcept', ruw).code).toBe('verzoek_te_groot');
  });
  test('geen enkel verzoek laat de poort mislukken, en elke fout is Nederlands', () => {
    fc.assert(fc.property(fc.constantFrom(...INGANGEN), fc.anything({ withBigInt: true, withNullPrototype: true }), (naam, ruw) => {
      const uitslag = parseVerzoek(naam, ruw);
      if (uitslag.ok) return;
      for (const m of [uitslag.error.melding, ...uitslag.error.velden.map((v) => v.melding)]) expect(m).not.toMatch(/Invalid|Expected|Unrecognized|Too (big|small)|^$/);
    }), { numRuns: 1_000 });
  });
});
