import { gemeenteNaam } from '../../../shared/domain/gemeente/gemeente.ts';

/** The name of a municipality for text output. */
export const noemGemeente = (code: string): string => gemeenteNaam(code);
