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

type Draft = { readonly id: string; readonly soort: string; readonly flush: () => Promise<boolean> };
const drafts = new Set<Draft>();

/** Lets the window store the draft of this form at once; gives how to stop that. */
export function registerDraft(draft: Draft): () => void {
  drafts.add(draft);
  return () => drafts.delete(draft);
}

/** The draft of this kind that is open and was stored, if any: where to come back to. */
export const findOpenDraft = (soort: string): string | null => [...drafts].find((draft) => draft.soort === soort && perForm.has(draft.id))?.id ?? null;

/** Stores everything typed in all open forms; false when something could not be stored. */
export async function flushAll(): Promise<boolean> {
  const uitkomsten = await Promise.all([...drafts].map((draft) => draft.flush()));
  return uitkomsten.every(Boolean) && worstStaat() === 'opgeslagen';
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** {@link worstStaat}, followed. */
export const useWorstStaat = (): Staat => useSyncExternalStore(subscribe, worstStaat);
