import { present } from '../../kernel/present.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Plafondgebeurtenis, Plafondrecht, Plafondsleutel, Plafondverdeling, Rechtpot, Voorbehoudreden } from './plafondrecht.ts';

/** Who has a right: a device that may still use it, or the decision that used it. */
export type Houder =
  | { readonly soort: 'apparaat'; readonly apparaatId: string; readonly geldigTot: PlainDate; readonly vervaltOp: PlainDate; /** The decision that had used it before the register was put back. */ readonly voor: string | null }
  | { readonly soort: 'besluit'; readonly besluitId: string };

/** A right that was given out. What is not given out is not in the list. */
export type Uitgegeven = Plafondrecht & { readonly pot: Rechtpot; readonly commissieId: string; readonly houder: Houder };

/** A decision that waits for a right, in the order in which the register received it. */
export type Wachtende = { readonly besluitId: string; readonly commissieId: string; readonly reden: Voorbehoudreden };

/** A ceiling as the register has it: everything follows from its events. */
export type Plafondstand = {
  readonly sleutel: Plafondsleutel;
  /** How many events it was made from. */
  readonly gebeurtenissen: number;
  readonly plafond: number;
  readonly vaststelling: Extract<Plafondgebeurtenis, { soort: 'PlafondVastgesteld' }> | null;
  readonly verdeling: Plafondverdeling;
  readonly vrijgegeven: boolean;
  /** Given out, by number. */
  readonly rechten: ReadonlyMap<number, Uitgegeven>;
  /** The last issue of each number that was ever given out. */
  readonly uitgiften: ReadonlyMap<number, number>;
  readonly wachtrij: readonly Wachtende[];
  /** Every decision that counts here, with the number of its right; null while it waits. */
  readonly besluiten: ReadonlyMap<string, number | null>;
  readonly tijdperk: number;
  readonly herstelTot: PlainDate | null;
};

/** A ceiling of which nothing is known yet. */
export const beginPlafond = (sleutel: Plafondsleutel, tijdperk = 1): Plafondstand => ({
  sleutel, gebeurtenissen: 0, plafond: 0, vaststelling: null, verdeling: { commissies: [], reserve: 0, hardheid: 0 }, vrijgegeven: false,
  rechten: new Map(), uitgiften: new Map(), wachtrij: [], besluiten: new Map(), tijdperk, herstelTot: null,
});

type Klad = { -readonly [K in keyof Plafondstand]: Plafondstand[K] } & { rechten: Map<number, Uitgegeven>; uitgiften: Map<number, number>; wachtrij: Wachtende[]; besluiten: Map<string, number | null> };

const geef = (k: Klad, recht: Uitgegeven): void => {
  k.rechten.set(recht.nummer, recht);
  k.uitgiften.set(recht.nummer, Math.max(recht.uitgifte, k.uitgiften.get(recht.nummer) ?? 0));
};

/** A use: the right is of the decision from now on, and the decision does not wait. */
function gebruik(k: Klad, recht: Uitgegeven, besluitId: string): void {
  geef(k, { ...recht, houder: { soort: 'besluit', besluitId } });
  k.besluiten.set(besluitId, recht.nummer);
  k.wachtrij = k.wachtrij.filter((w) => w.besluitId !== besluitId);
}

function verlaat(k: Klad, besluitId: string): number | null {
  const nummer = k.besluiten.get(besluitId) ?? null;
  k.besluiten.delete(besluitId);
  return nummer;
}

function neemOver(k: Klad, { van, besluitId, commissieId }: Extract<Plafondgebeurtenis, { soort: 'GebruikOvergenomen' }>): void {
  const nummer = verlaat(k, van);
  k.besluiten.set(besluitId, nummer);
  k.wachtrij = k.wachtrij.map((w) => (w.besluitId === van ? { ...w, besluitId, commissieId } : w));
  if (nummer !== null) k.rechten.set(nummer, { ...present(k.rechten.get(nummer)), houder: { soort: 'besluit', besluitId } });
}

function beeindig(k: Klad, besluitId: string): void {
  const nummer = verlaat(k, besluitId);
  k.wachtrij = k.wachtrij.filter((w) => w.besluitId !== besluitId);
  if (nummer !== null) k.rechten.delete(nummer);
}

type Duur = { readonly geldigTot: PlainDate; readonly vervaltOp: PlainDate };

function verleng(k: Klad, nummer: number, { geldigTot, vervaltOp }: Duur): void {
  const { houder, ...recht } = present(k.rechten.get(nummer));
  if (houder.soort === 'besluit') throw new Error('A right that was used does not last longer');
  k.rechten.set(nummer, { ...recht, houder: { ...houder, geldigTot, vervaltOp } });
}

function herstel(k: Klad, g: Extract<Plafondgebeurtenis, { soort: 'RechtenHersteld' }>): void {
  const { apparaatId, commissieId, geldigTot, vervaltOp } = g;
  for (const { besluitId, ...recht } of g.rechten) geef(k, { ...recht, commissieId, houder: { soort: 'apparaat', apparaatId, geldigTot, vervaltOp, voor: besluitId } });
}

/** Everything that changes who has what. */
function verwerk(k: Klad, g: Plafondgebeurtenis): void {
  switch (g.soort) {
    case 'PlafondVastgesteld':
      [k.plafond, k.verdeling, k.vaststelling] = [g.plafond, g.verdeling, g];
      return;
    case 'RechtenToegekend':
      for (const nummer of g.nummers) geef(k, { nummer, uitgifte: g.uitgifte, pot: g.pot, commissieId: g.commissieId, houder: { soort: 'apparaat', apparaatId: g.apparaatId, geldigTot: g.geldigTot, vervaltOp: g.vervaltOp, voor: null } });
      return;
    case 'RechtenVerlengd':
      for (const nummer of g.nummers) verleng(k, nummer, g);
      return;
    case 'RechtenTeruggegeven':
    case 'RechtenVervallen':
      for (const nummer of g.nummers) k.rechten.delete(nummer);
      return;
    case 'RechtGebruikt':
      return gebruik(k, present(k.rechten.get(g.recht.nummer)), g.besluitId);
    case 'OnderVoorbehoud':
      k.wachtrij = [...k.wachtrij, { besluitId: g.besluitId, commissieId: g.commissieId, reden: g.reden }];
      k.besluiten.set(g.besluitId, null);
      return;
    case 'VoorbehoudOpgeheven':
      return gebruik(k, { ...g.recht, pot: g.pot, commissieId: g.commissieId, houder: { soort: 'besluit', besluitId: g.besluitId } }, g.besluitId);
    case 'GebruikOvergenomen':
      return neemOver(k, g);
    case 'GebruikBeeindigd':
      return beeindig(k, g.besluitId);
    case 'RechtenVrijgegeven':
      k.vrijgegeven = true;
      return;
    case 'HerstelBegonnen':
      [k.tijdperk, k.herstelTot] = [g.tijdperk, g.tot];
      return;
    case 'RechtenHersteld':
      return herstel(k, g);
  }
}

/** The ceiling after these events; the state that was given stays as it was. */
export function applyPlafond(stand: Plafondstand, gebeurtenissen: readonly Plafondgebeurtenis[]): Plafondstand {
  if (gebeurtenissen.length === 0) return stand;
  const klad: Klad = { ...stand, rechten: new Map(stand.rechten), uitgiften: new Map(stand.uitgiften), wachtrij: [...stand.wachtrij], besluiten: new Map(stand.besluiten) };
  for (const g of gebeurtenissen) verwerk(klad, g);
  klad.gebeurtenissen += gebeurtenissen.length;
  return klad;
}

/** The figures of a ceiling as people see them. Held, used and free together are the ceiling, unless it was lowered below the first two. */
export type Plafondtelling = {
  readonly plafond: number;
  readonly gebruikt: number;
  readonly vastgehouden: number;
  readonly vrij: number;
  /** Of what is free: kept by the region, and kept for hardship. */
  readonly reserve: number;
  readonly hardheid: number;
  readonly wachtend: number;
  /** By how many the decisions go over a ceiling that was lowered after them. */
  readonly overschrijding: number;
};

/** How many rights of a source are given out; of the commissions' shares those of one commission. */
function telUitgegeven({ rechten }: Plafondstand, pot: Rechtpot, commissieId: string | null): number {
  let aantal = 0;
  for (const r of rechten.values()) if (r.pot === pot && (commissieId === null || r.commissieId === commissieId)) aantal += 1;
  return aantal;
}

/** What is left of a source, never more than is left under the ceiling. */
export function findRuimte(stand: Plafondstand, pot: Rechtpot, commissieId: string): number {
  const { verdeling, plafond, rechten, vrijgegeven } = stand;
  const onder = Math.max(0, plafond - rechten.size);
  if (pot === 'hardheid') return Math.min(onder, Math.max(0, verdeling.hardheid - telUitgegeven(stand, 'hardheid', null)));
  const deel = (id: string): number => verdeling.commissies.find((c) => c.commissieId === id)?.aantal ?? 0;
  if (pot === 'eigen') return vrijgegeven ? 0 : Math.min(onder, Math.max(0, deel(commissieId) - telUitgegeven(stand, 'eigen', commissieId)));
  const totaal = verdeling.reserve + (vrijgegeven ? verdeling.commissies.reduce((s, c) => s + c.aantal, 0) : 0);
  const weg = telUitgegeven(stand, 'reserve', null) + (vrijgegeven ? telUitgegeven(stand, 'eigen', null) : 0);
  return Math.min(onder, Math.max(0, totaal - weg));
}

/** The figures of a ceiling. */
export function telPlafond(stand: Plafondstand): Plafondtelling {
  const gebruikt = [...stand.rechten.values()].filter((r) => r.houder.soort === 'besluit').length;
  const vastgehouden = stand.rechten.size - gebruikt;
  return {
    plafond: stand.plafond, gebruikt, vastgehouden,
    vrij: Math.max(0, stand.plafond - stand.rechten.size),
    reserve: findRuimte(stand, 'reserve', ''), hardheid: findRuimte(stand, 'hardheid', ''),
    wachtend: stand.wachtrij.length, overschrijding: Math.max(0, gebruikt - stand.plafond),
  };
}

/** The numbers that can be given out next: lowest first, under the ceiling, at most as many as are left under it. */
export function listVrijeRechten(stand: Plafondstand, aantal: number): number[] {
  const nummers: number[] = [];
  const hoogste = Math.min(aantal, stand.plafond - stand.rechten.size);
  for (let n = 1; nummers.length < hoogste; n += 1) if (!stand.rechten.has(n)) nummers.push(n);
  return nummers;
}
