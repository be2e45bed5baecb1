import { useState } from 'react';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { OVERDRACHTSTATUSSEN } from '../../../shared/domain/overdracht/overdracht.ts';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { useCommand } from '../../app/use-command.ts';
import { useQuery } from '../../app/use-query.ts';
import { savePakket } from '../../forms/overdracht/save-pakket.ts';
import { OVERDRACHT } from '../../text/overdracht.ts';
import { THUIS } from '../../text/thuis.ts';
import { Actions } from '../../ui/actions.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { formatMoment } from '../../ui/format-moment.ts';
import { Group } from '../../ui/group.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';

const t = THUIS.leden;
const MAX_KAART = 20_000;
type Lid = Uitvoer<'listBundelleden'>[number];

function Kaart({ lid }: { readonly lid: Lid }) {
  if (!lid.kaart) return <span className="tt-muted">{t.geenKaart}</span>;
  return lid.kaart.geldig ? <span className="tt-controle">{lid.kaart.controle}</span> : <Badge tone="warning">{t.kaartVerlopen}</Badge>;
}

/** Takes in the card that a member gave. */
function KaartBewaren({ lid, sluit, gedaan }: { readonly lid: Lid; readonly sluit: () => void; readonly gedaan: (zin: string) => Promise<void> }) {
  const bewaren = useCommand('saveLidkaart');
  const bewaar = async (bestand: File) => {
    const answer = await bewaren.run({ medewerkerId: lid.medewerkerId, uitnodiging: bestand.size > MAX_KAART ? '' : await bestand.text() });
    if (answer?.ok) await gedaan(t.bewaard(lid.naam, answer.value.controle));
  };
  return (
    <Group legend={t.bewaarVoor(lid.naam)}>
      <FileField name={`lidkaart.${lid.medewerkerId}`} label={t.kaartVan(lid.naam)} accept={OVERDRACHT.aanbieden.accept} error={bewaren.error?.melding} onFile={(bestand) => void bewaar(bestand)} />
      <Actions><Button kind="subtle" onClick={sluit}>{OVERDRACHT.wachtend.terug}</Button></Actions>
    </Group>
  );
}

function Leden({ vergaderingId }: { readonly vergaderingId: string }) {
  const leden = useQuery('listBundelleden', { vergaderingId });
  const maken = useCommand('createBundel');
  const [kaartVan, setKaartVan] = useState<string | null>(null);
  const [stand, setStand] = useState<{ goed: boolean; zin: string } | null>(null);
  const maak = async (lid: Lid) => {
    setStand(null);
    const answer = await maken.run({ vergaderingId, medewerkerId: lid.medewerkerId });
    if (!answer?.ok) return;
    const fout = await savePakket(answer.value, () => undefined);
    setStand(fout ? { goed: false, zin: fout.melding } : { goed: true, zin: t.klaar(answer.value.bestandsnaam, lid.naam) });
    await leden.reload();
  };
  const open = leden.value?.find((l) => l.medewerkerId === kaartVan);
  if (leden.error) return <Notice kind="error" live>{leden.error.melding}</Notice>;
  if (leden.value?.length === 0) return <p className="tt-text tt-muted">{t.geenLeden}</p>;
  return (
    <>
      <DataTable
        caption={t.tabel}
        rows={leden.value ?? []}
        rowKey={(l) => l.medewerkerId}
        columns={[
          { key: 'naam', head: t.kolommen.naam, cell: (l) => l.naam, rowHead: true },
          { key: 'kaart', head: t.kolommen.kaart, cell: (l) => <Kaart lid={l} /> },
          { key: 'zaken', head: t.kolommen.zaken, cell: (l) => t.zaken(l.zaken, l.nietErbij) },
          { key: 'laatste', head: t.kolommen.laatste, cell: (l) => (l.laatste ? `${OVERDRACHTSTATUSSEN[l.laatste.status]}, ${formatMoment(l.laatste.op)}` : t.nooit) },
          {
            key: 'kan', head: t.kolommen.kan,
            cell: (l) => (
              <div className="tt-overdracht__knoppen">
                {l.kaart?.geldig ? <Button kind="subtle" aria-label={t.maakVoor(l.naam)} busy={maken.busy} onClick={() => void maak(l)}>{t.maak}</Button> : null}
                <Button kind="subtle" aria-label={t.bewaarVoor(l.naam)} aria-expanded={kaartVan === l.medewerkerId} onClick={() => setKaartVan(l.medewerkerId)}>{t.bewaar}</Button>
              </div>
            ),
          },
        ]}
      />
      {maken.error ? <Notice kind="error" live>{maken.error.melding}</Notice> : null}
      {open ? (
        <KaartBewaren
          key={open.medewerkerId} lid={open} sluit={() => setKaartVan(null)}
          gedaan={async (zin) => {
            setKaartVan(null);
            setStand({ goed: true, zin });
            await leden.reload();
          }}
        />
      ) : null}
      {stand ? <Notice kind={stand.goed ? 'ok' : 'error'} live>{stand.zin}</Notice> : null}
    </>
  );
}

/** The sealed bundles of a meeting: a card per member, a package per member. */
export function LedenThuis() {
  const vergaderingen = useQuery('listVergaderingen', {});
  const [gekozen, setGekozen] = useState('');
  const lijst = (vergaderingen.value ?? []).filter((v) => v.dossiers.length > 0 && v.status !== 'gesloten' && v.status !== 'vastgesteld');
  if (lijst.length === 0) return null;
  return (
    <Panel title={t.titel}>
      <p className="tt-text">{t.uitleg}</p>
      <SelectField
        name="thuis.vergadering" label={t.vergadering} placeholder={t.kiesVergadering} value={gekozen} onChange={setGekozen}
        options={lijst.map(({ vergadering: v }) => ({ value: v.id, label: THUIS.vergadering(formatDutchDate(v.datum), v.tijd, v.plaats) }))}
      />
      {gekozen === '' ? null : <Leden key={gekozen} vergaderingId={gekozen} />}
    </Panel>
  );
}
