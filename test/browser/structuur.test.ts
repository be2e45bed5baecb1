import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canRunBrowser } from '../double/chromium.ts';
import { listRoutes } from './routes.ts';
import { openVenster, type Venster } from './venster.ts';

const FOTOMAP = process.env['FOTOMAP'];
/** A control that a screen reader would read without a name. */
const NAAMLOOS = /^\s*- (button|link|textbox|combobox|checkbox|radio|searchbox|slider|img|tab|navigation|dialog|table)(\s*\[[^\]]*\])*:?\s*$/;

const KADER = `
- link "Naar de inhoud":
  - /url: "#inhoud"
- banner:
  - strong: Oefenomgeving
  - text: Toetsingscommissie Oefenstad
  - button "Zoek of ga naar"
  - text: "Aangemeld:"
  - strong: Samira Oefen
  - text: · Secretaris
  - button "Weergave"
  - button "Afmelden"
  - button "Bestand sluiten"
`.trim();

describe.runIf(canRunBrowser('de opbouw van de schermen'))('wat een schermlezer en een printer van een scherm krijgen', () => {
  let venster: Venster;
  let routes: Awaited<ReturnType<typeof listRoutes>>;
  const open = async (hash: string) => {
    await venster.page.evaluate((h) => { location.hash = h; }, hash);
    await venster.page.evaluate(() => new Promise((klaar) => { requestAnimationFrame(() => requestAnimationFrame(klaar)); })); // the old screen is gone
    await venster.page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => venster.page.locator('#inhoud .tt-loading').count()).toBe(0);
    await venster.page.waitForLoadState('networkidle');
  };
  const eerste = (begin: string): string => routes.find((r) => r.naam.startsWith(begin))?.hash ?? '#/bestaat-niet';

  beforeAll(async () => {
    venster = await openVenster({ oefenomgeving: true });
    routes = await listRoutes(venster.backend);
  });
  afterAll(() => venster.close());

  test('het kader heeft steeds dezelfde onderdelen, in dezelfde volgorde', async () => {
    await open('#/werkvoorraad');
    const kader = await venster.page.locator('.app-frame').ariaSnapshot();
    expect(kader.slice(0, kader.indexOf('- navigation')).trim()).toBe(KADER);
    const rollen = kader.split('\n').filter((regel) => !regel.startsWith(' ')).map((regel) => regel.replace(/^- /, '').replace(/[":].*$/, '').trim());
    expect(rollen).toEqual(['link', 'banner', 'navigation', 'complementary', 'status', 'main']);
  });

  test('elk scherm heeft één titel, koppen zonder gat en alleen bediening met een naam', async () => {
    const mis: string[] = [];
    for (const { naam, hash } of routes) {
      await open(hash);
      const beeld = await venster.page.getByRole('main').ariaSnapshot();
      const koppen = [...beeld.matchAll(/- '?heading .*\[level=(\d)\]/g)].map((m) => Number(m[1]));
      if (koppen.filter((n) => n === 1).length !== 1) mis.push(`${naam}: ${koppen.filter((n) => n === 1).length} titels`);
      koppen.forEach((n, i) => { if (i > 0 && n > (koppen[i - 1] ?? 1) + 1) mis.push(`${naam}: kop ${n} na kop ${koppen[i - 1]}`); });
      for (const regel of beeld.split('\n')) if (NAAMLOOS.test(regel)) mis.push(`${naam}: ${regel.trim()}`);
    }
    expect(mis).toEqual([]);
  });

  test('op papier staat het werk, zonder menu en knoppen, met het merk van de oefenomgeving, ook vanuit een donker venster', async () => {
    const { page } = venster;
    for (const [naam, hash] of [['werkvoorraad', '#/werkvoorraad'], ['termijnen', '#/termijnen'], ['dossier', eerste('in_behandeling-herkomst')], ['besluit', eerste('geregistreerd-besluit')]] as const) {
      await open(hash);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await expect.poll(() => page.getByRole('navigation', { name: 'Hoofdmenu' }).isVisible()).toBe(false);
      expect(await page.getByRole('banner').isVisible()).toBe(false);
      expect(await page.getByRole('complementary', { name: 'Oefenomgeving' }).isVisible()).toBe(true);
      expect(await page.locator('.tt-button, .tt-chip, .app-search').filter({ visible: true }).count()).toBe(0);
      expect(await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color])).toEqual(['rgb(255, 255, 255)', 'rgb(27, 31, 36)']);
      const pdf = await page.pdf({ format: 'A4', ...(FOTOMAP ? { path: path.join(mkdirSync(FOTOMAP, { recursive: true }) ?? FOTOMAP, `papier-${naam}.pdf`) } : {}) });
      expect(pdf.length).toBeGreaterThan(5_000);
      await page.emulateMedia({ media: null, colorScheme: null });
    }
  });

  test('wie geen beweging wil, krijgt die niet; wie kleuren afdwingt, houdt de keuzes zichtbaar', async () => {
    const { page } = venster;
    await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
    await open('#/termijnen');
    const bewegend = await page.evaluate(() => [...document.querySelectorAll('*')].filter((el) => { const s = getComputedStyle(el); return s.animationName !== 'none' || (s.transitionProperty !== 'all' && s.transitionDuration !== '0s'); }).length);
    expect(bewegend).toBe(0);
    expect(await page.locator('[aria-pressed="true"]').first().evaluate((el) => getComputedStyle(el).outlineStyle)).toBe('solid');
    if (FOTOMAP) await page.screenshot({ path: path.join(FOTOMAP, 'afgedwongen.png') });
    await page.emulateMedia({ reducedMotion: null, forcedColors: null });
    expect(venster.fouten).toEqual([]);
  });
});
