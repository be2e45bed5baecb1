import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadIdentiteit } from '../../register/store/identity.ts';
import { appendToLog } from '../../register/log/append.ts';
import { announceHerstel } from '../../register/log/open-log.ts';
import { writeAfschrift } from '../../register/log/write-copy.ts';
import type { Store } from '../../register/store/database.ts';
import { openStore } from '../../register/store/open-store.ts';
import { inRegionTransaction } from '../../register/store/receipts.ts';
import { controleerLogboek } from '../../electron/backend/logboek/controleer-logboek.ts';
import { openLogbron } from '../../electron/backend/logboek/logboek-bron.ts';
import { makeVerzegeld } from '../register/commission.ts';
import { enrolCommissie, openRegio, send, type Testregio } from '../register/region.ts';

const CLI = path.resolve(import.meta.dirname, '../../electron/cli/index.ts');

let store: Store;
let r: Testregio;
let basis: string;
let goed: string;
beforeAll(async () => {
  store = await openStore({ soort: 'geheugen' });
  r = await openRegio(store);
  basis = mkdtempSync(path.join(os.tmpdir(), 'toetstafel-fsck-'));
  goed = path.join(basis, 'goed');
  const identiteit = await loadIdentiteit(store, { regio: r.regio, naam: '', nu: new Date() });
  const c = await enrolCommissie(store, r);
  for (const nummer of [1, 2, 3]) await send(r.app, await makeVerzegeld(c, r.register, nummer));
  await announceHerstel(store, identiteit, new Date('2026-06-01T00:00:00.000Z'));
  await send(r.app, await makeVerzegeld(c, r.register, 4));
  // enrolments without keys fill the log past its first full tile
  const vulling = Array.from({ length: 270 }, (_, i) => ({ blad: { soort: 'toetstafel.inschrijving' as const, versie: 1 as const, registerId: r.register.id, commissie: { id: c.id, naam: `Testcommissie ${i}` }, apparaten: [], ondertekenaars: [], ingeschrevenOp: '2026-06-01T00:00:00.000Z' } }));
  await inRegionTransaction(store, r.regio, (tx) => appendToLog(tx, identiteit, vulling));
  await send(r.app, await makeVerzegeld(c, r.register, 5));
  await writeAfschrift(store, identiteit, goed);
}, 120_000);
afterAll(async () => {
  await store.close();
  rmSync(basis, { recursive: true, force: true });
});

const controleer = async (plaats: string) => controleerLogboek(openLogbron(plaats), null);
/** A copy of the copy with one file changed, and which part is then wrong. */
async function deelNa(bestand: string, anders: (oud: Buffer) => Buffer | string): Promise<string> {
  const map = mkdtempSync(path.join(basis, 'anders-'));
  cpSync(goed, map, { recursive: true });
  writeFileSync(path.join(map, bestand), anders(readFileSync(path.join(map, bestand))));
  const uitkomst = await controleer(map);
  if (!uitkomst.ok) expect(uitkomst.error.melding).toMatch(/^[A-Z].*\.$/);
  return uitkomst.ok ? 'klopt' : uitkomst.error.deel;
}
const byte = (plek: number) => (oud: Buffer): Buffer => {
  const nieuw = Buffer.from(oud);
  nieuw[plek] = (nieuw[plek] ?? 0) ^ 1;
  return nieuw;
};

test('een afschrift dat klopt, is helemaal nagerekend', async () => {
  expect(await controleer(goed)).toMatchObject({ ok: true, value: { bladen: 278, geregistreerd: 5, inschrijvingen: 271, tijdperken: 2, besluiten: 5 } });
});

test('over HTTP is het logboek na te rekenen, zonder de besluiten zelf', async () => {
  const adres = await r.app.listen({ port: 0, host: '127.0.0.1' });
  expect(await controleer(`${adres}/`)).toMatchObject({ ok: true, value: { bladen: 278, geregistreerd: 5, besluiten: null } });
  await r.app.close();
});

test.each<[string, string, (oud: Buffer) => Buffer | string, string]>([
  ['een veranderd blad', 'log/tile/entries/000', (oud) => Buffer.from(oud.toString('latin1').replace('Testcommissie 9', 'Testcommissie 8'), 'latin1'), 'blad'],
  ['een afgebroken bundel', 'log/tile/entries/001.p/22', (oud) => oud.subarray(0, -1), 'blad'],
  ['een veranderde tegel', 'log/tile/0/000', byte(100), 'blad'],
  ['een te lange tegel', 'log/tile/0/001.p/22', (oud) => Buffer.concat([oud, Buffer.alloc(32)]), 'tegel'],
  ['een veranderde tegel van een hogere laag', 'log/tile/1/000.p/1', byte(3), 'tegel'],
  ['een veranderd checkpoint', 'log/checkpoint', (oud) => oud.toString().replace('\n278\n', '\n277\n'), 'checkpoint'],
  ['geen checkpoint', 'log/checkpoint', () => 'niets', 'checkpoint'],
  ['een ander register', 'register.json', (oud) => oud.toString().replace(/"id":"(.)/, (_, teken: string) => `"id":"${teken === '0' ? '1' : '0'}`), 'register'],
  ['een veranderd besluit', 'besluiten.jsonl', (oud) => oud.toString().replace('"dictum":"toewijzen"', '"dictum":"afwijzen"'), 'besluit'],
  ['een veranderde handtekening', 'besluiten.jsonl', (oud) => oud.toString().replace(/("rol":"voorzitter","signature":")(.)/, (_, kop: string, teken: string) => kop + (teken === 'A' ? 'B' : 'A')), 'besluit'],
  ['een besluit te weinig', 'besluiten.jsonl', (oud) => oud.toString().split('\n').slice(0, 4).join('\n') + '\n', 'besluit'],
  ['een besluit te veel', 'besluiten.jsonl', (oud) => `${oud.toString()}${oud.toString().split('\n')[0] ?? ''}\n`, 'besluit'],
  ['verwisselde besluiten', 'besluiten.jsonl', (oud) => `${oud.toString().split('\n').slice(0, 5).reverse().join('\n')}\n`, 'besluit'],
])('%s valt op', async (_, bestand, anders, deel) => {
  expect(await deelNa(bestand, anders)).toBe(deel);
});

test('de sleutel die u noemt moet die van het register zijn', async () => {
  expect(await controleerLogboek(openLogbron(goed), 'een-andere-sleutel')).toMatchObject({ ok: false, error: { deel: 'register' } });
});

test('op de opdrachtregel: 0 als alles klopt, 1 met het deel dat niet klopt, 2 als er niets te lezen is', () => {
  expect(execFileSync(process.execPath, [CLI, 'register', 'fsck', goed], { encoding: 'utf8' })).toMatch(/^In orde: het logboek van Testregister.*\n {2}278 bladen: 5 besluiten/);
  const map = path.join(basis, 'kapot');
  cpSync(goed, map, { recursive: true });
  writeFileSync(path.join(map, 'log/tile/0/000'), byte(0)(readFileSync(path.join(map, 'log/tile/0/000'))));
  const kapot = spawnSync(process.execPath, [CLI, 'register', 'fsck', map], { encoding: 'utf8' });
  expect([kapot.status, kapot.stdout]).toEqual([1, 'NIET IN ORDE (blad): Blad 0 is niet het blad waarover de boom gaat.\n']);
  expect([spawnSync(process.execPath, [CLI, 'register', 'fsck', 'http://127.0.0.1:1']).status, spawnSync(process.execPath, [CLI, 'register', 'anders']).status]).toEqual([2, 2]);
});

test('een afschrift komt niet over iets anders heen', async () => {
  const identiteit = await loadIdentiteit(store, { regio: r.regio, naam: '', nu: new Date() });
  await expect(writeAfschrift(store, identiteit, goed)).rejects.toThrow('De map voor het afschrift is niet leeg. Er is niets geschreven.');
});
