import { ACTIES, STAPPEN, type Actie } from '../../../shared/domain/dossier/acties.ts';
import { vensterTekst } from '../../text/venster.ts';
import { noemStap } from '../kruimels.tsx';
import { navigate } from '../navigation.ts';
import type { OpenDossier } from '../open-dossiers.ts';
import type { Keuze } from './palet-model.ts';

/** Where each action is done; the others stand under "Verder met deze zaak". */
const PLEK: Partial<Record<Actie, string>> = {
  wijzigAanvraag: 'aanvraag', legVerblijfVast: 'herkomst', stelHerkomstVast: 'herkomst', werkGeschilBij: 'herkomst', geefOordeel: 'woonstart', beoordeelHerstelkans: 'woonstart',
  bepaalVerdeling: 'verdeling', agendeer: 'vergadering', neemBesluit: 'besluit', neemBesluitTerug: 'besluit', onderteken: 'besluit',
};

/** What can be done with the case on screen, and its other parts. `stappen`: what the program shows this person of a case. */
export function keuzesVanDossier(dossier: OpenDossier, stappen: readonly string[]): readonly Keuze[] {
  const naar = (stap: string) => () => navigate(`#/dossier/${dossier.id}/${stap}`);
  const acties = dossier.acties.filter((actie) => stappen.includes(PLEK[actie] ?? 'verder'));
  return [
    ...acties.map((actie): Keuze => ({ id: `actie-${actie}`, groep: 'actie', label: ACTIES[actie], bij: dossier.nummer, doe: naar(PLEK[actie] ?? 'verder') })),
    ...stappen.map((stap): Keuze => ({ id: `stap-${stap}`, groep: 'scherm', label: vensterTekst.palet.stap(noemStap(stap)), bij: dossier.nummer, doe: naar(stap) })),
  ];
}

/** The parts of a case for who works at the commission, and for who works elsewhere. */
export const stappenVoor = (beraad: boolean): readonly string[] => (beraad ? [...Object.keys(STAPPEN), 'brieven', 'verder', 'toegang', 'geschiedenis'] : ['aanvraag', 'herkomst', 'geschiedenis']);
