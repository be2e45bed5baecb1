import { useState } from 'react';
import { TaakVoortgang } from '../../app/taak-voortgang.tsx';
import { useTaak } from '../../app/use-taak.ts';
import { api } from '../../api.ts';
import { V } from '../../text/vergadering.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { fromBase64, saveBytes } from '../../ui/save-bytes.ts';
import type { VergaderProps } from './vergader-props.ts';

const t = V.stukken;

type Stand = { readonly goed: boolean; readonly zin: string };

/** The papers of the meeting for this person: agenda, dossier with progress, and minutes once there are any. */
export function StukkenPaneel({ weergave }: VergaderProps) {
  const [stand, setStand] = useState<Stand | null>(null);
  const [bezig, setBezig] = useState<'agenda' | 'notulen' | null>(null);
  const { taak, einde, begin, stop } = useTaak();
  const { id: vergaderingId } = weergave.vergadering;
  const maak = async (soort: 'agenda' | 'notulen') => {
    setBezig(soort);
    const antwoord = await api.renderVergaderstuk({ vergaderingId, soort });
    setBezig(null);
    if (antwoord.ok) saveBytes(antwoord.value.bestandsnaam, [fromBase64(antwoord.value.inhoud)], antwoord.value.mediatype);
    setStand(antwoord.ok ? { goed: true, zin: t.klaar(antwoord.value.bestandsnaam) } : { goed: false, zin: antwoord.error.melding });
  };
  const maakDossier = () => {
    setStand(null);
    void begin(async () => {
      const antwoord = await api.startVergaderdossier({ vergaderingId });
      if (!antwoord.ok) setStand({ goed: false, zin: antwoord.error.melding });
      return antwoord;
    });
  };
  return (
    <Panel title={t.titel}>
      <Actions>
        <Button busy={bezig === 'agenda'} onClick={() => void maak('agenda')}>{t.agenda}</Button>
        <Button busy={taak !== null} onClick={maakDossier}>{t.dossier}</Button>
        {weergave.opening ? <Button busy={bezig === 'notulen'} onClick={() => void maak('notulen')}>{t.notulen}</Button> : null}
      </Actions>
      <TaakVoortgang taak={taak} einde={stand ? null : einde} stop={stop} />
      {stand ? <Notice kind={stand.goed ? 'ok' : 'error'} live>{stand.zin}</Notice> : null}
    </Panel>
  );
}
