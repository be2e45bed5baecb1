import { assertNever } from '../../kernel/assert-never.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { gemeenteNaam } from '../gemeente/gemeente.ts';
import type { Route } from '../verdeling/regelset.ts';
import type { Bevoegdheid, Commissieconclusie, Zaakvoorstel } from './conclusie.ts';

const ROUTES = { directe_bemiddeling: 'met directe bemiddeling', zelf_zoeken: 'om zelf met voorrang te zoeken' } as const satisfies Record<Route, string>;

/** A proposal in a few words without facts about the person, as agenda and minutes show it. */
export function vertelVoorstel({ dictum, gemeente, route }: Zaakvoorstel): string {
  switch (dictum) {
    case 'toewijzen':
      return `Urgentie toekennen${gemeente === null ? '' : ` in ${gemeenteNaam(gemeente)}`}${route === null ? '' : `, ${ROUTES[route]}`}`;
    case 'afwijzen':
      return 'Aanvraag afwijzen';
    case 'buiten_behandeling':
      return 'Aanvraag buiten behandeling laten';
    case 'intrekken':
      return 'Urgentie intrekken';
    default:
      return assertNever(dictum);
  }
}

/** The question that the commission answers in one sentence. */
export function composeBeslisvraag(voorstel: Zaakvoorstel | null, bevoegdheid: Bevoegdheid): string {
  const [begin, slot] = bevoegdheid === 'advies' ? ['Adviseert de commissie', ' toe te kennen'] : ['Kent de commissie', ' toe'];
  if (voorstel?.dictum === 'toewijzen') {
    const waar = `${voorstel.gemeente === null ? '' : ` in ${gemeenteNaam(voorstel.gemeente)}`}${voorstel.route === null ? '' : `, ${ROUTES[voorstel.route]}`}`;
    return bevoegdheid === 'advies' ? `${begin} om urgentie${slot}${waar}?` : `${begin} urgentie${slot}${waar}?`;
  }
  if (voorstel?.dictum === 'afwijzen') return bevoegdheid === 'advies' ? 'Adviseert de commissie om de aanvraag af te wijzen?' : 'Wijst de commissie de aanvraag af?';
  if (voorstel?.dictum === 'buiten_behandeling') return bevoegdheid === 'advies' ? 'Adviseert de commissie om de aanvraag buiten behandeling te laten?' : 'Laat de commissie de aanvraag buiten behandeling?';
  if (voorstel?.dictum === 'intrekken') return bevoegdheid === 'advies' ? 'Adviseert de commissie om de urgentie in te trekken?' : 'Trekt de commissie de urgentie in?';
  return 'Wat vindt de commissie van deze aanvraag? Er is nog geen voorstel.';
}

/** A text as it stands inside a sentence; names keep their capital. */
const inZin = (tekst: string): string => `${tekst.charAt(0).toLocaleLowerCase('nl')}${tekst.slice(1)}`;

/** Why a decision differs from what the commission concluded; null when it follows it, or there is no conclusion. */
export function vindAfwijking(conclusie: Commissieconclusie | undefined, besluit: Zaakvoorstel): string | null {
  if (!conclusie) return null;
  const { voorstel, bevoegdheid } = conclusie;
  const anders = voorstel.dictum !== besluit.dictum || (besluit.dictum === 'toewijzen' && (voorstel.gemeente !== besluit.gemeente || voorstel.route !== besluit.route));
  if (!anders) return null;
  return `De commissie ${bevoegdheid === 'advies' ? 'adviseerde' : 'besloot'} iets anders: ${inZin(vertelVoorstel(voorstel))}.`;
}

/** What the decision step starts with: the conclusion of the commission, as an operative part with a consideration. */
export type Besluitbegin = { readonly dictum: Zaakvoorstel['dictum']; readonly overweging: { readonly grond: string; readonly tekst: string } };

/** The start of a decision from the commission's conclusion; undefined when there is none. */
export function composeBesluitbegin(d: Pick<Dossier, 'commissieconclusie'>): Besluitbegin | undefined {
  const conclusie = d.commissieconclusie;
  if (!conclusie) return undefined;
  const { stemmen, motivering, voorstel, bevoegdheid } = conclusie;
  const hoe = stemmen === null ? 'zonder bespreking' : stemmen.tegen === 0 && stemmen.onthouden === 0 ? 'met algemene stemmen' : `met ${stemmen.voor} stemmen voor, ${stemmen.tegen} tegen en ${stemmen.onthouden} onthoudingen`;
  const tekst = `De commissie ${bevoegdheid === 'advies' ? 'adviseert' : 'besluit'} ${hoe}: ${inZin(vertelVoorstel(voorstel))}.${motivering === '' ? '' : ` ${motivering}`}`;
  return { dictum: voorstel.dictum, overweging: { grond: bevoegdheid === 'advies' ? 'Advies van de commissie (art. 3:49 Awb)' : 'Besluit van de commissie in mandaat (art. 10:3 Awb)', tekst } };
}
