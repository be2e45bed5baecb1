import { useState } from 'react';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import { useCommand } from '../../app/use-command.ts';
import { useQuery } from '../../app/use-query.ts';
import { bewarenTekst as t } from '../../text/overzicht.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Bewaarlijst } from './bewaarlijst.tsx';
import { Bewaartabel } from './bewaartabel.tsx';
import { Vernietigd } from './vernietigd.tsx';
import { VernietigFormulier } from './vernietig-formulier.tsx';
import './bewaren.css';

type Overzicht = Uitvoer<'getBewaaroverzicht'>;
type Rij = Overzicht['rijen'][number];

const kanVoorstellen = (r: Rij): boolean => r.beletselen.length === 0 && r.voorstel === null;
const kanVernietigen = (r: Rij): boolean => r.beletselen.length === 0 && r.voorstel?.doorUzelf === false;

type WerkProps = { readonly overzicht: Overzicht; readonly herlaad: () => void; readonly onGedaan: (zin: string) => void };

function Werk({ overzicht, herlaad, onGedaan }: WerkProps) {
  const [gekozen, setGekozen] = useState<ReadonlySet<DossierId>>(new Set());
  const [vernietigt, setVernietigt] = useState(false);
  const voorstel = useCommand('proposeVernietiging');
  const terug = useCommand('withdrawVernietiging');
  const keuze = overzicht.rijen.filter((r) => gekozen.has(r.dossierId));
  const van = (mag: (r: Rij) => boolean): DossierId[] => keuze.filter(mag).map((r) => r.dossierId);
  const voor = { voorstellen: van(kanVoorstellen), terugnemen: van((r) => r.voorstel !== null), vernietigen: van(kanVernietigen) };
  const klaar = () => {
    setGekozen(new Set());
    setVernietigt(false);
    herlaad();
  };
  const doe = async (run: typeof voorstel.run, dossierIds: DossierId[]) => {
    const answer = await run({ dossierIds });
    if (answer?.ok) klaar();
  };
  const fout = voorstel.error ?? terug.error;
  return (
    <>
      <Bewaartabel rijen={overzicht.rijen} gekozen={gekozen} onKies={setGekozen} onChanged={klaar} />
      {fout ? <Notice kind="error" live>{fout.melding}</Notice> : null}
      {vernietigt && voor.vernietigen.length > 0 ? (
        <VernietigFormulier
          dossierIds={voor.vernietigen}
          onCancel={() => setVernietigt(false)}
          onDone={(zin) => {
            onGedaan(zin);
            klaar();
          }}
        />
      ) : (
        <Actions>
          <Button disabled={voor.voorstellen.length === 0} busy={voorstel.busy} onClick={() => void doe(voorstel.run, voor.voorstellen)}>{t.voorstellen(voor.voorstellen.length)}</Button>
          {voor.terugnemen.length > 0 ? <Button kind="subtle" busy={terug.busy} onClick={() => void doe(terug.run, voor.terugnemen)}>{t.terugnemen(voor.terugnemen.length)}</Button> : null}
          {voor.vernietigen.length > 0 ? <Button kind="subtle" onClick={() => setVernietigt(true)}>{t.vernietigenTitel(voor.vernietigen.length)}</Button> : null}
          {gekozen.size === 0 ? <span className="tt-muted">{t.keuzeLeeg}</span> : null}
        </Actions>
      )}
    </>
  );
}

function Opschonen({ onDone }: { readonly onDone: (zin: string) => void }) {
  const { run, busy, error } = useCommand('scrubBestand');
  const clean = async () => {
    const answer = await run({});
    if (answer?.ok) onDone(answer.value.opgeschoond ? t.opgeschoond : t.nietOpgeschoond);
  };
  return (
    <Notice kind="warning">
      <p>{error?.melding ?? t.opschonenNodig}</p>
      <Button busy={busy} onClick={() => void clean()}>{t.opschonen}</Button>
    </Notice>
  );
}

/** How long cases are kept, what keeps them longer, and destroying them by two people. */
export function BewarenPage() {
  const { value, error, reload } = useQuery('getBewaaroverzicht', {});
  const [gedaan, setGedaan] = useState('');
  const herlaad = () => void reload();
  const klaar = (zin: string) => {
    setGedaan(zin);
    herlaad();
  };
  const leeg = value !== null && value.rijen.length === 0;
  return (
    <Page title={t.titel} lead={value ? t.lead(value.rijen.filter((r) => !r.beletselen.some((b) => b.code === 'termijn_loopt')).length) : undefined}>
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      {gedaan ? <Notice kind={gedaan === t.nietOpgeschoond ? 'warning' : 'ok'} live>{gedaan}</Notice> : null}
      {!value && !error ? <Loading text={t.laden} /> : null}
      {value?.vernietigd.some((v) => v.opgeschoondOp === null) ? <Opschonen onDone={klaar} /> : null}
      {leeg ? <EmptyState title={t.leeg.titel}>{t.leeg.uitleg}</EmptyState> : null}
      {value && !leeg ? <Panel title={t.tabel}><Werk overzicht={value} herlaad={herlaad} onGedaan={setGedaan} /></Panel> : null}
      {value && value.vernietigd.length > 0 ? <Vernietigd rijen={value.vernietigd} /> : null}
      {value ? <Bewaarlijst lijst={value.lijst} /> : null}
    </Page>
  );
}
