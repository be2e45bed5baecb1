import AxeBuilder from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Where pictures of every screen go when somebody wants to look at them. */
const FOTOMAP = process.env['FOTOMAP'];

/** The two sizes at which every screen is looked at; the second is the first at 200 %. */
export const MATEN = [
  { naam: '1280x800', breedte: 1280, hoogte: 800, schaal: 1 },
  { naam: '200 %', breedte: 640, hoogte: 400, schaal: 2 },
] as const;
export type Maat = (typeof MATEN)[number];

/** For screens that are swept beside the main ones: the narrow size alone, where things break first; both when pictures are made. */
export const MATEN_VAN_BIJZAKEN: readonly Maat[] = FOTOMAP ? MATEN : MATEN.slice(1);

/** Looks at the screen as it stands: the accessibility rules hold, nothing scrolls sideways, and a picture is made when asked for. */
export async function bekijk(page: Page, maat: Maat, naam: string): Promise<void> {
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  if (FOTOMAP) {
    mkdirSync(FOTOMAP, { recursive: true });
    await page.screenshot({ path: path.join(FOTOMAP, `${maat.breedte}-${naam}.png`), fullPage: true });
  }
  expect(violations.map((v) => `${naam}: ${v.id} ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
  const teBreed = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(teBreed, `${naam}: the page scrolls sideways`).toBeLessThanOrEqual(1);
  expect(await findAfgesneden(page), `${naam}: text that is cut off`).toEqual([]);
}

/**
 * Texts that run out of a box that does not show what runs out. A list that says with dots that there is more
 * (`text-overflow`, `line-clamp`) and a box that scrolls are meant that way, and what stands there for screen readers alone too.
 */
const findAfgesneden = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const gevonden: string[] = [];
    for (const el of document.querySelectorAll('body *')) {
      if (!(el instanceof HTMLElement) || el.closest('.tt-visually-hidden, svg, select, input, textarea') || el.clientWidth === 0) continue;
      const stijl = getComputedStyle(el);
      if (stijl.overflowX !== 'hidden' && stijl.overflowX !== 'clip' && stijl.overflowY !== 'hidden' && stijl.overflowY !== 'clip') continue;
      if (stijl.textOverflow === 'ellipsis' || stijl.getPropertyValue('-webkit-line-clamp') !== 'none' || stijl.clipPath !== 'none') continue;
      if (el.scrollWidth > el.clientWidth + 1 || el.scrollHeight > el.clientHeight + 1) gevonden.push(`${el.className}: ${el.innerText.slice(0, 60)}`);
    }
    return gevonden;
  });
