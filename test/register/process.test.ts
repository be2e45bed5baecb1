import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { Registeridentiteit, type VerzegeldeEnvelop } from '../../shared/protocol/envelop.ts';
import { BEGIN_KETENHASH, ketenhashOf } from '../../shared/protocol/keten.ts';
import { openStore } from '../../register/store/open-store.ts';
import { makeCommissie, makeInschrijving, makeVerzegeld } from './commission.ts';
import { urlVan } from './region.ts';

// every test starts the program a few times; a busy machine is no reason to fail
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const MAIN = path.resolve(import.meta.dirname, '../../register/main.ts');
const Gestart = z.strictObject({ soort: z.literal('gestart'), adres: z.url(), registerId: z.uuid() });

type Proces = { readonly kind: ChildProcess; readonly uit: () => string; readonly fout: () => string; readonly einde: Promise<number | string> };

const mappen: string[] = [];
const kinderen: ChildProcess[] = [];
let sjabloon = '';

// making a database takes seconds of arithmetic: once here, and copies for the tests
beforeAll(async () => {
  sjabloon = mkdtempSync(path.join(os.tmpdir(), 'toetstafel-register-'));
  await (await openStore({ soort: 'map', map: sjabloon })).close();
});
afterAll(() => rmSync(sjabloon, { recursive: true, force: true }));
afterEach(() => {
  for (const kind of kinderen.splice(0)) kind.kill('SIGKILL');
  for (const map of mappen.splice(0)) rmSync(map, { recursive: true, force: true });
});

function emptyFolder(): string {
  const map = mkdtempSync(path.join(os.tmpdir(), 'toetstafel-register-'));
  mappen.push(map);
  return map;
}

function newFolder(): string {
  const map = emptyFolder();
  cpSync(sjabloon, map, { recursive: true });
  return map;
}

function run(args: readonly string[], env: Record<string, string> = {}): Proces {
  const kind = spawn(process.execPath, [MAIN, ...args], { stdio: 'pipe', env: { ...process.env, DATABASE_URL: '', ...env } });
  kinderen.push(kind);
  let [uit, fout] = ['', ''];
  kind.stdout.on('data', (d: Buffer) => (uit += d.toString()));
  kind.stderr.on('data', (d: Buffer) => (fout += d.toString()));
  const einde = new Promise<number | string>((klaar) => kind.on('close', (code, signaal) => klaar(code ?? signaal ?? 'onbekend')));
  return { kind, uit: () => uit, fout: () => fout, einde };
}

/** Waits for the one line that says where the service listens. */
async function started(p: Proces): Promise<z.infer<typeof Gestart>> {
  while (!p.uit().includes('\n')) {
    if (p.kind.exitCode !== null) throw new Error(`The register did not start: ${p.fout()}`);
    await new Promise((verder) => setTimeout(verder, 10));
  }
  return Gestart.parse(JSON.parse(p.uit()));
}

const start = async (map: string, ...meer: string[]) => {
  const proces = run(['--data', map, '--port', '0', ...meer]);
  return { proces, ...(await started(proces)) };
};

async function stop(p: Proces): Promise<number | string> {
  p.kind.kill('SIGTERM');
  return p.einde;
}

const put = async (adres: string, v: VerzegeldeEnvelop): Promise<{ status: number; tekst: string }> => {
  const r = await fetch(adres + urlVan(v), { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(v) });
  return { status: r.status, tekst: await r.text() };
};

const post = (adres: string, body: unknown): Promise<Response> => fetch(`${adres}/v1/inschrijvingen`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

const identiteitVan = async (adres: string): Promise<Registeridentiteit> => Registeridentiteit.parse(await (await fetch(`${adres}/v1/register`)).json());

describe('het register als programma', () => {
  test('het zegt in één regel waar het luistert, houdt zijn identiteit over een herstart, en laat geen tweede in dezelfde map', async () => {
    const map = newFolder();
    const een = await start(map, '--naam', 'Testregister', '--regio', 'Testregio');
    const wie = await identiteitVan(een.adres);
    expect(wie).toMatchObject({ id: een.registerId, naam: 'Testregister', regio: 'Testregio' });
    expect(een.proces.fout()).toContain('alleen om te oefenen en te proberen');

    const twee = run(['--data', map, '--port', '0', '--regio', 'Testregio']);
    expect(await twee.einde).toBe(1);
    expect([twee.uit(), twee.fout()]).toEqual(['', expect.stringContaining('Er draait al een register met deze gegevensmap.')]);

    expect(await stop(een.proces)).toBe(0);
    expect(een.proces.uit().trim().split('\n')).toHaveLength(1);

    const ander = run(['--data', map, '--port', '0', '--regio', 'Tesdregio']);
    expect(await ander.einde).toBe(1);
    expect(ander.fout()).toContain('Deze gegevensmap is van het register van de regio Testregio.');

    const weer = await start(map, '--regio', 'Testregio', '--naam', 'Een andere naam');
    expect(await identiteitVan(weer.adres)).toEqual(wie);
    expect(await stop(weer.proces)).toBe(0);
  });

  test('telkens midden in een verzoek hard gestopt en opnieuw gestart: ieder besluit staat er precies één keer', async () => {
    const map = newFolder();
    const c = await makeCommissie();
    let nu = await start(map, '--koppelcode', 'OEFEN-CODE-0001');
    const register = await identiteitVan(nu.adres);
    expect((await post(nu.adres, makeInschrijving(c, 'OEFEN-CODE-0001'))).status).toBe(200);
    const antwoorden: string[] = [];
    for (let nummer = 1; nummer <= 6; nummer += 1) {
      const verzegeld = await makeVerzegeld(c, register, nummer);
      // the delays reach from before the request arrives to after it was answered
      const verzoek = put(nu.adres, verzegeld).catch(() => undefined);
      await new Promise((verder) => setTimeout(verder, nummer * 4 - 4));
      nu.proces.kind.kill('SIGKILL');
      const eerste = await verzoek;
      await nu.proces.einde;
      nu = await start(map);
      const opnieuw = await put(nu.adres, verzegeld);
      expect([opnieuw.status, JSON.parse(opnieuw.tekst)]).toMatchObject([200, { soort: 'aanvaard' }]);
      if (eerste?.status === 200) expect(opnieuw.tekst).toBe(eerste.tekst);
      antwoorden.push(opnieuw.tekst);
    }
    expect(await stop(nu.proces)).toBe(0);

    const store = await openStore({ soort: 'map', map });
    const rijen = await store.database.select({ hash: sql<string>`envelop_hash`, keten: sql<string>`ketenhash`, bewijs: sql<string>`ontvangstbewijs` }).from(sql`ontvangen`).orderBy(sql`volgnummer`);
    await store.close();
    expect(rijen.map((r) => r.bewijs)).toEqual(antwoorden.map((t) => z.object({ ontvangstbewijs: z.string() }).parse(JSON.parse(t)).ontvangstbewijs));
    let vorige = BEGIN_KETENHASH;
    for (const [i, rij] of rijen.entries()) {
      vorige = await ketenhashOf({ vorige, volgnummer: i + 1, envelopHash: rij.hash });
      expect(rij.keten).toBe(vorige);
    }
  });

  test('hard gestopt tijdens de allereerste start: de volgende start werkt gewoon', async () => {
    const map = emptyFolder();
    const eerste = run(['--data', map, '--port', '0']);
    while (!existsSync(path.join(map, 'pg.nieuw', 'base'))) await new Promise((verder) => setTimeout(verder, 5));
    eerste.kind.kill('SIGKILL');
    await eerste.einde;
    expect(existsSync(path.join(map, 'pg'))).toBe(false);
    const tweede = await start(map);
    expect((await fetch(`${tweede.adres}/v1/gereed`)).status).toBe(200);
    expect(await stop(tweede.proces)).toBe(0);
  });

  test('met --stop-met-ouder stopt het netjes als de standaardinvoer sluit', async () => {
    const { proces } = await start(newFolder(), '--stop-met-ouder');
    proces.kind.stdin?.end();
    expect(await proces.einde).toBe(0);
  });

  test('de opdracht koppelcode geeft een code waarmee een nieuwe commissie, en met --commissie een bestaande, zich inschrijft', async () => {
    const map = newFolder();
    const code = async (...meer: string[]): Promise<string> => {
      const p = run(['koppelcode', '--data', map, ...meer]);
      expect([await p.einde, p.fout()]).toEqual([0, '']);
      return p.uit().trim();
    };
    const c = await makeCommissie();
    const eerste = await code();
    expect(eerste).toMatch(/^([2-9A-Z]{5}-){3}[2-9A-Z]{5}$/);
    const een = await start(map);
    expect((await post(een.adres, makeInschrijving(c, eerste))).status).toBe(200);
    expect(een.proces.fout() + een.proces.uit()).not.toContain(eerste);
    await stop(een.proces);

    const onbekend = run(['koppelcode', '--data', map, '--commissie', randomUUID()]);
    expect(await onbekend.einde).toBe(1);
    expect([onbekend.uit(), onbekend.fout()]).toEqual(['', expect.stringContaining('Deze commissie is niet ingeschreven.')]);

    const tweede = await code('--commissie', c.id);
    const twee = await start(map);
    const d = await makeCommissie();
    expect((await post(twee.adres, makeInschrijving({ ...c, apparaatId: d.apparaatId, apparaat: d.apparaat }, tweede))).status).toBe(200);
    await stop(twee.proces);
  });

  test('een opdracht die niet klopt start niet en zegt in het Nederlands waarom', async () => {
    const p = run(['--productie']);
    expect(await p.einde).toBe(1);
    expect([p.uit(), p.fout()]).toEqual(['', '--productie vraagt PostgreSQL. Zet DATABASE_URL; de ingebouwde database is alleen om te oefenen en te proberen. Er is niets gestart. Met --hulp ziet u alle opties.\n']);
  });

  test('een poort die bezet is geeft een leesbare melding en laat de gegevens heel', async () => {
    const map = newFolder();
    const een = await start(newFolder());
    const twee = run(['--data', map, '--port', new URL(een.adres).port]);
    expect(await twee.einde).toBe(1);
    expect(twee.fout()).toContain('kies dan een andere met --port');
    expect(await stop(een.proces)).toBe(0);
    const weer = await start(map);
    expect(await stop(weer.proces)).toBe(0);
  });
});
