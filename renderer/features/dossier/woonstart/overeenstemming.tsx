import { useState } from 'react';
import { useQuery } from '../../../app/use-query.ts';
import { WOONSTART } from '../../../text/woonstart.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';

const getal = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function Tabel() {
  const { value, error } = useQuery('getOvereenstemming', {});
  if (error) return <Notice kind="error" live>{error.melding}</Notice>;
  if (!value) return <Loading />;
  return [...Map.groupBy(value, (rij) => rij.setnaam)].map(([setnaam, rijen]) => (
    <DataTable
      key={setnaam} caption={setnaam} captionVisible rows={rijen} rowKey={(rij) => rij.criterium}
      columns={[
        { key: 'naam', head: WOONSTART.criterium, cell: (rij) => rij.naam, rowHead: true },
        { key: 'zaken', head: WOONSTART.alfaZaken, cell: (rij) => rij.zaken, numeric: true },
        { key: 'eenheden', head: WOONSTART.alfaEenheden, cell: (rij) => rij.eenheden, numeric: true },
        { key: 'eensgezind', head: WOONSTART.alfaEensgezind, cell: (rij) => rij.eensgezind, numeric: true },
        { key: 'alpha', head: WOONSTART.alfa, cell: (rij) => (rij.alpha === null ? <span className="tt-muted">{rij.reden ? WOONSTART.alfaReden[rij.reden] : ''}</span> : getal.format(rij.alpha)), numeric: true },
      ]}
    />
  ));
}

/** How far members agree over the decided cases of this file; computed when somebody asks for it. */
export function OvereenstemmingPaneel() {
  const [tonen, setTonen] = useState(false);
  return (
    <Panel title={WOONSTART.alfaTitel}>
      <p className="tt-text">{WOONSTART.alfaUitleg}</p>
      {tonen ? <Tabel /> : <div><Button onClick={() => setTonen(true)}>{WOONSTART.alfaTonen}</Button></div>}
    </Panel>
  );
}
