import { useCallback, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Begrip } from '../../../shared/glossary/begrippen.ts';
import { vensterTekst } from '../../text/venster.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { showHulpvenster } from '../hulpvenster.ts';
import { findKeuzes, GROEPEN, type Keuze } from './palet-model.ts';
import { useKeuzes } from './use-keuzes.ts';

const t = vensterTekst.palet;
const close = (): void => showHulpvenster(null);

/** A word of the glossary, with what it means and where that is written. */
function Uitleg({ begrip, terug }: { readonly begrip: Begrip; readonly terug: () => void }) {
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => kop.current?.focus(), []);
  return (
    <div className="app-palet__begrip">
      <h3 ref={kop} tabIndex={-1} className="tt-panel__title tt-panel__title--2">{begrip.term}</h3>
      <p className="tt-text">{begrip.betekenis}</p>
      <p className="tt-muted">{t.bron(begrip.bron)}</p>
      <div><Button onClick={terug}>{t.terug}</Button></div>
    </div>
  );
}

type LijstProps = { readonly id: string; readonly keuzes: readonly Keuze[]; readonly actief: string | undefined; readonly kies: (keuze: Keuze) => void };

function Lijst({ id, keuzes, actief, kies }: LijstProps) {
  const lijst = useRef<HTMLDivElement>(null);
  useEffect(() => {
    lijst.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [actief, keuzes]);
  return (
    <div ref={lijst} id={id} role="listbox" aria-label={t.titel} className="app-palet__lijst" hidden={keuzes.length === 0}>
      {GROEPEN.map((groep) => {
        const uit = keuzes.filter((k) => k.groep === groep);
        if (uit.length === 0) return null;
        return (
          <div key={groep} role="group" aria-labelledby={`${id}-${groep}`}>
            <div id={`${id}-${groep}`} className="app-palet__groep">{t.groep[groep]}</div>
            {uit.map((keuze) => (
              <div key={keuze.id} id={`${id}-${keuze.id}`} role="option" aria-selected={keuze.id === actief} className="app-palet__keuze" onMouseDown={(event) => event.preventDefault()} onClick={() => kies(keuze)}>
                <span className="app-palet__label">{keuze.label}</span>
                {keuze.bij === undefined ? null : <span className="app-palet__bij">{keuze.bij}</span>}
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}

const uniek = (keuzes: readonly Keuze[]): readonly Keuze[] => [...new Map(keuzes.map((k) => [k.id, k])).values()];

/** One field that goes anywhere: a case, an action, a screen, a word of the law, or a search (ARIA combobox with a listbox). */
export function Palet({ nu }: { readonly nu: string | null }) {
  const id = useId();
  const [zoek, setZoek] = useState('');
  const [gekozen, setGekozen] = useState<string | null>(null);
  const [begrip, setBegrip] = useState<Begrip | null>(null);
  const [ga, setGa] = useState(false);
  const toonBegrip = useCallback((b: Begrip) => setBegrip(b), []);
  const { keuzes: alle, gevonden, zoekt } = useKeuzes({ zoek, nu, toonBegrip });
  // what the backend found fits by number or name in its own way: it is not judged again
  const passend = findKeuzes(alle, zoek);
  const keuzes = uniek([...passend.filter((k) => k.groep === 'dossier'), ...gevonden, ...passend]);
  const actief = keuzes.find((k) => k.id === gekozen) ?? keuzes[0];
  const kies = useCallback((keuze: Keuze | undefined) => {
    if (!keuze) return;
    if (keuze.groep !== 'begrip') close();
    keuze.doe();
  }, []);
  useEffect(() => {
    if (!ga || zoekt) return;
    setGa(false);
    kies(actief);
  }, [ga, zoekt, actief, kies]);
  const toets = (event: KeyboardEvent) => {
    const plek = actief ? keuzes.indexOf(actief) : -1;
    const naar = { ArrowDown: plek + 1, ArrowUp: plek - 1, PageDown: plek + 7, PageUp: plek - 7 }[event.key];
    if (naar !== undefined) {
      event.preventDefault();
      setGekozen(keuzes[Math.max(0, Math.min(keuzes.length - 1, naar))]?.id ?? null);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (zoekt && gekozen === null) setGa(true); // who types a number and Enter in one go means the case, which is on its way
      else kies(actief);
    }
  };
  return (
    <Dialog title={t.titel} titleVisible={false} onClose={close}>
      {begrip ? (
        <Uitleg begrip={begrip} terug={() => setBegrip(null)} />
      ) : (
        <div className="app-palet">
          <input
            type="text" role="combobox" aria-expanded={keuzes.length > 0} aria-controls={`${id}-lijst`} aria-autocomplete="list" aria-activedescendant={actief ? `${id}-lijst-${actief.id}` : undefined} aria-label={t.veld} aria-describedby={`${id}-hint`}
            className="utrecht-textbox app-palet__veld" placeholder={t.veld} value={zoek} maxLength={200} autoComplete="off"
            onChange={(event) => {
              setZoek(event.target.value);
              setGekozen(null);
            }}
            onKeyDown={toets}
          />
          <Lijst id={`${id}-lijst`} keuzes={keuzes} actief={actief?.id} kies={kies} />
          <p role="status" className={keuzes.length === 0 && !zoekt ? 'tt-text' : 'tt-visually-hidden'}>{zoekt ? '' : keuzes.length === 0 ? t.leeg : t.aantal(keuzes.length)}</p>
          <p id={`${id}-hint`} className="tt-muted app-palet__hint">{t.hint}</p>
        </div>
      )}
    </Dialog>
  );
}
