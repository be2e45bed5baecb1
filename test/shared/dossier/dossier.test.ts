import { describe, expect, test } from 'vitest';
import { bepaalStappen, mogelijkeActies, STAPPEN, type Actie } from '../../../shared/domain/dossier/acties.ts';
import { applyGebeurtenis } from '../../../shared/domain/dossier/apply-gebeurtenis.ts';
import * as decide from '../../../shared/domain/dossier/decide.ts';
import { Dossier, type Status } from '../../../shared/domain/dossier/dossier.ts';
import { Gebeurtenis, GEBEURTENISNAMEN } from '../../../shared/domain/dossier/gebeurtenis.ts';
import { decideHerstelkans } from '../../../shared/domain/herstelkans/decide-herstelkans.ts';
import { determineHerkomst } from '../../../shared/domain/herkomst/determine-herkomst.ts';
import { proposeVerdeling } from '../../../shared/domain/verdeling/propose-verdeling.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import { haaglanden2026 } from '../../../shared/regelsets/haaglanden-2026.ts';
import { aanvraag, besluit, DELFT, DOSSIER_ID, herstelkans, opname, PEILDATUM, ROTTERDAM, teller, TOT_VERDELING, VANDAAG, verblijf, verdelingVraag, VERGADERING_ID, vouw, WESTLAND } from '../builders.ts';

const KIDS = ['v'.repeat(43), 's'.repeat(43)] as const;
const handtekening = (rol: 'voorzitter' | 'secretaris', kid: string) => ({ rol, kid, protected: 'x', signature: 'y' });
const { document, dossierstuk } = besluit(KIDS);
const genomen: Gebeurtenis = { soort: 'BesluitGenomen', document, dossierstuk };
const getekend = (rol: 'voorzitter' | 'secretaris'): Gebeurtenis => ({ soort: 'BesluitOndertekend', handtekening: handtekening(rol, KIDS[rol === 'voorzitter' ? 0 : 1]) });
const aanvaard = { soort: 'aanvaard' as const, ontvangstbewijs: 'token' };

const nieuw = vouw(...TOT_VERDELING.slice(0, 1));
const compleet = vouw(...TOT_VERDELING);
const besloten = vouw(...TOT_VERDELING, genomen);
const ondertekend = vouw(...TOT_VERDELING, genomen, getekend('voorzitter'), getekend('secretaris'));
const geregistreerd = vouw(...TOT_VERDELING, genomen, getekend('voorzitter'), getekend('secretaris'), { soort: 'RegisterAntwoordOntvangen', registratie: aanvaard });

const code = (b: decide.Beslissing): string => (b.ok ? 'ok' : b.error.code);
const fout = (b: decide.Beslissing) => {
  if (b.ok) throw new Error('was allowed');
  return b.error;
};

describe('de levensloop van een dossier', () => {
  test.each<[string, Dossier, Status]>([
    ['na indienen', nieuw, 'ingediend'], ['na de verdeling', compleet, 'in_behandeling'],
    ['op de agenda', vouw(...TOT_VERDELING, { soort: 'DossierGeagendeerd', vergaderingId: VERGADERING_ID }), 'geagendeerd'],
    ['na het besluit', besloten, 'besloten'], ['met één handtekening', vouw(...TOT_VERDELING, genomen, getekend('voorzitter')), 'besloten'],
    ['met beide handtekeningen', ondertekend, 'ondertekend'], ['na het ontvangstbewijs', geregistreerd, 'geregistreerd'],
    ['na een weigering door het register', vouw(...TOT_VERDELING, genomen, getekend('voorzitter'), getekend('secretaris'), { soort: 'RegisterAntwoordOntvangen', registratie: { soort: 'geweigerd', code: 'mandaat', reden: 'x' } }), 'ondertekend'],
    ['na terugnemen', vouw(...TOT_VERDELING, genomen, { soort: 'BesluitTeruggenomen', reden: 'x' }), 'in_behandeling'],
  ])('%s', (_, dossier, status) => {
    expect(dossier.status).toBe(status);
    expect(Dossier.parse(dossier)).toEqual(dossier);
  });
  test('elke gebeurtenis heeft een Nederlandse naam en verhoogt de versie met één', () => {
    expect(Object.keys(GEBEURTENISNAMEN).sort()).toEqual(Gebeurtenis.options.map((o) => o.shape.soort.value).sort());
    TOT_VERDELING.reduce<Dossier | undefined>((d, g, i) => {
      const volgende = applyGebeurtenis(d, Gebeurtenis.parse(g));
      expect(volgende.versie).toBe(i + 1);
      return volgende;
    }, undefined);
  });
  test.each<[string, Gebeurtenis, (keyof Dossier)[]]>([
    ['een gewijzigde aanvraag', { soort: 'AanvraagGewijzigd', aanvraag: aanvraag({ toelichting: 'anders' }), reden: 'x' }, ['herkomst', 'verdeling']],
    ['een nieuwe verblijfshistorie', { soort: 'VerblijfVastgelegd', perioden: [] }, ['herkomst', 'verdeling']],
    ['een andere woonstart', { soort: 'HerstelkansBeoordeeld', herstelkans: herstelkans(WESTLAND) }, ['verdeling']],
  ])('%s vraagt opnieuw om wat erop rustte', (_, gebeurtenis, leeg) => {
    const na = applyGebeurtenis(compleet, gebeurtenis);
    for (const veld of leeg) expect(na[veld]).toBeNull();
  });
  test('een gebeurtenis die niet kan, is een fout van het programma', () => {
    expect(() => applyGebeurtenis(undefined, genomen)).toThrow();
    expect(() => applyGebeurtenis(nieuw, getekend('voorzitter'))).toThrow();
    expect(() => decide.decideRegistratie(nieuw, aanvaard)).toThrow();
  });
});

describe('wat er per status kan', () => {
  const VOORBEREIDEN: Actie[] = ['wijzigAanvraag', 'legVerblijfVast', 'stelHerkomstVast', 'werkGeschilBij', 'geefOordeel', 'beoordeelHerstelkans', 'bepaalVerdeling', 'agendeer', 'neemBesluit'];
  const VERLOOP: Actie[] = ['vraagAanvulling', 'vraagAdvies', 'houdAan', 'meldVertraging', 'schortOp', 'legIngebrekestellingVast', 'trekAanvraagIn'];
  const NIEUWE_FEITEN: Actie[] = ['werkGeschilBij', 'wijzigAanvraag', 'legVerblijfVast'];
  test.each<[string, Dossier, Actie[]]>([
    ['ingediend', nieuw, [...VOORBEREIDEN.filter((a) => a !== 'stelHerkomstVast' && a !== 'bepaalVerdeling'), ...VERLOOP]],
    ['compleet', compleet, [...VOORBEREIDEN.filter((a) => a !== 'geefOordeel'), ...VERLOOP]],
    ['besloten', besloten, ['onderteken', 'neemBesluitTerug', 'werkGeschilBij', 'meldVertraging', 'legIngebrekestellingVast']],
    ['besloten met één handtekening', vouw(...TOT_VERDELING, genomen, getekend('voorzitter')), ['onderteken', 'werkGeschilBij', 'meldVertraging', 'legIngebrekestellingVast']],
    ['ondertekend', ondertekend, [...NIEUWE_FEITEN, 'legIngebrekestellingVast']],
    ['geregistreerd', geregistreerd, [...NIEUWE_FEITEN, 'legIngebrekestellingVast', 'maakBekend']],
  ])('%s', (_, dossier, acties) => expect(mogelijkeActies(dossier)).toEqual(acties));
  test('een geweigerde stap zegt in het Nederlands waarom', () => {
    expect(fout(decide.decideWijzigen(besloten, aanvraag(), 'x', VANDAAG)).melding).toBe('Aanvraag wijzigen kan nu niet. Het dossier heeft de status "Besloten, te ondertekenen".');
    expect(fout(decide.decideVerdeling(nieuw, proposeVerdeling(verdelingVraag()), { gemeente: DELFT, route: 'zelf_zoeken', motivering: '' })).melding).toMatch(/Stel eerst de herkomst vast/);
  });
  test('de stappen wijzen altijd één stap aan om nu te doen, tot alles klaar is', () => {
    for (const d of [nieuw, compleet, besloten, ondertekend, geregistreerd]) expect(Object.values(bepaalStappen(d)).filter((s) => s === 'nu')).toHaveLength(1);
    expect(bepaalStappen(geregistreerd)).toMatchObject({ register: 'klaar', vervolg: 'nu' });
    expect(new Set(Object.values(bepaalStappen(applyGebeurtenis(geregistreerd, { soort: 'BesluitBekendgemaakt', op: VANDAAG, wijze: 'post' }))))).toEqual(new Set(['klaar']));
    expect(Object.keys(bepaalStappen(nieuw))).toEqual(Object.keys(STAPPEN));
  });
});

describe('weigeringen', () => {
  const afleiding = (gemeente: string, extra: object = {}) => determineHerkomst({ perioden: [verblijf('20150601', null, { gemeente, ...extra })], opnames: [], peildatum: PEILDATUM, regelset: haaglanden2026 });
  const zeker = afleiding(DELFT);
  const onzeker = afleiding(DELFT, { inOnderzoek: true });
  const stel = (a = zeker, gemeente: string | null = DELFT, motivering = '') => decide.decideHerkomst(compleet, a, { gemeente, motivering });
  const vol = proposeVerdeling(verdelingVraag({ tellers: [teller(DELFT, 1_051, 315)] }));
  const kies = (anders: object = {}, voorstel = proposeVerdeling(verdelingVraag())) => decide.decideVerdeling(compleet, voorstel, { gemeente: DELFT, route: 'directe_bemiddeling', motivering: '', ...anders });
  const oordeel = (anders: object) => ({ ...herstelkans(), oordelen: [{ criterium: 'netwerk', gemeente: DELFT, oordeel: 'steunend' as const, reden: 'x', bewijs: 'y', ...anders }] });
  const beoordeel = (h: ReturnType<typeof herstelkans>, d = compleet) => decideHerstelkans(d, h, { regelset: haaglanden2026, magStrafrechtelijk: true });
  const metToestemming = vouw({ ...TOT_VERDELING[0], aanvraag: aanvraag({ toestemming: { ...aanvraag().toestemming, strafrechtelijkeGegevens: true } }) } as Gebeurtenis); // the first event is AanvraagIngediend

  test.each<[string, decide.Beslissing, string, string | undefined]>([
    ['een aanvraag uit de toekomst', decide.decideIndienen(aanvraag({ ontvangenOp: plainDate('2027-01-01') }), { dossierId: DOSSIER_ID, nummer: '1', vandaag: VANDAAG }), 'aanvraag_ongeldig', 'ontvangenOp'],
    ['een wijziging naar een verblijf in een opgeheven gemeente', decide.decideWijzigen(compleet, aanvraag({ opnames: [opname({ gemeente: '0457', van: '2023-01-01' })] }), 'x', VANDAAG), 'aanvraag_ongeldig', 'opnames.0.gemeente'],
    ['een getypt verblijf in een opgeheven gemeente', decide.decideVerblijf(compleet, [verblijf('20230101', null, { gemeente: '0457', bron: 'verklaring' })]), 'gemeente_beeindigd', 'perioden.0.gemeente'],
    ['een onzekere herkomst zonder motivering', stel(onzeker), 'motivering_ontbreekt', 'motivering'],
    ['een andere herkomst zonder motivering', stel(zeker, WESTLAND), 'motivering_ontbreekt', 'motivering'],
    ['geen herkomst terwijl die volgt, zonder motivering', stel(zeker, null), 'motivering_ontbreekt', 'motivering'],
    ['een opgeheven gemeente als herkomst', stel(zeker, '0457', 'Omdat.'), 'gemeente_beeindigd', 'gemeente'],
    ['"Onbekend" als herkomst', stel(zeker, '0000', 'Omdat.'), 'gemeente_beeindigd', 'gemeente'],
    ['een onbekend criterium', beoordeel(oordeel({ criterium: 'sterrenbeeld' })), 'criterium_onbekend', 'oordelen.0.criterium'],
    ['strafrecht zonder toestemming', beoordeel(oordeel({ criterium: 'criminaliteit' })), 'toestemming_ontbreekt', 'oordelen.0.oordeel'],
    ['twee oordelen over hetzelfde', beoordeel({ ...herstelkans(), oordelen: [...herstelkans().oordelen, ...herstelkans().oordelen] }), 'oordeel_dubbel', 'oordelen.1'],
    ['een betere kans buiten de regio', beoordeel(herstelkans(ROTTERDAM)), 'gemeente_buiten_regio', 'conclusie.gemeente'],
    ['toewijzen buiten de regio', kies({ gemeente: ROTTERDAM, motivering: 'x' }), 'gemeente_buiten_regio', 'gemeente'],
    ['afwijken van het voorstel zonder motivering', kies({ gemeente: WESTLAND }), 'motivering_ontbreekt', 'motivering'],
    ['afwijken van de route zonder motivering', kies({ route: 'zelf_zoeken' }), 'motivering_ontbreekt', 'motivering'],
    ['een vol plafond zonder motivering', kies({}, vol), 'motivering_ontbreekt', 'motivering'],
    ['agenderen na het besluit', decide.decideAgenderen(besloten, VERGADERING_ID), 'actie_niet_mogelijk', undefined],
    ['terugnemen na een handtekening', decide.decideTerugnemen(vouw(...TOT_VERDELING, genomen, getekend('voorzitter')), 'x'), 'actie_niet_mogelijk', undefined],
    ['tekenen met de sleutel van een ander', decide.decideOndertekenen(besloten, handtekening('voorzitter', KIDS[1])), 'niet_bevoegd', undefined],
    ['twee keer tekenen', decide.decideOndertekenen(vouw(...TOT_VERDELING, genomen, getekend('voorzitter')), handtekening('voorzitter', KIDS[0])), 'al_ondertekend', undefined],
    ['tekenen zonder besluit', decide.decideOndertekenen(compleet, handtekening('voorzitter', KIDS[0])), 'actie_niet_mogelijk', undefined],
  ])('%s', (_, beslissing, verwacht, veld) => {
    expect(fout(beslissing)).toMatchObject({ code: verwacht, ...(veld && { veld }) });
    expect(fout(beslissing).melding).toMatch(/^["A-Z].*\.$/);
  });

  test.each<[string, decide.Beslissing]>([
    ['een zekere herkomst zonder motivering', stel()], ['een onzekere herkomst met motivering', stel(onzeker, DELFT, 'Omdat.')], ['een vol plafond met motivering', kies({ motivering: 'Omdat.' }, vol)],
    ['het voorstel volgen', kies()], ['strafrecht op "onbekend" zonder toestemming', beoordeel(oordeel({ criterium: 'criminaliteit', oordeel: 'onbekend', reden: '', bewijs: '' }))],
    ['strafrecht met toestemming', beoordeel(oordeel({ criterium: 'criminaliteit' }), metToestemming)], ['een oude gemeente uit de BRP', decide.decideVerblijf(compleet, [verblijf('20100101', null, { gemeente: '0457' })])],
  ])('%s mag', (_, beslissing) => expect(code(beslissing)).toBe('ok'));

  test('hetzelfde antwoord van het register nog eens verandert niets', () => {
    expect(decide.decideRegistratie(geregistreerd, aanvaard)).toEqual({ ok: true, value: [] });
    expect(decide.decideRegistratie(ondertekend, aanvaard)).toMatchObject({ ok: true, value: [{ soort: 'RegisterAntwoordOntvangen' }] });
  });
});
