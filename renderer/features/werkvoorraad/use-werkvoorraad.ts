import { useCallback, useEffect, useRef, useState } from 'react';
import type { RuweInvoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Werkfilter } from '../../../shared/contract/overzicht.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { api, onCommandDone } from '../../api.ts';

const PER_KEER = 100;
export type Filter = Pick<RuweInvoer<'listWerkvoorraad'>, 'zoek' | 'status' | 'sorteer'> & { readonly filter: Werkfilter };
type Lijst = Uitvoer<'listWerkvoorraad'>;
type State = { readonly lijst: Lijst | null; readonly error: Fout | null; readonly loading: boolean };

/** The worklist page by page: a new filter starts again, `more` adds the next page behind what is shown. */
export function useWerkvoorraad(filter: Filter): State & { readonly more: () => Promise<void> } {
  const [state, setState] = useState<State>({ lijst: null, error: null, loading: true });
  const turn = useRef(0);
  const key = JSON.stringify(filter);

  const load = useCallback(
    async (achter: Lijst | null) => {
      turn.current += 1;
      const mine = turn.current;
      setState((old) => ({ ...old, loading: true }));
      const answer = await api.listWerkvoorraad({ ...(JSON.parse(key) as Filter), vanaf: achter?.volgende ?? null, aantal: PER_KEER }); // the text of the filter itself
      if (mine !== turn.current) return;
      if (!answer.ok) setState((old) => ({ ...old, error: answer.error, loading: false }));
      else setState({ lijst: achter ? { ...answer.value, rijen: [...achter.rijen, ...answer.value.rijen] } : answer.value, error: null, loading: false });
    },
    [key],
  );
  useEffect(() => {
    void load(null);
    const stop = onCommandDone((naam) => (naam === 'saveConcept' ? undefined : void load(null)));
    return () => {
      stop();
      turn.current += 1;
    };
  }, [load]);
  return { ...state, more: () => load(state.lijst) };
}
