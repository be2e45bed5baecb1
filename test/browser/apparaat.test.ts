import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Page } from 'playwright-core';
import { ensureBundle } from '../../build/bundle.ts';
import type { Programma } from '../../electron/main/index.ts';
import { SIGNAALKANAAL } from '../../shared/contract/signalen.ts';
import type {} from '../../renderer/api.ts'; // declares the bridge on the window
import { canRunBrowser } from '../double/chromium.ts';
import { __double, app, BrowserWindow, powerMonitor, safeStorage } from '../double/electron.ts';

const WACHTZIN = 'een wachtzin om mee te testen';
const CODE = 'testcode-123';

/** Asks an entry through the bridge in the page. */
const ask = (page: Page, naam: string, invoer: unknown): Promise<unknown> => page.evaluate(([entry, gegevens]) => window.toetstafel?.[entry]?.(gegevens), [naam, invoer] as const);

describe.runIf(canRunBrowser('het apparaat'))('the program on this computer', () => {
  const datamap = mkdtempSync(path.join(os.tmpdir(), 'toetstafel-apparaat-'));
  let programma: Programma;
  let page: Page;

  beforeAll(async () => {
    await ensureBundle('renderer');
    await ensureBundle('electron');
    process.env['TOETSTAFEL_GEEN_AUTOSTART'] = '1';
    mkdirSync(path.join(datamap, 'venster/Crashpad'), { recursive: true });
    writeFileSync(path.join(datamap, 'venster/venster.json'), JSON.stringify({ x: 100, y: 80, width: 1000, height: 700, vol: true }));
    safeStorage.opslag = 'basic_text';
    const { start } = await import('../../electron/main/index.ts');
    const gestart = await start(['electron', '.', '--data', datamap, 'toetstafel://open?naam=kwaad', 'https://kwaad.example/x.toetstafel']);
    if (gestart === null) throw new Error('The program did not start.');
    programma = gestart;
    page = await __double.page();
    page.setDefaultTimeout(15_000);
  });
  afterAll(async () => {
    await __double.close();
    rmSync(datamap, { recursive: true, force: true });
  });

  const maakBestand = async (naam: string): Promise<void> => {
    const antwoord = (await ask(page, 'createBestand', {
      naam, wachtzin: WACHTZIN, commissie: 'Testcommissie', namens: 'het college van Teststad', regio: 'Haaglanden', medewerker: { naam: 'Testpersoon Een', rol: 'secretaris', code: CODE },
    })) as { value: { herstelgeheim: string } }; // of the contract
    await ask(page, 'confirmHerstelgeheim', antwoord.value);
  };
  const meldAan = async (): Promise<void> => {
    await page.getByLabel('Testpersoon Een').check();
    await page.getByLabel('Persoonlijke code').fill(CODE);
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.getByRole('button', { name: /Afmelden|Testpersoon/ }).first().waitFor();
  };

  test('opens where the window was, and asks nothing for an address from elsewhere', async () => {
    const [venster] = BrowserWindow.getAllWindows();
    expect(venster?.opties).toMatchObject({ x: 100, y: 80, width: 1000, height: 700 });
    expect(venster?.isMaximized()).toBe(true);
    expect(await ask(page, 'getOpenverzoek', {})).toEqual({ ok: true, value: null });
    const diep = { defaultPrevented: false, preventDefault: () => void (diep.defaultPrevented = true) };
    app.emit('open-url', diep, 'toetstafel://open?naam=kwaad');
    expect(diep.defaultPrevented).toBe(true);
  });

  test('remembers where the person put the window', async () => {
    const [venster] = BrowserWindow.getAllWindows();
    venster?.moveTo({ x: 200, y: 150, width: 1100, height: 750 });
    await expect.poll(() => JSON.parse(readFileSync(path.join(datamap, 'venster/venster.json'), 'utf8')) as unknown).toEqual({ x: 200, y: 150, width: 1100, height: 750, vol: true });
  });

  test('keeps no copies of memory', () => {
    expect(() => readFileSync(path.join(datamap, 'venster/Crashpad'))).toThrow(/ENOENT/);
  });

  test('a key store that protects nothing is not used, and the screen says why', async () => {
    await maakBestand('Testbestand');
    await __double.contents().load('app://toetstafel/index.html');
    await meldAan();
    await page.evaluate(() => { location.hash = '#/beheer'; });
    await page.getByText('Deze computer kan de sleutel alleen onveilig bewaren.').waitFor();
    expect(await ask(page, 'enableApparaatsleutel', { wachtzin: WACHTZIN })).toMatchObject({ ok: false, error: { code: 'geen_sleutelopslag' } });
  });

  test('with a real one it is put on under Beheer, with the passphrase', async () => {
    safeStorage.opslag = 'gnome_libsecret';
    await page.evaluate(() => { location.hash = '#/werkvoorraad'; });
    await page.evaluate(() => { location.hash = '#/beheer'; });
    await page.getByLabel('Wachtzin van dit dossierbestand').fill(WACHTZIN);
    await page.getByRole('button', { name: 'Aanzetten' }).click();
    await page.getByText('de sleutelbos van GNOME').waitFor();
    if (process.env['FOTOMAP']) await page.screenshot({ path: path.join(process.env['FOTOMAP'], 'apparaat-beheer.png'), fullPage: true });
  });

  test('a typed request is stored before the screen of the computer locks the program, and comes back', async () => {
    await page.evaluate(() => { location.hash = '#/aanvraag/nieuw'; });
    const veld = page.getByLabel(/Achternaam|Geslachtsnaam/).first();
    await veld.fill('Testpersoon-typt');
    powerMonitor.emit('lock-screen'); // at once, long before the draft would be saved by itself
    await page.getByText('Toetstafel is vergrendeld. Uw concepten zijn opgeslagen.').waitFor();
    expect(__double.contents().verzonden).toContainEqual([SIGNAALKANAAL, 'vergrendel']);
    expect(await ask(page, 'getToestand', {})).toMatchObject({ ok: true, value: { stand: 'geen_bestand' } });
    if (process.env['FOTOMAP']) await page.screenshot({ path: path.join(process.env['FOTOMAP'], 'apparaat-vergrendeld.png'), fullPage: true });
    await page.getByRole('button', { name: 'Openen met deze computer' }).click();
    await meldAan();
    await expect.poll(() => page.getByLabel(/Achternaam|Geslachtsnaam/).first().inputValue()).toBe('Testpersoon-typt');
  });

  test('a computer at which nobody is locks it too; one at work does not', async () => {
    powerMonitor.stil = 14 * 60;
    const voor = __double.contents().verzonden.length;
    vi.useFakeTimers({ toFake: ['setInterval'] });
    const { watchForLock } = await import('../../electron/main/lifecycle/lock.ts');
    const wacht = watchForLock(() => programma.backend.ask('getToestand', {}));
    await vi.advanceTimersByTimeAsync(30_000);
    vi.useRealTimers();
    await new Promise((klaar) => setTimeout(klaar, 300));
    expect(__double.contents().verzonden.length).toBe(voor);
    wacht.stop();
  });

  test('a double click on a package brings it to the start screen or to the screen for packages', async () => {
    const pad = path.join(datamap, 'Aanvraag van Testinstelling.toetstafel-pakket');
    writeFileSync(pad, 'TOETSTAFEL-PAKKET-en dan iets onleesbaars');
    app.emit('second-instance', {}, ['toetstafel', pad], '/');
    await page.getByRole('heading', { level: 1, name: 'Overdrachten' }).waitFor();
    await page.getByRole('alert').filter({ hasText: 'Fout' }).first().waitFor(); // it was read: it is no package
  });

  test('another case file asks to close the one that is open', async () => {
    writeFileSync(path.join(datamap, 'Tweede.toetstafel'), 'x');
    app.emit('second-instance', {}, ['toetstafel', 'Tweede.toetstafel'], datamap);
    await page.getByText('U opende het dossierbestand Tweede. Nu is Testbestand open.').waitFor();
    if (process.env['FOTOMAP']) await page.screenshot({ path: path.join(process.env['FOTOMAP'], 'apparaat-melding.png') });
    await page.getByRole('button', { name: 'Sluiten en Tweede openen' }).click();
    await page.getByRole('heading', { name: 'Tweede openen' }).waitFor();
  });

  test('a backend that broke is in the list of faults, without a word of a case', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    process.kill(programma.backend.pid() ?? 0, 'SIGKILL');
    app.emit('child-process-gone', {}, { type: 'Utility', reason: 'crashed', exitCode: 5 });
    app.emit('render-process-gone', {}, {}, { reason: 'oom', exitCode: 6 });
    await expect.poll(() => readFileSync(path.join(datamap, 'storingen.jsonl'), 'utf8')).toMatch(/"soort":"gestopt"/);
    const regels = readFileSync(path.join(datamap, 'storingen.jsonl'), 'utf8').trim().split('\n').map((regel) => JSON.parse(regel) as object);
    expect(regels).toEqual(expect.arrayContaining([expect.objectContaining({ plek: 'dossiers', soort: 'crashed', code: 'Utility_5' }), expect.objectContaining({ plek: 'venster', soort: 'oom' })]));
    vi.restoreAllMocks();
  });
});
