import { useEffect, useRef, useState } from 'react';
import { useQuery } from '../../../app/use-query.ts';
import { TOEGANGSTEKST as t } from '../../../text/toegang.ts';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import type { StapProps } from '../stap-props.ts';
import { Behandelaar } from './behandelaar.tsx';
import { Inzage } from './inzage.tsx';

/** What was just recorded. The form that had the focus is gone, so this takes it. */
function Gelukt({ melding }: { readonly melding: string }) {
  const plek = useRef<HTMLDivElement>(null);
  useEffect(() => plek.current?.focus(), []);
  return <div ref={plek} tabIndex={-1} className="tt-gedaan"><Notice kind="ok" live>{melding}</Notice></div>;
}

/** Who handles this case, who may see it when it is secret, and who stays out of it. */
export function ToegangStap({ weergave }: StapProps) {
  const dossierId = weergave.dossier.id;
  const { value, error, reload } = useQuery('getDossiertoegang', { dossierId });
  const [melding, setMelding] = useState<{ tekst: string; keer: number } | null>(null);
  const gedaan = (tekst: string) => void reload().then(() => setMelding((oud) => ({ tekst, keer: (oud?.keer ?? 0) + 1 })));
  if (error) return <Notice kind="error" live>{error.melding}</Notice>;
  if (!value) return <Loading text={t.laden} />;
  return (
    <>
      {melding ? <Gelukt key={melding.keer} melding={melding.tekst} /> : null}
      <Behandelaar key={`behandelaar ${melding?.keer ?? 0}`} dossierId={dossierId} toegang={value} gedaan={gedaan} />
      {value.geheim ? <Inzage key={`inzage ${melding?.keer ?? 0}`} dossierId={dossierId} toegang={value} gedaan={gedaan} /> : null}
      {value.buiten.length > 0 ? (
        <Panel title={t.buiten.titel}>
          <p className="tt-text">{t.buiten.uitleg}</p>
          <ul>{value.buiten.map((m) => <li key={m.id}>{t.wieMetRol(m.naam, m.rol, m.organisatie)}: {m.reden}</li>)}</ul>
        </Panel>
      ) : null}
    </>
  );
}
