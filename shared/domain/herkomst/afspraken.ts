import type { Zekerheid } from '../persoon/urgentiegroep.ts';

/** A value of an arrangement with where it is written, or the question that the source leaves open. */
export type Afspraak<T> = { readonly waarde: T; readonly bron: string; readonly zekerheid: Zekerheid } | { readonly nietBepaald: true; readonly vraag: string; readonly bron: string };

/** What the derivation needs of a regelset. Every regelset has it; what its source does not say is a question there. */
export type HerkomstAfspraken = {
  readonly regio: string;
  /** The municipalities that the arrangement binds; empty when the source does not list them. */
  readonly leden: readonly string[];
  readonly herkomst: {
    readonly definitie: Afspraak<string>;
    readonly terugkijkjaren: Afspraak<number>;
    readonly ankerdatum: Afspraak<'begin_eerste_opname' | 'aanvraagdatum'>;
    readonly ketengatDagen: Afspraak<number>;
    readonly grensdagTeltMee: Afspraak<boolean>;
  };
};

/** One way to read the parameters: as the region agreed them, or one of the possible answers to an open question. */
export type AfspraakLezing = { readonly jaren: number; readonly anker: 'begin_eerste_opname' | 'aanvraagdatum'; readonly gat: number; readonly grensdag: boolean };

/** Longer than any life: every stay is in the chain, every registration in the window. */
export const ALLES = { gat: 100_000, jaren: 200 } as const;

const isOpen = <T>(a: Afspraak<T>): a is Extract<Afspraak<T>, { nietBepaald: true }> => 'nietBepaald' in a;

/** The value, or the ends between which the answer to the open question lies. */
const opties = <T>(a: Afspraak<T>, uitersten: readonly T[]): readonly T[] => (isOpen(a) ? uitersten : [a.waarde]);

/** Every way to read the parameters; one when the source says everything. Nothing is filled in for the region. */
export function findLezingen({ herkomst: h }: HerkomstAfspraken): readonly [AfspraakLezing, ...AfspraakLezing[]] {
  if (!isOpen(h.terugkijkjaren) && !isOpen(h.ankerdatum) && !isOpen(h.ketengatDagen) && !isOpen(h.grensdagTeltMee))
    return [{ jaren: h.terugkijkjaren.waarde, anker: h.ankerdatum.waarde, gat: h.ketengatDagen.waarde, grensdag: h.grensdagTeltMee.waarde }];
  const lezingen = opties(h.terugkijkjaren, [0, ALLES.jaren]).flatMap((jaren) =>
    opties(h.ankerdatum, ['begin_eerste_opname', 'aanvraagdatum'] as const).flatMap((anker) =>
      opties(h.ketengatDagen, [0, ALLES.gat]).flatMap((gat) => opties(h.grensdagTeltMee, [true, false]).map((grensdag) => ({ jaren, anker, gat, grensdag }))),
    ),
  );
  return lezingen as [AfspraakLezing, ...AfspraakLezing[]]; // every parameter has at least one option
}

/** The questions of the origin rules that the source of the region leaves open. */
export const findOpenVragen = ({ herkomst: h }: HerkomstAfspraken): string[] =>
  [h.terugkijkjaren, h.ankerdatum, h.ketengatDagen, h.grensdagTeltMee].flatMap((a: Afspraak<unknown>) => (isOpen(a) ? [a.vraag] : []));

/** The question when a region has no definition of origin at all. */
export const findDefinitieVraag = ({ herkomst: h }: HerkomstAfspraken): string | null => (isOpen(h.definitie) ? h.definitie.vraag : null);
