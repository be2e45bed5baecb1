import { useState } from 'react';
import { useQuery } from '../../../app/use-query.ts';
import { useAangemeld } from '../../../app/session.tsx';
import { DOSSIER } from '../../../text/dossier.ts';
import { INZAGETEKST } from '../../../text/toegang.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { formatMoment } from '../../../ui/format-moment.ts';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import type { StapProps } from '../stap-props.ts';
import { WieKeek } from './wie-keek.tsx';

const TEKST = DOSSIER.geschiedenisStap;

/** Everything that was done with this case, newest first. */
function Gebeurtenissen({ weergave }: StapProps) {
  const regels = useQuery('listGeschiedenis', { dossierId: weergave.dossier.id });
  if (regels.loading) return <Loading text={TEKST.laden} />;
  if (!regels.value) return <Notice kind="error" live>{regels.error?.melding}</Notice>;
  return (
    <Panel title={TEKST.titel}>
      <p className="tt-text">{TEKST.inleiding}</p>
      {regels.value.length === 0 ? (
        <p>{TEKST.leeg}</p>
      ) : (
        <DataTable
          caption={TEKST.tabel}
          rows={regels.value.toSorted((a, b) => b.nummer - a.nummer)}
          rowKey={(r) => String(r.nummer)}
          columns={[
            { key: 'nummer', head: TEKST.kolommen.nummer, cell: (r) => r.nummer, numeric: true },
            { key: 'titel', head: TEKST.kolommen.titel, cell: (r) => r.titel, rowHead: true },
            { key: 'wie', head: TEKST.kolommen.wie, cell: (r) => r.wie },
            { key: 'tijdstip', head: TEKST.kolommen.tijdstip, cell: (r) => formatMoment(r.tijdstip), whole: true },
            { key: 'toelichting', head: TEKST.kolommen.toelichting, cell: (r) => r.toelichting, free: true },
          ]}
        />
      )}
    </Panel>
  );
}

/** What was done with this case and, for the commission, who looked at it. */
export function GeschiedenisStap(props: StapProps) {
  const { kan } = useAangemeld();
  const [tab, setTab] = useState('gedaan');
  if (!kan('listInzage')) return <Gebeurtenissen {...props} />;
  const { tabs } = INZAGETEKST;
  return (
    <Tabs
      label={tabs.label}
      active={tab}
      onChange={setTab}
      tabs={[
        { key: 'gedaan', label: tabs.gedaan, content: <Gebeurtenissen {...props} /> },
        { key: 'gekeken', label: tabs.gekeken, content: <WieKeek dossierId={props.weergave.dossier.id} /> },
      ]}
    />
  );
}
