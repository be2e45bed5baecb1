import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MedewerkerId } from '../../shared/kernel/ids.ts';
import { aanvraag, herstelkans, verblijf } from '../shared/builders.ts';
import { besluit, beoordeel, CODE, stap, vraagAdvies, type Programma, type Stand } from '../backend/programma.ts';
import { voegToe } from '../bijlagen/opzet.ts';
import { ALLES, als as meldAan, ANDERE, breng, startCommissie, type Persoon } from './opzet.ts';

let p: Programma;
let wie: Record<Persoon, MedewerkerId>;
beforeAll(async () => ({ p, wie } = await startCommissie()));
afterAll(() => p.stop());

const als = (persoon: Persoon): Promise<void> => meldAan(p, wie, persoon);
const bekijk = (stand: Stand) => p.vraag('getDossier', { dossierId: stand.dossierId });
const geweigerd = async (stand: Stand): Promise<string> => (await p.weigering('getDossier', { dossierId: stand.dossierId })).code;
const lijst = async (): Promise<string[]> => (await p.vraag('listWerkvoorraad', ALLES)).rijen.map((r) => r.dossierId);
const wijsAan = (stand: Stand, medewerkerIds: MedewerkerId[]) => p.vraag('grantInzage', { commandId: randomUUID(), dossierId: stand.dossierId, medewerkerIds, reden: 'Beoordeelt de zaak.' });
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n');

describe('een geheime zaak', () => {
  test('is er alleen voor wie is aangewezen: openen, lijst, geschiedenis en zoeken', async () => {
    await als('secretaris');
    const stand = await breng(p, { geheim: true, naam: 'Verborgennaam' });
    await als('lid');
    const fout = await p.weigering('getDossier', { dossierId: stand.dossierId });
    expect(fout).toMatchObject({ code: 'dossier_geheim' });
    expect(fout.melding).toMatch(/aangewezen/);
    expect(JSON.stringify(fout)).not.toContain('Verborgennaam');
    expect(await lijst()).not.toContain(stand.dossierId);
    for (const naam of ['listGeschiedenis', 'listBijlagen', 'renderBrief', 'getDossiertoegang']) expect((await p.weigering(naam, { dossierId: stand.dossierId })).code).toBe('dossier_geheim');
    expect((await p.vraag('searchDossiers', { zoek: 'Verborgennaam' })).treffers).toEqual([]);
    expect((await p.vraag('listWerkvoorraad', { ...ALLES, zoek: 'Verborgennaam' })).totaal).toBe(0);
    await als('voorzitter');
    await wijsAan(stand, [wie.lid]);
    await als('lid');
    expect((await bekijk(stand)).dossier.aanvraag.betrokkene.geslachtsnaam).toBe('Verborgennaam');
    expect(await lijst()).toContain(stand.dossierId);
    expect((await p.vraag('listWerkvoorraad', ALLES)).rijen.find((r) => r.dossierId === stand.dossierId)?.naam).toBe('Geheim');
    await als('tweedeLid');
    expect(await geweigerd(stand)).toBe('dossier_geheim');
    await als('secretaris');
    await p.vraag('withdrawInzage', { commandId: randomUUID(), dossierId: stand.dossierId, medewerkerId: wie.lid, reden: 'Doet niet meer mee.' });
    await als('lid');
    expect(await geweigerd(stand)).toBe('dossier_geheim');
    await als('secretaris');
    const geschiedenis = (await p.vraag('listGeschiedenis', { dossierId: stand.dossierId })).map((g) => [g.titel, g.toelichting]);
    expect(geschiedenis).toContainEqual(['Inzage verleend', 'Testpersoon Lid. Reden: Beoordeelt de zaak.']);
    expect(geschiedenis).toContainEqual(['Inzage ingetrokken', 'Testpersoon Lid. Reden: Doet niet meer mee.']);
  });

  test('aanwijzen vraagt een reden en een recht, en wijst niemand aan die er niet bij past', async () => {
    await als('secretaris');
    const stand = await breng(p, { geheim: true });
    const vraag = (medewerkerIds: MedewerkerId[], reden = 'Nodig.') => ({ commandId: randomUUID(), dossierId: stand.dossierId, medewerkerIds, reden });
    expect((await p.weigering('grantInzage', vraag([wie.lid], ' '))).velden[0]?.veld).toBe('reden');
    expect((await p.weigering('grantInzage', vraag([wie.vreemde]))).code).toBe('andere_organisatie');
    expect((await p.weigering('grantInzage', vraag([wie.lidVanInstelling]))).code).toBe('niet_onpartijdig');
    expect((await p.weigering('grantInzage', vraag([wie.beheerder]))).code).toBe('geen_recht');
    expect((await p.weigering('grantInzage', vraag([randomUUID() as MedewerkerId]))).code).toBe('medewerker_onbekend');
    expect((await p.weigering('withdrawInzage', { commandId: randomUUID(), dossierId: stand.dossierId, medewerkerId: wie.lid, reden: 'Nodig.' })).code).toBe('niet_aangewezen');
    await wijsAan(stand, [wie.lid, wie.lid]);
    expect((await p.weigering('grantInzage', vraag([wie.lid]))).code).toBe('al_aangewezen');
    const toegang = await p.vraag('getDossiertoegang', { dossierId: stand.dossierId });
    expect(toegang.genoemden.map((g) => [g.naam, g.door])).toEqual([['Testpersoon Lid', 'Testpersoon Secretaris']]);
    expect(toegang.altijd.map((m) => m.rol).sort()).toEqual(['secretaris', 'voorzitter']);
    expect(toegang.teNoemen.map((m) => m.naam).sort()).toEqual(['Testpersoon Adviseur', 'Testpersoon Collega', 'Testpersoon Intaker', 'Testpersoon Loket', 'Testpersoon Tweede Lid']);
    await als('lid');
    expect((await p.weigering('grantInzage', vraag([wie.tweedeLid]))).code).toBe('geen_recht');
  });

  test('wie de zaak inbracht houdt haar in het oog, een collega niet vanzelf', async () => {
    await als('intaker');
    const stand = await breng(p, { geheim: true });
    expect((await bekijk(stand)).dossier.status).toBe('ingediend');
    await als('collega');
    expect(await geweigerd(stand)).toBe('dossier_geheim');
    await als('secretaris');
    await wijsAan(stand, [wie.collega]);
    await als('collega');
    expect(await lijst()).toContain(stand.dossierId);
  });

  test('een bijlage bij een geheime zaak is er ook alleen voor wie is aangewezen', async () => {
    await als('secretaris');
    const stand = await breng(p, { geheim: true });
    const bijlageId = await voegToe(p, stand.dossierId, PDF);
    await als('lid');
    expect((await p.weigering('getBijlage', { bijlageId, deel: 0 })).code).toBe('dossier_geheim');
  });
});

describe('een instelling', () => {
  test('ziet haar eigen zaken, hoe haar naam ook is geschreven, en geen andere', async () => {
    await als('secretaris');
    const stand = await breng(p);
    for (const [persoon, ziet] of [['intaker', true], ['collega', true], ['vreemde', false], ['loket', true]] as const) {
      await als(persoon);
      expect((await lijst()).includes(stand.dossierId), persoon).toBe(ziet);
      if (ziet) expect((await bekijk(stand)).dossier.id).toBe(stand.dossierId);
      else expect(await geweigerd(stand), persoon).toBe('andere_organisatie');
    }
    expect((await p.vraag('getToestand', {})).medewerker).toMatchObject({ naam: 'Testpersoon Loket' });
  });

  test('dient in onder haar eigen naam', async () => {
    await als('intaker');
    const ander = { commandId: randomUUID(), conceptId: null, aanvraag: aanvraag({ indiener: ANDERE }) };
    expect(await p.weigering('submitAanvraag', ander)).toMatchObject({ code: 'andere_organisatie', velden: [{ veld: 'aanvraag.indiener' }] });
    const stand = await breng(p);
    expect((await p.weigering('reviseAanvraag', { ...stap(stand), aanvraag: ander.aanvraag, reden: 'Andere indiener.' })).code).toBe('andere_organisatie');
  });

  test('ziet niets van wat de commissie weegt, wel waar haar zaak staat', async () => {
    await als('secretaris');
    const begin = await breng(p, { naam: 'Gewoonnaam' });
    await als('lid');
    const geoordeeld = await p.vraag('recordHerstelkansOordeel', { ...stap(begin), criteriaset: 'regio', oordelen: herstelkans().oordelen });
    await als('secretaris');
    const stand = await besluit(p, await beoordeel(p, geoordeeld));
    await als('intaker');
    const beeld = await bekijk(stand);
    expect(beeld.dossier).toMatchObject({ status: 'besloten', herkomst: null, herstelkans: null, verdeling: null, besluit: null, vergaderingId: null });
    expect(beeld).toMatchObject({ afleiding: null, voorstel: null, weigeringsgronden: [], vergadering: null, ondertekenaars: [], ontvangst: null });
    expect(beeld.oordelenVanLeden).toEqual({ eigen: null, zichtbaar: false, anderen: [], gegeven: [], nogNiet: [], afgeschermd: [] });
    expect(JSON.stringify(beeld)).not.toContain('De commissie weegt het netwerk');
    expect((await p.vraag('listGeschiedenis', { dossierId: stand.dossierId })).map((g) => g.soort)).toEqual(['AanvraagIngediend', 'VerblijfVastgelegd']);
    expect((await p.vraag('listWerkvoorraad', ALLES)).rijen.find((r) => r.dossierId === stand.dossierId)).toMatchObject({ herkomst: null, stap: 'aanvraag', behandelaar: null });
    expect((await p.weigering('renderBrief', { dossierId: stand.dossierId })).code).toBe('nog_niet_bekendgemaakt');
    for (const naam of ['listVergelijkbareZaken', 'getDossiertoegang', 'listAantekeningen']) expect((await p.weigering(naam, { dossierId: stand.dossierId })).code, naam).toBe('geen_recht');
    expect((await p.weigering('listInzage', { dossierId: stand.dossierId, voor: null, aantal: 10 })).code).toBe('geen_recht');
    expect((await p.weigering('listVergaderingen', {})).code).toBe('geen_recht');
    expect((await p.weigering('listOverdrachten', {})).code).toBe('andere_organisatie');
    expect((await p.weigering('recordVerblijf', { ...stap(stand), perioden: [verblijf('20190101', null)] })).code).toBe('te_laat_om_te_wijzigen');
  });

  test('kent de stukken die zij zelf bij de zaak deed, niet die van de commissie', async () => {
    await als('intaker');
    const stand = await breng(p);
    const eigen = await voegToe(p, stand.dossierId, PDF, { naam: 'van-ons.pdf' });
    await als('secretaris');
    const ander = await voegToe(p, stand.dossierId, Buffer.concat([PDF, Buffer.from('\n')]), { naam: 'van-de-commissie.pdf' });
    await als('collega');
    expect((await p.vraag('listBijlagen', { dossierId: stand.dossierId })).map((b) => b.naam)).toEqual(['van-ons.pdf']);
    expect((await p.vraag('getBijlage', { bijlageId: eigen, deel: 0 })).naam).toBe('van-ons.pdf');
    expect((await p.weigering('getBijlage', { bijlageId: ander, deel: 0 })).code).toBe('andere_organisatie');
    expect((await p.weigering('removeBijlage', { commandId: randomUUID(), bijlageId: ander, reden: 'Weg ermee.' })).code).toBe('andere_organisatie');
    expect(JSON.stringify(await p.vraag('listGeschiedenis', { dossierId: stand.dossierId }))).not.toContain('van-de-commissie');
  });

  test('heeft haar eigen concepten', async () => {
    const concept = { id: randomUUID(), soort: 'aanvraag' as const };
    await als('intaker');
    await p.vraag('saveConcept', { ...concept, titel: 'Van de instelling', inhoud: { tekst: 'eigen' } });
    const titels = async () => (await p.vraag('listConcepten', {})).map((c) => c.titel);
    expect(await titels()).toContain('Van de instelling');
    await als('collega');
    expect((await p.vraag('findConcept', concept))?.inhoud).toEqual({ tekst: 'eigen' });
    for (const persoon of ['vreemde', 'secretaris', 'loket'] as const) {
      await als(persoon);
      expect(await titels(), persoon).not.toContain('Van de instelling');
      for (const [naam, invoer] of [['findConcept', concept], ['discardConcept', concept], ['saveConcept', { ...concept, titel: 'Overgenomen', inhoud: {} }]] as const) expect((await p.weigering(naam, invoer)).code, `${persoon} ${naam}`).toBe('andere_organisatie');
    }
    const vanOns = { id: randomUUID(), soort: 'aanvraag' as const };
    await p.vraag('saveConcept', { ...vanOns, titel: 'Van het loket', inhoud: {} });
    await als('intaker');
    expect((await p.weigering('findConcept', vanOns)).code).toBe('andere_organisatie');
  });

  test('een concept bij een zaak is er alleen voor wie de zaak mag zien', async () => {
    await als('secretaris');
    const stand = await breng(p, { geheim: true });
    await als('tweedeLid');
    for (const [naam, extra] of [['findConcept', {}], ['discardConcept', {}], ['saveConcept', { titel: '', inhoud: {} }]] as const) expect((await p.weigering(naam, { id: stand.dossierId, soort: 'woonstart', ...extra })).code).toBe('dossier_geheim');
  });
});

describe('belang bij een zaak (art. 2:4 Awb)', () => {
  test('wie werkt bij de organisatie van de zaak, of zich verschoont, leest niet en stemt niet', async () => {
    await als('secretaris');
    const stand = await breng(p);
    await als('lidVanInstelling');
    expect(await geweigerd(stand)).toBe('niet_onpartijdig');
    expect(await lijst()).not.toContain(stand.dossierId);
    await als('tweedeLid');
    await p.vraag('recordVerschoning', { commandId: randomUUID(), dossierId: stand.dossierId, medewerkerId: wie.tweedeLid, reden: 'Familie van de aanvrager.' });
    expect(await geweigerd(stand)).toBe('niet_onpartijdig');
    expect((await p.weigering('recordHerstelkansOordeel', { ...stap(stand), criteriaset: 'regio', oordelen: herstelkans().oordelen })).code).toBe('niet_onpartijdig');
    expect(await lijst()).not.toContain(stand.dossierId);
    await als('secretaris');
    expect((await p.vraag('getDossiertoegang', { dossierId: stand.dossierId })).buiten.map((b) => [b.naam, b.reden])).toEqual([['Testpersoon Tweede Lid', 'Familie van de aanvrager.']]);
    await p.vraag('withdrawVerschoning', { commandId: randomUUID(), dossierId: stand.dossierId, medewerkerId: wie.tweedeLid, reden: 'Het was een naamgenoot.' });
    await als('tweedeLid');
    expect((await bekijk(stand)).dossier.id).toBe(stand.dossierId);
  });
});

describe('wie een zaak behandelt', () => {
  const neemOver = (stand: Stand, reden = 'De behandelaar is ziek.') => ({ commandId: randomUUID(), dossierId: stand.dossierId, reden });

  test('overnemen vraagt een reden en staat in de geschiedenis', async () => {
    await als('secretaris');
    const stand = await breng(p);
    await p.vraag('assignDossier', { commandId: randomUUID(), dossierId: stand.dossierId, medewerkerId: wie.loket, reden: 'Verdeling van het werk.' });
    await als('lid');
    expect((await p.weigering('takeOverDossier', neemOver(stand, ''))).velden[0]?.veld).toBe('reden');
    expect((await p.vraag('getDossiertoegang', { dossierId: stand.dossierId })).behandelaar?.naam).toBe('Testpersoon Loket');
    const opdracht = neemOver(stand);
    await p.vraag('takeOverDossier', opdracht);
    await p.vraag('takeOverDossier', opdracht);
    const toegang = await p.vraag('getDossiertoegang', { dossierId: stand.dossierId });
    expect([toegang.behandelaar?.naam, toegang.kanOvernemen]).toEqual(['Testpersoon Lid', false]);
    expect((await p.weigering('takeOverDossier', neemOver(stand))).code).toBe('al_behandelaar');
    expect((await p.vraag('listGeschiedenis', { dossierId: stand.dossierId })).map((g) => [g.titel, g.wie, g.toelichting]).slice(-2)).toEqual([
      ['Behandelaar toegewezen', 'Testpersoon Secretaris', 'Testpersoon Loket. Reden: Verdeling van het werk.'],
      ['Dossier overgenomen', 'Testpersoon Lid', 'Testpersoon Lid, eerst Testpersoon Loket. Reden: De behandelaar is ziek.'],
    ]);
  });

  test('een instelling behandelt niet, een beheerder en een adviseur ook niet, en wie er belang bij heeft al helemaal niet', async () => {
    await als('secretaris');
    const stand = await breng(p);
    const wijsToe = (medewerkerId: MedewerkerId) => p.weigering('assignDossier', { commandId: randomUUID(), dossierId: stand.dossierId, medewerkerId, reden: 'Verdeling.' });
    for (const persoon of ['intaker', 'beheerder', 'adviseur'] as const) expect((await wijsToe(wie[persoon])).code, persoon).toBe('behandelt_niet');
    expect((await wijsToe(wie.lidVanInstelling)).code).toBe('niet_onpartijdig');
    expect((await wijsToe(randomUUID() as MedewerkerId)).code).toBe('medewerker_onbekend');
    expect((await p.vraag('getDossiertoegang', { dossierId: stand.dossierId })).toeTeWijzen.map((m) => m.naam).sort()).toEqual(['Testpersoon Lid', 'Testpersoon Loket', 'Testpersoon Secretaris', 'Testpersoon Tweede Lid', 'Testpersoon Voorzitter']);
    await als('intaker');
    expect((await p.weigering('takeOverDossier', neemOver(stand))).code).toBe('geen_recht');
  });

  test('wie een geheime zaak te behandelen krijgt, kan haar zien; overnemen kan alleen wie haar al ziet', async () => {
    await als('secretaris');
    const stand = await breng(p, { geheim: true });
    await als('tweedeLid');
    expect((await p.weigering('takeOverDossier', neemOver(stand))).code).toBe('dossier_geheim');
    await als('secretaris');
    await p.vraag('assignDossier', { commandId: randomUUID(), dossierId: stand.dossierId, medewerkerId: wie.tweedeLid, reden: 'Verdeling.' });
    await als('tweedeLid');
    expect((await bekijk(stand)).dossier.id).toBe(stand.dossierId);
    expect(await lijst()).toContain(stand.dossierId);
  });
});

describe('medische gegevens', () => {
  test('de tekst is voor de adviseur; de commissie weet dat er een stuk is (art. 9 AVG)', async () => {
    await als('intaker');
    const stand = await breng(p);
    const bijlageId = await voegToe(p, stand.dossierId, PDF, { gevoeligheid: 'medisch', naam: 'medisch.pdf' });
    await als('adviseur');
    const fout = await p.weigering('getBijlage', { bijlageId, deel: 0 });
    expect(fout.code).toBe('geen_advies_gevraagd');
    expect(fout.melding).toMatch(/advies/);
    expect([await geweigerd(stand), await lijst()]).toEqual(['geen_advies_gevraagd', []]);
    await als('secretaris');
    await vraagAdvies(p, await bekijk(stand).then(({ dossier }) => ({ dossierId: dossier.id, versie: dossier.versie, nummer: dossier.nummer })));
    await als('adviseur');
    expect(await lijst()).toEqual([stand.dossierId]);
    expect((await p.vraag('getBijlage', { bijlageId, deel: 0 })).naam).toBe('medisch.pdf');
    for (const persoon of ['secretaris', 'voorzitter', 'lid', 'loket'] as const) {
      await als(persoon);
      expect((await p.vraag('listBijlagen', { dossierId: stand.dossierId }))[0], persoon).toMatchObject({ gevoeligheid: 'medisch', teOpenen: false });
      expect((await p.weigering('getBijlage', { bijlageId, deel: 0 })).code, persoon).toBe('geen_recht_bijlage');
    }
  });
});

test('wie de code van een ander raadt, wordt vastgelegd', async () => {
  await als('secretaris');
  expect((await p.weigering('signIn', { medewerkerId: wie.voorzitter, code: 'verkeerde code' })).code).toBe('code_onjuist');
  const [laatste] = (await p.vraag('listWeigeringen', { voor: null, aantal: 1 })).regels;
  expect(laatste).toMatchObject({ wie: 'Testpersoon Voorzitter', handeling: 'signIn', uitkomst: 'code_onjuist', dossiernummer: null });
  await p.vraag('signIn', { medewerkerId: wie.voorzitter, code: CODE });
});
