import { execFile } from 'node:child_process';
import os from 'node:os';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startLoopback } from '../../electron/loopback/index.ts';
import { CSP } from '../../shared/contract/vensterregels.ts';
import { findOwner } from '../../electron/loopback/peer-owner.ts';
import { readCookie } from '../../electron/loopback/session.ts';
import { MAX_VERZOEK } from '../../shared/contract/max-verzoek.ts';
import { INGANGSNAMEN } from '../../shared/contract/namen.ts';
import { enter, question, sendRaw, startProefhuis, type Proefhuis, type Toegang } from './fixture.ts';

describe('the person who started the program', () => {
  let huis: Proefhuis;
  let toegang: Toegang;
  beforeAll(async () => {
    huis = await startProefhuis();
    toegang = await enter(huis);
  });
  afterAll(() => huis.close());

  test('gets a cookie that no script can read and that no other site can use', async () => {
    const ander = await startProefhuis();
    const reactie = await ander.ask({ pad: ander.startpad });
    await ander.close();
    expect(reactie.status).toBe(200);
    expect(reactie.koppen['set-cookie']).toEqual([expect.stringMatching(/^toetstafel_\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)]);
  });

  test('sees the window, with the bridge before its own script', async () => {
    const reactie = await huis.ask({ pad: '/', koppen: { cookie: toegang.cookie, 'sec-fetch-site': 'same-origin' } });
    expect(reactie.status).toBe(200);
    expect(reactie.tekst.indexOf('/bridge.js')).toBeGreaterThan(0);
    expect(reactie.tekst.indexOf('/bridge.js')).toBeLessThan(reactie.tekst.indexOf('/assets/app.js'));
  });

  test('can come back to the window for as long as the program runs', async () => {
    const reactie = await huis.ask({ pad: '/', koppen: { cookie: toegang.cookie, 'sec-fetch-site': 'none' } });
    expect(reactie.status).toBe(200);
  });

  test('gets the answer of the backend, with the input as it was sent', async () => {
    const reactie = await huis.ask(question(huis, toegang, { naam: 'Testpersoon' }));
    expect(reactie.status).toBe(200);
    expect(JSON.parse(reactie.tekst)).toEqual({ ok: true, value: 'antwoord op getToestand' });
    expect(huis.gevraagd.at(-1)).toEqual({ naam: 'getToestand', invoer: { naam: 'Testpersoon' } });
  });

  test('has one function in the bridge for every entry of the contract', async () => {
    const reactie = await huis.ask({ pad: '/bridge.js', koppen: { cookie: toegang.cookie } });
    expect(reactie.koppen['content-type']).toContain('text/javascript');
    expect(reactie.tekst).toContain(JSON.stringify(INGANGSNAMEN));
  });

  test.each(['/', '/bridge.js', '/assets/app.js', '/bestaat-niet', '/start?sleutel=onzin'])('gets %s under the strict policy and never from a cache', async (pad) => {
    const { koppen } = await huis.ask({ pad, koppen: { cookie: toegang.cookie } });
    expect(koppen['content-security-policy']).toBe(CSP);
    expect(koppen['x-content-type-options']).toBe('nosniff');
    expect(koppen['cache-control']).toBe('no-store');
    expect(koppen['cross-origin-resource-policy']).toBe('same-origin');
    expect(koppen['access-control-allow-origin']).toBeUndefined();
  });

  test.each(['/../geheim.json', '/assets/../../geheim.json', '/%2e%2e/geheim.json', '/assets/..%2f..%2fgeheim.json', '/geheim.json', '//geheim.json', '/assets/app.js.map', '/index.html%00'])(
    'gets nothing beside the window through %s',
    async (pad) => {
      const reactie = await huis.ask({ pad, koppen: { cookie: toegang.cookie } });
      expect(reactie.status).toBe(404);
      expect(reactie.tekst).not.toContain('geheim":true');
    },
  );
});

describe('the policy of the window', () => {
  test('starts from nothing and allows no inline script, no eval and no other origin', () => {
    expect(CSP).toMatch(/^default-src 'none';/);
    expect(CSP).not.toMatch(/unsafe|http|\*/);
    expect(CSP).toContain("frame-ancestors 'none'");
  });
});

describe('the launch link', () => {
  let huis: Proefhuis;
  beforeEach(async () => {
    huis = await startProefhuis();
    return () => huis.close();
  });

  test('works once; the second time a page in Dutch says what to do', async () => {
    await huis.ask({ pad: huis.startpad });
    const tweede = await huis.ask({ pad: huis.startpad });
    expect(tweede.status).toBe(403);
    expect(tweede.tekst).toContain('Deze startlink is al gebruikt');
    expect(tweede.tekst).toContain('start het opnieuw');
    expect(tweede.koppen['set-cookie']).toBeUndefined();
  });

  test.each(['/start', '/start?sleutel=', '/start?sleutel=onzin', `/start?sleutel=${'A'.repeat(43)}`])('is refused without the right token: %s', async (pad) => {
    const reactie = await huis.ask({ pad });
    expect(reactie.status).toBe(403);
    expect(reactie.tekst).toContain('Deze startlink klopt niet');
    expect(reactie.koppen['set-cookie']).toBeUndefined();
  });

  test('is not used up by a browser that looks ahead', async () => {
    const vooruit = await huis.ask({ pad: huis.startpad, koppen: { 'sec-purpose': 'prefetch;prerender' } });
    expect(vooruit.koppen['set-cookie']).toBeUndefined();
    expect((await huis.ask({ pad: huis.startpad })).status).toBe(200);
  });

  test('does nothing as a picture, script or frame in another page', async () => {
    for (const [soort, wijze] of [['image', 'no-cors'], ['script', 'no-cors'], ['iframe', 'navigate'], ['empty', 'cors']] as const) {
      const reactie = await huis.ask({ pad: huis.startpad, koppen: { 'sec-fetch-dest': soort, 'sec-fetch-mode': wijze, 'sec-fetch-site': 'cross-site' } });
      expect(reactie.status).toBe(403);
      expect(reactie.koppen['set-cookie']).toBeUndefined();
    }
    expect((await huis.ask({ pad: huis.startpad })).status).toBe(200);
  });
});

describe('anyone else gets nothing', () => {
  let huis: Proefhuis;
  let toegang: Toegang;
  beforeAll(async () => {
    huis = await startProefhuis();
    toegang = await enter(huis);
  });
  afterAll(() => huis.close());

  const refused = async (wijziging: Record<string, string | null>): Promise<{ status: number; code: string; bereikte: number }> => {
    const vraag = question(huis, toegang);
    const koppen = Object.fromEntries(Object.entries({ ...vraag.koppen, ...wijziging }).filter((paar): paar is [string, string] => paar[1] !== null));
    const voor = huis.gevraagd.length;
    const reactie = await huis.ask({ ...vraag, koppen });
    const { error } = JSON.parse(reactie.tekst) as { error: { code: string } }; // the refusal under test
    return { status: reactie.status, code: error.code, bereikte: huis.gevraagd.length - voor };
  };

  test.each([
    ['a web site', 'https://kwaad.example'],
    ['another program on this computer', 'http://127.0.0.1:1'],
    ['the same port under another name', 'http://localhost'],
    ['a page without an origin', 'null'],
    ['a caller that hides its origin', null],
  ])('%s that asks a question', async (_wie, origin) => expect(await refused({ origin })).toEqual({ status: 403, code: 'vreemde_pagina', bereikte: 0 }));

  test.each(['cross-site', 'same-site', 'none'])('a page for which the browser says: %s', async (herkomst) =>
    expect(await refused({ 'sec-fetch-site': herkomst })).toEqual({ status: 403, code: 'vreemde_pagina', bereikte: 0 }));

  test.each(['kwaad.example', 'localhost', '127.0.0.1', 'kwaad.example:80'])('a site whose name was made to point here (%s)', async (host) =>
    expect(await refused({ host })).toEqual({ status: 403, code: 'verkeerd_adres', bereikte: 0 }));

  test('a caller without the cookie', async () => expect(await refused({ cookie: null })).toEqual({ status: 403, code: 'geen_sessie', bereikte: 0 }));
  test('a caller with a guessed cookie', async () => expect(await refused({ cookie: `${toegang.cookie.split('=')[0]}=${'A'.repeat(43)}` })).toEqual({ status: 403, code: 'geen_sessie', bereikte: 0 }));
  test('a program on another port that caught the cookie, but not the key of the page', async () => {
    expect(await refused({ 'x-toetstafel-sleutel': null })).toEqual({ status: 403, code: 'geen_sessie', bereikte: 0 });
    expect(await refused({ 'x-toetstafel-sleutel': 'A'.repeat(43) })).toEqual({ status: 403, code: 'geen_sessie', bereikte: 0 });
  });
  test('a caller who has the key but not the cookie finds it in no file of the window', async () => {
    for (const pad of ['/', '/index.html', '/bridge.js', '/start.js', '/start']) {
      const reactie = await huis.ask({ pad, koppen: { cookie: toegang.cookie } });
      expect(reactie.tekst).not.toContain(toegang.sleutel);
    }
  });
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonp'])('a form of another site (%s)', async (soort) =>
    expect(await refused({ 'content-type': soort })).toEqual({ status: 415, code: 'geen_json', bereikte: 0 }));

  test('a local user without the token who asks for the window', async () => {
    for (const pad of ['/', '/index.html', '/bridge.js', '/start.js', '/assets/app.js']) {
      const reactie = await huis.ask({ pad });
      expect(reactie.status).toBe(403);
      expect(reactie.tekst).toContain('U bent hier niet via de startlink gekomen');
    }
  });

  test.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('a caller who uses %s for a question', async (methode) => {
    const vraag = question(huis, toegang);
    const reactie = await huis.ask({ ...vraag, methode, lichaam: '' });
    expect(reactie.status).toBe(405);
    expect(reactie.koppen['access-control-allow-origin']).toBeUndefined();
  });

  test('a caller who names something outside the contract', async () => {
    const voor = huis.gevraagd.length;
    for (const pad of ['/api/', '/api/constructor', '/api/__proto__', '/api/toString', '/api/getToestand/x', '/api/../api/eval']) {
      const reactie = await huis.ask({ ...question(huis, toegang), pad });
      expect(reactie.status).toBe(404);
    }
    expect(huis.gevraagd.length).toBe(voor);
  });

  test('a computer elsewhere on the network: only the loopback address listens', async () => {
    const elders = Object.values(os.networkInterfaces()).flat().find((kaart) => kaart !== undefined && !kaart.internal && kaart.family === 'IPv4');
    const adres = elders?.address ?? '127.0.0.2';
    await expect(fetch(`http://${adres}:${huis.loopback.port}/`)).rejects.toThrow();
  });
});

describe('bad input', () => {
  let huis: Proefhuis;
  let toegang: Toegang;
  beforeAll(async () => {
    huis = await startProefhuis();
    toegang = await enter(huis);
  });
  afterAll(() => huis.close());

  const codeOf = async (lichaam: string): Promise<{ status: number; code: string }> => {
    const reactie = await huis.ask({ ...question(huis, toegang), lichaam });
    const { error } = JSON.parse(reactie.tekst) as { error: { code: string; melding: string } }; // the refusal under test
    expect(error.melding).toContain('niets opgeslagen of gewijzigd');
    return { status: reactie.status, code: error.code };
  };

  test('too much text is refused before the backend sees it', async () => {
    expect(await codeOf(JSON.stringify({ tekst: 'x'.repeat(MAX_VERZOEK) }))).toEqual({ status: 413, code: 'verzoek_te_groot' });
    expect(await codeOf(JSON.stringify({ tekst: 'x'.repeat(MAX_VERZOEK * 4) }))).toEqual({ status: 413, code: 'verzoek_te_groot' });
    expect(huis.gevraagd).toEqual([]);
  });
  test.each(['', '{', '{"a":1}{"b":2}', '<xml/>'])('text that is not JSON is refused: %s', async (lichaam) => expect(await codeOf(lichaam)).toEqual({ status: 400, code: 'verzoek_onleesbaar' }));
  test('the largest allowed text gets through, also with letters of more bytes', async () => {
    const tekst = 'ë'.repeat(MAX_VERZOEK - 12);
    const reactie = await huis.ask({ ...question(huis, toegang), lichaam: JSON.stringify({ tekst }) });
    expect(reactie.status).toBe(200);
    expect(huis.gevraagd.at(-1)?.invoer).toEqual({ tekst });
  });
});

describe('the host itself', () => {
  test('says in Dutch that a port is taken', async () => {
    const eerste = await startProefhuis();
    const tweede = await startLoopback({ backend: { handle: () => Promise.resolve({ ok: true, value: null }) }, rendererDir: eerste.rendererDir, port: eerste.loopback.port, open: null });
    await eerste.close();
    expect(tweede).toMatchObject({ ok: false, error: { code: 'poort_bezet', melding: expect.stringContaining('Kies een andere poort') } });
  });

  test('tells the launch address only after it listens, and answers nobody after it stopped', async () => {
    const huis = await startProefhuis();
    const { port } = huis.loopback;
    await huis.close();
    await expect(sendRaw(port, { pad: '/' })).rejects.toThrow();
  });

  test.runIf(process.platform === 'linux' && process.getuid?.() === 0)('refuses another user of this computer, even with the token', async () => {
    const huis = await startProefhuis();
    const poging = `process.setgid(65534); process.setuid(65534); fetch('http://${huis.host}${huis.startpad}').then(async (r) => process.stdout.write(r.status + ' ' + await r.text()))`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--eval', poging]);
    expect(stdout).toContain('403');
    expect(stdout).toContain('Dit is het programma van een andere gebruiker');
    expect((await huis.ask({ pad: huis.startpad })).status).toBe(200);
    await huis.close();
  });

  test('reads the owner of a connection from the table of the kernel', () => {
    const tabel = ['  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode', '   0: 0100007F:A1B2 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1001        0 12345'].join('\n');
    expect(findOwner(tabel, 0xa1b2, 0x1f90)).toBe(1001);
    expect(findOwner(tabel, 0x1f90, 0xa1b2)).toBeNull();
  });

  test('does not take a cookie that stands there twice', () => {
    expect(readCookie('a=1; toetstafel_1=x', 'toetstafel_1')).toBe('x');
    expect(readCookie('toetstafel_1=x; toetstafel_1=y', 'toetstafel_1')).toBeNull();
    expect(readCookie(undefined, 'toetstafel_1')).toBeNull();
  });
});
