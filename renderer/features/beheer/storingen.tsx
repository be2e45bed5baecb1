import { useState } from 'react';
import type { Storing } from '../../../shared/contract/apparaat.ts';
import { useCommand } from '../../app/use-command.ts';
import { useQuery } from '../../app/use-query.ts';
import { apparaatTekst } from '../../text/apparaat.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { formatMoment } from '../../ui/format-moment.ts';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { saveText } from '../../ui/save-text.ts';

const t = apparaatTekst.storingen;
type Rij = Storing & { readonly sleutel: string };

const KOLOMMEN: readonly Column<Rij>[] = [
  { key: 'op', head: t.kolom.op, rowHead: true, cell: (s) => formatMoment(s.op) },
  { key: 'plek', head: t.kolom.plek, cell: (s) => t.plek[s.plek] },
  { key: 'soort', head: t.kolom.soort, cell: (s) => (s.code ? `${s.soort} (${s.code})` : s.soort) },
  { key: 'regel', head: t.kolom.regel, cell: (s) => s.regels[0] ?? '' },
];

const asText = (storingen: readonly Storing[]): string => storingen.map((s) => [s.op, s.versie, s.plek, s.soort, s.code, ...s.regels].filter(Boolean).join('\t')).join('\r\n');

/** What broke on this computer: to read, to give to who helps, and to wipe. */
export function Storingen() {
  const { value, error, reload } = useQuery('listStoringen', {});
  const wis = useCommand('discardStoringen');
  const [gewist, setGewist] = useState(false);
  const storingen = value ?? [];
  const wisAlles = async () => {
    if (!(await wis.run({}))?.ok) return;
    setGewist(true);
    await reload();
  };
  return (
    <Panel title={t.titel}>
      <p className="tt-text">{t.uitleg}</p>
      {[error, wis.error].map((fout) => (fout ? <Notice key={fout.code} kind="error" live>{fout.melding}</Notice> : null))}
      {gewist ? <Notice kind="ok" live>{t.gewist}</Notice> : null}
      {value?.length === 0 && !gewist ? <p className="tt-muted">{t.geen}</p> : null}
      {storingen.length > 0 ? (
        <>
          <DataTable caption={t.lijst} columns={KOLOMMEN} rows={storingen.map((s, n) => ({ ...s, sleutel: `${s.op} ${n}` }))} rowKey={(s) => s.sleutel} />
          <Actions>
            <Button onClick={() => saveText(t.bestandsnaam, asText(storingen), 'text/plain')}>{t.bewaar}</Button>
            <Button kind="subtle" busy={wis.busy} onClick={() => void wisAlles()}>{t.wis}</Button>
          </Actions>
        </>
      ) : null}
    </Panel>
  );
}
