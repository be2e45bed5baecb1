import { useState } from 'react';
import { useQuery } from '../../app/use-query.ts';
import { Inzagelijst } from '../../forms/inzagelijst.tsx';
import { INZAGETEKST } from '../../text/toegang.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';

const t = INZAGETEKST.weigeringen;
const BLADZIJDE = 50;

function Lijst() {
  const [aantal, setAantal] = useState(BLADZIJDE);
  const { value, error } = useQuery('listWeigeringen', { voor: null, aantal });
  if (error) return <Notice kind="error" live>{error.melding}</Notice>;
  if (!value) return <Loading text={INZAGETEKST.laden} />;
  if (value.regels.length === 0) return <p>{t.leeg}</p>;
  return (
    <>
      <Inzagelijst caption={t.tabel} regels={value.regels} metDossier />
      {value.volgende !== null && aantal < 200 ? <div><Button onClick={() => setAantal(200)}>{INZAGETEKST.meer}</Button></div> : null}
    </>
  );
}

/** What somebody wanted to see or do and was refused. */
export function Weigeringen() {
  const [open, setOpen] = useState(false);
  return (
    <Panel title={t.titel}>
      <p className="tt-text">{t.uitleg}</p>
      {open ? <Lijst /> : <div><Button onClick={() => setOpen(true)}>{t.tonen}</Button></div>}
    </Panel>
  );
}
