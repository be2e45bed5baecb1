import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Werkkolom } from '../../../shared/contract/overzicht.ts';
import type { Werkrij } from '../../../shared/contract/weergave.ts';
import { STAPPEN } from '../../../shared/domain/dossier/acties.ts';
import { STATUSSEN } from '../../../shared/domain/dossier/dossier.ts';
import { gemeenteNaam } from '../../../shared/domain/gemeente/gemeente.ts';
import { getUrgentiegroep } from '../../../shared/domain/persoon/urgentiegroep.ts';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { navigate } from '../../app/navigation.ts';
import { werkfilterTekst as f } from '../../text/werkfilter.ts';
import { werkvoorraadTekst as t } from '../../text/werkvoorraad.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { Hint } from '../../ui/hint.tsx';
import { moveIndex } from './move-index.ts';

const dossierHash = (rij: Werkrij): string => `#/dossier/${rij.dossierId}/${rij.stap ?? 'register'}`;
const termijnToon = (dagen: number): BadgeTone => (dagen < 0 ? 'error' : dagen <= 7 ? 'warning' : 'neutral');

function Termijn({ rij }: { readonly rij: Werkrij }) {
  if (rij.uiterlijk === null || rij.dagenOver === null) return <span className="tt-muted">{t.besloten}</span>;
  const toon = termijnToon(rij.dagenOver);
  return <Hint text={t.termijnUitleg(formatDutchDate(rij.uiterlijk))}>{toon === 'neutral' ? t.dagen(rij.dagenOver) : <Badge tone={toon}>{t.dagen(rij.dagenOver)}</Badge>}</Hint>;
}

/** With more columns than this they share the width alike. */
const GEWOON_AANTAL = 6;

/** What each column shows of a case. */
const CELLEN: Readonly<Record<Werkkolom, (rij: Werkrij) => ReactNode>> = {
  persoon: (rij) => (rij.geheim ? <span className="werk-name">{rij.naam} <Badge>{t.geheim}</Badge></span> : rij.naam),
  groep: (rij) => <span title={getUrgentiegroep(rij.groep).naam}>{getUrgentiegroep(rij.groep).naam}</span>,
  herkomst: (rij) => (rij.herkomst ? gemeenteNaam(rij.herkomst) : <span className="tt-muted">{t.geenHerkomst}</span>),
  indiener: (rij) => rij.indiener,
  behandelaar: (rij) => rij.behandelaar ?? <span className="tt-muted">{t.geenBehandelaar}</span>,
  ontvangen: (rij) => formatDutchDate(rij.ontvangenOp),
  status: (rij) => STATUSSEN[rij.status],
  stap: (rij) => (rij.stap ? STAPPEN[rij.stap] : <span className="tt-muted">{t.geenStap}</span>),
  termijn: (rij) => <Termijn rij={rij} />,
};

type RowProps = { readonly rij: Werkrij; readonly kolommen: readonly Werkkolom[]; readonly active: boolean; readonly onActive: () => void };

function Row({ rij, kolommen, active, onActive }: RowProps) {
  return (
    <tr
      role="row"
      className="werk-row"
      onFocus={onActive}
      onClick={(event) => {
        // the whole row opens with the mouse; links and hints inside keep their own meaning
        if (event.target instanceof Element && !event.target.closest('a, button')) navigate(dossierHash(rij));
      }}
    >
      <td role="cell" data-label={t.kolom.dossier} className="werk-cell werk-cell--dossier">
        <div className="werk-clip"><a href={dossierHash(rij)} className="utrecht-link werk-link" tabIndex={active ? 0 : -1} data-rij={rij.dossierId}>{rij.nummer}</a></div>
      </td>
      {kolommen.map((kolom) => (
        <td key={kolom} role="cell" data-label={f.kolomnaam[kolom]} className={`werk-cell werk-cell--${kolom}`}>
          <div className={kolom === 'termijn' ? undefined : 'werk-clip'}>{CELLEN[kolom](rij)}</div>
        </td>
      ))}
    </tr>
  );
}

/** The rows: one stop in the tab order, arrows move, Enter opens. */
export function WerkvoorraadTable({ rijen, kolommen }: { readonly rijen: readonly Werkrij[]; readonly kolommen: readonly Werkkolom[] }) {
  const [active, setActive] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  const current = Math.min(active, rijen.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveIndex(event.key, current, rijen.length);
    const row = next === null ? undefined : rijen[next];
    if (next === null || !row || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setActive(next);
    body.current?.querySelector<HTMLAnchorElement>(`[data-rij="${row.dossierId}"]`)?.focus();
  };
  // explicit roles: at 200 % the rows are laid out as blocks, which would take the table's meaning away
  return (
    <table role="table" className={kolommen.length > GEWOON_AANTAL ? 'werk-table werk-table--veel' : 'werk-table'}>
      <caption className="tt-visually-hidden">{t.tabel}. {t.toetsen}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className="werk-cell--dossier">{t.kolom.dossier}</th>
          {kolommen.map((kolom) => (
            <th key={kolom} role="columnheader" scope="col" className={`werk-cell--${kolom}`}>{f.kolomnaam[kolom]}</th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} role="rowgroup" onKeyDown={onKeyDown}>
        {rijen.map((rij, i) => (
          <Row key={rij.dossierId} rij={rij} kolommen={kolommen} active={i === current} onActive={() => setActive(i)} />
        ))}
      </tbody>
    </table>
  );
}
