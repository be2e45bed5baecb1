import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import { listCriteria } from '../../shared/domain/herstelkans/criteriasets.ts';
import { shieldDossier } from '../../shared/domain/herstelkans/strafrechtelijk.ts';
import { heeftRecht } from '../../shared/domain/medewerker/medewerker.ts';
import { omitBeraad } from '../../shared/domain/toegang/omit-beraad.ts';
import { magWerk } from '../../shared/domain/toegang/toegang.ts';
import type { Regelset } from '../../shared/domain/verdeling/regelset.ts';
import type { OpenBestand } from './session.ts';

/** Whether the signed-in person may see and judge criminal data (AVG art. 10). Nobody signed in may not. */
export const magStrafrechtelijk = ({ medewerker }: Pick<OpenBestand, 'medewerker'>): boolean => medewerker !== null && heeftRecht(medewerker.rol, 'strafrechtelijk');

/** Whether the signed-in person belongs to the commission and may see what it weighs. */
export const magBeraad = ({ medewerker }: Pick<OpenBestand, 'medewerker'>): boolean => medewerker !== null && magWerk(medewerker, 'beraad');

/** The case as this person may see it: every query that gives something of a case goes through here. */
export const zoalsTeZien = (open: Pick<OpenBestand, 'medewerker'>, d: Dossier, regelset: Regelset): Dossier => magBeraad(open) ? (magStrafrechtelijk(open) ? d : shieldDossier(d, listCriteria(regelset))) : omitBeraad(shieldDossier(d, listCriteria(regelset)));
