import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { useState, type DragEvent, type KeyboardEvent } from 'react';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { BEHANDELWIJZEN } from '../../../shared/domain/vergadering/zitting.ts';
import { V } from '../../text/vergadering.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { Punt } from './use-agenda.ts';
import type { Agendazaak } from './vergader-props.ts';

const t = V.agenda;
const toonTermijn = (dagen: number | null): 'error' | 'warning' | 'neutral' => (dagen === null ? 'neutral' : dagen < 0 ? 'error' : dagen <= 7 ? 'warning' : 'neutral');

/** The minutes of one case: typed freely, taken over when they are a number. */
function Minuten({ nummer, waarde, onChange }: { readonly nummer: string; readonly waarde: number; readonly onChange: (minuten: number) => void }) {
  const [getypt, setGetypt] = useState<string | null>(null);
  const klaar = () => {
    const n = Number(getypt);
    if (getypt !== null && getypt.trim() !== '' && Number.isInteger(n) && n >= 0 && n <= 240 && n !== waarde) onChange(n);
    setGetypt(null);
  };
  return (
    <span className="verg-minuten">
      <input className="utrecht-textbox" inputMode="numeric" aria-label={t.minuten(nummer)} value={getypt ?? String(waarde)} onChange={(e) => setGetypt(e.target.value)} onBlur={klaar} onKeyDown={(e) => (e.key === 'Enter' ? klaar() : undefined)} />
      <span className="tt-muted">{t.minutenEenheid}</span>
    </span>
  );
}

/** Why the case stands where it stands, what is missing, who stays out, and what changed since the sending. */
export function ZaakUitleg({ zaak }: { readonly zaak: Agendazaak }) {
  const mist = zaak.gereedheid.filter((p) => !p.klaar);
  return (
    <div className="verg-uitleg">
      {zaak.waarom === '' ? null : <p>{zaak.waarom}</p>}
      {zaak.nietErbij.length > 0 ? <p>{t.nietErbij(zaak.nietErbij.map((n) => n.naam).join(', '))}</p> : null}
      {mist.length === 0 && zaak.wijze === 'bespreken' && zaak.geenHamerstuk !== null ? <p className="tt-muted">{t.geenHamerstuk(zaak.geenHamerstuk)}</p> : null}
      {[[t.gewijzigd, zaak.sindsVerzending], [t.sindsVorige, zaak.sindsVorige]].map(([kop, regels]) =>
        Array.isArray(regels) && regels.length > 0 ? (
          <Disclosure key={String(kop)} summary={String(kop)} open>
            <ul className="tt-punten">{regels.map((r) => <li key={r}>{r}</li>)}</ul>
          </Disclosure>
        ) : null,
      )}
    </div>
  );
}

type Props = {
  readonly zaak: Agendazaak;
  readonly punt: Punt;
  readonly nr: number;
  readonly aantal: number;
  readonly mag: boolean;
  readonly onWijzig: (punt: Punt) => void;
  readonly onVerplaats: (stap: -1 | 1) => void;
  readonly onSleep: (van: string, naar: string) => void;
  readonly onAfhalen: (() => void) | null;
};

/** One case on the agenda: its place, term, treatment and time; with keys, buttons or the mouse to move it. */
export function AgendaRij({ zaak, punt, nr, aantal, mag, onWijzig, onVerplaats, onSleep, onAfhalen }: Props) {
  const mist = zaak.gereedheid.filter((p) => !p.klaar).length;
  const toets = (event: KeyboardEvent) => {
    if (!mag || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onVerplaats(event.key === 'ArrowUp' ? -1 : 1);
  };
  const losgelaten = (event: DragEvent) => {
    event.preventDefault();
    onSleep(event.dataTransfer.getData('text/plain'), zaak.dossierId);
  };
  return (
    <li className="verg-rij" data-zaak={zaak.dossierId} onKeyDown={toets} onDragOver={mag ? (e) => e.preventDefault() : undefined} onDrop={mag ? losgelaten : undefined}>
      <span className="verg-rij__nr" draggable={mag} onDragStart={(e) => e.dataTransfer.setData('text/plain', zaak.dossierId)}>
        {mag ? <IconGripVertical size={18} aria-hidden="true" /> : null}
        {nr}
      </span>
      <div className="verg-rij__zaak">
        <div className="verg-rij__kop">
          {zaak.ikNietErbij ? <span className="verg-rij__nummer">{zaak.nummer}</span> : <a className="utrecht-link verg-rij__nummer" href={`#/dossier/${zaak.dossierId}/aanvraag`}>{zaak.nummer}</a>}
          <span className="verg-rij__naam">{zaak.naam}</span>
          <Badge tone={toonTermijn(zaak.dagenOver)}>{zaak.uiterlijk ? t.termijn(formatDutchDate(zaak.uiterlijk)) : t.geenTermijn}</Badge>
          {zaak.ikNietErbij ? null : <Badge tone={mist === 0 ? 'ok' : 'warning'}>{mist === 0 ? t.compleet : t.onvolledig(mist)}</Badge>}
          {zaak.geenHamerstuk === null && !zaak.ikNietErbij && punt.wijze === 'bespreken' ? <Badge tone="accent">{t.kanHamerstuk}</Badge> : null}
        </div>
        {zaak.voorstel === '' ? null : <p>{zaak.voorstel}</p>}
        {zaak.mijnOordeel === false ? <p><a className="utrecht-link" href={`#/dossier/${zaak.dossierId}/woonstart`}>{t.uwOordeel(zaak.nummer)}</a></p> : null}
        <ZaakUitleg zaak={zaak} />
      </div>
      <div className="verg-rij__bediening">
        {mag ? (
          <>
            <select className="utrecht-select" aria-label={t.wijze(zaak.nummer)} value={punt.wijze} onChange={(e) => onWijzig({ ...punt, wijze: e.target.value === 'hamerstuk' ? 'hamerstuk' : 'bespreken', minuten: e.target.value === 'hamerstuk' ? 1 : Math.max(punt.minuten, 15) })}>
              {Object.entries(BEHANDELWIJZEN).map(([waarde, naam]) => <option key={waarde} value={waarde}>{naam}</option>)}
            </select>
            <Minuten nummer={zaak.nummer} waarde={punt.minuten} onChange={(minuten) => onWijzig({ ...punt, minuten })} />
            <div className="verg-rij__knoppen">
              <Button kind="subtle" icon={<IconArrowUp size={18} />} aria-label={t.omhoog(zaak.nummer)} disabled={nr === 1} onClick={() => onVerplaats(-1)}>{t.omhoogKort}</Button>
              <Button kind="subtle" icon={<IconArrowDown size={18} />} aria-label={t.omlaag(zaak.nummer)} disabled={nr === aantal} onClick={() => onVerplaats(1)}>{t.omlaagKort}</Button>
              {onAfhalen ? <Button kind="subtle" aria-label={t.afhalenVan(zaak.nummer)} onClick={onAfhalen}>{t.afhalen}</Button> : null}
            </div>
          </>
        ) : (
          <span className="tt-muted">{BEHANDELWIJZEN[punt.wijze]} · {V.zaak.minuten(punt.minuten)}</span>
        )}
      </div>
    </li>
  );
}
