import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDubbelen, isTypefout, isVerwisseld, vergelijkPersonen, type Persoonskenmerken } from '../../../shared/domain/aanvraag/dubbelen.ts';
import type { Dossierbesluit } from '../../../shared/domain/dossier/dossier.ts';
import { LEEG_VERLOOP } from '../../../shared/domain/dossier/verloop.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import { addMonths, plainDate } from '../../../shared/kernel/plain-date.ts';
import { aanvraag } from '../builders.ts';

const BSN = '111222333';
const ANDER_BSN = '123456782';
const persoon = (anders: Partial<Persoonskenmerken> = {}): Persoonskenmerken => ({ voornamen: 'Samira Leila', voorvoegsel: '', geslachtsnaam: 'Testpersoon', geboortedatum: plainDate('1990-03-05'), bsn: null, ...anders });
const lijkt = (a: Partial<Persoonskenmerken>, b: Partial<Persoonskenmerken>) => vergelijkPersonen(persoon(a), persoon(b));

describe('of het dezelfde persoon is', () => {
  test('zegt het burgerservicenummer, als beide dat hebben', () => {
    expect(lijkt({ bsn: BSN }, { bsn: BSN, geslachtsnaam: 'Heel Anders', geboortedatum: plainDate('1970-01-01') })).toEqual({ zekerheid: 'zeker', redenen: ['hetzelfde burgerservicenummer'] });
    expect(lijkt({ bsn: BSN }, { bsn: ANDER_BSN })).toBeNull();
  });
  test.each([
    ['dezelfde naam', {}, {}, ['dezelfde geboortedatum', 'dezelfde achternaam', 'dezelfde voornaam']],
    ['met het nummer aan één kant', { bsn: BSN }, {}, ['dezelfde geboortedatum', 'dezelfde achternaam', 'dezelfde voornaam']],
    ['accenten en hoofdletters', { geslachtsnaam: 'TÉSTPERSOON' }, {}, ['dezelfde geboortedatum', 'dezelfde achternaam', 'dezelfde voornaam']],
    ['een typefout in de achternaam', { geslachtsnaam: 'Testpersoom' }, {}, ['dezelfde geboortedatum', 'bijna dezelfde achternaam', 'dezelfde voornaam']],
    ['de naam van een partner erbij', { geslachtsnaam: 'Voorbeeld-Testpersoon' }, {}, ['dezelfde geboortedatum', 'een deel van de achternaam is gelijk', 'dezelfde voornaam']],
    ['alleen een voorletter', { voornamen: 'S.' }, {}, ['dezelfde geboortedatum', 'dezelfde achternaam', 'een voornaam die erbij past']],
    ['een korte voornaam', {}, { voornamen: 'Sam' }, ['dezelfde geboortedatum', 'dezelfde achternaam', 'een voornaam die erbij past']],
    ['een typefout in de voornaam', { voornamen: 'Samria' }, {}, ['dezelfde geboortedatum', 'dezelfde achternaam', 'bijna dezelfde voornaam']],
    ['dag en maand verwisseld', { geboortedatum: plainDate('1990-05-03') }, {}, ['dag en maand van de geboorte zijn verwisseld', 'dezelfde achternaam', 'dezelfde voornaam']],
  ] as const)('misschien wel: %s', (_, a, b, redenen) => {
    expect(lijkt(a, b)).toEqual({ zekerheid: 'mogelijk', redenen });
    expect(lijkt(b, a)).toEqual({ zekerheid: 'mogelijk', redenen });
  });
  test.each([
    ['een andere geboortedatum', { geboortedatum: plainDate('1990-03-06') }, {}],
    ['een andere achternaam', { geslachtsnaam: 'Voorbeeld' }, {}],
    ['een andere voornaam', { voornamen: 'Bram' }, {}],
    ['een korte naam die één letter scheelt', { geslachtsnaam: 'Bos' }, { geslachtsnaam: 'Bosz' }],
    ['een korte voornaam die één letter scheelt', { voornamen: 'Jan' }, { voornamen: 'Jen' }],
    ['verwisseld, en ook een andere naam', { geboortedatum: plainDate('1990-05-03'), voornamen: 'S.' }, {}],
    ['een naam zonder letters', { geslachtsnaam: '-' }, {}],
    ['geen voornaam', { voornamen: '-' }, {}],
  ] as const)('niet: %s', (_, a, b) => expect(lijkt(a, b)).toBeNull());

  test('is voor beide kanten gelijk, en iemand lijkt altijd op zichzelf', () => {
    const naam = fc.stringMatching(/^[A-Za-zé' -]{1,14}$/);
    const mens = fc.record({ voornamen: naam, voorvoegsel: fc.constant(''), geslachtsnaam: naam, geboortedatum: fc.constantFrom(plainDate('1990-03-05'), plainDate('1990-05-03'), plainDate('1980-01-01')), bsn: fc.constantFrom(null, BSN, ANDER_BSN) });
    fc.assert(fc.property(mens, mens, (a, b) => {
      expect(vergelijkPersonen(a, b)).toEqual(vergelijkPersonen(b, a));
      expect(vergelijkPersonen(a, a)).not.toBeNull();
    }), { numRuns: 500 });
  });
  test('één misslag van de hand is een typefout, twee niet', () => {
    for (const [a, b] of [['abcde', 'abcde'], ['abcde', 'abxde'], ['abcde', 'abde'], ['abcde', 'abcdef'], ['abcde', 'bacde'], ['abcde', 'abced']] as const) expect([isTypefout(a, b), isTypefout(b, a)]).toEqual([true, true]);
    for (const [a, b] of [['abcde', 'axcxe'], ['abcde', 'abc'], ['abcde', 'abcxyz'], ['abcde', 'edcba'], ['abcde', 'axcd']] as const) expect([isTypefout(a, b), isTypefout(b, a)]).toEqual([false, false]);
  });
  test('een dag die geen maand kan zijn is niet verwisseld', () => {
    expect(isVerwisseld(plainDate('1990-03-25'), plainDate('1990-03-25'))).toBe(false);
    expect(isVerwisseld(plainDate('1990-03-03'), plainDate('1990-03-03'))).toBe(false);
    expect(isVerwisseld(plainDate('1990-03-05'), plainDate('1991-05-03'))).toBe(false);
  });
});

describe('andere dossiers van deze persoon', () => {
  const VRAAG = { ...aanvraag({ ontvangenOp: plainDate('2026-11-02') }) };
  const OPEN = { nietBepaald: true, vraag: 'Geldt er een wachttijd?', bron: 'x' } as const;
  const TWEE_JAAR = { waarde: 24, bron: 'regelset', zekerheid: 'visie' } as const;
  type Ander = Parameters<typeof findDubbelen>[1][number];
  const besluit = (dictum: 'toewijzen' | 'afwijzen', genomenOp: string, getekend = true): Dossierbesluit =>
    ({ document: { dictum, genomenOp: plainDate(genomenOp), ondertekenaars: [{ rol: 'voorzitter', kid: 'v' }] }, dossierstuk: {}, handtekeningen: getekend ? [{ rol: 'voorzitter', kid: 'v', protected: '', signature: '' }] : [] }) as unknown as Dossierbesluit; // what is not looked at is left out
  const ander = (n: number, anders: Partial<Ander> = {}): Ander => ({ id: `00000000-0000-4000-8000-00000000000${n}` as DossierId, nummer: `TT-2025-0000${n}`, status: 'bekendgemaakt', aanvraag: aanvraag({ ontvangenOp: plainDate('2025-02-03') }), besluit: null, ...anders });
  const vind = (rij: Ander[], wachttijd: Parameters<typeof findDubbelen>[2] = OPEN) => findDubbelen(VRAAG, rij, wachttijd);

  test('een lopend dossier, met wat u kunt doen', () => {
    const [d] = vind([ander(1, { status: 'in_behandeling' })]);
    expect(d).toMatchObject({ soort: 'loopt', zekerheid: 'zeker', nummer: 'TT-2025-00001', bron: 'art. 3:2 Awb' });
    expect(d?.tekst).toBe('Dezelfde aanvrager: hetzelfde burgerservicenummer. Dossier TT-2025-00001 loopt nog (in behandeling).');
    expect(d?.watNu).toContain('samen');
  });
  test('een eerdere afwijzing: binnen de wachttijd als de regio die heeft, anders art. 4:6 Awb', () => {
    const rij = [ander(1, { besluit: besluit('afwijzen', '2025-03-01') })];
    expect(vind(rij, TWEE_JAAR)).toMatchObject([{ soort: 'binnen_wachttijd', bron: 'regelset', tekst: expect.stringContaining('loopt tot 1 maart 2027') as string }]);
    expect(vind(rij)).toMatchObject([{ soort: 'eerder_afgewezen', bron: 'art. 4:6 Awb' }]);
    expect(vind([ander(1, { besluit: besluit('afwijzen', '2024-11-02') })], TWEE_JAAR)).toMatchObject([{ soort: 'eerder_afgewezen' }]);
    expect(vind([ander(1, { besluit: besluit('afwijzen', '2024-11-03') })], TWEE_JAAR)).toMatchObject([{ soort: 'binnen_wachttijd' }]);
  });
  test('een eerdere toekenning, en een dossier dat anders eindigde', () => {
    expect(vind([ander(1, { besluit: besluit('toewijzen', '2025-03-01') })])).toMatchObject([{ soort: 'eerder_toegekend' }]);
    const vervallen = { ...LEEG_VERLOOP, einde: { soort: 'vervallen' as const, op: plainDate('2025-07-01'), reden: '' } };
    expect(vind([ander(1, { status: 'vervallen', besluit: besluit('toewijzen', '2025-03-01'), verloop: vervallen })])).toMatchObject([{ soort: 'eerder_geeindigd' }]);
    expect(vind([ander(1, { status: 'ingetrokken' })])).toMatchObject([{ soort: 'eerder_geeindigd' }]);
    expect(vind([ander(1, { status: 'afgesloten', besluit: besluit('afwijzen', '2025-03-01', false) })])).toMatchObject([{ soort: 'eerder_geeindigd' }]);
  });
  test('wat zeker is staat voor wat mogelijk is, en het nieuwste eerst; een ander telt niet mee', () => {
    const zonder = (n: number, op: string) => ander(n, { aanvraag: aanvraag({ ontvangenOp: plainDate(op), betrokkene: { ...VRAAG.betrokkene, bsn: null } }) });
    const met = (n: number, op: string) => ander(n, { aanvraag: aanvraag({ ontvangenOp: plainDate(op) }) });
    const vreemd = ander(9, { aanvraag: aanvraag({ betrokkene: { ...VRAAG.betrokkene, bsn: ANDER_BSN } }) });
    const gevonden = vind([zonder(1, '2025-01-01'), met(2, '2024-01-01'), zonder(3, '2025-06-01'), vreemd, met(4, '2025-01-01'), met(5, '2025-01-01')]);
    expect(gevonden.map((d) => d.nummer.slice(-1))).toEqual(['5', '4', '2', '3', '1']);
    expect(gevonden[3]?.tekst).toMatch(/^Misschien dezelfde aanvrager: dezelfde geboortedatum/);
  });
  test('binnen de wachttijd is precies: vóór de dag waarop zij eindigt', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -40, max: 40 }), (maanden, verschil) => {
      const genomenOp = addMonths(VRAAG.ontvangenOp, -verschil);
      const [d] = vind([ander(1, { besluit: besluit('afwijzen', genomenOp) })], { ...TWEE_JAAR, waarde: maanden });
      expect(d?.soort === 'binnen_wachttijd').toBe(VRAAG.ontvangenOp < addMonths(genomenOp, maanden));
    }));
  });
});
