import { useState } from 'react';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { getUrgentiegroep } from '../../../shared/domain/persoon/urgentiegroep.ts';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { useCommand } from '../../app/use-command.ts';
import { useQuery } from '../../app/use-query.ts';
import '../../forms/overdracht/overdracht.css';
import { savePakket } from '../../forms/overdracht/save-pakket.ts';
import { THUIS as t } from '../../text/thuis.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatMoment } from '../../ui/format-moment.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { saveText } from '../../ui/save-text.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { Inlezen } from './inlezen.tsx';

type Bundel = Uitvoer<'listBundels'>[number];
type Zaak = Bundel['zaken'][number];

function Stand({ zaak }: { readonly zaak: Zaak }) {
  return (
    <>
      <Badge tone={zaak.geoordeeld ? 'ok' : 'neutral'}>{zaak.geoordeeld ? t.geoordeeld : t.nogNiet}</Badge>
      {zaak.aantekening ? <span className="tt-muted"> {t.aantekening}</span> : null}
      {zaak.gewijzigd ? <> <Badge tone="warning">{t.gewijzigd}</Badge></> : null}
    </>
  );
}

/** One meeting at home: its cases, how far this member is, and the package back. */
function Vergadering({ bundel }: { readonly bundel: Bundel }) {
  const { vergadering, zaken, nietErbij } = bundel;
  const maken = useCommand('createOordelenpakket');
  const [stand, setStand] = useState<{ goed: boolean; zin: string } | null>(null);
  const maak = async () => {
    const answer = await maken.run({ vergaderingId: vergadering.id });
    if (!answer?.ok) return;
    const fout = await savePakket(answer.value, () => undefined);
    setStand(fout ? { goed: false, zin: fout.melding } : { goed: true, zin: t.verstuurd(answer.value.bestandsnaam) });
  };
  const klaar = zaken.some((z) => z.teVersturen);
  return (
    <Panel title={t.vergadering(formatDutchDate(vergadering.datum), vergadering.tijd, vergadering.plaats)}>
      <p className="tt-text tt-muted">{t.gemaakt(formatMoment(bundel.gemaaktOp))} {t.nietErbij(nietErbij)}</p>
      <DataTable
        caption={t.vergadering(formatDutchDate(vergadering.datum), vergadering.tijd, vergadering.plaats)}
        rows={zaken}
        rowKey={(z) => z.zaakId}
        columns={[
          { key: 'naam', head: t.kolommen.naam, cell: (z) => <TextLink href={`#/dossier/${z.zaakId}/aanvraag`}>{z.naam}</TextLink>, rowHead: true },
          { key: 'nummer', head: t.kolommen.nummer, cell: (z) => z.nummer },
          { key: 'groep', head: t.kolommen.groep, cell: (z) => getUrgentiegroep(z.groep).naam },
          { key: 'stand', head: t.kolommen.stand, cell: (z) => <Stand zaak={z} /> },
        ]}
      />
      {klaar ? <><p className="tt-text">{t.verstuurUitleg}</p><div><Button kind="primary" busy={maken.busy} onClick={() => void maak()}>{t.verstuur}</Button></div></> : null}
      {maken.error ? <Notice kind="error" live>{maken.error.melding}</Notice> : null}
      {stand ? <Notice kind={stand.goed ? 'ok' : 'error'} live>{stand.zin}</Notice> : null}
    </Panel>
  );
}

/** The card that the secretary locks bundles with. */
function Lidkaart() {
  const maken = useCommand('createLidkaart');
  const [controle, setControle] = useState<string | null>(null);
  const maak = async () => {
    const answer = await maken.run({});
    if (!answer?.ok) return;
    saveText(answer.value.bestandsnaam, answer.value.inhoud, 'application/json');
    setControle(answer.value.controle);
  };
  return (
    <Panel title={t.kaart.titel}>
      <p className="tt-text">{t.kaart.uitleg}</p>
      <div><Button busy={maken.busy} onClick={() => void maak()}>{t.kaart.maak}</Button></div>
      {maken.error ? <Notice kind="error" live>{maken.error.melding}</Notice> : null}
      {controle === null ? null : <Notice kind="ok" live title={t.kaart.gemaakt}>{t.kaart.controle}: <strong className="tt-controle">{controle}</strong></Notice>}
    </Panel>
  );
}

/** The first screen of a member at home. */
export function ThuisPage() {
  const bundels = useQuery('listBundels', {});
  return (
    <Page title={t.titel} lead={t.lead}>
      {bundels.error ? <Notice kind="error" live>{bundels.error.melding}</Notice> : null}
      <Inlezen ingang="importBundel" gedaan={bundels.reload} />
      {!bundels.value && bundels.loading ? <Loading /> : null}
      {bundels.value?.length === 0 ? <EmptyState title={t.geen}>{t.geenUitleg}</EmptyState> : null}
      {bundels.value?.map((bundel) => <Vergadering key={bundel.vergadering.id} bundel={bundel} />)}
      <Lidkaart />
    </Page>
  );
}
