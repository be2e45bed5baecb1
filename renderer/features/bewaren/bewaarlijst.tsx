import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { BEWAARUITKOMSTEN } from '../../../shared/domain/bewaren/selectielijst.ts';
import { bewarenTekst as t } from '../../text/overzicht.ts';
import { Badge } from '../../ui/badge.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Panel } from '../../ui/panel.tsx';

type Lijst = Uitvoer<'getBewaaroverzicht'>['lijst'];

const KOLOMMEN: readonly Column<Lijst['regels'][number]>[] = [
  { key: 'uitkomst', head: t.regel.uitkomst, rowHead: true, cell: (r) => BEWAARUITKOMSTEN[r.uitkomst] },
  { key: 'rij', head: t.regel.rij, cell: (r) => r.rij },
  { key: 'termijn', head: t.regel.termijn, cell: (r) => t.jaren(r.jaren) },
  { key: 'begin', head: t.regel.begin, cell: (r) => r.begin },
];

/** The terms that are used, with how sure they are. */
export function Bewaarlijst({ lijst }: { readonly lijst: Lijst }) {
  return (
    <Panel title={t.lijst} aside={<Badge tone={lijst.zekerheid === 'bevestigd' ? 'ok' : 'warning'}>{t.lijstStatus[lijst.zekerheid]}</Badge>}>
      <p className="tt-text">{lijst.naam}. {lijst.toelichting}</p>
      <DataTable caption={t.lijst} columns={KOLOMMEN} rows={lijst.regels} rowKey={(r) => r.uitkomst} />
    </Panel>
  );
}
