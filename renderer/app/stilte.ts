/** So long before it locks, the program says so: long enough to come back from across the room (WCAG 2.2.1). */
export const WAARSCHUW_MS = 60_000;

export type Stilte = { readonly soort: 'wakker' } | { readonly soort: 'waarschuwing'; readonly seconden: number } | { readonly soort: 'vergrendelen' };

/** What the time since somebody last did something means. */
export function meetStilte(stilMs: number, naMinuten: number): Stilte {
  const over = naMinuten * 60_000 - stilMs;
  if (over <= 0) return { soort: 'vergrendelen' };
  return over <= WAARSCHUW_MS ? { soort: 'waarschuwing', seconden: Math.ceil(over / 1_000) } : { soort: 'wakker' };
}

let bezig = 0;

/** Keeps the program from locking while work runs that locking would break off; gives how to let go. */
export function holdAwake(): () => void {
  bezig += 1;
  let los = false;
  return () => {
    if (!los) bezig -= 1;
    los = true;
  };
}

/** Whether work runs that locking would break off. */
export const isHeldAwake = (): boolean => bezig > 0;
