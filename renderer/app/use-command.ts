import { useCallback, useRef, useState } from 'react';
import { contract, type Ingangsnaam, type RuweInvoer, type Uitvoer } from '../../shared/contract/contract.ts';
import type { Antwoord, Fout } from '../../shared/contract/fout.ts';
import { api } from '../api.ts';

type WithoutId<T> = Omit<T, 'commandId'>;

/**
 * Does one thing. The commandId is made here and kept as long as the same input is tried again, so that a retry
 * after a lost answer is carried out once. Entries without a commandId go without.
 */
export function useCommand<N extends Ingangsnaam>(naam: N) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Fout | null>(null);
  const attempt = useRef<{ key: string; id: string } | null>(null);
  const running = useRef(false);
  const withId = 'commandId' in contract[naam].invoer.shape;

  const run = useCallback(
    async (invoer: WithoutId<RuweInvoer<N>>): Promise<Antwoord<Uitvoer<N>> | null> => {
      if (running.current) return null; // a double click is one command
      running.current = true;
      setBusy(true);
      setError(null);
      const key = JSON.stringify(invoer);
      if (attempt.current?.key !== key) attempt.current = { key, id: crypto.randomUUID() };
      const full = withId ? { ...invoer, commandId: attempt.current.id } : invoer;
      const answer = await api[naam](full as RuweInvoer<N>); // the id was the only part left out
      running.current = false;
      setBusy(false);
      if (answer.ok) attempt.current = null;
      else setError(answer.error);
      return answer;
    },
    [naam, withId],
  );
  return { run, busy, error, clearError: useCallback(() => setError(null), []) };
}
