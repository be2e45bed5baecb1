import { useEffect, useRef, useState } from 'react';
import type { Concept } from '../../shared/contract/weergave.ts';
import { api } from '../api.ts';
import { createConceptSaver, type ConceptSaver, type ConceptStaat } from './concept-saver.ts';
import { registerDraft, reportStaat } from './unsaved.ts';

type Options = {
  readonly id: string;
  readonly soort: Concept['soort'];
  /** How the draft is listed, without personal data that is not needed to find it back. */
  readonly titel: string;
  /** What is in the form now. The first value counts as stored. */
  readonly inhoud: unknown;
  /** False while the draft is still being read, or after it was submitted. */
  readonly actief?: boolean;
};

/** Saves a draft as typed: after a pause, when the window loses the focus, and when the screen or the window closes. */
export function useConcept({ id, soort, titel, inhoud, actief = true }: Options): ConceptStaat & { readonly flush: () => Promise<boolean> } {
  const [staat, setStaat] = useState<ConceptStaat>({ staat: 'opgeslagen', opgeslagenOp: null });
  const saver = useRef<ConceptSaver | null>(null);
  const title = useRef(titel);
  const first = useRef(inhoud);
  useEffect(() => {
    title.current = titel;
  }, [titel]);

  useEffect(() => {
    if (!actief) return;
    let mounted = true;
    const current = createConceptSaver({
      onStaat: (next) => {
        // after the screen is gone a last write may still run: the frame keeps watching it until it is stored
        reportStaat(id, !mounted && next.staat === 'opgeslagen' ? null : next.staat);
        if (mounted) setStaat(next);
      },
      save: async (value) => {
        const answer = await api.saveConcept({ id, soort, titel: title.current, inhoud: value });
        return answer.ok ? answer.value.gewijzigdOp : null;
      },
    });
    current.start(first.current);
    saver.current = current;
    const flush = () => void current.flush();
    const unregister = registerDraft({ id, soort, flush: () => current.flush() });
    window.addEventListener('blur', flush);
    document.addEventListener('focusout', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      unregister();
      window.removeEventListener('blur', flush);
      document.removeEventListener('focusout', flush);
      window.removeEventListener('pagehide', flush);
      mounted = false;
      if (current.isStored()) reportStaat(id, null);
      current.stop();
      saver.current = null;
    };
  }, [id, soort, actief]);

  useEffect(() => {
    first.current = inhoud;
    saver.current?.change(inhoud);
  }, [inhoud]);

  const unsafe = actief && staat.staat === 'niet_opgeslagen';
  useEffect(() => {
    if (!unsafe) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsafe]);

  return { ...staat, flush: () => saver.current?.flush() ?? Promise.resolve(true) };
}
