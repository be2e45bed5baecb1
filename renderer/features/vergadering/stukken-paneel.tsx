import { useEffect, useState } from 'react';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { api } from '../../api.ts';
import { V } from '../../text/vergadering.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { VergaderProps } from './vergader-props.ts';

const t = V.stukken;
const PEIL_MS = 250;

type Taak = Uitvoer<'getTaak'>;
type Stand = { readonly goed: boolean; readonly zin: string };

const bytesVan = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (teken) => teken.charCodeAt(0));

/** Hands a file to the computer as a download. */
function bewaar(delen: readonly Uint8Array<ArrayBuffer>[], naam: string, mediatype: string): void {
  const adres = URL.createObjectURL(new Blob([...delen], { type: mediatype }));
  const link = document.createElement('a');
  link.href = adres;
  link.download = naam;
  link.click();
  setTimeout(() => URL.revokeObjectURL(adres), 60_000); // the download must have started by then
}

async function haalOp(taakId: string, uitkomst: NonNullable<Taak['uitkomst']>): Promise<Stand> {
  const delen: Uint8Array<ArrayBuffer>[] = [];
  for (let nummer = 0; nummer < uitkomst.delen; nummer += 1) {
    const antwoord = await api.getTaakdeel({ taakId, nummer });
    if (!antwoord.ok) return { goed: false, zin: antwoord.error.melding };
    delen.push(bytesVan(antwoord.value.inhoud));
  }
  if (delen.reduce((som, d) => som + d.length, 0) !== uitkomst.grootte) return { goed: false, zin: t.mislukt };
  bewaar(delen, uitkomst.bestandsnaam, uitkomst.mediatype);
  return { goed: true, zin: t.klaar(uitkomst.bestandsnaam) };
}

/** Follows the making of the dossier until it is there, was stopped, or failed. */
function useDossier(vergaderingId: string, meld: (stand: Stand) => void) {
  const [taak, setTaak] = useState<Taak | null>(null);
  const taakId = taak?.staat === 'bezig' ? taak.taakId : null;
  useEffect(() => {
    if (taakId === null) return;
    let weg = false;
    const peil = async () => {
      const antwoord = await api.getTaak({ taakId });
      if (weg) return;
      if (!antwoord.ok) { setTaak(null); meld({ goed: false, zin: antwoord.error.melding }); return; }
      const { staat, uitkomst, melding } = antwoord.value;
      setTaak(staat === 'bezig' ? antwoord.value : null);
      if (staat === 'klaar' && uitkomst) meld(await haalOp(taakId, uitkomst));
      else if (staat !== 'bezig') meld({ goed: staat === 'gestopt', zin: melding });
    };
    const timer = setInterval(() => void peil(), PEIL_MS);
    return () => { weg = true; clearInterval(timer); };
  }, [taakId, meld]);
  const start = async () => {
    const antwoord = await api.startVergaderdossier({ vergaderingId });
    if (!antwoord.ok) meld({ goed: false, zin: antwoord.error.melding });
    else setTaak({ taakId: antwoord.value.taakId, staat: 'bezig', melding: '', deel: 0, restSeconden: null, uitkomst: null });
  };
  return { taak, start, stop: () => { if (taak) void api.stopTaak({ taakId: taak.taakId }); } };
}

/** The papers of the meeting for this person: agenda, dossier with progress, and minutes once there are any. */
export function StukkenPaneel({ weergave }: VergaderProps) {
  const [stand, setStand] = useState<Stand | null>(null);
  const [bezig, setBezig] = useState<'agenda' | 'notulen' | null>(null);
  const { taak, start, stop } = useDossier(weergave.vergadering.id, setStand);
  const maak = async (soort: 'agenda' | 'notulen') => {
    setBezig(soort);
    const antwoord = await api.renderVergaderstuk({ vergaderingId: weergave.vergadering.id, soort });
    setBezig(null);
    if (antwoord.ok) bewaar([bytesVan(antwoord.value.inhoud)], antwoord.value.bestandsnaam, antwoord.value.mediatype);
    setStand(antwoord.ok ? { goed: true, zin: t.klaar(antwoord.value.bestandsnaam) } : { goed: false, zin: antwoord.error.melding });
  };
  return (
    <Panel title={t.titel}>
      <Actions>
        <Button busy={bezig === 'agenda'} onClick={() => void maak('agenda')}>{t.agenda}</Button>
        <Button busy={taak !== null} onClick={() => { setStand(null); void start(); }}>{t.dossier}</Button>
        {weergave.opening ? <Button busy={bezig === 'notulen'} onClick={() => void maak('notulen')}>{t.notulen}</Button> : null}
      </Actions>
      {taak ? (
        <div className="verg-voortgang">
          <progress aria-label={t.voortgang} max={1} value={taak.deel} />
          <span role="status">{taak.melding}{taak.restSeconden === null ? '' : ` (${t.rest(taak.restSeconden)})`}</span>
          <Button kind="subtle" onClick={stop}>{t.stop}</Button>
        </div>
      ) : null}
      {stand ? <Notice kind={stand.goed ? 'ok' : 'error'} live>{stand.zin}</Notice> : null}
    </Panel>
  );
}
