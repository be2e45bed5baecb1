import http from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { INGANGSNAMEN } from '../../shared/contract/namen.ts';
import type {} from '../../renderer/api.ts'; // declares the bridge on the window
import { canRunBrowser, findChromium } from '../double/chromium.ts';
import { question, sendRaw, startProefhuis, type Proefhuis } from '../loopback/fixture.ts';

const ask = (page: Page, naam: string): Promise<unknown> => page.evaluate((entry) => window.toetstafel?.[entry]?.({ vraag: 1 }), naam);

/** A page on another port of this computer that keeps every cookie it is sent: the program of somebody else. */
async function startKwaad(html: string): Promise<{ adres: string; cookies: string[]; close(): Promise<void> }> {
  const cookies: string[] = [];
  const server = http.createServer((verzoek, antwoord) => {
    cookies.push(verzoek.headers.cookie ?? '');
    antwoord.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const adres = server.address();
  if (typeof adres !== 'object' || adres === null) throw new Error('No port');
  return { adres: `http://127.0.0.1:${adres.port}/`, cookies, close: () => new Promise((klaar) => server.close(() => klaar())) };
}

describe.runIf(canRunBrowser('het venster in de browser'))('the window in a browser', () => {
  let browser: Browser;
  let context: BrowserContext;
  let huis: Proefhuis;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium() ?? '', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    context = await browser.newContext();
    huis = await startProefhuis();
    page = await context.newPage();
    await page.goto(huis.loopback.adres);
    await page.waitForURL(`http://${huis.host}/`);
  });
  afterAll(async () => {
    await browser.close();
    await huis.close();
  });

  test('opens by the launch link, which is then gone from the address', async () => {
    expect(page.url()).toBe(`http://${huis.host}/`);
    expect(await page.title()).toBe('Proef');
  });

  test('has exactly the functions of the contract and asks the backend', async () => {
    expect(await page.evaluate(() => Object.keys(window.toetstafel ?? {}))).toEqual(INGANGSNAMEN);
    expect(await ask(page, 'getToestand')).toEqual({ ok: true, value: 'antwoord op getToestand' });
    expect(huis.gevraagd.at(-1)).toEqual({ naam: 'getToestand', invoer: { vraag: 1 } });
  });

  test('still works after a reload and in a second tab', async () => {
    await page.reload();
    expect(await ask(page, 'getToestand')).toMatchObject({ ok: true });
    const tweede = await context.newPage();
    await tweede.goto(`http://${huis.host}/`);
    expect(await ask(tweede, 'getToestand')).toMatchObject({ ok: true });
    await tweede.close();
  });

  test('does not show its cookie to scripts, and lets no page script change the bridge', async () => {
    expect(await page.evaluate(() => document.cookie)).toBe('');
    await page.evaluate(() => Reflect.set(window.toetstafel ?? {}, 'getToestand', () => 'vals'));
    expect(await ask(page, 'getToestand')).toMatchObject({ ok: true, value: 'antwoord op getToestand' });
  });

  test('does not open in another browser, with a page that says what to do', async () => {
    const ander = await (await browser.newContext()).newPage();
    for (const adres of [huis.loopback.adres, `http://${huis.host}/`]) {
      const antwoord = await ander.goto(adres);
      expect(antwoord?.status()).toBe(403);
      expect(await ander.locator('html').getAttribute('lang')).toBe('nl');
      expect(await ander.getByRole('heading').count()).toBe(1);
    }
    await ander.context().close();
  });

  test('refuses too much before it is sent', async () => {
    const antwoord = await page.evaluate(() => window.toetstafel?.['getToestand']?.({ tekst: 'x'.repeat(4_000_001) }));
    expect(antwoord).toMatchObject({ ok: false, error: { code: 'verzoek_te_groot' } });
  });

  test('keeps a page on another port of this computer out, even when the browser hands that page the cookie', async () => {
    const kwaad = await startKwaad('<!doctype html><title>kwaad</title><body></body>');
    const vreemd = await context.newPage();
    await vreemd.goto(kwaad.adres);
    const voor = huis.gevraagd.length;
    const uitkomsten = await vreemd.evaluate(async (doel) => {
      const attempt = async (pad: string, vraag: RequestInit): Promise<string> => {
        try {
          const antwoord = await fetch(doel + pad, { credentials: 'include', ...vraag });
          return `${antwoord.status} ${antwoord.type}`;
        } catch {
          return 'geweigerd';
        }
      };
      const load = (soort: 'script' | 'img' | 'iframe', pad: string): Promise<string> =>
        new Promise((klaar) => {
          const element = document.createElement(soort);
          element.onload = () => klaar(soort === 'iframe' ? 'onbekend' : 'geladen');
          element.onerror = () => klaar('geweigerd');
          element.setAttribute('src', doel + pad);
          document.body.append(element);
        });
      const lichaam = JSON.stringify({});
      const uitkomst = [
        await attempt('/api/getToestand', { method: 'POST', body: lichaam }),
        await attempt('/api/getToestand', { method: 'POST', body: lichaam, headers: { 'content-type': 'application/json' } }),
        await attempt('/', {}),
        await load('script', '/bridge.js'),
      ];
      await attempt('/api/getToestand', { method: 'POST', mode: 'no-cors', body: lichaam });
      await load('iframe', '/');
      return [...uitkomst, typeof Reflect.get(window, 'toetstafel')];
    }, `http://${huis.host}`);
    expect(uitkomsten).toEqual(['geweigerd', 'geweigerd', 'geweigerd', 'geweigerd', 'undefined']);
    expect(huis.gevraagd.length).toBe(voor);

    // The browser sent our cookie to the other port: ports do not count for cookies. It is worth nothing without the key.
    const gestolen = kwaad.cookies.find((cookie) => cookie.includes('toetstafel_'));
    expect(gestolen).toBeDefined();
    const nagedaan = await sendRaw(huis.loopback.port, question(huis, { cookie: gestolen ?? '', sleutel: '' }));
    expect(nagedaan.status).toBe(403);
    expect(await vreemd.evaluate(() => localStorage.length)).toBe(0);
    expect(huis.gevraagd.length).toBe(voor);
    await vreemd.close();
    await kwaad.close();
  });

  test('keeps out a form that another page sends', async () => {
    const kwaad = await startKwaad(`<!doctype html><form method="post" enctype="text/plain" action="http://${huis.host}/api/getToestand"><input name='{"a":"' value='"}'></form>`);
    const vreemd = await context.newPage();
    await vreemd.goto(kwaad.adres);
    const voor = huis.gevraagd.length;
    const [antwoord] = await Promise.all([vreemd.waitForResponse((r) => r.url().includes('/api/')), vreemd.evaluate(() => document.forms[0]?.submit())]);
    expect(antwoord.status()).toBe(403);
    expect(huis.gevraagd.length).toBe(voor);
    await vreemd.close();
    await kwaad.close();
  });

  test('blocks inline script and everything from elsewhere', async () => {
    const overtreden = await page.evaluate(async () => {
      const gezien: string[] = [];
      document.addEventListener('securitypolicyviolation', (e) => gezien.push(e.effectiveDirective));
      const inline = document.createElement('script');
      inline.textContent = 'window.ingebroken = true';
      document.body.append(inline);
      await fetch('https://kwaad.example/').catch(() => undefined);
      await new Promise((klaar) => setTimeout(klaar, 50));
      return [...gezien.sort(), typeof Reflect.get(window, 'ingebroken')];
    });
    expect(overtreden).toEqual(['connect-src', 'script-src-elem', 'undefined']);
  });

  test('says in Dutch that the program no longer answers', async () => {
    const apart = await startProefhuis();
    const tab = await context.newPage();
    await tab.goto(apart.loopback.adres);
    await tab.waitForURL(`http://${apart.host}/`);
    await apart.close();
    expect(await ask(tab, 'getToestand')).toMatchObject({ ok: false, error: { code: 'geen_antwoord', melding: expect.stringContaining('Wat was opgeslagen, is veilig') } });
    await tab.close();
  });
});
