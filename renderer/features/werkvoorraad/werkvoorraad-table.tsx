import { useRef, useState, type KeyboardEvent } from 'react';
import type { Werkrij } from '../../../shared/contract/weergave.ts';
import { STAPPEN } from '../../../shared/domain/dossier/acties.ts';
import { STATUSSEN } from '../../../shared/domain/dossier/dossier.ts';
import { gemeenteNaam } from '../../../shared/domain/gemeente/gemeente.ts';
import { getUrgentiegroep } from '../../../shared/domain/persoon/urgentiegroep.ts';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { navigate } from '../../app/navigation.ts';
import { werkvoorraadTekst as t } from '../../text/werkvoorraad.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { Hint } from '../../ui/hint.tsx';
import { moveIndex } from './move-index.ts';

const KOLOMMEN = Object.entries(t.kolom);
const dossierHash = (rij: Werkrij): string => `#/dossier/${rij.dossierId}/${rij.stap ?? 'register'}`;
const termijnToon = (dagen: number): BadgeTone => (dagen < 0 ? 'error' : dagen <= 7 ? 'warning' : 'neutral');

function Termijn({ rij }: { readonly rij: Werkrij }) {
  if (rij.uiterlijk === null || rij.dagenOver === null) return <span className="tt-muted">{t.besloten}</span>;
  const toon = termijnToon(rij.dagenOver);
  return <Hint text={t.termijnUitleg(formatDutchDate(rij.uiterlijk))}>{toon === 'neutral' ? t.dagen(rij.dagenOver) : <Badge tone={toon}>{t.dagen(rij.dagenOver)}</Badge>}</Hint>;
}

type RowProps = { readonly rij: Werkrij; readonly active: boolean; readonly onActive: () => void };

function Row({ rij, active, onActive }: RowProps) {
  const groep = getUrgentiegroep(rij.groep);
  const cells = [
    <a key="link" href={dossierHash(rij)} className="utrecht-link werk-link" tabIndex={active ? 0 : -1} data-rij={rij.dossierId}>{rij.nummer}</a>,
    rij.geheim ? <span key="naam" className="werk-name">{rij.naam} <Badge>{t.geheim}</Badge></span> : rij.naam,
    <span key="groep" title={groep.naam}>{groep.naam}</span>,
    rij.herkomst ? gemeenteNaam(rij.herkomst) : <span key="geen" className="tt-muted">{t.geenHerkomst}</span>,
    STATUSSEN[rij.status],
    rij.stap ? STAPPEN[rij.stap] : <span key="stap" className="tt-muted">{t.geenStap}</span>,
    <Termijn key="termijn" rij={rij} />,
  ];
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
      {cells.map((cell, i) => (
        <td key={KOLOMMEN[i]?.[0]} role="cell" data-label={KOLOMMEN[i]?.[1]} className={`werk-cell werk-cell--${KOLOMMEN[i]?.[0]}`}>
          <div className={KOLOMMEN[i]?.[0] === 'termijn' ? undefined : 'werk-clip'}>{cell}</div>
        </td>
      ))}
    </tr>
  );
}

/** The rows: one stop in the tab order, arrows move, Enter opens. */
export function WerkvoorraadTable({ rijen }: { readonly rijen: readonly Werkrij[] }) {
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
    <table role="table" className="werk-table">
      <caption className="tt-visually-hidden">{t.tabel}. {t.toetsen}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {KOLOMMEN.map(([sleutel, naam]) => (
            <th key={sleutel} role="columnheader" scope="col" className={`werk-cell--${sleutel}`}>{naam}</th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} role="rowgroup" onKeyDown={onKeyDown}>
        {rijen.map((rij, i) => (
          <Row key={rij.dossierId} rij={rij} active={i === current} onActive={() => setActive(i)} />
        ))}
      </tbody>
    </table>
  );
}
