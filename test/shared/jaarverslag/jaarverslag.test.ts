import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bepaalJaarzaak, JAARPOSTEN, JAARPOSTNAMEN, type Jaarpost, type Jaarzaak } from '../../../shared/domain/jaarverslag/jaarfeiten.ts';
import { berekenJaarverslag, Jaarverslag, type Jaarrij } from '../../../shared/domain/jaarverslag/bereken-jaarverslag.ts';
import { KLEINSTE_AANTAL, verbergKleine } from '../../../shared/domain/jaarverslag/kleine-aantallen.ts';
import type { Besluit } from '../../../shared/domain/besluit/besluit.ts';
import { applyGebeurtenis } from '../../../shared/domain/dossier/apply-gebeurtenis.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import type { Gebeurtenis } from '../../../shared/domain/dossier/gebeurtenis.ts';
import { bepaalTermijnparameters } from '../../../shared/domain/termijn/beslistermijn.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import { addDays, plainDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { haaglanden2026 } from '../../../shared/regelsets/haaglanden-2026.ts';
import { aanvraag } from '../builders.ts';

const P = bepaalTermijnparameters(haaglanden2026);
const BEGIN = plainDate('2026-01-05');
const VANDAAG = plainDate('2029-06-30');
const TEKENAARS = [{ rol: 'voorzitter', kid: 'v' }, { rol: 'secretaris', kid: 's' }] as const;

type Stap =
  | { readonly wat: 'houdAan' | 'bezwaar' | 'gegrond' | 'ongegrond' | 'beroep' | 'terugtrekken' | 'vervallen'; readonly na: number }
  | { readonly wat: 'besluit'; readonly na: number; readonly dictum: Besluit['dictum']; readonly getekend: boolean }
  | { readonly wat: 'vervolg'; readonly na: number; readonly soort: 'verlenging' | 'herbeoordeling' | 'intrekking' };

const besluiten = (op: PlainDate, dictum: Besluit['dictum'], besluitsoort?: Besluit['besluitsoort']): Gebeurtenis =>
  ({ soort: 'BesluitGenomen', document: { dictum, genomenOp: op, ondertekenaars: TEKENAARS, toewijzing: null, ...(besluitsoort ? { besluitsoort } : {}) }, dossierstuk: {} }) as unknown as Gebeurtenis; // what the figures do not look at is left out
const teken = (rol: 'voorzitter' | 'secretaris'): Gebeurtenis => ({ soort: 'BesluitOndertekend', handtekening: { rol, kid: rol[0] ?? '', protected: '', signature: '' } });

/** A life of a case as a row of events, each some days after the one before. */
function schrijfLeven(stappen: readonly Stap[], ontvangenOp: PlainDate, i: number): { op: PlainDate; g: Gebeurtenis }[] {
  const id = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}` as DossierId;
  const groep = (['a', 'e', 'x1'] as const)[i % 3] ?? 'e';
  const rij: { op: PlainDate; g: Gebeurtenis }[] = [{ op: ontvangenOp, g: { soort: 'AanvraagIngediend', dossierId: id, nummer: `TT-${i}`, aanvraag: aanvraag({ ontvangenOp, urgentiegroep: groep, indiener: `Instelling ${i % 2}` }) } }];
  let op = ontvangenOp;
  let besloten: 'nee' | 'open' | 'ja' = 'nee';
  let vervolg: 'verlenging' | 'herbeoordeling' | 'intrekking' | null = null;
  let einde = false;
  const leg = (g: Gebeurtenis): void => void rij.push({ op, g });
  for (const s of stappen) {
    if (einde) break;
    op = addDays(op, s.na);
    if (s.wat === 'houdAan' && besloten === 'nee') leg({ soort: 'DossierAangehouden', op, tot: addDays(op, 20), reden: 'x' });
    if (s.wat === 'besluit' && besloten === 'nee' && (vervolg === null) === (s.dictum !== 'intrekken')) {
      leg(besluiten(op, s.dictum));
      besloten = 'open';
      if (s.getekend) { leg(teken('voorzitter')); leg(teken('secretaris')); besloten = 'ja'; }
    }
    if (s.wat === 'vervolg' && besloten === 'ja') {
      leg({ soort: 'VervolgBegonnen', vervolg: { soort: s.soort, vervangt: '11111111-1111-4111-8111-111111111111', begonnenOp: op, aanvraagOp: null, reden: 'x' } });
      vervolg = s.soort;
      op = addDays(op, 1);
      leg(besluiten(op, s.soort === 'intrekking' ? 'intrekken' : 'toewijzen', s.soort));
      leg(teken('voorzitter'));
      leg(teken('secretaris'));
    }
    if (besloten === 'ja' && s.wat === 'bezwaar') leg({ soort: 'BezwaarOntvangen', ontvangenOp: op, gepostOp: null, tijdig: true, metCommissie: false });
    if (besloten === 'ja' && (s.wat === 'gegrond' || s.wat === 'ongegrond') && rij.filter((r) => r.g.soort === 'BezwaarOntvangen').length > rij.filter((r) => r.g.soort === 'BezwaarBeslist').length && !rij.slice(rij.findLastIndex((r) => r.g.soort === 'BezwaarOntvangen')).some((r) => r.g.soort === 'VervolgBegonnen'))
      leg({ soort: 'BezwaarBeslist', op, uitkomst: s.wat, motivering: 'x', verschoonbaar: false });
    if (besloten === 'ja' && s.wat === 'beroep') leg({ soort: 'BeroepIngesteld', ingesteldOp: op, instantie: 'Rechtbank' });
    if (besloten === 'nee' && s.wat === 'terugtrekken') { leg({ soort: 'AanvraagIngetrokken', op, reden: 'x' }); einde = true; }
    if (besloten === 'ja' && s.wat === 'vervallen') { leg({ soort: 'VerklaringVervallen', op, reden: 'x' }); einde = true; }
  }
  return rij;
}

const leven = (rij: readonly { g: Gebeurtenis }[]): Dossier => {
  const d = rij.reduce<Dossier | undefined>((toestand, { g }) => applyGebeurtenis(toestand, g), undefined);
  if (!d) throw new Error('no case');
  return d;
};
const naarZaak = (rij: readonly { g: Gebeurtenis }[]): Jaarzaak => bepaalJaarzaak(leven(rij), P, rij.flatMap(({ g }) => (g.soort === 'DossierAangehouden' ? [g.op] : [])));

/** Counts straight from the rows of the journal, without the state of a case: another way to the same numbers. */
function telUitJournaal(levens: readonly (readonly { op: PlainDate; g: Gebeurtenis }[])[], jaar: number, totEnMet: PlainDate): Record<Jaarpost, number> {
  const n = Object.fromEntries(JAARPOSTNAMEN.map((post) => [post, 0])) as Record<Jaarpost, number>;
  const in_ = (op: PlainDate): boolean => op >= `${jaar}-01-01` && op <= totEnMet;
  for (const rij of levens) {
    const ontvangen = rij[0]?.op ?? BEGIN;
    if (in_(ontvangen)) n.ontvangen += 1;
    if (rij.some(({ g, op }) => g.soort === 'DossierAangehouden' && in_(op))) n.aangehouden += 1;
    const getekend = rij.flatMap((r, i) => (r.g.soort === 'BesluitGenomen' && rij[i + 2]?.g.soort === 'BesluitOndertekend' ? [{ ...r.g.document, op: r.op }] : []));
    let beeindigd = false;
    getekend.forEach(({ dictum, besluitsoort, op }, i) => {
      if (dictum === 'intrekken') { if (!beeindigd && in_(op)) n.beeindigd += 1; beeindigd = true; return; }
      if (!in_(op)) return;
      if (i > 0) { n[besluitsoort === 'verlenging' ? 'verlengd' : 'herzien'] += 1; return; }
      n[dictum === 'toewijzen' ? 'toegekend' : dictum === 'afwijzen' ? 'afgewezen' : 'buiten_behandeling'] += 1;
      n[op <= addDays(ontvangen, 56) ? 'op_tijd' : 'te_laat'] += 1;
    });
    for (const { g, op } of rij) {
      if (g.soort === 'BezwaarOntvangen' && in_(op)) n.bezwaar += 1;
      if (g.soort === 'BezwaarBeslist' && g.uitkomst === 'gegrond' && in_(op)) n.bezwaar_gegrond += 1;
      if (g.soort === 'BeroepIngesteld' && in_(op)) n.beroep += 1;
      if (g.soort === 'AanvraagIngetrokken' && in_(op)) n.teruggetrokken += 1;
      if (g.soort === 'VerklaringVervallen' && in_(op) && !beeindigd) n.beeindigd += 1;
    }
    const af = getekend[0]?.op ?? rij.find(({ g }) => g.soort === 'AanvraagIngetrokken')?.op;
    if (ontvangen <= totEnMet && (af === undefined || af > totEnMet)) n.in_behandeling += 1;
  }
  return n;
}

const na = fc.integer({ min: 0, max: 120 });
const stapArb: fc.Arbitrary<Stap> = fc.oneof(
  fc.record({ wat: fc.constantFrom('houdAan' as const, 'bezwaar' as const, 'gegrond' as const, 'ongegrond' as const, 'beroep' as const, 'terugtrekken' as const, 'vervallen' as const), na }),
  fc.record({ wat: fc.constant('besluit' as const), na, dictum: fc.constantFrom('toewijzen' as const, 'afwijzen' as const, 'buiten_behandeling' as const), getekend: fc.boolean() }),
  fc.record({ wat: fc.constant('vervolg' as const), na, soort: fc.constantFrom('verlenging' as const, 'herbeoordeling' as const, 'intrekking' as const) }),
);
const levensArb = fc.array(fc.tuple(fc.array(stapArb, { maxLength: 9 }), fc.integer({ min: 0, max: 900 })), { maxLength: 12 }).map((zaken) => zaken.map(([stappen, dag], i) => schrijfLeven(stappen, addDays(BEGIN, dag), i)));

describe('de jaarcijfers', () => {
  test('zijn wat het journaal telt, in elk jaar', () => {
    fc.assert(
      fc.property(levensArb, fc.integer({ min: 2026, max: 2029 }), (levens, jaar) => {
        const verslag = berekenJaarverslag(levens.map(naarZaak), jaar, VANDAAG);
        expect(verslag.totaal).toEqual(telUitJournaal(levens, jaar, verslag.totEnMet));
      }),
      { numRuns: 400 },
    );
  });

  test('tellen in elke uitsplitsing op tot het totaal, en hebben een vaste vorm', () => {
    fc.assert(
      fc.property(levensArb, fc.integer({ min: 2026, max: 2029 }), (levens, jaar) => {
        const verslag = berekenJaarverslag(levens.map(naarZaak), jaar, VANDAAG);
        expect(Jaarverslag.parse(verslag)).toEqual(verslag);
        for (const rijen of [verslag.perGroep, verslag.perHerkomst, verslag.perIndiener])
          for (const post of JAARPOSTNAMEN) expect(rijen.reduce((som, r) => som + r.aantallen[post], 0)).toBe(verslag.totaal[post]);
      }),
    );
  });

  const zaak = (stappen: Stap[], ontvangenOp = '2026-11-02') => schrijfLeven(stappen, plainDate(ontvangenOp), 1);
  const cijfers = (rij: ReturnType<typeof zaak>, jaar: number) => Object.entries(berekenJaarverslag([naarZaak(rij)], jaar, VANDAAG).totaal).filter(([, n]) => n > 0);

  test('een aanvraag van november met een besluit in januari telt in twee jaren', () => {
    const rij = zaak([{ wat: 'besluit', na: 70, dictum: 'toewijzen', getekend: true }]);
    expect(cijfers(rij, 2026)).toEqual([['ontvangen', 1], ['in_behandeling', 1]]);
    expect(cijfers(rij, 2027)).toEqual([['toegekend', 1], ['te_laat', 1]]);
    expect(cijfers(rij, 2028)).toEqual([]);
  });
  test('op de laatste dag van de termijn is op tijd; de dag erna niet', () => {
    expect(cijfers(zaak([{ wat: 'besluit', na: 56, dictum: 'afwijzen', getekend: true }]), 2026)).toContainEqual(['op_tijd', 1]);
    expect(cijfers(zaak([{ wat: 'besluit', na: 57, dictum: 'afwijzen', getekend: true }]), 2026)).toContainEqual(['te_laat', 1]);
  });
  test('twee keer aangehouden is één dossier; een concept-besluit telt niet', () => {
    expect(cijfers(zaak([{ wat: 'houdAan', na: 3 }, { wat: 'houdAan', na: 9 }, { wat: 'besluit', na: 9, dictum: 'toewijzen', getekend: false }]), 2026)).toEqual([['ontvangen', 1], ['aangehouden', 1], ['in_behandeling', 1]]);
  });
  test('het lopende jaar telt tot en met vandaag', () => expect(berekenJaarverslag([], 2029, VANDAAG).totEnMet).toBe(VANDAAG));
  test('een herbeoordeling zonder aanvraag heeft geen termijn, en een afwijzing daarvan is opnieuw besloten', () => {
    const rij = zaak([{ wat: 'besluit', na: 5, dictum: 'toewijzen', getekend: true }, { wat: 'vervolg', na: 5, soort: 'herbeoordeling' }, { wat: 'vervolg', na: 5, soort: 'verlenging' }, { wat: 'vervolg', na: 5, soort: 'intrekking' }, { wat: 'vervallen', na: 1 }]);
    expect(cijfers(rij, 2026)).toEqual([['ontvangen', 1], ['toegekend', 1], ['op_tijd', 1], ['verlengd', 1], ['beeindigd', 1], ['herzien', 1]]);
  });
  test('een eerste besluit dat de commissie zelf opnam heeft geen termijn om te halen', () => {
    const d = leven(zaak([{ wat: 'besluit', na: 5, dictum: 'toewijzen', getekend: true }]));
    const zelf = { ...d, verloop: { aanvullingen: [], stilstanden: [], adviezen: [], aanhouding: null, vertragingen: [], ingebrekestellingen: [], bekendmaking: null, bezwaren: [], beroepen: [], herzieningen: [], einde: null, afgesloten: null, vervolg: { soort: 'herbeoordeling' as const, vervangt: '11111111-1111-4111-8111-111111111111', begonnenOp: plainDate('2026-11-03'), aanvraagOp: null, reden: 'x' } } };
    expect(bepaalJaarzaak(zelf, P, []).feiten.map((f) => f.post)).toEqual(['ontvangen', 'toegekend']);
  });
  test('de uitsplitsing kent de gemeente van herkomst, of zegt dat die er niet is', () => {
    const z = naarZaak(zaak([]));
    expect(berekenJaarverslag([z, { ...z, herkomst: '0503' }, { ...z, herkomst: '0503' }], 2026, VANDAAG).perHerkomst.map((r) => [r.sleutel, r.aantallen.ontvangen])).toEqual([['0503', 2], ['onbekend', 1]]);
  });
  test('elke post heeft een naam', () => expect(new Set(Object.values(JAARPOSTEN)).size).toBe(JAARPOSTNAMEN.length));
});

describe('kleine aantallen', () => {
  const rij = (sleutel: string, ontvangen: number): Jaarrij => ({ sleutel, aantallen: { ...berekenJaarverslag([], 2026, VANDAAG).totaal, ontvangen } });
  const ontvangen = (rijen: Jaarrij[]) => verbergKleine(rijen).map((r) => r.aantallen.ontvangen);
  test('gaan niet naar buiten, en nul wel', () => expect(ontvangen([rij('a', 0), rij('b', 4), rij('c', 1), rij('d', 5)])).toEqual([0, null, null, 5]));
  test('zijn er niet uit het totaal te halen: bij één klein aantal valt ook het volgende weg', () => expect(ontvangen([rij('a', 3), rij('b', 9), rij('c', 7)])).toEqual([null, 9, null]));
  test('met één rij blijft er niets over om te vergelijken', () => expect(ontvangen([rij('a', 3)])).toEqual([null]));
  test('nooit precies één verborgen getal waar er meer zijn', () => {
    fc.assert(fc.property(fc.array(fc.nat(20), { maxLength: 8 }), (aantallen) => {
      const uit = ontvangen(aantallen.map((n, i) => rij(String(i), n)));
      uit.forEach((n, i) => { if ((aantallen[i] ?? 0) > 0 && (aantallen[i] ?? 0) < KLEINSTE_AANTAL) expect(n).toBeNull(); else if (n !== null) expect(n).toBe(aantallen[i]); });
      const verborgen = uit.filter((n) => n === null).length;
      if (aantallen.filter((n) => n > 0).length > 1) expect(verborgen).not.toBe(1);
    }));
  });
});
