import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../api.ts';
import { reportStaat } from '../../forms/unsaved.ts';
import type { Agendazaak, Weergave } from './vergader-props.ts';

export type Punt = Pick<Agendazaak, 'dossierId' | 'wijze' | 'minuten'>;

const alsPunten = (zaken: readonly Agendazaak[]): Punt[] => zaken.map(({ dossierId, wijze, minuten }) => ({ dossierId, wijze, minuten }));
const PAUZE_MS = 350;
/** Whether something was changed while the one before was being saved. */
const isNieuw = (s: { readonly wil: Punt[] | null }): boolean => s.wil !== null;

/**
 * The agenda while it is being ordered: what a person does shows at once and is saved a moment later, one change after
 * the other. When the meeting changed elsewhere the new state comes in and what was not saved is told.
 */
export function useAgenda(weergave: Weergave, herlaad: () => Promise<void>) {
  const [punten, setPunten] = useState<Punt[] | null>(null);
  const [fout, setFout] = useState<string | null>(null);
  const stand = useRef({ weergave, wil: null as Punt[] | null, bezig: false });
  useEffect(() => {
    stand.current.weergave = weergave;
  }, [weergave]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const bewaar = useCallback(async () => {
    const s = stand.current;
    if (s.bezig || s.wil === null) return;
    const agenda = s.wil;
    s.bezig = true;
    s.wil = null;
    reportStaat('agenda', 'bezig');
    const antwoord = await api.orderAgenda({ commandId: crypto.randomUUID(), vergaderingId: s.weergave.vergadering.id, expectedVersion: s.weergave.versie, agenda });
    setFout(antwoord.ok ? null : antwoord.error.melding);
    await herlaad();
    s.bezig = false;
    reportStaat('agenda', null);
    // the next change waits for the new version; without one the saved order is the one to show
    if (isNieuw(s)) timer.current = setTimeout(() => void bewaar(), 0);
    else setPunten(null);
  }, [herlaad]);

  const zet = useCallback(
    (nieuw: Punt[]) => {
      stand.current.wil = nieuw;
      setPunten(nieuw);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void bewaar(), PAUZE_MS);
    },
    [bewaar],
  );
  useEffect(() => () => { clearTimeout(timer.current); void bewaar(); }, [bewaar]);

  return { punten: punten ?? alsPunten(weergave.zaken), zet, fout };
}
