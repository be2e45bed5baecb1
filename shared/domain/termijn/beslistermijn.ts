import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { verloopVan } from '../dossier/verloop.ts';
import type { Regelset } from '../verdeling/regelset.ts';
import { FEESTDAGEN, type Feestdagen } from './feestdagen.ts';
import { listStilstanden, telDagen, type Dagenreeks } from './stilstaan.ts';
import { bepaalBeslistermijn } from './termijn.ts';

/** What of the arrangements of a region the terms depend on. */
export type Termijnparameters = {
  readonly beslistermijnWeken: number;
  readonly beslistermijnBron: string;
  readonly geldigheidBron: string;
  /** Whether "tot" in art. 4:15 Awb counts the day of the supplement: false is the usual reading, and the safe one. */
  readonly totTeltMee: boolean;
  /** Whether a notice in time moves the day: only where no rule sets a term of its own (art. 4:14 lid 3 Awb). */
  readonly meldingVerlengt: boolean;
  readonly feestdagen: Feestdagen;
};

/** The parameters of a regelset, with the holidays that come with the program. */
export const bepaalTermijnparameters = ({ termijnen }: Pick<Regelset, 'termijnen'>): Termijnparameters => ({
  beslistermijnWeken: termijnen.beslistermijnWeken.waarde,
  beslistermijnBron: termijnen.beslistermijnWeken.bron,
  geldigheidBron: termijnen.geldigheidMaanden.bron,
  totTeltMee: termijnen.opschortingTotTeltMee?.waarde ?? false,
  meldingVerlengt: /\b4:13\b/.test(termijnen.beslistermijnWeken.bron),
  feestdagen: FEESTDAGEN,
});

/** The decision term of a case: from when, until when, and what moved it. */
export type Beslistermijn = {
  readonly begin: PlainDate;
  /** Without anything that moved it. */
  readonly nominaal: PlainDate;
  readonly laatsteDag: PlainDate;
  readonly stilstanden: readonly Dagenreeks[];
  readonly dagenOpgeschort: number;
  /** The day that a notice of delay moved it to, when one did. */
  readonly gemeld: PlainDate | null;
};

/**
 * The decision term (Awb art. 4:13-4:15), counted through everything that happened in order of date. What comes after
 * the last day moves nothing: a term that is over can neither stand still nor be extended. Undefined when nobody asked
 * for the decision (a review that the commission takes up itself).
 */
export function berekenBeslistermijn(d: Pick<Dossier, 'aanvraag' | 'verloop'>, p: Termijnparameters): Beslistermijn | undefined {
  const v = verloopVan(d);
  const begin = v.vervolg ? v.vervolg.aanvraagOp : d.aanvraag.ontvangenOp;
  if (begin === null) return undefined;
  const nominaal = bepaalBeslistermijn(begin, p.beslistermijnWeken);
  const punten = [
    ...listStilstanden(v, p.totTeltMee).map((reeks) => ({ dag: reeks.van, reeks, naar: null })),
    ...(p.meldingVerlengt ? v.vertragingen : []).map(({ gemeldOp, nieuweDatum }) => ({ dag: gemeldOp, reeks: null, naar: nieuweDatum })),
  ].sort((a, b) => (a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : 0));
  const stilstanden: Dagenreeks[] = [];
  let laatsteDag = nominaal;
  let gemeld: PlainDate | null = null;
  for (const { dag, reeks, naar } of punten) {
    if (dag > laatsteDag) continue;
    if (reeks) {
      stilstanden.push(reeks);
      laatsteDag = addDays(laatsteDag, telDagen(reeks));
    } else if (naar > laatsteDag) {
      laatsteDag = naar;
      gemeld = naar;
    }
  }
  return { begin, nominaal, laatsteDag, stilstanden, dagenOpgeschort: stilstanden.reduce((som, r) => som + telDagen(r), 0), gemeld };
}
