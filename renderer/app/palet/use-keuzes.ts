import { useEffect, useMemo, useState } from 'react';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import type { Begrip } from '../../../shared/glossary/begrippen.ts';
import { STATUSSEN } from '../../../shared/domain/dossier/dossier.ts';
import { api } from '../../api.ts';
import { appTekst } from '../../text/app.ts';
import { vensterTekst } from '../../text/venster.ts';
import { showHulpvenster } from '../hulpvenster.ts';
import { leave } from '../leave.ts';
import { menuFor } from '../menu.ts';
import { navigate } from '../navigation.ts';
import { placeOf, useOpenDossiers } from '../open-dossiers.ts';
import { zoekenHash } from '../route.ts';
import { useAangemeld } from '../session.tsx';
import { keuzesVanDossier, stappenVoor } from './dossier-keuzes.ts';
import type { Keuze } from './palet-model.ts';

const t = vensterTekst.palet;
const WACHT_MS = 120;
const AANTAL = 7;
type Rij = Uitvoer<'listWerkvoorraad'>['rijen'][number];

/** The cases whose number or name holds what was typed, as far as this person may see them; null while they are being fetched. */
function useGevonden(zoek: string, mag: boolean): readonly Rij[] | null {
  const [gevonden, setGevonden] = useState<{ readonly zoek: string; readonly rijen: readonly Rij[] }>({ zoek: '', rijen: [] });
  const vraag = mag ? zoek.trim().slice(0, 100) : '';
  useEffect(() => {
    if (vraag === '') return;
    let weg = false;
    const wacht = setTimeout(() => {
      void api.listWerkvoorraad({ zoek: vraag, status: null, sorteer: 'nummer', vanaf: null, aantal: AANTAL }).then((antwoord) => {
        if (!weg) setGevonden({ zoek: vraag, rijen: antwoord.ok ? antwoord.value.rijen : [] });
      });
    }, WACHT_MS);
    return () => {
      weg = true;
      clearTimeout(wacht);
    };
  }, [vraag]);
  if (vraag === '') return [];
  return gevonden.zoek === vraag ? gevonden.rijen : null;
}

/** The glossary, fetched when the palette opens for the first time: the first screen does not need it. */
function useBegrippen(): readonly Begrip[] {
  const [begrippen, setBegrippen] = useState<readonly Begrip[]>([]);
  useEffect(() => {
    void import('../../../shared/glossary/begrippen.ts').then((m) => setBegrippen(m.BEGRIPPEN));
  }, []);
  return begrippen;
}

const vanRij = (rij: Rij): Keuze => ({
  id: `dossier-${rij.dossierId}`, groep: 'dossier', label: `${rij.nummer} ${rij.naam}`, bij: rij.geheim ? `${STATUSSEN[rij.status]}, ${t.geheim}` : STATUSSEN[rij.status], doe: () => navigate(placeOf(rij.dossierId)),
});

/** Everything that can be chosen now. `zoekt`: cases are still being fetched for what was typed. */
export function useKeuzes({ zoek, nu, toonBegrip }: { readonly zoek: string; /** The case on screen. */ readonly nu: string | null; readonly toonBegrip: (begrip: Begrip) => void }): { readonly keuzes: readonly Keuze[]; readonly gevonden: readonly Keuze[]; readonly zoekt: boolean } {
  const { toestand, kan, mag } = useAangemeld();
  const open = useOpenDossiers();
  const rijen = useGevonden(zoek, kan('listWerkvoorraad'));
  const begrippen = useBegrippen();
  const keuzes = useMemo((): readonly Keuze[] => {
    const hier = open.find((d) => d.id === nu);
    return [
      ...open.filter((d) => d.id !== nu).map((d): Keuze => ({ id: `dossier-${d.id}`, groep: 'dossier', label: d.naam === null ? d.nummer : `${d.nummer} ${d.naam}`, bij: STATUSSEN[d.status], doe: () => navigate(placeOf(d.id)) })),
      ...(kan('submitAanvraag') ? [{ id: 'nieuw', groep: 'actie', label: t.nieuweAanvraag, doe: () => navigate('#/aanvraag/nieuw') } as const] : []),
      ...(hier ? keuzesVanDossier(hier, stappenVoor(mag('beraad'))) : []),
      ...menuFor(toestand, kan).map((item): Keuze => ({ id: item.href, groep: 'scherm', label: item.label, doe: () => navigate(item.href) })),
      { id: 'weergave', groep: 'actie', label: vensterTekst.weergave.titel, ook: Object.values(vensterTekst.weergave.keuze).join(' '), doe: () => showHulpvenster('weergave') },
      { id: 'sneltoetsen', groep: 'actie', label: vensterTekst.sneltoetsen.titel, doe: () => showHulpvenster('sneltoetsen') },
      { id: 'afdrukken', groep: 'actie', label: vensterTekst.sneltoetsen.afdrukken, ook: 'print', alsGetypt: true, doe: () => setTimeout(() => window.print()) },
      { id: 'afmelden', groep: 'actie', label: appTekst.afmelden, alsGetypt: true, doe: () => leave('signOut') },
      { id: 'sluiten', groep: 'actie', label: appTekst.sluiten, alsGetypt: true, doe: () => leave('closeBestand') },
      ...begrippen.map((begrip): Keuze => ({ id: `begrip-${begrip.term}`, groep: 'begrip', label: begrip.term, ook: begrip.vormen.join(' '), alsGetypt: true, doe: () => toonBegrip(begrip) })),
      ...(kan('searchDossiers') && zoek.trim() !== '' ? [{ id: 'zoek', groep: 'zoek', label: t.zoekIn(zoek.trim()), doe: () => navigate(zoekenHash(zoek.trim().slice(0, 200))) } as const] : []),
    ];
  }, [open, nu, kan, mag, toestand, begrippen, zoek, toonBegrip]);
  return { keuzes, gevonden: (rijen ?? []).map(vanRij), zoekt: rijen === null };
}
