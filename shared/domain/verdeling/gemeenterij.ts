import { gemeenteNaam } from '../gemeente/gemeente.ts';
import { OORDELEN } from '../herstelkans/herstelkans.ts';
import type { Kader } from './kader.ts';
import type { Principe } from './regelset.ts';
import { toetsBinding, toetsBodem, toetsDoel, toetsVeto } from './toets-overig.ts';
import { toetsLeefbaarheid, toetsPlafond } from './toets-plafond.ts';
import type { Verdeelvraag } from './verdeelvraag.ts';
import type { Teller, Toets, Verdelingsvoorstel } from './voorstel.ts';

export type Gemeenterij = Verdelingsvoorstel['perGemeente'][number];
type Plaats = { readonly gemeente: string; readonly voorkeur: string | null; readonly teller: Teller | undefined };

function toetsGemeente(k: Kader, v: Verdeelvraag, { gemeente, teller }: Plaats): Toets[] {
  const toetsen: Toets[] = [];
  for (const p of k.regelset.verdeling.volgorde) {
    if (p === 'plafond') toetsen.push(toetsPlafond(k, teller, gemeente, k.telt.has(v.groep)));
    else if (p === 'leefbaarheid') toetsen.push(toetsLeefbaarheid(k, v, gemeente));
    else if (p === 'bodem') toetsen.push(toetsBodem(k, v, gemeente));
    else if (p === 'doel') toetsen.push(toetsDoel(k, v, gemeente));
    else if (p === 'veto') toetsen.push(toetsVeto(k, v, gemeente));
    else if (p === 'binding') toetsen.push(toetsBinding(k, v, gemeente));
  }
  return toetsen;
}

const nummer = (k: Kader, p: Principe): string => `principe ${(k.regel.get(p) ?? '').slice(1)}`;

/** What the judgements of people say for and against this municipality. */
function vertelOordelen(k: Kader, v: Verdeelvraag, gemeente: string): { voor: string[]; tegen: string[] } {
  const voor: string[] = [];
  const tegen: string[] = [];
  if (k.regel.has('herkomst')) {
    if (gemeente === v.herkomstgemeente) voor.push(`Herkomstgemeente (${nummer(k, 'herkomst')}).`);
    else tegen.push(`Niet de herkomstgemeente (${nummer(k, 'herkomst')}).`);
  }
  const kansrijk = v.herstelkans?.conclusie.gemeente ?? null;
  if (k.regel.has('passende_plek') && gemeente === kansrijk) voor.push(`Volgens de commissie de meest passende plek (${nummer(k, 'passende_plek')}).`);
  if (k.regel.has('kansrijke_woonstart')) {
    if (gemeente === kansrijk) voor.push(`Volgens de commissie een betere kans op herstel (${nummer(k, 'kansrijke_woonstart')}).`);
    else if (kansrijk !== null && gemeente === v.herkomstgemeente) tegen.push(`De commissie ziet een betere kans op herstel in ${gemeenteNaam(kansrijk)} (${nummer(k, 'kansrijke_woonstart')}).`);
  }
  for (const o of v.herstelkans?.oordelen ?? []) {
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

type Bewaard = { readonly signaal: string; readonly rij: Gemeenterij };
const bewaard = new WeakMap<Kader, Map<string, Bewaard>>();

const zelfdeTeller = (a: Teller, b: Teller | undefined): boolean =>
  b ? a.plafond === b.plafond && a.gebruikt === b.gebruikt && a.peildatum === b.peildatum && a.bron === b.bron : a.peildatum === null && a.plafond === null && a.gebruikt === null && a.bron === 'geen cijfers ingevoerd';

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
function isNeutraal(v: Verdeelvraag, { gemeente, voorkeur }: Plaats): boolean {
  if (gemeente === voorkeur || gemeente === v.herkomstgemeente || gemeente === v.herstelkans?.conclusie.gemeente) return false;
  return v.herstelkans?.oordelen.every((o) => o.gemeente !== gemeente) ?? true;
}

const heeftEigenStanden = (v: Verdeelvraag): boolean => Boolean(v.doelen ?? v.bodems ?? v.bindingen ?? v.gebieden ?? v.gebiedsoordelen);

/**
 * Why and why not for one municipality. Municipalities that a case says nothing about look the same in case after case
 * as long as their figures do; such a row is built once per figures (compared by value, never by identity).
 */
export function maakRij(k: Kader, v: Verdeelvraag, plaats: Plaats): Gemeenterij {
  if (heeftEigenStanden(v) || !isNeutraal(v, plaats)) return bouwRij(k, v, plaats);
  let rijen = bewaard.get(k);
  if (!rijen) bewaard.set(k, (rijen = new Map<string, Bewaard>()));
  // what a group changes in such a row is only whether it counts
  const sleutel = `${plaats.gemeente} ${k.regel.has('bodem') ? v.groep : String(k.telt.has(v.groep))}`;
  const signaal = v.leefbaarheid[plaats.gemeente] ?? '';
  const vorige = rijen.get(sleutel);
  if (vorige?.signaal === signaal && zelfdeTeller(vorige.rij.teller, plaats.teller)) return vorige.rij;
  const rij = freezeRij(bouwRij(k, v, plaats));
  rijen.set(sleutel, { signaal, rij });
  return rij;
}
