import { addDays, plainDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { decideGebruik, decideHerstel, decideHerstelmelding, decideTeruggave, decideToekenning, decideVaststelling, decideVerlenging, decideVerval, type Herstelmelding, type Plafondcontext } from '../../../shared/domain/plafondrechten/decide-plafond.ts';
import type { Plafondgebeurtenis, Plafondrecht } from '../../../shared/domain/plafondrechten/plafondrecht.ts';
import { applyPlafond, beginPlafond, type Plafondstand } from '../../../shared/domain/plafondrechten/plafondstand.ts';
import { renderHash } from '../../../shared/protocol/logboek.ts';
import { applyBlad, BEGIN_RAND, computeWortel, hashBlad, type Rand } from '../../../shared/protocol/merkle.ts';
import { sha } from '../../../register/log/sha.ts';
import type { Gehoudenrecht } from '../../../shared/domain/plafondrechten/kies-recht.ts';

/** The register of one region as a value: what a database holds. The decisions about rights and the tree are the real ones. */
export type Register = {
  readonly tijdperk: number;
  readonly rand: Rand;
  /** The root at every size: what a consistency proof shows. */
  readonly wortels: readonly string[];
  /** The answers by device and number. */
  readonly antwoorden: ReadonlyMap<string, readonly { readonly hash: string; readonly antwoord: Antwoord }[]>;
  readonly aanvaard: ReadonlySet<string>;
  readonly plafond: Plafondstand;
  readonly gebeurtenissen: readonly Plafondgebeurtenis[];
};

export type Antwoord = { readonly soort: 'aanvaard'; readonly omvang: number; readonly wortel: string; readonly tijdperk: number } | { readonly soort: 'geweigerd' };
export type Bericht = { readonly apparaatId: string; readonly commissieId: string; readonly nummer: number; readonly besluitId: string; readonly recht: Plafondrecht | null; readonly vervangt: string | null };
export type Plek = { readonly besluitId: string; readonly recht: (Plafondrecht & { readonly pot: Herstelmelding['rechten'][number]['pot'] }) | null };
export type Stand = { readonly tijdperk: number; readonly nr: number; readonly kopie: boolean; readonly houdt: readonly Gehoudenrecht[]; readonly besluiten: readonly Plek[] };
export type Vraag = { readonly apparaatId: string; readonly commissieId: string; readonly laatsteBericht: number; readonly aantal: number | null; readonly terug: readonly Plafondrecht[]; readonly stand: Stand | null };

const BEGIN = plainDate('2026-01-01');
export const dagNr = (dag: number): PlainDate => addDays(BEGIN, dag);
export const contextOp = (dag: number): Plafondcontext => ({ vandaag: dagNr(dag), geldigDagen: 30, respijtDagen: 14 });
export const SLEUTEL = { gemeente: '0503', jaar: 2026 };

const tekst = new TextEncoder();

function voegBladenToe(r: Register, bladen: readonly string[]): Register {
  let { rand } = r;
  const wortels = [...r.wortels];
  for (const blad of bladen) {
    rand = applyBlad(sha, rand, hashBlad(sha, tekst.encode(blad)));
    wortels.push(renderHash(computeWortel(sha, rand)));
  }
  return { ...r, rand, wortels };
}

/** Events of the ceiling and their leaves, in one step. */
const record = (r: Register, nieuw: readonly Plafondgebeurtenis[]): Register =>
  nieuw.length === 0 ? r : voegBladenToe({ ...r, plafond: applyPlafond(r.plafond, nieuw), gebeurtenissen: [...r.gebeurtenissen, ...nieuw] }, nieuw.map((g, i) => JSON.stringify([r.gebeurtenissen.length + i + 1, g])));

export function stelVast(r: Register, verhuringen: number, { dag, commissies }: { readonly dag: number; readonly commissies: readonly string[] }): Register {
  const deel = { teller: 10, noemer: 100 };
  const uitkomst = decideVaststelling(r.plafond, {
    verhuringen, aandeel: { teller: 30, noemer: 100 }, afronding: 'naar_beneden', grondslag: 'Test', bron: `Lijst ${verhuringen}`, reden: 'Test',
    sleutel: { reserve: deel, hardheid: deel, commissies: commissies.map((code) => ({ code, gewicht: 1 })) },
  }, contextOp(dag));
  if (!uitkomst.ok) throw new Error(uitkomst.error);
  return record(r, uitkomst.value);
}

/** A register that just began. */
export const beginRegister = (verhuringen: number, commissies: readonly string[]): Register =>
  stelVast(voegBladenToe({ tijdperk: 1, rand: BEGIN_RAND, wortels: [renderHash(computeWortel(sha, BEGIN_RAND))], antwoorden: new Map(), aanvaard: new Set(), plafond: beginPlafond(SLEUTEL), gebeurtenissen: [] }, ['tijdperk 1']), verhuringen, { dag: 0, commissies });

/** Takes in one message: the same number with the same content gets the same answer, and numbers have no gaps. */
export function ontvang(r: Register, b: Bericht, dag: number): { readonly register: Register; readonly antwoord: Antwoord | { readonly soort: 'volgorde' } } {
  const eerder = r.antwoorden.get(b.apparaatId) ?? [];
  const hash = JSON.stringify(b);
  const bekend = eerder[b.nummer - 1];
  if (bekend) return { register: r, antwoord: bekend.hash === hash ? bekend.antwoord : { soort: 'geweigerd' } };
  if (b.nummer !== eerder.length + 1) return { register: r, antwoord: { soort: 'volgorde' } };
  const metAntwoord = (nieuw: Register, antwoord: Antwoord) => ({ register: { ...nieuw, antwoorden: new Map(nieuw.antwoorden).set(b.apparaatId, [...eerder, { hash, antwoord }]) }, antwoord });
  if (r.aanvaard.has(b.besluitId)) return metAntwoord(r, { soort: 'geweigerd' });
  const metBlad = voegBladenToe({ ...r, aanvaard: new Set(r.aanvaard).add(b.besluitId) }, [`besluit ${hash}`]);
  const geteld = record(metBlad, decideGebruik(metBlad.plafond, { ...b, telt: true }, contextOp(dag)));
  return metAntwoord(geteld, { soort: 'aanvaard', omvang: geteld.rand.omvang, wortel: geteld.wortels.at(-1) ?? '', tijdperk: geteld.tijdperk });
}

function standVan(r: Register, { apparaatId, commissieId }: Vraag, kopie: boolean): Stand {
  const rechten = [...r.plafond.rechten.values()];
  return {
    tijdperk: r.tijdperk, nr: r.gebeurtenissen.length, kopie,
    houdt: rechten.flatMap(({ nummer, uitgifte, pot, houder: h }) => (h.soort === 'apparaat' && h.apparaatId === apparaatId && h.voor === null ? [{ nummer, uitgifte, pot, geldigTot: h.geldigTot }] : [])),
    besluiten: [
      ...rechten.flatMap(({ nummer, uitgifte, pot, houder: h, commissieId: c }) => (h.soort === 'besluit' && c === commissieId ? [{ besluitId: h.besluitId, recht: { nummer, uitgifte, pot } }] : [])),
      ...r.plafond.wachtrij.flatMap((w) => (w.commissieId === commissieId ? [{ besluitId: w.besluitId, recht: null }] : [])),
    ],
  };
}

/** Answers a device about its rights, in the order of the service. */
export function beantwoord(r: Register, v: Vraag, dag: number): { readonly register: Register; readonly stand: Stand } {
  const c = contextOp(dag);
  const kopie = (r.antwoorden.get(v.apparaatId)?.length ?? 0) > v.laatsteBericht;
  const apparaat = { apparaatId: v.apparaatId, commissieId: v.commissieId };
  let nu = r;
  const doe = (beslis: (p: Plafondstand) => readonly Plafondgebeurtenis[]): void => { nu = record(nu, beslis(nu.plafond)); };
  const { stand } = v;
  if (stand && stand.tijdperk < r.tijdperk) {
    const gebruikt = stand.besluiten.flatMap((b) => (b.recht ? [{ ...b.recht, besluitId: b.besluitId }] : []));
    doe((p) => decideHerstelmelding(p, { ...apparaat, rechten: [...gebruikt, ...stand.houdt.map(({ nummer, uitgifte, pot }) => ({ nummer, uitgifte, pot, besluitId: null }))] }, c));
  }
  doe((p) => decideVerval(p, c));
  doe((p) => decideTeruggave(p, { apparaatId: v.apparaatId, rechten: v.terug }, c));
  if (!kopie) {
    doe((p) => decideVerlenging(p, v.apparaatId, c));
    doe((p) => decideToekenning(p, { ...apparaat, apparaten: [v.apparaatId], pot: 'eigen', aantal: v.aantal === null ? null : Math.max(0, v.aantal - standVan(nu, v, false).houdt.length) }, c));
  }
  return { register: nu, stand: standVan(nu, v, kopie) };
}

/** The operator says that the register was put back; and reads the newest list again. */
export function meldHerstel(kopie: Register, tijdperk: number, { dag, verhuringen, commissies }: { readonly dag: number; readonly verhuringen: number; readonly commissies: readonly string[] }): Register {
  const begonnen = voegBladenToe({ ...kopie, tijdperk }, [`tijdperk ${tijdperk}`]);
  return stelVast(record(begonnen, decideHerstel(begonnen.plafond, tijdperk, contextOp(dag))), verhuringen, { dag, commissies });
}
