import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { ensureBundle } from '../../build/bundle.ts';
import { findElectron } from '../../build/start/electron-binary.ts';
import { INGANGSNAMEN } from '../../shared/contract/namen.ts';
import type {} from '../../renderer/api.ts'; // declares the bridge on the window

const root = path.resolve(import.meta.dirname, '../..');
const executablePath = findElectron(root, process.env);

const ask = (page: Page, naam: string, invoer: unknown): Promise<unknown> =>
  page.evaluate(([entry, gegevens]) => window.toetstafel?.[entry]?.(gegevens), [naam, invoer] as const);

/** Whether the real Electron can run here; without it these tests say so in one line, and where it is required they fail. */
function canRunElectron(): boolean {
  const heeftScherm = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  if (executablePath !== null && heeftScherm) return true;
  const reden = executablePath === null ? 'Electron is hier niet' : 'er is geen scherm';
  if (process.env['REQUIRE_ELECTRON'] === '1') throw new Error(`REQUIRE_ELECTRON=1, maar ${reden}.`);
  console.log(`Overgeslagen, want ${reden}: het programma in de echte Electron`);
  return false;
}

// What the double cannot show: the sandbox, the separate world of the preload, the scheme, and the native modules.
describe.runIf(canRunElectron())('the program in the real Electron', () => {
  const datamap = mkdtempSync(path.join(os.tmpdir(), 'toetstafel-electron-'));
  let programma: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    await ensureBundle('renderer');
    await ensureBundle('electron');
    // Chromium refuses its sandbox for root; only a test may switch it off.
    const zonderZandbak = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    programma = await _electron.launch({ executablePath: executablePath ?? '', args: [...zonderZandbak, root, '--data', datamap], env: { ...process.env, TOETSTAFEL_NODE: process.execPath } });
    page = await programma.firstWindow();
    await page.getByRole('heading').first().waitFor();
  });
  afterAll(async () => {
    await programma.close();
    rmSync(datamap, { recursive: true, force: true });
  });

  test('shows the start screen under its own origin', async () => {
    expect(new URL(page.url()).protocol).toBe('app:');
    expect(await page.evaluate(() => [location.origin, isSecureContext])).toEqual(['app://toetstafel', true]);
  });

  test('gives the page exactly the functions of the contract and nothing of Node or Electron', async () => {
    expect(await page.evaluate(() => Object.keys(window.toetstafel ?? {}))).toEqual(INGANGSNAMEN);
    expect(await page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process'), typeof Reflect.get(window, 'module')])).toEqual(['undefined', 'undefined', 'undefined']);
  });

  test('opens an encrypted case file in the utility process', async () => {
    const nieuw = {
      naam: 'Proefbestand',
      wachtzin: 'een wachtzin voor de proef',
      commissie: 'Proefcommissie',
      namens: 'het college van Testpersonen',
      regio: 'Haaglanden',
      medewerker: { naam: 'Testpersoon', rol: 'secretaris', code: 'proefcode-1' },
    };
    expect(await ask(page, 'createBestand', nieuw)).toMatchObject({ ok: true, value: { herstelgeheim: expect.any(String) } });
  });

  test('refuses a new window and a navigation', async () => {
    const voor = page.url();
    await page.evaluate(() => {
      window.open('https://kwaad.example/');
      location.href = 'https://kwaad.example/';
    });
    await page.waitForTimeout(300);
    expect(page.url()).toBe(voor);
    expect(programma.windows()).toHaveLength(1);
  });
});
