import { useSyncExternalStore } from 'react';

/** Which case file the start screen should ask the passphrase of (null: none), and why: the program locked, or somebody opened the file. */
export type TeOpenen = { readonly naam: string | null; readonly reden: 'stil' | 'gevraagd' | 'geopend' };

let huidig: TeOpenen | null = null;
const luisteraars = new Set<() => void>();

/** Says which case file the start screen should open; null when that is over. */
export function setTeOpenen(nieuw: TeOpenen | null): void {
  huidig = nieuw;
  for (const luister of luisteraars) luister();
}

const subscribe = (luister: () => void): (() => void) => {
  luisteraars.add(luister);
  return () => luisteraars.delete(luister);
};

/** What {@link setTeOpenen} said last. */
export const useTeOpenen = (): TeOpenen | null => useSyncExternalStore(subscribe, () => huidig);

let terugkeer: { readonly medewerkerId: string; readonly hash: string } | null = null;

/** Remembers where a person was when the program locked. */
export function keepTerugkeer(medewerkerId: string, hash: string): void {
  terugkeer = { medewerkerId, hash };
}

/** Where this person was when the program locked; once, and never where somebody else was. */
export function takeTerugkeer(medewerkerId: string): string | null {
  const was = terugkeer;
  terugkeer = null;
  return was?.medewerkerId === medewerkerId ? was.hash : null;
}
