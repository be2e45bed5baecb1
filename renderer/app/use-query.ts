import { useCallback, useEffect, useRef, useState } from 'react';
import type { Ingangsnaam, RuweInvoer, Uitvoer } from '../../shared/contract/contract.ts';
import type { Fout } from '../../shared/contract/fout.ts';
import { api } from '../api.ts';

type State<T> = { readonly value: T | null; readonly error: Fout | null; readonly loading: boolean };

/**
 * Asks the backend and keeps the answer; asks again when the input changes. An older answer that comes late is
 * dropped, and the earlier value stays in view while a new one is fetched.
 */
export function useQuery<N extends Ingangsnaam>(naam: N, invoer: RuweInvoer<N>): State<Uitvoer<N>> & { readonly reload: () => Promise<void> } {
  const [state, setState] = useState<State<Uitvoer<N>>>({ value: null, error: null, loading: true });
  const turn = useRef(0);
  const key = JSON.stringify(invoer);
  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const answer = await api[naam](JSON.parse(key) as RuweInvoer<N>); // the text of the input itself
    if (mine !== turn.current) return;
    setState((old) => (answer.ok ? { value: answer.value, error: null, loading: false } : { value: old.value, error: answer.error, loading: false }));
  }, [naam, key]);
  useEffect(() => {
    void reload();
    return () => {
      turn.current += 1;
    };
  }, [reload]);
  return { ...state, reload };
}
