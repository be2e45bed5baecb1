import highsLoader, { type Highs, type ModelData } from 'highs';
import { elementAt } from '../../../shared/kernel/element-at.ts';
import type { Simulatieopzet, Zaaksoort } from '../../../shared/domain/scenario/simulatie.ts';

/** The limits that a placement keeps to: homes under the ceiling and all homes, per municipality. */
type Grenzen = Pick<Simulatieopzet, 'plafond' | 'woningen'>;
/** The most people that can be placed, and of those the most in their preferred municipality. */
export type BestePlaatsing = { readonly geplaatst: number; readonly inVoorkeur: number };

let solver: Promise<Highs> | null = null;
/** HiGHS, loaded once: it comes as WebAssembly and is synchronous, so it belongs in a thread of its own. */
export const loadSolver = (): Promise<Highs> => (solver ??= highsLoader());

/**
 * The linear programme: a variable per kind of case and municipality. Rows: no more than there are cases of a kind, no
 * counted home above the ceiling, no home above what comes free. A flow in a network, so its corners are whole numbers.
 * Placing somebody at all outweighs every preference together: first as many as possible, then where they fit best.
 */
function buildModel(highs: Highs, soorten: readonly Zaaksoort[], { plafond, woningen }: Grenzen): ModelData {
  const plekken = plafond.length;
  const gewicht = soorten.reduce((n, s) => n + s.aantal, 0) + 1;
  const starts = [0];
  const indices: number[] = [];
  const colCost: number[] = [];
  const colUpper: number[] = [];
  soorten.forEach((soort, s) => {
    for (let p = 0; p < plekken; p += 1) {
      indices.push(s, ...(soort.telt ? [soorten.length + p] : []), soorten.length + plekken + p);
      starts.push(indices.length);
      colCost.push(p === soort.voorkeur ? gewicht + 1 : gewicht);
      colUpper.push(soort.aantal);
    }
  });
  const numRows = soorten.length + 2 * plekken;
  const numCols = colCost.length;
  return {
    numCols, numRows, colCost, colUpper, sense: highs.constants.objectiveSense.maximize,
    colLower: new Float64Array(numCols),
    rowLower: new Float64Array(numRows).fill(-highs.infinity),
    rowUpper: [...soorten.map((s) => s.aantal), ...plafond, ...woningen],
    matrix: { format: 'csc', numRows, numCols, starts, indices, values: new Float64Array(indices.length).fill(1) },
  };
}

/**
 * The best attainable placement of these cases under the limits. Kinds may be as fine as one case each: the answer is
 * the same, alike cases only make the programme smaller.
 */
export async function findBestePlaatsing(soorten: readonly Zaaksoort[], grenzen: Grenzen): Promise<BestePlaatsing> {
  if (soorten.length === 0) return { geplaatst: 0, inVoorkeur: 0 };
  const highs = await loadSolver();
  return highs.withModel(buildModel(highs, soorten, grenzen), (model) => {
    model.options.set({ output_flag: false });
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) throw new Error('The linear programme was not solved to the optimum');
    const { colValue } = model.getSolution();
    const plekken = grenzen.plafond.length;
    let geplaatst = 0;
    let inVoorkeur = 0;
    colValue.forEach((waarde, kolom) => {
      geplaatst += waarde;
      if (elementAt(soorten, Math.floor(kolom / plekken)).voorkeur === kolom % plekken) inVoorkeur += waarde;
    });
    return { geplaatst: Math.round(geplaatst), inVoorkeur: Math.round(inVoorkeur) };
  });
}
