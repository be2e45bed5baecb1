import type { Ingangsnaam } from '../../shared/contract/contract.ts';
import type { Route } from './route.ts';

/** What each screen asks first: who may not ask that is not offered the screen. Null for the screens that are for everybody. */
export const SCHERMINGANG = {
  start: null,
  onbekend: null,
  werkvoorraad: 'listWerkvoorraad',
  aanvraag: 'submitAanvraag',
  dossier: 'getDossier',
  vergaderingen: 'listVergaderingen',
  vergadering: 'getVergadering',
  termijnen: 'listTermijnen',
  overdrachten: 'importPakket',
  register: 'listUitgaand',
  scenario: 'runScenario',
  zoeken: 'searchDossiers',
  jaarverslag: 'getJaarverslag',
  bewaren: 'getBewaaroverzicht',
  beheer: 'getBeheer',
} as const satisfies Record<Route['soort'], Ingangsnaam | null>;
