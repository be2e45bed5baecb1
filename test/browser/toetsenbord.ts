import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Where the focus is: what a screen reader would say, and whether people see it. */
type Plek = { readonly rol: string; readonly naam: string; readonly zichtbaar: boolean; readonly klein: string | null; readonly eind: boolean };

/** Reads the element that has the focus in the page: role, accessible name (near enough), a visible ring, its size. */
const leesFocus = (page: Page): Promise<Plek> =>
  page.evaluate(() => {
    const el = document.activeElement;
    if (!(el instanceof HTMLElement) || el === document.body) return { rol: '', naam: '', zichtbaar: true, klein: null, eind: true };
    const naarNaam = (ids: string | null) => (ids ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const labels = el instanceof HTMLInputElement || el instanceof HTMLTextAreaElement || el instanceof HTMLSelectElement ? [...(el.labels ?? [])].map((l) => l.textContent).join(' ') : '';
    const naam = (el.getAttribute('aria-label') ?? (naarNaam(el.getAttribute('aria-labelledby')).trim() || labels.trim() || el.innerText || el.getAttribute('title') || '')).replace(/\s+/g, ' ').trim();
    const rol = el.getAttribute('role') ?? (el instanceof HTMLInputElement ? (el.type === 'radio' || el.type === 'checkbox' ? el.type : 'textbox') : el.tagName === 'A' ? 'link' : el.tagName === 'TEXTAREA' ? 'textbox' : el.tagName === 'SELECT' ? 'combobox' : el.tagName.toLowerCase());
    // a file field shows its ring on the label that stands for it
    const ring = el instanceof HTMLInputElement && el.type === 'file' ? (el.nextElementSibling ?? el) : el;
    const stijl = getComputedStyle(ring);
    const vak = ring.getBoundingClientRect();
    const omlijnd = (stijl.outlineStyle !== 'none' && parseFloat(stijl.outlineWidth) >= 2) || stijl.boxShadow !== 'none';
    const inBeeld = vak.bottom > 0 && vak.top < window.innerHeight && vak.width > 0 && vak.height > 0;
    const lopend = el.tagName === 'A' && stijl.display === 'inline';
    const klein = !lopend && (vak.width < 23.5 || vak.height < 23.5) && !(el instanceof HTMLInputElement && el.type === 'range') ? `${rol} ${naam} ${Math.round(vak.width)}x${Math.round(vak.height)}` : null;
    return { rol, naam, zichtbaar: el.tagName === 'H1' || el.tagName === 'MAIN' || el.classList.contains('tt-error-summary') || (omlijnd && inBeeld), klein, eind: false };
  });

/** A person without a mouse: goes with Tab to what has this name, and sees all the way where the focus is. */
export function createToetsenbord(page: Page) {
  const gemist = new Set<string>();
  const klein = new Set<string>();
  const stap = async (toets: string): Promise<Plek> => {
    await page.keyboard.press(toets);
    const plek = await leesFocus(page);
    if (!plek.zichtbaar) gemist.add(`${plek.rol} ${plek.naam}`);
    if (plek.klein !== null) klein.add(plek.klein);
    return plek;
  };
  const past = (plek: Plek, rol: string, naam: string | RegExp) => plek.rol === rol && (typeof naam === 'string' ? plek.naam === naam : naam.test(plek.naam));
  const naar = async (rol: string, naam: string | RegExp, toets = 'Tab'): Promise<void> => {
    if (past(await leesFocus(page), rol, naam)) return;
    const langs: string[] = [];
    for (let n = 0; n < 160; n += 1) {
      const plek = await stap(toets);
      if (past(plek, rol, naam)) return;
      langs.push(`${plek.rol} ${plek.naam.slice(0, 30)}`);
    }
    throw new Error(`Not reached with ${toets}: ${rol} ${String(naam)}; passed ${langs.slice(0, 40).join(' | ')}`);
  };
  return {
    naar,
    /** Presses a button or a link, found with Tab. */
    kies: async (rol: 'button' | 'link', naam: string | RegExp) => { await naar(rol, naam); await page.keyboard.press('Enter'); },
    /** Types in a field, found with Tab. */
    typ: async (naam: string | RegExp, tekst: string) => { await naar('textbox', naam); await page.keyboard.press('Control+a'); await page.keyboard.type(tekst); },
    /** Ticks a box. */
    vink: async (naam: string | RegExp) => { await naar('checkbox', naam); await page.keyboard.press('Space'); },
    /** Chooses one of several: Tab to the group, then the arrows. */
    keuze: async (groep: string | RegExp, naam: string | RegExp) => {
      for (let n = 0; n < 160; n += 1) {
        const plek = await stap('Tab');
        if (plek.rol !== 'radio') continue;
        const inGroep = await page.evaluate(() => document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent ?? '');
        if (typeof groep === 'string' ? inGroep !== groep : !groep.test(inGroep)) continue;
        if (past(plek, 'radio', naam)) return page.keyboard.press('Space');
        for (let m = 0; m < 40; m += 1) if (past(await stap('ArrowDown'), 'radio', naam)) return;
        throw new Error(`No choice ${String(naam)} in ${inGroep}`);
      }
      throw new Error(`No group ${String(groep)}`);
    },
    /** Chooses from a list by typing the start of the words, as people do. */
    lijst: async (naam: string | RegExp, tekst: string) => { await naar('combobox', naam); await page.keyboard.type(tekst); },
    /** What was passed without a visible focus, or was too small to hit. */
    keurGoed: () => { expect([...gemist]).toEqual([]); expect([...klein]).toEqual([]); },
  };
}
