import { useEffect, useState } from 'react';
import type { Toestand } from '../../shared/contract/weergave.ts';
import { useWorstStaat } from '../forms/unsaved.ts';
import { appTekst } from '../text/app.ts';
import { buildStatusline } from './statusline.ts';
import { useSession } from './session.tsx';

/** The status line of the frame; read aloud only when its words change. */
export function StatusLine({ toestand }: { readonly toestand: Toestand }) {
  const { error } = useSession();
  const opslaan = useWorstStaat();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  const delen = buildStatusline(toestand, { opslaan, antwoordt: error === null, now });
  return (
    <p className="app-status" role="status" aria-label={appTekst.status.label}>
      {delen.map((deel, i) => (
        <span key={deel.tekst} className={`app-status__deel app-status__deel--${deel.toon}`}>
          {i > 0 ? <span aria-hidden="true"> · </span> : null}
          {deel.tekst}
        </span>
      ))}
    </p>
  );
}
