import { findRegiocijfers } from '../../shared/domain/scenario/regios.ts';
import { Regiocijfers } from '../../shared/domain/scenario/regiocijfers.ts';
import type { Scenariovraag } from '../../shared/domain/scenario/scenariovraag.ts';
import { STANDAARDVRAAG } from '../../shared/domain/scenario/scenariovraag.ts';

const gevonden = findRegiocijfers('haaglanden');
if (!gevonden) throw new Error('The figures of Haaglanden come with the program');

/** The figures that come with the program. */
export const haaglanden: Regiocijfers = gevonden;

/** The question of the printed table, with something else. */
export const vraag = (anders: Partial<Scenariovraag> = {}): Scenariovraag => ({ ...STANDAARDVRAAG, ...anders });

/** A small invented region of real municipality codes. */
export const regio = (gemeenten: readonly (Partial<Regiocijfers['gemeenten'][number]> & { gemeente: string })[], anders: Partial<Regiocijfers> = {}): Regiocijfers =>
  Regiocijfers.parse({ id: 'proef', naam: 'Proefregio', gemeenten, ...anders });
