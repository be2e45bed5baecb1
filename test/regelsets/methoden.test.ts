import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAandeel, formatBreuk, rondAf } from '../../shared/domain/verdeling/afronding.ts';
import { berekenAandeel } from '../../shared/domain/verdeling/aandeel.ts';
import { answerRegelset } from '../../shared/domain/verdeling/beantwoord-regelset.ts';
import { telDoelen, toetsDoelstand, verdeelDoelOverJaren } from '../../shared/domain/verdeling/doelen.ts';
import type { MethodeVan } from '../../shared/domain/verdeling/methode.ts';
import { applyNaarRato, splitAandelen, verdeelNaarRato } from '../../shared/domain/verdeling/naar-rato.ts';
import { isBepaald } from '../../shared/domain/verdeling/parameter.ts';
import { bepaalTeller, resolvePlafond } from '../../shared/domain/verdeling/plafond.ts';
import { berekenPunten, rangschikPunten } from '../../shared/domain/verdeling/punten.ts';
import * as regionaal from '../../shared/domain/verdeling/regionale-afspraken.ts';
import { toetsSamenstelling } from '../../shared/domain/verdeling/samenstelling.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { findArrangement } from '../../shared/regelsets/alle-regelsets.ts';

const b = <T>(waarde: T) => ({ waarde, bron: 'bron', zekerheid: 'visie' as const });
const open = { nietBepaald: true as const, vraag: 'Hoe?', bron: 'bron' };
const regelset = (id: string, antwoorden = {}) => {
  const r = answerRegelset(findArrangement(id)!.regelset, antwoorden);
  if (!r.ok) throw new Error(r.error.melding);
  return r.value;
};
const waarde = <T>(r: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!r.ok) throw new Error(JSON.stringify(r.error));
  return r.value;
};
const veld = (r: { ok: boolean; error?: { veld: string; code: string } }) => (r.ok ? null : `${r.error?.code} ${r.error?.veld}`);

const gewichten = fc.uniqueArray(fc.record({ code: fc.string({ minLength: 1, maxLength: 4 }), gewicht: fc.nat(1_000_000) }), { selector: (g) => g.code, minLength: 1, maxLength: 12 }).filter((rij) => rij.some((g) => g.gewicht > 0));
const totaal = fc.nat(1_000_000);
const rato = (t: number, g: readonly { code: string; gewicht: number }[], afronding: 'grootste_rest' | 'naar_beneden' | 'naar_boven' | 'dichtstbij' = 'grootste_rest') => waarde(verdeelNaarRato({ totaal: t, gewichten: g, afronding, bron: 'x' }));
const perCode = (u: ReturnType<typeof rato>) => Object.fromEntries(u.delen.map((d) => [d.code, d.aantal]));

describe('verdelen naar rato', () => {
  test('de delen tellen op tot het geheel, en geen deel wijkt een hele woning af', () => {
    fc.assert(fc.property(totaal, gewichten, (t, g) => {
      const u = rato(t, g);
      expect(u.som).toBe(t);
      expect(u.delen.reduce((s, d) => s + d.aantal, 0)).toBe(t);
      for (const d of u.delen) {
        const verschil = BigInt(d.aantal) * BigInt(d.exact.noemer) - BigInt(d.exact.teller);
        expect(verschil < BigInt(d.exact.noemer) && -verschil < BigInt(d.exact.noemer)).toBe(true);
      }
    }));
  });
  test('de volgorde van de rijen maakt niet uit, en twee keer vragen geeft hetzelfde', () => {
    fc.assert(fc.property(totaal, gewichten, (t, g) => {
      expect(perCode(rato(t, g.toReversed()))).toEqual(perCode(rato(t, g)));
      expect(rato(t, g)).toEqual(rato(t, g));
    }));
  });
  test('meer gewicht geeft nooit minder bij een gelijk geheel en gelijke andere gewichten', () => {
    fc.assert(fc.property(totaal, gewichten, fc.nat(1_000), (t, g, erbij) => {
      const eerste = g[0]!;
      const meer = [{ ...eerste, gewicht: eerste.gewicht + erbij }, ...g.slice(1)];
      expect(perCode(rato(t, meer))[eerste.code]!).toBeGreaterThanOrEqual(perCode(rato(t, g))[eerste.code]!);
    }));
  });
  test('naar beneden is samen nooit meer dan het geheel, naar boven nooit minder', () => {
    fc.assert(fc.property(totaal, gewichten, (t, g) => {
      expect(rato(t, g, 'naar_beneden').som).toBeLessThanOrEqual(t);
      expect(rato(t, g, 'naar_boven').som).toBeGreaterThanOrEqual(t);
    }));
  });
  test('wie geen gewicht heeft, krijgt niets', () => {
    fc.assert(fc.property(totaal, gewichten, (t, g) => perCode(rato(t, [...g, { code: 'nieuw!', gewicht: 0 }]))['nieuw!'] === 0));
  });
  test('ook met heel grote getallen precies', () => {
    const g = [{ code: 'a', gewicht: 4_000_000_000_000 }, { code: 'b', gewicht: 4_000_000_000_001 }];
    expect(perCode(rato(9_000_001, g))).toEqual({ a: 4_500_000, b: 4_500_001 });
  });
  test.each([
    [-1, [{ code: 'a', gewicht: 1 }], 'ongeldig totaal'], [1.5, [{ code: 'a', gewicht: 1 }], 'ongeldig totaal'], [1, [], 'ongeldig gewichten'],
    [1, [{ code: 'a', gewicht: 1 }, { code: 'a', gewicht: 2 }], 'ongeldig gewichten.a'], [1, [{ code: 'a', gewicht: Number.MAX_SAFE_INTEGER }, { code: 'b', gewicht: 2 }], 'ongeldig gewichten'],
  ])('totaal %d met %j wordt geweigerd: %s', (t, g, verwacht) => expect(veld(verdeelNaarRato({ totaal: t, gewichten: g, afronding: 'grootste_rest', bron: 'x' }))).toBe(verwacht));
  test('niets over niemand is niets', () => expect(rato(0, [])).toMatchObject({ som: 0, delen: [] }));
  test('nul over nullen is nul', () => expect(perCode(rato(0, [{ code: 'a', gewicht: 0 }]))).toEqual({ a: 0 }));
  test('een fout in de invoer komt ook langs de regelset terug', () => expect(veld(applyNaarRato({ methode: 'pro_rata', sleutel: b('inwoners' as const), totaal: b(5), afronding: b('grootste_rest' as const) }, 'x', { gewichten: [] }))).toBe('ongeldig gewichten'));
  test('de uitleg noemt de sleutel, het geheel en de afronding', () => {
    const u = waarde(applyNaarRato({ methode: 'pro_rata', sleutel: b('sociale_voorraad' as const), totaal: b(5), afronding: b('naar_boven' as const) }, 'x', { gewichten: [{ code: 'a', gewicht: 1 }, { code: 'b', gewicht: 1 }] }));
    expect(u.because.flatMap((x) => x.feiten).join('|')).toMatch(/Verdeelsleutel: sociale voorraad.*Te verdelen: 5.*Afronding per rij \(naar boven\).*6/);
  });
});

describe('splitsen over vaste aandelen', () => {
  test('75 en 25 procent tellen altijd op tot het geheel', () => {
    const regel = regelset('arnhem-nijmegen', { 'methoden.1.regel.afronding': 'grootste_rest' }).methoden[1]!.regel as MethodeVan<'share_split'>;
    fc.assert(fc.property(totaal, (t) => {
      const { som, delen } = waarde(splitAandelen(regel, 'x', t));
      expect(som).toBe(t);
      expect(delen[0]!.aantal).toBeGreaterThanOrEqual(3 * delen[1]!.aantal - 2);
    }));
  });
});

describe('afronden van een aandeel', () => {
  test.each([
    [1, 3, 10, 3, 4, 3], [1, 2, 3, 1, 2, 2], [30, 100, 1065, 319, 320, 320], [30, 100, 160, 48, 48, 48], [0, 1, 10, 0, 0, 0], [1, 3, 0, 0, 0, 0], [7, 2, 1, 3, 4, 4],
    [1, 3, 9_007_199_254_740_991, 3_002_399_751_580_330, 3_002_399_751_580_331, 3_002_399_751_580_330], [2, 3, 9_007_199_254_740_991, 6_004_799_503_160_660, 6_004_799_503_160_661, 6_004_799_503_160_661], [1, 1, 9_007_199_254_740_991, 9_007_199_254_740_991, 9_007_199_254_740_991, 9_007_199_254_740_991],
  ])('%d/%d van %d: %d, %d of %d', (t, n, aantal, beneden, boven, dichtst) => {
    expect([rondAf(aantal, { teller: t, noemer: n }, 'naar_beneden'), rondAf(aantal, { teller: t, noemer: n }, 'naar_boven'), rondAf(aantal, { teller: t, noemer: n }, 'dichtstbij')]).toEqual([beneden, boven, dichtst]);
  });
  test('meer verhuringen geven nooit een lager plafond', () => {
    fc.assert(fc.property(fc.nat(1_000_000), fc.nat(1_000), fc.integer({ min: 0, max: 100 }), fc.constantFrom('naar_beneden' as const, 'naar_boven' as const, 'dichtstbij' as const), (n, erbij, t, hoe) => rondAf(n + erbij, { teller: t, noemer: 100 }, hoe) >= rondAf(n, { teller: t, noemer: 100 }, hoe)));
  });
  test.each([[7, 2, '3,5', '350 %'], [70, 1, '70', '7000 %'], [1, 3, '1/3', '1/3'], [30, 100, '0,3', '30 %'], [1, 8, '0,125', '12,5 %'], [100, 300, '1/3', '1/3']])('%d/%d leest als %s en als %s', (t, n, breuk, aandeel) => {
    expect([formatBreuk({ teller: t, noemer: n }), formatAandeel({ teller: t, noemer: n })]).toEqual([breuk, aandeel]);
  });
});

describe('een maximum of minimum in hele woningen', () => {
  const regel: MethodeVan<'quota_cap'> = { methode: 'quota_cap', teller: 30, noemer: 100, basis: b('sociale_huur' as const), niveau: b('gemeente' as const), afronding: b('naar_beneden' as const), telt: b(['a' as const]) };
  test.each(['basis', 'niveau', 'afronding', 'telt'] as const)('zonder %s wordt er niets uitgerekend', (naam) => expect(veld(berekenAandeel({ ...regel, [naam]: open }, 'x', 10))).toBe(`niet_bepaald ${naam}`));
  test('de uitleg noemt elke waarde die besliste', () => {
    const feiten = waarde(berekenAandeel(regel, 'x', 10)).because[0]!.feiten.join('|');
    for (const woord of ['30 %', 'sociale huur', 'gemeente', 'naar beneden', 'Telt mee: a']) expect(feiten).toContain(woord);
  });
  test('een negatief aantal kan niet', () => expect(veld(berekenAandeel(regel, 'x', -1))).toBe('ongeldig aantal'));
  test('zolang het plafond openstaat, heeft de teller geen getal en wel de stand', () => {
    const cijfer = { gemeente: '0080', jaar: 2025, verhuringen: 100, gebruikt: 29, peildatum: plainDate('2025-10-31'), bron: 'x', leefbaarheidssignaal: '' };
    const f = regelset('fryslan-uitgangspunten');
    expect(bepaalTeller('0080', cijfer, 1, f)).toMatchObject({ plafond: null, gebruikt: 30 });
    expect(resolvePlafond(f)).toMatchObject({ nietBepaald: true, vraag: /heel Fryslân/ });
    expect(resolvePlafond(regelset('fryslan-uitgangspunten', { 'verdeling.plafond.waarde.niveau': 'gemeente' }))).toMatchObject({ vraag: /afgerond/ });
    expect(resolvePlafond(regelset('twente'))).toMatchObject({ nietBepaald: true });
    expect(bepaalTeller('0080', cijfer, 1, regelset('fryslan-uitgangspunten', { 'verdeling.plafond.waarde.niveau': 'gemeente', 'verdeling.plafond.waarde.afronding': 'naar_boven' }))).toMatchObject({ plafond: 30 });
  });
});

describe('afgesproken aantallen', () => {
  const regel = (teller: number, noemer: number, meenemen: boolean | null): MethodeVan<'target'> => ({ methode: 'target', doelen: [{ gemeente: null, code: 'x', naam: 'X', teller, noemer, tot: null }], breukenMeenemen: meenemen === null ? open : b(meenemen) });
  test('met meenemen gaat over de jaren nooit een hele woning verloren', () => {
    fc.assert(fc.property(fc.nat(500), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 40 }), (t, n, jaren) => {
      const u = waarde(verdeelDoelOverJaren(regel(t, n, true), 'x', { code: 'x', jaren }));
      expect(u.som).toBe(Math.floor((jaren * t) / n));
      expect(u.perJaar.reduce((a, x) => a + x, 0)).toBe(u.som);
      expect(Math.max(...u.perJaar) - Math.min(...u.perJaar)).toBeLessThanOrEqual(1);
      expect(u.over.teller).toBeLessThan(u.over.noemer);
      expect(u.som * u.over.noemer + u.over.teller).toBe(jaren * t);
    }));
  });
  test('voor wie niets is afgesproken, is er niets te verdelen', () => expect(veld(verdeelDoelOverJaren(regel(7, 2, true), 'x', { code: 'y', jaren: 3 }))).toBe('ongeldig code'));
  test('zonder meenemen is elk jaar hetzelfde', () => expect(waarde(verdeelDoelOverJaren(regel(7, 2, false), 'x', { code: 'x', jaren: 3 })).perJaar).toEqual([3, 3, 3]));
  test.each([[101], [-1], [1.5]])('%d jaar kan niet', (jaren) => expect(veld(verdeelDoelOverJaren(regel(7, 1, null), 'x', { code: 'x', jaren }))).toBe('ongeldig jaren'));
  test.each([['y', 1, 'ongeldig code'], ['x', -1, 'ongeldig geleverd']])('stand van "%s" met %d: %s', (code, geleverd, verwacht) => expect(veld(toetsDoelstand(regel(7, 1, null), 'x', { code, geleverd }))).toBe(verwacht));
  test('halven en derden tellen precies op', () => expect(telDoelen({ ...regel(1, 2, null), doelen: [{ gemeente: null, code: 'a', naam: 'A', teller: 1, noemer: 2, tot: null }, { gemeente: null, code: 'b', naam: 'B', teller: 1, noemer: 3, tot: null }] })).toEqual({ teller: 5, noemer: 6 }));
});

describe('punten', () => {
  const { regel, bron } = findArrangement('holland-rijnland-standplaatsen')!.regelset.methoden[0]! as { regel: MethodeVan<'points'>; bron: string };
  test('langer ingeschreven geeft nooit minder punten, langer geleden verhuisd nooit meer', () => {
    fc.assert(fc.property(fc.nat(60), fc.nat(60), fc.nat(500), fc.nat(100), (jaren, later, maanden, erbij) => {
      const p = (j: number, m: number) => waarde(berekenPunten({ ...regel, grensHoortBij: b('hoger' as const) }, bron, { inwonend: false, jarenSindsVerhuizing: j, maandenIngeschreven: m })).punten;
      expect(p(jaren, maanden + erbij)).toBe(p(jaren, maanden) + erbij);
      expect(p(jaren + later, maanden)).toBeLessThanOrEqual(p(jaren, maanden));
    }));
  });
  test('een half jaar kan niet', () => expect(veld(berekenPunten(regel, bron, { inwonend: false, jarenSindsVerhuizing: 1.5, maandenIngeschreven: 0 }))).toBe('ongeldig jarenSindsVerhuizing'));
  test('de rangorde hangt niet af van de volgorde van invoer', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.record({ code: fc.string({ minLength: 1 }), punten: fc.nat(20) }), { selector: (x) => x.code }), (rij) => {
      expect(rangschikPunten(rij.toReversed())).toEqual(rangschikPunten(rij));
      for (const r of rangschikPunten(rij)) expect(r.plaats).toBe(1 + rij.filter((x) => x.punten > r.punten).length);
    }));
  });
});

describe('samenstelling van een locatie', () => {
  const { regel, bron } = regelset('rivierenland-80-10-10').methoden[0]! as { regel: MethodeVan<'composition_limit'>; bron: string };
  test('geen grens wordt stil overschreden: voldaan betekent precies binnen het aandeel', () => {
    fc.assert(fc.property(fc.nat(60), fc.nat(10), fc.nat(10), (a, e, c) => {
      fc.pre(a + e + c > 0);
      const n = a + e + c;
      const u = waarde(toetsSamenstelling(regel, bron, { totaal: n, aantallen: { zelfde_gemeente: a, elders_in_regio: e, buiten_regio: c } }));
      const exact = 100 * a >= 80 * n && 100 * e <= 10 * n && 100 * c <= 10 * n;
      expect(u.staat === 'voldaan').toBe(exact);
    }));
  });
  test.each([[{ zelfde_gemeente: 8, elders_in_regio: 1 }, 'ongeldig aantallen.buiten_regio'], [{ zelfde_gemeente: 8, elders_in_regio: 1, buiten_regio: 1, maan: 1 }, 'ongeldig aantallen.maan']])('%j: %s', (aantallen, verwacht) => expect(veld(toetsSamenstelling(regel, bron, { totaal: 10, aantallen: aantallen }))).toBe(verwacht));
});

describe('regionale afspraken', () => {
  const comp = regelset('fryslan-uitgangspunten', { 'methoden.0.regel.sleutel': 'inwoners', 'methoden.0.regel.eenheid': 'woningen', 'methoden.0.regel.periodeMaanden': 12 }).methoden[0]!.regel as MethodeVan<'compensatie'>;
  test('de saldi van een verrekening tellen op tot nul', () => {
    fc.assert(fc.property(gewichten, fc.array(fc.nat(500), { minLength: 12, maxLength: 12 }), (g, aantallen) => {
      const geplaatst = Object.fromEntries(g.map((x, i) => [x.code, aantallen[i] ?? 0]).filter(([code]) => code !== '__proto__'));
      const { saldi } = waarde(regionaal.berekenCompensatie(comp, 'x', { geplaatst, gewichten: g }));
      expect(saldi.reduce((s, x) => s + x.saldo, 0)).toBe(0);
      expect(saldi.reduce((s, x) => s + x.aandeel, 0)).toBe(saldi.reduce((s, x) => s + x.geplaatst, 0));
    }));
  });
  test('wie niets huisvestte, staat er met zijn hele aandeel onder', () => expect(waarde(regionaal.berekenCompensatie(comp, 'x', { geplaatst: { a: 4 }, gewichten: [{ code: 'a', gewicht: 1 }, { code: 'b', gewicht: 1 }] })).saldi).toEqual([{ code: 'a', geplaatst: 4, aandeel: 2, saldo: 2 }, { code: 'b', geplaatst: 0, aandeel: 2, saldo: -2 }]));
  test.each(['sleutel', 'eenheid', 'periodeMaanden'] as const)('zonder %s geen verrekening', (naam) => expect(veld(regionaal.berekenCompensatie({ ...comp, [naam]: open }, 'x', { geplaatst: {}, gewichten: [] }))).toBe(`niet_bepaald ${naam}`));
  test('een verrekening zonder gewicht wordt geweigerd', () => expect(veld(regionaal.berekenCompensatie(comp, 'x', { geplaatst: { a: 1 }, gewichten: [{ code: 'a', gewicht: 0 }] }))).toBe('ongeldig gewichten'));
  test.each([[{ landelijk: -1, inwoners: 1, inwonersLand: 1 }, 'ongeldig landelijk'], [{ landelijk: 1, inwoners: 0.5, inwonersLand: 1 }, 'ongeldig inwoners'], [{ landelijk: 1, inwoners: 2, inwonersLand: 1 }, 'ongeldig inwonersLand']])('taakstelling %j: %s', (v, verwacht) => expect(veld(regionaal.berekenTaakstelling(v))).toBe(verwacht));
  test('de taakstellingen samen zijn nooit minder dan de landelijke taak', () => {
    fc.assert(fc.property(fc.nat(10_000), fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 20 }), (landelijk, inwoners) => {
      const land = inwoners.reduce((s, n) => s + n, 0);
      fc.pre(land > 0);
      expect(inwoners.reduce((s, n) => s + waarde(regionaal.berekenTaakstelling({ landelijk, inwoners: n, inwonersLand: land })), 0)).toBeGreaterThanOrEqual(landelijk);
    }));
  });
  test.each([[{ a: 1 }, { b: 1 }, 'ongeldig a'], [{ a: 1 }, { a: 1, b: 0 }, 'ongeldig b'], [{ a: -1 }, { a: -1 }, 'ongeldig a']])('ruil van %j naar %j: %s', (voor, na, verwacht) => expect(veld(regionaal.ruilTaakstelling(voor as Record<string, number>, na as Record<string, number>))).toBe(verwacht));
  test('een doel onder nul kan niet', () => expect(veld(regionaal.telAanbod('x', { doel: -1, aanbod: {} }))).toBe('ongeldig doel'));
  test('zonder termijn in de regelset is er geen laatste dag', () => {
    expect(veld(regionaal.bepaalAanbodtermijn(regelset('delft-dwo'), { besluit: plainDate('2026-01-01'), aanmelding: plainDate('2026-01-01'), aangebodenOp: null }))).toBe('niet_bepaald aanbodMaanden');
    expect(veld(regionaal.bepaalHuisvestingstermijn({ methode: 'taakstelling', termijnWeken: open, ruil: open }, plainDate('2026-01-01')))).toBe('niet_bepaald termijnWeken');
  });
  test('zonder afgesproken ingroei is er geen stap, en een jaar zonder stap zegt dat', () => {
    expect(veld(regionaal.bepaalIngroei(regelset('twente'), plainDate('2026-01-01')))).toBe('niet_bepaald ingroei');
    const r = regelset('arnhem-nijmegen', { 'verdeling.ingroei.waarde.vorm': [{ jaar: 2026, teller: 1, noemer: 4 }] });
    expect(waarde(regionaal.bepaalIngroei(r, plainDate('2025-01-01')))).toMatchObject({ fase: 'ingroei', aandeel: null, because: [{ feiten: [expect.any(String), 'Voor 2025 is geen stap afgesproken.'] }] });
  });
  test('een antwoord draagt dat het er een is', () => {
    const p = regelset('twente', { 'termijnen.aanbodVanaf': 'besluit' }).termijnen.aanbodVanaf;
    expect(isBepaald(p) && p).toMatchObject({ waarde: 'besluit', zekerheid: 'afgeleid', bron: /antwoord van mensen op: Vanaf welke dag/ });
  });
});
