import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ConsoleMessage, Page } from 'playwright-core';
import { ensureBundle } from '../../build/bundle.ts';
import type { Programma } from '../../electron/main/index.ts';
import { MAX_VERZOEK } from '../../shared/contract/max-verzoek.ts';
import { INGANGSNAMEN, kanaalVan } from '../../shared/contract/namen.ts';
import type {} from '../../renderer/api.ts'; // declares the bridge on the window
import { canRunBrowser } from '../double/chromium.ts';
import { __double, app, BrowserWindow } from '../double/electron.ts';

declare global {
  interface Window {
    overtredingen?: string[];
  }
}

/** Asks an entry through the bridge in the page. */
const ask = (page: Page, naam: string, invoer: unknown): Promise<unknown> =>
  page.evaluate(([entry, gegevens]) => window.toetstafel?.[entry]?.(gegevens), [naam, invoer] as const);

describe.runIf(canRunBrowser('het venster van Electron'))('the desktop shell', () => {
  const datamap = mkdtempSync(path.join(os.tmpdir(), 'toetstafel-shell-'));
  let programma: Programma;
  let page: Page;

  beforeAll(async () => {
    await ensureBundle('renderer');
    await ensureBundle('electron');
    process.env['TOETSTAFEL_GEEN_AUTOSTART'] = '1';
    process.env['TOETSTAFEL_NODE'] = process.execPath;
    const { start } = await import('../../electron/main/index.ts');
    const gestart = await start(['electron', '.', '--data', datamap]);
    if (gestart === null) throw new Error('The program did not start.');
    programma = gestart;
    page = await __double.page();
  });
  afterAll(async () => {
    await __double.close();
    rmSync(datamap, { recursive: true, force: true });
  });

  describe('the window', () => {
    test('opens, is shown and carries the name of the program', async () => {
      expect(await page.title()).toContain('Toetstafel');
      expect(programma.venster).toMatchObject({ zichtbaar: true });
    });

    test('shows the start screen, so the page, the bridge and the backend work together', async () => {
      await page.getByRole('heading').first().waitFor();
      expect(await page.locator('body').innerText()).toMatch(/Oefenomgeving/);
    });

    test('loads without anything that the policy blocks and without an error', async () => {
      const klachten: string[] = [];
      const listen = (bericht: ConsoleMessage): void => void (bericht.type() === 'error' && klachten.push(bericht.text()));
      page.on('console', listen);
      await __double.contents().load('app://toetstafel/index.html');
      await page.getByRole('heading').first().waitFor();
      page.off('console', listen);
      expect(klachten).toEqual([]);
      expect(__double.contents().buiten).toEqual([]);
    });

    test('has isolation, sandbox and web security on, and no Node in the page', async () => {
      const [venster] = BrowserWindow.getAllWindows();
      expect(venster?.opties.webPreferences).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, webviewTag: false, spellcheck: false });
      expect(venster?.opties.webPreferences?.partition).not.toMatch(/^persist:/);
      expect(__double.hasSandbox()).toBe(true);
      expect(await page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process'), typeof Reflect.get(window, 'ipcRenderer')])).toEqual(['undefined', 'undefined', 'undefined']);
    });

    test('runs under an origin of its own that is standard and secure, and not from a file', () => {
      expect(__double.schemes()).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
    });

    test('has a Dutch menu', () => {
      expect(__double.menu().map((deel) => deel.label)).toEqual(['Bestand', 'Bewerken', 'Beeld', 'Help']);
    });
  });

  describe('the bridge', () => {
    test('has exactly the functions of the contract', async () => {
      expect(await page.evaluate(() => Object.keys(window.toetstafel ?? {}))).toEqual(INGANGSNAMEN);
      expect(__double.channels()).toEqual(INGANGSNAMEN.map(kanaalVan));
    });

    test('cannot be changed by the page', async () => {
      const voor = await ask(page, 'getToestand', {});
      await page.evaluate(() => {
        Reflect.set(window, 'toetstafel', {});
        Reflect.set(window.toetstafel ?? {}, 'getToestand', () => 'vals');
      });
      expect(await ask(page, 'getToestand', {})).toEqual(voor);
    });

    test('brings a question to the backend process and its answer back', async () => {
      expect(await ask(page, 'listBestanden', {})).toEqual({ ok: true, value: [] });
    });

    test('brings back in Dutch which field is wrong, and the program lives on', async () => {
      const antwoord = await ask(page, 'openBestand', { naam: 'Testbestand', wachtzin: '' });
      expect(antwoord).toMatchObject({ ok: false, error: { code: 'invoer_ongeldig', velden: [{ veld: 'wachtzin', melding: 'Vul de wachtzin in.' }] } });
    });
  });

  describe('the gate', () => {
    const sender = () => __double.contents();
    const kanaal = kanaalVan('getToestand');

    test.each([
      ['a web site', { url: 'https://kwaad.example/', parent: null }],
      ['a site with a name that looks like ours', { url: 'app://toetstafel.kwaad.example/index.html', parent: null }],
      ['a file on disk', { url: 'file:///tmp/kwaad.html', parent: null }],
      ['a frame inside our page', { url: 'app://toetstafel/index.html', parent: { url: 'app://toetstafel/index.html', parent: null } }],
      ['a frame that is gone', null],
    ])('refuses %s', async (_wie, senderFrame) => {
      expect(await __double.ask({ sender: sender(), senderFrame, kanaal, invoer: {} })).toMatchObject({ ok: false, error: { code: 'vreemde_afzender' } });
    });

    test('refuses a page that is in no window of ours', async () => {
      const ander = Object.create(sender()) as ReturnType<typeof sender>; // other contents, same rules
      expect(await __double.ask({ sender: ander, senderFrame: { url: 'app://toetstafel/index.html', parent: null }, kanaal, invoer: {} })).toMatchObject({ ok: false, error: { code: 'vreemde_afzender' } });
    });

    test('refuses too much, and says that nothing was stored', async () => {
      const antwoord = await ask(page, 'getToestand', { tekst: 'x'.repeat(MAX_VERZOEK) });
      expect(antwoord).toMatchObject({ ok: false, error: { code: 'verzoek_te_groot', melding: expect.stringContaining('niets opgeslagen') } });
    });

    test('refuses what cannot be written as JSON', async () => {
      for (const invoer of [undefined, 10n]) expect(await __double.ask({ sender: sender(), senderFrame: { url: 'app://toetstafel/index.html', parent: null }, kanaal, invoer })).toMatchObject({ ok: false, error: { code: 'verzoek_onleesbaar' } });
    });
  });

  describe('the page stays where it is', () => {
    test('and does not go to another site, also not when its own script wants to', async () => {
      const voor = page.url();
      await page.evaluate(() => void (location.href = 'https://kwaad.example/'));
      await expect.poll(() => __double.contents().geweigerd).toContain('https://kwaad.example/');
      expect(page.url()).toBe(voor);
    });

    test('and not to another page of its own either', async () => {
      await page.evaluate(() => void (location.href = '/anders.html'));
      await expect.poll(() => __double.contents().geweigerd).toContain('app://toetstafel/anders.html');
    });

    test('and opens no second window; a link to a law opens in the browser of the computer', async () => {
      await page.evaluate(() => {
        for (const adres of ['https://kwaad.example/', 'https://wetten.overheid.nl/BWBR0005537/', 'https://wetten.overheid.nl.kwaad.example/', 'file:///etc/passwd']) window.open(adres);
      });
      await expect.poll(() => __double.contents().nieuweVensters.length).toBeGreaterThanOrEqual(3);
      expect(__double.contents().nieuweVensters.every(({ action }) => action === 'deny')).toBe(true);
      expect(__double.geopend).toEqual(['https://wetten.overheid.nl/BWBR0005537/']);
    });
  });

  describe('the policy', () => {
    test('blocks inline script, eval and everything from elsewhere, and asks nothing outside', async () => {
      await page.evaluate(() => {
        window.overtredingen = [];
        document.addEventListener('securitypolicyviolation', (e) => window.overtredingen?.push(e.effectiveDirective));
        const inline = document.createElement('script');
        inline.textContent = 'window.ingebroken = true';
        const plaatje = document.createElement('img');
        plaatje.src = 'https://kwaad.example/pixel.png';
        const kader = document.createElement('iframe');
        kader.src = 'https://kwaad.example/';
        document.body.append(inline, plaatje, kader);
        void fetch('https://kwaad.example/').catch(() => undefined);
      });
      await expect.poll(async () => [...new Set(await page.evaluate(() => window.overtredingen ?? []))].sort()).toEqual(['connect-src', 'frame-src', 'img-src', 'script-src-elem']);
      expect(await page.evaluate(() => Reflect.get(window, 'ingebroken'))).toBeUndefined();
      expect(__double.contents().buiten).toEqual([]);
    });

    test('has a second lock behind it: the session stops every request outside', () => {
      const sessie = __double.sessionOf('toetstafel');
      for (const url of ['https://kwaad.example/', 'http://127.0.0.1/', 'file:///etc/passwd', 'ws://kwaad.example/', 'app://elders/', 'blob:https://kwaad.example/1']) expect(sessie.allows(url)).toBe(false);
      for (const url of ['app://toetstafel/index.html', 'blob:app://toetstafel/1']) expect(sessie.allows(url)).toBe(true);
    });

    test('lets a page save only what it made itself', () => {
      const sessie = __double.sessionOf('toetstafel');
      const save = (url: string): boolean => {
        const event = { defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) };
        sessie.emit('will-download', event, { getURL: () => url });
        return !event.defaultPrevented;
      };
      expect(save('blob:app://toetstafel/1')).toBe(true);
      expect(save('https://kwaad.example/bestand.exe')).toBe(false);
    });

    test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem'] as const)('gives no permission for %s, in any session', (toestemming) => {
      for (const naam of ['toetstafel', '']) {
        const sessie = __double.sessionOf(naam);
        let gegeven: boolean | null = null;
        Reflect.apply(sessie.vraagregel ?? (() => undefined), null, [__double.contents(), toestemming, (uitkomst: boolean) => (gegeven = uitkomst), {}]);
        expect(gegeven).toBe(false);
        expect(Reflect.apply(sessie.controleregel ?? (() => true), null, [null, toestemming, '', {}])).toBe(false);
      }
    });

    test('refuses an embedded web view', () => {
      const event = { defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) };
      __double.contents().emit('will-attach-webview', event);
      expect(event.defaultPrevented).toBe(true);
    });

    test('serves nothing but the files of the window', async () => {
      for (const pad of ['/../main.js', '/%2e%2e/electron/main.js', '/package.json', '/assets/../../electron/main.js']) {
        expect(await page.evaluate(async (adres) => (await fetch(adres)).status, pad)).toBe(404);
      }
    });
  });

  describe('the bundled backend', () => {
    test('opens an encrypted case file, fills the practice environment and sets a letter with its own fonts', async () => {
      expect(await ask(page, 'startOefenomgeving', {})).toEqual({ ok: true, value: null });
      const werk = await ask(page, 'listWerkvoorraad', { zoek: '', status: 'geregistreerd', sorteer: 'termijn', vanaf: null, aantal: 1 });
      const dossierId = JSON.stringify(werk).match(/"dossierId":"([^"]+)"/)?.[1];
      expect(dossierId).toBeDefined();
      const brief = await ask(page, 'renderBrief', { dossierId });
      expect(brief).toMatchObject({ ok: true, value: { mediatype: 'application/pdf', inhoud: expect.stringMatching(/^JVBERi/) } });
      expect(await ask(page, 'closeBestand', {})).toEqual({ ok: true, value: null });
    });
  });

  describe('when something breaks', () => {
    test('a backend that stops halfway gives an answer, and the program goes on with a fresh one', async () => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const eerste = programma.backend.pid() ?? 0;
      const bezig = Promise.all(Array.from({ length: 5 }, () => ask(page, 'getToestand', {})));
      process.kill(eerste, 'SIGKILL');
      for (const antwoord of await bezig) expect(antwoord).toSatisfy((a: { ok: boolean; error?: { code: string } }) => a.ok || a.error?.code === 'motor_gestopt' || a.error?.code === 'motor_start_op');
      await expect.poll(() => ask(page, 'listBestanden', {}), { timeout: 10_000 }).toEqual({ ok: true, value: [] });
      expect(programma.backend.pid()).not.toBe(eerste);
      expect(log.mock.calls.flat()).toEqual(['Het dossierproces is gestopt (code 1) en start over 250 ms opnieuw.']);
      log.mockRestore();
    });

    test('a page that broke is offered again', async () => {
      __double.dialoogKeuzes.push(0);
      __double.contents().emit('render-process-gone', {}, { reason: 'crashed' });
      await expect.poll(() => __double.meldingen).toContain('Het venster is onverwacht gestopt.');
      await page.getByRole('heading').first().waitFor();
    });
  });

  describe('the end', () => {
    const leave = (keuze: number): boolean => {
      const event = { defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) };
      __double.dialoogKeuzes.push(keuze);
      __double.contents().emit('will-prevent-unload', event);
      return event.defaultPrevented;
    };

    test('asks before a change is lost that is not saved yet, and stays unless the person says so', () => {
      expect(leave(0)).toBe(false);
      expect(__double.meldingen.at(-1)).toBe('Uw laatste wijziging is nog niet opgeslagen.');
      expect(leave(1)).toBe(true);
    });

    test('waits until the backend has closed; a question after that is answered too', async () => {
      const pid = programma.backend.pid() ?? 0;
      app.quit();
      expect(await __double.einde).toBe(0);
      expect(() => process.kill(pid, 0)).toThrow();
      expect(await programma.backend.ask('getToestand', {})).toMatchObject({ ok: false, error: { code: 'motor_sluit' } });
    });

    test('a second start brings the first window to the front and stops', async () => {
      const { start } = await import('../../electron/main/index.ts');
      __double.runElsewhere(true);
      expect(await start(['electron', '.', '--data', datamap])).toBeNull();
    });
  });
});
