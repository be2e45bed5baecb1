import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import { CompactSign } from 'jose';
import { hashToken, signToegangstoken, naamVanRegister } from '../../shared/protocol/aanmelden.ts';
import { openCheckpoint } from '../../shared/protocol/checkpoint.ts';
import { parseHash } from '../../shared/protocol/logboek.ts';
import { applyBlad, BEGIN_RAND, computeWortel, hashBlad, verifyAansluiting } from '../../shared/protocol/merkle.ts';
import { isWijzigingenzegel, Wijzigingen } from '../../shared/protocol/wijzigingen.ts';
import { sha } from '../../register/log/sha.ts';
import type { Store } from '../../register/store/database.ts';
import { makeBesluit, makeCommissie, makeSleutelhouder, makeVerzegeld, type Testcommissie } from './commission.ts';
import { askToken, makeBewering, makeBewijs, NU, readWith, tokenVan } from './device.ts';
import { enrolCommissie, openRegio, probleemVan, request, send, type Reactie, type Testregio } from './region.ts';

const stukVan = (r: Reactie): Wijzigingen => Wijzigingen.parse(JSON.parse(r.tekst));
const codeEn = (r: Reactie): [number, string] => [r.status, probleemVan(r).code];

/** Signing in and reading, whatever database the register stands on. */
export function describeReading(naam: string, open: () => Promise<Store>): void {
  describe(`aanmelden en lezen op ${naam}`, () => {
    let store: Store;
    let r: Testregio;
    let c: Testcommissie;
    beforeAll(async () => {
      store = await open();
      r = await openRegio(store);
      c = await enrolCommissie(store, r);
    });
    afterAll(() => store.close());
    describe('aanmelden', () => signingIn(() => ({ store, r, c })));
    describe('wat een apparaat leest', () => reading(() => ({ store, r, c })));
  });
}

type Toestel = () => { readonly store: Store; readonly r: Testregio; readonly c: Testcommissie };

function signingIn(stel: Toestel): void {
  test('een ingeschreven apparaat krijgt een token dat vijf minuten werkt', async () => {
    const { r, c } = stel();
    const reactie = await askToken(r, c);
    expect([reactie.status, JSON.parse(reactie.tekst)]).toMatchObject([200, { token_type: 'DPoP', expires_in: 300, scope: 'regio.lezen' }]);
    expect((await readWith(r, c, { url: '/v1/wijzigingen' })).status).toBe(200);
  });

  test('dezelfde bewering of hetzelfde bewijs werkt geen tweede keer', async () => {
    const { r, c } = stel();
    const tekst = await makeBewering(c, r);
    expect((await askToken(r, c, { tekst })).status).toBe(200);
    expect(codeEn(await askToken(r, c, { tekst }))).toEqual([401, 'aanmelding_ongeldig']);
    const token = await tokenVan(r, c);
    const dpop = await makeBewijs(c.apparaat, { ath: await hashToken(token) });
    expect((await readWith(r, c, { url: '/v1/wijzigingen', token, dpop })).status).toBe(200);
    expect(codeEn(await readWith(r, c, { url: '/v1/wijzigingen', token, dpop }))).toEqual([401, 'aanmelding_ongeldig']);
  });

  test('twintig keer tegelijk dezelfde bewering geeft één token', async () => {
    const { r, c } = stel();
    const tekst = await makeBewering(c, r);
    const reacties = await Promise.all(Array.from({ length: 20 }, () => askToken(r, c, { tekst })));
    expect(reacties.filter((x) => x.status === 200)).toHaveLength(1);
  });

  test.each<[string, Parameters<typeof askToken>[2], string]>([
    ['een bewering voor een ander register', { bewering: { aud: naamVanRegister(randomUUID()) } }, 'aanmelding_ongeldig'],
    ['een bewering die langer dan vijf minuten geldt', { bewering: { exp: NU + 301 } }, 'aanmelding_ongeldig'],
    ['een bewering die ophoudt voor zij begint', { bewering: { exp: NU - 1 } }, 'aanmelding_ongeldig'],
    ['een bewering over een ander apparaat', { bewering: { sub: randomUUID() } }, 'aanmelding_ongeldig'],
    ['een bewering van een apparaat dat niet is ingeschreven', { bewering: { sub: '00000000-0000-4000-8000-000000000001', iss: '00000000-0000-4000-8000-000000000001' } }, 'aanmelding_ongeldig'],
    ['een bewering van gisteren', { bewering: { iat: NU - 86_400, exp: NU - 86_100 } }, 'klok_wijkt_af'],
    ['een bewering uit de toekomst', { bewering: { iat: NU + 120, exp: NU + 180 } }, 'klok_wijkt_af'],
    ['een bewijs van vorig jaar', { bewijs: { iat: NU - 31_536_000 } }, 'klok_wijkt_af'],
    ['een bewijs voor een ander adres', { bewijs: { htu: 'https://register.test/v1/wijzigingen' } }, 'aanmelding_ongeldig'],
    ['een bewijs voor een andere methode', { bewijs: { htm: 'GET' } }, 'aanmelding_ongeldig'],
    ['geen drie delen', { tekst: 'a.b' }, 'aanmelding_ongeldig'],
  ])('%s wordt geweigerd', async (_wat, anders, code) => {
    const { r, c } = stel();
    const reactie = await askToken(r, c, anders);
    expect(codeEn(reactie)).toEqual([401, code]);
    expect(probleemVan(reactie)).toMatchObject({ error: 'invalid_client', ...(code === 'klok_wijkt_af' ? { nu: '2026-05-06T09:00:00.000Z' } : {}) });
    expect(reactie.koppen['www-authenticate']).toContain('DPoP algs="ES256"');
  });

  test.each<[string, object]>([
    ['zonder handtekening', { alg: 'none' }], ['met een gedeelde sleutel', { alg: 'HS256' }], ['met een ander algoritme', { alg: 'PS256' }],
    ['met een sleutel in de kop', { alg: 'ES256', jwk: {} }], ['met een adres van een sleutel', { alg: 'ES256', jku: 'https://elders.test' }], ['met een onbekende eis', { alg: 'ES256', crit: ['x'], x: 1 }],
  ])('een bewering %s wordt geweigerd', async (_wat, kop) => {
    const { r, c } = stel();
    const [, inhoud = '', handtekening = ''] = (await makeBewering(c, r)).split('.');
    const tekst = [Buffer.from(JSON.stringify({ kid: c.apparaat.kid, ...kop })).toString('base64url'), inhoud, handtekening].join('.');
    expect(codeEn(await askToken(r, c, { tekst }))).toEqual([401, 'aanmelding_ongeldig']);
  });

  test('een bewering met de sleutel van een ander, en een bewijs met een andere sleutel dan de bewering: geweigerd', async () => {
    const { r, c } = stel();
    const vreemde = await makeSleutelhouder();
    expect(codeEn(await askToken(r, c, { tekst: await makeBewering({ ...c, apparaat: { ...vreemde, kid: c.apparaat.kid } }, r) }))).toEqual([401, 'aanmelding_ongeldig']);
    expect(codeEn(await askToken(r, c, { ondertekenaar: vreemde }))).toEqual([401, 'aanmelding_ongeldig']);
  });

  test.each([
    ['geen formulier', 'application/json', '{}', 400], ['een leeg formulier', 'application/x-www-form-urlencoded', '', 400],
    ['een veld dat twee keer komt', 'application/x-www-form-urlencoded', 'grant_type=client_credentials&grant_type=password', 400],
    ['een formulier van 20 kB', 'application/x-www-form-urlencoded', `client_assertion=${'a'.repeat(20_000)}`, 413],
  ])('%s geeft een probleem', async (_wat, soort, body, status) => {
    expect((await request(stel().r.app, { method: 'POST', url: '/v1/oauth/token', body, soort })).status).toBe(status);
  });
}

function reading(stel: Toestel): void {
  test('zonder token, met een token dat voorbij is, van een ander of van een andere regio: niets te lezen', async () => {
    const { store, c, r } = stel();
    const url = '/v1/wijzigingen';
    expect(codeEn(await request(r.app, { method: 'GET', url }))).toEqual([401, 'aanmelding_ontbreekt']);
    const [token, ander] = [await tokenVan(r, c), await enrolCommissie(store, r)];
    expect(codeEn(await readWith(r, ander, { url, token }))).toEqual([401, 'aanmelding_ongeldig']);
    const elders = await openRegio(store);
    expect(codeEn(await readWith(elders, c, { url, token }))).toEqual([401, 'aanmelding_ongeldig']);
    expect(codeEn(await readWith(r, c, { url, token: `${token.slice(0, -4)}AAAA` }))).toEqual([401, 'aanmelding_ongeldig']);
    const leeg = await readWith(r, c, { url, token, method: 'HEAD', dpop: 'x' });
    expect([leeg.status, leeg.tekst]).toEqual([401, '']);
    r.setNow('2026-05-06T09:05:00.000Z');
    expect(codeEn(await readWith(r, c, { url, token, dpop: await makeBewijs(c.apparaat, { ath: await hashToken(token), iat: NU + 300 }) }))).toEqual([401, 'aanmelding_ongeldig']);
    r.setNow('2026-05-06T09:00:00.000Z');
  });

  test('een token dat het apparaat zelf ondertekent, of een ontvangstbewijs, is geen token', async () => {
    const { c, r } = stel();
    const naam = naamVanRegister(r.register.id);
    const eigen = await signToegangstoken({ iss: naam, aud: naam, sub: c.apparaatId, jti: randomUUID(), iat: NU, exp: NU + 300, scope: 'regio.lezen', cnf: { jkt: c.apparaat.kid } }, c.apparaat);
    const kaal = await new CompactSign(new TextEncoder().encode('{}')).setProtectedHeader({ alg: 'ES256', kid: c.apparaat.kid }).sign(c.apparaat.geheim);
    for (const token of [eigen, kaal, 'x.y.z']) expect(codeEn(await readWith(r, c, { url: '/v1/wijzigingen', token }))).toEqual([401, 'aanmelding_ongeldig']);
  });

  test('een andere commissie leest het besluit zonder groep, dossier, gronden en voorwaarden, met alle bladen en een boom die klopt', async () => {
    const { store } = stel();
    const r = await openRegio(store);
    const [een, twee] = [await enrolCommissie(store, r), await enrolCommissie(store, r)];
    const besluit = makeBesluit(een, { weigeringsgronden: ['geheime_grond'], urgentiegroep: 'f' });
    await send(r.app, await makeVerzegeld(een, r.register, 1, besluit));
    await send(r.app, await makeVerzegeld(twee, r.register, 1));
    const reactie = await readWith(r, twee, { url: '/v1/wijzigingen?na=0&aantal=500' });
    const stuk = stukVan(reactie);
    expect(stuk.regels.map((x) => (JSON.parse(x.inhoud) as { soort: string }).soort)).toEqual(['toetstafel.tijdperk', 'toetstafel.inschrijving', 'toetstafel.inschrijving', 'toetstafel.ontvangstbewijs', 'toetstafel.ontvangstbewijs']);
    expect(stuk.regels[3]?.besluit).toEqual({
      volgnummer: 1, besluitId: besluit.besluitId, commissie: { id: een.id, naam: 'Testcommissie' }, genomenOp: '2026-05-04', dictum: 'toewijzen', besluitsoort: 'eerste',
      herkomstgemeente: '0518', toewijzing: { gemeente: '0518', route: 'directe_bemiddeling', geldigTot: '2026-11-04' }, regelset: 'haaglanden-2026', vervangt: null,
    });
    for (const geheim of [besluit.dossierId, 'geheime_grond', '"urgentiegroep"', besluit.dossierstukHash]) expect(reactie.tekst).not.toContain(geheim);
    expect(await isWijzigingenzegel(stuk, { registerId: r.register.id, apparaatId: twee.apparaatId }, r.register.sleutel)).toBe(true);
    expect(await isWijzigingenzegel({ ...stuk, regels: stuk.regels.slice(1) }, { registerId: r.register.id, apparaatId: twee.apparaatId }, r.register.sleutel)).toBe(false);
    expect(await isWijzigingenzegel(stuk, { registerId: r.register.id, apparaatId: een.apparaatId }, r.register.sleutel)).toBe(false);
  });

  test('stuk voor stuk gelezen komt er dezelfde boom uit, en ieder stuk is met het checkpoint te bewijzen', async () => {
    const { store } = stel();
    const r = await openRegio(store);
    const c = await enrolCommissie(store, r);
    for (let n = 1; n <= 5; n += 1) await send(r.app, await makeVerzegeld(c, r.register, n));
    const { log } = JSON.parse((await request(r.app, { method: 'GET', url: '/v1/register?protocol=2' })).tekst) as { log: { sleutel: string } }; // a region has a log
    let rand = BEGIN_RAND;
    for (let ronde = 0; ronde < 10; ronde += 1) {
      const stuk = stukVan(await readWith(r, c, { url: `/v1/wijzigingen?na=${rand.omvang}&aantal=3` }));
      expect([stuk.van, stuk.regels.length]).toEqual([rand.omvang, stuk.tot - stuk.van]);
      for (const { inhoud } of stuk.regels) rand = applyBlad(sha, rand, hashBlad(sha, Buffer.from(inhoud)));
      const checkpoint = await openCheckpoint(stuk.checkpoint, log.sleutel);
      if (!checkpoint) throw new Error('No checkpoint');
      expect(await verifyAansluiting({ van: { omvang: rand.omvang, wortel: computeWortel(sha, rand) }, naar: checkpoint, pad: stuk.pad.map(parseHash) })).toBe(true);
      if (stuk.tot === checkpoint.omvang) break;
    }
    expect(rand.omvang).toBe(7);
    expect(codeEn(await readWith(r, c, { url: '/v1/wijzigingen?na=8' }))).toEqual([409, 'stand_onbekend']);
    expect(codeEn(await readWith(r, c, { url: '/v1/wijzigingen?aantal=501' }))).toEqual([400, 'invoer_ongeldig']);
  });

  test('een commissie van een andere regio ziet van deze regio niets', async () => {
    const { store } = stel();
    const [een, twee] = [await openRegio(store), await openRegio(store)];
    const [c, d] = [await enrolCommissie(store, een), await makeCommissie()];
    await enrolCommissie(store, twee, d);
    await send(een.app, await makeVerzegeld(c, een.register, 1));
    const stuk = await readWith(twee, d, { url: '/v1/wijzigingen' });
    expect(stuk.tekst).not.toContain(c.id);
    expect((await askToken(twee, c)).status).toBe(401);
  });
}
