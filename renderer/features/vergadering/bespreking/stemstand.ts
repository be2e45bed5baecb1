import type { Dictum } from '../../../../shared/domain/besluit/besluit.ts';
import type { Zaakvoorstel } from '../../../../shared/domain/vergadering/conclusie.ts';
import { listStemgerechtigden } from '../../../../shared/domain/vergadering/decide-zitting.ts';
import type { Stem } from '../../../../shared/domain/vergadering/zitting.ts';
import type { Agendazaak, Weergave } from '../vergader-props.ts';

export type Stemkeuze = Stem['keuze'];
/** What is put to the vote: as it was prepared, or one of the other ways a request can end. */
export type Voorstelkeuze = 'voorbereid' | Extract<Dictum, 'afwijzen' | 'buiten_behandeling'>;
export type Stemmer = Weergave['deelnemers'][number];
export type Keuzen = Readonly<Record<string, Stemkeuze>>;

/** Who may vote on this case: present as chair or member, and not kept out of it. */
export function stemmersVan(weergave: Weergave, zaak: Agendazaak): Stemmer[] {
  const uitsluitingen = zaak.nietErbij.map((n) => ({ dossierId: zaak.dossierId, medewerkerId: n.medewerkerId, reden: n.reden }));
  const ids = new Set(listStemgerechtigden(weergave, zaak.dossierId, uitsluitingen).map((d) => d.medewerkerId));
  return weergave.deelnemers.filter((d) => ids.has(d.medewerkerId));
}

/** The proposal as the backend takes it; null when nothing was prepared. */
export const leesVoorstel = (zaak: Agendazaak, keuze: Voorstelkeuze): Zaakvoorstel | null => (keuze === 'voorbereid' ? zaak.voorbereid : { dictum: keuze, gemeente: null, route: null });

/** The place of the next voter without a vote, from this one on; the same place when everybody voted. */
export function volgendeZonder(stemmers: readonly Stemmer[], keuzen: Keuzen, vanaf: number): number {
  for (let i = 1; i <= stemmers.length; i += 1) {
    const plek = (vanaf + i) % stemmers.length;
    const wie = stemmers[plek];
    if (wie && keuzen[wie.medewerkerId] === undefined) return plek;
  }
  return vanaf;
}
