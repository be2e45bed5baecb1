import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyBesluitbestand } from '../../shared/protocol/besluitbestand.ts';
import { addDays } from '../../shared/kernel/plain-date.ts';
import { aanvraag, herstelkans, VANDAAG, verblijf } from '../shared/builders.ts';
import { besluit, beoordeel, CODE, dienIn, maakBestand, meldAan, onderteken, stap, startProgramma, TOEWIJZING, type Programma } from './programma.ts';

let p: Programma;
beforeAll(async () => {
  p = startProgramma();
  await maakBestand(p);
});
afterAll(() => p.stop());

test('een zaak gaat van aanvraag tot een ondertekend besluit dat op het register wacht', async () => {
  const stand = await onderteken(p, await besluit(p, await beoordeel(p, await dienIn(p))));
  const { dossier, ondertekenaars } = await p.vraag('getDossier', { dossierId: stand.dossierId });
  expect(dossier.status).toBe('ondertekend');
  expect(ondertekenaars.map((o) => [o.rol, o.getekend])).toEqual([['voorzitter', true], ['secretaris', true]]);
  expect((await p.vraag('listUitgaand', {}))[0]).toMatchObject({ dossierId: stand.dossierId, status: 'wachtend' });
  const uitgifte = await p.vraag('exportBesluit', { dossierId: stand.dossierId, metDossierstuk: true });
  const gecontroleerd = await verifyBesluitbestand(Buffer.from(uitgifte.inhoud, 'base64').toString('utf8'));
  expect(gecontroleerd).toMatchObject({ ok: true, value: { ontvangstbewijs: null } });
  expect((await p.vraag('checkBestand', {})).filter((c) => !c.klopt)).toEqual([]);
});

test('wie eerst tekent maakt voor het besluit niet uit', async () => {
  let stand = await besluit(p, await beoordeel(p, await dienIn(p)));
  for (const rol of ['secretaris', 'voorzitter'] as const) {
    await meldAan(p, rol);
    stand = await p.vraag('signBesluit', { ...stap(stand), code: CODE });
  }
  const { dossier } = await p.vraag('getDossier', { dossierId: stand.dossierId });
  expect(dossier.besluit?.handtekeningen.map((h) => h.rol)).toEqual(['voorzitter', 'secretaris']);
  await meldAan(p, 'secretaris');
  const uitgifte = await p.vraag('exportBesluit', { dossierId: stand.dossierId, metDossierstuk: false });
  expect(await verifyBesluitbestand(Buffer.from(uitgifte.inhoud, 'base64').toString('utf8'))).toMatchObject({ ok: true });
});

test('dezelfde opdracht nog een keer geeft hetzelfde antwoord en gebeurt één keer', async () => {
  await meldAan(p, 'secretaris');
  const opdracht = { commandId: randomUUID(), conceptId: null, aanvraag: aanvraag() };
  const eerste = await p.vraag('submitAanvraag', opdracht);
  const voor = (await p.vraag('getToestand', {})).tellingen.werkvoorraad;
  expect(await p.vraag('submitAanvraag', opdracht)).toEqual(eerste);
  expect((await p.vraag('getToestand', {})).tellingen.werkvoorraad).toBe(voor);
  expect((await p.weigering('submitAanvraag', { ...opdracht, aanvraag: aanvraag({ indiener: 'Een andere testinstelling' }) })).code).toBe('commando_hergebruikt');
});

test('wie op een oude versie werkt overschrijft niets', async () => {
  const stand = await dienIn(p);
  await p.vraag('recordVerblijf', { ...stap(stand), perioden: [verblijf('20190101', null)] });
  expect((await p.weigering('recordVerblijf', { ...stap(stand), perioden: [] })).code).toBe('versie_verouderd');
  expect((await p.vraag('getDossier', { dossierId: stand.dossierId })).dossier.verblijf).toHaveLength(1);
});

test('een geweigerde stap schrijft niets', async () => {
  const stand = await dienIn(p);
  const voor = await p.vraag('listGeschiedenis', { dossierId: stand.dossierId });
  expect((await p.weigering('establishBesluit', { ...stap(stand), ...TOEWIJZING })).code).toBe('herkomst_ontbreekt');
  expect((await p.weigering('importVerblijf', { ...stap(stand), antwoord: '<html>', kenmerk: 'test' })).code).toBe('brp_onleesbaar');
  expect(await p.vraag('listGeschiedenis', { dossierId: stand.dossierId })).toEqual(voor);
});

test('een onjuiste persoonlijke code ondertekent niets', async () => {
  const stand = await besluit(p, await beoordeel(p, await dienIn(p)));
  expect(await p.weigering('signBesluit', { ...stap(stand), code: 'een andere code' })).toMatchObject({ code: 'code_onjuist', velden: [{ veld: 'code' }] });
  expect((await p.vraag('getDossier', { dossierId: stand.dossierId })).dossier.besluit?.handtekeningen).toEqual([]);
});

test('een vastgesteld besluit is niet te wijzigen; terugnemen kan alleen zonder handtekening', async () => {
  let stand = await besluit(p, await beoordeel(p, await dienIn(p)));
  expect((await p.weigering('establishHerkomst', { ...stap(stand), gemeente: '0518', motivering: 'anders' })).code).toBe('actie_niet_mogelijk');
  stand = await p.vraag('revokeBesluit', { ...stap(stand), reden: 'De overweging was niet volledig.' });
  stand = await besluit(p, stand);
  stand = await p.vraag('signBesluit', { ...stap(stand), code: CODE });
  expect((await p.weigering('revokeBesluit', { ...stap(stand), reden: 'Toch niet.' })).code).toBe('actie_niet_mogelijk');
});

test('gewijzigde feiten vragen de herkomst en de verdeling opnieuw', async () => {
  let stand = await beoordeel(p, await dienIn(p));
  stand = await p.vraag('recordVerblijf', { ...stap(stand), perioden: [verblijf('20190101', '20240301', { gemeente: '1783' })] });
  const { dossier, stappen } = await p.vraag('getDossier', { dossierId: stand.dossierId });
  expect([dossier.herkomst, dossier.verdeling, stappen.herkomst]).toEqual([null, null, 'nu']);
});

test('zonder toestemming geen oordeel over strafrechtelijke gegevens', async () => {
  const stand = await dienIn(p);
  const kans = { ...herstelkans(), oordelen: [{ criterium: 'criminaliteit', gemeente: '0503', oordeel: 'contra_indicatie', reden: 'reden', bewijs: 'bewijs' }] };
  const fout = await p.weigering('recordHerstelkans', { ...stap(stand), herstelkans: kans });
  expect(fout.code).toBe('toestemming_ontbreekt');
  expect(fout.melding).toContain('art. 32');
});

test('zonder aanmelding of zonder recht geeft het programma niets prijs', async () => {
  const stand = await dienIn(p);
  await p.vraag('addMedewerker', { commandId: randomUUID(), medewerker: { naam: 'Testpersoon Intaker', rol: 'intaker', code: CODE } });
  await meldAan(p, 'intaker');
  expect((await p.weigering('establishBesluit', { ...stap(stand), ...TOEWIJZING })).code).toBe('geen_recht');
  expect((await p.weigering('getBeheer', {})).code).toBe('geen_recht');
  await p.vraag('signOut', {});
  for (const naam of ['getDossier', 'listGeschiedenis', 'renderBrief']) expect((await p.weigering(naam, { dossierId: stand.dossierId })).code).toBe('niet_aangemeld');
  expect((await p.weigering('listWerkvoorraad', { zoek: '', status: null, sorteer: 'termijn', vanaf: null, aantal: 10 })).code).toBe('niet_aangemeld');
  expect((await p.vraag('getToestand', {})).tellingen).toMatchObject({ werkvoorraad: 0, concepten: 0 });
  await meldAan(p, 'secretaris');
});

test('wie geheimhouding heeft staat in lijsten zonder naam', async () => {
  const stand = await dienIn(p, { betrokkene: { ...aanvraag().betrokkene, geslachtsnaam: 'Verborgennaam', geheimhouding: true } });
  const { rijen } = await p.vraag('listWerkvoorraad', { zoek: '', status: null, sorteer: 'nummer', vanaf: null, aantal: 200 });
  expect(rijen.find((r) => r.dossierId === stand.dossierId)?.naam).toBe('Geheim');
});

test('op de schijf staat geen naam of burgerservicenummer leesbaar', async () => {
  const merk = 'Onmiskenbarenaam';
  const stand = await onderteken(p, await besluit(p, await beoordeel(p, await dienIn(p, { betrokkene: { ...aanvraag().betrokkene, geslachtsnaam: merk, bsn: '123456782' } }))));
  await p.vraag('saveConcept', { id: randomUUID(), soort: 'aanvraag', titel: merk, inhoud: { naam: merk } });
  await p.vraag('renderBrief', { dossierId: stand.dossierId });
  await p.vraag('createReservekopie', {});
  const bestanden = readdirSync(p.datamap, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  expect(bestanden.map((f) => f.name).some((n) => n.endsWith('-wal'))).toBe(true);
  for (const bestand of bestanden) {
    const bytes = readFileSync(path.join(bestand.parentPath, bestand.name));
    for (const geheim of [merk, '123456782']) for (const codering of ['utf8', 'utf16le'] as const) expect(bytes.includes(Buffer.from(geheim, codering)), bestand.name).toBe(false);
  }
});

test('een storing in het programma lekt geen gegevens en zegt wat veilig is', async () => {
  const regels: string[] = [];
  const echt = process.stderr.write;
  const kapot = startProgramma({ clock: { now: () => { throw new Error('Verborgennaam 123456782'); }, today: () => { throw new Error('Verborgennaam 123456782'); } } });
  process.stderr.write = (tekst: string | Uint8Array) => regels.push(String(tekst)) > 0;
  try {
    const fout = await kapot.weigering('getToestand', {});
    expect(fout.code).toBe('storing');
    expect(JSON.stringify(fout)).not.toContain('Verborgennaam');
  } finally {
    process.stderr.write = echt;
    await kapot.stop();
  }
  expect(regels).toHaveLength(1);
  expect(regels[0]).toContain('getToestand');
  expect(regels[0]).not.toMatch(/Verborgennaam|123456782/);
});

test('een geschil tussen gemeenten staat bij het dossier en verandert de herkomst niet vanzelf', async () => {
  await meldAan(p, 'secretaris');
  let stand = await beoordeel(p, await dienIn(p));
  const { dossierId } = stand;
  stand = await p.vraag('recordGeschil', { ...stap(stand), geschil: { soort: 'GeschilGeopend', partijen: ['0503', '0518'], behandelgemeente: '0503', geopendOp: VANDAAG, uiterlijk: addDays(VANDAAG, 30) } });
  expect((await p.vraag('getDossier', { dossierId })).bevindingen.map((b) => b.regel)).toContain('geschil');
  const standpunt = { gemeente: '0518', herkomst: '0503', motivering: 'Volgens ons woonde de aanvrager in Delft.', ingenomenOp: VANDAAG };
  stand = await p.vraag('recordGeschil', { ...stap(stand), geschil: { soort: 'StandpuntIngenomen', standpunt } });
  expect(await p.weigering('recordGeschil', { ...stap(stand), geschil: { soort: 'StandpuntIngenomen', standpunt: { ...standpunt, gemeente: '0637' } } })).toMatchObject({ code: 'geen_partij', velden: [{ veld: 'geschil.standpunt.gemeente' }] });
  stand = await p.vraag('recordGeschil', { ...stap(stand), geschil: { soort: 'StandpuntIngenomen', standpunt: { ...standpunt, gemeente: '0503', herkomst: '0518' } } });
  stand = await p.vraag('recordGeschil', { ...stap(stand), geschil: { soort: 'GeschilBeslecht', uitkomst: { gemeente: '0518', door: 'contactpersonen', motivering: 'Samen zo besloten.', datum: VANDAAG } } });
  const { dossier, bevindingen } = await p.vraag('getDossier', { dossierId });
  expect([dossier.geschil?.uitkomst?.gemeente, dossier.herkomst?.gemeente, bevindingen.length]).toEqual(['0518', '0503', 0]);
  expect((await p.vraag('listGeschiedenis', { dossierId })).filter((h) => h.soort === 'GeschilBijgewerkt').map((h) => h.toelichting)).toEqual(['geopend', 'standpunt vastgelegd', 'standpunt vastgelegd', 'afgerond']);
  expect((await p.vraag('checkBestand', {})).filter((c) => !c.klopt)).toEqual([]);
});
