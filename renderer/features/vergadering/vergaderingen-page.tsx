import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { VERGADERSTATUSSEN } from '../../../shared/domain/vergadering/zitting.ts';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { useAangemeld } from '../../app/session.tsx';
import { useQuery } from '../../app/use-query.ts';
import { vergaderingTekst as t } from '../../text/vergadering.ts';
import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/badge.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PlanForm } from './plan-form.tsx';
import { splitByDate } from './split-by-date.ts';
import { STATUSTOON } from './statustoon.ts';
import './vergadering.css';

type Rij = Uitvoer<'listVergaderingen'>[number];

function Meeting({ rij: { vergadering, status, kamer, aantal }, primair }: { readonly rij: Rij; readonly primair: boolean }) {
  const { kan } = useAangemeld();
  const datum = formatDutchDate(vergadering.datum);
  const kop = t.kop(datum, vergadering.tijd);
  return (
    <li className="verg-vergadering">
      <div>
        <h3 className="tt-panel__title tt-panel__title--3">{kan('getVergadering') ? <a className="utrecht-link" href={`#/vergadering/${vergadering.id}`}>{kop}</a> : kop}</h3>
        <p className="tt-muted">{[vergadering.plaats, kamer, t.dossiers(aantal)].filter(Boolean).join(' · ')}</p>
      </div>
      <Badge tone={STATUSTOON[status]}>{VERGADERSTATUSSEN[status]}</Badge>
      {kan('getVergadering') && kan('sendVergadering') && status !== 'vastgesteld' ? <ButtonLink kind={primair ? 'primary' : 'secondary'} href={`#/vergadering/${vergadering.id}`}>{t.verder[status]}</ButtonLink> : null}
    </li>
  );
}

const Meetings = ({ title, rijen, primair = false }: { readonly title: string; readonly rijen: readonly Rij[]; readonly primair?: boolean }) =>
  rijen.length === 0 ? null : (
    <Panel title={title}>
      <ul className="verg-lijst">{rijen.map((rij, i) => <Meeting key={rij.vergadering.id} rij={rij} primair={primair && i === 0} />)}</ul>
    </Panel>
  );

/** The meetings with their agenda, and the form to plan one. */
export function VergaderingenPage() {
  const { toestand, mag } = useAangemeld();
  const { value, error, reload } = useQuery('listVergaderingen', {});
  const [planning, setPlanning] = useState(false);
  const [planned, setPlanned] = useState<string | null>(null);
  const magPlannen = mag('besluiten');
  const { komende, geweest } = splitByDate(value ?? [], toestand.vandaag);
  const button = magPlannen && !planning ? <Button kind={komende.length === 0 ? 'primary' : 'secondary'} icon={<IconCalendarPlus size={20} />} onClick={() => setPlanning(true)}>{t.plan.knop}</Button> : undefined;
  return (
    <Page title={t.titel} lead={t.lead} actions={button}>
      {planned ? <Notice kind="ok" live>{planned}</Notice> : null}
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      {planning ? (
        <Panel title={t.plan.titel} quiet>
          <PlanForm
            onCancel={() => setPlanning(false)}
            onPlanned={({ datum }) => {
              setPlanning(false);
              setPlanned(t.plan.gelukt(formatDutchDate(datum)));
              void reload();
            }}
          />
        </Panel>
      ) : null}
      {!value && !error ? <Loading /> : null}
      {value?.length === 0 && !planning ? <EmptyState title={t.leeg.titel}>{magPlannen ? t.leeg.uitleg : t.leeg.uitlegZonder}</EmptyState> : null}
      <Meetings title={t.komende} rijen={komende} primair={!planning} />
      <Meetings title={t.geweest} rijen={geweest} />
    </Page>
  );
}
