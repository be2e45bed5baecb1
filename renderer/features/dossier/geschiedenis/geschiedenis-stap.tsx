import { useQuery } from '../../../app/use-query.ts';
import { DOSSIER } from '../../../text/dossier.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { formatMoment } from '../../../ui/format-moment.ts';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import type { StapProps } from '../stap-props.ts';

const TEKST = DOSSIER.geschiedenisStap;

/** Everything that was done with this case, newest first. */
export function GeschiedenisStap({ weergave }: StapProps) {
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
