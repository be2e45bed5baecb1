import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UrgentiegroepCode } from '../../shared/domain/persoon/urgentiegroep.ts';
import { answerRegelset } from '../../shared/domain/verdeling/beantwoord-regelset.ts';
import { bepaalMotiveringsplicht, evaluateVerdeling } from '../../shared/domain/verdeling/propose-verdeling.ts';
import { Regelsetbestand } from '../../shared/domain/verdeling/regelset.ts';
import type { Verdeelvraag } from '../../shared/domain/verdeling/verdeelvraag.ts';
import { diffVoorstellen } from '../../shared/domain/verdeling/vergelijk-voorstellen.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { ARRANGEMENTEN, findArrangement } from '../../shared/regelsets/alle-regelsets.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';
import { maakVerdeelvraag } from '../../shared/regelsets/zaak.ts';
import { maakRegelmotor, maakZaken, vraagRegelmotor } from '../bench/engine.ts';
import { DELFT, DEN_HAAG, herstelkans, ROTTERDAM, teller, verdelingVraag, WESTLAND } from '../shared/builders.ts';

const DAG = plainDate('2026-10-31');
const kopie = (r: Regelsetbestand): Record<string, unknown> => JSON.parse(JSON.stringify(r)) as Record<string, unknown>;
const met = (r: Regelsetbestand, verander: (x: { verdeling: Record<string, unknown> }) => void): Regelsetbestand => {
  const x = kopie(r);
  verander(x as { verdeling: Record<string, unknown> });
  return Regelsetbestand.parse(x);
};
const b = <T>(waarde: T) => ({ waarde, bron: 'testbron', zekerheid: 'visie' });

const gemeente = fc.constantFrom(...haaglanden2026.leden, ROTTERDAM);
const stand = fc.record({ gemeente, gerealiseerd: fc.nat(200), peildatum: fc.constant(DAG) });
const vraag = fc.record({
  groep: fc.constantFrom(...UrgentiegroepCode.options),
  herkomstgemeente: fc.option(gemeente, { nil: null }),
  herstelkans: fc.option(fc.option(gemeente, { nil: null }).map(herstelkans), { nil: null }),
  tellers: fc.array(fc.tuple(gemeente, fc.nat(2_000), fc.nat(1_000)).map(([g, n, m]) => teller(g, n, m)), { maxLength: 12 }),
  leefbaarheid: fc.dictionary(gemeente, fc.constantFrom('', 'Een signaal.')),
  gemeenten: fc.uniqueArray(gemeente),
  doelen: fc.option(fc.array(stand, { maxLength: 4 }), { nil: undefined }),
  bodems: fc.option(fc.array(stand.map((s) => ({ ...s, verhuringen: 500 })), { maxLength: 4 }), { nil: undefined }),
  bindingen: fc.option(fc.array(fc.record({ gemeente, vergunningen: fc.nat(100), metBinding: fc.nat(100), peildatum: fc.constant(DAG) }), { maxLength: 4 }), { nil: undefined }),
  gebieden: fc.option(fc.array(fc.record({ gemeente, gebied: fc.constant('Een wijk'), aandeel: fc.option(fc.constant({ teller: 40, noemer: 100 }), { nil: null }), ontzien: fc.boolean() }), { maxLength: 3 }), { nil: undefined }),
  gebiedsoordelen: fc.option(fc.array(fc.record({ gemeente, gebied: fc.constant('Een wijk'), uitkomst: fc.constantFrom('veto' as const, 'geen_bezwaar' as const), reden: fc.constantFrom('', 'Druk.') }), { maxLength: 3 }), { nil: undefined }),
}).map((v) => ({ ...v, herkomst: 'vastgesteld' as const }));
const regelset = fc.constantFrom(...ARRANGEMENTEN.map((a) => a.regelset));
const tekst = (v: Verdeelvraag): string => canonicalJson(evaluateVerdeling(v));

describe('de motor op elke regelset', () => {
  test('dezelfde vraag geeft dezelfde bytes, ook na andere zaken en met een verse kopie van de regelset', () => {
    fc.assert(fc.property(vraag, vraag, regelset, (v, ander, r) => {
      const eerste = tekst({ ...v, regelset: r });
      evaluateVerdeling({ ...ander, regelset: r });
      expect(tekst({ ...v, regelset: r })).toBe(eerste);
      expect(tekst({ ...v, regelset: Regelsetbestand.parse(kopie(r)) })).toBe(eerste);
    }), { numRuns: 150 });
  });
  test('de volgorde van de tellers en standen maakt niet uit', () => {
    const perGemeente = <T extends { gemeente: string }>(rij: readonly T[]): T[] => rij.filter((x, i) => rij.findIndex((y) => y.gemeente === x.gemeente) === i);
    fc.assert(fc.property(vraag, regelset, (v, r) => {
      const een = { ...v, regelset: r, tellers: perGemeente(v.tellers) };
      expect(tekst({ ...een, tellers: een.tellers.toReversed() })).toBe(tekst(een));
      const doelen = perGemeente(v.doelen ?? []);
      expect(tekst({ ...een, doelen: doelen.toReversed() })).toBe(tekst({ ...een, doelen }));
    }), { numRuns: 100 });
  });
  test('elke gemeente krijgt een rij, elke toets een bron, en alleen een lid wordt voorgesteld', () => {
    fc.assert(fc.property(vraag, regelset, (v, r) => {
      const leden = r.leden.length > 0 ? r.leden : v.gemeenten;
      const uit = evaluateVerdeling({ ...v, regelset: r });
      expect(uit.perGemeente.map((g) => g.gemeente)).toEqual(leden);
      expect(uit.voorkeursgemeente === null || leden.includes(uit.voorkeursgemeente)).toBe(true);
      for (const t of [...uit.toetsen, ...uit.perGemeente.flatMap((g) => g.toetsen)]) for (const x of t.because) expect(x.bron).not.toBe('');
      expect(uit.openNormen).not.toContain('');
    }), { numRuns: 150 });
  });
  test('geen plafond wordt stil overschreden: boven het plafond vraagt de toewijzing een besluit', () => {
    fc.assert(fc.property(vraag, (v) => {
      for (const rij of evaluateVerdeling({ ...v, regelset: haaglanden2026 }).perGemeente) {
        const { plafond, gebruikt } = rij.teller;
        const staat = rij.toetsen.find((t) => t.principe === 'plafond')?.staat;
        expect(staat).toBe(plafond === null || gebruikt === null || gebruikt + 1 > plafond ? 'vraagt_besluit' : 'voldaan');
        if (staat === 'vraagt_besluit') expect(bepaalMotiveringsplicht({ voorkeursgemeente: rij.gemeente, perGemeente: [rij] }, rij.gemeente).length).toBeGreaterThan(0);
      }
    }));
  });
  test('meer verhuringen maken van een gemeente met ruimte nooit een gemeente zonder ruimte', () => {
    fc.assert(fc.property(fc.nat(5_000), fc.nat(1_000), fc.nat(2_000), (verhuringen, erbij, gebruikt) => {
      const staat = (n: number) => evaluateVerdeling(verdelingVraag({ tellers: [teller(DELFT, n, gebruikt)] })).toetsen.find((t) => t.principe === 'plafond')!.staat;
      if (staat(verhuringen) === 'voldaan') expect(staat(verhuringen + erbij)).toBe('voldaan');
    }));
  });
  test('de uitleg noemt elke waarde van de regelset die de uitkomst kan veranderen', () => {
    const basis = verdelingVraag({ tellers: [teller(DELFT, 1_051, 314)] });
    const zonder = (v: Verdeelvraag) => { const { parameters: _, openNormen: __, regelset: ___, ...rest } = evaluateVerdeling(v); return canonicalJson(rest); };
    const anders: Record<string, Regelsetbestand> = {
      leden: met(haaglanden2026, (x) => { Object.assign(x, { leden: [WESTLAND] }); }),
      'herkomst.definitie': met(haaglanden2026, (x) => { Object.assign((x as unknown as { herkomst: { definitie: object } }).herkomst.definitie, { bron: 'anders' }); }),
      'verdeling.volgorde': met(haaglanden2026, (x) => { x.verdeling['volgorde'] = ['plafond', 'herkomst']; }),
      'verdeling.plafond': met(haaglanden2026, (x) => { x.verdeling['plafond'] = { ...haaglanden2026.verdeling.plafond, waarde: { ...haaglanden2026.verdeling.plafond.waarde, telt: [] } }; }),
      'verdeling.leefbaarheid': met(haaglanden2026, (x) => { x.verdeling['leefbaarheid'] = b('iets anders'); }),
      'verdeling.routeUitInstelling': met(haaglanden2026, (x) => { x.verdeling['routeUitInstelling'] = b('zelf_zoeken'); }),
      'herstelkans.criteria.netwerk': met(haaglanden2026, (x) => { Object.assign((x as unknown as { herstelkans: { criteria: { naam: string }[] } }).herstelkans.criteria[1]!, { naam: 'Anders' }); }),
    };
    const genoemd = evaluateVerdeling(basis).parameters?.map((p) => p.pad) ?? [];
    for (const [pad, r] of Object.entries(anders)) {
      expect(zonder({ ...basis, regelset: r }), pad).not.toBe(zonder(basis));
      expect(genoemd, pad).toContain(pad);
    }
    // a full cap: what the region says about it decides the sentence
    const vol = { ...basis, tellers: [teller(DELFT, 1_051, 315)] };
    expect(zonder({ ...vol, regelset: met(haaglanden2026, (x) => { x.verdeling['overloop'] = b('wachtlijst'); }) })).not.toBe(zonder(vol));
    expect(genoemd).toContain('verdeling.overloop');
  });
  test('wat een ander met een voorstel doet, verandert het volgende voorstel niet', () => {
    const v = verdelingVraag();
    const eerste = canonicalJson(evaluateVerdeling(v));
    for (const rij of evaluateVerdeling(v).perGemeente) {
      try {
        rij.waarom.push('erbij');
        rij.teller.gebruikt = 999;
      } catch {
        // a row that proposals share cannot be changed at all
      }
    }
    expect(canonicalJson(evaluateVerdeling(v))).toBe(eerste);
  });
  const diepVast = (x: unknown): boolean => typeof x !== 'object' || x === null || (Object.isFrozen(x) && Object.values(x).every(diepVast));
  const rijVan = (v: Verdeelvraag, g = DEN_HAAG) => evaluateVerdeling(v).perGemeente.find((x) => x.gemeente === g)!;
  test('een gemeente waar een zaak niets over zegt, wordt één keer uitgewerkt en ligt dan vast', () => {
    const v = verdelingVraag({ tellers: [teller(DEN_HAAG, 333, 3)] });
    expect(rijVan(v)).toBe(rijVan(v));
    expect(diepVast(rijVan(v))).toBe(true);
    expect(rijVan(verdelingVraag({ ...v, herkomstgemeente: WESTLAND }))).toBe(rijVan(v));
    expect(rijVan(v, DELFT)).not.toBe(rijVan(v, DELFT));
    expect(diepVast(rijVan(verdelingVraag({ tellers: [] })))).toBe(true);
    expect(rijVan(verdelingVraag({ tellers: [] }))).toBe(rijVan(verdelingVraag({ tellers: [] })));
  });
  test.each([['gebruikt', 4], ['plafond', 7], ['plafond', null], ['peildatum', plainDate('2026-09-30')], ['bron', 'andere cijfers']] as const)('een andere %s van een teller (%s) geeft een andere rij', (naam, waarde) => {
    const t = teller(DEN_HAAG, 333, 3);
    rijVan(verdelingVraag({ tellers: [t] }));
    const rij = rijVan(verdelingVraag({ tellers: [{ ...t, [naam]: waarde }] }));
    expect(rij.teller[naam]).toBe(waarde);
    expect(rijVan(verdelingVraag({ tellers: [t] })).teller).toEqual(t);
  });
  test('een groep die niet meetelt, een signaal of een oordeel geeft een eigen rij', () => {
    const v = verdelingVraag({ tellers: [teller(DEN_HAAG, 333, 3)] });
    const gewoon = rijVan(v);
    expect(rijVan({ ...v, leefbaarheid: { [DEN_HAAG]: 'Druk.' } })).not.toBe(gewoon);
    expect(rijVan({ ...v, herstelkans: { ...herstelkans(), oordelen: [{ ...herstelkans().oordelen[0]!, gemeente: DEN_HAAG }] } }).waarom).toContain('Sociaal netwerk: steunend.');
    expect(rijVan({ ...v, herstelkans: { oordelen: [], conclusie: { gemeente: DEN_HAAG, motivering: 'x' } } }).waarom).toContain('Voorgestelde gemeente.');
    expect(rijVan({ ...v, gebieden: [{ gemeente: DEN_HAAG, gebied: 'Een wijk', aandeel: null, ontzien: true }] }).toetsen[1]?.staat).toBe('waarschuwing');
    const nieuw = met(haaglanden2026, (x) => { x.verdeling['plafond'] = { ...haaglanden2026.verdeling.plafond, waarde: { ...haaglanden2026.verdeling.plafond.waarde, telt: ['a'] } }; });
    expect([rijVan({ ...v, regelset: nieuw, groep: 'a' }), rijVan({ ...v, regelset: nieuw, groep: 'b' })].map((x) => x.toetsen[0]?.staat)).toEqual(['voldaan', 'niet_van_toepassing']);
  });
  test('de volgorde van de tellers en een teller van een ander maken niets uit', () => {
    const v = verdelingVraag({ tellers: [teller(WESTLAND, 100, 1), teller(DELFT, 200, 2)] });
    expect(rijVan(v, DELFT).teller).toMatchObject({ gemeente: DELFT, plafond: 60 });
    expect(rijVan(v).teller).toMatchObject({ gemeente: DEN_HAAG, plafond: null, bron: 'geen cijfers ingevoerd' });
  });
  test('een teller die in de invoer verandert, telt de volgende keer', () => {
    const t = teller(DEN_HAAG, 100, 5);
    const v = verdelingVraag({ tellers: [t] });
    const rij = () => evaluateVerdeling(v).perGemeente.find((g) => g.gemeente === DEN_HAAG)!;
    expect(rij().toetsen[0]?.staat).toBe('voldaan');
    t.gebruikt = 30;
    expect(rij().toetsen[0]?.staat).toBe('vraagt_besluit');
    expect(evaluateVerdeling(verdelingVraag({ tellers: [] })).perGemeente.find((g) => g.gemeente === DEN_HAAG)!.toetsen[0]?.uitleg).toMatch(/geen cijfers/);
    expect(evaluateVerdeling(verdelingVraag({ tellers: [], leefbaarheid: { [DEN_HAAG]: 'Druk.' } })).perGemeente.find((g) => g.gemeente === DEN_HAAG)!.toetsen[1]?.staat).toBe('vraagt_besluit');
  });
});

describe('wat er in de zinnen staat', () => {
  const uitleg = (r: Regelsetbestand, v: Partial<Verdeelvraag>, principe: string, bij = DELFT) => evaluateVerdeling({ ...verdelingVraag(), ...v, regelset: r }).perGemeente.find((g) => g.gemeente === bij)?.toetsen.find((t) => t.principe === principe)?.uitleg;
  test.each([['gemotiveerd_besluit', /vraagt dan een gemotiveerd besluit/], ['wachtlijst', /wachtlijst/], ['andere_gemeente', /andere gemeente gezocht/]])('is het plafond vol en zegt de regio "%s", dan staat dat er', (waarde, zin) => {
    expect(uitleg(met(haaglanden2026, (x) => { x.verdeling['overloop'] = b(waarde); }), { tellers: [teller(DELFT, 10, 3)] }, 'plafond')).toMatch(zin);
  });
  test('een plafond dat niet is bepaald, wordt als vraag getoond', () => expect(uitleg(met(haaglanden2026, (x) => { x.verdeling['plafond'] = { nietBepaald: true, vraag: 'Is er een maximum?', bron: 'x' }; }), {}, 'plafond')).toBe('Het plafond is niet te toetsen. Is er een maximum?'));
  test('een teller zonder plafond terwijl de regelset alles zegt, is niet uitgerekend', () => expect(uitleg(haaglanden2026, { tellers: [{ ...teller(DELFT), plafond: null }] }, 'plafond')).toBe('Het plafond van 30 % is voor Delft niet uitgerekend.'));
  test.each([['bodem', /Het minimum is niet te toetsen/], ['veto', /tegenhouden\?/], ['binding', /voorrang vanwege binding/i]])('een open %s wordt als vraag getoond', (principe, zin) => {
    const open = findArrangement('twente')!.regelset.verdeling;
    const r = met(haaglanden2026, (x) => { x.verdeling['volgorde'] = [principe]; x.verdeling[principe] = open[principe as 'bodem' | 'veto' | 'binding']; });
    expect(uitleg(r, {}, principe)).toMatch(zin);
  });
  test('de eerste gemeente in de regio met een doel van een andere soort regelset heeft geen doel', () => expect(uitleg(met(haaglanden2026, (x) => { x.verdeling['volgorde'] = ['doel']; }), {}, 'doel')).toBe('Voor Delft is geen aantal woningen afgesproken.'));
  test('een voorstel zonder criteria noemt de bron van de volgorde, en een criterium dat niet bestaat zijn code', () => {
    const r = met(haaglanden2026, (x) => { Object.assign(x, { herstelkans: { criteria: [], nietBepaald: [] } }); });
    const v = evaluateVerdeling({ ...verdelingVraag({ herstelkans: herstelkans(WESTLAND) }), regelset: r });
    expect(v.toetsen.find((t) => t.principe === 'kansrijke_woonstart')?.because[0]).toMatchObject({ bron: haaglanden2026.verdeling.volgordeBron, feiten: ['netwerk: steunend', expect.any(String)] });
    expect(v.perGemeente.find((g) => g.gemeente === WESTLAND)?.waarom).toContain('netwerk: steunend.');
  });
  test('een gemeente buiten het voorstel kiezen is afwijken', () => expect(bepaalMotiveringsplicht(evaluateVerdeling(verdelingVraag()), ROTTERDAM)).toEqual(['U wijkt af van het voorstel (Delft).']));
  test('een contra-indicatie staat bij waarom niet', () => {
    const oordeel = { ...herstelkans().oordelen[0]!, oordeel: 'contra_indicatie' as const };
    expect(evaluateVerdeling(verdelingVraag({ herstelkans: { ...herstelkans(), oordelen: [oordeel, { ...oordeel, oordeel: 'neutraal' }] } })).perGemeente.find((g) => g.gemeente === DELFT)?.waaromNiet).toContain('Sociaal netwerk: contra-indicatie.');
  });
  test('een open vraag in een parameter staat bij de open normen, één keer', () => {
    const normen = evaluateVerdeling(verdelingVraag()).openNormen;
    expect(normen).toContain('De bron zegt niet wat er gebeurt als het plafond vol is: dat vraagt een besluit van de commissie.');
    expect(new Set(normen).size).toBe(normen.length);
  });
  test('de parameters zijn te lezen: aandelen, lijsten, ja en nee, en wat openstaat', () => {
    const lees = (id: string, pad: string, antwoorden = {}) => {
      const r = answerRegelset(findArrangement(id)!.regelset, antwoorden);
      return r.ok ? evaluateVerdeling({ ...verdelingVraag(), regelset: r.value }).parameters?.find((p) => p.pad === pad) : undefined;
    };
    expect(lees('haaglanden', 'verdeling.plafond')).toMatchObject({ zekerheid: 'visie', waarde: expect.stringMatching(/^30 %; basis .*; telt a, b.*; niveau gemeente; afronding naar beneden$/) });
    expect(lees('haaglanden', 'verdeling.gebiedsafwijking')?.waarde).toBe('niveau wijk; omhoog ja; omlaag ja; ontzien nee');
    expect(lees('haaglanden', 'verdeling.overloop')).toMatchObject({ waarde: expect.stringMatching(/^niet bepaald: De bron zegt niet/), zekerheid: null });
    expect(lees('fryslan-ontwerp', 'verdeling.plafond')?.waarde).toMatch(/^1\/3;.*niveau niet bepaald: Geldt het maximum/);
    expect(lees('delft', 'methoden.convenantwoningen')?.waarde).toBe('Woningen per jaar volgens het convenant');
    expect(lees('twente', 'leden')).toMatchObject({ waarde: expect.stringMatching(/^niet bepaald: Welke gemeenten/), zekerheid: null });
  });
});

describe('twee regelsets naast elkaar', () => {
  const zaak = { groep: 'e' as const, herkomstgemeente: DELFT, kansrijk: null, tellers: [{ gemeente: DELFT, verhuringen: 1_051, gebruikt: 315, peildatum: DAG }] };
  const uit = (r: Regelsetbestand, z: Parameters<typeof maakVerdeelvraag>[0] = zaak) => evaluateVerdeling(maakVerdeelvraag(z, r));
  test('dezelfde regelset geeft geen verschil', () => {
    fc.assert(fc.property(vraag, regelset, (v, r) => { expect(diffVoorstellen(evaluateVerdeling({ ...v, regelset: r }), evaluateVerdeling({ ...v, regelset: r }))).toEqual([]); }), { numRuns: 50 });
  });
  test('een ander plafond wordt met de reden en de bron getoond', () => {
    const ruimer = met(haaglanden2026, (x) => { x.verdeling['plafond'] = b({ ...haaglanden2026.verdeling.plafond.waarde, teller: 40 }); });
    expect(diffVoorstellen(uit(haaglanden2026), uit(ruimer))).toEqual([{ onderdeel: 'toets', a: 'plafond: vraagt besluit', b: 'plafond: voldaan', waarom: [expect.stringMatching(/316 van ten hoogste 315.*verdeelprincipe 3/), expect.stringMatching(/315 van ten hoogste 420.*testbron/)] }]);
  });
  test('een andere gemeente en een andere route worden genoemd, ook als een van de twee niets zegt', () => {
    const verschillen = diffVoorstellen(uit(haaglanden2026), uit(findArrangement('arnhem-nijmegen')!.regelset));
    expect(verschillen.slice(0, 2)).toMatchObject([{ onderdeel: 'voorkeursgemeente', a: 'Delft', b: 'geen gemeente' }, { onderdeel: 'route', a: 'directe bemiddeling', b: 'niet bepaald', waarom: [expect.stringMatching(/haaglanden-2026: directe bemiddeling \(/), expect.stringMatching(/niet bepaald: Zoekt iemand/)] }]);
    expect(verschillen.find((v) => v.b === 'plafond: geen stap in deze regelset')).toBeDefined();
    expect(diffVoorstellen({ ...uit(haaglanden2026), route: null, parameters: undefined }, uit(haaglanden2026))[0]).toMatchObject({ onderdeel: 'route', a: 'niet bepaald' });
    const { parameters: _, ...zonder } = uit(haaglanden2026);
    expect(diffVoorstellen(uit(findArrangement('arnhem-nijmegen')!.regelset), zonder).find((v) => v.a === 'plafond: geen stap in deze regelset')?.waarom).toHaveLength(1);
  });
});

describe('naast een algemene regelmotor', () => {
  test('met dezelfde vier principes komt bij elke gemeente hetzelfde uit', async () => {
    const motor = maakRegelmotor();
    for (const zaak of maakZaken(40)) {
      const v = evaluateVerdeling(zaak);
      for (const [i, rij] of v.perGemeente.entries()) {
        const ander = await vraagRegelmotor(motor, zaak, i);
        const staat = (p: string) => rij.toetsen.find((t) => t.principe === p)?.staat === 'voldaan';
        expect(ander).toEqual({ herkomst: rij.gemeente === zaak.herkomstgemeente, kansrijke_woonstart: rij.gemeente === zaak.herstelkans?.conclusie.gemeente, plafond: staat('plafond'), leefbaarheid: staat('leefbaarheid') });
      }
    }
  });
});
