import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../shared/kernel/plain-date.ts';
import { decideGebruik, decideHerstel, decideHerstelmelding, decideTeruggave, decideToekenning, decideVaststelling, decideVerlenging, decideVerval, decideVrijgave, type Herstelmelding, type Plafondcontext } from '../../shared/domain/plafondrechten/decide-plafond.ts';
import { Plafondgebeurtenis, type Plafondrecht } from '../../shared/domain/plafondrechten/plafondrecht.ts';
import { applyPlafond, beginPlafond, telPlafond, type Plafondstand } from '../../shared/domain/plafondrechten/plafondstand.ts';
import { APPARATEN, apparatenVan, commissieVan, context, id, SLEUTEL, vaststelling } from './plafond-bouwer.ts';

type Stap =
  | { readonly doet: 'stelVast'; readonly verhuringen: number }
  | { readonly doet: 'vraag'; readonly apparaat: string; readonly aantal: number | null; readonly pot: 'eigen' | 'hardheid' }
  | { readonly doet: 'verleng' | 'meld'; readonly apparaat: string }
  | { readonly doet: 'geefTerug'; readonly apparaat: string; readonly welke: number }
  | { readonly doet: 'wacht'; readonly dagen: number }
  | { readonly doet: 'verval' | 'geefVrij' | 'zetTerug' }
  | { readonly doet: 'besluit'; readonly besluit: number; readonly apparaat: string; readonly recht: 'eigen' | 'geen' | Plafondrecht; readonly vervangt: number | null; readonly telt: boolean };

const apparaat = fc.constantFrom(...APPARATEN.keys());
const stap: fc.Arbitrary<Stap> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ doet: fc.constant('stelVast' as const), verhuringen: fc.integer({ min: 0, max: 70 }) }) },
  { weight: 4, arbitrary: fc.record({ doet: fc.constant('vraag' as const), apparaat, aantal: fc.option(fc.integer({ min: 0, max: 6 })), pot: fc.constantFrom('eigen' as const, 'hardheid' as const) }) },
  { weight: 2, arbitrary: fc.record({ doet: fc.constantFrom('verleng' as const, 'meld' as const), apparaat }) },
  { weight: 2, arbitrary: fc.record({ doet: fc.constant('geefTerug' as const), apparaat, welke: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ doet: fc.constant('wacht' as const), dagen: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 2, arbitrary: fc.record({ doet: fc.constantFrom('verval' as const, 'verval' as const, 'geefVrij' as const, 'zetTerug' as const) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      doet: fc.constant('besluit' as const), besluit: fc.nat(40), apparaat,
      recht: fc.oneof(fc.constant('eigen' as const), fc.constant('geen' as const), fc.record({ nummer: fc.integer({ min: 1, max: 25 }), uitgifte: fc.integer({ min: 1_000_001, max: 1_000_003 }) })),
      vervangt: fc.option(fc.nat(40)), telt: fc.boolean(),
    }),
  },
);

const houdt = (stand: Plafondstand, apparaatId: string) => [...stand.rechten.values()].filter((r) => r.houder.soort === 'apparaat' && r.houder.apparaatId === apparaatId);

/** What a device heard from the register, as it would show it after a restore. */
const gehoord = (stand: Plafondstand, apparaatId: string): Herstelmelding['rechten'] => [...stand.rechten.values()].flatMap((r): Herstelmelding['rechten'] =>
  r.houder.soort === 'besluit' ? (r.commissieId === commissieVan(apparaatId) ? [{ nummer: r.nummer, uitgifte: r.uitgifte, pot: r.pot, besluitId: r.houder.besluitId }] : [])
    : r.houder.apparaatId === apparaatId ? [{ nummer: r.nummer, uitgifte: r.uitgifte, pot: r.pot, besluitId: null }] : []);

type Verloop = { readonly gebeurtenissen: Plafondgebeurtenis[]; readonly stand: Plafondstand; readonly c: Plafondcontext; /** A state that was lost when the register was put back. */ readonly kwijt: Plafondstand };

function besluit({ stand, c }: Verloop, s: Extract<Stap, { doet: 'besluit' }>): Plafondgebeurtenis[] {
  const eigen = houdt(stand, s.apparaat)[0];
  const recht = s.recht === 'eigen' ? (eigen ? { nummer: eigen.nummer, uitgifte: eigen.uitgifte } : null) : s.recht === 'geen' ? null : s.recht;
  const melding = { besluitId: id(1_000 + s.besluit), commissieId: commissieVan(s.apparaat), apparaatId: s.apparaat, telt: s.telt, recht, vervangt: s.vervangt === null || s.vervangt === s.besluit ? null : id(1_000 + s.vervangt) };
  const gevolg = decideGebruik(stand, melding, c);
  // the same message once more changes nothing, whatever it did the first time
  if (s.telt) expect(decideGebruik(applyPlafond(stand, gevolg), melding, c)).toEqual([]);
  return gevolg;
}

function doe(v: Verloop, s: Stap): Plafondgebeurtenis[] {
  const { stand, c } = v;
  switch (s.doet) {
    case 'stelVast': {
      const uitkomst = decideVaststelling(stand, vaststelling(s.verhuringen, { reden: 'Testcorrectie' }), c);
      return uitkomst.ok ? uitkomst.value : [];
    }
    case 'vraag': return decideToekenning(stand, { apparaatId: s.apparaat, commissieId: commissieVan(s.apparaat), apparaten: apparatenVan(commissieVan(s.apparaat)), pot: s.pot, aantal: s.aantal }, c);
    case 'verleng': return decideVerlenging(stand, s.apparaat, c);
    case 'meld': return decideHerstelmelding(stand, { apparaatId: s.apparaat, commissieId: commissieVan(s.apparaat), rechten: gehoord(v.kwijt, s.apparaat) }, c);
    case 'geefTerug': return decideTeruggave(stand, { apparaatId: s.apparaat, rechten: houdt(stand, s.apparaat).slice(0, s.welke % 4) }, c);
    case 'wacht': return [];
    case 'verval': return decideVerval(stand, c);
    case 'geefVrij': return decideVrijgave(stand, c);
    case 'zetTerug': return decideHerstel(stand, stand.tijdperk + 1, c);
    case 'besluit': return besluit(v, s);
  }
}

/** What holds of a ceiling at any moment. */
function controleer(stand: Plafondstand, voor: Plafondstand): void {
  const t = telPlafond(stand);
  expect(stand.rechten.size).toBeLessThanOrEqual(Math.max(stand.plafond, voor.rechten.size)); // nothing is given out beyond the ceiling
  if (stand.rechten.size <= stand.plafond) expect(t.gebruikt + t.vastgehouden + t.vrij).toBe(t.plafond);
  expect(t.overschrijding).toBe(Math.max(0, t.gebruikt - t.plafond));
  for (const n of Object.values(t)) expect(n).toBeGreaterThanOrEqual(0);
  expect(t.reserve + t.hardheid).toBeLessThanOrEqual(2 * t.vrij);
  const metRecht = [...stand.besluiten].flatMap(([besluitId, nummer]) => (nummer === null ? [] : [[nummer, besluitId] as const]));
  expect(new Map(metRecht).size).toBe(metRecht.length); // no right stands under two decisions
  expect(metRecht.map(([n, b]) => `${n} ${b}`).sort()).toEqual([...stand.rechten.values()].flatMap((r) => (r.houder.soort === 'besluit' ? [`${r.nummer} ${r.houder.besluitId}`] : [])).sort());
  expect([...stand.besluiten].flatMap(([b, n]) => (n === null ? [b] : [])).sort()).toEqual(stand.wachtrij.map((w) => w.besluitId).sort());
}

/** What holds of the whole history: an issue of a number is given out once and used once. */
function controleerVerloop(gebeurtenissen: readonly Plafondgebeurtenis[]): void {
  const uitgegeven = gebeurtenissen.flatMap((g) => (g.soort === 'RechtenToegekend' ? g.nummers.map((n) => `${n}/${g.uitgifte}`) : g.soort === 'VoorbehoudOpgeheven' ? [`${g.recht.nummer}/${g.recht.uitgifte}`] : []));
  const gebruikt = gebeurtenissen.flatMap((g) => (g.soort === 'RechtGebruikt' || g.soort === 'VoorbehoudOpgeheven' ? [`${g.recht.nummer}/${g.recht.uitgifte}`] : []));
  expect(new Set(uitgegeven).size).toBe(uitgegeven.length);
  expect(new Set(gebruikt).size).toBe(gebruikt.length);
  for (const g of gebeurtenissen) expect(Plafondgebeurtenis.parse(JSON.parse(JSON.stringify(g)))).toEqual(g);
}

function speel(stappen: readonly Stap[]): Verloop {
  let v: Verloop = { gebeurtenissen: [], stand: beginPlafond(SLEUTEL), c: context(), kwijt: beginPlafond(SLEUTEL) };
  for (const s of stappen) {
    if (s.doet === 'wacht') v = { ...v, c: { ...v.c, vandaag: addDays(v.c.vandaag, s.dagen) } };
    const nieuw = doe(v, s);
    const stand = applyPlafond(v.stand, nieuw);
    controleer(stand, v.stand);
    v = { ...v, gebeurtenissen: [...v.gebeurtenissen, ...nieuw], stand, kwijt: s.doet === 'zetTerug' ? v.stand : v.kwijt };
  }
  return v;
}

test('wat er ook gebeurt: rechten, gebruik en wat over is zijn samen het plafond, en geen recht telt twee keer', () => {
  fc.assert(fc.property(fc.array(stap, { maxLength: 60 }), (stappen) => {
    const v = speel([{ doet: 'stelVast', verhuringen: 50 }, ...stappen]);
    controleerVerloop(v.gebeurtenissen);
    // who has only the events counts the same
    expect(applyPlafond(beginPlafond(SLEUTEL), v.gebeurtenissen)).toEqual(v.stand);
    expect(v.gebeurtenissen.reduce((s, g) => applyPlafond(s, [g]), beginPlafond(SLEUTEL))).toEqual(v.stand);
  }), { numRuns: 400 });
});

test('dezelfde stappen geven altijd dezelfde gebeurtenissen', () => {
  fc.assert(fc.property(fc.array(stap, { maxLength: 40 }), (stappen) => {
    expect(speel(stappen).gebeurtenissen).toEqual(speel(stappen).gebeurtenissen);
  }), { numRuns: 100 });
});

test('een teruggezet register dat zijn oude kopie voortzet, geeft door meldingen nooit meer terug dan onder het plafond past', () => {
  fc.assert(fc.property(fc.array(stap, { maxLength: 40 }), fc.nat(), fc.array(stap, { maxLength: 20 }), (stappen, punt, daarna) => {
    const heel = speel([{ doet: 'stelVast', verhuringen: 60 }, ...stappen]);
    const kopie = applyPlafond(beginPlafond(SLEUTEL), heel.gebeurtenissen.slice(0, 1 + (punt % heel.gebeurtenissen.length)));
    let stand = applyPlafond(kopie, decideHerstel(kopie, kopie.tijdperk + 1, heel.c));
    for (const apparaatId of APPARATEN.keys()) {
      const nieuw = decideHerstelmelding(stand, { apparaatId, commissieId: commissieVan(apparaatId), rechten: gehoord(heel.stand, apparaatId) }, heel.c);
      const na = applyPlafond(stand, nieuw);
      controleer(na, stand);
      expect(decideToekenning(na, { apparaatId, commissieId: commissieVan(apparaatId), apparaten: [apparaatId], pot: 'eigen', aantal: 5 }, heel.c)).toEqual([]);
      stand = na;
    }
    for (const s of daarna) {
      const na = applyPlafond(stand, doe({ gebeurtenissen: [], stand, c: heel.c, kwijt: heel.stand }, s));
      controleer(na, stand);
      stand = na;
    }
  }), { numRuns: 200 });
});
