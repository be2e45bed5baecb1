import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Fout } from '../../../shared/contract/fout.ts';
import type { FieldError } from '../../forms/collect-errors.ts';
import { PlainForm } from '../../forms/plain-form.tsx';
import { DOSSIER } from '../../text/dossier.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** The case changed while this person was typing: say so, keep what was typed, offer the new state. */
function Verouderd({ herlaad }: { readonly herlaad: () => Promise<void> }) {
  const [geladen, setGeladen] = useState(false);
  const plek = useRef<HTMLDivElement>(null);
  useEffect(() => plek.current?.focus(), []);
  if (geladen) return <Notice kind="info" live>{DOSSIER.herladenKlaar}</Notice>;
  return (
    <div ref={plek} tabIndex={-1}>
      <Notice kind="warning" title={DOSSIER.verouderdTitel} live>
        <div className="tt-stapel">
          <p>{DOSSIER.verouderd}</p>
          <Button onClick={() => void herlaad().then(() => setGeladen(true))}>{DOSSIER.herladen}</Button>
        </div>
      </Notice>
    </div>
  );
}

type Props = {
  readonly fouten: readonly FieldError[];
  readonly poging: number;
  readonly fout: Fout | null;
  readonly prefix?: string;
  readonly herlaad: () => Promise<void>;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
};

/** The form of one action in a case, with every way it can be refused. */
export function StapFormulier({ fouten, poging, fout, prefix, herlaad, onSubmit, children }: Props) {
  const verouderd = fout?.code === 'versie_verouderd';
  return (
    <div className="tt-stapformulier">
      {verouderd ? <Verouderd key={poging} herlaad={herlaad} /> : null}
      <PlainForm errors={fouten} attempt={poging} fout={verouderd ? null : fout} prefix={prefix} onSubmit={onSubmit}>
        {children}
      </PlainForm>
    </div>
  );
}

/** Why something is not offered. */
export const NietMogelijk = ({ waarom }: { readonly waarom: string | null }) => (waarom === null ? null : <Notice kind="info">{waarom}</Notice>);
