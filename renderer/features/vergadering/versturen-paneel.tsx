import { useState } from 'react';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { useCommand } from '../../app/use-command.ts';
import { V } from '../../text/vergadering.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { inVergadering, kan, type VergaderProps, type Weergave } from './vergader-props.ts';

const t = V.versturen;
type Zending = Weergave['zendingen'][number];

const Ontvangers = ({ zending }: { readonly zending: Zending }) => (
  <DataTable
    caption={t.tabel(zending.nummer, formatDutchDate(zending.op))}
    captionVisible
    rows={zending.ontvangers}
    rowKey={(o) => o.medewerkerId}
    columns={[
      { key: 'wie', head: t.kolom.wie, rowHead: true, cell: (o) => o.naam },
      { key: 'zaken', head: t.kolom.zaken, cell: (o) => t.zaken(o.zaken) },
      { key: 'niet', head: t.kolom.niet, cell: (o) => o.nietBij.map((n) => `${n.nummer}: ${n.reden}`).join(' ') },
    ]}
  />
);

/** Sends the agenda, and shows what went to whom. */
export function VersturenPaneel(props: VergaderProps) {
  const { weergave, herlaad } = props;
  const { run, busy, error } = useCommand('sendVergadering');
  const [verstuurd, setVerstuurd] = useState<number | null>(null);
  const laatste = weergave.zendingen.at(-1);
  const klaar = weergave.zaken.length > 0 && weergave.deelnemers.length > 0 && weergave.reglement.geldt !== null;
  const verstuur = async () => {
    const antwoord = await run(inVergadering(weergave));
    if (!antwoord?.ok) return;
    setVerstuurd(weergave.deelnemers.length);
    await herlaad();
  };
  return (
    <Panel title={t.titel}>
      <p className="tt-text">{t.uitleg}</p>
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      {verstuurd !== null && !weergave.opnieuwVersturen ? <Notice kind="ok" live>{t.gelukt(verstuurd)}</Notice> : null}
      {weergave.opnieuwVersturen ? <Notice kind="warning">{t.wijzigingen}</Notice> : null}
      {kan(props, 'verstuur') && (!laatste || weergave.opnieuwVersturen) ? (
        <Actions>
          <Button kind="primary" busy={busy} disabled={!klaar} onClick={() => void verstuur()}>{laatste ? t.opnieuw : t.knop}</Button>
          {klaar ? null : <span className="tt-muted">{t.eerst}</span>}
        </Actions>
      ) : null}
      {laatste ? <Ontvangers zending={laatste} /> : null}
      {weergave.zendingen.slice(0, -1).toReversed().map((z) => (
        <Disclosure key={z.nummer} summary={t.tabel(z.nummer, formatDutchDate(z.op))}><Ontvangers zending={z} /></Disclosure>
      ))}
    </Panel>
  );
}
