import { useSyncExternalStore } from 'react';

/** What can lie over the screen: at most one at a time. */
export type Hulpvenster = 'palet' | 'sneltoetsen' | 'weergave';

const luisteraars = new Set<() => void>();
let open: Hulpvenster | null = null;

/** Opens a help window over the screen; null closes it. */
export function showHulpvenster(welk: Hulpvenster | null): void {
  open = welk;
  for (const luisteraar of luisteraars) luisteraar();
}

const subscribe = (luisteraar: () => void): (() => void) => {
  luisteraars.add(luisteraar);
  return () => luisteraars.delete(luisteraar);
};

/** Which help window is open. */
export const useHulpvenster = (): Hulpvenster | null => useSyncExternalStore(subscribe, () => open);
