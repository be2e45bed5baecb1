import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { beantwoordHerkomst } from '../../electron/backend/vragen/beantwoord-herkomst.ts';
import { adres, buitenland, persoonlijst } from './brp.ts';

const CLI = path.resolve(import.meta.dirname, '../../electron/cli/index.ts');
const draai = (argumenten: string[], invoer: string): { code: number | null; uit: string; fout: string } => {
  const kind = spawnSync(process.execPath, [CLI, ...argumenten], { input: invoer, encoding: 'utf8' });
  return { code: kind.status, uit: kind.stdout, fout: kind.stderr };
};
/** A line of output as far as these tests look at it. */
type Uit = { verblijfplaatsen: { van: string; tot: string }[]; gemeente?: string; fout: { regel: number; veld: string; melding: string } };
const leesRegels = (uit: string): Uit[] => uit.trimEnd().split('\n').map((r) => JSON.parse(r) as Uit); // our own program wrote it

const leven = persoonlijst(adres('20100818', { '09.10': '0503' }), adres('20160601', { '09.10': '0518' }));
const zaak = (anders: Record<string, unknown> = {}): Record<string, unknown> => ({
  persoon: persoonlijst(adres('20100101', { '09.10': '0503' }), adres('20190101', { '09.10': '0518' })),
  verblijven: [{ soort: 'beschermd_wonen', gemeente: '0518', van: '2019-01-01', tot: null, opInstellingsadres: true }],
  peildatum: '2026-11-02', regelset: 'haaglanden', ...anders,
});
const fout = (anders: Record<string, unknown>): { veld: string; melding: string } => {
  const antwoord = beantwoordHerkomst(JSON.stringify(zaak(anders)));
  if (antwoord.ok) throw new Error('no fault');
  return antwoord.error;
};
const antwoord = (anders: Record<string, unknown> = {}) => {
  const gelezen = beantwoordHerkomst(JSON.stringify(zaak(anders)));
  if (!gelezen.ok) throw new Error(`${gelezen.error.veld}: ${gelezen.error.melding}`);
  return gelezen.value;
};

describe('verblijf op de opdrachtregel', () => {
  test('een peildatum: precies de velden van het antwoord', () => {
    const { code, uit } = draai(['verblijf', '--peildatum', '2016-05-31'], JSON.stringify(leven));
    expect([code, uit]).toEqual([0, '{"verblijfplaatsen":[{"soort":"adres","functieAdres":"W","gemeente":"0503","land":null,"van":"20100818","tot":"20160601","volgnummer":1,"inOnderzoek":false}]}\n']);
  });
  test('een periode, nieuwste eerst; wat nog duurt heeft een leeg einde', () => {
    const { uit } = draai(['verblijf', '--van', '2016-01-01', '--tot', '2017-01-01'], JSON.stringify(leven));
    expect(leesRegels(uit)[0]!.verblijfplaatsen.map((v) => [v.van, v.tot])).toEqual([['20160601', ''], ['20100818', '20160601']]);
  });
  test('veel vragen: een regel uit per regel in, in volgorde; een fout houdt de rest niet op', () => {
    const regels = [{ persoon: leven, vraag: { peildatum: '2020-01-01' } }, { persoon: leven, vraag: { peildatum: 'gisteren' } }, { persoon: { verblijfplaatsen: [{ '10.30': '20180230' }] }, vraag: { peildatum: '2020-01-01' } }, { persoon: { ...leven, inschrijving: { '67.20': 'F' } }, vraag: { van: '2016-01-01', tot: '2020-01-01' } }];
    const { code, uit, fout: melding } = draai(['verblijf', '--regels'], [...regels.map((r) => JSON.stringify(r)), '', '{'].join('\n'));
    const gelezen = leesRegels(uit);
    expect([code, gelezen.length]).toEqual([0, 6]);
    expect(gelezen[0]!.verblijfplaatsen).toHaveLength(1);
    expect(gelezen[1]).toEqual({ fout: { regel: 2, veld: 'vraag.peildatum', melding: 'verwacht een datum als jjjj-mm-dd' } });
    expect(gelezen[2]!.fout).toMatchObject({ regel: 3, veld: 'persoon.verblijfplaatsen[0].10.30' });
    expect(gelezen[3]).toEqual({ verblijfplaatsen: [] });
    expect(gelezen.slice(4).map((g) => g.fout.melding)).toEqual(['dit is geen JSON', 'dit is geen JSON']);
    expect(melding).toContain('4 regels konden niet worden gelezen');
  });
  test.each<[string, string[], string, RegExp]>([
    ['geen JSON', ['--peildatum', '2016-05-31'], '<xml/>', /geen JSON/],
    ['een dag die niet bestaat', ['--peildatum', '2016-02-30'], '{}', /"--peildatum": verwacht een datum/],
    ['tot zonder van', ['--tot', '2016-02-01'], '{}', /"--van": dit gegeven ontbreekt/],
    ['van na tot', ['--van', '2016-02-01', '--tot', '2016-02-01'], '{}', /"--tot": deze datum moet na "van" liggen/],
    ['een peildatum en een periode', ['--peildatum', '2016-02-01', '--tot', '2016-02-01'], '{}', /niet allebei/],
    ['geen vraag', [], '{}', /Gebruik: verblijf/],
    ['een onbekende vlag', ['--datum', 'x'], '{}', /Gebruik: verblijf/],
    ['geen verblijfplaatsen', ['--peildatum', '2016-05-31'], '{}', /"verblijfplaatsen": dit gegeven ontbreekt/],
    ['een lijst', ['--peildatum', '2016-05-31'], '[]', /"persoon": verwacht een object/],
    ['verblijfplaatsen is geen lijst', ['--peildatum', '2016-05-31'], '{"verblijfplaatsen":{}}', /verwacht een lijst/],
    ['een rij is geen object', ['--peildatum', '2016-05-31'], '{"verblijfplaatsen":[3]}', /"verblijfplaatsen\[0\]": verwacht een object/],
    ['een gemeente die geen code is', ['--peildatum', '2016-05-31'], '{"verblijfplaatsen":[{"09.10":"Delft"}]}', /code van vier cijfers/],
    ['een onbekende functie', ['--peildatum', '2016-05-31'], '{"verblijfplaatsen":[{"10.10":"X"}]}', /W \(woonadres\) of B/],
    ['een object als datum', ['--peildatum', '2016-05-31'], '{"verblijfplaatsen":[{"10.30":{}}]}', /verwacht tekst of cijfers/],
    ['een verkeerd volgnummer', ['--peildatum', '2016-05-31'], '{"verblijfplaatsen":[{"volgnummer":"eerst"}]}', /"verblijfplaatsen\[0\]\.volgnummer"/],
    ['twee keer hetzelfde volgnummer', ['--peildatum', '2016-05-31'], '{"verblijfplaatsen":[{"volgnummer":0},{"volgnummer":0}]}', /twee keer/],
  ])('%s: een Nederlandse zin met het veld, zonder stapel', (_, argumenten, invoer, melding) => {
    const { code, uit, fout: tekst } = draai(['verblijf', ...argumenten], invoer);
    expect([code, uit]).toEqual([2, '']);
    expect(tekst).toMatch(melding);
    expect(tekst).not.toMatch(/ at .*:\d+/);
  });
});

describe('herkomst op de opdrachtregel', () => {
  test('het antwoord heeft precies de beschreven velden', () => {
    const { code, uit } = draai(['herkomst'], JSON.stringify(zaak()));
    const gelezen = JSON.parse(uit) as Record<string, unknown> & { stappen: { regel: string; bron: string; feiten: string[] }[] };
    expect([code, Object.keys(gelezen)]).toEqual([0, ['uitkomst', 'gemeente', 'opvolger', 'stappen', 'watVerandertHet', 'openNormen']]);
    expect([gelezen['uitkomst'], gelezen['gemeente'], gelezen['opvolger']]).toEqual(['vastgesteld', '0503', null]);
    expect(gelezen.stappen.map((s) => s.regel)).toContain('H2');
  });
  test('veel zaken, regel voor regel', () => {
    const { code, uit } = draai(['herkomst', '--regels'], [JSON.stringify(zaak()), JSON.stringify(zaak({ regelset: 'mars' })), JSON.stringify(zaak({ verblijven: [] }))].join('\n'));
    const gelezen = leesRegels(uit);
    expect([code, gelezen.map((g) => g.gemeente ?? g.fout.veld)]).toEqual([0, ['0503', 'regelset', '0518']]);
    expect(gelezen[1]!.fout.regel).toBe(2);
  });
  test('een verkeerde aanroep', () => {
    expect(draai(['herkomst', '--json'], '').fout).toMatch(/Gebruik: herkomst/);
    expect(draai(['herkomst'], '{}')).toEqual({ code: 2, uit: '', fout: 'De invoer klopt niet bij "persoon": dit gegeven ontbreekt.\n' });
  });
  test('dezelfde invoer geeft dezelfde bytes', () => expect(draai(['herkomst'], JSON.stringify(zaak())).uit).toBe(draai(['herkomst'], JSON.stringify(zaak())).uit));

  test('een antwoord van BRP historie bevragen in plaats van rijen', () => {
    const brp = { verblijfplaatsen: [{ type: 'Adres', functieAdres: { code: 'W' }, gemeenteVanInschrijving: { code: '1783' }, datumVan: { type: 'Datum', datum: '2015-01-01' } }], geheimhoudingPersoonsgegevens: true, geboortedatum: '2007-01-01' };
    for (const persoon of [brp, { brpAntwoord: brp, geboortedatum: '20070101' }]) {
      const u = antwoord({ persoon, verblijven: [] });
      expect(u.gemeente).toBe('1783');
      expect(u.stappen.map((s) => s.regel)).toContain('Jeugdwet');
      expect(u.openNormen.join()).toContain('geheim');
    }
    expect(fout({ persoon: { verblijfplaatsen: [{ type: 'Boot' }] } })).toEqual({ veld: 'persoon.verblijfplaatsen[0].type', melding: 'onbekend soort verblijfplaats' });
  });
  test('de geheimhouding en de geboortedatum van een BRP-lijst tellen mee', () => {
    const u = antwoord({ persoon: { ...(zaak()['persoon'] as object), geheim: '7', geboortedatum: '20070517' } });
    expect(u.openNormen.join()).toContain('geheim');
    expect(u.stappen.map((s) => s.regel)).toContain('Jeugdwet');
    expect(antwoord({ persoon: { ...(zaak()['persoon'] as object), geboortedatum: '20070500' } }).stappen.map((s) => s.regel)).not.toContain('Jeugdwet');
  });
  test('een gezin met twee herkomsten', () => {
    const u = antwoord({ gezinsleden: [{ aanduiding: 'Andere ouder', persoon: persoonlijst(adres('20150101', { '09.10': '1783' })) }] });
    expect([u.uitkomst, u.gemeente]).toEqual(['voorlopig', '0503']);
    expect(u.watVerandertHet.join()).toContain('Westland');
    expect(fout({ gezinsleden: [{ persoon: 3 }] }).veld).toBe('gezinsleden[0].persoon');
  });
  test('de dag van het besluit bepaalt de opvolger', () => {
    const weesp = { persoon: persoonlijst(adres('20150101', { '09.10': '0457' })), verblijven: [], peildatum: '2022-03-01' };
    expect([antwoord(weesp).opvolger, antwoord({ ...weesp, beslisdatum: '2022-05-01' }).opvolger]).toEqual([null, '0363']);
  });
  test('afspraken die op de peildatum niet golden: dat staat erbij', () => {
    expect(antwoord({ peildatum: '2026-03-01' }).openNormen.join()).toMatch(/Op 1 maart 2026 golden deze afspraken niet: haaglanden-2026 geldt vanaf 1 juli 2026/);
    expect(antwoord().openNormen).toEqual([]);
    expect([antwoord({ regelset: 'haaglanden-2026' }).gemeente, antwoord({ regelset: 'Haaglanden' }).gemeente]).toEqual(['0503', '0503']);
    expect(fout({ regelset: 'mars' }).melding).toMatch(/kies uit: .*haaglanden-2026/);
  });
  test('een verblijf zonder einde en zonder instellingsadres: niet ingevuld, maar gevraagd als het uitmaakt', () => {
    // in the institution since 2023, registered there since before the request: is that the institution's own address?
    const u = antwoord({ persoon: persoonlijst(adres('20150101', { '09.10': '0503' }), adres('20230301', { '09.10': '0518' })), verblijven: [{ soort: 'beschermd_wonen', gemeente: '0518', van: '2023-01-01', tot: '2024-01-01' }] });
    expect([u.uitkomst, u.gemeente]).toEqual(['voorlopig', '0518']);
    expect(u.watVerandertHet.join()).toContain('dan is de uitkomst Delft');
  });
  test('buitenland, alleen RNI en een afgevoerde lijst lopen niet vast', () => {
    expect(antwoord({ persoon: persoonlijst(buitenland('20200101', { '09.10': '1999' })), verblijven: [] }).uitkomst).toBe('niet_vast_te_stellen');
    expect(antwoord({ persoon: { ...persoonlijst(adres('20100101')), inschrijving: { '67.20': 'W' } } }).uitkomst).toBe('niet_vast_te_stellen');
  });

  test.each<[string, Record<string, unknown>, string, string]>([
    ['geen persoon', { persoon: undefined }, 'persoon', 'dit gegeven ontbreekt'],
    ['geen peildatum', { peildatum: undefined }, 'peildatum', 'dit gegeven ontbreekt'],
    ['een dag die niet bestaat', { peildatum: '2026-02-30' }, 'peildatum', 'verwacht een datum als jjjj-mm-dd'],
    ['geen regelset', { regelset: '' }, 'regelset', 'noem een regelset, bijvoorbeeld "haaglanden"'],
    ['verblijven is geen lijst', { verblijven: {} }, 'verblijven', 'verwacht een lijst met verblijven'],
    ['een onbekende gemeente', { verblijven: [{ soort: 'detentie', gemeente: '9998', van: '2020-01-01' }] }, 'verblijven[0].gemeente', 'Deze gemeentecode bestaat niet in de landelijke tabel. Kies een gemeente uit de lijst'],
    ['een verblijf zonder begin', { verblijven: [{ soort: 'detentie', gemeente: '0503' }] }, 'verblijven[0].van', 'dit gegeven ontbreekt'],
    ['een verblijf dat eindigt voor het begint', { verblijven: [{ soort: 'detentie', gemeente: '0503', van: '2020-01-02', tot: '2020-01-01' }] }, 'verblijven[0].tot', 'de einddatum ligt niet na de begindatum'],
    ['een instellingsadres dat geen ja of nee is', { verblijven: [{ soort: 'detentie', gemeente: '0503', van: '2020-01-02', opInstellingsadres: 'ja' }] }, 'verblijven[0].opInstellingsadres', 'verwacht true of false'],
    ['een verkeerde rij', { persoon: { verblijfplaatsen: [{ '10.30': 'x' }] } }, 'persoon.verblijfplaatsen[0].10.30', 'deze datum bestaat niet; schrijf acht cijfers (jaar, maand, dag), met nullen voor wat onbekend is'],
  ])('%s', (_, anders, veld, melding) => expect(fout(anders)).toEqual({ veld, melding }));
  test('een zaak die geen object is', () => {
    const gelezen = beantwoordHerkomst('[]');
    expect(gelezen.ok ? '' : gelezen.error.veld).toBe('invoer');
  });
});
