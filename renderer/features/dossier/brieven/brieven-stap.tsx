import { useEffect, useRef, useState } from 'react';
import { contract } from '../../../../shared/contract/contract.ts';
import { heeftRecht } from '../../../../shared/domain/medewerker/medewerker.ts';
import { useQuery } from '../../../app/use-query.ts';
import { BRIEVEN } from '../../../text/brieven.ts';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import type { StapProps } from '../stap-props.ts';
import { BriefMaken } from './brief-maken.tsx';
import { BriefRij } from './brief-rij.tsx';
import './brieven.css';

/** What was just done; it takes the focus, because the form that had it is gone. */
function Klaar({ zin }: { readonly zin: string }) {
  const plek = useRef<HTMLDivElement>(null);
  useEffect(() => plek.current?.focus(), []);
  return (
    <div ref={plek} tabIndex={-1} className="tt-gedaan">
      <Notice kind="ok" live>{zin}</Notice>
    </div>
  );
}

/** The letters of a case: those that are final, and making a new one. */
export function BrievenStap({ weergave, vandaag, medewerker, herlaad }: StapProps) {
  const { value, error, reload } = useQuery('listBrieven', { dossierId: weergave.dossier.id });
  const [klaar, setKlaar] = useState<{ zin: string; keer: number } | null>(null);
  if (!value) return error ? <Notice kind="error" live>{error.melding}</Notice> : <Loading text={BRIEVEN.laden} />;
  const mag = heeftRecht(medewerker.rol, contract.establishBrief.vereist);
  const gedaan = async (zin: string) => {
    await reload();
    setKlaar((oud) => ({ zin, keer: (oud?.keer ?? 0) + 1 }));
  };
  return (
    <>
      {klaar ? <Klaar key={klaar.keer} zin={klaar.zin} /> : null}
      <Panel title={BRIEVEN.lijst}>
        {value.brieven.length === 0 ? <p>{BRIEVEN.leeg}</p> : null}
        <ul className="tt-briefrijen">
          {value.brieven.toReversed().map((brief) => <BriefRij key={brief.id} brief={brief} vandaag={vandaag} heeftIndiener={value.begin.heeftIndiener} mag={mag} gedaan={gedaan} />)}
        </ul>
      </Panel>
      {mag ? <BriefMaken key={`maken ${value.brieven.length}`} weergave={weergave} brieven={value} herlaad={herlaad} gemaakt={gedaan} /> : <Notice kind="info">{BRIEVEN.magNiet}</Notice>}
    </>
  );
}
