import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from '../../../app/use-query.ts';
import { DOSSIER } from '../../../text/dossier.ts';
import { geschiedenisTekst as t } from '../../../text/overzicht.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { formatMoment } from '../../../ui/format-moment.ts';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { saveText } from '../../../ui/save-text.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { alsCsv } from '../../../ui/tabelmodel.ts';
import type { StapProps } from '../stap-props.ts';
import { kiesRegels, maakGeschiedenismodel, noemVerschillen, type Filter, type Regel } from './geschiedenis-model.ts';
import './geschiedenis.css';

const TEKST = DOSSIER.geschiedenisStap;

const opties = (regels: readonly Regel[], kies: (r: Regel) => string) => [...new Set(regels.map(kies))].sort((a, b) => a.localeCompare(b, 'nl')).map((value) => ({ value, label: value }));

function Toelichting({ regel }: { readonly regel: Regel }) {
  const verschillen = noemVerschillen(regel);
  return (
    <>
      {regel.toelichting}
      {verschillen.length > 0 ? (
        <Disclosure summary={t.verschillen(verschillen.length)}>
          <ul className="gesch-verschillen">{verschillen.map((v) => <li key={v.veld}>{v.zin}</li>)}</ul>
        </Disclosure>
      ) : null}
    </>
  );
}

function Lijst({ regels, nummer }: { readonly regels: readonly Regel[]; readonly nummer: string }) {
  const [filter, setFilter] = useState<Filter>({ wat: '', wie: '' });
  const [klaar, setKlaar] = useState('');
  const getoond = kiesRegels(regels, filter);
  const bewaar = () => {
    const model = maakGeschiedenismodel(getoond, nummer);
    saveText(`${model.bestand}.csv`, alsCsv(model), 'text/csv');
    setKlaar(t.csvKlaar(`${model.bestand}.csv`));
  };
  return (
    <>
      <div className="gesch-filter">
        <SelectField name="geschiedenis-wat" label={t.wat} placeholder={t.alles} options={opties(regels, (r) => r.titel)} value={filter.wat} onChange={(wat) => setFilter({ ...filter, wat })} />
        <SelectField name="geschiedenis-wie" label={t.wie} placeholder={t.iedereen} options={opties(regels, (r) => r.wie)} value={filter.wie} onChange={(wie) => setFilter({ ...filter, wie })} />
      </div>
      <DataTable
        caption={TEKST.tabel}
        rows={getoond}
        rowKey={(r) => String(r.nummer)}
        columns={[
          { key: 'nummer', head: TEKST.kolommen.nummer, cell: (r) => r.nummer, numeric: true },
          { key: 'titel', head: TEKST.kolommen.titel, cell: (r) => r.titel, rowHead: true },
          { key: 'wie', head: TEKST.kolommen.wie, cell: (r) => r.wie },
          { key: 'tijdstip', head: TEKST.kolommen.tijdstip, cell: (r) => formatMoment(r.tijdstip), whole: true },
          { key: 'toelichting', head: TEKST.kolommen.toelichting, cell: (r) => <Toelichting regel={r} />, free: true },
        ]}
      />
      <div className="tt-actions">
        <Button kind="subtle" icon={<IconDownload size={18} />} onClick={bewaar}>{t.csv}</Button>
        <span role="status" className="tt-muted">{klaar === '' ? t.getoond(getoond.length, regels.length) : klaar}</span>
      </div>
    </>
  );
}

/** Everything that was done with this case, newest first: to filter, with what changed, and to keep as a file. */
export function Gebeurtenissen({ weergave }: StapProps) {
  const regels = useQuery('listGeschiedenis', { dossierId: weergave.dossier.id });
  if (regels.loading) return <Loading text={TEKST.laden} />;
  if (!regels.value) return <Notice kind="error" live>{regels.error?.melding}</Notice>;
  return (
    <Panel title={TEKST.titel}>
      <p className="tt-text">{TEKST.inleiding}</p>
      {regels.value.length === 0 ? <p>{TEKST.leeg}</p> : <Lijst regels={regels.value} nummer={weergave.dossier.nummer} />}
    </Panel>
  );
}
