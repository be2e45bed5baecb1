import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sleutelpad } from '../../electron/backend/commands/bestandspad.ts';
import { readSleutelbestand, unlockMetWachtzin } from '../../electron/backend/keys/keyfile.ts';
import { makeSigningKey, publiekeHelft } from '../../electron/backend/keys/signing-key.ts';
import { replayJournal, verifyJournal } from '../../db/journal.ts';
import { openCasefile } from '../../db/open.ts';
import type { MedewerkerId } from '../../shared/kernel/ids.ts';
import type { Inschrijving } from '../../shared/protocol/envelop.ts';
import { besluit, beoordeel, CODE, dienIn, geenRegister, NAAM, onderteken, stap, TOEWIJZING, WACHTZIN, type Programma } from '../backend/programma.ts';
import { VANDAAG } from '../shared/builders.ts';
import { als as meldAan, ANDERE, breng, INSTELLING, startCommissie, type Persoon } from '../toegang/opzet.ts';

const KOPPELCODE = 'een-code-van-de-regio';
const inschrijvingen: Inschrijving[] = [];

let p: Programma;
let wie: Record<Persoon, MedewerkerId>;
beforeAll(async () => {
  const { prive } = await makeSigningKey();
  const register = { id: randomUUID(), naam: 'Testregister', regio: 'Haaglanden', sleutel: publiekeHelft(prive) };
  const client = { ...geenRegister, schrijfIn: (_: string, inschrijving: Inschrijving) => Promise.resolve({ soort: 'ingeschreven' as const, register: (inschrijvingen.push(inschrijving), register) }) };
  ({ p, wie } = await startCommissie({ register: client }));
});
afterAll(() => p.stop());
beforeEach(() => als('secretaris'));

const als = (persoon: Persoon): Promise<void> => meldAan(p, wie, persoon);
const koppel = () => p.vraag('connectRegister', { adres: 'https://register.test', koppelcode: KOPPELCODE });
const mandaat = (rol: string, nr = 0) => inschrijvingen.at(-1)?.ondertekenaars.filter((o) => o.rol === rol)[nr];
const beheer = async (id: MedewerkerId) => (await p.vraag('getBeheer', {})).medewerkers.find((m) => m.id === id)!;
const wijzig = (medewerkerId: MedewerkerId, anders: object = {}) => ({ commandId: randomUUID(), medewerkerId, naam: 'Testpersoon Intaker', functie: '', organisatie: INSTELLING, reden: 'Werkt nu ergens anders.', ...anders });
const einde = (medewerkerId: MedewerkerId) => ({ commandId: randomUUID(), medewerkerId, reden: 'Is met pensioen.' });
const ziet = async (dossierId: string): Promise<boolean> => (await p.backend.handle('getDossier', { dossierId })).ok;

describe('iemand wijzigen', () => {
  test('een andere organisatie geeft andere zaken, en een functie geen recht', async () => {
    const { dossierId } = await breng(p);
    await als('intaker');
    expect(await ziet(dossierId)).toBe(true);
    await als('secretaris');
    await p.vraag('reviseMedewerker', wijzig(wie.intaker, { organisatie: ANDERE, functie: 'Secretaris van het bestuur' }));
    expect(await beheer(wie.intaker)).toMatchObject({ naam: 'Testpersoon Intaker', rol: 'intaker', organisatie: ANDERE, functie: 'Secretaris van het bestuur', einde: null });
    await als('intaker');
    expect(await ziet(dossierId)).toBe(false);
    expect((await p.weigering('getBeheer', {})).code).toBe('geen_recht');
    await als('secretaris');
    await p.vraag('reviseMedewerker', wijzig(wie.intaker));
    expect((await beheer(wie.intaker)).functie).toBeUndefined();
  });
  test('wie zichzelf een andere naam geeft, werkt onder die naam verder', async () => {
    await p.vraag('reviseMedewerker', wijzig(wie.secretaris, { naam: 'Testpersoon Anders', organisatie: '' }));
    expect((await p.vraag('getToestand', {})).medewerker?.naam).toBe('Testpersoon Anders');
    await p.vraag('reviseMedewerker', wijzig(wie.secretaris, { naam: 'Testpersoon Secretaris', organisatie: '' }));
  });
  test('een naam die er al is, geen reden, niets anders, een onbekende en wie het niet mag: er verandert niets', async () => {
    const voor = await p.vraag('getBeheer', {});
    expect((await p.weigering('reviseMedewerker', wijzig(wie.intaker, { naam: 'Testpersoon Lid' }))).velden[0]?.veld).toBe('naam');
    expect((await p.weigering('reviseMedewerker', wijzig(wie.intaker, { reden: '  ' }))).velden[0]?.veld).toBe('reden');
    expect((await p.weigering('reviseMedewerker', wijzig(wie.intaker))).code).toBe('niets_veranderd');
    expect((await p.weigering('reviseMedewerker', wijzig(randomUUID() as MedewerkerId))).code).toBe('medewerker_onbekend');
    await als('lid');
    expect((await p.weigering('reviseMedewerker', wijzig(wie.lid, { naam: 'Testpersoon Baas' }))).code).toBe('geen_recht');
    expect((await p.weigering('endMedewerker', einde(wie.voorzitter))).code).toBe('geen_recht');
    await als('secretaris');
    expect(await p.vraag('getBeheer', {})).toEqual(voor);
  });
});

describe('iemands toegang beëindigen', () => {
  test('daarna kan hij zich niet meer aanmelden, en staat hij nergens meer om te kiezen', async () => {
    const { dossierId } = await breng(p, { geheim: true });
    await p.vraag('assignDossier', { commandId: randomUUID(), dossierId, medewerkerId: wie.tweedeLid, reden: 'Verdeling.' });
    await p.vraag('planVergadering', { commandId: randomUUID(), vergadering: { datum: VANDAAG, tijd: '10:00', plaats: 'Testzaal' } });
    expect(await p.vraag('endMedewerker', einde(wie.tweedeLid))).toEqual({ dossiers: 1, vergaderingen: 1 });
    expect(await beheer(wie.tweedeLid)).toMatchObject({ naam: 'Testpersoon Tweede Lid', einde: { op: VANDAAG, reden: 'Is met pensioen.' } });
    expect((await p.vraag('listMedewerkers', {})).some((m) => m.id === wie.tweedeLid)).toBe(false);
    const fout = await p.weigering('signIn', { medewerkerId: wie.tweedeLid, code: CODE });
    expect(fout).toMatchObject({ code: 'toegang_beeindigd' });
    expect((await p.weigering('signIn', { medewerkerId: wie.tweedeLid, code: 'verkeerde code' })).code).toBe('code_onjuist');
    const toegang = await p.vraag('getDossiertoegang', { dossierId });
    expect(toegang.behandelaar?.naam).toBe('Testpersoon Tweede Lid');
    expect([...toegang.teNoemen, ...toegang.toeTeWijzen, ...toegang.altijd].some((m) => m.id === wie.tweedeLid)).toBe(false);
    expect((await p.weigering('grantInzage', { commandId: randomUUID(), dossierId, medewerkerIds: [wie.tweedeLid], reden: 'Nodig.' })).code).toBe('medewerker_onbekend');
    expect((await p.weigering('assignDossier', { commandId: randomUUID(), dossierId, medewerkerId: wie.tweedeLid, reden: 'Nodig.' })).code).toBe('medewerker_onbekend');
    expect((await p.weigering('endMedewerker', einde(wie.tweedeLid))).code).toBe('toegang_beeindigd');
    expect((await p.weigering('reviseMedewerker', wijzig(wie.tweedeLid, { naam: 'Testpersoon Terug' }))).code).toBe('toegang_beeindigd');
  });
  test('niet de eigen toegang: er blijft altijd iemand die het bestand beheert', async () => {
    expect((await p.weigering('endMedewerker', einde(wie.secretaris))).code).toBe('eigen_toegang');
    await als('beheerder');
    expect((await p.weigering('endMedewerker', einde(wie.beheerder))).code).toBe('eigen_toegang');
    expect((await p.weigering('endMedewerker', einde(randomUUID() as MedewerkerId))).code).toBe('medewerker_onbekend');
  });
  test('een naam komt vrij, en dezelfde opdracht twee keer is één keer', async () => {
    const opdracht = einde(wie.vreemde);
    expect(await p.vraag('endMedewerker', opdracht)).toEqual(await p.vraag('endMedewerker', opdracht));
    await p.vraag('addMedewerker', { commandId: randomUUID(), medewerker: { naam: 'Testpersoon Vreemde', rol: 'intaker', code: CODE, functie: 'Begeleider' } });
    expect((await p.vraag('listMedewerkers', {})).filter((m) => m.naam === 'Testpersoon Vreemde').map((m) => m.id)).not.toContain(wie.vreemde);
  });
});

describe('een nieuwe voorzitter', () => {
  test('tekent in plaats van de oude; wat de oude tekende klopt nog, en het register hoort tot wanneer hij mocht', async () => {
    await koppel();
    expect(mandaat('voorzitter')).toMatchObject({ mandaatVan: VANDAAG, mandaatTot: null });
    const getekend = await onderteken(p, await besluit(p, await beoordeel(p, await dienIn(p))));
    const halverwege = await besluit(p, await beoordeel(p, await dienIn(p)));
    await als('secretaris');
    expect((await p.weigering('addMedewerker', { commandId: randomUUID(), medewerker: { naam: 'Testpersoon Opvolger', rol: 'voorzitter', code: CODE } })).code).toBe('rol_bezet');
    await p.vraag('endMedewerker', einde(wie.voorzitter));
    expect((await beheer(wie.voorzitter)).ingeschreven).toBe(false);
    expect((await p.weigering('establishBesluit', { ...stap(await beoordeel(p, await dienIn(p))), ...TOEWIJZING })).code).toBe('ondertekenaar_ontbreekt');
    await p.vraag('addMedewerker', { commandId: randomUUID(), medewerker: { naam: 'Testpersoon Opvolger', rol: 'voorzitter', code: CODE } });
    await koppel();
    expect([mandaat('voorzitter', 0)?.mandaatTot, mandaat('voorzitter', 1)?.mandaatTot].sort()).toEqual([VANDAAG, null].sort());
    expect((await beheer(wie.voorzitter)).ingeschreven).toBe(true);
    // a letter that the old chair signed still names him and verifies
    const { dossier } = await p.vraag('getDossier', { dossierId: getekend.dossierId });
    expect(dossier.besluit?.handtekeningen).toHaveLength(2);
    expect((await p.vraag('renderBrief', { dossierId: getekend.dossierId })).inhoud.length).toBeGreaterThan(1_000);
    // what waited for his signature is taken back and decided again, with the new key
    const terug = await p.vraag('revokeBesluit', { ...stap({ ...halverwege }), reden: 'De voorzitter is weg.' });
    const opnieuw = await besluit(p, terug);
    const opvolger = (await p.vraag('listMedewerkers', {})).find((m) => m.naam === 'Testpersoon Opvolger')!;
    await p.vraag('signIn', { medewerkerId: opvolger.id, code: CODE });
    expect((await p.vraag('signBesluit', { ...stap(opnieuw), code: CODE })).versie).toBe(opnieuw.versie + 1);
  });
});

test('alles wat er met mensen, cijfers en het register gebeurt staat in het journaal, zonder code of geheim', async () => {
  await p.vraag('recordJaarcijfers', { commandId: randomUUID(), cijfers: [{ gemeente: '0503', jaar: 2026, verhuringen: 100, gebruikt: 3, peildatum: VANDAAG, bron: 'Testbron', leefbaarheidssignaal: '' }] });
  await p.vraag('closeBestand', {});
  const pad = path.join(p.datamap, `${NAAM}.toetstafel`);
  const sleutelbestand = readSleutelbestand(sleutelpad(pad));
  const key = sleutelbestand && (await unlockMetWachtzin(sleutelbestand, WACHTZIN));
  if (!key) throw new Error('no key');
  const geopend = openCasefile({ file: pad, key });
  if (!geopend.ok) throw new Error(geopend.error.code);
  const regels = [...replayJournal(geopend.value.read)];
  const controle = verifyJournal(geopend.value.read);
  geopend.value.close();
  expect(controle.ok).toBe(true);
  const van = (soort: string) => regels.filter((r) => r.soort === soort);
  for (const soort of ['MedewerkerToegevoegd', 'MedewerkerGewijzigd', 'MedewerkerBeeindigd', 'JaarcijfersVastgelegd', 'RegisterGekoppeld']) {
    expect(van(soort).length, soort).toBeGreaterThan(0);
    expect(van(soort).every((r) => r.dossierId === null && r.medewerkerId !== null), soort).toBe(true);
  }
  expect(van('MedewerkerGewijzigd')[0]?.inhoud).toMatchObject({ medewerkerId: wie.intaker, organisatie: ANDERE, was: { organisatie: INSTELLING }, reden: 'Werkt nu ergens anders.' });
  expect(van('MedewerkerBeeindigd')[0]?.inhoud).toMatchObject({ medewerkerId: wie.tweedeLid, op: VANDAAG, reden: 'Is met pensioen.' });
  for (const geheim of [CODE, KOPPELCODE, WACHTZIN, '"d":']) expect(JSON.stringify(regels)).not.toContain(geheim);
});
