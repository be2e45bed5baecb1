import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { jaarverslagTekst as t } from '../../text/overzicht.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { saveText } from '../../ui/save-text.ts';
import { alsCsv, type Tabelmodel } from '../../ui/tabelmodel.ts';

const toon = (waarde: number | string | null | undefined): string => (typeof waarde === 'number' ? waarde.toLocaleString('nl-NL') : (waarde ?? ''));

/** A table of figures with its export: both are made from the same cells. */
export function Jaartabel({ model, totaal = false }: { readonly model: Tabelmodel; /** The last row is the total. */ readonly totaal?: boolean }) {
  const [klaar, setKlaar] = useState('');
  const bewaar = () => {
    const naam = `${model.bestand}.csv`;
    saveText(naam, alsCsv(model), 'text/csv');
    setKlaar(t.csvKlaar(naam));
  };
  return (
    <div className={totaal ? 'jaar-tabel jaar-tabel--totaal' : 'jaar-tabel jaar-tabel--smal'}>
      <DataTable
        caption={model.naam}
        columns={model.koppen.map((head, i) => ({ key: `${i}`, head, cell: (rij: Tabelmodel['rijen'][number]) => toon(rij[i]), numeric: i > 0, rowHead: i === 0 }))}
        rows={model.rijen}
        rowKey={(rij) => rij[0]}
      />
      <div className="tt-actions">
        <Button kind="subtle" icon={<IconDownload size={18} />} onClick={bewaar}>{t.csv}<span className="tt-visually-hidden">{t.csvVoor(model.naam)}</span></Button>
        <span role="status" className="tt-muted">{klaar}</span>
      </div>
    </div>
  );
}
