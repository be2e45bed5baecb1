import { parseBrpPersoon, type BrpPersoon } from '../../shared/domain/herkomst/brp-rijen.ts';
import type { VerblijfVraag } from '../../shared/domain/herkomst/verblijfplaats.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';

/** Elements of one row beside its start; `null` as start means: look in the elements. */
export type Rij = Record<string, unknown>;

export const adres = (van: string, anders: Rij = {}): Rij => ({ '09.10': '0800', '10.10': 'W', '10.30': van, '11.10': 'Teststraat', ...anders });
export const buitenland = (van: string, anders: Rij = {}): Rij => ({ '13.10': '6014', '13.20': van, ...anders });

/** A record of rows told oldest first, as people tell a life; numbered as the BRP does, newest 0. */
export const persoonlijst = (...oudsteEerst: Rij[]): Rij => ({ verblijfplaatsen: oudsteEerst.map((rij, i) => ({ ...rij, volgnummer: oudsteEerst.length - 1 - i })).reverse() });

export function leesPersoon(json: unknown): BrpPersoon {
  const persoon = parseBrpPersoon(json);
  if (!persoon.ok) throw new Error(JSON.stringify(persoon.error));
  return persoon.value;
}

export const opDag = (dag: string): VerblijfVraag => ({ peildatum: plainDate(dag) });
export const tussen = (van: string, tot: string): VerblijfVraag => ({ van: plainDate(van), tot: plainDate(tot) });
