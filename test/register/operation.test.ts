import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { buildRegister } from '../../register/http/app.ts';
import { makeMetrieken } from '../../register/http/metrics.ts';
import { serveMetrieken } from '../../register/http/metrics-server.ts';
import { makeGrens, makeTeller } from '../../register/http/rate-limit.ts';
import { traceOf } from '../../register/http/trace.ts';
import type { Store } from '../../register/store/database.ts';
import { loadIdentiteit, type Identiteit } from '../../register/store/identity.ts';
import { openStore } from '../../register/store/open-store.ts';

let store: Store;
let identiteit: Identiteit;
const now = (): Date => new Date('2026-05-06T09:00:00.000Z');
beforeAll(async () => {
  store = await openStore({ soort: 'geheugen' });
  identiteit = await loadIdentiteit(store, { regio: 'Testregio', naam: 'Testregister', nu: now() });
});
afterAll(() => store.close());

describe('grenzen aan verzoeken', () => {
  test('wie te veel vraagt hoort hoe lang te wachten; een ander merkt daar niets van', async () => {
    const streng = { perSeconde: 1, ineens: 3 };
    const app = buildRegister({ store, identiteit, now, limieten: { adres: streng, apparaat: streng, aanmelden: streng }, proxy: '127.0.0.1' });
    const vraag = (adres: string) => app.inject({ method: 'GET', url: '/v1/gezond', headers: { 'x-forwarded-for': adres } });
    const statussen = [];
    for (let i = 0; i < 5; i += 1) statussen.push((await vraag('192.0.2.1')).statusCode);
    expect(statussen).toEqual([200, 200, 200, 429, 429]);
    const geweigerd = await vraag('192.0.2.1');
    expect([geweigerd.headers['retry-after'], String(geweigerd.headers['content-type']).split(';')[0], geweigerd.json()]).toMatchObject(['1', 'application/problem+json', { code: 'te_veel_verzoeken', status: 429 }]);
    expect((await vraag('192.0.2.2')).statusCode).toBe(200);
  });

  test('zonder --proxy kan niemand zich voor een ander adres uitgeven', async () => {
    const streng = { perSeconde: 1, ineens: 2 };
    const app = buildRegister({ store, identiteit, now, limieten: { adres: streng, apparaat: streng, aanmelden: streng } });
    const statussen = [];
    for (let i = 0; i < 3; i += 1) statussen.push((await app.inject({ method: 'GET', url: '/v1/gezond', headers: { 'x-forwarded-for': `192.0.2.${i}` } })).statusCode);
    expect(statussen).toEqual([200, 200, 429]);
  });

  test('koppelcodes en sleutels raden gaat niet sneller dan aanmelden mag', () => {
    const ruim = { perSeconde: 1_000, ineens: 1_000 };
    const grens = makeGrens({ adres: ruim, apparaat: ruim, aanmelden: { perSeconde: 1, ineens: 2 } }, () => 0);
    const raad = () => grens({ adres: 'a', route: '/v1/inschrijvingen', apparaatId: undefined });
    expect([raad(), raad(), raad(), grens({ adres: 'a', route: '/v1/register', apparaatId: undefined })]).toEqual([0, 0, 1, 0]);
  });

  test('over iedere tijd komt er nooit meer door dan de voorraad en wat er bij kwam', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2_000), { maxLength: 200 }), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (stappen, perSeconde, ineens) => {
        let nu = 0;
        const teller = makeTeller({ perSeconde, ineens }, () => nu);
        let door = 0;
        for (const stap of stappen) {
          nu += stap;
          const wacht = teller('x');
          if (wacht === 0) door += 1;
          else expect(wacht).toBeGreaterThan(0);
        }
        expect(door).toBeLessThanOrEqual(ineens + (nu / 1000) * perSeconde + 1e-6);
      }),
    );
  });
});

describe('meten en volgen', () => {
  test('de metrieken zijn te lezen op een eigen poort, en noemen routes zonder kenmerken', async () => {
    const metrieken = makeMetrieken();
    const app = buildRegister({ store, identiteit, now, metrieken });
    const apparaat = '11111111-1111-4111-8111-111111111111';
    for (const url of ['/v1/gezond', '/v1/gezond', '/v1/elders/"x"\n', `/v1/apparaten/${apparaat}/enveloppen/1`]) await app.inject({ method: url.includes('apparaten') ? 'PUT' : 'GET', url, headers: { 'content-type': 'application/json' }, ...(url.includes('apparaten') ? { payload: '{}' } : {}) });
    const meter = await serveMetrieken(0, () => Promise.resolve(metrieken.render({ logomvang: 7, gereed: true })));
    const reactie = await fetch(meter.adres);
    const tekst = await reactie.text();
    expect([reactie.headers.get('content-type'), (await fetch(meter.adres.replace('metrieken', 'anders'))).status]).toEqual(['text/plain; version=0.0.4; charset=utf-8', 404]);
    await meter.close();
    expect(tekst).toContain('toetstafel_register_antwoorden_totaal{methode="GET",route="/v1/gezond",status="200"} 2');
    expect(tekst).toContain('toetstafel_register_antwoordtijd_seconden_count{route="/v1/gezond"} 2');
    expect(tekst).toContain('toetstafel_register_logboek_bladen 7');
    expect(tekst).not.toContain(apparaat);
    for (const regel of tekst.trimEnd().split('\n')) expect(regel).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="[^"\n]*",?)+\})? \d+(\.\d+)?(e-\d+)?)$/);
    await expect(fetch(meter.adres)).rejects.toThrow();
  });

  test('het spoor van wie vraagt staat in het logboek van de dienst, en niets anders dat hij meestuurt', async () => {
    const log: string[] = [];
    const app = buildRegister({ store, identiteit, now, log: { write: (regel) => void log.push(regel) } });
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    await app.inject({ method: 'GET', url: '/v1/gezond', headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` } });
    await app.inject({ method: 'GET', url: '/v1/gezond', headers: { traceparent: 'Testpersoon' } });
    const sporen = log.map((regel) => (JSON.parse(regel) as { trace: string }).trace); // our own log
    expect(sporen[0]).toBe(trace);
    expect(sporen[1]).toMatch(/^[0-9a-f]{32}$/);
    expect(log.join('')).not.toContain('Testpersoon');
  });

  test.each(['', 'ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, `00-4bf92f3577b34da6a3ce929d0e0e4736-${'0'.repeat(16)}-01`, '00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01'])('een spoor dat niet klopt (%s) wordt een nieuw spoor', (kop) => {
    expect(traceOf(kop)).toMatch(/^[0-9a-f]{32}$/);
    expect(kop).not.toContain(traceOf(kop));
  });
});

describe('met TLS', () => {
  let map: string;
  beforeAll(() => {
    map = mkdtempSync(path.join(os.tmpdir(), 'toetstafel-tls-'));
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', `${map}/sleutel.pem`, '-out', `${map}/cert.pem`, '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'], { stdio: 'pipe' });
  });
  afterAll(() => rmSync(map, { recursive: true, force: true }));

  test('luistert het register versleuteld, en niet met een oude versie van TLS', async () => {
    const app = buildRegister({ store, identiteit, now, tls: { cert: `${map}/cert.pem`, sleutel: `${map}/sleutel.pem` } });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const adres = app.server.address();
    if (adres === null || typeof adres === 'string') throw new Error('No port');
    const vraag = (opties: https.RequestOptions): Promise<number> =>
      new Promise((klaar, mis) => https.get({ host: '127.0.0.1', port: adres.port, path: '/v1/gezond', ca: readFileSync(`${map}/cert.pem`), ...opties }, (r) => { r.resume(); klaar(r.statusCode ?? 0); }).on('error', mis));
    expect(await vraag({})).toBe(200);
    await expect(vraag({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1' })).rejects.toThrow();
    await app.close();
  });

  test('een certificaat dat er niet is geeft de beheerder een leesbare melding', () => {
    expect(() => buildRegister({ store, identiteit, now, tls: { cert: `${map}/weg.pem`, sleutel: `${map}/sleutel.pem` } })).toThrow(/niet te lezen/);
  });
});
