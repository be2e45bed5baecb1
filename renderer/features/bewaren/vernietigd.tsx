import { useState } from 'react';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { api } from '../../api.ts';
import { bewarenTekst as t } from '../../text/overzicht.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { formatMoment } from '../../ui/format-moment.ts';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { fromBase64, saveBytes } from '../../ui/save-bytes.ts';

type Rij = Uitvoer<'getBewaaroverzicht'>['vernietigd'][number];

/** What was destroyed here, each time with its declaration. */
export function Vernietigd({ rijen }: { readonly rijen: readonly Rij[] }) {
  const [fout, setFout] = useState('');
  const [bezig, setBezig] = useState('');
  const bewaar = async (op: Rij['op']) => {
    setBezig(op);
    setFout('');
    const answer = await api.renderVernietigingsverklaring({ op });
    setBezig('');
    if (answer.ok) saveBytes(answer.value.bestandsnaam, [fromBase64(answer.value.inhoud)], answer.value.mediatype);
    else setFout(answer.error.melding);
  };
  return (
    <Panel title={t.vernietigd}>
      {fout ? <Notice kind="error" live>{fout}</Notice> : null}
      <DataTable
        caption={t.vernietigd} rows={rijen} rowKey={(r) => r.op}
        columns={[
          { key: 'op', head: t.vernietigdKolom.op, rowHead: true, cell: (r) => formatMoment(r.op) },
          { key: 'voorstel', head: t.vernietigdKolom.voorstel, cell: (r) => r.voorgesteldDoor.join(', ') },
          { key: 'door', head: t.vernietigdKolom.door, cell: (r) => r.door },
          { key: 'dossiers', head: t.vernietigdKolom.dossiers, cell: (r) => r.nummers.join(', ') },
          { key: 'stand', head: t.vernietigdKolom.stand, cell: (r) => (r.opgeschoondOp ? t.ja : t.nee) },
          { key: 'verklaring', head: t.vernietigdKolom.verklaring, cell: (r) => <Button kind="subtle" busy={bezig === r.op} onClick={() => void bewaar(r.op)}>{t.verklaring}<span className="tt-visually-hidden"> {formatMoment(r.op)}</span></Button> },
        ]}
      />
    </Panel>
  );
}
