import { describe, expect, test } from 'vitest';
import { Aanvraag } from '../../../shared/domain/aanvraag/aanvraag.ts';
import { controleerAanvraag, vindFouten } from '../../../shared/domain/aanvraag/controleer-aanvraag.ts';
import { Opname } from '../../../shared/domain/aanvraag/opname.ts';
import { bepaalBeslistermijn, bepaalGeldigheid, dagenOver } from '../../../shared/domain/termijn/termijn.ts';
import { heeftRecht, Recht, RECHTEN, Rol } from '../../../shared/domain/medewerker/medewerker.ts';
import { findOntbrekendeOordelen, Oordeel } from '../../../shared/domain/herstelkans/herstelkans.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import { haaglanden2026 } from '../../../shared/regelsets/haaglanden-2026.ts';
import { aanvraag, DELFT, herstelkans, opname, VANDAAG } from '../builders.ts';

const velden = (a: Aanvraag) => vindFouten(a, VANDAAG).map((f) => f.veld);
const bevindingen = (a: Aanvraag) => controleerAanvraag(a).map((b) => b.regel);
const geboren = (geboortedatum: string) => ({ ...aanvraag().betrokkene, geboortedatum: plainDate(geboortedatum) });

describe('een aanvraag (art. 4:1 en 4:2 Awb)', () => {
  test('een volledige aanvraag heeft geen fouten', () => expect(velden(aanvraag())).toEqual([]));
  test.each<[string, Partial<Aanvraag>, string]>([
    ['ontvangen in de toekomst', { ontvangenOp: plainDate('2026-11-22') }, 'ontvangenOp'],
    ['geboren na ontvangst', { betrokkene: geboren('2026-11-10') }, 'betrokkene.geboortedatum'],
    ['toestemming in de toekomst', { toestemming: { ...aanvraag().toestemming, datum: plainDate('2026-12-01') } }, 'toestemming.datum'],
    ['verblijf in de toekomst', { opnames: [opname({ van: '2027-01-01' })] }, 'opnames.0.van'],
    ['verblijf in een opgeheven gemeente', { opnames: [opname({ gemeente: '0457', van: '2023-01-01' })] }, 'opnames.0.gemeente'],
    ['verblijf in "Onbekend"', { opnames: [opname({ gemeente: '0000' })] }, 'opnames.0.gemeente'],
  ])('%s wordt geweigerd en noemt het veld', (_, anders, veld) => expect(velden(aanvraag(anders))).toEqual([veld]));
  test('een verblijf van vóór de opheffing mag', () => expect(velden(aanvraag({ opnames: [opname({ gemeente: '0457', van: '2021-01-01' })] }))).toEqual([]));
  test('zonder toestemming om te delen is er geen aanvraag', () => {
    const fout = Aanvraag.safeParse({ ...aanvraag(), toestemming: { ...aanvraag().toestemming, gegevensuitwisseling: false } }).error?.issues[0];
    expect(fout?.message).toMatch(/toestemming/);
  });
  test('een verblijf eindigt na het begin', () => expect(Opname.safeParse({ ...opname({}), tot: '2024-03-01' }).error?.issues[0]?.path).toEqual(['tot']));

  test.each<[string, Partial<Aanvraag>, string[]]>([
    ['groep g, 17 jaar', { urgentiegroep: 'g', betrokkene: geboren('2008-11-03') }, ['G-leeftijd']],
    ['groep g, 18 jaar', { urgentiegroep: 'g', betrokkene: geboren('2008-11-02') }, []],
    ['groep g, 23 jaar', { urgentiegroep: 'g', betrokkene: geboren('2003-11-02') }, ['G-leeftijd']],
    ['groep j zonder kind', { urgentiegroep: 'j' }, ['J-gezin', 'voorwaarde']],
    ['groep h toont een voorwaarde die niet in de wet staat', { urgentiegroep: 'h' }, ['voorwaarde']],
    ['groep e zonder verblijf', { opnames: [] }, ['opname']],
    ['overlappende verblijven', { opnames: [opname({ van: '2020-01-01', tot: '2025-01-01' }), opname({})] }, ['overlap']],
  ])('%s geeft de bevindingen %j', (_, anders, verwacht) => expect(bevindingen(aanvraag(anders))).toEqual(verwacht));
});

describe('termijnen', () => {
  test('acht weken na ontvangst (art. 4:13 Awb)', () => expect(bepaalBeslistermijn(plainDate('2026-11-02'), 8)).toBe('2026-12-28'));
  test('drie maanden geldig, tot het einde van de maand', () => expect(bepaalGeldigheid(plainDate('2026-11-30'), 3)).toBe('2027-02-28'));
  test('dagen over, ook als de termijn voorbij is', () => expect([dagenOver(plainDate('2026-11-23'), VANDAAG), dagenOver(plainDate('2026-11-20'), VANDAAG)]).toEqual([2, -1]));
});

describe('wie wat mag', () => {
  const TABEL: Record<Rol, string> = {
    intaker: 'lezen intake behandelen',
    lid: 'lezen beraad beoordelen strafrechtelijk stemmen behandelen',
    adviseur: 'lezen beraad beoordelen medisch adviseren',
    secretaris: 'lezen intake beraad beoordelen adviseren strafrechtelijk besluiten ondertekenen behandelen toewijzen toezicht beheren',
    voorzitter: 'lezen beraad beoordelen strafrechtelijk stemmen besluiten ondertekenen behandelen toewijzen toezicht',
    beheerder: 'toezicht beheren',
  };
  test.each(Rol.options)('%s', (rol) => expect(Recht.options.filter((r) => heeftRecht(rol, r)).join(' ')).toBe(TABEL[rol]));
  test('alleen voorzitter en secretaris ondertekenen', () => expect(Rol.options.filter((r) => (RECHTEN[r] as readonly string[]).includes('ondertekenen'))).toEqual(['secretaris', 'voorzitter']));
});

describe('de kansrijke woonstart', () => {
  const oordeel = { criterium: 'netwerk', gemeente: DELFT, oordeel: 'steunend', reden: 'Familie woont daar.', bewijs: 'Gesprek.' };
  test.each([[{ reden: '' }, 'reden'], [{ bewijs: '' }, 'bewijs'], [{ oordeel: 'goed' }, 'oordeel'], [{ gemeente: '9998' }, 'gemeente']])('een oordeel met %j wordt geweigerd', (anders, veld) => {
    expect(Oordeel.safeParse({ ...oordeel, ...anders }).error?.issues[0]?.path).toEqual([veld]);
  });
  test('"onbekend" mag zonder reden', () => expect(Oordeel.safeParse({ ...oordeel, oordeel: 'onbekend', reden: '', bewijs: '' }).success).toBe(true));
  test('wat nog niet beoordeeld is, blijft zichtbaar', () => {
    expect(findOntbrekendeOordelen(haaglanden2026.herstelkans.criteria, [DELFT], herstelkans().oordelen).map((o) => o.criterium)).toEqual(['perspectief', 'werk', 'hulp', 'criminaliteit']);
  });
});
