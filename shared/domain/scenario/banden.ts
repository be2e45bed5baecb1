import { elementAt } from '../../kernel/element-at.ts';
import type { Jaaruitkomst } from './simulatie.ts';

/** The middle of many years and how far apart they lie: of ten years one is below p10 and one above p90. */
export type Band = { readonly p10: number; readonly p50: number; readonly p90: number };

/** Results of many years as bands. */
export type Banden = {
  readonly jaren: number;
  readonly geplaatst: Band;
  readonly inVoorkeur: Band;
  readonly wachtend: Band;
  readonly geenGemeente: Band;
  readonly perGemeente: readonly { readonly gemeente: string; readonly voorkeur: Band; readonly geplaatst: Band; readonly wachtend: Band }[];
  readonly perGroep: readonly { readonly groep: string; readonly zaken: Band; readonly geplaatst: Band; readonly wachtend: Band; readonly geenGemeente: Band }[];
  readonly perMaand: readonly { readonly maand: number; readonly instroom: Band; readonly geplaatst: Band; readonly wachtend: Band }[];
  /** The year whose number of placed people is in the middle: whole people, as they could be. */
  readonly middelste: Jaaruitkomst;
};

/** The value at a percentile by nearest rank: always a value that really occurred. */
const rang = (gesorteerd: readonly number[], procent: number): number => elementAt(gesorteerd, Math.ceil((procent * gesorteerd.length) / 100) - 1);

/** A band of a row of at least one value. */
export function bepaalBand(waarden: readonly number[]): Band {
  const rij = waarden.toSorted((a, b) => a - b);
  return { p10: rang(rij, 10), p50: rang(rij, 50), p90: rang(rij, 90) };
}

/** Puts many simulated years of one set-up together; null without a year. The order of the years does not matter. */
export function bepaalBanden(jaren: readonly Jaaruitkomst[]): Banden | null {
  const rij = jaren.toSorted((a, b) => a.geplaatst - b.geplaatst || a.zaad - b.zaad);
  const middelste = rij[Math.ceil(rij.length / 2) - 1];
  if (!middelste) return null;
  const band = (kies: (jaar: Jaaruitkomst) => number): Band => bepaalBand(jaren.map(kies));
  return {
    jaren: jaren.length, middelste,
    geplaatst: band((j) => j.geplaatst), inVoorkeur: band((j) => j.inVoorkeur), wachtend: band((j) => j.wachtend), geenGemeente: band((j) => j.geenGemeente),
    perGemeente: middelste.perGemeente.map(({ gemeente }, i) => ({ gemeente, voorkeur: band((j) => elementAt(j.perGemeente, i).voorkeur), geplaatst: band((j) => elementAt(j.perGemeente, i).geplaatst), wachtend: band((j) => elementAt(j.perGemeente, i).wachtend) })),
    perGroep: middelste.perGroep.map(({ groep }, i) => ({ groep, zaken: band((j) => elementAt(j.perGroep, i).zaken), geplaatst: band((j) => elementAt(j.perGroep, i).geplaatst), wachtend: band((j) => elementAt(j.perGroep, i).wachtend), geenGemeente: band((j) => elementAt(j.perGroep, i).geenGemeente) })),
    perMaand: middelste.perMaand.map(({ maand }, i) => ({ maand, instroom: band((j) => elementAt(j.perMaand, i).instroom), geplaatst: band((j) => elementAt(j.perMaand, i).geplaatst), wachtend: band((j) => elementAt(j.perMaand, i).wachtend) })),
  };
}
