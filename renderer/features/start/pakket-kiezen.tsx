import { useSyncExternalStore } from 'react';
import { keepWachtendBestand, onWachtendBestand, wachtendeNaam } from '../../app/wachtend-bestand.ts';
import { OVERDRACHT } from '../../text/overdracht.ts';
import { Button } from '../../ui/button.tsx';
import { DropFileField } from '../../ui/drop-file-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';

const t = OVERDRACHT.start;

/** Takes a package or message before a case file is open; it is read after signing in. */
export function PakketKiezen() {
  const naam = useSyncExternalStore(onWachtendBestand, wachtendeNaam); // also one that was opened from outside
  const kies = keepWachtendBestand;
  return (
    <Panel title={t.titel} quiet>
      <p className="tt-text">{t.uitleg}</p>
      {naam === null ? (
        <DropFileField name="start.pakket" label={t.veld} accept={OVERDRACHT.inlezen.accept} onFiles={([bestand]) => kies(bestand ?? null)} />
      ) : (
        <>
          <Notice kind="info" live>{t.wacht(naam)}</Notice>
          <div><Button kind="subtle" onClick={() => kies(null)}>{t.vergeet}</Button></div>
        </>
      )}
    </Panel>
  );
}
