import { rondAf } from './afronding.ts';
import { isBepaald, type NietBepaald } from './parameter.ts';
import type { Plafond, Regelsetbestand } from './regelset.ts';
import type { Jaarcijfer, Teller } from './voorstel.ts';

/**
 * Whole homes under the cap: lettings x share, in whole numbers (no floating point), rounded as the regelset
 * says. A share of 0 gives 0.
 */
export const berekenPlafond = (verhuringen: number, plafond: Pick<Plafond, 'teller' | 'noemer' | 'afronding'>): number => rondAf(verhuringen, plafond, plafond.afronding);

/** The cap when everything about it is known, or the first question that stands open. */
export function resolvePlafond(regelset: Regelsetbestand): Plafond | NietBepaald {
  const p = regelset.verdeling.plafond;
  if (!isBepaald(p)) return p;
  const { niveau, afronding, ...rest } = p.waarde;
  if (typeof niveau !== 'string') return niveau;
  return typeof afronding === 'string' ? { ...rest, niveau, afronding } : afronding;
}

/** The counter of a municipality from its yearly figures and the number of decisions taken here since their date. */
export function bepaalTeller(gemeente: string, cijfer: Jaarcijfer | undefined, besluitenSindsdien: number, regelset: Regelsetbestand): Teller {
  if (!cijfer) return { gemeente, plafond: null, gebruikt: null, peildatum: null, bron: 'geen cijfers ingevoerd' };
  const plafond = resolvePlafond(regelset);
  return {
    gemeente,
    plafond: 'nietBepaald' in plafond ? null : berekenPlafond(cijfer.verhuringen, plafond),
    gebruikt: cijfer.gebruikt + besluitenSindsdien,
    peildatum: cijfer.peildatum,
    bron: cijfer.bron,
  };
}
