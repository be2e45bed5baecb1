import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideHerstelkans } from '../../shared/domain/herstelkans/decide-herstelkans.ts';
import { listCriteria } from '../../shared/domain/herstelkans/criteriasets.ts';
import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import { AFGESCHERMD, GRONDSLAG_STRAFRECHTELIJK, makeRecognizer, omitStrafrechtelijk, recognizerOf, shieldDossier, shieldOordelen, shieldTeksten } from '../../shared/domain/herstelkans/strafrechtelijk.ts';
import { LEEG_VERLOOP, type Verloop } from '../../shared/domain/dossier/verloop.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { heeftRecht, Rol } from '../../shared/domain/medewerker/medewerker.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';
import { besluit, DELFT, TOT_VERDELING, vouw } from '../shared/builders.ts';
import { gegeven, LID, metToestemming, oordeel } from './opzet.ts';

const criteria = listCriteria(haaglanden2026);
const GEHEIM = 'Er geldt een verzonnen gebiedsverbod in de binnenstad.';
const BEWIJS = 'Verzonnen brief van de reclassering.';
const straf = oordeel('criminaliteit', DELFT, 'contra_indicatie', { reden: GEHEIM, bewijs: BEWIJS });
const gewoon = oordeel('netwerk', DELFT, 'steunend', { reden: 'Zijn zus woont er.' });
const conclusie = { gemeente: null, motivering: `Alles afwegend. ${GEHEIM}` };

function vol(): Dossier {
  const basis = metToestemming(gegeven(LID[0], [straf, gewoon]), { soort: 'HerstelkansBeoordeeld', herstelkans: { oordelen: [straf, gewoon], conclusie } });
  const { document, dossierstuk } = besluit(['v'.repeat(43), 's'.repeat(43)]);
  const verdeling = vouw(...TOT_VERDELING).verdeling;
  if (!verdeling) throw new Error('no distribution');
  const voorstel = { ...verdeling.voorstel, toetsen: verdeling.voorstel.toetsen.map((t) => ({ ...t, because: [{ regel: 'P2', bron: 'x', feiten: ['Actuele criminele activiteiten of maatregelen: contra-indicatie', 'Sociaal netwerk: steunend'] }] })) };
  const overwegingen = [{ grond: 'criminaliteit', tekst: 'Hierom.' }, { grond: 'Principe 2', tekst: GEHEIM }, { grond: 'Principe 1', tekst: 'Terug naar de herkomstgemeente.' }];
  return {
    ...basis, verdeling: { ...verdeling, voorstel, motivering: `Niet in de binnenstad: ${BEWIJS}` },
    besluit: { document, dossierstuk: { ...dossierstuk, herstelkans: basis.herstelkans, verdeling: { ...verdeling, voorstel }, overwegingen }, handtekeningen: [] },
  };
}

describe('wie strafrechtelijke gegevens mag zien', () => {
  test('alleen wie erover beslist (art. 10 AVG; domain.md 5)', () => expect(Rol.options.filter((r) => heeftRecht(r, 'strafrechtelijk')).sort()).toEqual(['lid', 'secretaris', 'voorzitter']));
  test('de grondslag noemt de wet, het artikel over toestemming en dat over het verzoek', () => {
    expect(GRONDSLAG_STRAFRECHTELIJK.map((g) => g.artikel)).toEqual(['art. 10 AVG en art. 31 UAVG', 'art. 32 onder a UAVG', 'art. 33 lid 2 onder a UAVG']);
  });
});

describe('wie het recht niet heeft', () => {
  test('leest nergens in het dossier iets van criterium 5 terug', () => {
    const tekst = JSON.stringify(shieldDossier(vol(), criteria));
    for (const geheim of [GEHEIM, BEWIJS, 'Actuele criminele activiteiten', '"contra_indicatie"']) expect(tekst).not.toContain(geheim);
  });
  test('leest de rest zoals die was', () => {
    const voor = vol();
    const na = shieldDossier(voor, criteria);
    expect(na.aanvraag).toEqual(voor.aanvraag);
    expect(na.herstelkans?.oordelen).toEqual([{ ...straf, oordeel: 'onbekend', reden: AFGESCHERMD, bewijs: AFGESCHERMD }, gewoon]);
    expect(na.herstelkans?.conclusie).toEqual({ gemeente: null, motivering: AFGESCHERMD });
    expect(na.ledenoordelen?.[0]?.onafhankelijk.oordelen[1]).toEqual(gewoon);
    expect(na.verdeling?.motivering).toBe(AFGESCHERMD);
    expect(na.verdeling?.voorstel.toetsen[0]?.because[0]?.feiten).toEqual(['Sociaal netwerk: steunend']);
    expect(na.besluit?.dossierstuk.overwegingen.map((o) => o.tekst)).toEqual([AFGESCHERMD, AFGESCHERMD, 'Terug naar de herkomstgemeente.']);
    expect(na.besluit?.document).toEqual(voor.besluit?.document);
  });
  test('ziet een dossier zonder oordelen onveranderd', () => {
    const nieuw = vouw(...TOT_VERDELING.slice(0, 1));
    expect(shieldDossier(nieuw, criteria)).toEqual(nieuw);
    expect(recognizerOf(nieuw, criteria)('De familie woont in Delft.')).toBe(false);
  });
  test('leest het ook niet terug in het verloop, en niet in een besluit dat er eerder was', () => {
    const voor = vol();
    if (!voor.besluit) throw new Error('no decision');
    const dag = plainDate('2026-11-10');
    const verloop: Verloop = {
      ...LEEG_VERLOOP,
      aanvullingen: [{ gevraagdOp: dag, gevraagd: ['een bewijs van inkomen', BEWIJS], uiterlijk: dag, ontvangenOp: null, compleet: null, toelichting: GEHEIM }],
      aanhouding: { op: dag, tot: dag, reden: GEHEIM },
    };
    const eerder = { besluit: voor.besluit, registratie: null, verloop: { ...verloop, aanvullingen: [] } };
    const na = shieldDossier({ ...voor, besluit: null, verloop, eerdereBesluiten: [eerder] }, criteria);
    for (const geheim of [GEHEIM, BEWIJS, 'Actuele criminele activiteiten', '"contra_indicatie"']) expect(JSON.stringify(na)).not.toContain(geheim);
    expect(na.verloop?.aanvullingen[0]?.gevraagd).toEqual(['een bewijs van inkomen', AFGESCHERMD]);
    expect(na.eerdereBesluiten?.[0]?.verloop.aanhouding?.reden).toBe(AFGESCHERMD);
    expect(na.eerdereBesluiten?.[0]?.besluit.document).toEqual(voor.besluit.document);
  });
  test('herkent ook wat alleen in een eerder besluit als strafrechtelijk oordeel staat', () => {
    const { besluit: eerder } = vol();
    if (!eerder) throw new Error('no decision');
    const nieuw = vouw(...TOT_VERDELING.slice(0, 1));
    const herken = recognizerOf({ ...nieuw, eerdereBesluiten: [{ besluit: eerder, registratie: null, verloop: LEEG_VERLOOP }] }, criteria);
    expect([herken(`Let op: ${GEHEIM}`), herken('De familie woont in Delft.')]).toEqual([true, false]);
  });
  test('kan met een wijziging het afgeschermde oordeel niet wissen of veranderen', () => {
    const d = metToestemming({ soort: 'HerstelkansBeoordeeld', herstelkans: { oordelen: [straf, gewoon], conclusie } });
    const gewijzigd = { oordelen: shieldOordelen([straf, gewoon], criteria), conclusie: { gemeente: null, motivering: 'Een eigen motivering.' } };
    const na = decideHerstelkans(d, gewijzigd, { regelset: haaglanden2026, magStrafrechtelijk: false });
    expect(na).toMatchObject({ ok: true, value: [{ herstelkans: { oordelen: [gewoon, straf], conclusie: { motivering: 'Een eigen motivering.' } } }] });
    const eerste = decideHerstelkans(metToestemming(), { ...gewijzigd, oordelen: [gewoon] }, { regelset: haaglanden2026, magStrafrechtelijk: false });
    expect(eerste).toMatchObject({ ok: true, value: [{ herstelkans: { oordelen: [gewoon] } }] });
  });
});

describe('herkennen', () => {
  test('een korte reden is een gewoon woord en schermt niets af', () => {
    const herken = makeRecognizer([oordeel('criminaliteit', DELFT, 'neutraal', { reden: 'Geen.', bewijs: 'Gesprek.' })], criteria);
    expect(['Geen.', 'Er is geen netwerk.'].map(herken)).toEqual([false, false]);
    expect(['criminaliteit', 'Over ACTUELE  criminele activiteiten of maatregelen: niets.'].map(herken)).toEqual([true, true]);
  });
  test('in een lijst valt een tekst weg, elders staat er dat hij is afgeschermd; al het andere blijft', () => {
    const herken = (t: string): boolean => t === 'geheim';
    expect(shieldTeksten({ a: 'geheim', b: ['geheim', 'open', 3, null, { c: 'geheim' }], d: true }, herken)).toEqual({ a: AFGESCHERMD, b: ['open', 3, null, { c: AFGESCHERMD }], d: true });
    fc.assert(fc.property(fc.jsonValue(), (waarde) => { expect(shieldTeksten(waarde, () => false)).toEqual(waarde); }));
  });
  test('zonder de strafrechtelijke oordelen blijft alleen de rest over', () => expect(omitStrafrechtelijk([straf, gewoon], criteria)).toEqual([gewoon]));
});
