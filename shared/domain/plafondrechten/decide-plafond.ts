import { canonicalJson } from '../../kernel/canonical-json.ts';
import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import { elementAt } from '../../kernel/element-at.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { rondAf, type Afronding, type Breuk } from '../verdeling/afronding.ts';
import type { Plafondgebeurtenis, Plafondrecht, Rechtgebruik, Rechtpot, Voorbehoudreden } from './plafondrecht.ts';
import { applyPlafond, findRuimte, listVrijeRechten, type Plafondstand, type Uitgegeven } from './plafondstand.ts';
import { verdeelOverApparaten, verdeelPlafond, type Verdeelsleutel } from './verdeel-plafond.ts';

/**
 * What the register decides about a ceiling, as events. The day is the register's own; a client's clock has no say.
 */
export type Plafondcontext = {
  readonly vandaag: PlainDate;
  /** How long a right may be used after it was given, and how long after that the register still waits for its use. */
  readonly geldigDagen: number;
  readonly respijtDagen: number;
};

/** Why a ceiling is not published. */
export type Plafondweigering = 'reden_nodig' | 'aandeel_boven_geheel';

const duurVan = ({ vandaag, geldigDagen, respijtDagen }: Plafondcontext): { readonly geldigTot: PlainDate; readonly vervaltOp: PlainDate } => {
  const geldigTot = addDays(vandaag, geldigDagen);
  return { geldigTot, vervaltOp: addDays(geldigTot, respijtDagen) };
};

/** After a restore nothing is given out until those who may hold something had the time to say so. */
const isStil = ({ herstelTot }: Plafondstand, { vandaag }: Plafondcontext): boolean => herstelTot !== null && vandaag <= herstelTot;

/** An issue that was never given out before, also not in what a restored register has forgotten. */
const volgendeUitgifte = (stand: Plafondstand, nummers: readonly number[]): number => Math.max(stand.tijdperk * 1_000_000, ...nummers.map((n) => stand.uitgiften.get(n) ?? 0)) + 1;

/** The source that a waiting decision is helped from: the own share of its commission, then the reserve. */
const findPot = (stand: Plafondstand, commissieId: string): Rechtpot | undefined => (['eigen', 'reserve'] as const).find((pot) => findRuimte(stand, pot, commissieId) > 0);

/** Helps who waits, in the order of receipt, as far as there is room for them. */
export function decideWachtrij(begin: Plafondstand, context: Plafondcontext): Plafondgebeurtenis[] {
  if (isStil(begin, context)) return [];
  const gebeurtenissen: Plafondgebeurtenis[] = [];
  let stand = begin;
  for (const { besluitId, commissieId } of begin.wachtrij) {
    const pot = findPot(stand, commissieId);
    if (!pot) continue;
    const nummer = elementAt(listVrijeRechten(stand, 1), 0);
    const g: Plafondgebeurtenis = { soort: 'VoorbehoudOpgeheven', besluitId, commissieId, pot, recht: { nummer, uitgifte: volgendeUitgifte(stand, [nummer]) } };
    gebeurtenissen.push(g);
    stand = applyPlafond(stand, [g]);
  }
  return gebeurtenissen;
}

const metWachtrij = (stand: Plafondstand, context: Plafondcontext, gebeurtenissen: readonly Plafondgebeurtenis[]): Plafondgebeurtenis[] =>
  [...gebeurtenissen, ...decideWachtrij(applyPlafond(stand, gebeurtenissen), context)];

/** A number of lettings that was confirmed, with everything that the ceiling rests on. */
export type Vaststelling = {
  readonly verhuringen: number;
  readonly aandeel: Breuk;
  readonly afronding: Afronding;
  readonly sleutel: Verdeelsleutel;
  /** The legal basis, and which list the number comes from. */
  readonly grondslag: string;
  readonly bron: string;
  /** Why it replaces the one before; null for the first. */
  readonly reden: string | null;
};

/**
 * Publishes a ceiling, or replaces it. A lower one takes nothing back: what was given out and used beyond it shows,
 * and nothing more is given out until there is room. The same one again changes nothing.
 */
export function decideVaststelling(stand: Plafondstand, v: Vaststelling, context: Plafondcontext): Result<Plafondgebeurtenis[], Plafondweigering> {
  const { teller, noemer } = v.aandeel;
  if (teller > noemer) return err('aandeel_boven_geheel');
  const plafond = rondAf(v.verhuringen, v.aandeel, v.afronding);
  const verdeling = verdeelPlafond(plafond, v.sleutel);
  const vorige = stand.vaststelling;
  const zelfde = vorige?.verhuringen === v.verhuringen && vorige.plafond === plafond && vorige.bron === v.bron && vorige.grondslag === v.grondslag && canonicalJson(vorige.verdeling) === canonicalJson(verdeling);
  if (zelfde) return ok([]);
  if (vorige && v.reden === null) return err('reden_nodig');
  const g: Plafondgebeurtenis = {
    soort: 'PlafondVastgesteld', nr: (vorige?.nr ?? 0) + 1, verhuringen: v.verhuringen, teller, noemer, afronding: v.afronding, plafond, verdeling,
    grondslag: v.grondslag, bron: v.bron, reden: v.reden, vanaf: context.vandaag,
  };
  return ok(metWachtrij(stand, context, [g]));
}

/** A device that asks for rights; `aantal` null: its part of the commission's share. */
export type Rechtenvraag = { readonly apparaatId: string; readonly commissieId: string; readonly apparaten: readonly string[]; readonly pot: 'eigen' | 'hardheid'; readonly aantal: number | null };

const isVan = (apparaatId: string) => (r: Uitgegeven): boolean => r.houder.soort === 'apparaat' && r.houder.apparaatId === apparaatId;

/** How many rights a device gets that does not say how many: up to its part, counting what the device still holds. */
function telTekort(stand: Plafondstand, { apparaatId, commissieId, apparaten, pot }: Rechtenvraag): number {
  const houdt = [...stand.rechten.values()].filter((r) => r.pot === pot && isVan(apparaatId)(r)).length;
  const inOmloop = [...stand.rechten.values()].filter((r) => r.pot === pot && r.commissieId === commissieId && r.houder.soort === 'apparaat').length;
  const deel = elementAt(verdeelOverApparaten(findRuimte(stand, pot, commissieId) + inOmloop, apparaten), apparaten.indexOf(apparaatId));
  return Math.max(0, deel - houdt);
}

/** Gives rights to a device: what it asks, or its part, as far as the share and the ceiling have room. */
export function decideToekenning(stand: Plafondstand, vraag: Rechtenvraag, context: Plafondcontext): Plafondgebeurtenis[] {
  if (isStil(stand, context)) return [];
  const { apparaatId, commissieId, pot } = vraag;
  const aantal = Math.min(vraag.aantal ?? telTekort(stand, vraag), findRuimte(stand, pot, commissieId));
  const nummers = listVrijeRechten(stand, aantal);
  return nummers.length === 0 ? [] : [{ soort: 'RechtenToegekend', apparaatId, commissieId, ...duurVan(context), pot, uitgifte: volgendeUitgifte(stand, nummers), nummers }];
}

const nummersVan = (rechten: Iterable<Uitgegeven>, kies: (r: Uitgegeven) => boolean): number[] => [...rechten].filter(kies).map((r) => r.nummer).sort((a, b) => a - b);

/** Whether this is the issue of the number that was given out last. */
const isUitgifte = (stand: Plafondstand, { nummer, uitgifte }: Plafondrecht): boolean => stand.rechten.get(nummer)?.uitgifte === uitgifte;

/** Lets a device keep what it holds for another period; while a lowered ceiling is full, what it holds runs out. */
export function decideVerlenging(stand: Plafondstand, apparaatId: string, context: Plafondcontext): Plafondgebeurtenis[] {
  if (stand.rechten.size > stand.plafond) return [];
  const duur = duurVan(context);
  const nummers = nummersVan(stand.rechten.values(), (r) => r.houder.soort === 'apparaat' && r.houder.apparaatId === apparaatId && r.houder.geldigTot < duur.geldigTot);
  return nummers.length === 0 ? [] : [{ soort: 'RechtenVerlengd', apparaatId, ...duur, nummers }];
}

/** Takes rights back that a device says it will not use; what it does not hold is left alone. */
export function decideTeruggave(stand: Plafondstand, vraag: { readonly apparaatId: string; readonly rechten: readonly Plafondrecht[] }, context: Plafondcontext): Plafondgebeurtenis[] {
  const terug = vraag.rechten.filter((r) => isUitgifte(stand, r)).map((r) => r.nummer);
  const nummers = nummersVan(stand.rechten.values(), (r) => isVan(vraag.apparaatId)(r) && terug.includes(r.nummer));
  return nummers.length === 0 ? [] : metWachtrij(stand, context, [{ soort: 'RechtenTeruggegeven', apparaatId: vraag.apparaatId, nummers }]);
}

/** Takes back what nobody used in its time and the time of grace after it, and helps who waits. */
export function decideVerval(stand: Plafondstand, context: Plafondcontext): Plafondgebeurtenis[] {
  const nummers = nummersVan(stand.rechten.values(), (r) => r.houder.soort === 'apparaat' && r.houder.vervaltOp < context.vandaag);
  return metWachtrij(stand, context, nummers.length === 0 ? [] : [{ soort: 'RechtenVervallen', nummers }]);
}

/** From now on what no commission asked for is for everyone, in the order of receipt. */
export const decideVrijgave = (stand: Plafondstand, context: Plafondcontext): Plafondgebeurtenis[] => (stand.vrijgegeven ? [] : metWachtrij(stand, context, [{ soort: 'RechtenVrijgegeven' }]));

/** A decision that the register accepted: who took it, with which right, and which one it replaces. */
export type Gebruiksmelding = {
  readonly besluitId: string;
  readonly commissieId: string;
  readonly apparaatId: string;
  /** Whether it counts under this ceiling; one that does not can still end the use of the one that it replaces. */
  readonly telt: boolean;
  readonly recht: Rechtgebruik['recht'];
  readonly vervangt: string | null;
};

const gebruiktOfNiet = (stand: Plafondstand, { recht, apparaatId, commissieId, besluitId }: Gebruiksmelding): Plafondrecht | Voorbehoudreden => {
  const bewaard = [...stand.rechten.values()].find((r) => r.commissieId === commissieId && r.houder.soort === 'apparaat' && r.houder.voor === besluitId);
  if (bewaard) return { nummer: bewaard.nummer, uitgifte: bewaard.uitgifte };
  if (!recht) return 'geen_recht';
  const uitgegeven = stand.rechten.get(recht.nummer);
  if (uitgegeven?.uitgifte !== recht.uitgifte) return 'recht_vervallen';
  if (uitgegeven.houder.soort === 'besluit') return 'al_gebruikt';
  return uitgegeven.houder.apparaatId === apparaatId && uitgegeven.houder.voor === null ? recht : 'recht_vervallen';
};

/**
 * Counts a decision. It uses exactly one right: the one that it brings when its device still has it, or that of the
 * decision that it replaces. Without one it waits, in the order of receipt. The same decision again changes nothing.
 */
export function decideGebruik(stand: Plafondstand, melding: Gebruiksmelding, context: Plafondcontext): Plafondgebeurtenis[] {
  const { besluitId, commissieId, vervangt, telt } = melding;
  if (stand.besluiten.has(besluitId)) return [];
  const voorganger = vervangt !== null && stand.besluiten.has(vervangt) ? vervangt : null;
  if (voorganger !== null && telt) return [{ soort: 'GebruikOvergenomen', besluitId, commissieId, van: voorganger }];
  if (voorganger !== null) return metWachtrij(stand, context, [{ soort: 'GebruikBeeindigd', besluitId: voorganger, commissieId, door: besluitId }]);
  if (!telt) return [];
  const recht = gebruiktOfNiet(stand, melding);
  if (typeof recht !== 'string') return [{ soort: 'RechtGebruikt', besluitId, commissieId, recht }];
  return metWachtrij(stand, context, [{ soort: 'OnderVoorbehoud', besluitId, commissieId, reden: recht }]);
}

/**
 * The register was put back in this period: nothing is given out for as long as a right from before it can last, so
 * that what the copy did not hold can come back first. `context.vandaag` is the day on which the period began.
 */
export const decideHerstel = (stand: Plafondstand, tijdperk: number, context: Plafondcontext): Plafondgebeurtenis[] =>
  stand.tijdperk >= tijdperk ? [] : [{ soort: 'HerstelBegonnen', tijdperk, tot: duurVan(context).vervaltOp }];

/** What a device had from the register before it was put back, from a statement that the register signed then. */
export type Herstelmelding = { readonly apparaatId: string; readonly commissieId: string; readonly rechten: readonly (Plafondrecht & { readonly pot: Rechtpot; readonly besluitId: string | null })[] };

/**
 * Gives a device back what a restored register has forgotten, as far as nobody else has it by now and the ceiling has
 * room. A decision that had its right already keeps it, also when it came in first.
 */
export function decideHerstelmelding(stand: Plafondstand, melding: Herstelmelding, context: Plafondcontext): Plafondgebeurtenis[] {
  const { apparaatId, commissieId } = melding;
  const eerder = (r: Plafondrecht): boolean => r.uitgifte <= stand.tijdperk * 1_000_000 && r.uitgifte > (stand.uitgiften.get(r.nummer) ?? 0) && !stand.rechten.has(r.nummer);
  const ruimte = Math.max(0, stand.plafond - stand.rechten.size);
  const isGeteld = (besluitId: string | null): boolean => besluitId !== null && typeof stand.besluiten.get(besluitId) === 'number';
  const uniek = new Map(melding.rechten.filter((r) => eerder(r) && !isGeteld(r.besluitId)).map((r) => [r.nummer, r] as const));
  // what was used comes first: a lowered ceiling may not have room for all
  const rechten = [...uniek.values()].sort((a, b) => Number(a.besluitId === null) - Number(b.besluitId === null) || a.nummer - b.nummer).slice(0, ruimte);
  if (rechten.length === 0) return [];
  const wacht = new Map(stand.wachtrij.map((w) => [w.besluitId, w]));
  const gebruikt = rechten.flatMap(({ besluitId, nummer, uitgifte }): Plafondgebeurtenis[] => {
    const rij = wacht.get(besluitId ?? '');
    return rij ? [{ soort: 'RechtGebruikt', besluitId: rij.besluitId, commissieId: rij.commissieId, recht: { nummer, uitgifte } }] : [];
  });
  return [{ soort: 'RechtenHersteld', apparaatId, commissieId, ...duurVan(context), rechten }, ...gebruikt];
}
