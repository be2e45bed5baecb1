import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { STATUSSEN } from '../../../shared/domain/dossier/dossier.ts';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { useAangemeld } from '../../app/session.tsx';
import { useQuery } from '../../app/use-query.ts';
import { vergaderingTekst as t } from '../../text/vergadering.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PlanForm } from './plan-form.tsx';
import { splitByDate } from './split-by-date.ts';

type Rij = Uitvoer<'listVergaderingen'>[number];
type Agendapunt = Rij['dossiers'][number];

const KOLOMMEN: readonly Column<Agendapunt>[] = [
  { key: 'dossier', head: t.kolom.dossier, rowHead: true, cell: (d) => <a className="utrecht-link" href={`#/dossier/${d.dossierId}/vergadering`}>{d.nummer}</a> },
  { key: 'persoon', head: t.kolom.persoon, cell: (d) => d.naam },
  { key: 'status', head: t.kolom.status, cell: (d) => STATUSSEN[d.status] },
];

function Meeting({ rij: { vergadering, dossiers } }: { readonly rij: Rij }) {
  const datum = formatDutchDate(vergadering.datum);
  return (
    <Panel level={3} title={t.kop(datum, vergadering.tijd)}>
      <p className="tt-muted">{vergadering.plaats} · {t.dossiers(dossiers.length)}</p>
      {dossiers.length > 0 ? <DataTable caption={t.agenda(datum)} columns={KOLOMMEN} rows={dossiers} rowKey={(d) => d.dossierId} /> : null}
    </Panel>
  );
}

const Meetings = ({ title, rijen }: { readonly title: string; readonly rijen: readonly Rij[] }) =>
  rijen.length === 0 ? null : (
    <Panel title={title}>
      <div className="tt-stack">{rijen.map((rij) => <Meeting key={rij.vergadering.id} rij={rij} />)}</div>
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
  const button = magPlannen && !planning ? <Button kind="primary" icon={<IconCalendarPlus size={20} />} onClick={() => setPlanning(true)}>{t.plan.knop}</Button> : undefined;
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
      <Meetings title={t.komende} rijen={komende} />
      <Meetings title={t.geweest} rijen={geweest} />
    </Page>
  );
}
