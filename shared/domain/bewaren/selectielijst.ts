import { plainDate, type PlainDate } from '../../kernel/plain-date.ts';
import type { Zekerheid } from '../persoon/urgentiegroep.ts';

/** How a case ended, as far as it decides how long it is kept. */
export const BEWAARUITKOMSTEN = {
  toegekend: 'Urgentie toegekend',
  afgewezen: 'Aanvraag afgewezen',
  ingetrokken: 'Urgentie ingetrokken',
  afgebroken: 'Aanvraag ingetrokken of buiten behandeling gelaten',
  bezwaar: 'Bezwaar of beroep',
} as const;
export type Bewaaruitkomst = keyof typeof BEWAARUITKOMSTEN;

/** From which day a term counts. */
export const BEWAARBEGINNEN = { einde_geldigheid: 'het einde van de geldigheid', besluit: 'de dag van het besluit', intrekking: 'de dag van de intrekking', einde: 'de dag waarop de aanvraag eindigde', beslissing_op_bezwaar: 'de dag van de laatste beslissing of uitspraak' } as const;

/** One row of the list: how long a case with this outcome is kept. */
export type Bewaarregel = { readonly uitkomst: Bewaaruitkomst; readonly rij: string; readonly jaren: number; readonly begin: keyof typeof BEWAARBEGINNEN };

/** A list with how sure it is that these rows are the right ones for an urgency case. Dated: a later list does not change an earlier one. */
export type Selectielijst = { readonly naam: string; readonly geldigVan: PlainDate; readonly zekerheid: Zekerheid; readonly toelichting: string; readonly regels: readonly Bewaarregel[] };

/**
 * The lists, newest last. No row of the Selectielijst 2020 names the urgentieverklaring: which rows fit is for the
 * archivist of each municipality, and the screen says so.
 */
export const SELECTIELIJSTEN: readonly [Selectielijst, ...Selectielijst[]] = [
  {
    naam: 'Selectielijst gemeenten en intergemeentelijke organen 2020',
    geldigVan: plainDate('2020-01-01'),
    zekerheid: 'onbevestigd',
    toelichting: 'De termijnen staan in de Selectielijst 2020. Welke rij bij een urgentieverklaring hoort, staat er niet in. Laat de archivaris van uw gemeente deze keuze bevestigen.',
    regels: [
      { uitkomst: 'toegekend', rij: '9.1.1', jaren: 1, begin: 'einde_geldigheid' },
      { uitkomst: 'afgewezen', rij: '9.2', jaren: 5, begin: 'besluit' },
      { uitkomst: 'ingetrokken', rij: '9.3', jaren: 1, begin: 'intrekking' },
      { uitkomst: 'afgebroken', rij: '9.4', jaren: 1, begin: 'einde' },
      { uitkomst: 'bezwaar', rij: '13.1', jaren: 5, begin: 'beslissing_op_bezwaar' },
    ],
  },
];

/** The list in force on a day; the first also for what is older. */
export const findSelectielijst = (dag: PlainDate): Selectielijst => SELECTIELIJSTEN.findLast((lijst) => lijst.geldigVan <= dag) ?? SELECTIELIJSTEN[0];
