import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

/** The hash of the address, as it is now. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => window.location.hash);

/** Goes to another place in the program. */
export function navigate(hash: string): void {
  window.location.hash = hash;
}

/** Goes there without leaving the present place in the history. */
export function replaceHash(hash: string): void {
  window.history.replaceState(null, '', hash);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
