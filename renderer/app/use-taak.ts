import { useCallback, useEffect, useRef, useState } from 'react';
import type { Antwoord } from '../../shared/contract/fout.ts';
import type { Taakstand } from '../../shared/contract/taken.ts';
import { api } from '../api.ts';
import { taakTekst } from '../text/taak.ts';
import { holdAwake } from './stilte.ts';
import { fromBase64, saveBytes } from '../ui/save-bytes.ts';

const PEIL_MS = 250;

/** How long work ended, in a sentence. */
export type Taakeinde = { readonly goed: boolean; readonly zin: string };

const wacht = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

async function haalOp(taakId: string, uitkomst: NonNullable<Taakstand['uitkomst']>): Promise<Taakeinde> {
  const delen: Uint8Array<ArrayBuffer>[] = [];
  for (let nummer = 0; nummer < uitkomst.delen; nummer += 1) {
    const antwoord = await api.getTaakdeel({ taakId, nummer });
    if (!antwoord.ok) return { goed: false, zin: antwoord.error.melding };
    delen.push(fromBase64(antwoord.value.inhoud));
  }
  if (delen.reduce((som, deel) => som + deel.length, 0) !== uitkomst.grootte) return { goed: false, zin: taakTekst.onvolledig };
  saveBytes(uitkomst.bestandsnaam, delen, uitkomst.mediatype);
  return { goed: true, zin: taakTekst.klaar(uitkomst.bestandsnaam) };
}

/** Starts long work, follows it, and saves what comes out; `stop` ends it. One question at a time, so nothing is saved twice. */
export function useTaak() {
  const [taak, setTaak] = useState<Taakstand | null>(null);
  const [einde, setEinde] = useState<Taakeinde | null>(null);
  const weg = useRef(false);
  const bezig = useRef<string | null>(null);
  const begonnen = useRef(false);
  useEffect(() => {
    weg.current = false;
    return () => {
      weg.current = true;
      if (bezig.current !== null) void api.stopTaak({ taakId: bezig.current }); // nobody waits for it any more
    };
  }, []);

  const volg = useCallback(async (taakId: string): Promise<Taakeinde | null> => {
    for (;;) {
      const antwoord = await api.getTaak({ taakId });
      if (weg.current) return null;
      if (!antwoord.ok) return { goed: false, zin: antwoord.error.melding };
      const { staat, melding, uitkomst } = antwoord.value;
      if (staat === 'klaar' && uitkomst) return haalOp(taakId, uitkomst);
      if (staat !== 'bezig') return { goed: staat === 'gestopt', zin: melding };
      setTaak(antwoord.value);
      await wacht(PEIL_MS);
    }
  }, []);

  const begin = useCallback(async (start: () => Promise<Antwoord<{ readonly taakId: string }> | null>) => {
    if (begonnen.current) return; // a second press while the first is still being answered
    begonnen.current = true;
    setEinde(null);
    const gestart = await start();
    if (!gestart?.ok) {
      begonnen.current = false;
      return;
    }
    bezig.current = gestart.value.taakId;
    const laatLos = holdAwake(); // locking would break it off
    const uit = await volg(gestart.value.taakId).finally(laatLos);
    bezig.current = null;
    begonnen.current = false;
    if (weg.current) return;
    setTaak(null);
    setEinde(uit);
  }, [volg]);
  const stop = useCallback(() => (bezig.current === null ? undefined : void api.stopTaak({ taakId: bezig.current })), []);
  return { taak, einde, begin, stop };
}
