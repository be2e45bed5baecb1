import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Betrokkene, lijstnaam, volledigeNaam } from '../../../shared/domain/persoon/betrokkene.ts';
import { Bsn, isElfproef } from '../../../shared/domain/persoon/bsn.ts';
import { Tekst, VerplichteTekst } from '../../../shared/domain/persoon/tekst.ts';
import { getUrgentiegroep, URGENTIEGROEPEN, UrgentiegroepCode } from '../../../shared/domain/persoon/urgentiegroep.ts';
import { aanvraag } from '../builders.ts';

const melding = (schema: { safeParse(v: unknown): { success: boolean; error?: { issues: { message: string }[] } } }, waarde: unknown): string | undefined => schema.safeParse(waarde).error?.issues[0]?.message;

describe('het burgerservicenummer', () => {
  test.each(['111222333', '123456782', '999993653', '000000012', '000000024', '555555021'])('%s voldoet aan de elfproef', (bsn) => expect(isElfproef(bsn)).toBe(true));
  test.each(['000000000', '111222334', '012345678', '11122233', '1112223330', 'abcdefghi', ''])('"%s" voldoet niet', (bsn) => expect(isElfproef(bsn)).toBe(false));
  test('spaties, punten en een ontbrekende voorloopnul worden begrepen', () => {
    expect(Bsn.parse('1112 22.333')).toBe('111222333');
    expect(Bsn.parse('00000012')).toBe('000000012');
  });
  test('een fout nummer krijgt één zin die zegt wat er mis is', () => {
    expect(melding(Bsn, '12')).toBe('Vul een burgerservicenummer van negen cijfers in.');
    expect(melding(Bsn, '111222334')).toMatch(/elfproef/);
  });
  test('één veranderd cijfer valt altijd op', () => {
    fc.assert(fc.property(fc.constantFrom('111222333', '123456782', '999993653'), fc.nat(8), fc.nat(9), (bsn, plek, cijfer) => {
      fc.pre(bsn[plek] !== String(cijfer));
      return !isElfproef(bsn.slice(0, plek) + String(cijfer) + bsn.slice(plek + 1));
    }));
  });
});

describe('vrije tekst', () => {
  test('opmaak blijft gewoon tekst', () => expect(Tekst(100).parse(' <b>*x*</b> #import ')).toBe('<b>*x*</b> #import'));
  test.each(['a\u0000b', 'a\u001bb', '\ud800'])('onleesbare tekens worden geweigerd', (tekst) => expect(melding(Tekst(100), tekst)).toMatch(/niet leesbaar/));
  test('een te lange tekst noemt de grens', () => expect(melding(Tekst(1_000), 'x'.repeat(1_001))).toBe('Deze tekst is te lang. Gebruik ten hoogste 1.000 tekens.'));
  test('alleen spaties is niets', () => expect(melding(VerplichteTekst(10, 'de naam'), '   ')).toBe('Vul de naam in.'));
});

describe('de betrokkene', () => {
  const naam = { voornamen: 'Testpersoon Anna', voorvoegsel: 'van der', geslachtsnaam: 'Voorbeeld' };
  test('de naam leest voluit en in een lijst', () => {
    expect(volledigeNaam(naam)).toBe('Testpersoon Anna van der Voorbeeld');
    expect(lijstnaam(naam)).toBe('Voorbeeld, T.A. van der');
    expect(lijstnaam({ ...naam, voorvoegsel: '' })).toBe('Voorbeeld, T.A.');
  });
  test('een postcode wordt netjes geschreven of geweigerd', () => {
    const met = (postcode: string) => Betrokkene.safeParse({ ...aanvraag().betrokkene, correspondentieadres: { straatEnHuisnummer: 'Teststraat 1', postcode, plaats: 'Teststad' } });
    expect(met('1234 ab').data?.correspondentieadres?.postcode).toBe('1234AB');
    expect(met('0234AB').success).toBe(false);
  });
  test('een onbekend veld wordt geweigerd', () => expect(Betrokkene.safeParse({ ...aanvraag().betrokkene, extra: 1 }).success).toBe(false));
});

describe('de urgentiegroepen (art. 12 lid 3 Huisvestingswet)', () => {
  test('elke code heeft precies één groep', () => {
    expect(URGENTIEGROEPEN.map((g) => g.code)).toEqual(UrgentiegroepCode.options);
    for (const code of UrgentiegroepCode.options) expect(getUrgentiegroep(code).code).toBe(code);
  });
  test('a tot en met j zijn wettelijk en noemen hun onderdeel van de wet', () => {
    const wettelijk = URGENTIEGROEPEN.filter((g) => g.wettelijk);
    expect(wettelijk.map((g) => g.code).join('')).toBe('abcdefghij');
    for (const g of wettelijk) expect(g.bron).toBe(`art. 12 lid 3 onder ${g.code} Huisvestingswet 2014`);
  });
});
