import { useState } from 'react';
import type { DossierId } from '../../../../shared/kernel/ids.ts';
import { api } from '../../../api.ts';
import { useQuery } from '../../../app/use-query.ts';
import { Inzagelijst, type Inzageregel } from '../../../forms/inzagelijst.tsx';
import { INZAGETEKST as t } from '../../../text/toegang.ts';
import { Button } from '../../../ui/button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';

const BLADZIJDE = 50;

/** Who looked at this case, when and from where; refusals too. */
export function WieKeek({ dossierId }: { readonly dossierId: DossierId }) {
  const eerste = useQuery('listInzage', { dossierId, voor: null, aantal: BLADZIJDE });
  const [verder, setVerder] = useState<{ regels: readonly Inzageregel[]; volgende: number | null } | null>(null);
  const [fout, setFout] = useState<string | null>(null);
  if (eerste.error) return <Notice kind="error" live>{eerste.error.melding}</Notice>;
  if (!eerste.value) return <Loading text={t.laden} />;
  const regels = [...eerste.value.regels, ...(verder?.regels ?? [])];
  const volgende = verder ? verder.volgende : eerste.value.volgende;
  const haalMeer = async (voor: number) => {
    const antwoord = await api.listInzage({ dossierId, voor, aantal: BLADZIJDE });
    setFout(antwoord.ok ? null : antwoord.error.melding);
    if (antwoord.ok) setVerder((oud) => ({ regels: [...(oud?.regels ?? []), ...antwoord.value.regels], volgende: antwoord.value.volgende }));
  };
  return (
    <Panel title={t.titel}>
      <p className="tt-text">{t.uitleg}</p>
      {regels.length === 0 ? <p>{t.leeg}</p> : <Inzagelijst caption={t.tabel} regels={regels} />}
      {fout ? <Notice kind="error" live>{fout}</Notice> : null}
      {volgende === null ? null : <div><Button onClick={() => void haalMeer(volgende)}>{t.meer}</Button></div>}
    </Panel>
  );
}
