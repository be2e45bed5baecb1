import { IconFilePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import { useQuery } from '../../app/use-query.ts';
import { setTeOpenen, useTeOpenen } from '../../app/te-openen.ts';
import { startTekst } from '../../text/start.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatMoment } from '../../ui/format-moment.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ConfirmSecret } from './confirm-secret.tsx';
import { NewFileWizard } from './new-file-wizard.tsx';
import { PakketKiezen } from './pakket-kiezen.tsx';
import { UnlockPage } from './unlock-page.tsx';
import './start.css';

type View = { readonly soort: 'lijst' } | { readonly soort: 'nieuw' } | { readonly soort: 'open'; readonly naam: string };

function Practice() {
  const { run, busy, error } = useCommand('startOefenomgeving');
  const t = startTekst.oefenen;
  return (
    <Panel title={t.titel} quiet>
      <p className="tt-text">{t.uitleg}</p>
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      {busy ? <Notice kind="info" live>{t.bezig}</Notice> : null}
      <div><Button busy={busy} onClick={() => void run({})}>{t.knop}</Button></div>
    </Panel>
  );
}

function FileList({ onOpen, onNew }: { readonly onOpen: (naam: string) => void; readonly onNew: () => void }) {
  const { value: bestanden, error } = useQuery('listBestanden', {});
  const newButton = <Button kind={bestanden?.length ? 'secondary' : 'primary'} icon={<IconFilePlus size={20} />} onClick={onNew}>{startTekst.nieuw}</Button>;
  return (
    <Page title={startTekst.titel} lead={startTekst.uitleg} actions={bestanden?.length ? newButton : undefined}>
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      {!bestanden && !error ? <Loading /> : null}
      {bestanden?.length === 0 ? <EmptyState title={startTekst.geenBestanden.titel} action={newButton}>{startTekst.geenBestanden.uitleg}</EmptyState> : null}
      {bestanden && bestanden.length > 0 ? (
        <Panel title={startTekst.recent}>
          <ul className="start-files">
            {bestanden.map((bestand) => (
              <li key={bestand.naam} className="start-file">
                <div>
                  <div className="start-file__name">{bestand.naam}</div>
                  <div className="start-file__meta">{startTekst.gewijzigd(formatMoment(bestand.gewijzigdOp))}</div>
                  <div className="start-file__meta">{bestand.plaats}</div>
                </div>
                <Button aria-label={startTekst.open(bestand.naam)} onClick={() => onOpen(bestand.naam)}>{startTekst.openKort}</Button>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {bestanden && bestanden.length > 0 ? <PakketKiezen /> : null}
      <Practice />
    </Page>
  );
}

/** The first screen: open a case file, make one, or practise. */
export function StartPage({ wachtOpBevestiging }: { readonly wachtOpBevestiging: boolean }) {
  const [view, setView] = useState<View>({ soort: 'lijst' });
  const [restarted, setRestarted] = useState(false);
  const gevraagd = useTeOpenen();
  const back = () => {
    setTeOpenen(null);
    setView({ soort: 'lijst' });
  };
  if (view.soort === 'nieuw') return <NewFileWizard onBack={back} />;
  if (view.soort === 'open') return <UnlockPage naam={view.naam} onBack={back} />;
  // the program locked, or somebody opened this file from outside
  if (gevraagd?.naam) return <UnlockPage key={gevraagd.naam} naam={gevraagd.naam} onBack={back} />;
  // the window was reloaded while a new file waited for its recovery secret
  if (wachtOpBevestiging && !restarted) return <ConfirmSecret herstelgeheim={null} onRestart={() => setRestarted(true)} />;
  return <FileList onOpen={(naam) => setView({ soort: 'open', naam })} onNew={() => setView({ soort: 'nieuw' })} />;
}
