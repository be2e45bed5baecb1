import { plainDate } from '../../shared/kernel/plain-date.ts';
import { decideVaststelling, type Plafondcontext, type Vaststelling } from '../../shared/domain/plafondrechten/decide-plafond.ts';
import { applyPlafond, beginPlafond, type Plafondstand } from '../../shared/domain/plafondrechten/plafondstand.ts';

/** An id that can be recognised: 1 becomes `...0001`. */
export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Commissions 1, 2, 3; device 11 is the first of commission 1, 12 its second. */
export const COMMISSIES = [1, 2, 3].map(id);
export const APPARATEN = new Map([[id(11), id(1)], [id(12), id(1)], [id(21), id(2)], [id(31), id(3)]]);
export const commissieVan = (apparaatId: string): string => APPARATEN.get(apparaatId) ?? id(1);
export const apparatenVan = (commissieId: string): string[] => [...APPARATEN].flatMap(([a, c]) => (c === commissieId ? [a] : []));

export const SLEUTEL = { gemeente: '0518', jaar: 2026 };
export const context = (dag = '2026-02-01'): Plafondcontext => ({ vandaag: plainDate(dag), geldigDagen: 30, respijtDagen: 14 });

export const vaststelling = (verhuringen: number, anders: Partial<Vaststelling> = {}): Vaststelling => ({
  verhuringen, aandeel: { teller: 30, noemer: 100 }, afronding: 'naar_beneden',
  sleutel: { reserve: { teller: 10, noemer: 100 }, hardheid: { teller: 5, noemer: 100 }, commissies: COMMISSIES.map((code, i) => ({ code, gewicht: i + 1 })) },
  grondslag: 'Testafspraak, artikel 3', bron: `Testlijst ${verhuringen}`, reden: null, ...anders,
});

/** A ceiling that was published for this many lettings. */
export function plafondVoor(verhuringen: number, anders: Partial<Vaststelling> = {}): Plafondstand {
  const begin = beginPlafond(SLEUTEL);
  const uitkomst = decideVaststelling(begin, vaststelling(verhuringen, anders), context());
  if (!uitkomst.ok) throw new Error(uitkomst.error);
  return applyPlafond(begin, uitkomst.value);
}
