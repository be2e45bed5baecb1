import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Rol } from '../../shared/domain/medewerker/medewerker.ts';
import { CODE, dienIn, maakBestand, meldAan, NAAM, startProgramma, WACHTZIN, type Programma, type Stand } from '../backend/programma.ts';
import { aanvraag } from '../shared/builders.ts';
import { connectionOf } from '../../db/handle.ts';
import { openCasefile } from '../../db/open.ts';
import { readSleutelbestand, unlockMetWachtzin } from '../../electron/backend/keys/keyfile.ts';
import path from 'node:path';

let p: Programma;
let gewoon: Stand;
let geheim: Stand;

async function voegBijlageToe(stand: Stand, naam: string, gevoeligheid: 'gewoon' | 'medisch' | 'strafrechtelijk'): Promise<void> {
  const uploadId = randomUUID();
  await p.vraag('uploadDeel', { uploadId, nummer: 0, inhoud: Buffer.from(`Een tekst voor ${naam}.\n`).toString('base64') });
  await p.vraag('addBijlage', { commandId: randomUUID(), dossierId: stand.dossierId, uploadId, naam, gevoeligheid });
}
const vind = async (zoek: string) => (await p.vraag('searchDossiers', { zoek })).treffers;
const als = async (rol: Rol, zoek: string) => {
  await meldAan(p, rol);
  const treffers = await vind(zoek);
  await meldAan(p, 'secretaris');
  return treffers;
};

beforeAll(async () => {
  p = startProgramma();
  await maakBestand(p);
  for (const rol of ['lid', 'adviseur', 'intaker', 'beheerder'] as const) await p.vraag('addMedewerker', { commandId: randomUUID(), medewerker: { naam: `Testpersoon ${rol}`, rol, code: CODE } });
  const { betrokkene, toestemming } = aanvraag();
  gewoon = await dienIn(p, { toelichting: 'Woont nu bij familie in de Zonnebloemstraat.', toestemming: { ...toestemming, strafrechtelijkeGegevens: true } });
  geheim = await dienIn(p, { betrokkene: { ...betrokkene, geslachtsnaam: 'Schuilnaam', geheimhouding: true, correspondentieadres: { straatEnHuisnummer: 'Geheimlaan 1', postcode: '2611AB', plaats: 'Delft' } }, toelichting: 'Verblijft op een geheim adres.' });
  await voegBijlageToe(gewoon, 'huurcontract.txt', 'gewoon');
  await voegBijlageToe(gewoon, 'psychiatrisch rapport.txt', 'medisch');
  await voegBijlageToe(gewoon, 'vonnis rechtbank.txt', 'strafrechtelijk');
  await p.vraag('addAantekening', { commandId: randomUUID(), dossierId: gewoon.dossierId, tekst: 'Gebeld over het buurtgesprek.' });
});
afterAll(() => p.stop());

describe('zoeken binnen uw rechten', () => {
  test('de secretaris vindt naam, tekst, aantekening en bijlage, met de plek', async () => {
    expect((await vind('zonnebloem')).map((t) => [t.dossierId, t.vindplaatsen.map((v) => v.veld)])).toEqual([[gewoon.dossierId, ['aanvraag']]]);
    expect((await vind('buurtgesprek'))[0]?.vindplaatsen[0]?.veld).toBe('aantekeningen');
    expect((await vind('huurcontract'))[0]?.vindplaatsen[0]?.veld).toBe('bijlagen');
    expect(await vind('111222333')).toHaveLength(2);
  });
  test('een bijlage is te vinden zodra zij er is, en niet meer als zij is verwijderd', async () => {
    await voegBijlageToe(geheim, 'zoekgeraakt stuk.txt', 'gewoon');
    expect(await vind('zoekgeraakt')).toHaveLength(1);
    const [bijlage] = await p.vraag('listBijlagen', { dossierId: geheim.dossierId });
    await p.vraag('removeBijlage', { commandId: randomUUID(), bijlageId: bijlage?.id ?? '', reden: 'Verkeerd dossier.' });
    expect(await vind('zoekgeraakt')).toEqual([]);
  });
  test('wat medisch is staat nergens in de index, ook niet voor de adviseur', async () => {
    for (const rol of ['secretaris', 'lid', 'adviseur', 'voorzitter', 'intaker'] as const) expect(await als(rol, 'psychiatrisch'), rol).toEqual([]);
  });
  test('wat strafrechtelijk is vindt alleen wie dat mag zien', async () => {
    for (const rol of ['secretaris', 'lid', 'voorzitter'] as const) expect(await als(rol, 'vonnis'), rol).toHaveLength(1);
    for (const rol of ['adviseur', 'intaker'] as const) expect(await als(rol, 'vonnis'), rol).toEqual([]);
  });
  test('een geheim dossier vindt alleen wie het mag zien; de naam staat niet in de lijst en het adres nergens', async () => {
    const [treffer] = await vind('schuilnaam');
    expect(treffer).toMatchObject({ dossierId: geheim.dossierId, naam: 'Geheim', geheim: true });
    for (const rol of ['lid', 'adviseur', 'intaker'] as const) expect(await als(rol, 'schuilnaam'), rol).toEqual([]);
    for (const rol of ['secretaris', 'voorzitter'] as const) expect(await als(rol, 'geheimlaan'), rol).toEqual([]);
  });
  test('de beheerder zoekt niet in dossiers', async () => {
    await meldAan(p, 'beheerder');
    expect((await p.weigering('searchDossiers', { zoek: 'zonnebloem' })).code).toBe('geen_recht');
    await meldAan(p, 'secretaris');
  });
  test('een aantekening is van de commissie: een intaker leest en schrijft haar niet', async () => {
    await meldAan(p, 'intaker');
    expect((await p.weigering('listAantekeningen', { dossierId: gewoon.dossierId })).code).toBe('geen_recht');
    expect((await p.weigering('addAantekening', { commandId: randomUUID(), dossierId: gewoon.dossierId, tekst: 'x' })).code).toBe('geen_recht');
    expect(await vind('buurtgesprek')).toEqual([]);
    await meldAan(p, 'secretaris');
  });
});

describe('aantekeningen', () => {
  test('houden bij wat er stond; alleen wie haar schreef wijzigt haar, en twee keer dezelfde opdracht is één keer', async () => {
    const commandId = randomUUID();
    const { aantekeningId } = await p.vraag('addAantekening', { commandId, dossierId: geheim.dossierId, tekst: 'Eerste tekst' });
    expect((await p.vraag('addAantekening', { commandId, dossierId: geheim.dossierId, tekst: 'Eerste tekst' })).aantekeningId).toBe(aantekeningId);
    await p.vraag('editAantekening', { commandId: randomUUID(), dossierId: geheim.dossierId, aantekeningId, versie: 1, tekst: 'Tweede tekst' });
    expect((await p.weigering('editAantekening', { commandId: randomUUID(), dossierId: geheim.dossierId, aantekeningId, versie: 1, tekst: 'Te laat' })).code).toBe('versie_verouderd');
    expect((await p.vraag('editAantekening', { commandId: randomUUID(), dossierId: geheim.dossierId, aantekeningId, versie: 2, tekst: 'Tweede tekst' })).versie).toBe(2);
    expect((await p.weigering('editAantekening', { commandId: randomUUID(), dossierId: gewoon.dossierId, aantekeningId, versie: 2, tekst: 'Elders' })).code).toBe('aantekening_onbekend');
    await meldAan(p, 'voorzitter');
    expect((await p.weigering('editAantekening', { commandId: randomUUID(), dossierId: geheim.dossierId, aantekeningId, versie: 2, tekst: 'Van een ander' })).code).toBe('aantekening_van_ander');
    expect(await p.vraag('listAantekeningen', { dossierId: geheim.dossierId })).toMatchObject([{ id: aantekeningId, tekst: 'Tweede tekst', versie: 2, eigen: false, eerder: [{ versie: 1, tekst: 'Eerste tekst' }] }]);
    await meldAan(p, 'secretaris');
    expect((await vind('"eerste tekst"'))).toEqual([]);
    expect((await vind('"tweede tekst"'))).toHaveLength(1);
    expect((await p.vraag('listGeschiedenis', { dossierId: geheim.dossierId })).map((r) => r.titel)).toEqual(['Aanvraag ingediend', 'Bijlage toegevoegd', 'Bijlage verwijderd', 'Aantekening geschreven', 'Aantekening gewijzigd']);
    expect((await p.vraag('checkBestand', {})).filter((c) => !c.klopt)).toEqual([]);
  });
});

describe('een bestand van vóór de index', () => {
  test('is na het openen te doorzoeken', async () => {
    await p.backend.handle('closeBestand', {});
    const bestand = path.join(p.datamap, `${NAAM}.toetstafel`);
    const sleutel = readSleutelbestand(`${bestand}-sleutel`);
    const key = sleutel && (await unlockMetWachtzin(sleutel, WACHTZIN));
    const geopend = openCasefile({ file: bestand, key: key ?? new Uint8Array(32) });
    if (!geopend.ok) throw new Error(geopend.error.code);
    connectionOf(geopend.value.read).exec('DELETE FROM zoekindex; DELETE FROM zoekrij;');
    geopend.value.close();
    await p.vraag('openBestand', { naam: NAAM, wachtzin: WACHTZIN });
    await meldAan(p, 'secretaris');
    expect((await vind('zonnebloem')).map((t) => t.dossierId)).toEqual([gewoon.dossierId]);
    expect(await vind('buurtgesprek')).toHaveLength(1);
  });
});
