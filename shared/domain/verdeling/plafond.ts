import type { Regelset } from './regelset.ts';
import type { Jaarcijfer, Teller } from './voorstel.ts';

/**
 * Whole homes under the cap: lettings x share, in whole numbers (no floating point), rounded as the regelset
 * says. A share of 0 gives 0.
 */
export function berekenPlafond(verhuringen: number, plafond: Regelset['verdeling']['plafond']['waarde']): number {
  const product = verhuringen * plafond.teller;
  switch (plafond.afronding) {
    case 'naar_beneden':
      return Math.floor(product / plafond.noemer);
    case 'naar_boven':
      return Math.ceil(product / plafond.noemer);
    case 'dichtstbij':
      return Math.floor((2 * product + plafond.noemer) / (2 * plafond.noemer));
  }
}

/** The counter of a municipality from its yearly figures and the number of decisions taken here since their date. */
export function bepaalTeller(gemeente: string, cijfer: Jaarcijfer | undefined, besluitenSindsdien: number, regelset: Regelset): Teller {
  if (!cijfer) return { gemeente, plafond: null, gebruikt: null, peildatum: null, bron: 'geen cijfers ingevoerd' };
  return {
    gemeente,
    plafond: berekenPlafond(cijfer.verhuringen, regelset.verdeling.plafond.waarde),
    gebruikt: cijfer.gebruikt + besluitenSindsdien,
    peildatum: cijfer.peildatum,
    bron: cijfer.bron,
  };
}
