import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { scenarioTekst as t } from '../../text/scenario.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { saveText } from '../../ui/save-text.ts';
import { alsCsv, type Tabelmodel } from '../../ui/tabelmodel.ts';

const toon = (waarde: number | string | null | undefined): string => (typeof waarde === 'number' ? t.getal(waarde) : (waarde ?? ''));

/** A table with its export: both show the same cells. */
export function TabelMetExport({ model, zichtbareNaam = false }: { readonly model: Tabelmodel; readonly zichtbareNaam?: boolean }) {
  const [klaar, setKlaar] = useState('');
  const bewaar = () => {
    const naam = `${model.bestand}.csv`;
    saveText(naam, alsCsv(model), 'text/csv');
    setKlaar(t.csv.klaar(naam));
  };
  return (
    <div className="sce-tabel">
      <DataTable
        caption={model.naam}
        captionVisible={zichtbareNaam}
        columns={model.koppen.map((head, i) => ({ key: `${i}`, head, cell: (rij: Tabelmodel['rijen'][number]) => toon(rij[i]), numeric: i > 0, rowHead: i === 0 }))}
        rows={model.rijen}
        rowKey={(rij) => rij[0]}
      />
      <div className="tt-actions">
        <Button kind="subtle" icon={<IconDownload size={18} />} onClick={bewaar}>{t.csv.knop}<span className="tt-visually-hidden">{t.csv.voor(model.naam)}</span></Button>
        <span role="status" className="tt-muted">{klaar}</span>
      </div>
    </div>
  );
}
