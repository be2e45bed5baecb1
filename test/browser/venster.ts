import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ensureBundle } from '../../build/bundle.ts';
import { createBackend, type Backend } from '../../electron/backend/index.ts';
import type { Clock } from '../../electron/backend/ports/clock.ts';
import { startLoopback, type Loopback } from '../../electron/loopback/index.ts';
import { findChromium } from '../double/chromium.ts';

const root = path.resolve(import.meta.dirname, '../..');
const REGISTER = { soort: 'proces', opdracht: [process.execPath, path.join(root, 'register/main.ts')] } as const;

/** The real program on the loopback host, in a browser, on a data folder of its own. */
export type Venster = { readonly page: Page; readonly datamap: string; readonly backend: Backend; readonly fouten: string[]; close(): Promise<void> };

export type Vensteropties = { readonly breedte?: number; readonly hoogte?: number; readonly schaal?: number; readonly oefenomgeving?: boolean; /** Another clock: to see what time does. */ readonly clock?: Clock };

/** Opens the window as a person would: with the launch link. Collects every error of the page. */
export async function openVenster(opties: Vensteropties = {}): Promise<Venster> {
  await ensureBundle('renderer');
  const datamap = mkdtempSync(path.join(tmpdir(), 'toetstafel-venster-'));
  const backend = createBackend({ datamap, versie: 'test', oefenregister: REGISTER, ...(opties.clock ? { clock: opties.clock } : {}) });
  if (opties.oefenomgeving) {
    const gestart = await backend.handle('startOefenomgeving', {});
    if (!gestart.ok) throw new Error(gestart.error.code);
  }
  const gestart = await startLoopback({ backend, rendererDir: path.join(root, 'dist/renderer'), port: 0, open: null });
  if (!gestart.ok) throw new Error(gestart.error.melding);
  const loopback: Loopback = gestart.value;
  const browser: Browser = await chromium.launch({ executablePath: findChromium() ?? '', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const context = await browser.newContext({ viewport: { width: opties.breedte ?? 1280, height: opties.hoogte ?? 800 }, deviceScaleFactor: opties.schaal ?? 1, locale: 'nl-NL', acceptDownloads: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const fouten: string[] = [];
  page.on('pageerror', (fout) => fouten.push(fout.message));
  page.on('console', (bericht) => { if (bericht.type() === 'error') fouten.push(bericht.text()); });
  await page.goto(loopback.adres);
  return {
    page, datamap, backend, fouten,
    async close() {
      await browser.close();
      await loopback.close();
      await backend.close();
      rmSync(datamap, { recursive: true, force: true });
    },
  };
}
