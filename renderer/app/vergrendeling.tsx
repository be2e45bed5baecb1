import { useEffect, useRef, useState } from 'react';
import type { Toestand } from '../../shared/contract/weergave.ts';
import { gebeurtenisVan } from '../../shared/contract/signalen.ts';
import { api } from '../api.ts';
import { findOpenDraft, flushAll } from '../forms/unsaved.ts';
import { apparaatTekst } from '../text/apparaat.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { navigate } from './navigation.ts';
import { isHeldAwake, meetStilte, type Stilte } from './stilte.ts';
import { keepTerugkeer, setTeOpenen, useTeOpenen } from './te-openen.ts';
import './melding.css';

const TEKENS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const PEIL_MS = 1_000;
/** How long to wait before it is tried again to store what was typed. */
const OPNIEUW_MS = 3_000;

const t = apparaatTekst.vergrendeling;

/** Stores what was typed and closes the case file. False when something typed could not be stored: then nothing is closed. */
async function lock({ bestand, medewerker }: Toestand, reden: 'stil' | 'gevraagd'): Promise<boolean> {
  if (!(await flushAll())) return false;
  const nieuw = location.hash === '#/aanvraag/nieuw' ? findOpenDraft('aanvraag') : null; // a new request is a draft by now
  const terug = nieuw === null ? location.hash : `#/aanvraag/concept/${nieuw}`;
  // the practice environment has no passphrase to come back with, and no real people in it: there it only signs out
  const antwoord = await (bestand?.oefen ? api.signOut({}) : api.closeBestand({}));
  if (!antwoord.ok) return false;
  if (medewerker) keepTerugkeer(medewerker.id, terug);
  setTeOpenen({ naam: bestand && !bestand.oefen ? bestand.naam : null, reden });
  navigate('#/');
  return true;
}

/** Watches whether anybody is at work, and locks; gives how quiet it is and how to say that somebody is there. */
function useStilte(toestand: Toestand): { readonly stilte: Stilte; readonly doorgaan: () => void } {
  const minuten = toestand.vergrendelNa ?? null;
  const [stilte, setStilte] = useState<Stilte>({ soort: 'wakker' });
  const laatst = useRef(0);
  const stand = useRef(toestand);
  useEffect(() => {
    stand.current = toestand;
  }, [toestand]);

  useEffect(() => {
    if (minuten === null) return;
    laatst.current = Date.now();
    let gevraagd = false;
    let wachtTot = 0;
    let bezig = false;
    const wake = () => {
      laatst.current = Date.now();
    };
    const check = () => {
      const nu = Date.now();
      if (isHeldAwake()) laatst.current = nu;
      const gemeten = meetStilte(nu - laatst.current, minuten);
      setStilte((oud) => (oud.soort === 'wakker' && gemeten.soort === 'wakker' ? oud : gemeten));
      if (bezig || nu < wachtTot || isHeldAwake() || (!gevraagd && gemeten.soort !== 'vergrendelen')) return;
      bezig = true;
      void lock(stand.current, gevraagd ? 'gevraagd' : 'stil').then((gelukt) => {
        bezig = false;
        if (gelukt) gevraagd = false;
        else wachtTot = Date.now() + OPNIEUW_MS;
      });
    };
    const lockNow = () => {
      gevraagd = true;
      check();
    };
    const wekker = setInterval(check, PEIL_MS);
    for (const teken of TEKENS) window.addEventListener(teken, wake, { capture: true, passive: true });
    window.addEventListener(gebeurtenisVan('vergrendel'), lockNow);
    return () => {
      clearInterval(wekker);
      for (const teken of TEKENS) window.removeEventListener(teken, wake, { capture: true });
      window.removeEventListener(gebeurtenisVan('vergrendel'), lockNow);
    };
  }, [minuten]);

  const doorgaan = () => {
    laatst.current = Date.now();
    setStilte({ soort: 'wakker' });
  };
  return { stilte, doorgaan };
}

/**
 * Locks when nobody is at work for the chosen time, and at once when the shell says that the screen locked. It never
 * locks over text that is not stored, nor over work that would be broken off: then it tries again.
 */
export function Vergrendeling({ toestand }: { readonly toestand: Toestand }) {
  const { stilte, doorgaan } = useStilte(toestand);
  if (stilte.soort === 'wakker') return null;
  return (
    <div className="app-melding">
      {/* the count is not read aloud: a screen reader hears the sentence once */}
      <Notice kind="warning" live>
        <p>{t.waarschuwing}</p>
      </Notice>
      <p aria-hidden="true" className="tt-muted">{stilte.soort === 'waarschuwing' ? t.seconden(stilte.seconden) : t.nu}</p>
      <div><Button kind="primary" onClick={doorgaan}>{t.doorgaan}</Button></div>
    </div>
  );
}

/** Says why the person has to come in again. */
export function Vergrendeld() {
  const waarom = useTeOpenen();
  const zin = waarom ? apparaatTekst.start[waarom.reden] : null;
  return zin ? <div className="app-vergrendeld"><Notice kind="info" live>{zin}</Notice></div> : null;
}
