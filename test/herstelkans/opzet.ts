import type { Gebeurtenis } from '../../shared/domain/dossier/gebeurtenis.ts';
import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import { Oordeel, type Oordeelwoord } from '../../shared/domain/herstelkans/herstelkans.ts';
import { aanvraag, TOT_VERDELING, vouw } from '../shared/builders.ts';

/** Members of the commission, by number. */
export const LID = ['a0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000002', 'a0000000-0000-4000-8000-000000000003'] as const;

/** One judgement with an invented reason that names nobody. */
export const oordeel = (criterium: string, gemeente: string, woord: Oordeelwoord, anders: Partial<Oordeel> = {}): Oordeel =>
  Oordeel.parse({ criterium, gemeente, oordeel: woord, reden: woord === 'onbekend' ? '' : 'Verzonnen reden.', bewijs: woord === 'onbekend' ? '' : 'Gesprek.', ...anders });

/** A member records his own judgement. */
export const gegeven = (medewerkerId: string, oordelen: Oordeel[], criteriaset = 'regio'): Gebeurtenis => ({ soort: 'HerstelkansOordeelGegeven', medewerkerId, criteriaset, oordelen });

const ZONDER_CONCLUSIE = TOT_VERDELING.filter((g) => g.soort !== 'HerstelkansBeoordeeld' && g.soort !== 'VerdelingBepaald');

/** A case with an established origin and no conclusion on the recovery chance yet, and what members did with it. */
export const inBeraad = (...gebeurtenissen: Gebeurtenis[]): Dossier => vouw(...ZONDER_CONCLUSIE, ...gebeurtenissen);

/** The same, of an applicant who consents to the use of criminal data. */
export const metToestemming = (...gebeurtenissen: Gebeurtenis[]): Dossier =>
  vouw(...ZONDER_CONCLUSIE.map((g) => (g.soort === 'AanvraagIngediend' ? { ...g, aanvraag: aanvraag({ toestemming: { ...g.aanvraag.toestemming, strafrechtelijkeGegevens: true } }) } : g)), ...gebeurtenissen);
