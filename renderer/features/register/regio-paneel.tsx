import type { Regiooverzicht } from '../../../shared/contract/regio.ts';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { registerTekst } from '../../text/register.ts';
import { Badge } from '../../ui/badge.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { formatMoment } from '../../ui/format-moment.ts';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';

const t = registerTekst.regio;
type Rij = Regiooverzicht['commissies'][number];

const KOLOMMEN: readonly Column<Rij>[] = [
  { key: 'commissie', head: t.kolom.commissie, rowHead: true, free: true, cell: (c) => <>{c.naam}{c.eigen ? <> <Badge tone="neutral">{t.eigen}</Badge></> : null}</> },
  { key: 'aantal', head: t.kolom.aantal, numeric: true, cell: (c) => c.aantal.toLocaleString('nl-NL') },
  { key: 'laatste', head: t.kolom.laatste, whole: true, cell: (c) => formatDutchDate(c.laatsteOp) },
];

/** What the commissions of the region decided, as the register told it and this program checked it. */
export function RegioPaneel({ regio }: { readonly regio: Regiooverzicht }) {
  return (
    <Panel title={t.titel}>
      <p className="tt-text">{t.uitleg}</p>
      {regio.vanElders > 0 ? <Notice kind="info">{t.vanElders(regio.vanElders)}</Notice> : null}
      {regio.commissies.length > 0 ? <DataTable caption={t.tabel} columns={KOLOMMEN} rows={regio.commissies} rowKey={(c) => c.id} /> : null}
      <p className="tt-muted">{regio.bijgewerktOp === null ? t.nooit : t.stand(regio.besluiten, formatMoment(regio.bijgewerktOp))}</p>
    </Panel>
  );
}
