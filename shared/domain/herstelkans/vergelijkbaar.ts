import { gemeenteNaam } from '../gemeente/gemeente.ts';
import { getUrgentiegroep, type UrgentiegroepCode } from '../persoon/urgentiegroep.ts';
import type { Criterium } from '../verdeling/regelset.ts';
import type { Oordeel } from './herstelkans.ts';

/** The kinds of question that a commission answers about the recovery chance. */
export const VRAAGSOORTEN = {
  herkomst_of_andere: 'De herkomstgemeente of een andere gemeente in de regio',
  alleen_herkomst: 'Alleen de herkomstgemeente',
  geen_herkomst_in_regio: 'Geen herkomstgemeente in de regio: welke gemeente dan',
} as const;
export type Vraagsoort = keyof typeof VRAAGSOORTEN;

/** What is compared of a case: group, origin, and the judgements that were recorded or that this person may see. */
export type Dossierkenmerken = { readonly groep: UrgentiegroepCode; readonly herkomst: string | null; readonly oordelen: readonly Oordeel[] };

const kandidatenVan = ({ oordelen }: Dossierkenmerken): readonly string[] => [...new Set(oordelen.map((o) => o.gemeente))];

/** Which kind of question a case is about: the origin against another municipality, or one of the two alone. */
export function bepaalVraagsoort(zaak: Dossierkenmerken, leden: readonly string[]): Vraagsoort {
  if (zaak.herkomst === null || !leden.includes(zaak.herkomst)) return 'geen_herkomst_in_regio';
  return kandidatenVan(zaak).some((g) => g !== zaak.herkomst) ? 'herkomst_of_andere' : 'alleen_herkomst';
}

/** Why an earlier case is shown. The rule is group and kind of question; the rest is shown and never counted. */
export type Vergelijking = { readonly regel: readonly string[]; readonly ookGelijk: readonly string[] };

/** Whether a criterion speaks for another municipality and not for the origin. */
function wijstNaarAndere(zaak: Dossierkenmerken, criterium: string): boolean {
  const steun = zaak.oordelen.filter((o) => o.criterium === criterium && o.oordeel === 'steunend').map((o) => o.gemeente);
  return steun.length > 0 && !steun.some((g) => g === zaak.herkomst);
}

function vindOokGelijk(deze: Dossierkenmerken, eerdere: Dossierkenmerken, criteria: readonly Criterium[]): string[] {
  const kandidaten = kandidatenVan(eerdere);
  return [
    ...(deze.herkomst !== null && deze.herkomst === eerdere.herkomst ? [`Dezelfde herkomstgemeente: ${gemeenteNaam(deze.herkomst)}.`] : []),
    ...kandidatenVan(deze).filter((g) => g !== deze.herkomst && kandidaten.includes(g)).map((g) => `Ook daar ging het om ${gemeenteNaam(g)}.`),
    ...criteria.filter((c) => !c.strafrechtelijk && wijstNaarAndere(deze, c.code) && wijstNaarAndere(eerdere, c.code)).map((c) => `"${c.naam}" steunt in beide zaken een andere gemeente en niet de herkomstgemeente.`),
  ];
}

/**
 * Compares this case with an earlier one by one open rule: same group, and same kind of question. Undefined when
 * the rule does not hold. There is no score and no order in it: what else is equal is only told.
 */
export function vergelijkDossiers(deze: Dossierkenmerken, eerdere: Dossierkenmerken, regio: { readonly leden: readonly string[]; readonly criteria: readonly Criterium[] }): Vergelijking | undefined {
  const vraagsoort = bepaalVraagsoort(deze, regio.leden);
  if (deze.groep !== eerdere.groep || vraagsoort !== bepaalVraagsoort(eerdere, regio.leden)) return undefined;
  return {
    regel: [`Dezelfde groep: ${getUrgentiegroep(deze.groep).naam}.`, `Dezelfde vraag: ${VRAAGSOORTEN[vraagsoort]}.`],
    ookGelijk: vindOokGelijk(deze, eerdere, regio.criteria),
  };
}
