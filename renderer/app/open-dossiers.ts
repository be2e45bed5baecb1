import { useSyncExternalStore } from 'react';
import type { Actie } from '../../shared/domain/dossier/acties.ts';
import type { Status } from '../../shared/domain/dossier/dossier.ts';

/** A case that was opened in this window since signing in; it is gone when the window closes or somebody else signs in. */
export type OpenDossier = {
  readonly id: string;
  readonly nummer: string;
  /** Null when the case is geheim: the list stays in view on every screen. */
  readonly naam: string | null;
  readonly status: Status;
  /** What can be done with it now. */
  readonly acties: readonly Actie[];
};

/** More than this and nobody finds anything back; the one that was not looked at for the longest time goes. */
export const MAX_OPEN = 6;

const luisteraars = new Set<() => void>();
let lijst: readonly OpenDossier[] = [];
let gezien: readonly string[] = [];
const stappen = new Map<string, string>();

function change(nieuw: readonly OpenDossier[]): void {
  lijst = nieuw;
  for (const luisteraar of luisteraars) luisteraar();
}

/** Puts a case in the list, or renews what the list says of it; its place stays. */
export function keepOpenDossier(dossier: OpenDossier): void {
  gezien = [dossier.id, ...gezien.filter((id) => id !== dossier.id)];
  if (lijst.some((d) => d.id === dossier.id)) return change(lijst.map((d) => (d.id === dossier.id ? dossier : d)));
  const weg = lijst.length >= MAX_OPEN ? gezien.findLast((id) => lijst.some((d) => d.id === id)) : undefined;
  change([...lijst.filter((d) => d.id !== weg), dossier]);
}

/** Remembers at which step a case was left, so that it opens there again. */
export function keepStap(id: string, stap: string): void {
  if (stappen.get(id) === stap) return;
  stappen.set(id, stap);
  change([...lijst]);
}

/** The place where a case was left. */
export const placeOf = (id: string): string => `#/dossier/${id}/${stappen.get(id) ?? 'aanvraag'}`;

/** Takes a case from the list. Answers where to go when it was the one on screen: its neighbour, or the worklist. */
export function closeOpenDossier(id: string): string {
  const plek = lijst.findIndex((d) => d.id === id);
  const rest = lijst.filter((d) => d.id !== id);
  const buur = rest[Math.min(Math.max(plek, 0), rest.length - 1)];
  stappen.delete(id);
  gezien = gezien.filter((g) => g !== id);
  change(rest);
  return buur ? placeOf(buur.id) : '#/werkvoorraad';
}

/** Forgets all of it: for when somebody signs out. */
export function clearOpenDossiers(): void {
  stappen.clear();
  gezien = [];
  if (lijst.length > 0) change([]);
}

const subscribe = (luisteraar: () => void): (() => void) => {
  luisteraars.add(luisteraar);
  return () => luisteraars.delete(luisteraar);
};

/** The open cases now, for what is no component. */
export const getOpenDossiers = (): readonly OpenDossier[] => lijst;

/** The open cases, in the order in which they were opened. */
export const useOpenDossiers = (): readonly OpenDossier[] => useSyncExternalStore(subscribe, getOpenDossiers);
