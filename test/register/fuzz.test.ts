import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashToken } from '../../shared/protocol/aanmelden.ts';
import { Probleem } from '../../shared/protocol/probleem.ts';
import { ROUTES } from '../../register/http/openapi/routes.ts';
import type { Store } from '../../register/store/database.ts';
import { openStore } from '../../register/store/open-store.ts';
import { makeBesluit, makeVerzegeld, type Testcommissie } from './commission.ts';
import { makeBewijs, tokenVan } from './device.ts';
import { enrolCommissie, openRegio, send, type Testregio } from './region.ts';

let store: Store;
let r: Testregio;
let c: Testcommissie;
let elders: Testcommissie;
/** What of others must never be in an answer: the other region, and in the own region what is not for other commissions. */
let geheimen: string[];

beforeAll(async () => {
  store = await openStore({ soort: 'geheugen' });
  r = await openRegio(store);
  c = await enrolCommissie(store, r);
  const ander = await enrolCommissie(store, r);
  const regio = await openRegio(store);
  elders = await enrolCommissie(store, regio);
  const [hier, daar] = [makeBesluit(ander, { weigeringsgronden: ['testgrond-van-een-ander'] }), makeBesluit(elders)];
  await send(r.app, await makeVerzegeld(ander, r.register, 1, hier));
  await send(regio.app, await makeVerzegeld(elders, regio.register, 1, daar));
  geheimen = [elders.id, elders.apparaatId, regio.register.id, daar.besluitId, daar.dossierId, hier.dossierId, 'testgrond-van-een-ander', hier.dossierstukHash];
});
afterAll(() => store.close());

const METHODES = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
const teken = fc.oneof(fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('..', '%00', '%2e%2e%2f', "' or 1=1 --", '-1', '0', '1', '9007199254740993', '1e9', 'NaN', 'null', '__proto__', 'constructor', 'toString', '\u0000', 'x'.repeat(3_000)));
const stuk = teken.map((t) => encodeURIComponent(t.toWellFormed()));
/** A path of a route with anything in the place of its parameters: also what is really there. */
const paden = fc.constantFrom(...ROUTES.map((x) => x.pad)).chain((pad) =>
  fc.array(fc.oneof(stuk, fc.constantFrom('elders', 'eigen', '1', '0/000.p/2', 'entries/000.p/4')), { minLength: 3, maxLength: 3 }).map((delen) => {
    let n = -1;
    return `/v1${pad.replaceAll(/\{\w+\}/g, () => delen[(n += 1)] ?? '1')}`;
  }),
);
const vragen = fc.array(fc.tuple(fc.oneof(fc.constantFrom('na', 'aantal', 'van', 'naar', 'protocol', '__proto__'), stuk), fc.oneof(stuk, fc.nat().map(String))), { maxLength: 4 }).map((delen) => (delen.length === 0 ? '' : `?${delen.map(([k, v]) => `${k}=${v}`).join('&')}`));
const koppen = fc.record(
  {
    authorization: fc.oneof(fc.constant('DPoP a.b.c'), fc.constant('Bearer x'), fc.stringMatching(/^[ -~]{0,40}$/)),
    dpop: fc.stringMatching(/^[\w.-]{0,200}$/),
    traceparent: fc.stringMatching(/^[ -~]{0,80}$/),
    'content-type': fc.constantFrom('application/json', 'application/x-www-form-urlencoded', 'text/plain', 'application/json; charset=latin1', 'multipart/form-data'),
    'x-forwarded-for': fc.stringMatching(/^[ -~]{0,40}$/),
    accept: fc.constantFrom('text/html', '*/*', 'application/xml'),
  },
  { requiredKeys: [] },
);
const bodies = fc.oneof(fc.json({ maxDepth: 4 }), fc.string({ maxLength: 200 }), fc.constantFrom('{}', '[]', '', '{"envelop":{}}', 'grant_type=client_credentials&client_assertion=a.b.c', '{"__proto__":{"a":1}}'));

async function check(verzoek: { method: (typeof METHODES)[number]; url: string; headers: Record<string, string>; payload?: string }): Promise<void> {
  const reactie = await r.app.inject(verzoek);
  const waar = `${verzoek.method} ${verzoek.url}`;
  expect([waar, reactie.statusCode < 500]).toEqual([waar, true]);
  expect(reactie.body).not.toMatch(/node_modules|\.ts:\d|\n\s+at |drizzle|select .* from|SQLSTATE/i);
  for (const geheim of geheimen) expect([waar, reactie.body.includes(geheim)]).toEqual([waar, false]);
  if (reactie.statusCode < 400 || verzoek.method === 'HEAD') return;
  expect([waar, String(reactie.headers['content-type']).split(';')[0]]).toEqual([waar, 'application/problem+json']);
  expect(Probleem.parse(JSON.parse(reactie.body)).status).toBe(reactie.statusCode);
  expect(reactie.headers['api-version']).toBeDefined();
}

describe('wat iemand ook vraagt', () => {
  test('een adres dat te lang is krijgt een probleem met de versie erbij', () => check({ method: 'PUT', url: `/v1/apparaten/${'x'.repeat(3_000)}/enveloppen/1`, headers: {} }));

  test('op ieder adres, met iedere methode: geen fout van het register, niets van een ander, en een probleem in het Nederlands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...METHODES), paden, vragen, koppen, fc.option(bodies), async (method, pad, vraag, headers, body) => {
        const url = pad.replace('elders', elders.apparaatId).replace('eigen', c.apparaatId) + vraag;
        await check({ method, url, headers: Object.fromEntries(Object.entries(headers)), ...(body === null || method === 'GET' || method === 'HEAD' ? {} : { payload: body }) });
      }),
      { numRuns: 1_500 },
    );
  }, 120_000);

  test('ook met een geldig token komt er met geen enkele vraag iets uit een andere regio of van een ander dossier', async () => {
    const token = await tokenVan(r, c);
    const ath = await hashToken(token);
    await fc.assert(
      fc.asyncProperty(vragen, async (vraag) => {
        const dpop = await makeBewijs(c.apparaat, { jti: randomUUID(), ath });
        await check({ method: 'GET', url: `/v1/wijzigingen${vraag}`, headers: { authorization: `DPoP ${token}`, dpop } });
      }),
      { numRuns: 200 },
    );
  }, 120_000);
});
