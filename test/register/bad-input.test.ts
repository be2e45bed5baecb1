import net from 'node:net';
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import type { VerzegeldeEnvelop } from '../../shared/protocol/envelop.ts';
import type { Store } from '../../register/store/database.ts';
import { openStore } from '../../register/store/open-store.ts';
import { makeBesluit, makeCommissie, makeEnvelop, makeInschrijving, makeVerzegeld, seal, signBoth, type Testcommissie } from './commission.ts';
import { codeVan, enrolCommissie, newCode, openRegio, probleemVan, request, send, urlVan, type Reactie, type Testregio } from './region.ts';

let store: Store;
let r: Testregio;
let c: Testcommissie;
let goed: VerzegeldeEnvelop;
beforeAll(async () => {
  store = await openStore({ soort: 'geheugen' });
  r = await openRegio(store);
  c = await enrolCommissie(store, r);
  goed = await makeVerzegeld(c, r.register, 1);
});
afterAll(() => store.close());

const put = (body: unknown, soort?: string): Promise<Reactie> => request(r.app, { method: 'PUT', url: urlVan(goed), body, ...(soort ? { soort } : {}) });

/** Every leaf of an object by its path. */
const paths = (waarde: unknown, pad: string[] = []): string[][] =>
  typeof waarde === 'object' && waarde !== null ? [...(pad.length > 0 ? [pad] : []), ...Object.entries(waarde).flatMap(([k, v]) => paths(v, [...pad, k]))] : [pad];

function withChange(bron: unknown, pad: readonly string[], wijzig: (oud: unknown) => unknown): unknown {
  const [sleutel, ...rest] = pad;
  if (sleutel === undefined) return wijzig(bron);
  if (Array.isArray(bron)) return bron.map((v: unknown, i) => (String(i) === sleutel ? withChange(v, rest, wijzig) : v));
  if (typeof bron !== 'object' || bron === null) throw new Error(`No ${sleutel}`);
  return Object.fromEntries(Object.entries(bron).map(([k, v]) => [k, k === sleutel ? withChange(v, rest, wijzig) : v]));
}

const without = (bron: unknown, pad: readonly string[]): unknown =>
  withChange(bron, pad.slice(0, -1), (o) => (Array.isArray(o) ? o.filter((_, i) => String(i) !== pad.at(-1)) : Object.fromEntries(Object.entries(o as object).filter(([k]) => k !== pad.at(-1))))); // a parent of a path is an object

describe('wat niet te lezen is', () => {
  test.each([
    ['geen JSON', 'dit is geen json', 'application/json', 400, 'geen_json'],
    ['halve JSON', '{"envelop":', 'application/json', 400, 'geen_json'],
    ['niets', '', 'application/json', 400, 'geen_json'],
    ['een poging om het prototype te wijzigen', '{"__proto__":{"x":1}}', 'application/json', 400, 'geen_json'],
    ['heel diep genest', '['.repeat(400_000) + ']'.repeat(400_000), 'application/json', 400, 'invoer_ongeldig'],
    ['meer dan 1 MB', JSON.stringify({ x: 'a'.repeat(1_100_000) }), 'application/json', 413, 'te_groot'],
    ['geen JSON volgens de kop', '<xml/>', 'application/xml', 415, 'verkeerd_mediatype'],
    ['een getal', '3', 'application/json', 400, 'invoer_ongeldig'],
    ['null', 'null', 'application/json', 400, 'invoer_ongeldig'],
    ['een lijst', '[]', 'application/json', 400, 'invoer_ongeldig'],
  ])('%s geeft een Nederlands probleem, geen fout van het register', async (_wat, body, soort, status, code) => {
    for (const url of [urlVan(goed), '/v1/inschrijvingen']) {
      const reactie = await request(r.app, { method: url === '/v1/inschrijvingen' ? 'POST' : 'PUT', url, body, soort });
      expect([reactie.status, reactie.soort]).toEqual([status, 'application/problem+json']);
      const probleem = probleemVan(reactie);
      expect(probleem).toMatchObject({ status, code, type: `urn:toetstafel:probleem:${code}` });
      expect(probleem.detail.startsWith(`${probleem.title}. `)).toBe(true);
      expect(probleem.detail).not.toMatch(/!|helaas/i);
    }
  });

  test.each([
    ['een adres dat niet bestaat', 'GET', '/v1/bestaat-niet', 404],
    ['een methode die niet bestaat', 'DELETE', '/v1/register', 404],
    ['een adres dat niet te ontcijferen is', 'GET', '/v1/%zz', 400],
    ['een heel lang adres', 'GET', `/v1/${'a'.repeat(5_000)}`, 404],
    ['een nummer dat geen nummer is', 'PUT', '/v1/apparaten/x/enveloppen/een', 400],
  ] as const)('%s geeft een probleem', async (_wat, method, url, status) => {
    const reactie = await request(r.app, { method, url });
    expect([reactie.status, reactie.soort, probleemVan(reactie).status]).toEqual([status, 'application/problem+json', status]);
  });

  test('wat zelfs geen HTTP is krijgt ook een Nederlands probleem', async () => {
    await r.app.listen({ port: 0, host: '127.0.0.1' });
    const adres = r.app.server.address();
    if (adres === null || typeof adres === 'string') throw new Error('No port');
    const antwoord = await new Promise<string>((klaar, mis) => {
      let tekst = '';
      const socket = net.connect(adres.port, '127.0.0.1', () => socket.write('dit is geen http\r\n\r\n'));
      socket.on('data', (d) => (tekst += d.toString())).on('end', () => klaar(tekst)).on('error', mis);
    });
    expect(antwoord).toContain('application/problem+json');
    expect(antwoord).toContain('Het register kan dit verzoek niet lezen');
    await r.app.close();
    r = await openRegio(store, r.regio);
  });
});

describe('velden die niet kloppen', () => {
  test.each<[string, (v: VerzegeldeEnvelop) => unknown, string, RegExp]>([
    ['een veld dat het register niet kent', (v) => ({ ...v, envelop: { ...v.envelop, extra: 1 } }), 'envelop', /Onbekend veld: extra/],
    ['een naam van een persoon bij het besluit', (v) => withChange(v, ['envelop', 'bericht', 'besluit'], (b) => ({ ...(b as object), naam: 'Testpersoon' })), 'envelop.bericht.besluit', /Onbekend veld: naam/], // the path leads to an object
    ['een datum die niet bestaat', (v) => withChange(v, ['envelop', 'bericht', 'besluit', 'genomenOp'], () => '2026-02-30'), 'envelop.bericht.besluit.genomenOp', /Deze datum bestaat niet/],
    ['een gemeente die niet bestaat', (v) => withChange(v, ['envelop', 'bericht', 'besluit', 'toewijzing', 'gemeente'], () => '0000x'), 'envelop.bericht.besluit.toewijzing.gemeente', /gemeentecode/],
    ['tekst waar een getal hoort', (v) => withChange(v, ['envelop', 'nummer'], () => '1'), 'envelop.nummer', /een getal/],
    ['nummer nul', (v) => withChange(v, ['envelop', 'nummer'], () => 0), 'envelop.nummer', /te klein/],
    ['een kenmerk in hoofdletters', (v) => withChange(v, ['envelop', 'bericht', 'besluit', 'besluitId'], () => 'ABCDEF00-0000-4000-8000-000000000000'), 'envelop.bericht.besluit.besluitId', /kleine letters/],
    ['een teken dat geen tekst is', (v) => withChange(v, ['envelop', 'bericht', 'besluit', 'commissie', 'naam'], () => 'Test\u0000commissie'), 'envelop.bericht.besluit.commissie.naam', /niet leesbaar/],
    ['halve Unicode', (v) => withChange(v, ['envelop', 'bericht', 'besluit', 'commissie', 'naam'], () => 'Test\ud800'), 'envelop.bericht.besluit.commissie.naam', /niet leesbaar/],
    ['een ander apparaat dan in het adres', (v) => withChange(v, ['envelop', 'apparaatId'], () => randomUUID()), 'envelop.apparaatId', /anders dan in het adres/],
    ['een ander nummer dan in het adres', (v) => withChange(v, ['envelop', 'nummer'], () => 2), 'envelop.nummer', /anders dan in het adres/],
  ])('%s: het probleem noemt het veld', async (_wat, maak, veld, melding) => {
    const reactie = await put(maak(goed));
    expect([reactie.status, probleemVan(reactie).code]).toEqual([400, 'invoer_ongeldig']);
    expect(probleemVan(reactie).velden).toContainEqual({ veld, melding: expect.stringMatching(melding) as string });
  });

  test('ieder veld dat ontbreekt of een verkeerd soort waarde heeft wordt bij naam genoemd, in het Nederlands', async () => {
    for (const pad of paths(goed)) {
      for (const stuk of [without(goed, pad), withChange(goed, pad, () => true)]) {
        const reactie = await put(stuk);
        expect([pad.join('.'), reactie.status]).toEqual([pad.join('.'), 400]);
        const { velden = [] } = probleemVan(reactie);
        expect(velden.length).toBeGreaterThan(0);
        for (const v of velden) {
          expect(pad.join('.').startsWith(v.veld) || v.veld.startsWith(pad.slice(0, -1).join('.'))).toBe(true);
          expect(v.melding).not.toMatch(/Invalid|expected|Required|Unrecognized|Too /);
        }
      }
    }
  });

  test('bij het inschrijven worden een mandaat dat eindigt voor het begint en een sleutel van een ander soort geweigerd', async () => {
    const nieuw = makeInschrijving(await makeCommissie(), await newCode(store, r.regio));
    const post = async (body: unknown) => probleemVan(await request(r.app, { method: 'POST', url: '/v1/inschrijvingen', body })).velden;
    expect(await post(withChange(nieuw, ['ondertekenaars', '0', 'mandaatTot'], () => '2025-01-01'))).toEqual([{ veld: 'ondertekenaars.0.mandaatTot', melding: 'Het einde van het mandaat ligt voor het begin.' }]);
    expect((await post(withChange(nieuw, ['apparaat', 'sleutel', 'crv'], () => 'P-384')))?.[0]?.veld).toBe('apparaat.sleutel.crv');
    expect((await post(withChange(nieuw, ['apparaat', 'sleutel'], (s) => ({ ...(s as object), d: 'geheim' }))))?.[0]?.melding).toMatch(/Onbekend veld: d/); // the path leads to an object
  });

  test('een sleutel die geen punt op de kromme is kan worden ingeschreven maar nooit iets verzegelen', async () => {
    const d = await makeCommissie();
    const onmogelijk = { ...d.apparaat.sleutel, x: 'A'.repeat(43) };
    const reactie = await request(r.app, { method: 'POST', url: '/v1/inschrijvingen', body: { ...makeInschrijving(d, await newCode(store, r.regio)), apparaat: { id: d.apparaatId, sleutel: onmogelijk } } });
    expect(reactie.status).toBe(200);
    expect((await send(r.app, await makeVerzegeld(d, r.register, 1))).status).toBe(403);
  });
});

describe('wat er ook komt', () => {
  test('willekeurige JSON geeft nooit een fout van het register, en er wordt niets bewaard', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 4 }), fc.constantFrom(...paths(goed)), async (json, pad) => {
        const anders = JSON.stringify(withChange(goed, pad, () => JSON.parse(json) as unknown));
        fc.pre(anders !== JSON.stringify(goed));
        for (const body of [json, anders]) {
          const reactie = await put(body);
          expect(reactie.status).toBeGreaterThanOrEqual(400);
          expect(reactie.status).toBeLessThan(500);
          expect(reactie.tekst).not.toMatch(/node_modules|\.ts:\d|\\n +at /);
        }
      }),
      { numRuns: 300 },
    );
    expect(Number((await store.database.select({ n: sql`count(*)` }).from(sql`antwoord`))[0]?.n)).toBe(0);
  });

  test('één veranderde letter in enig veld van een verzegelde envelop: nooit aangenomen', async () => {
    const bladeren = paths(goed).filter((pad) => typeof pad.reduce<unknown>((o, k) => (o as Record<string, unknown>)[k], goed) !== 'object'); // paths lead through objects
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...bladeren), fc.nat(), fc.constantFrom('0', '1', 'a', 'b', 'x', 'Z', '-'), async (pad, plek, teken) => {
        const stuk = withChange(goed, pad, (oud) => {
          if (typeof oud === 'number') return oud + 1 + (plek % 5);
          const tekst = String(oud);
          const i = plek % Math.max(1, tekst.length);
          return tekst.slice(0, i) + (tekst[i] === teken ? '_' : teken) + tekst.slice(i + 1);
        }) as VerzegeldeEnvelop; // may be malformed: that is the point
        const reactie = await request(r.app, { method: 'PUT', url: urlVan(stuk), body: stuk });
        expect([400, 403, 404, 409, 421]).toContain(reactie.status);
      }),
      { numRuns: 500 },
    );
  });

  test('ieder veld van een besluit dat na het ondertekenen verandert, ook met een nieuw zegel eromheen: geweigerd', async () => {
    const besluit = makeBesluit(c);
    const handtekeningen = await signBoth(besluit, c);
    const anders = {
      besluitId: randomUUID(), dossierId: randomUUID(), commissie: { ...besluit.commissie, namens: 'een ander' }, genomenOp: plainDate('2026-05-05'),
      dictum: 'afwijzen', urgentiegroep: 'f', herkomst: null, toewijzing: null, weigeringsgronden: ['x'], regelset: { ...besluit.regelset, id: 'anders' },
      voorstelHash: null, dossierstukHash: 'd'.repeat(64), vervangt: randomUUID(),
    } as const satisfies Partial<Record<keyof typeof besluit, unknown>>;
    let nummer = 0;
    for (const [veld, waarde] of Object.entries(anders)) {
      nummer += 1;
      const reactie = await send(r.app, await seal(makeEnvelop(c, r.register, { nummer, besluit: { ...besluit, [veld]: waarde }, handtekeningen }), c));
      expect([veld, codeVan(reactie)]).toEqual([veld, 'handtekening_ongeldig']);
    }
    nummer += 1;
    expect(codeVan(await send(r.app, await seal(makeEnvelop(c, r.register, { nummer, besluit, handtekeningen }), c)))).toBe('aanvaard');
  });

  test('in het logboek staan geen namen, kenmerken, sleutels of koppelcodes', () => {
    const log = r.log.join('');
    expect(log).toContain('/v1/apparaten/:apparaatId/enveloppen/:nummer');
    for (const geheim of ['Testcommissie', c.apparaatId, c.id, c.voorzitter.kid, c.apparaat.sleutel.x, goed.signature]) expect(log).not.toContain(geheim);
  });
});
