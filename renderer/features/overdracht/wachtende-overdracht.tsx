import { useState } from 'react';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { getUrgentiegroep } from '../../../shared/domain/persoon/urgentiegroep.ts';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { OVERDRACHT } from '../../text/overdracht.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { formatMoment } from '../../ui/format-moment.ts';
import { formatOmvang } from '../../ui/format-omvang.ts';
import { Panel } from '../../ui/panel.tsx';
import { RedenVraag } from './reden-vraag.tsx';

const t = OVERDRACHT.wachtend;
export type Overdrachtrij = Uitvoer<'listOverdrachten'>[number];
export type Antwoorder = (overdrachtId: string, antwoord: 'aanvaard' | 'geweigerd' | 'ingetrokken', reden: string) => void;

const opsomming = (regels: readonly string[], leeg: string) => (regels.length === 0 ? leeg : <ul className="tt-overdracht__lijst">{regels.map((regel, i) => <li key={i}>{regel}</li>)}</ul>);

/** One received hand-over: what is in it, what is missing, and the two answers. */
export function WachtendeOverdracht({ rij, bezig, antwoord, bericht }: { readonly rij: Overdrachtrij; readonly bezig: boolean; readonly antwoord: Antwoorder; readonly bericht: () => void }) {
  const [weigeren, setWeigeren] = useState(false);
  const { zaak } = rij;
  const groep = zaak ? getUrgentiegroep(zaak.groep) : null;
  return (
    <Panel title={t.van(rij.partij.naam)} level={3}>
      <FactList
        facts={[
          ...(zaak ? [{ label: t.aanvrager, value: zaak.naam }, { label: t.groep, value: groep?.naam ?? '' }, { label: t.indiener, value: zaak.indiener }] : []),
          { label: t.ontvangen, value: rij.ontvangenOp === null ? '' : formatMoment(rij.ontvangenOp) },
          { label: t.geldig, value: formatDutchDate(rij.geldigTot) },
          { label: t.bijlagen, value: opsomming(rij.bestanden.map((b) => `${b.naam} (${formatOmvang(b.grootte)})`), t.geenBijlagen) },
          ...(zaak ? [{ label: t.nogNodig, value: opsomming(zaak.ontbreekt, t.nietsNodig) }] : []),
        ]}
      />
      {weigeren ? (
        <RedenVraag naam={`weiger.${rij.id}`} legend={t.weigeren} label={t.reden} uitleg={t.redenUitleg} knop={t.jaWeigeren} bezig={bezig} onJa={(reden) => antwoord(rij.id, 'geweigerd', reden)} onNee={() => setWeigeren(false)} />
      ) : (
        <>
          <p className="tt-text tt-muted">{t.aanvaardenGevolg}</p>
          <Actions>
            <Button kind="primary" busy={bezig} onClick={() => antwoord(rij.id, 'aanvaard', '')}>{t.aanvaarden}</Button>
            <Button onClick={() => setWeigeren(true)}>{t.weigeren}</Button>
            <Button kind="subtle" onClick={bericht}>{t.berichtOntvangst}</Button>
          </Actions>
        </>
      )}
    </Panel>
  );
}
