import { describe, expect, test } from 'vitest';
import type { HerkomstAfspraken } from '../../shared/domain/herkomst/afspraken.ts';
import { determineHerkomst, type HerkomstVraag } from '../../shared/domain/herkomst/determine-herkomst.ts';
import { combineGezin } from '../../shared/domain/herkomst/gezin.ts';
import { reviewHerkomst, type EerdereHerkomst } from '../../shared/domain/herkomst/herziening.ts';
import { findGaten } from '../../shared/domain/herkomst/opnameketen.ts';
import { HerkomstUitkomst } from '../../shared/domain/herkomst/uitkomst.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { ARRANGEMENTEN } from '../../shared/regelsets/alle-regelsets.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';
import { briefadres, DELFT, DEN_HAAG, PEILDATUM, ROTTERDAM, verblijf, WESTLAND } from '../shared/builders.ts';
import { SCENARIOS, stay } from './scenarios.ts';

const bepaal = (vraag: Partial<HerkomstVraag>): HerkomstUitkomst => HerkomstUitkomst.parse(determineHerkomst({ perioden: [], opnames: [], peildatum: PEILDATUM, regelset: haaglanden2026, ...vraag }));
const regels = (u: HerkomstUitkomst): string[] => u.stappen.map((s) => s.regel);

describe('de randgevallen van de herkomst, per nummer', () => {
  test.each(SCENARIOS)('$id: $naam', (s) => {
    const u = bepaal({ perioden: s.perioden, opnames: s.opnames ?? [], geboortedatum: s.geboortedatum, geheimhouding: s.geheimhouding, beslisdatum: s.beslisdatum });
    expect([u.uitkomst, u.gemeente, u.opvolger]).toEqual([s.uitkomst, s.gemeente, s.opvolger ?? null]);
    expect(regels(u)).toEqual(expect.arrayContaining(s.regels));
    for (const deel of s.leest ?? []) expect(JSON.stringify(u).replaceAll('\\"', '"')).toContain(deel);
    for (const stap of u.stappen) expect(stap.uitleg !== '' && stap.bron !== '').toBe(true);
  });
  test('elk nummer van de lijst heeft een scenario, een eigen test of beide', () => {
    const nummers = new Set([...SCENARIOS.map((s) => Number.parseInt(s.id, 10)), 11, 15, 16]); // 11 family and 15 new fact below, 16 dispute in geschil.test.ts
    expect([...nummers].sort((a, b) => a - b)).toEqual(Array.from({ length: 17 }, (_, i) => i + 1));
  });
  test('13: op de dag van de aanvraag zelf staat er geen opvolger bij een gemeente die nog bestaat', () => expect(bepaal({ perioden: [verblijf('20150101', null)] }).opvolger).toBe(null));
  test('8: wie ouder is dan 22 krijgt geen Jeugdwet te zien, wie jonger is wel', () => {
    const jeugdwet = (geboren: string): boolean => regels(bepaal({ perioden: [verblijf('20150101', null)], geboortedatum: plainDate(geboren) })).includes('Jeugdwet');
    expect([jeugdwet('2003-11-02'), jeugdwet('2003-11-03'), jeugdwet('2027-01-01')]).toEqual([false, true, false]);
  });
  test('8: zonder geboortedatum telt een verblijf in de jeugdhulp', () => expect(regels(bepaal({ perioden: [verblijf('20150101', '20240101')], opnames: [stay('2024-01-01', null, { soort: 'jeugdhulp' })] }))).toContain('Jeugdwet'));
});

describe('11: een gezin met twee herkomsten', () => {
  const delft = bepaal({ perioden: [verblijf('20150101', null)] });
  const westland = bepaal({ perioden: [verblijf('20150101', null, { gemeente: WESTLAND })] });
  test('verschilt de herkomst, dan blijft die van de hoofdpersoon voorop, zijn beide vastgelegd en beslist de commissie', () => {
    const u = HerkomstUitkomst.parse(combineGezin(delft, [{ aanduiding: 'Andere ouder', herkomst: westland }]));
    expect([u.uitkomst, u.gemeente]).toEqual(['voorlopig', DELFT]);
    expect(u.stappen.at(-1)?.feiten).toEqual(['Hoofdpersoon: Delft', 'Andere ouder: Westland']);
    expect(u.watVerandertHet).toEqual(['Kiest de commissie "Andere ouder" als hoofdpersoon, dan is de uitkomst Westland.']);
    expect(u.openNormen.join()).toContain('hoofdpersoon');
  });
  test('is de herkomst gelijk, dan verandert er niets', () => {
    const u = combineGezin(delft, [{ aanduiding: 'Andere ouder', herkomst: delft }]);
    expect([u.uitkomst, u.watVerandertHet, u.stappen.at(-1)?.uitleg]).toEqual(['vastgesteld', [], 'De gezinsleden hebben dezelfde herkomst.']);
    expect(combineGezin(delft, [])).toBe(delft);
  });
  test('is de herkomst van de hoofdpersoon niet vast te stellen, dan blijft dat zo', () => {
    const u = combineGezin(bepaal({}), [{ aanduiding: 'Andere ouder', herkomst: bepaal({ perioden: [verblijf('20150101', null, { inOnderzoek: true })] }) }]);
    expect([u.uitkomst, u.stappen.at(-1)?.feiten]).toEqual(['niet_vast_te_stellen', ['Hoofdpersoon: niet vast te stellen', 'Andere ouder: Delft (voorlopig)']]);
  });
});

describe('15: een nieuw feit na het besluit', () => {
  const vraag = (perioden: HerkomstVraag['perioden']): HerkomstVraag => ({ perioden, opnames: [], peildatum: PEILDATUM, regelset: haaglanden2026 });
  const eerder = (perioden: HerkomstVraag['perioden'], gemeente: string | null = DELFT): EerdereHerkomst => ({ gemeente, afleiding: determineHerkomst(vraag(perioden)) });
  const inDelft = [verblijf('20150101', null)];
  const onzeker = [verblijf('20150101', null, { inOnderzoek: true })];
  test.each<[string, EerdereHerkomst, HerkomstVraag['perioden'], string, RegExp | null]>([
    ['dezelfde gegevens', eerder(inDelft), inDelft, 'geen', null],
    ['een correctie die niets uitmaakt', eerder(inDelft), [verblijf('20140101', null)], 'geen', null],
    ['een correctie die een andere gemeente geeft', eerder(inDelft), [verblijf('20150101', null, { gemeente: WESTLAND })], 'andere_gemeente', /Vastgesteld is Delft; uit de nieuwe gegevens volgt Westland\. Het besluit verandert niet vanzelf/],
    ['een correctie waardoor er geen woonadres meer is', eerder(inDelft), [briefadres('20150101', null)], 'andere_gemeente', /volgt niet vast te stellen/],
    ['een onderzoek dat begint', eerder(inDelft), onzeker, 'minder_zeker', /niet meer zeker/],
    ['een onderzoek dat is afgerond', eerder(onzeker), inDelft, 'zekerder', /maken de afleiding zeker/],
    ['een onderzoek dat nog loopt', eerder(onzeker), onzeker, 'geen', null],
    ['mensen kozen anders: dat blijft van hen', eerder(inDelft, ROTTERDAM), inDelft, 'geen', null],
  ])('%s', (_, oud, nieuw, gevolg, taak) => {
    const h = reviewHerkomst(oud, vraag(nieuw));
    expect(h.gevolg).toBe(gevolg);
    if (taak) expect(h.taak).toMatch(taak);
    else expect(h.taak).toBe(null);
  });
});

describe('de parameters van de regio', () => {
  const { herkomst } = haaglanden2026;
  const met = (anders: Partial<HerkomstAfspraken['herkomst']>): HerkomstAfspraken => ({ regio: 'Testregio', leden: haaglanden2026.leden, herkomst: { ...herkomst, ...anders } });
  const open = (vraag: string) => ({ nietBepaald: true as const, vraag, bron: 'testbron:1' });

  test('een parameter die besliste staat bij de stap met waarde, bron en zekerheid', () => {
    const u = bepaal({ perioden: [verblijf('20100101', '20211103')] });
    expect(u.stappen.find((s) => s.regel === 'ankerdatum')?.parameters).toEqual([
      { naam: 'terugkijkperiode', waarde: '5 jaar', bron: herkomst.terugkijkjaren.bron, zekerheid: herkomst.terugkijkjaren.zekerheid },
      { naam: 'grensdag', waarde: 'telt mee', bron: herkomst.grensdagTeltMee.bron, zekerheid: herkomst.grensdagTeltMee.zekerheid },
    ]);
  });
  test('een parameter die niets uitmaakte staat er niet', () => expect(bepaal({ perioden: [verblijf('20150101', null)] }).stappen.some((s) => s.parameters)).toBe(false));
  test('de grensdag telt niet mee: precies vijf jaar is te lang', () => {
    const u = bepaal({ perioden: [verblijf('20100101', '20211103')], regelset: met({ grensdagTeltMee: { ...herkomst.grensdagTeltMee, waarde: false } }) });
    expect([u.uitkomst, u.stappen[0]?.uitleg.includes('de grensdag telt niet mee')]).toEqual(['niet_vast_te_stellen', true]);
    expect(u.stappen[0]?.feiten.join()).toContain('grensdag, telt niet mee');
  });
  test('terugkijken vanaf de aanvraag: na tien jaar opvang is er dan geen woonadres meer', () => {
    const perioden = [briefadres('20150101', null), verblijf('20100101', '20150101')];
    const opnames = [stay('2016-02-01')];
    expect(bepaal({ perioden, opnames }).gemeente).toBe(DELFT);
    const u = bepaal({ perioden, opnames, regelset: met({ ankerdatum: { ...herkomst.ankerdatum, waarde: 'aanvraagdatum' } }) });
    expect([u.gemeente, u.ankerdatum]).toEqual([null, PEILDATUM]);
    expect(u.stappen.flatMap((s) => s.feiten).join()).toContain('terugkijken vanaf, de dag van de aanvraag');
  });
  test('een open vraag die niets uitmaakt, houdt niets op', () => {
    const u = bepaal({ perioden: [verblijf('20150101', null)], regelset: met({ terugkijkjaren: open('Hoe ver wordt teruggekeken?'), ankerdatum: open('Vanaf wanneer?'), ketengatDagen: open('Welk gat?'), grensdagTeltMee: open('Telt de grensdag mee?') }) });
    expect([u.uitkomst, u.gemeente, u.openNormen]).toEqual(['vastgesteld', DELFT, []]);
    expect(u.stappen[0]?.uitleg).toContain('De bron zegt niet hoe ver');
  });
  test('een open vraag die de uitkomst bepaalt, wordt aan mensen gesteld en niet ingevuld', () => {
    const u = bepaal({ perioden: [briefadres('20150101', null, DEN_HAAG), verblijf('20100101', '20150101')], regelset: met({ terugkijkjaren: open('Hoe ver wordt teruggekeken?') }) });
    expect([u.uitkomst, u.gemeente]).toEqual(['niet_vast_te_stellen', null]);
    expect(u.watVerandertHet[0]).toBe('Het antwoord op een open vraag van de regio bepaalt de uitkomst: Delft of geen woonadres.');
    expect(u.openNormen).toContain('Hoe ver wordt teruggekeken?');
    expect(u.stappen.flatMap((s) => s.feiten).join()).toContain('niet bepaald in de bron');
  });
  test('een open gat: de keten staat er met de vraag', () => {
    const u = bepaal({ perioden: [verblijf('20220101', '20240301', { gemeente: WESTLAND }), verblijf('20150101', '20220101')], opnames: [stay('2024-03-01'), stay('2022-01-01', '2024-02-20')], regelset: met({ ketengatDagen: open('Welk gat mag er zijn?') }) });
    expect([u.uitkomst, u.gemeente]).toEqual(['niet_vast_te_stellen', null]);
    expect(u.openNormen).toContain('Welk gat mag er zijn?');
  });
  test('een regio zonder definitie van herkomst: er wordt niets afgeleid', () => {
    const u = bepaal({ perioden: [verblijf('20150101', null)], regelset: met({ definitie: open('Wat is de herkomstgemeente in deze regio?') }) });
    expect([u.uitkomst, u.gemeente, regels(u)]).toEqual(['niet_vast_te_stellen', null, ['definitie']]);
    expect(u.openNormen).toContain('Wat is de herkomstgemeente in deze regio?');
  });
  test('een regio waarvan de bron de gemeenten niet noemt: niet "buiten de regio", maar een vraag', () => {
    const u = bepaal({ perioden: [verblijf('20150101', null)], regelset: { ...met({}), leden: [] } });
    expect([u.uitkomst, u.openNormen]).toEqual(['vastgesteld', ['De bron noemt de gemeenten van Testregio niet. Hoort Delft bij de regio?']]);
  });
});

describe('elke afspraak die bij het programma hoort', () => {
  test.each(ARRANGEMENTEN.map((a) => [a.regelset.id, a.regelset] as const))('%s: een uitgelegde uitkomst; wat de bron niet zegt wordt gevraagd', (_, regelset) => {
    for (const s of SCENARIOS) {
      const u = bepaal({ perioden: s.perioden, opnames: s.opnames ?? [], regelset });
      for (const stap of u.stappen) expect(stap.uitleg !== '' && stap.bron !== '').toBe(true);
      if (u.gemeente === null) expect(u.openNormen.length).toBeGreaterThan(0);
      if ('nietBepaald' in regelset.herkomst.definitie) expect([u.gemeente, u.openNormen.includes(regelset.herkomst.definitie.vraag)]).toEqual([null, true]);
    }
  });
});

describe('gaten in een keten', () => {
  test.each<[string, ReturnType<typeof stay>[], number[]]>([
    ['geen verblijf', [], []],
    ['aansluitend', [stay('2020-01-01', '2022-01-01'), stay('2022-01-01')], []],
    ['een dag', [stay('2020-01-01', '2022-01-01'), stay('2022-01-02')], [1]],
    ['een kort verblijf binnen een lang verblijf', [stay('2010-01-01', '2025-01-01'), stay('2015-01-01', '2015-06-01'), stay('2025-01-11')], [10]],
    ['een dag tussen het einde en de aanvraag', [stay('2020-01-01', '2026-11-01')], [1]],
    ['de aanvraag op de laatste dag', [stay('2020-01-01', '2026-11-02')], []],
  ])('%s', (_, keten, dagen) => expect(findGaten(keten, PEILDATUM).map((g) => g.dagen)).toEqual(dagen));
});
