import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Aanvraag } from '../../../shared/domain/aanvraag/aanvraag.ts';
import { vindFouten } from '../../../shared/domain/aanvraag/controleer-aanvraag.ts';
import { bepaalFormulierdelen, GROEPSVRAGEN, listGroepsvragen, toetsAntwoord, type Groepsvraag } from '../../../shared/domain/aanvraag/groepsvragen.ts';
import { bepaalNogNodig, bepaalVolledigheid, listDocumentenVoor, type Volledigheidsvraag } from '../../../shared/domain/aanvraag/volledigheid.ts';
import type { UrgentiegroepCode} from '../../../shared/domain/persoon/urgentiegroep.ts';
import { URGENTIEGROEPEN } from '../../../shared/domain/persoon/urgentiegroep.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import { haaglanden2026 } from '../../../shared/regelsets/haaglanden-2026.ts';
import { aanvraag, DELFT, VANDAAG, verblijf } from '../builders.ts';

const GROEPEN = URGENTIEGROEPEN.map((g) => g.code);
const groepen = fc.constantFrom(...GROEPEN);

const goed = ({ vorm }: Groepsvraag): string => (typeof vorm === 'object' ? (Object.keys(vorm.keuzes)[0] ?? '') : { tekst: 'Verzonnen antwoord.', datum: '2026-12-01', getal: '12', gemeente: DELFT }[vorm]);
const antwoordenVan = (groep: UrgentiegroepCode) => listGroepsvragen(groep).map((v) => ({ vraag: v.code, antwoord: goed(v) }));
const stukken = (groep: UrgentiegroepCode) => listDocumentenVoor(haaglanden2026, groep).map((d) => ({ document: d.code, verwijderd: null }));
const volledig = (groep: UrgentiegroepCode): Volledigheidsvraag => ({
  urgentiegroep: groep, opnames: [{ soort: 'detentie' }], toestemming: { gezondheidsgegevens: true, strafrechtelijkeGegevens: true },
  verklaring: { tekst: 'Verzonnen.', gereed: 'ja', herstel: 'Verzonnen.' }, begeleiding: { aanvaard: 'ja', door: 'Testinstelling' }, antwoorden: antwoordenVan(groep),
});
const mist = (v: Volledigheidsvraag, bijlagen = stukken(v.urgentiegroep)) => bepaalVolledigheid(v, bijlagen, haaglanden2026).map((o) => o.code);

describe('wat er nog nodig is (art. 4:2 lid 2 en 4:5 Awb)', () => {
  test('een aanvraag met alle antwoorden en stukken mist niets, in elke groep', () => {
    for (const groep of GROEPEN) expect(mist(volledig(groep)), groep).toEqual([]);
  });

  test('alles wat ontbreekt wordt genoemd met een reden en een bron, en elke groep krijgt alleen haar eigen vragen', () => {
    for (const groep of GROEPEN) {
      const alles = bepaalVolledigheid({ urgentiegroep: groep, opnames: [], toestemming: { gezondheidsgegevens: false, strafrechtelijkeGegevens: false } }, [], haaglanden2026);
      for (const o of alles) expect([o.tekst, o.waarom, o.bron].every((t) => t.length > 3)).toBe(true);
      expect(alles.filter((o) => o.soort === 'vraag').map((o) => o.code)).toEqual(GROEPSVRAGEN[groep].map((v) => v.code));
      expect(alles.filter((o) => o.soort === 'document').map((o) => o.code)).toEqual(stukken(groep).map((s) => s.document));
    }
  });

  test.each<[string, Partial<Volledigheidsvraag>, string[]]>([
    ['geen verblijf in een instelling', { opnames: [] }, ['opnames']],
    ['geen verklaring', { verklaring: null }, ['verklaring']],
    ['een verklaring zonder oordeel over zelfstandig wonen en herstel', { verklaring: { tekst: 'Verzonnen.' } }, ['verklaring_gereed', 'verklaring_herstel']],
    ['niets over begeleiding', { begeleiding: undefined }, ['begeleiding']],
    ['begeleiding zonder naam', { begeleiding: { aanvaard: 'ja', door: ' ' } }, ['begeleiding_door']],
    ['geen begeleiding gewenst', { begeleiding: { aanvaard: 'nee', door: '' } }, []],
    ['een leeg antwoord', { antwoorden: [{ vraag: 'vertrek_op', antwoord: ' ' }] }, ['vertrek_op']],
    ['detentie zonder toestemming', { toestemming: { gezondheidsgegevens: true, strafrechtelijkeGegevens: false } }, ['strafrechtelijke_gegevens']],
    ['een kliniek zonder toestemming voor strafgegevens', { opnames: [{ soort: 'ggz_kliniek' }], toestemming: { gezondheidsgegevens: false, strafrechtelijkeGegevens: false } }, []],
    ['forensische zorg zonder toestemming', { opnames: [{ soort: 'forensische_zorg' }], toestemming: { gezondheidsgegevens: true, strafrechtelijkeGegevens: false } }, ['strafrechtelijke_gegevens']],
  ])('groep e: %s', (_, anders, codes) => expect(mist({ ...volledig('e'), ...anders })).toEqual(codes));

  test('groep b vraagt toestemming voor gezondheid; een ontbrekende toestemming houdt de behandeling tegen', () => {
    const zonder = bepaalVolledigheid({ ...volledig('b'), toestemming: { gezondheidsgegevens: false, strafrechtelijkeGegevens: true } }, stukken('b'), haaglanden2026);
    expect(zonder.map((o) => [o.code, o.blokkerend])).toEqual([['gezondheidsgegevens', true]]);
    expect(mist({ ...volledig('a'), verklaring: undefined, begeleiding: undefined, opnames: [] })).toEqual([]);
  });

  test('een stuk telt als het er is; een verwijderd stuk telt niet', () => {
    expect(mist(volledig('b'), [])).toEqual(stukken('b').map((s) => s.document));
    expect(bepaalVolledigheid(volledig('b'), stukken('b').map((s) => ({ ...s, verwijderd: { op: '', reden: 'Verkeerd.' } })), haaglanden2026)).toHaveLength(stukken('b').length);
  });

  test('een verblijfshistorie uit de BRP vervangt het uittreksel; een ingetypte niet', () => {
    const zonderUittreksel = stukken('e').filter((s) => s.document !== 'brp_uittreksel');
    const nodig = (perioden: ReturnType<typeof verblijf>[] | null) => bepaalNogNodig({ aanvraag: { ...aanvraag(), ...volledig('e') } as Aanvraag, verblijf: perioden }, zonderUittreksel, haaglanden2026).map((o) => o.code); // only the parts that are looked at
    expect(nodig(null)).toEqual(['brp_uittreksel']);
    expect(nodig([verblijf('20150601', null, { bron: 'uittreksel' })])).toEqual(['brp_uittreksel']);
    expect(nodig([verblijf('20150601', null)])).toEqual([]);
  });

  test('wat alleen in een onbevestigde bron staat houdt niets tegen, en een vraag die niet in de wet staat ook niet', () => {
    fc.assert(fc.property(groepen, (groep) => {
      for (const o of bepaalVolledigheid({ urgentiegroep: groep, opnames: [], toestemming: { gezondheidsgegevens: false, strafrechtelijkeGegevens: false } }, [], haaglanden2026))
        expect(o.blokkerend).toBe(o.zekerheid === 'bevestigd' || (o.zekerheid === 'afgeleid' && o.soort !== 'vraag'));
    }));
  });

  test('een antwoord of stuk erbij maakt de lijst nooit langer', () => {
    fc.assert(fc.property(groepen, fc.subarray(['vragen', 'stukken', 'verklaring', 'begeleiding'] as const), (groep, delen) => {
      const heel = volledig(groep);
      const deel: Volledigheidsvraag = {
        urgentiegroep: groep, opnames: [], toestemming: heel.toestemming, antwoorden: delen.includes('vragen') ? heel.antwoorden : [],
        ...(delen.includes('verklaring') ? { verklaring: heel.verklaring } : {}), ...(delen.includes('begeleiding') ? { begeleiding: heel.begeleiding } : {}),
      };
      const minder = mist(deel, delen.includes('stukken') ? stukken(groep) : []);
      expect(mist({ ...deel, antwoorden: heel.antwoorden }, stukken(groep)).every((code) => minder.includes(code))).toBe(true);
    }));
  });
});

describe('de vragen per groep (art. 4:4 lid 2 Awb)', () => {
  test('binnen een groep staat elke vraag één keer', () => {
    for (const groep of GROEPEN) expect(new Set(listGroepsvragen(groep).map((v) => v.code)).size).toBe(listGroepsvragen(groep).length);
  });
  test('wie een instelling verlaat, vult het verblijf, de verklaring en de begeleiding in', () => {
    expect(bepaalFormulierdelen('e')).toEqual({ opnames: 'nodig', verklaring: 'nodig', begeleiding: 'nodig', gezondheidsgegevens: 'mag' });
    expect(bepaalFormulierdelen('a')).toEqual({ opnames: 'mag', verklaring: 'mag', begeleiding: 'mag', gezondheidsgegevens: 'mag' });
    expect(bepaalFormulierdelen('b').gezondheidsgegevens).toBe('nodig');
  });
  test.each<[Groepsvraag['vorm'], string, boolean]>([
    ['tekst', 'wat dan ook', true],
    ['datum', '2026-02-28', true],
    ['datum', '2026-02-30', false],
    ['getal', '168', true],
    ['getal', '169', false],
    ['getal', '-1', false],
    ['gemeente', DELFT, true],
    ['gemeente', '0000', false],
    ['gemeente', '9998', false],
    [{ keuzes: { ja: 'Ja' } }, 'ja', true],
    [{ keuzes: { ja: 'Ja' } }, 'toString', false],
  ])('%j: %s', (vorm, antwoord, past) => expect(toetsAntwoord({ vorm }, antwoord) === undefined).toBe(past));

  const fouten = (anders: Partial<Aanvraag>) => vindFouten(Aanvraag.parse({ ...aanvraag(), ...anders }), VANDAAG);
  test('de goede antwoorden van een groep kunnen mee in de aanvraag', () => {
    for (const groep of GROEPEN) expect(fouten({ urgentiegroep: groep, antwoorden: antwoordenVan(groep) })).toEqual([]);
  });
  test('een antwoord op een vraag van een andere groep, een tweede antwoord en een verkeerd antwoord worden geweigerd', () => {
    expect(fouten({ antwoorden: [{ vraag: 'zorgrol', antwoord: 'geeft' }] })).toMatchObject([{ veld: 'antwoorden.zorgrol', melding: expect.stringContaining('art. 4:4 lid 2 Awb') }]);
    const op = { vraag: 'vertrek_op', antwoord: '2026-12-01' };
    expect(fouten({ antwoorden: [op, op] })).toHaveLength(1);
    expect(fouten({ antwoorden: [{ ...op, antwoord: 'morgen' }] })).toMatchObject([{ veld: 'antwoorden.vertrek_op' }]);
  });
  test('wat er nieuw bij kan, mag ontbreken: een aanvraag van vroeger blijft zoals zij is', () => {
    expect(Object.keys(aanvraag())).not.toContain('antwoorden');
    expect(Aanvraag.parse(aanvraag())).toEqual(aanvraag());
    expect(Aanvraag.safeParse({ ...aanvraag(), begeleiding: { aanvaard: 'ja', door: 'Testinstelling', toelichting: '' }, verklaring: { tekst: 'Verzonnen.', door: 'Testpersoon', datum: plainDate('2026-11-01'), gereed: 'nog_niet', herstel: '' }, toestemming: { ...aanvraag().toestemming, vorm: 'schriftelijk', ookMet: ['corporatie'] } }).success).toBe(true);
  });
});
