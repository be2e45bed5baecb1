import { describe, expect, test } from 'vitest';
import { controleerAanvraag, vindFouten } from '../../../shared/domain/aanvraag/controleer-aanvraag.ts';
import { composeBesluit, composeDossierstuk, decideBesluit, toetsBesluitkeuze, weigeringsgrondenVoor, type Besluitcontext } from '../../../shared/domain/besluit/decide-besluit.ts';
import { applyGebeurtenis } from '../../../shared/domain/dossier/apply-gebeurtenis.ts';
import * as decide from '../../../shared/domain/dossier/decide.ts';
import type { Gebeurtenis } from '../../../shared/domain/dossier/gebeurtenis.ts';
import { weigerActie } from '../../../shared/domain/dossier/weigering.ts';
import { bevindGeschil } from '../../../shared/domain/herkomst/geschil.ts';
import { lijstnaam } from '../../../shared/domain/persoon/betrokkene.ts';
import { getUrgentiegroep, type UrgentiegroepCode } from '../../../shared/domain/persoon/urgentiegroep.ts';
import { addDays } from '../../../shared/kernel/plain-date.ts';
import { haaglanden2026 } from '../../../shared/regelsets/haaglanden-2026.ts';
import { aanvraag, besluit, DELFT, DEN_HAAG, DOSSIER_ID, opname, TOT_VERDELING, VANDAAG, verblijf, VERGADERING_ID, vouw, WESTLAND } from '../builders.ts';

const KIDS = ['v'.repeat(43), 's'.repeat(43)] as const;
const { document, dossierstuk } = besluit(KIDS);
const nieuw = vouw(...TOT_VERDELING.slice(0, 1));
const compleet = vouw(...TOT_VERDELING);
const besloten = vouw(...TOT_VERDELING, { soort: 'BesluitGenomen', document, dossierstuk });
const code = (b: decide.Beslissing | ReturnType<typeof toetsBesluitkeuze>): string => (b && !b.ok ? b.error.code : 'ok');

const context = (anders: Partial<Besluitcontext> = {}): Besluitcontext => ({
  besluitId: document.besluitId, vandaag: VANDAAG, commissie: document.commissie, regelset: haaglanden2026, bijlagen: [], regelsetHash: 'a'.repeat(64), voorstelHash: null, dossierstukHash: 'b'.repeat(64), ondertekenaars: document.ondertekenaars, ...anders,
});
const toewijzen = { dictum: 'toewijzen' as const, weigeringsgronden: [], overwegingen: dossierstuk.overwegingen };

describe('aanvraag', () => {
  test('overlappende verblijven worden genoemd, in welke volgorde ze ook staan', () => {
    const eerder = opname({ van: '2022-01-01', tot: '2024-06-01', instelling: 'Testinstelling A' });
    const later = opname({ van: '2024-01-01', tot: null, instelling: 'Testinstelling B' });
    for (const opnames of [[eerder, later], [later, eerder]]) expect(controleerAanvraag(aanvraag({ opnames })).map((b) => b.regel)).toContain('overlap');
  });
  test('een verklaring uit de toekomst en een verdwenen gemeente zonder opvolger zijn fouten', () => {
    const verklaring = { tekst: 'Is toe aan zelfstandig wonen.', door: 'Testinstelling', datum: addDays(VANDAAG, 1) };
    expect(vindFouten(aanvraag({ verklaring }), VANDAAG)).toEqual([{ veld: 'verklaring.datum', melding: 'De datum van de verklaring ligt in de toekomst.' }]);
    expect(vindFouten(aanvraag({ verklaring: { ...verklaring, datum: VANDAAG } }), VANDAAG)).toEqual([]);
    expect(vindFouten(aanvraag({ opnames: [opname({ gemeente: '1055', van: '1970-01-01' })] }), VANDAAG)).toEqual([{ veld: 'opnames.0.gemeente', melding: 'De gemeente Elten bestond toen niet meer.' }]);
  });
});

describe('besluit', () => {
  test('een verboden grond zonder artikel noemt de regelset', () => {
    const [grond] = haaglanden2026.weigeringsgronden;
    if (!grond) throw new Error('no ground');
    const regelset = { ...haaglanden2026, weigeringsgronden: [{ ...grond, verbodenVoor: ['e' as const], verbodenBron: null }] };
    expect(weigeringsgrondenVoor(regelset, 'e')[0]?.verboden).toBe('de regelset');
  });
  test('een genomen besluit is niet nog eens te nemen', () => expect(code(toetsBesluitkeuze(besloten, toewijzen, context()))).toBe('actie_niet_mogelijk'));
  test('zonder verblijf en verdeling staat er niets in het stuk en geen toewijzing in het besluit', () => {
    expect(composeDossierstuk(nieuw, toewijzen, 'c'.repeat(64)).verblijf).toEqual([]);
    expect(composeBesluit(nieuw, toewijzen, context()).toewijzing).toBeNull();
  });
  test('afwijken van gemeente en van route staat als gemotiveerd punt in het besluit', () => {
    const verdeling = compleet.verdeling;
    if (!verdeling) throw new Error('no distribution');
    const anders = { ...compleet, verdeling: { ...verdeling, gemeente: WESTLAND, route: 'zelf_zoeken' as const, motivering: 'reden' } };
    expect(composeBesluit(anders, toewijzen, context()).toewijzing?.gemotiveerdOp).toEqual(expect.arrayContaining(['afwijking_voorstel', 'afwijking_route']));
    const toets = { principe: 'plafond' as const, staat: 'vraagt_besluit' as const, uitleg: 'vol', because: [] };
    const vol = { ...compleet, verdeling: { ...verdeling, motivering: 'reden', voorstel: { ...verdeling.voorstel, perGemeente: verdeling.voorstel.perGemeente.map((g) => ({ ...g, toetsen: [toets] })) } } };
    expect(composeBesluit(vol, toewijzen, context()).toewijzing?.gemotiveerdOp).toEqual(['plafond']);
    const buiten = { ...compleet, verdeling: { ...verdeling, gemeente: '0599', motivering: 'reden' } };
    expect(composeBesluit(buiten, toewijzen, context()).toewijzing?.gemotiveerdOp).toEqual(['afwijking_voorstel']);
  });
});

describe('dossier', () => {
  test('terugnemen zet een geagendeerd dossier terug op de agenda', () => {
    const terug = vouw(...TOT_VERDELING, { soort: 'DossierGeagendeerd', vergaderingId: VERGADERING_ID }, { soort: 'BesluitGenomen', document, dossierstuk }, { soort: 'BesluitTeruggenomen', reden: 'x' });
    expect(terug.status).toBe('geagendeerd');
  });
  test('een onbekende gebeurtenis is een fout van het programma', () => {
    expect(() => applyGebeurtenis(nieuw, { soort: 'Bestaatniet' } as unknown as Gebeurtenis)).toThrow('Unexpected value'); // what a newer program could have written
  });
  test('wat kan, geeft één gebeurtenis', () => {
    const soorten = (b: decide.Beslissing) => (b.ok ? b.value.map((g) => g.soort) : b.error.code);
    expect(soorten(decide.decideIndienen(aanvraag(), { dossierId: DOSSIER_ID, nummer: 'TT-2026-00001', vandaag: VANDAAG }))).toEqual(['AanvraagIngediend']);
    expect(soorten(decide.decideWijzigen(nieuw, aanvraag(), 'reden', VANDAAG))).toEqual(['AanvraagGewijzigd']);
    expect(soorten(decide.decideOndertekenen(besloten, { rol: 'voorzitter', kid: KIDS[0], protected: 'x', signature: 'y' }))).toEqual(['BesluitOndertekend']);
  });
  test('een overgetypte gemeente moet toen hebben bestaan; de BRP mag een oude code noemen', () => {
    const melding = (b: decide.Beslissing) => (b.ok ? 'ok' : b.error.melding);
    const getypt = (gemeente: string | null, van: string, anders: Record<string, unknown> = {}) => [verblijf(van, null, { gemeente, bron: 'uittreksel', ...anders })];
    expect(melding(decide.decideVerblijf(nieuw, getypt('1055', '19700101')))).toBe('De gemeente Elten bestond toen niet meer.');
    expect(melding(decide.decideVerblijf(nieuw, getypt('0364', '20200101')))).toMatch(/^De gemeente Andijk bestond toen niet meer\. Kies .+\.$/);
    expect(melding(decide.decideVerblijf(nieuw, getypt('0364', '20000101')))).toBe('ok');
    expect(melding(decide.decideVerblijf(nieuw, getypt(null, '20200101', { soort: 'onbekend', functieAdres: null })))).toBe('ok');
    expect(melding(decide.decideVerblijf(nieuw, [verblijf('20200101', null, { gemeente: '0364' })]))).toBe('ok');
  });
  test('na het besluit is geen enkele voorbereidende stap meer mogelijk', () => {
    const { afleiding } = compleet.herkomst ?? {};
    const { verdeling } = compleet;
    if (!afleiding || !verdeling) throw new Error('not complete');
    const geweigerd = [
      decide.decideWijzigen(besloten, aanvraag(), 'x', VANDAAG), decide.decideVerblijf(besloten, []), decide.decideHerkomst(besloten, afleiding, { gemeente: DELFT, motivering: 'x' }),
      decide.decideVerdeling(besloten, verdeling.voorstel, { gemeente: DELFT, route: verdeling.route, motivering: 'x' }), decide.decideAgenderen(besloten, VERGADERING_ID), decide.decideTerugnemen(compleet, 'x'),
      decide.decideOndertekenen(compleet, { rol: 'voorzitter', kid: KIDS[0], protected: 'x', signature: 'y' }),
    ];
    expect(new Set(geweigerd.map(code))).toEqual(new Set(['actie_niet_mogelijk']));
    expect([code(decide.decideAgenderen(compleet, VERGADERING_ID)), code(decide.decideTerugnemen(besloten, 'x'))]).toEqual(['ok', 'ok']);
  });
  test('een besluit nemen geeft het document met het dossierstuk', () => {
    const genomen = decideBesluit(compleet, toewijzen, dossierstuk, context());
    expect(genomen.ok && genomen.value.map((g) => g.soort)).toEqual(['BesluitGenomen']);
    expect(code(decideBesluit(besloten, toewijzen, dossierstuk, context()))).toBe('actie_niet_mogelijk');
  });
  test('een onmogelijke aanvraag wordt bij indienen en bij wijzigen geweigerd, met het veld', () => {
    const later = aanvraag({ ontvangenOp: addDays(VANDAAG, 1) });
    expect(decide.decideIndienen(later, { dossierId: DOSSIER_ID, nummer: 'TT-2026-00001', vandaag: VANDAAG })).toMatchObject({ ok: false, error: { veld: 'ontvangenOp' } });
    expect(decide.decideWijzigen(nieuw, later, 'reden', VANDAAG)).toMatchObject({ ok: false, error: { veld: 'ontvangenOp' } });
  });
  test('een actie die door de status niet kan, noemt de status ook als de gegevens er zijn', () => {
    for (const actie of ['stelHerkomstVast', 'bepaalVerdeling', 'geefOordeel'] as const) {
      const zonderConclusie = { ...besloten, herstelkans: actie === 'geefOordeel' ? null : besloten.herstelkans };
      expect(weigerActie(zonderConclusie, actie)).toMatchObject({ error: { melding: expect.stringContaining('Besloten, te ondertekenen') as string } });
    }
    expect(weigerActie(nieuw, 'stelHerkomstVast')).toMatchObject({ error: { melding: expect.stringContaining('Leg eerst de verblijfshistorie vast') as string } });
  });
  test('zonder besluit is er niets te ondertekenen', () => {
    const handtekening = { rol: 'voorzitter' as const, kid: KIDS[0], protected: 'x', signature: 'y' };
    expect(code(decide.decideOndertekenen({ ...besloten, besluit: null }, handtekening))).toBe('niet_bevoegd');
  });
});

describe('geschil', () => {
  const opening = { soort: 'GeschilGeopend' as const, partijen: [DELFT, DEN_HAAG] as [string, string], behandelgemeente: DELFT, geopendOp: VANDAAG, uiterlijk: addDays(VANDAAG, 30) };
  const open = (d = compleet) => {
    const beslissing = decide.decideGeschilstap(d, opening);
    return beslissing.ok ? beslissing.value.reduce<typeof compleet>((na, g) => applyGebeurtenis(na, g), d) : d;
  };
  test('een open geschil is een punt om op te letten, met de termijn en wie intussen behandelt', () => {
    const { geschil } = open();
    if (!geschil) throw new Error('no dispute');
    expect(bevindGeschil(geschil, VANDAAG)[0]?.tekst).toMatch(/Delft en 's-Gravenhage .* Uiterlijk 21 december 2026\. Intussen behandelt Delft/);
    expect(bevindGeschil(geschil, addDays(VANDAAG, 31))[0]?.tekst).toContain('De termijn liep af op 21 december 2026.');
    expect(bevindGeschil({ ...geschil, uitkomst: { gemeente: null, door: 'contactpersonen', motivering: 'x', datum: VANDAAG } }, VANDAAG)).toEqual([]);
  });
  test('een tweede geschil naast een lopend wordt geweigerd bij het veld van het geschil', () => expect(decide.decideGeschilstap(open(), opening)).toMatchObject({ error: { code: 'geschil_bestaat', veld: 'geschil.partijen' } }));
  test('ook na het ontvangstbewijs gaat een geschil door; de herkomst blijft wat zij was', () => {
    const na = open({ ...besloten, status: 'geregistreerd' });
    expect([na.geschil?.partijen, na.herkomst]).toEqual([[DELFT, DEN_HAAG], besloten.herkomst]);
  });
});

describe('persoon', () => {
  test.each([['Anna Maria', 'de', 'Test', 'Test, A.M. de'], ['  Björn ', '', 'Test', 'Test, B.'], ['', '', 'Test', 'Test, '], ['é', 'van', 'T', 'T, É. van']])('"%s" "%s" "%s" staat in lijsten als "%s"', (voornamen, voorvoegsel, geslachtsnaam, verwacht) => {
    expect(lijstnaam({ voornamen, voorvoegsel, geslachtsnaam })).toBe(verwacht);
  });
  test('een groep die niet bestaat is een fout van het programma', () => {
    expect(() => getUrgentiegroep('z' as UrgentiegroepCode)).toThrow('Unknown urgentiegroep'); // no schema lets this through
  });
});

