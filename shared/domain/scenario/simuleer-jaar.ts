import { elementAt } from '../../kernel/element-at.ts';
import { MAANDEN, maakZaken } from './maak-zaken.ts';
import type { Jaaruitkomst, Simulatieopzet, Simulatiezaak, Zaakbeoordelaar, Zaaksoort } from './simulatie.ts';

/** A municipality during the year: its limits, and what was given out there. */
type Plek = { readonly gemeente: string; readonly plafond: number; readonly woningen: number; voorkeur: number; geplaatst: number; wachtend: number };
type Groep = { readonly groep: Simulatieopzet['groepen'][number]['code']; readonly telt: boolean; zaken: number; geplaatst: number; wachtend: number; geenGemeente: number };
type Maand = Jaaruitkomst['perMaand'][number];
type Geval = { readonly zaak: Simulatiezaak; readonly groep: Groep; readonly voorkeur: number };

/** The state of the year: what was given out where, who waits, and the tables that are kept along the way. */
type Stand = {
  readonly opzet: Simulatieopzet;
  readonly plekken: readonly Plek[];
  readonly groepen: readonly Groep[];
  readonly maanden: readonly Maand[];
  /** Homes that count for the ceiling, per municipality: the counters that the principles see. */
  readonly geteld: number[];
  readonly matrix: readonly number[][];
  wachtrij: Geval[];
  inVoorkeur: number;
  wachtmaanden: number;
};

const nullen = (n: number): number[] => Array.from({ length: n }, () => 0);
const telBij = (rij: number[], i: number): void => void (rij[i] = elementAt(rij, i) + 1);

function begin(opzet: Simulatieopzet): Stand {
  const n = opzet.gemeenten.length;
  return {
    opzet, wachtrij: [], geteld: nullen(n), inVoorkeur: 0, wachtmaanden: 0,
    plekken: opzet.gemeenten.map((gemeente, i) => ({ gemeente, plafond: elementAt(opzet.plafond, i), woningen: elementAt(opzet.woningen, i), voorkeur: 0, geplaatst: 0, wachtend: 0 })),
    groepen: opzet.groepen.map(({ code, telt }) => ({ groep: code, telt, zaken: 0, geplaatst: 0, wachtend: 0, geenGemeente: 0 })),
    maanden: Array.from({ length: MAANDEN }, (_, maand) => ({ maand, instroom: 0, geplaatst: 0, wachtend: 0 })),
    matrix: Array.from({ length: n + 1 }, () => nullen(n + 1)),
  };
}

/** How much of a yearly number may be used up to and including this month. */
const totMaand = (jaar: number, maand: number, tempo: Simulatieopzet['tempo']): number => (tempo === 'gelijkmatig' ? Math.floor((jaar * (maand + 1)) / MAANDEN) : jaar);

/** Homes that this group could still get in a municipality this month: under the ceiling if it counts, and of all that came free. */
function ruimte(stand: Stand, groep: Groep, plek: { i: number; maand: number }): number {
  const { plafond, woningen, geplaatst } = elementAt(stand.plekken, plek.i);
  const vrij = totMaand(woningen, plek.maand, stand.opzet.tempo) - geplaatst;
  return groep.telt ? Math.min(vrij, totMaand(plafond, plek.maand, stand.opzet.tempo) - elementAt(stand.geteld, plek.i)) : vrij;
}

const boek = (stand: Stand, zaak: Simulatiezaak, kolom: number): void => telBij(elementAt(stand.matrix, zaak.herkomst < 0 ? stand.plekken.length : zaak.herkomst), kolom);

function plaats(stand: Stand, { zaak, groep, voorkeur }: Geval, plek: { i: number; maand: number }): void {
  elementAt(stand.plekken, plek.i).geplaatst += 1;
  if (groep.telt) telBij(stand.geteld, plek.i);
  groep.geplaatst += 1;
  elementAt(stand.maanden, plek.maand).geplaatst += 1;
  if (plek.i === voorkeur) stand.inVoorkeur += 1;
  stand.wachtmaanden += plek.maand - zaak.maand;
  boek(stand, zaak, plek.i);
}

/** The municipality with the most room for this group; the lowest code among equals; -1 when all are full. */
function meesteRuimte(stand: Stand, groep: Groep, maand: number): number {
  let beste = -1;
  let meeste = 0;
  for (let i = 0; i < stand.plekken.length; i += 1) {
    const vrij = ruimte(stand, groep, { i, maand });
    if (vrij > meeste) [beste, meeste] = [i, vrij];
  }
  return beste;
}

/** Places a case where the principles point to, or elsewhere if that was chosen; false when it has to wait. */
function probeer(stand: Stand, geval: Geval, { maand, open }: { maand: number; /** What the principles said about the ceiling. */ open: boolean }): boolean {
  const { groep, voorkeur } = geval;
  if (open && ruimte(stand, groep, { i: voorkeur, maand }) > 0) {
    plaats(stand, geval, { i: voorkeur, maand });
    return true;
  }
  const elders = stand.opzet.overloop === 'elders' ? meesteRuimte(stand, groep, maand) : -1;
  if (elders >= 0) plaats(stand, geval, { i: elders, maand });
  return elders >= 0;
}

/** Judges a case that comes in and places it, lets it wait, or leaves it to people. */
function neemOp(stand: Stand, zaak: Simulatiezaak, beoordeel: Zaakbeoordelaar): Geval {
  const groep = elementAt(stand.groepen, zaak.groep);
  groep.zaken += 1;
  elementAt(stand.maanden, zaak.maand).instroom += 1;
  const { voorkeur, ruimte: open } = beoordeel(zaak, stand.geteld);
  const geval = { zaak, groep, voorkeur };
  if (voorkeur < 0) {
    groep.geenGemeente += 1;
    boek(stand, zaak, stand.plekken.length);
    return geval;
  }
  elementAt(stand.plekken, voorkeur).voorkeur += 1;
  if (!probeer(stand, geval, { maand: zaak.maand, open })) stand.wachtrij.push(geval);
  return geval;
}

function sluit(stand: Stand, zaad: number): Jaaruitkomst {
  for (const { zaak, groep, voorkeur } of stand.wachtrij) {
    elementAt(stand.plekken, voorkeur).wachtend += 1;
    groep.wachtend += 1;
    boek(stand, zaak, stand.plekken.length);
  }
  return {
    zaad, zaken: stand.opzet.vraag, inVoorkeur: stand.inVoorkeur, wachtend: stand.wachtrij.length, wachtmaanden: stand.wachtmaanden,
    geplaatst: stand.maanden.reduce((n, m) => n + m.geplaatst, 0),
    geenGemeente: stand.groepen.reduce((n, g) => n + g.geenGemeente, 0),
    perGemeente: stand.plekken.map(({ gemeente, voorkeur, geplaatst, wachtend }, i) => ({ gemeente, voorkeur, geplaatst, geteld: elementAt(stand.geteld, i), wachtend })),
    perGroep: stand.groepen.map(({ telt: _telt, ...groep }) => groep),
    perMaand: [...stand.maanden],
    matrix: [...stand.matrix],
  };
}

/** A simulated year with the kinds of cases in it, which is all that the best placement needs to know. */
export type Gesimuleerd = { readonly jaar: Jaaruitkomst; readonly soorten: readonly Zaaksoort[] };

/** Cases with the same preferred municipality and the same place under the ceiling are alike. */
function telSoorten(gevallen: readonly Geval[]): readonly Zaaksoort[] {
  const groepen = Map.groupBy(gevallen, ({ voorkeur, groep }) => (voorkeur + 1) * 2 + Number(groep.telt));
  return [...groepen].toSorted(([a], [b]) => a - b).map(([sleutel, deel]) => ({ voorkeur: (sleutel >> 1) - 1, telt: sleutel % 2 === 1, aantal: deel.length }));
}

/**
 * Simulates one year: the principles case by case in order of arrival with the counters of that moment; when the
 * ceiling is full a case waits its turn or goes elsewhere, as people chose. Pure: the same seed gives the same year.
 */
export function simuleerJaar(opzet: Simulatieopzet, zaad: number, beoordeel: Zaakbeoordelaar): Gesimuleerd {
  const stand = begin(opzet);
  const perMaand = Map.groupBy(maakZaken(opzet, zaad), (zaak) => zaak.maand);
  const gevallen: Geval[] = [];
  for (const maand of stand.maanden) {
    // who waits comes first: since the case was judged the ceiling can only have more room
    stand.wachtrij = stand.wachtrij.filter((geval) => !probeer(stand, geval, { maand: maand.maand, open: true }));
    for (const zaak of perMaand.get(maand.maand) ?? []) gevallen.push(neemOp(stand, zaak, beoordeel));
    maand.wachtend = stand.wachtrij.length;
  }
  return { jaar: sluit(stand, zaad), soorten: telSoorten(gevallen) };
}
