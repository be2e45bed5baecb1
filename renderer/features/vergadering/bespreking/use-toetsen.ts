import { useEffect, useRef } from 'react';

/** What each key does; a key that is not in it does what it always does. */
export type Toetsen = Readonly<Record<string, () => void>>;

const TYPT = 'input, textarea, select, [contenteditable]';
const DOET_ZELF = 'a, button, summary, [role="group"]';

/**
 * Single keys for a screen that is led from the keyboard. Not while somebody types, not with a modifier, and Enter and
 * arrows stay with the control that has the focus. `aan` false turns them off (WCAG 2.1.4).
 */
export function useToetsen(toetsen: Toetsen, aan: boolean): void {
  const nu = useRef(toetsen);
  useEffect(() => {
    nu.current = toetsen;
  });
  useEffect(() => {
    if (!aan) return;
    const luister = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const doel = event.target instanceof Element ? event.target : null;
      if (doel?.matches(TYPT)) return;
      if (event.key === 'Enter' && doel?.closest(DOET_ZELF)) return;
      const doe = nu.current[event.key];
      if (!doe) return;
      event.preventDefault();
      doe();
    };
    document.addEventListener('keydown', luister);
    return () => document.removeEventListener('keydown', luister);
  }, [aan]);
}
