import { describe, expect, test } from 'vitest';
import { telDoelen, toetsDoelstand, verdeelDoelOverJaren } from '../../../shared/domain/verdeling/doelen.ts';
import { getKader } from '../../../shared/domain/verdeling/kader.ts';
import type { MethodeVan } from '../../../shared/domain/verdeling/methode.ts';
import { evaluateVerdeling } from '../../../shared/domain/verdeling/propose-verdeling.ts';
import { berekenPunten, rangschikStappen } from '../../../shared/domain/verdeling/punten.ts';
import { toetsSamenstelling } from '../../../shared/domain/verdeling/samenstelling.ts';
import { toetsBinding, toetsBodem, toetsDoel, toetsVeto } from '../../../shared/domain/verdeling/toets-overig.ts';
import { toetsPlafond } from '../../../shared/domain/verdeling/toets-plafond.ts';
import type { Regelset } from '../../../shared/domain/verdeling/regelset.ts';
import { diffVoorstellen } from '../../../shared/domain/verdeling/vergelijk-voorstellen.ts';
import type { Toets } from '../../../shared/domain/verdeling/voorstel.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import { haaglanden2026 } from '../../../shared/regelsets/haaglanden-2026.ts';
import { DELFT, DEN_HAAG, teller, verdelingVraag, WESTLAND } from '../builders.ts';

const bepaald = <T>(waarde: T) => ({ waarde, bron: 'bron', zekerheid: 'visie' as const });
const open = { nietBepaald: true as const, vraag: 'Hoe is het geregeld?', bron: 'de plek waar het niet staat' };
const zonder = (naam: 'plafond' | 'bodem' | 'veto' | 'binding'): Regelset => ({ ...haaglanden2026, verdeling: { ...haaglanden2026.verdeling, [naam]: open } });

describe('wat een regeling niet bepaalt, staat met de vraag en de plek bij de toets', () => {
  const v = verdelingVraag();
  const gebiedsoordelen = [{ gemeente: WESTLAND, gebied: 'Wijk B', uitkomst: 'veto' as const, reden: 'Druk.' }];
  const TOETSEN: readonly (readonly [string, Toets, string])[] = [
    ['plafond', toetsPlafond(getKader(zonder('plafond')), teller(DELFT), DELFT, true), 'Het plafond is niet te toetsen. Hoe is het geregeld?'],
    ['bodem', toetsBodem(getKader(zonder('bodem')), v, DELFT), 'Het minimum is niet te toetsen. Hoe is het geregeld?'],
    ['binding', toetsBinding(getKader(zonder('binding')), v, DELFT), 'Hoe is het geregeld?'],
    ['veto', toetsVeto(getKader(zonder('veto')), { ...v, gebiedsoordelen }, DELFT), 'Hoe is het geregeld?'],
  ];
  test.each(TOETSEN)('%s', (regel, toets, uitleg) => {
    expect(toets).toEqual({ principe: regel, staat: 'vraagt_besluit', uitleg, because: [{ regel: getKader(haaglanden2026).regel[toets.principe], bron: open.bron, feiten: [] }] });
  });

  test('een doel dat niemand afsprak, is geen doel', () => {
    expect(toetsDoel(getKader(haaglanden2026), v, DELFT)).toMatchObject({ principe: 'doel', staat: 'niet_van_toepassing', because: [{ bron: haaglanden2026.verdeling.volgordeBron, feiten: [] }] });
  });
});

describe('het oordeel van een gebiedsteam hoort bij de eigen gemeente', () => {
  const k = getKader({ ...haaglanden2026, verdeling: { ...haaglanden2026.verdeling, veto: bepaald('het gebiedsteam') } });
  const oordeel = (gemeente: string, uitkomst: 'veto' | 'geen_bezwaar', reden = '') => ({ gemeente, gebied: 'Wijk A', uitkomst, reden });
  test('een veto elders telt hier niet', () => {
    expect(toetsVeto(k, verdelingVraag({ gebiedsoordelen: [oordeel(WESTLAND, 'veto')] }), DELFT)).toMatchObject({ staat: 'vraagt_besluit', uitleg: expect.stringContaining('ontbreekt (het gebiedsteam)') as string, because: [{ feiten: [] }] });
  });
  test('de reden staat erbij, zonder reden eindigt de zin bij het woord', () => {
    const toets = toetsVeto(k, verdelingVraag({ gebiedsoordelen: [oordeel(DELFT, 'geen_bezwaar'), oordeel(DELFT, 'geen_bezwaar', 'Rustige straat.')] }), DELFT);
    expect(toets).toMatchObject({ staat: 'voldaan', because: [{ feiten: ['Wijk A: geen bezwaar.', 'Wijk A: geen bezwaar. Rustige straat.'] }] });
  });
});

test('de stand van een andere gemeente is niet die van deze: bodem en binding vragen dan om cijfers', () => {
  const k = getKader({
    ...haaglanden2026,
    verdeling: { ...haaglanden2026.verdeling, bodem: bepaald({ teller: 15, noemer: 100, basis: 'verhuringen', telt: ['e' as const], afronding: bepaald('naar_boven' as const) }), binding: bepaald({ teller: 50, noemer: 100, telt: ['alle vergunningen'] }) },
  });
  const peildatum = plainDate('2026-10-31');
  const v = verdelingVraag({ bodems: [{ gemeente: DEN_HAAG, verhuringen: 100, gerealiseerd: 99, peildatum }], bindingen: [{ gemeente: DEN_HAAG, vergunningen: 10, metBinding: 1, peildatum }] });
  for (const toets of [toetsBodem(k, v, DELFT), toetsBinding(k, v, DELFT)]) expect(toets).toMatchObject({ staat: 'vraagt_besluit', uitleg: expect.stringContaining('Voor Delft') as string });
});

describe('afgesproken aantallen op de grens', () => {
  const doel = (teller: number, noemer: number): MethodeVan<'target'> => ({ methode: 'target', doelen: [{ gemeente: null, code: 'x', naam: 'X', teller, noemer, tot: null }], breukenMeenemen: bepaald(true) });
  test('honderd jaar kan nog', () => expect(verdeelDoelOverJaren(doel(7, 2), 'bron', { code: 'x', jaren: 100 })).toMatchObject({ ok: true, value: { som: 350 } }));
  test('het verschil met een half aantal is precies', () => expect(toetsDoelstand(doel(7, 2), 'bron', { code: 'x', geleverd: 4 })).toMatchObject({ ok: true, value: { verschil: { teller: 1, noemer: 2 }, gehaald: true } }));
  test('noemers met een gemeenschappelijke deler tellen op onder de kleinste', () => {
    const regel = { ...doel(1, 4), doelen: [...doel(1, 4).doelen, ...doel(1, 6).doelen, ...doel(1, 6).doelen] };
    expect(telDoelen(regel)).toEqual({ teller: 7, noemer: 12 });
  });
});

describe('punten en stappen', () => {
  const punten: MethodeVan<'points'> = { methode: 'points', inwonend: 50, trappen: [{ totJaren: 5, punten: 30 }, { totJaren: 10, punten: 20 }], grensHoortBij: open, bijGelijkeStand: open, perMaand: 3 };
  const bereken = (grensHoortBij: MethodeVan<'points'>['grensHoortBij'], jaren: number) => berekenPunten({ ...punten, grensHoortBij }, 'bron', { inwonend: false, jarenSindsVerhuizing: jaren, maandenIngeschreven: 2 });
  test.each([['hoger', 5, 30], ['lager', 5, 20], ['hoger', 4, 30], ['hoger', 6, 20], ['hoger', 10, 20], ['lager', 10, 0]] as const)('op de grens geldt de trap die is afgesproken (%s, %d jaar): %d punten en drie per maand', (welke, jaren, basis) => {
    expect(bereken(bepaald(welke), jaren)).toMatchObject({ ok: true, value: { basis, punten: basis + 6 } });
  });
  test('alleen precies op de grens wordt de vraag gesteld', () => {
    expect(bereken(open, 5)).toMatchObject({ ok: false });
    expect(bereken(open, 4)).toMatchObject({ ok: true, value: { basis: 30 } });
  });
  test('binnen een stap staan zoekers op code, hoe ze ook zijn ingevoerd', () => {
    const regel = { methode: 'ordered_rules', stappen: [{ code: 'eerst', naam: 'Eerst' }, { code: 'later', naam: 'Later' }] } as unknown as MethodeVan<'ordered_rules'>; // only the codes of the steps are read
    for (const zoekers of [{ c: 'later', a: 'later', b: 'eerst' }, { a: 'later', b: 'eerst', c: 'later' }]) {
      expect(rangschikStappen(regel, zoekers)).toMatchObject({ ok: true, value: [{ code: 'b', plaats: 1, gedeeld: false }, { code: 'a', plaats: 2, gedeeld: true }, { code: 'c', plaats: 2, gedeeld: true }] });
    }
  });
});

test('een samenstelling die niet bindt, zegt dat, en een die bindt niet', () => {
  const regel = (bindend: boolean): MethodeVan<'composition_limit'> => ({ methode: 'composition_limit', noemer: 100, uitputtend: false, bindend, afronding: bepaald('naar_boven' as const), delen: [{ code: 'a', naam: 'A', teller: 30, van: null, grens: 'maximaal' }] });
  const feiten = (bindend: boolean) => {
    const uitkomst = toetsSamenstelling(regel(bindend), 'bron', { totaal: 10, aantallen: { a: 3 } });
    return uitkomst.ok ? uitkomst.value.because[0]?.feiten : undefined;
  };
  expect(feiten(true)).toEqual(['A: 3 van 10, maximaal 30 %', 'Afronding: naar boven']);
  expect(feiten(false)).toEqual([...(feiten(true) ?? []), 'De afspraak is niet verplicht: pas toe of leg uit.']);
});

test('eigen standen van een zaak komen nooit in de rij van een volgende zaak terecht', () => {
  const regelset = { ...haaglanden2026, verdeling: { ...haaglanden2026.verdeling, veto: bepaald('het gebiedsteam'), volgorde: [...haaglanden2026.verdeling.volgorde, 'veto' as const] } };
  const rij = (gebiedsoordelen?: { gemeente: string; gebied: string; uitkomst: 'veto'; reden: string }[]) => evaluateVerdeling(verdelingVraag({ regelset, ...(gebiedsoordelen ? { gebiedsoordelen } : {}) })).perGemeente.find((g) => g.gemeente === WESTLAND);
  const voor = rij();
  expect(rij([{ gemeente: WESTLAND, gebied: 'Wijk', uitkomst: 'veto', reden: '' }])?.waaromNiet.join(' ')).toContain('veto');
  expect(rij()).toEqual(voor);
});

test('wat zaken delen, kan niemand veranderen', () => {
  const eerste = evaluateVerdeling(verdelingVraag()).perGemeente.find((g) => g.gemeente === WESTLAND);
  const leefbaarheid = eerste?.toetsen.find((t) => t.principe === 'leefbaarheid');
  for (const deel of [eerste, eerste?.waarom, eerste?.waaromNiet, eerste?.teller, eerste?.toetsen, leefbaarheid, leefbaarheid?.because, leefbaarheid?.because[0], leefbaarheid?.because[0]?.feiten]) expect(Object.isFrozen(deel)).toBe(true);
});

describe('waar een voorstel op rust', () => {
  const oordeel = (gemeente: string, criterium: string, woord: 'steunend' | 'onbekend') => ({ gemeente, criterium, oordeel: woord, reden: woord === 'onbekend' ? '' : 'Reden.', bewijs: woord === 'onbekend' ? '' : 'Gesprek.' });
  test('bij een kansrijke woonstart staan de oordelen over die gemeente, niet die over een andere en niet wat onbekend is', () => {
    const herstelkans = { oordelen: [oordeel(WESTLAND, 'netwerk', 'steunend'), oordeel(WESTLAND, 'werk', 'onbekend'), oordeel(DELFT, 'hulp', 'steunend')], conclusie: { gemeente: WESTLAND, motivering: 'Familie in Westland.' } };
    const toets = evaluateVerdeling(verdelingVraag({ herstelkans })).toetsen.find((t) => t.principe === 'kansrijke_woonstart');
    expect(toets?.because[0]?.feiten).toEqual(['Sociaal netwerk: steunend', 'Familie in Westland.']);
  });
  test('zonder oordeel heeft de meest passende plek geen feiten', () => {
    const regelset = { ...haaglanden2026, verdeling: { ...haaglanden2026.verdeling, volgorde: ['passende_plek' as const] } };
    expect(evaluateVerdeling(verdelingVraag({ regelset, herstelkans: null })).toetsen).toMatchObject([{ principe: 'passende_plek', staat: 'vraagt_besluit', because: [{ feiten: [] }] }]);
  });
});

test('een verschil tussen twee regelsets noemt van beide de reden met de bron, en een stap die één van de twee niet heeft', () => {
  const ander: Regelset = { ...haaglanden2026, id: 'ander', verdeling: { ...haaglanden2026.verdeling, volgorde: ['leefbaarheid'], routeUitInstelling: bepaald('zelf_zoeken' as const) } };
  const [een, twee] = [evaluateVerdeling(verdelingVraag()), evaluateVerdeling(verdelingVraag({ regelset: ander }))];
  const verschillen = diffVoorstellen(een, twee);
  expect(verschillen.map((v) => v.onderdeel)).toEqual(['voorkeursgemeente', 'route', 'toets', 'toets', 'toets', 'toets']);
  const [voorkeur, route, herkomst] = verschillen;
  const toets = een.toetsen[0];
  expect(voorkeur).toMatchObject({ a: 'Delft', b: 'geen gemeente' });
  expect(voorkeur?.waarom).toEqual(een.toetsen.map((t) => `haaglanden-2026: ${t.uitleg} (${t.because.map((b) => b.bron).join('; ')})`));
  expect(route).toMatchObject({ a: 'directe bemiddeling', b: 'zelf zoeken', waarom: [expect.stringMatching(/^haaglanden-2026: directe bemiddeling \(/), 'ander: zelf zoeken (bron)'] });
  expect(herkomst).toEqual({ onderdeel: 'toets', a: 'herkomst: voldaan', b: 'herkomst: geen stap in deze regelset', waarom: [`haaglanden-2026: ${toets?.uitleg ?? ''} (${toets?.because[0]?.bron ?? ''})`] });
  expect(diffVoorstellen(een, een)).toEqual([]);
});
