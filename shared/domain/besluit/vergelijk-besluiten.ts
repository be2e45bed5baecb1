import type { Dossier } from '../dossier/dossier.ts';
import { gemeenteNaam } from '../gemeente/gemeente.ts';
import { AFWIJKREDENEN, AFWIJKSOORTEN } from './afwijking.ts';
import type { Besluit } from './besluit.ts';

/** What is told of an earlier decision: what it deviated on. */
export const beschrijfAfwijkingen = ({ afwijkingen = [] }: Pick<Besluit, 'afwijkingen'>): string[] => afwijkingen.map(({ soort, reden }) => `${AFWIJKSOORTEN[soort]}: ${AFWIJKREDENEN[reden].toLowerCase()}.`);

type Vergeleken = Pick<Dossier, 'aanvraag' | 'herkomst' | 'verdeling'>;

const grootte = ({ aanvraag: { huishouden } }: Vergeleken): number => huishouden.volwassenen + huishouden.minderjarigen;

/** What is equal in two cases of the same group. It is told and never counted: there is no score and no order in it. */
export function vindGelijk(deze: Vergeleken, eerdere: Vergeleken): string[] {
  const herkomst = deze.herkomst?.gemeente ?? null;
  const gemeente = deze.verdeling?.gemeente;
  return [
    ...(herkomst !== null && herkomst === eerdere.herkomst?.gemeente ? [`Dezelfde herkomstgemeente: ${gemeenteNaam(herkomst)}.`] : []),
    ...(gemeente !== undefined && gemeente === eerdere.verdeling?.gemeente ? [`Dezelfde gemeente gekozen: ${gemeenteNaam(gemeente)}.`] : []),
    ...(grootte(deze) === grootte(eerdere) ? ['Een even groot huishouden.'] : []),
    ...((deze.aanvraag.huishouden.minderjarigen > 0) === (eerdere.aanvraag.huishouden.minderjarigen > 0) && deze.aanvraag.huishouden.minderjarigen > 0 ? ['In beide zaken zijn er kinderen.'] : []),
  ];
}
