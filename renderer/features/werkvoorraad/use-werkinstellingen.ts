import { useCallback, useEffect, useRef, useState } from 'react';
import { STANDAARDKOLOMMEN, type Werkinstellingen } from '../../../shared/contract/overzicht.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { api } from '../../api.ts';

const STANDAARD: Werkinstellingen = { kolommen: [...STANDAARDKOLOMMEN], zoekopdrachten: [] };

/**
 * The columns and searches that this person keeps. A change shows at once and is written behind the one before; when it
 * is refused, what was kept comes back.
 */
export function useWerkinstellingen(): { readonly instellingen: Werkinstellingen; readonly fout: Fout | null; readonly bewaar: (deel: Partial<Werkinstellingen>) => Promise<boolean> } {
  const [instellingen, setInstellingen] = useState(STANDAARD);
  const [fout, setFout] = useState<Fout | null>(null);
  const nu = useRef(STANDAARD);
  const vorige = useRef<Promise<unknown>>(Promise.resolve());
  const toon = useCallback((waarde: Werkinstellingen) => {
    nu.current = waarde;
    setInstellingen(waarde);
  }, []);
  const haal = useCallback(async () => {
    const answer = await api.getWerkinstellingen({});
    if (answer.ok) toon(answer.value);
    else setFout(answer.error);
  }, [toon]);
  useEffect(() => {
    vorige.current = haal();
  }, [haal]);
  const bewaar = useCallback(
    (deel: Partial<Werkinstellingen>) => {
      toon({ ...nu.current, ...deel });
      const klaar = vorige.current.then(async () => {
        toon({ ...nu.current, ...deel }); // what was kept may have come in since
        const answer = await api.saveWerkinstellingen(nu.current);
        setFout(answer.ok ? null : answer.error);
        if (!answer.ok) await haal();
        return answer.ok;
      });
      vorige.current = klaar;
      return klaar;
    },
    [toon, haal],
  );
  return { instellingen, fout, bewaar };
}
