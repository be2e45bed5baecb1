import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DossierId, MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import { checkCasefile } from '../../db/checks.ts';
import { appendInzage, listInzageVanDossier, verifyInzage } from '../../db/inzage.ts';
import { verblijf, VANDAAG } from '../shared/builders.ts';
import { dienIn, maakBestand, meldAan, stap, startProgramma, type Programma } from '../backend/programma.ts';
import { heropen, nieuwBestand, NU, rauweVerbinding } from '../db/opzet.ts';
import { CODE } from '../backend/programma.ts';

describe('wie heeft gekeken (BIO2 8.15.01)', () => {
  let p: Programma;
  let nu = Date.UTC(2026, 10, 21, 9);
  const verder = (minuten: number) => { nu += minuten * 60_000; };
  beforeEach(async () => {
    p = startProgramma({ clock: { now: () => new Date(nu).toISOString() as Moment, today: () => VANDAAG } });
    await maakBestand(p);
    await p.vraag('addMedewerker', { commandId: randomUUID(), medewerker: { naam: 'Testpersoon Lid', rol: 'lid', code: CODE } });
  });
  afterEach(() => p.stop());
  const gekeken = async (dossierId: DossierId) => (await p.vraag('listInzage', { dossierId, voor: null, aantal: 100 })).regels.map((r) => `${r.wie} ${r.handeling} ${r.uitkomst}`);

  test('elke blik staat er met wie, wat, welke uitkomst, wanneer en van waar', async () => {
    const { dossierId } = await dienIn(p);
    await p.vraag('getDossier', { dossierId });
    const { regels, volgende } = await p.vraag('listInzage', { dossierId, voor: null, aantal: 100 });
    expect(volgende).toBeNull();
    expect(regels).toEqual([{ nummer: expect.any(Number), tijdstip: new Date(nu).toISOString(), wie: 'Testpersoon Secretaris', rol: 'secretaris', handeling: 'getDossier', soort: 'query', uitkomst: 'gelukt', herkomst: `programma op ${hostname()}` }]);
    // looking at the list is a look as well
    verder(1);
    expect(await gekeken(dossierId)).toEqual(['Testpersoon Secretaris listInzage gelukt', 'Testpersoon Secretaris getDossier gelukt']);
  });

  test('dezelfde blik binnen vijf minuten telt één keer, daarna opnieuw', async () => {
    const { dossierId } = await dienIn(p);
    for (const minuten of [0, 1, 3.9, 0.2]) {
      verder(minuten);
      await p.vraag('getDossier', { dossierId });
    }
    expect((await gekeken(dossierId)).filter((r) => r.includes('getDossier'))).toHaveLength(2);
    await meldAan(p, 'lid');
    await p.vraag('getDossier', { dossierId });
    await p.vraag('listGeschiedenis', { dossierId });
    expect((await gekeken(dossierId)).filter((r) => r.startsWith('Testpersoon Lid')).sort()).toEqual(['Testpersoon Lid getDossier gelukt', 'Testpersoon Lid listGeschiedenis gelukt']);
  });

  test('een weigering staat er ook, met de zaak en de reden; een stap die niet past niet', async () => {
    const stand = await dienIn(p, { betrokkene: { voornamen: 'Testpersoon', voorvoegsel: '', geslachtsnaam: 'Geheimnaam', geboortedatum: '1990-05-17' as never, bsn: null, geheimhouding: true, correspondentieadres: null } });
    await p.weigering('recordVerblijf', { ...stap(stand), expectedVersion: 99, perioden: [verblijf('20190101', null)] });
    await meldAan(p, 'lid');
    await p.weigering('getDossier', { dossierId: stand.dossierId });
    await p.weigering('getBeheer', {});
    await meldAan(p, 'secretaris');
    expect(await gekeken(stand.dossierId)).toEqual(['Testpersoon Lid getDossier dossier_geheim']);
    const { regels } = await p.vraag('listWeigeringen', { voor: null, aantal: 100 });
    const { dossier } = await p.vraag('getDossier', { dossierId: stand.dossierId });
    expect(regels.map((r) => [r.wie, r.handeling, r.uitkomst, r.dossiernummer])).toEqual([['Testpersoon Lid', 'getBeheer', 'geen_recht', null], ['Testpersoon Lid', 'getDossier', 'dossier_geheim', dossier.nummer]]);
    expect(JSON.stringify(regels)).not.toContain('Geheimnaam');
    const eerste = await p.vraag('listWeigeringen', { voor: null, aantal: 1 });
    expect(eerste.volgende).toBe(eerste.regels[0]?.nummer);
    expect((await p.vraag('listWeigeringen', { voor: eerste.volgende, aantal: 1 })).regels.map((r) => r.handeling)).toEqual(['getDossier']);
  });

  test('een vraag zonder aanmelding staat er als niemand', async () => {
    const { dossierId } = await dienIn(p);
    await p.vraag('signOut', {});
    await p.weigering('getDossier', { dossierId });
    await meldAan(p, 'secretaris');
    expect((await p.vraag('listWeigeringen', { voor: null, aantal: 1 })).regels[0]).toMatchObject({ wie: 'Niemand aangemeld', rol: null, handeling: 'getDossier', uitkomst: 'niet_aangemeld' });
  });

  test('het nakijken van het bestand kent de lijst, en een blik maakt geen nieuwe versie van de zaak', async () => {
    const { dossierId, versie } = await dienIn(p);
    await p.vraag('getDossier', { dossierId });
    expect((await p.vraag('getDossier', { dossierId })).dossier.versie).toBe(versie);
    expect((await p.vraag('checkBestand', {})).find((c) => c.regel.startsWith('De lijst van wie keek'))).toMatchObject({ klopt: true });
  });
});

describe('de lijst van wie keek groeit alleen', () => {
  const blik = (handeling: string) => ({ tijdstip: NU, medewerkerId: randomUUID() as MedewerkerId, handeling, dossierId: null, objectId: null, uitkomst: 'gelukt', herkomst: 'test' });
  function metRegels(aantal: number) {
    const bestand = nieuwBestand();
    bestand.transact((tx) => { for (let i = 0; i < aantal; i += 1) appendInzage(tx, blik(`vraag${i}`)); });
    return bestand;
  }

  test('en klopt van voor tot achter', () => {
    expect(verifyInzage(metRegels(0).read)).toEqual({ ok: true, aantal: 0 });
    expect(verifyInzage(metRegels(1_005).read)).toEqual({ ok: true, aantal: 1_005 });
    expect(listInzageVanDossier(metRegels(3).read, randomUUID() as DossierId, { voor: null, aantal: 10 })).toEqual([]);
  });

  test.each(["UPDATE inzage SET uitkomst = 'x'", 'DELETE FROM inzage WHERE nummer = 1', 'INSERT OR REPLACE INTO inzage SELECT * FROM inzage WHERE nummer = 1', "INSERT INTO inzage SELECT 9, tijdstip, medewerker_id, handeling, dossier_id, object_id, uitkomst, herkomst, vorige_hash, hash FROM inzage WHERE nummer = 1"])('weigert %s', (sql) => {
    const bestand = metRegels(2);
    bestand.close();
    const db = rauweVerbinding(bestand.file);
    expect(() => db.exec(sql)).toThrow(/inzage:/);
    db.close();
  });

  test.each([['een andere uitkomst', "UPDATE inzage SET uitkomst = 'gelukt2' WHERE nummer = 2", 2], ['een regel eruit', 'DELETE FROM inzage WHERE nummer = 2', 2], ['een andere persoon', "UPDATE inzage SET medewerker_id = 'x' WHERE nummer = 1", 1]] as const)('%s valt op bij het nakijken', (_, sql, nummer) => {
    const bestand = metRegels(3);
    bestand.close();
    const db = rauweVerbinding(bestand.file);
    db.exec('DROP TRIGGER inzage_blijft; DROP TRIGGER inzage_verdwijnt_niet');
    db.exec(sql);
    db.close();
    const { read } = heropen(bestand.file);
    expect(verifyInzage(read)).toEqual({ ok: false, nummer });
    expect(checkCasefile(read).find((c) => c.regel.startsWith('De lijst van wie keek'))).toMatchObject({ klopt: false, toelichting: `Regel ${nummer} is veranderd of ontbreekt.` });
  });
});
