import { useCallback, useEffect, useRef, useState } from 'react';
import type { RuweInvoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import type { Scenariovraag } from '../../../shared/domain/scenario/scenariovraag.ts';
import { api } from '../../api.ts';
import type { Simulatieplan } from './parameters-model.ts';

export type Simulatiejaar = Uitvoer<'runSimulatie'>['jaren'][number];
export type Simulatievraag = { readonly regio: string; readonly scenario: Scenariovraag; readonly plan: Simulatieplan };
type Stand = { readonly soort: 'leeg' | 'bezig' | 'klaar' | 'gestopt'; readonly jaren: readonly Simulatiejaar[]; readonly vraag: Simulatievraag | null; readonly fout: Fout | null };

/** Few enough that the bar moves, many enough that asking takes no time. */
const PER_KEER = 5;

/** Simulates in turns, so that the page shows how far it is and can stop; what is done stays in view. */
export function useSimulatie() {
  const [stand, setStand] = useState<Stand>({ soort: 'leeg', jaren: [], vraag: null, fout: null });
  const beurt = useRef(0);
  useEffect(() => () => { beurt.current += 1; }, []);

  const start = useCallback(async (vraag: Simulatievraag) => {
    beurt.current += 1;
    const mijn = beurt.current;
    setStand({ soort: 'bezig', jaren: [], vraag, fout: null });
    const jaren: Simulatiejaar[] = [];
    while (jaren.length < vraag.plan.jaren) {
      const zaden = { vanaf: vraag.plan.zaad + jaren.length, aantal: Math.min(PER_KEER, vraag.plan.jaren - jaren.length) };
      const antwoord = await api.runSimulatie({ regio: vraag.regio, scenario: vraag.scenario, keuzes: vraag.plan.keuzes, zaden } satisfies RuweInvoer<'runSimulatie'>);
      if (beurt.current !== mijn) return; // stopped, or asked again
      if (!antwoord.ok) return setStand({ soort: jaren.length > 0 ? 'gestopt' : 'leeg', jaren: [...jaren], vraag, fout: antwoord.error });
      jaren.push(...antwoord.value.jaren);
      setStand({ soort: 'bezig', jaren: [...jaren], vraag, fout: null });
    }
    setStand({ soort: 'klaar', jaren: [...jaren], vraag, fout: null });
  }, []);
  const stop = useCallback(() => {
    beurt.current += 1;
    setStand((oud) => ({ ...oud, soort: oud.jaren.length > 0 ? 'gestopt' : 'leeg' }));
  }, []);
  return { ...stand, start, stop };
}
