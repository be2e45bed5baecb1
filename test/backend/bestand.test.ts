import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { dienIn, maakBestand, meldAan, NAAM, openBestand, startProgramma, WACHTZIN, type Programma } from './programma.ts';

let open: Programma[] = [];
const start = (...a: Parameters<typeof startProgramma>): Programma => {
  const p = startProgramma(...a);
  open.push(p);
  return p;
};
afterEach(async () => {
  await Promise.all(open.map((p) => p.stop()));
  open = [];
});

const pad = (p: Programma): string => path.join(p.datamap, `${NAAM}.toetstafel`);
const NIEUW = { naam: NAAM, wachtzin: WACHTZIN, commissie: 'Testcommissie', namens: 'het college', regio: 'Haaglanden', medewerker: { naam: 'Testpersoon', rol: 'secretaris', code: 'testcode-123' } };

test('een nieuw dossierbestand bestaat pas als het herstelgeheim is teruggetypt', async () => {
  const p = start();
  const { herstelgeheim } = await p.vraag('createBestand', NIEUW as never);
  expect(readdirSync(p.datamap)).toEqual([]);
  expect((await p.vraag('getToestand', {})).stand).toBe('bevestigen');
  expect((await p.weigering('confirmHerstelgeheim', { herstelgeheim: 'ABCD-ABCD' })).code).toBe('herstelgeheim_onjuist');
  await p.vraag('confirmHerstelgeheim', { herstelgeheim: herstelgeheim.toLowerCase().replaceAll('-', ' ') });
  expect(existsSync(pad(p))).toBe(true);
  expect((await p.vraag('getToestand', {})).stand).toBe('aanmelden');
});

test('een tweede bestand met dezelfde naam wordt geweigerd en het eerste blijft zoals het was', async () => {
  const p = start();
  await maakBestand(p);
  expect((await p.weigering('createBestand', NIEUW)).code).toBe('bestand_bestaat');
});

test('met de wachtzin gaat het bestand weer open, met een verkeerde niet', async () => {
  const p = start();
  await maakBestand(p);
  await dienIn(p);
  const q = await p.herstart();
  open.push(q);
  const fout = await q.weigering('openBestand', { naam: NAAM, wachtzin: 'een andere wachtzin dan die' });
  expect(fout).toMatchObject({ code: 'wachtzin_onjuist', velden: [{ veld: 'wachtzin' }] });
  await openBestand(q);
  expect((await q.vraag('getToestand', {})).tellingen.werkvoorraad).toBe(1);
});

test('met het herstelgeheim komt er een nieuwe wachtzin; de oude werkt daarna niet meer', async () => {
  const p = start();
  const herstelgeheim = await maakBestand(p);
  const q = await p.herstart();
  open.push(q);
  const laatste = herstelgeheim.at(-1) === '0' ? '1' : '0';
  expect((await q.weigering('recoverBestand', { naam: NAAM, herstelgeheim: herstelgeheim.slice(0, -1) + laatste, nieuweWachtzin: 'een nieuwe lange wachtzin' })).code).toBe('herstelgeheim_onjuist');
  await q.vraag('recoverBestand', { naam: NAAM, herstelgeheim, nieuweWachtzin: 'een nieuwe lange wachtzin' });
  await q.vraag('closeBestand', {});
  expect((await q.weigering('openBestand', { naam: NAAM, wachtzin: WACHTZIN })).code).toBe('wachtzin_onjuist');
  await q.vraag('openBestand', { naam: NAAM, wachtzin: 'een nieuwe lange wachtzin' });
});

test('een bestand dat elders open is wordt geweigerd met een eigen melding, en blijft onaangeroerd', async () => {
  const p = start();
  await maakBestand(p);
  const q = start({ datamap: p.datamap });
  const voor = readFileSync(pad(p));
  expect((await q.weigering('openBestand', { naam: NAAM, wachtzin: WACHTZIN })).code).toBe('in_gebruik');
  expect(readFileSync(pad(p)).equals(voor)).toBe(true);
});

test('een beschadigd bestand is iets anders dan een verkeerde wachtzin', async () => {
  const p = start();
  await maakBestand(p);
  await p.backend.close();
  const bytes = readFileSync(pad(p));
  bytes.fill(7, 0, 64);
  writeFileSync(pad(p), bytes);
  const voor = statSync(pad(p)).mtimeMs;
  expect((await p.weigering('openBestand', { naam: NAAM, wachtzin: WACHTZIN })).code).toBe('beschadigd');
  expect(statSync(pad(p)).mtimeMs).toBe(voor);
});

test('een ontbrekend sleutelbestand wordt genoemd', async () => {
  const p = start();
  await maakBestand(p);
  await p.backend.close();
  copyFileSync(pad(p), path.join(p.datamap, 'Los.toetstafel'));
  expect((await p.weigering('openBestand', { naam: 'Los', wachtzin: WACHTZIN })).code).toBe('sleutelbestand_ontbreekt');
});

test('namen die uit de map klimmen komen niet door de poort', async () => {
  const p = start();
  for (const naam of ['../elders', '/etc/passwd', 'a/b', '', '.', 'a\u0000b']) expect((await p.weigering('openBestand', { naam, wachtzin: WACHTZIN })).code).toBe('invoer_ongeldig');
});

test('na een reservekopie staat die in de lijst, met een naam zonder persoonsgegevens', async () => {
  const p = start();
  await maakBestand(p);
  await dienIn(p);
  const { naam, dossiers } = await p.vraag('createReservekopie', {});
  expect(dossiers).toBe(1);
  expect(naam).toMatch(/^Testbestand [\dT-]+\.toetstafel$/);
  expect((await p.vraag('getBeheer', {})).reservekopieen.map((r) => r.naam)).toContain(naam);
});

test('een reservekopie is met zijn sleutelbestand terug te zetten', async () => {
  const p = start();
  await maakBestand(p);
  await dienIn(p);
  const { naam } = await p.vraag('createReservekopie', {});
  const q = start();
  for (const deel of [naam, `${naam}-sleutel`]) copyFileSync(path.join(p.datamap, 'reservekopieen', deel), path.join(q.datamap, deel.replace(/^[^.]+/, 'Teruggezet')));
  await q.vraag('openBestand', { naam: 'Teruggezet', wachtzin: WACHTZIN });
  await meldAan(q, 'secretaris');
  expect((await q.vraag('getToestand', {})).tellingen.werkvoorraad).toBe(1);
});
