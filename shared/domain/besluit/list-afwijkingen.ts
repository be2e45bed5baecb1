import type { Dossier } from '../dossier/dossier.ts';
import { gemeenteNaam } from '../gemeente/gemeente.ts';
import { bepaalMotiveringsplicht } from '../verdeling/propose-verdeling.ts';
import { vindAfwijking } from '../vergadering/beslisvraag.ts';
import type { Afwijksoort } from './afwijking.ts';
import type { Dictum, GekozenVerdeling, VastgesteldeHerkomst } from './besluit.ts';

/** A point on which the case deviates, and what it deviates from. */
export type Afwijkpunt = { readonly soort: Afwijksoort; readonly uitleg: string };

/** On what the choice of municipality and route deviates from the proposal, or goes over a cap or past a signal. */
export function listVerdeelafwijkingen({ voorstel, gemeente, route }: Pick<GekozenVerdeling, 'voorstel' | 'gemeente' | 'route'>): Afwijkpunt[] {
  const toetsen = voorstel.perGemeente.find((g) => g.gemeente === gemeente)?.toetsen ?? [];
  return [
    ...(gemeente === voorstel.voorkeursgemeente ? [] : [{ soort: 'afwijking_voorstel' as const, uitleg: bepaalMotiveringsplicht(voorstel, gemeente).slice(0, 1).join('') }]),
    ...(route === voorstel.route ? [] : [{ soort: 'afwijking_route' as const, uitleg: 'U wijkt af van de voorgestelde route.' }]),
    ...toetsen.filter((t) => t.staat === 'vraagt_besluit').map((t) => ({ soort: t.principe, uitleg: t.uitleg })),
  ];
}

function listHerkomstafwijkingen(herkomst: VastgesteldeHerkomst | null): Afwijkpunt[] {
  if (!herkomst) return [];
  const afgeleid = herkomst.afleiding.opvolger ?? herkomst.afleiding.gemeente;
  if (herkomst.gemeente === afgeleid) return [];
  const uit = afgeleid === null ? 'Uit de gegevens volgt geen gemeente' : `Uit de gegevens volgt ${gemeenteNaam(afgeleid)}`;
  return [{ soort: 'afwijking_herkomst', uitleg: `${uit}; vastgesteld is ${herkomst.gemeente === null ? 'geen gemeente' : gemeenteNaam(herkomst.gemeente)}.` }];
}

/** Whether the decision differs from what the commission concluded in its meeting (Awb art. 3:50). */
function listAdviesafwijkingen(d: Pick<Dossier, 'verdeling' | 'commissieconclusie'>, dictum: Dictum): Afwijkpunt[] {
  const uitleg = vindAfwijking(d.commissieconclusie, dictum === 'toewijzen' ? { dictum, gemeente: d.verdeling?.gemeente ?? null, route: d.verdeling?.route ?? null } : { dictum, gemeente: null, route: null });
  return uitleg === null ? [] : [{ soort: 'advies', uitleg: `${uitleg} Wie daarvan afwijkt, zegt waarom (art. 3:50 Awb).` }];
}

/** What in the case itself the decision deviates from. */
const listZaakafwijkingen = (d: Pick<Dossier, 'herkomst' | 'verdeling'>, dictum: Dictum): Afwijkpunt[] =>
  dictum === 'toewijzen' ? [...listHerkomstafwijkingen(d.herkomst), ...(d.verdeling ? listVerdeelafwijkingen(d.verdeling) : [])] : dictum === 'afwijzen' ? listHerkomstafwijkingen(d.herkomst) : [];

/** Every deviation that this decision would carry: each asks for a coded reason and the words of the people. */
export const listAfwijkingen = (d: Pick<Dossier, 'herkomst' | 'verdeling' | 'commissieconclusie'>, dictum: Dictum): Afwijkpunt[] => [...listAdviesafwijkingen(d, dictum), ...listZaakafwijkingen(d, dictum)];
