import { useState } from 'react';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import type { Beheer } from '../../../shared/contract/weergave.ts';
import { useCommand } from '../../app/use-command.ts';
import { beheerTekst } from '../../text/beheer.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { formatMoment } from '../../ui/format-moment.ts';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';

const r = beheerTekst.reservekopie;
const c = beheerTekst.controle;
type Kopie = Beheer['reservekopieen'][number];
type Controle = Uitvoer<'checkBestand'>[number];

const KOPIEEN: readonly Column<Kopie>[] = [
  { key: 'naam', head: r.kolom.naam, rowHead: true, cell: (k) => k.naam },
  { key: 'gemaaktOp', head: r.kolom.gemaaktOp, cell: (k) => formatMoment(k.gemaaktOp) },
];
const CONTROLES: readonly Column<Controle>[] = [
  { key: 'regel', head: c.kolom.regel, rowHead: true, cell: (k) => k.regel },
  { key: 'uitkomst', head: c.kolom.uitkomst, cell: (k) => <Badge tone={k.klopt ? 'ok' : 'error'}>{k.klopt ? c.klopt : c.fout}</Badge> },
  { key: 'toelichting', head: c.kolom.toelichting, cell: (k) => k.toelichting },
];

/** Making a backup, which is opened and counted. */
export function Reservekopie({ kopieen, onChanged }: { readonly kopieen: readonly Kopie[]; readonly onChanged: () => void }) {
  const { run, busy, error } = useCommand('createReservekopie');
  const [made, setMade] = useState<Uitvoer<'createReservekopie'> | null>(null);
  const make = async () => {
    setMade(null);
    const answer = await run({});
    if (!answer?.ok) return;
    setMade(answer.value);
    onChanged();
  };
  return (
    <Panel title={r.titel}>
      <p className="tt-text">{r.uitleg}</p>
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      {made ? <Notice kind="ok" live>{r.gelukt(made.naam, made.dossiers)}</Notice> : null}
      <div><Button busy={busy} onClick={() => void make()}>{r.knop}</Button></div>
      {kopieen.length > 0 ? <DataTable caption={r.lijst} columns={KOPIEEN} rows={kopieen} rowKey={(k) => k.naam} /> : <p className="tt-muted">{r.geen}</p>}
    </Panel>
  );
}

/** Checking the case file: the outcome per check, in words. */
export function BestandControleren() {
  const { run, busy, error } = useCommand('checkBestand');
  const [controles, setControles] = useState<readonly Controle[] | null>(null);
  const check = async () => {
    const answer = await run({});
    setControles(answer?.ok ? answer.value : null);
  };
  const fout = controles?.filter((k) => !k.klopt).length ?? 0;
  return (
    <Panel title={c.titel}>
      <p className="tt-text">{c.uitleg}</p>
      <div><Button busy={busy} onClick={() => void check()}>{c.knop}</Button></div>
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      {controles ? <Notice kind={fout === 0 ? 'ok' : 'error'} live>{fout === 0 ? c.allesKlopt(controles.length) : c.klopptNiet(fout)}</Notice> : null}
      {controles ? <DataTable caption={c.titel} columns={CONTROLES} rows={controles} rowKey={(k) => k.regel} /> : null}
    </Panel>
  );
}
