import { gemeenteNaam } from '../gemeente/gemeente.ts';
import { OORDELEN } from '../herstelkans/herstelkans.ts';
import type { Kader } from './kader.ts';
import { toetsBinding, toetsBodem, toetsDoel, toetsVeto } from './toets-overig.ts';
import { toetsLeefbaarheid, toetsPlafond } from './toets-plafond.ts';
import type { Verdeelvraag } from './verdeelvraag.ts';
import type { Teller, Toets, Verdelingsvoorstel } from './voorstel.ts';

export type Gemeenterij = Verdelingsvoorstel['perGemeente'][number];
type Plaats = { readonly gemeente: string; readonly voorkeur: string | null; readonly teller: Teller | undefined };

function toetsGemeente(k: Kader, v: Verdeelvraag, { gemeente, teller }: Plaats): Toets[] {
  const toetsen: Toets[] = [];
  for (const p of k.controles) {
    if (p === 'plafond') toetsen.push(toetsPlafond(k, teller, gemeente, k.telt.has(v.groep)));
    else if (p === 'leefbaarheid') toetsen.push(toetsLeefbaarheid(k, v, gemeente));
    else if (p === 'bodem') toetsen.push(toetsBodem(k, v, gemeente));
    else if (p === 'doel') toetsen.push(toetsDoel(k, v, gemeente));
    else if (p === 'veto') toetsen.push(toetsVeto(k, v, gemeente));
    else toetsen.push(toetsBinding(k, v, gemeente));
  }
  return toetsen;
}

/** What the judgements of people say for and against this municipality. */
function vertelOordelen(k: Kader, v: Verdeelvraag, gemeente: string): { voor: string[]; tegen: string[] } {
  const voor: string[] = [];
  const tegen: string[] = [];
  if (k.heeft.has('herkomst')) {
    if (gemeente === v.herkomstgemeente) voor.push(k.zinnen.isHerkomst);
    else tegen.push(k.zinnen.nietHerkomst);
  }
  const kansrijk = v.herstelkans?.conclusie.gemeente ?? null;
  if (k.heeft.has('passende_plek') && gemeente === kansrijk) voor.push(k.zinnen.passend);
  if (k.heeft.has('kansrijke_woonstart')) {
    if (gemeente === kansrijk) voor.push(k.zinnen.kansrijk);
    else if (kansrijk !== null && gemeente === v.herkomstgemeente) tegen.push(`De commissie ziet een betere kans op herstel in ${gemeenteNaam(kansrijk)} ${k.zinnen.bijKansrijk}.`);
  }
  if (!v.herstelkans) return { voor, tegen };
  for (const o of v.herstelkans.oordelen) {
    if (o.gemeente !== gemeente || (o.oordeel !== 'steunend' && o.oordeel !== 'contra_indicatie')) continue;
    (o.oordeel === 'steunend' ? voor : tegen).push(`${k.criteria.get(o.criterium) ?? o.criterium}: ${OORDELEN[o.oordeel].toLowerCase()}.`);
  }
  return { voor, tegen };
}

function bouwRij(k: Kader, v: Verdeelvraag, plaats: Plaats): Gemeenterij {
  const { voor, tegen } = vertelOordelen(k, v, plaats.gemeente);
  const toetsen = toetsGemeente(k, v, plaats);
  const t = plaats.teller;
  for (const toets of toetsen) (toets.staat === 'vraagt_besluit' ? tegen : voor).push(toets.uitleg);
  return {
    gemeente: plaats.gemeente,
    waarom: plaats.gemeente === plaats.voorkeur ? ['Voorgestelde gemeente.', ...voor] : voor,
    waaromNiet: tegen,
    teller: t ? { gemeente: t.gemeente, plafond: t.plafond, gebruikt: t.gebruikt, peildatum: t.peildatum, bron: t.bron } : { gemeente: plaats.gemeente, plafond: null, gebruikt: null, peildatum: null, bron: 'geen cijfers ingevoerd' },
    toetsen,
  };
}

type Bewaard = { readonly signaal: string; readonly teller: Teller | undefined; readonly rij: Gemeenterij };
/** One row per municipality for groups that count under the cap, one for groups that do not: all that a group changes in it. */
type Rijen = { readonly telt: Map<string, Bewaard>; readonly teltNiet: Map<string, Bewaard> };
const bewaard = new WeakMap<Kader, Rijen>();

const zelfdeTeller = (a: Teller | undefined, b: Teller | undefined): boolean =>
  a === undefined || b === undefined ? a === b : a.gebruikt === b.gebruikt && a.plafond === b.plafond && a.peildatum === b.peildatum && a.bron === b.bron;

/** Nothing that one may change may sit in a row that proposals share. */
function freezeRij(rij: Gemeenterij): Gemeenterij {
  for (const t of rij.toetsen) {
    for (const b of t.because) { Object.freeze(b.feiten); Object.freeze(b); }
    Object.freeze(t.because);
    Object.freeze(t);
  }
  for (const deel of [rij.toetsen, rij.waarom, rij.waaromNiet, rij.teller]) Object.freeze(deel);
  return Object.freeze(rij);
}

/** Whether nothing of this case is said about the municipality: not its origin, not preferred, not judged. */
function isNeutraal(v: Verdeelvraag, gemeente: string, voorkeur: string | null): boolean {
  if (gemeente === voorkeur || gemeente === v.herkomstgemeente) return false;
  if (v.herstelkans === null) return true;
  for (const o of v.herstelkans.oordelen) if (o.gemeente === gemeente) return false;
  return gemeente !== v.herstelkans.conclusie.gemeente;
}

const heeftEigenStanden = (v: Verdeelvraag): boolean => Boolean(v.doelen ?? v.bodems ?? v.bindingen ?? v.gebieden ?? v.gebiedsoordelen);

/** The rows that may be shared for this case; undefined when the case brings figures or judgements that change any row. */
function findRijen(k: Kader, v: Verdeelvraag): Map<string, Bewaard> | undefined {
  if (k.heeft.has('bodem') || heeftEigenStanden(v)) return undefined;
  let rijen = bewaard.get(k);
  if (!rijen) bewaard.set(k, (rijen = { telt: new Map<string, Bewaard>(), teltNiet: new Map<string, Bewaard>() }));
  return k.telt.has(v.groep) ? rijen.telt : rijen.teltNiet;
}

function findTeller(v: Verdeelvraag, gemeente: string, plaats: number): Teller | undefined {
  const opPlaats = v.tellers[plaats];
  return opPlaats?.gemeente === gemeente ? opPlaats : v.tellers.find((t) => t.gemeente === gemeente);
}

/**
 * Why and why not per municipality. Municipalities that a case says nothing about look the same in case after case as
 * long as their figures do; such a row is built once per figures (compared by value, never by identity).
 */
export function beschrijfGemeenten(k: Kader, v: Verdeelvraag, lijst: readonly string[], voorkeur: string | null): Gemeenterij[] {
  const gedeeld = findRijen(k, v);
  const rijen: Gemeenterij[] = [];
  for (let i = 0; i < lijst.length; i += 1) {
    const gemeente = lijst[i] as string; // within the bounds of the line above
    const teller = findTeller(v, gemeente, i);
    if (!gedeeld || !isNeutraal(v, gemeente, voorkeur)) {
      rijen.push(bouwRij(k, v, { gemeente, voorkeur, teller }));
      continue;
    }
    const signaal = v.leefbaarheid[gemeente] ?? '';
    const vorige = gedeeld.get(gemeente);
    if (vorige?.signaal === signaal && zelfdeTeller(vorige.teller, teller)) {
      rijen.push(vorige.rij);
      continue;
    }
    const rij = freezeRij(bouwRij(k, v, { gemeente, voorkeur, teller }));
    // its own counter, not the caller's: that one may change
    gedeeld.set(gemeente, { signaal, teller: teller && rij.teller, rij });
    rijen.push(rij);
  }
  return rijen;
}
