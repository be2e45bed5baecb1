import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { gemeenteNaam } from '../../../shared/domain/gemeente/gemeente.ts';
import type { Plafondoverzicht, Plafondrij } from '../../../shared/contract/plafond.ts';
import { PLAFOND as t } from '../../text/plafond.ts';
import { Badge } from '../../ui/badge.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { formatMoment } from '../../ui/format-moment.ts';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';

const getal = (n: number): string => n.toLocaleString('nl-NL');

const KOLOMMEN: readonly Column<Plafondrij>[] = [
  { key: 'gemeente', head: t.kolommen.gemeente, rowHead: true, cell: (r) => gemeenteNaam(r.gemeente) },
  { key: 'jaar', head: t.kolommen.jaar, numeric: true, cell: (r) => String(r.jaar) },
  { key: 'plafond', head: t.kolommen.plafond, numeric: true, cell: (r) => getal(r.plafond) },
  { key: 'gebruikt', head: t.kolommen.gebruikt, numeric: true, cell: (r) => (r.overschrijding > 0 ? <>{getal(r.gebruikt)} <Badge tone="error">{t.bovenPlafond(r.overschrijding)}</Badge></> : getal(r.gebruikt)) },
  { key: 'vastgehouden', head: t.kolommen.vastgehouden, numeric: true, cell: (r) => getal(r.vastgehouden) },
  { key: 'vrij', head: t.kolommen.vrij, numeric: true, cell: (r) => getal(r.vrij) },
  { key: 'reserve', head: t.kolommen.reserve, numeric: true, cell: (r) => getal(r.reserve) },
  { key: 'wacht', head: t.kolommen.wacht, numeric: true, cell: (r) => getal(r.wachtend) },
  { key: 'prognose', head: t.kolommen.prognose, numeric: true, cell: (r) => (r.prognose === null ? t.teVroeg : getal(r.prognose)) },
  {
    key: 'hier', head: t.kolommen.hier,
    cell: (r) => <>{t.verloopt(r.bruikbaar, r.verlooptOp === null ? '' : formatDutchDate(r.verlooptOp))}{r.hierGebruikt > 0 ? <div className="tt-muted">{t.hierGebruikt(r.hierGebruikt)}</div> : null}</>,
  },
];

/** Per municipality: the ceiling that the register published, what is used, held and kept, and what to expect. */
export function Plafonds({ overzicht }: { readonly overzicht: Plafondoverzicht }) {
  const { bijgewerktOp, kopie, plafonds } = overzicht;
  return (
    <Panel title={t.titel}>
      <p className="tt-text">{t.uitleg}</p>
      {kopie ? <Notice kind="warning" title={t.kopieTitel}>{t.kopie}</Notice> : null}
      {plafonds.length === 0 ? <p className="tt-text">{t.leeg}</p> : <DataTable caption={t.titel} columns={KOLOMMEN} rows={plafonds} rowKey={(r) => `${r.gemeente}-${r.jaar}`} />}
      {bijgewerktOp === null ? null : <p className="tt-muted">{t.stand(formatMoment(bijgewerktOp))}</p>}
      {plafonds.length === 0 ? null : (
        <Disclosure summary={t.grondslag}>
          <dl className="reg-grond">
            {plafonds.map((r) => (
              <div key={`${r.gemeente}-${r.jaar}`}>
                <dt>{t.onder(gemeenteNaam(r.gemeente), r.jaar)}</dt>
                <dd>{t.rustOp({ ...r, vanaf: formatDutchDate(r.vanaf) })}</dd>
                <dd>{t.grond(r.grondslag)}</dd>
                <dd>{t.lijst(r.bron)}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </Panel>
  );
}
