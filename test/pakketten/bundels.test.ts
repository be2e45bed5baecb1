import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Uitvoer } from '../../shared/contract/contract.ts';
import type { DossierId, MedewerkerId } from '../../shared/kernel/ids.ts';
import { listCriteriasets } from '../../shared/domain/herstelkans/criteriasets.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { beoordeel, CODE, dienIn, meldAan, stap, startProgramma, WACHTZIN } from '../backend/programma.ts';
import { pdf, png } from '../bijlagen/bestanden.ts';
import { haalOp, voegToe } from '../bijlagen/opzet.ts';
import { aanvraag, verblijf } from '../shared/builders.ts';
import { haalPakketOp, inlezen, klok, klopt, leesIn, organisatie, overdracht, uitnodiging, type Organisatie } from './opzet.ts';

let commissie: Organisatie;
let thuis: Organisatie;
let ander: Organisatie;
let lid: MedewerkerId;
let vergaderingId: string;
let zaken: DossierId[];

/** The own file of a member at home. */
async function lidBestand(naam: string, rol: 'lid' | 'adviseur' = 'lid'): Promise<Organisatie> {
  const clock = klok();
  const p = startProgramma({ clock });
  await p.vraag('confirmHerstelgeheim', await p.vraag('createBestand', { soort: 'lid', naam: 'Thuis', wachtzin: WACHTZIN, commissie: naam, namens: naam, regio: 'Haaglanden', medewerker: { naam, rol, code: CODE } }));
  await meldAan(p, rol);
  return { p, klok: clock };
}

const kaartVan = async ({ p }: Organisatie): Promise<string> => (await p.vraag('createLidkaart', { commandId: randomUUID() })).inhoud;
const bewaarKaart = (medewerkerId: MedewerkerId, tekst: string) => commissie.p.vraag('saveLidkaart', { commandId: randomUUID(), medewerkerId, uitnodiging: tekst });
const maakBundel = (medewerkerId = lid) => commissie.p.vraag('createBundel', { commandId: randomUUID(), vergaderingId, medewerkerId });
const bundelBytes = async (medewerkerId = lid): Promise<Buffer> => haalPakketOp(commissie.p, await maakBundel(medewerkerId));
const leesBundel = async (o: Organisatie, bytes: Buffer): Promise<Uitvoer<'importBundel'>> => o.p.vraag('importBundel', await inlezen(o, bytes));
const weigertBundel = async (o: Organisatie, bytes: Buffer): Promise<string> => (await o.p.weigering('importBundel', await inlezen(o, bytes))).code;
const lijst = (reden: string) => ({ criteriaset: 'haaglanden-2026', oordelen: [{ criterium: 'netwerk', gemeente: '0503', oordeel: 'steunend' as const, reden, bewijs: 'Het dossier.' }] });
const oordeelThuis = (zaakId: DossierId, reden: string | null, aantekening = '') => thuis.p.vraag('recordBundeloordeel', { commandId: randomUUID(), vergaderingId, zaakId, lijst: reden === null ? null : { ...lijst(reden), criteriaset: SET }, aantekening });
const stuurTerug = async (): Promise<Uitvoer<'importPakket'>> => leesIn(commissie, await haalPakketOp(thuis.p, await thuis.p.vraag('createOordelenpakket', { commandId: randomUUID(), vergaderingId })));
const vanLid = async (dossierId: DossierId) => {
  const { oordelenVanLeden } = await commissie.p.vraag('getDossier', { dossierId });
  return [...oordelenVanLeden.anderen, ...(oordelenVanLeden.eigen ? [oordelenVanLeden.eigen] : [])].find((o) => o.medewerkerId === lid);
};
let SET = '';

beforeAll(async () => {
  [commissie, thuis, ander] = await Promise.all([organisatie('Testcommissie'), lidBestand('Testpersoon Thuis'), lidBestand('Testpersoon Vreemd')]);
  const { p } = commissie;
  for (const [naam, rol] of [['Testpersoon Voorzitter', 'voorzitter'], ['Testpersoon Thuis', 'lid'], ['Testpersoon Tweede', 'lid']] as const) await p.vraag('addMedewerker', { commandId: randomUUID(), medewerker: { naam, rol, code: CODE } });
  const mensen = await p.vraag('listMedewerkers', {});
  lid = mensen.find((m) => m.naam === 'Testpersoon Thuis')!.id;
  ({ id: vergaderingId } = await p.vraag('planVergadering', { commandId: randomUUID(), vergadering: { datum: plainDate('2026-11-26'), tijd: '13:30', plaats: 'Testzaal' } }));
  zaken = [];
  for (const anders of [{}, {}, { betrokkene: { ...aanvraag().betrokkene, geheimhouding: true } }, {}]) {
    const stand = await p.vraag('recordVerblijf', { ...stap(await dienIn(p, anders)), perioden: [verblijf('20190101', '20240301')] });
    const na = await p.vraag('scheduleDossier', { ...stap(stand), vergaderingId });
    zaken.push(na.dossierId);
  }
  await voegToe(p, zaken[0]!, pdf('% gewoon'), { naam: 'verklaring.pdf' });
  await voegToe(p, zaken[0]!, png(), { naam: 'medisch.png', gevoeligheid: 'medisch' });
  await p.vraag('recordVerschoning', { commandId: randomUUID(), dossierId: zaken[3]!, medewerkerId: lid, reden: 'Kent de aanvrager.' });
  SET = listCriteriasets(haaglanden2026)[0]!.code;
});
afterAll(() => Promise.all([commissie, thuis, ander].map((o) => o.p.stop())));

describe('de stukken van een vergadering voor één lid', () => {
  test('zonder lidkaart is er niets te sturen; met de kaart staat er wat het lid krijgt', async () => {
    expect((await commissie.p.weigering('createBundel', { commandId: randomUUID(), vergaderingId, medewerkerId: lid })).code).toBe('lidkaart_ontbreekt');
    expect((await commissie.p.weigering('saveLidkaart', { commandId: randomUUID(), medewerkerId: lid, uitnodiging: await uitnodiging(commissie) })).code).toBe('uitnodiging_eigen');
    expect((await commissie.p.weigering('saveLidkaart', { commandId: randomUUID(), medewerkerId: lid, uitnodiging: '{}' })).code).toBe('pakket_onleesbaar');
    expect((await commissie.p.weigering('saveLidkaart', { commandId: randomUUID(), medewerkerId: randomUUID(), uitnodiging: await kaartVan(thuis) })).code).toBe('lid_onbekend');
    const tekst = await kaartVan(thuis);
    const { controle } = await bewaarKaart(lid, tekst);
    const rij = (await commissie.p.vraag('listBundelleden', { vergaderingId })).find((m) => m.medewerkerId === lid);
    expect(rij).toMatchObject({ naam: 'Testpersoon Thuis', kaart: { naam: 'Testpersoon Thuis', controle, geldig: true }, zaken: 2, nietErbij: 2, laatste: null });
    expect((await commissie.p.weigering('listBundelleden', { vergaderingId: randomUUID() })).code).toBe('vergadering_onbekend');
    expect((await commissie.p.weigering('createBundel', { commandId: randomUUID(), vergaderingId: randomUUID(), medewerkerId: lid })).code).toBe('vergadering_onbekend');
    expect((await commissie.p.weigering('createBundel', { commandId: randomUUID(), vergaderingId, medewerkerId: randomUUID() })).code).toBe('lid_onbekend');
  });

  test('thuis staat alleen waar het lid aan meedoet: geen geheime zaak, geen zaak met een belang, geen medische tekst', async () => {
    const gemaakt = await maakBundel();
    const bytes = await haalPakketOp(commissie.p, gemaakt);
    expect(await leesBundel(thuis, bytes)).toMatchObject({ alBekend: false, aard: 'bundel' });
    const [bundel] = await thuis.p.vraag('listBundels', {});
    expect(bundel?.nietErbij).toBe(2);
    expect(bundel?.zaken.map((z) => z.zaakId)).toEqual(zaken.slice(0, 2));
    const zaak = await thuis.p.vraag('getBundelzaak', { vergaderingId, zaakId: zaken[0]! });
    expect(zaak.weergave.acties).toEqual(['geefOordeel']);
    expect(zaak.bijlagen.map((b) => b.naam)).toEqual(['verklaring.pdf']);
    expect(await haalOp(thuis.p, zaak.bijlagen[0]!.id)).toEqual(pdf('% gewoon'));
    for (const weg of zaken.slice(2)) expect((await thuis.p.weigering('getBundelzaak', { vergaderingId, zaakId: weg })).code).toBe('bundel_onbekend');
    // nothing of the other cases travels along
    for (const weg of zaken.slice(2)) expect(JSON.stringify(zaak)).not.toContain(weg);
    expect(await leesBundel(thuis, bytes)).toMatchObject({ alBekend: true });
    expect((await overdracht(commissie, gemaakt.overdrachtId))?.status).toBe('aangeboden');
    expect(await klopt(commissie)).toEqual([]);
  });

  test('een ander lid, de commissie zelf en een veranderd pakket komen er niet in', async () => {
    const bytes = await bundelBytes();
    expect(await weigertBundel(ander, bytes)).toBe('pakket_niet_voor_u');
    expect((await commissie.p.weigering('importBundel', await inlezen(commissie, bytes))).code).toBe('pakket_ander_bestand');
    const kapot = Buffer.from(bytes);
    kapot[kapot.length - 40] = (kapot[kapot.length - 40] ?? 0) ^ 1;
    expect(await weigertBundel(thuis, kapot)).toBe('pakket_veranderd');
    thuis.klok.dag = '2027-06-01';
    expect(await weigertBundel(thuis, bytes)).toBe('pakket_verlopen');
    thuis.klok.dag = '2026-11-21';
  });

  test('een lid kan thuis alleen oordelen: aanvragen inlezen of een uitnodiging geven niet, en een kaart maakt alleen een lid', async () => {
    expect((await thuis.p.weigering('createUitnodiging', { commandId: randomUUID(), geldigDagen: 5 })).code).toBe('geen_recht');
    expect((await thuis.p.weigering('importPakket', await inlezen(thuis, Buffer.from('x')))).code).toBe('geen_recht');
    expect((await commissie.p.weigering('createLidkaart', { commandId: randomUUID() })).code).toBe('geen_lidbestand');
  });
});

describe('de oordelen van een lid op de terugweg', () => {
  test('er is niets te sturen zolang er niets is vastgelegd; een oordeel dat de commissie zou weigeren, kan thuis ook niet', async () => {
    expect((await thuis.p.weigering('createOordelenpakket', { commandId: randomUUID(), vergaderingId })).code).toBe('geen_oordelen');
    expect((await thuis.p.weigering('createOordelenpakket', { commandId: randomUUID(), vergaderingId: randomUUID() })).code).toBe('bundel_onbekend');
    const vreemd = { commandId: randomUUID(), vergaderingId, zaakId: zaken[0]!, aantekening: '' };
    expect((await thuis.p.weigering('recordBundeloordeel', { ...vreemd, lijst: { criteriaset: 'bestaat-niet', oordelen: lijst('x').oordelen } })).code).toBe('criteriaset_onbekend');
    expect((await thuis.p.weigering('recordBundeloordeel', { ...vreemd, commandId: randomUUID(), zaakId: zaken[3]!, lijst: null })).code).toBe('bundel_onbekend');
  });

  test('oordeel en aantekening komen onder de naam van het lid in het dossier; nog een keer inlezen doet niets', async () => {
    await oordeelThuis(zaken[0]!, 'Verzonnen reden van thuis.', 'Verzonnen aantekening van thuis.');
    await oordeelThuis(zaken[1]!, null, 'Alleen een aantekening.');
    expect((await thuis.p.vraag('listBundels', {}))[0]?.zaken.map((z) => [z.geoordeeld, z.aantekening])).toEqual([[true, true], [false, true]]);
    const gemaakt = await thuis.p.vraag('createOordelenpakket', { commandId: randomUUID(), vergaderingId });
    const bytes = await haalPakketOp(thuis.p, gemaakt);
    expect(await leesIn(commissie, bytes)).toMatchObject({ alBekend: false, aard: 'oordelen', verslag: { lid: 'Testpersoon Thuis', verwerkt: 1, gelijk: 1, keuze: 0, geweigerd: [] } });
    expect(await leesIn(commissie, bytes)).toEqual({ overdrachtId: gemaakt.overdrachtId, alBekend: true });
    // what came back says that the papers arrived
    const [rij] = (await commissie.p.vraag('listOverdrachten', {})).filter((o) => o.aard === 'bundel' && o.status === 'aanvaard');
    expect(rij?.leven.map((l) => l.status)).toEqual(['aangeboden', 'aanvaard']);
    const notities = async (dossierId: DossierId) => JSON.stringify(await commissie.p.vraag('listAantekeningen', { dossierId }));
    expect(await notities(zaken[0]!)).toContain('Verzonnen aantekening van thuis.');
    expect(await notities(zaken[1]!)).toContain('Alleen een aantekening.');
    const geschiedenis = await commissie.p.vraag('listGeschiedenis', { dossierId: zaken[0]! });
    expect(geschiedenis.find((r) => r.soort === 'HerstelkansOordeelGegeven')?.wie).toBe('Testpersoon Thuis');
    expect(await klopt(commissie)).toEqual([]);
    // the same judgement in another package: there already, and the note is not written twice
    expect(await stuurTerug()).toMatchObject({ verslag: { verwerkt: 0, gelijk: 2 } });
    expect((await notities(zaken[0]!)).split('Verzonnen aantekening van thuis.')).toHaveLength(2);
  });

  test('een wijziging van wat het lid al had gezonden is geen tweede versie, als de stukken dat oordeel kenden', async () => {
    await leesBundel(thuis, await bundelBytes());
    expect((await thuis.p.vraag('getBundelzaak', { vergaderingId, zaakId: zaken[0]! })).weergave.oordelenVanLeden.eigen).not.toBeNull();
    await oordeelThuis(zaken[0]!, 'Bij nader inzien anders.');
    expect(await stuurTerug()).toMatchObject({ verslag: { verwerkt: 1, keuze: 0 } });
  });

  test('twee versies van hetzelfde oordeel worden een keuze voor mensen: er wint niets vanzelf', async () => {
    await meldAan(commissie.p, 'lid');
    const { dossier } = await commissie.p.vraag('getDossier', { dossierId: zaken[0]! });
    await commissie.p.vraag('recordHerstelkansOordeel', { commandId: randomUUID(), dossierId: zaken[0]!, expectedVersion: dossier.versie, ...lijst('Op het kantoor getypt.'), criteriaset: SET });
    await meldAan(commissie.p, 'secretaris');
    await oordeelThuis(zaken[0]!, 'Thuis getypt.');
    expect(await stuurTerug()).toMatchObject({ verslag: { verwerkt: 0, keuze: 1 } });
    const [verschil] = await commissie.p.vraag('listOordeelverschillen', {});
    expect(verschil).toMatchObject({ zaakId: zaken[0]!, lid: 'Testpersoon Thuis' });
    expect([verschil?.hier.oordelen[0]?.reden, verschil?.ontvangen.oordelen[0]?.reden]).toEqual(['Op het kantoor getypt.', 'Thuis getypt.']);
    const keuze = { verschilId: verschil!.id, reden: 'Het lid bevestigde dit.' };
    expect((await commissie.p.weigering('resolveOordeelverschil', { commandId: randomUUID(), ...keuze, reden: ' ', keuze: 'houden' })).code).toBe('invoer_ongeldig');
    await commissie.p.vraag('resolveOordeelverschil', { commandId: randomUUID(), ...keuze, keuze: 'vervangen' });
    expect(await commissie.p.vraag('listOordeelverschillen', {})).toEqual([]);
    expect((await commissie.p.weigering('resolveOordeelverschil', { commandId: randomUUID(), ...keuze, keuze: 'houden' })).code).toBe('verschil_onbekend');
    await meldAan(commissie.p, 'lid');
    expect((await vanLid(zaken[0]!))?.oordelen[0]?.reden).toBe('Thuis getypt.');
    await meldAan(commissie.p, 'secretaris');
    expect((await commissie.p.vraag('listGeschiedenis', { dossierId: zaken[0]! })).map((r) => r.titel)).toContain('Versie van een oordeel gekozen');
    expect(await klopt(commissie)).toEqual([]);
  });

  test('houden laat staan wat er stond', async () => {
    await meldAan(commissie.p, 'lid');
    const { dossier } = await commissie.p.vraag('getDossier', { dossierId: zaken[0]! });
    await commissie.p.vraag('recordHerstelkansOordeel', { commandId: randomUUID(), dossierId: zaken[0]!, expectedVersion: dossier.versie, ...lijst('De laatste van het kantoor.'), criteriaset: SET });
    await meldAan(commissie.p, 'secretaris');
    await oordeelThuis(zaken[0]!, 'Nog een van thuis.');
    await stuurTerug();
    const [verschil] = await commissie.p.vraag('listOordeelverschillen', {});
    await commissie.p.vraag('resolveOordeelverschil', { commandId: randomUUID(), verschilId: verschil!.id, keuze: 'houden', reden: 'Het kantoor was later.' });
    await meldAan(commissie.p, 'lid');
    expect((await vanLid(zaken[0]!))?.oordelen[0]?.reden).toBe('De laatste van het kantoor.');
    await meldAan(commissie.p, 'secretaris');
  });

  test('wat een lid op het kantoor al vond, staat thuis klaar', async () => {
    const tweede = (await commissie.p.vraag('listMedewerkers', {})).find((m) => m.naam === 'Testpersoon Tweede')!;
    await commissie.p.vraag('signOut', {});
    await commissie.p.vraag('signIn', { medewerkerId: tweede.id, code: CODE });
    const { dossier } = await commissie.p.vraag('getDossier', { dossierId: zaken[1]! });
    const gegeven = { ...lijst('Al op het kantoor gegeven.'), criteriaset: SET };
    await commissie.p.vraag('recordHerstelkansOordeel', { commandId: randomUUID(), dossierId: zaken[1]!, expectedVersion: dossier.versie, ...gegeven });
    await meldAan(commissie.p, 'secretaris');
    await bewaarKaart(tweede.id, await kaartVan(ander));
    await leesBundel(ander, await bundelBytes(tweede.id));
    expect((await ander.p.vraag('listBundels', {}))[0]?.zaken.find((z) => z.zaakId === zaken[1])).toMatchObject({ geoordeeld: true, aantekening: false, gewijzigd: false, teVersturen: false });
    expect(await ander.p.vraag('getBundelzaak', { vergaderingId, zaakId: zaken[1]! })).toMatchObject({ lijst: gegeven, aantekening: '' });
  });

  test('na de gezamenlijke conclusie, of als het lid er niet meer bij hoort, zegt het verslag waarom niets is verwerkt', async () => {
    await leesBundel(thuis, await bundelBytes());
    await oordeelThuis(zaken[1]!, 'Te laat.');
    const { dossier } = await commissie.p.vraag('getDossier', { dossierId: zaken[1]! });
    await beoordeel(commissie.p, { dossierId: zaken[1]!, versie: dossier.versie });
    await commissie.p.vraag('recordVerschoning', { commandId: randomUUID(), dossierId: zaken[0]!, medewerkerId: lid, reden: 'Bleek later.' });
    const { verslag } = await stuurTerug();
    expect(verslag).toMatchObject({ verwerkt: 0, keuze: 0 });
    expect(verslag?.geweigerd.map((g) => g.reden)).toEqual(expect.arrayContaining(['Dit lid doet aan dit dossier niet (meer) mee.']));
    expect(verslag?.geweigerd).toHaveLength(2);
  });

  test('het bestand van een lid en zijn oordelen blijven na sluiten en openen', async () => {
    await thuis.p.vraag('closeBestand', {});
    await thuis.p.vraag('openBestand', { naam: 'Thuis', wachtzin: WACHTZIN });
    await meldAan(thuis.p, 'lid');
    expect((await thuis.p.vraag('getBundelzaak', { vergaderingId, zaakId: zaken[1]! })).lijst?.oordelen[0]?.reden).toBe('Te laat.');
    expect((await thuis.p.vraag('checkBestand', {}).catch(() => [])).filter((c) => !c.klopt)).toEqual([]);
  });
});
