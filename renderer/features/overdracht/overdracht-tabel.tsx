import { useState } from 'react';
import { OVERDRACHTSTATUSSEN, type Overdrachtstatus } from '../../../shared/domain/overdracht/overdracht.ts';
import { OVERDRACHT } from '../../text/overdracht.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { formatMoment } from '../../ui/format-moment.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { RedenVraag } from './reden-vraag.tsx';
import type { Antwoorder, Overdrachtrij } from './wachtende-overdracht.tsx';

const TOON: Readonly<Record<Overdrachtstatus, BadgeTone>> = { aangeboden: 'accent', ontvangen: 'accent', aanvaard: 'ok', geweigerd: 'error', ingetrokken: 'neutral' };
const laatsteStap = ({ afgehandeldOp, ontvangenOp, aangebodenOp }: Overdrachtrij): string => afgehandeldOp ?? ontvangenOp ?? aangebodenOp;

function Leven({ rij }: { readonly rij: Overdrachtrij }) {
  return (
    <Disclosure summary={OVERDRACHT.kolommen.leven}>
      <ol className="tt-overdracht__lijst">
        {rij.leven.map((stap, i) => <li key={i}>{OVERDRACHT.stap(stap.status, formatMoment(stap.op), stap.wie)}</li>)}
      </ol>
      {rij.reden === '' ? null : <p className="tt-text">{OVERDRACHT.reden(rij.reden)}</p>}
    </Disclosure>
  );
}

type Props = { readonly rijen: readonly Overdrachtrij[]; readonly bezig: boolean; readonly antwoord: Antwoorder; readonly bericht: (overdrachtId: string) => void };

/** All hand-overs: with whom, about which case, where each stands, what happened, and what can be done. */
export function OverdrachtTabel({ rijen, bezig, antwoord, bericht }: Props) {
  const [intrekken, setIntrekken] = useState<string | null>(null);
  const doel = rijen.find((r) => r.id === intrekken && r.kanNu.includes('intrekken'));
  return (
    <>
      <DataTable
        caption={OVERDRACHT.alle}
        rows={rijen}
        rowKey={(r) => r.id}
        columns={[
          { key: 'wie', head: OVERDRACHT.kolommen.wie, cell: (r) => (r.richting === 'uit' ? OVERDRACHT.uit(r.partij.naam) : OVERDRACHT.in(r.partij.naam)), rowHead: true },
          { key: 'dossier', head: OVERDRACHT.kolommen.dossier, cell: (r) => (r.dossierId !== null && r.dossiernummer !== null ? <TextLink href={`#/dossier/${r.dossierId}/aanvraag`}>{r.dossiernummer}</TextLink> : OVERDRACHT.zonderDossier(r.aard ?? 'aanvraag')) },
          { key: 'status', head: OVERDRACHT.kolommen.status, cell: (r) => <Badge tone={TOON[r.status]}>{OVERDRACHTSTATUSSEN[r.status]}</Badge> },
          { key: 'sinds', head: OVERDRACHT.kolommen.sinds, cell: (r) => formatMoment(laatsteStap(r)) },
          { key: 'leven', head: OVERDRACHT.kolommen.leven, cell: (r) => <Leven rij={r} /> },
          {
            key: 'kan', head: OVERDRACHT.kolommen.kan,
            cell: (r) => (
              <div className="tt-overdracht__knoppen">
                {r.kanBericht ? <Button kind="subtle" aria-label={OVERDRACHT.berichtVan(r.partij.naam)} onClick={() => bericht(r.id)}>{OVERDRACHT.bericht}</Button> : null}
                {r.kanNu.includes('intrekken') ? <Button kind="subtle" aria-label={OVERDRACHT.intrekkenVan(r.partij.naam)} onClick={() => setIntrekken(r.id)}>{OVERDRACHT.intrekken}</Button> : null}
              </div>
            ),
          },
        ]}
      />
      {doel ? (
        <RedenVraag naam={`intrekken.${doel.id}`} legend={OVERDRACHT.intrekkenVan(doel.partij.naam)} label={OVERDRACHT.intrekkenReden} uitleg={OVERDRACHT.intrekkenUitleg} knop={OVERDRACHT.jaIntrekken} bezig={bezig} onJa={(reden) => antwoord(doel.id, 'ingetrokken', reden)} onNee={() => setIntrekken(null)} />
      ) : null}
    </>
  );
}
