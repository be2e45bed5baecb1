import { err, type Result } from '../../kernel/result.ts';
import { ACTIES, mogelijkeActies, type Actie } from './acties.ts';
import { STATUSSEN, type Dossier } from './dossier.ts';
import { openAdviezen, verloopVan } from './verloop.ts';

/** Why a step is refused: a code for the machine, a Dutch sentence for the person, and the field it is about. */
export type Weigering = { readonly code: string; readonly melding: string; readonly veld?: string };

/** A refused step. */
export const weiger = (code: string, melding: string, veld?: string): Result<never, Weigering> => err(veld === undefined ? { code, melding } : { code, melding, veld });

/** Refuses a step that the status of the case does not allow; undefined when it may go on. */
export function weigerActie(dossier: Dossier, actie: Actie): Result<never, Weigering> | undefined {
  if (mogelijkeActies(dossier).includes(actie)) return undefined;
  const waarom =
    actie === 'stelHerkomstVast' && dossier.verblijf === null ? 'Leg eerst de verblijfshistorie vast.'
    : actie === 'bepaalVerdeling' && dossier.herkomst === null ? 'Stel eerst de herkomst vast.'
    : actie === 'geefOordeel' && dossier.herstelkans !== null ? 'De gezamenlijke conclusie is al vastgelegd.'
    : actie === 'neemBesluit' && openAdviezen(verloopVan(dossier)).length > 0 ? 'Er is nog een advies gevraagd. Leg het advies vast, of leg vast dat het is uitgebleven (art. 3:6 Awb).'
    : `Het dossier heeft de status "${STATUSSEN[dossier.status]}".`;
  return weiger('actie_niet_mogelijk', `${ACTIES[actie]} kan nu niet. ${waarom}`);
}
