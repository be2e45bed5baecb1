import { IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { vensterTekst } from '../text/venster.ts';
import { navigate } from './navigation.ts';
import { closeOpenDossier, placeOf, useOpenDossiers, type OpenDossier } from './open-dossiers.ts';

const t = vensterTekst.open;
const noem = (dossier: OpenDossier): string => (dossier.naam === null ? dossier.nummer : `${dossier.nummer} ${dossier.naam}`);

/** The cases that were opened, a press away. Only from two on: with one there is nothing to choose. */
export function OpenDossiersLijst({ nu }: { readonly nu: string | null }) {
  const dossiers = useOpenDossiers();
  if (dossiers.length < 2) return null;
  const sluit = (id: string) => {
    const naar = closeOpenDossier(id);
    if (id === nu) navigate(naar);
    else document.getElementById('open-dossiers')?.focus(); // the button that had the focus is gone
  };
  const toets = (event: KeyboardEvent, id: string) => {
    if (event.key !== 'Delete') return;
    event.preventDefault();
    sluit(id);
  };
  return (
    <nav id="open-dossiers" tabIndex={-1} aria-label={t.titel} className="app-open-dossiers">
      <ul>
        {dossiers.map((dossier) => (
          <li key={dossier.id} className={dossier.id === nu ? 'app-tab is-nu' : 'app-tab'}>
            <a href={placeOf(dossier.id)} className="app-tab__link" title={noem(dossier)} aria-current={dossier.id === nu ? 'page' : undefined} onKeyDown={(event) => toets(event, dossier.id)}>
              <span className="app-tab__nummer">{dossier.nummer}</span>
              {dossier.naam === null ? null : <span className="app-tab__naam">{dossier.naam}</span>}
            </a>
            <button type="button" className="app-tab__sluit" aria-label={t.sluit(noem(dossier))} onClick={() => sluit(dossier.id)}><IconX size={16} aria-hidden="true" /></button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
