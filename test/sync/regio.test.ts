import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { httpRegister } from '../../electron/backend/adapters/http-register.ts';
import type { RegisterClient } from '../../electron/backend/ports/register-client.ts';
import type { Wijzigingen } from '../../shared/protocol/wijzigingen.ts';
import { Registeridentiteit } from '../../shared/protocol/envelop.ts';
import { besluit, beoordeel, dienIn, maakBestand, meldAan, onderteken, openBestand, startProgramma, type Programma } from '../backend/programma.ts';
import { makeBesluit, makeCommissie, makeInschrijving, makeVerzegeld, type Testcommissie } from '../register/commission.ts';
import { urlVan } from '../register/region.ts';
import { startStorendRegister, type StorendRegister } from './storend-register.ts';

const MAIN = path.resolve(import.meta.dirname, '../../register/main.ts');

/** Somebody who changes what the register says of the region. */
let knoei: (w: Wijzigingen) => Wijzigingen = (w) => w;
let gevraagd: number[] = [];
const client: RegisterClient = {
  ...httpRegister,
  async wijzigingen(adres, lezer, vraag) {
    gevraagd.push(vraag.na);
    const antwoord = await httpRegister.wijzigingen(adres, lezer, vraag);
    return antwoord.soort === 'stuk' ? { ...antwoord, stuk: knoei(antwoord.stuk) } : antwoord;
  },
};

let p: Programma;
let register: StorendRegister;
let map: string;
let ander: Testcommissie;
let nummer = 0;

const koppelcode = (): string => execFileSync(process.execPath, [MAIN, 'koppelcode', '--data', map], { encoding: 'utf8', env: { ...process.env, DATABASE_URL: '' } }).trim();
const post = (pad: string, method: 'POST' | 'PUT', body: unknown): Promise<Response> => fetch(register.adres + pad, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const wie = async (): Promise<Registeridentiteit> => Registeridentiteit.parse(await (await fetch(`${register.adres}/v1/register`)).json());

/** Another commission of the region registers decisions. */
async function elders(aantal: number): Promise<void> {
  const r = await wie();
  for (let i = 0; i < aantal; i += 1) {
    nummer += 1;
    const verzegeld = await makeVerzegeld(ander, r, nummer, makeBesluit(ander));
    expect((await post(urlVan(verzegeld), 'PUT', verzegeld)).status).toBe(200);
  }
}

async function eigenBesluit(): Promise<void> {
  await meldAan(p, 'secretaris');
  await onderteken(p, await besluit(p, await beoordeel(p, await dienIn(p))));
}

beforeAll(async () => {
  p = startProgramma({ register: client });
  await maakBestand(p);
  map = path.join(p.datamap, 'register');
  register = await startStorendRegister(map);
  await p.vraag('connectRegister', { adres: register.adres, koppelcode: register.koppelcode });
  await register.uit();
  const code = koppelcode();
  await register.aan();
  ander = await makeCommissie();
  expect((await post('/v1/inschrijvingen', 'POST', makeInschrijving(ander, code))).status).toBe(200);
}, 120_000);
afterAll(async () => {
  await p.stop();
  await register.stop();
});

const overzicht = () => p.vraag('getRegio', {});
const waarschuwing = async (): Promise<string | undefined> => (await p.vraag('getToestand', {})).register?.waarschuwing;

describe('wat de regio besluit komt bij iedere commissie', { timeout: 120_000 }, () => {
  test('voor het eerste contact is er niets, en dat staat er ook', async () => {
    expect((await overzicht()).besluiten).toBe(0);
  });

  test('besluiten van een andere commissie en van uzelf worden geteld, per commissie', async () => {
    await elders(3);
    await eigenBesluit();
    expect(await p.vraag('sendNow', {})).toMatchObject({ bereikbaar: true, wachtend: 0 });
    const regio = await overzicht();
    expect(regio).toMatchObject({ besluiten: 4, vanElders: 0, commissies: [{ naam: 'Testcommissie', eigen: true, aantal: 1 }, { id: ander.id, eigen: false, aantal: 3, laatsteOp: '2026-05-04' }] });
    expect(regio.bijgewerktOp).not.toBeNull();
  });

  test('de volgende keer wordt alleen gevraagd wat er bij kwam, ook na opnieuw starten', async () => {
    gevraagd = [];
    await elders(2);
    await p.vraag('sendNow', {});
    const [eerste] = gevraagd;
    expect(eerste).toBeGreaterThan(0);
    p = await p.herstart();
    await openBestand(p);
    gevraagd = [];
    await elders(1);
    await p.vraag('sendNow', {});
    expect(gevraagd[0]).toBe((eerste ?? 0) + 2);
    expect((await overzicht()).besluiten).toBe(7);
  });

  test('zonder verbinding blijft staan wat er was', async () => {
    register.zet('weg');
    await p.vraag('sendNow', {});
    register.zet('goed');
    expect((await overzicht()).besluiten).toBe(7);
  });

  test('loopt de klok van deze computer jaren verkeerd, dan komt het toch aan', async () => {
    await elders(1);
    const echt = Date.now.bind(Date);
    const klok = vi.spyOn(Date, 'now').mockImplementation(() => echt() + 3 * 365 * 86_400_000);
    p = await p.herstart();
    await openBestand(p);
    await p.vraag('sendNow', {});
    klok.mockRestore();
    expect((await overzicht()).besluiten).toBe(8);
  });

  test('na een gemeld herstel van het register begint het lezen opnieuw, en klopt het weer', async () => {
    const kopie = path.join(p.datamap, 'kopie');
    await register.uit();
    cpSync(map, kopie, { recursive: true });
    await register.aan();
    await elders(2);
    await p.vraag('sendNow', {});
    expect((await overzicht()).besluiten).toBe(10);
    await register.uit();
    rmSync(map, { recursive: true, force: true });
    cpSync(kopie, map, { recursive: true });
    execFileSync(process.execPath, [MAIN, 'hersteld', '--data', map], { env: { ...process.env, DATABASE_URL: '' } });
    await register.aan();
    nummer -= 2;
    await elders(1);
    await p.vraag('sendNow', {});
    expect((await overzicht()).besluiten).toBe(9);
    expect(await waarschuwing()).toContain('teruggezet uit een reservekopie');
  });

  test.each<[string, (w: Wijzigingen) => Wijzigingen]>([
    ['een blad weglaat', (w) => ({ ...w, tot: w.tot - 1, regels: w.regels.slice(1) })],
    ['een besluit anders voorstelt dan het is ondertekend', (w) => ({ ...w, regels: w.regels.map((r) => (r.besluit ? { ...r, besluit: { ...r.besluit, dictum: 'afwijzen' as const } } : r)) })],
    ['een besluit verzwijgt', (w) => ({ ...w, regels: w.regels.map(({ inhoud }) => ({ inhoud })) })],
    ['een ander checkpoint geeft', (w) => ({ ...w, checkpoint: w.checkpoint.replace('\n', '\n1') })],
  ])('wie onderweg %s wordt niet geloofd: er wordt niets bewaard en het venster zegt het', async (_wat, wijzig) => {
    const { besluiten } = await overzicht();
    await elders(1);
    knoei = wijzig;
    await p.vraag('sendNow', {});
    knoei = (w) => w;
    expect((await overzicht()).besluiten).toBe(besluiten);
    expect(await waarschuwing()).toContain('kon niet bewijzen');
    await p.vraag('sendNow', {});
    expect((await overzicht()).besluiten).toBe(besluiten + 1);
  });
});
