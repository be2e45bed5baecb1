import { useEffect, useRef } from 'react';
import { vensterTekst } from '../text/venster.ts';
import { showHulpvenster } from './hulpvenster.ts';
import type { Item } from './menu.ts';
import { navigate } from './navigation.ts';
import { closeOpenDossier, getOpenDossiers, MAX_OPEN, placeOf } from './open-dossiers.ts';

const t = vensterTekst.sneltoetsen;

/** A way to press: keys held together (`Ctrl+K`), one key, or keys after each other (`g` then `w`). */
export type Sneltoets = {
  readonly groep: keyof typeof t.kop;
  /** As `sleutelVan` writes it; a sequence has a space. Empty: it is bound by the control itself and only listed here. */
  readonly toetsen: readonly string[];
  /** As people read it. */
  readonly toon: readonly string[];
  readonly wat: string;
  readonly doe?: (toets: string) => void;
};

/** What a press is called in the table. */
export function sleutelVan(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  const toets = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${toets}`;
}

/** Whether a press is a single letter or sign: those wait while somebody types, and can be turned off. */
export const isLos = (sleutel: string): boolean => sleutel.length === 1;

const focusInhoud = (): void => (document.querySelector<HTMLElement>('#inhoud h1') ?? document.getElementById('inhoud'))?.focus();
const CIJFERS = Array.from({ length: MAX_OPEN }, (_, i) => String(i + 1));

/** The one table of shortcuts: it binds them and it is what the list shows. `nu`: the case on screen. */
export function buildSneltoetsen(menu: readonly Item[], nu: string | null): readonly Sneltoets[] {
  return [
    { groep: 'overal', toetsen: ['Ctrl+k'], toon: ['Ctrl', 'K'], wat: t.palet, doe: () => showHulpvenster('palet') },
    { groep: 'overal', toetsen: ['F1', '?'], toon: ['F1', t.of, '?'], wat: t.lijst, doe: () => showHulpvenster('sneltoetsen') },
    { groep: 'overal', toetsen: ['Alt+ArrowLeft'], toon: ['Alt', '←'], wat: t.terug, doe: () => window.history.back() },
    { groep: 'overal', toetsen: ['Alt+ArrowRight'], toon: ['Alt', '→'], wat: t.vooruit, doe: () => window.history.forward() },
    { groep: 'overal', toetsen: ['g i'], toon: ['g', t.dan, 'i'], wat: t.inhoud, doe: focusInhoud },
    { groep: 'overal', toetsen: [], toon: ['Ctrl', 'P'], wat: t.afdrukken },
    ...menu.map(({ toets, label, href }): Sneltoets => ({ groep: 'naar', toetsen: [`g ${toets}`], toon: ['g', t.dan, toets], wat: t.naar(label), doe: () => navigate(href) })),
    {
      groep: 'dossiers', toetsen: CIJFERS.map((n) => `g ${n}`), toon: ['g', t.dan, `1 – ${MAX_OPEN}`], wat: t.dossier,
      doe: (toets) => {
        const dossier = getOpenDossiers()[Number(toets.slice(-1)) - 1];
        if (dossier) navigate(placeOf(dossier.id));
      },
    },
    { groep: 'dossiers', toetsen: ['g x'], toon: ['g', t.dan, 'x'], wat: t.sluitDossier, doe: () => (nu === null ? undefined : navigate(closeOpenDossier(nu))) },
    { groep: 'lijst', toetsen: [], toon: ['↑', '↓'], wat: t.rijen },
    { groep: 'lijst', toetsen: [], toon: ['Home', t.of, 'End'], wat: t.eersteLaatste },
    { groep: 'lijst', toetsen: [], toon: ['Enter'], wat: t.openRij },
    { groep: 'zitting', toetsen: [], toon: ['1 – 4'], wat: t.stem },
  ];
}

/** How long after the first key of two the second one counts. */
const SAMEN_MS = 1_500;
const TYPT = 'input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"]), textarea, select, [contenteditable]';

/** Binds the table. Not while somebody types, not over an open window, and not when the screen used the key itself. */
export function useSneltoetsen(sneltoetsen: readonly Sneltoets[], { losse }: { readonly losse: boolean }): void {
  const nu = useRef(sneltoetsen);
  useEffect(() => {
    nu.current = sneltoetsen;
  });
  useEffect(() => {
    let eerste: { readonly sleutel: string; readonly op: number } | null = null;
    const luister = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.isComposing || document.querySelector('dialog[open]') !== null) return;
      const sleutel = sleutelVan(event);
      if (isLos(sleutel) && (!losse || (event.target instanceof Element && event.target.matches(TYPT)))) return;
      if (sleutel.startsWith('Alt+Arrow') && event.target instanceof Element && event.target.closest('[data-zaak]') !== null) return; // there it moves a row
      const samen = eerste !== null && event.timeStamp - eerste.op < SAMEN_MS ? `${eerste.sleutel} ${sleutel}` : sleutel;
      eerste = null;
      const doel = nu.current.find((s) => s.toetsen.includes(samen));
      if (doel?.doe) {
        event.preventDefault();
        doel.doe(samen);
      } else if (isLos(sleutel) && nu.current.some((s) => s.toetsen.some((toets) => toets.startsWith(`${sleutel} `)))) eerste = { sleutel, op: event.timeStamp };
    };
    window.addEventListener('keydown', luister);
    return () => window.removeEventListener('keydown', luister);
  }, [losse]);
}
