import { useSyncExternalStore } from 'react';
import { z } from 'zod';

/** How the window looks on this computer; it says nothing about a person or a case. */
const Weergave = z.object({
  kleuren: z.enum(['systeem', 'licht', 'donker', 'hoog']).catch('systeem'),
  tekst: z.enum(['100', '115', '130']).catch('100'),
  /** Whether single keys do something; people who speak to their computer turn them off (WCAG 2.1.4). */
  losseToetsen: z.boolean().catch(true),
});
export type Weergave = z.infer<typeof Weergave>;

const PLEK = 'toetstafel-weergave';
const DONKER = '(prefers-color-scheme: dark)';
const CONTRAST = '(prefers-contrast: more)';
const luisteraars = new Set<() => void>();
let nu: Weergave | null = null;

/** Reads what was kept; what cannot be read is as if nothing was chosen. */
export function parseWeergave(tekst: string | null): Weergave {
  try {
    return Weergave.parse(JSON.parse(tekst ?? '{}') ?? {});
  } catch {
    return Weergave.parse({});
  }
}

/** Which colours are shown: the choice, or what the computer asks for. */
export function kiesKleuren(keuze: Weergave['kleuren'], { donker, contrast }: { readonly donker: boolean; readonly contrast: boolean }): 'licht' | 'donker' | 'hoog' | 'hoog-licht' {
  if (keuze !== 'systeem') return keuze;
  if (contrast) return donker ? 'hoog' : 'hoog-licht';
  return donker ? 'donker' : 'licht';
}

function readKept(): string | null {
  try {
    return window.localStorage.getItem(PLEK);
  } catch {
    return null; // a browser that keeps nothing: the choice holds until the window closes
  }
}

const getWeergave = (): Weergave => (nu ??= parseWeergave(readKept()));

function apply(): void {
  const { kleuren, tekst } = getWeergave();
  const vorm = document.documentElement.dataset;
  vorm['kleuren'] = kiesKleuren(kleuren, { donker: window.matchMedia(DONKER).matches, contrast: window.matchMedia(CONTRAST).matches });
  vorm['tekst'] = tekst;
}

/** Colours the window before anything is drawn, and follows the computer from then on. */
export function startWeergave(): void {
  apply();
  for (const vraag of [DONKER, CONTRAST]) window.matchMedia(vraag).addEventListener('change', apply);
}

/** Changes how the window looks, at once, and keeps it on this computer. */
export function changeWeergave(wijziging: Partial<Weergave>): void {
  nu = { ...getWeergave(), ...wijziging };
  try {
    window.localStorage.setItem(PLEK, JSON.stringify(nu));
  } catch {
    // as above: it holds until the window closes
  }
  apply();
  for (const luisteraar of luisteraars) luisteraar();
}

const subscribe = (luisteraar: () => void): (() => void) => {
  luisteraars.add(luisteraar);
  return () => luisteraars.delete(luisteraar);
};

/** How the window looks now. */
export const useWeergave = (): Weergave => useSyncExternalStore(subscribe, getWeergave);
