import { elementAt } from '../../kernel/element-at.ts';
import type { Simulatieopzet, Simulatiezaak } from './simulatie.ts';
import { beginToeval, maakTrekking, type Toeval } from './toeval.ts';

export const MAANDEN = 12;

/** Another municipality than the origin, by the same weights; none (-1) when there is no other. */
function trekElders(toeval: Toeval, gewichten: readonly number[], herkomst: number): number {
  const zonder = gewichten.map((w, i) => (i === herkomst ? 0 : w));
  return zonder.every((w) => w === 0) ? -1 : maakTrekking(zonder)(toeval);
}

function trekPlek(toeval: Toeval, opzet: Simulatieopzet, trekHerkomst: (toeval: Toeval) => number): Pick<Simulatiezaak, 'herkomst' | 'kansrijk'> {
  const herkomst = toeval.treft(opzet.buitenRegio.teller, opzet.buitenRegio.noemer) ? -1 : trekHerkomst(toeval);
  const elders = toeval.treft(opzet.kansrijkElders.teller, opzet.kansrijkElders.noemer);
  return { herkomst, kansrijk: elders ? trekElders(toeval, opzet.herkomst, herkomst) : -1 };
}

/**
 * The cases of one invented year, in the order in which they come in. The same seed gives the same cases; the total
 * is the demand, chance decides group, origin and month.
 */
export function maakZaken(opzet: Simulatieopzet, zaad: number): readonly Simulatiezaak[] {
  const toeval = beginToeval(zaad);
  const trekGroep = maakTrekking(opzet.groepen.map((g) => g.gewicht));
  const trekHerkomst = maakTrekking(opzet.herkomst);
  const trekTaak = maakTrekking(opzet.taakstelling);
  const perMaand: Simulatiezaak[][] = Array.from({ length: MAANDEN }, () => []);
  for (let n = 0; n < opzet.vraag; n += 1) {
    const maand = toeval.heel(MAANDEN);
    const groep = trekGroep(toeval);
    const plek = elementAt(opzet.groepen, groep).volgtTaakstelling ? { herkomst: trekTaak(toeval), kansrijk: -1 } : trekPlek(toeval, opzet, trekHerkomst);
    elementAt(perMaand, maand).push({ maand, groep, ...plek });
  }
  return perMaand.flat();
}
