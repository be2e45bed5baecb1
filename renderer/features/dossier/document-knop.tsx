import { useState } from 'react';
import type { z } from 'zod';
import type { Antwoord } from '../../../shared/contract/fout.ts';
import type { Document } from '../../../shared/contract/weergave.ts';
import { BESLUIT } from '../../text/besluit.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

type Stuk = z.infer<typeof Document>;

/** Hands a document to the computer as a download; no window is opened and nothing is shown in a frame. */
function bewaar(stuk: Stuk): void {
  const bytes = Uint8Array.from(atob(stuk.inhoud), (teken) => teken.charCodeAt(0));
  const adres = URL.createObjectURL(new Blob([bytes], { type: stuk.mediatype }));
  const link = document.createElement('a');
  link.href = adres;
  link.download = stuk.bestandsnaam;
  link.click();
  setTimeout(() => URL.revokeObjectURL(adres), 60_000); // the download must have started by then
}

type Props = { readonly maak: () => Promise<Antwoord<Stuk>>; readonly children: string };

/** A button that has a document made and saves it. */
export function DocumentKnop({ maak, children }: Props) {
  const [bezig, setBezig] = useState(false);
  const [stand, setStand] = useState<{ goed: boolean; zin: string } | null>(null);
  const klik = async () => {
    setBezig(true);
    setStand(null);
    const antwoord = await maak();
    setBezig(false);
    if (antwoord.ok) bewaar(antwoord.value);
    setStand(antwoord.ok ? { goed: true, zin: BESLUIT.uitvoerKlaar(antwoord.value.bestandsnaam) } : { goed: false, zin: antwoord.error.melding });
  };
  return (
    <div className="tt-document">
      <Button busy={bezig} onClick={() => void klik()}>{children}</Button>
      {stand ? <Notice kind={stand.goed ? 'ok' : 'error'} live>{stand.zin}</Notice> : null}
    </div>
  );
}
