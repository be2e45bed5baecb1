import { useSyncExternalStore } from 'react';
import type { ConceptStaat } from './concept-saver.ts';

type Staat = ConceptStaat['staat'];

const perForm = new Map<string, Staat>();
const listeners = new Set<() => void>();

/** Tells the frame how safe a form's draft is; null when the form is gone. */
export function reportStaat(form: string, staat: Staat | null): void {
  if (staat === null) perForm.delete(form);
  else perForm.set(form, staat);
  for (const listener of listeners) listener();
}

/** The least safe state of all open forms. */
export function worstStaat(): Staat {
  const staten = [...perForm.values()];
  return staten.find((s) => s === 'niet_opgeslagen') ?? staten.find((s) => s === 'bezig') ?? 'opgeslagen';
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** {@link worstStaat}, followed. */
export const useWorstStaat = (): Staat => useSyncExternalStore(subscribe, worstStaat);
