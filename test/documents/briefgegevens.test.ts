import { describe, expect, test } from 'vitest';
import { URGENTIEGROEPEN } from '../../shared/domain/persoon/urgentiegroep.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';
import { beschermBrieftekst, findVerzwegenOverwegingen } from '../../electron/backend/documents/bescherm-brieftekst.ts';
import { composeBriefgegevens } from '../../electron/backend/documents/briefgegevens.ts';
import { maakBriefvraag, STRAFREDEN, TEST_BSN, TEST_STRAAT, type Briefwens } from './brief-fixture.ts';

const brief = (wens?: Briefwens) => composeBriefgegevens(maakBriefvraag(wens));
/** Every text of the letter. */
const alles = (wens?: Briefwens): string => JSON.stringify(brief(wens));
const eersteAlinea = (wens?: Briefwens): string => {
  const blok = brief(wens).delen[0]?.blokken[0];
  return blok?.soort === 'alinea' ? blok.tekst : '';
};

describe('wat de brief zegt', () => {
  test('de eerste alinea van een toekenning zegt het besluit, de gemeente en de dag', () => {
    expect(eersteAlinea()).toBe('Wij kennen u urgentie toe. U krijgt voorrang bij het vinden van een woning in de gemeente Rijswijk. Dit besluit namen wij op 19 november 2026. Uw aanvraag kregen wij op 26 oktober 2026.');
    expect(brief().delen[0]?.blokken[1]).toEqual({ soort: 'kern', feiten: [
      { label: 'Gemeente', waarde: 'Rijswijk' },
      { label: 'Hoe u een woning vindt', waarde: 'U krijgt een woning aangeboden (directe bemiddeling)' },
      { label: 'Geldig tot en met', waarde: '19 februari 2027' },
    ] });
  });

  test('wie geen instelling verlaat zoekt zelf', () => {
    const tekst = alles({ aanvraag: { urgentiegroep: 'a', opnames: [] } });
    expect(tekst).toContain('U zoekt zelf, met voorrang');
    expect(tekst).toContain('Reageert u op een woning, dan krijgt u voorrang.');
    expect(tekst).not.toContain('directe bemiddeling');
  });

  test('een afwijzing noemt elke grond in gewone woorden, met het artikel', () => {
    const wens: Briefwens = { keuze: { dictum: 'afwijzen', weigeringsgronden: ['geen_verblijfstitel', 'zelf_op_te_lossen'] } };
    expect(eersteAlinea(wens)).toContain('Wij wijzen uw aanvraag om urgentie af. U krijgt dus geen voorrang');
    const punten = brief(wens).delen[1]?.blokken.filter((b) => b.soort === 'punt') ?? [];
    expect(punten[0]).toMatchObject({ tekst: 'U komt niet in aanmerking voor een huisvestingsvergunning.', grond: 'art. 10 lid 2 Huisvestingswet 2014' });
    expect(punten[1]).toMatchObject({ tekst: 'U kunt uw woonprobleem zelf oplossen.', grond: 'verordening van de gemeente' });
    expect(alles(wens)).not.toContain('Geldig tot en met');
  });

  test('elke weigeringsgrond van de regio is aan "u" gericht', () => {
    const weigeringsgronden = haaglanden2026.weigeringsgronden.map((g) => g.code);
    const punten = brief({ keuze: { dictum: 'afwijzen', weigeringsgronden } }).delen[1]?.blokken.filter((b) => b.soort === 'punt' && b.kop.startsWith('Reden')) ?? [];
    expect(punten).toHaveLength(weigeringsgronden.length);
    for (const punt of punten) expect(punt.soort === 'punt' && punt.tekst).toMatch(/^(U|Uw) /);
  });

  test('buiten behandeling steunt op art. 4:5 Awb en zegt dat er niet is beoordeeld', () => {
    const wens: Briefwens = { keuze: { dictum: 'buiten_behandeling' } };
    expect(eersteAlinea(wens)).toContain('Wij hebben niet beoordeeld of u urgentie moet krijgen.');
    expect(alles(wens)).toContain('op grond van art. 4:5 Awb en art. 13 van de Huisvestingswet 2014');
    expect(alles(wens)).toContain('Dan kunt u een nieuwe aanvraag doen.');
  });

  test('de bezwaarclausule zegt hoe lang, bij wie, wat erin staat en dat het gratis is', () => {
    const bezwaar = JSON.stringify(brief().delen.find((d) => d.kop === 'Bent u het niet eens met dit besluit?'));
    for (const stuk of ['Dat is gratis.', 'zes weken beginnen op de dag nadat wij deze brief hebben verstuurd (art. 6:7 en 6:8 Awb)', 'Het college van burgemeester en wethouders van Testdam', 'TT-2026-0042', 'waarom u het niet eens bent', 'uw handtekening'])
      expect(bezwaar).toContain(stuk);
  });

  test('de herkomst en de kansrijke woonstart staan er in gewone woorden', () => {
    expect(alles()).toContain('Uw herkomstgemeente is Delft. Daar had u een woonadres voordat u in een instelling ging wonen.');
    expect(alles()).toContain('Volgens ons is dat Rijswijk. Wij keken daarbij vooral naar deze punten: sociaal netwerk; werk, dagbesteding, onderwijs.');
    expect(alles({ betereGemeente: null })).toContain('Wij hebben bekeken of een andere gemeente in de regio u een betere kans geeft op een goede start in een woning. Dat is volgens ons niet zo.');
    expect(alles({ herkomstgemeente: null })).toContain('Wij konden met de gegevens die er zijn niet vaststellen uit welke gemeente u komt.');
    expect(alles({ herkomstgemeente: '0637' })).toContain('Uw herkomstgemeente is Zoetermeer. Wij hebben die gemeente zelf vastgesteld');
  });

  test('wie afwijkt van de afspraken zegt dat in de brief', () => {
    expect(alles({ gekozen: '1916' })).toContain('Volgens de afspraken van de regio lag Rijswijk voor de hand. Wij kiezen voor Leidschendam-Voorburg.');
    expect(alles()).not.toContain('lag Rijswijk voor de hand');
  });
});

describe('wat de brief nooit zegt', () => {
  test('geen bsn, geen medische tekst, geen interne motivering, geen strafrechtelijk gegeven', () => {
    for (const dictum of ['toewijzen', 'afwijzen', 'buiten_behandeling'] as const) {
      const tekst = alles({ keuze: { dictum, weigeringsgronden: dictum === 'afwijzen' ? ['inkomen'] : [] } });
      for (const verboden of [TEST_BSN, 'schizofrenie', 'Kliniek Nergens', 'Intern', 'Medisch', STRAFREDEN, 'crimine', '1990']) expect(tekst).not.toContain(verboden);
    }
  });

  test('met geheimhouding staat er geen adres, alleen via wie de brief gaat', () => {
    const wens: Briefwens = { aanvraag: { betrokkene: { geheimhouding: true } } };
    expect(brief(wens).geadresseerde).toEqual(['Testpersoon Alfa van Proefstuk', 'Via: Stichting Verzonnen Zorg']);
    for (const verboden of [TEST_STRAAT, '2611']) expect(alles(wens)).not.toContain(verboden);
    expect(alles()).toContain(TEST_STRAAT);
  });

  test('zonder adres en zonder organisatie wordt de brief uitgereikt', () => {
    expect(brief({ aanvraag: { indiener: 'Testpersoon Alfa van Proefstuk', betrokkene: { correspondentieadres: null } } }).geadresseerde).toEqual(['Testpersoon Alfa van Proefstuk', 'Persoonlijk uit te reiken']);
  });

  test('geen urgentiegroep is uit de brief af te lezen', () => {
    const wettelijk = new Set(URGENTIEGROEPEN.filter((g) => g.wettelijk && g.uitInstelling).map((g) => alles({ aanvraag: { urgentiegroep: g.code } }).replace(/[0-9a-f]{4}( [0-9a-f]{4}){3}/, '')));
    expect(wettelijk.size).toBe(1);
    for (const g of URGENTIEGROEPEN) expect(alles({ aanvraag: { urgentiegroep: g.code } })).not.toContain(g.naam);
  });

  test('een getypt bsn of geheim adres in een overweging wordt weggelaten', () => {
    const betrokkene = maakBriefvraag({ aanvraag: { betrokkene: { geheimhouding: true } } }).dossier.aanvraag.betrokkene;
    expect(beschermBrieftekst(`Uw nummer 9999.90.019 en ${TEST_BSN}.`, betrokkene)).toBe('Uw nummer [nummer weggelaten] en [nummer weggelaten].');
    expect(beschermBrieftekst('U woont op verzonnenlaan  12 BIS, 2611 AB.', betrokkene)).toBe('U woont op [adres weggelaten], [postcode weggelaten].');
    expect(beschermBrieftekst('Bel 015 123 45 67 over zaak 123456789.', betrokkene)).toBe('Bel 015 123 45 67 over zaak 123456789.');
    expect(beschermBrieftekst(`U woont op ${TEST_STRAAT}.`, { ...betrokkene, geheimhouding: false })).toBe(`U woont op ${TEST_STRAAT}.`);
  });

  test('een bsn dat zonder voorloopnul is getypt, wordt ook weggelaten', () => {
    const betrokkene = { ...maakBriefvraag().dossier.aanvraag.betrokkene, bsn: '012345672' };
    expect(beschermBrieftekst('Nummer 12345672.', betrokkene)).toBe('Nummer [nummer weggelaten].');
  });

  test('een overweging over een strafrechtelijk criterium blijft weg, en de brief zegt dat er iets ontbreekt', () => {
    const overwegingen = [
      { grond: 'art. 3:4 Awb', tekst: 'Gewone overweging.' },
      { grond: 'Actuele criminele activiteiten of maatregelen', tekst: 'Er speelt iets.' },
      { grond: 'art. 3:4 Awb', tekst: `Wij lazen: heeft een   gebiedsverbod voor het centrum van delft. Daarom niet.` },
    ];
    const vraag = maakBriefvraag({ keuze: { overwegingen } });
    if (!vraag.dossier.besluit) throw new Error('fixture without a decision');
    expect(findVerzwegenOverwegingen(vraag.dossier.besluit.dossierstuk, vraag.regelset)).toEqual([1, 2]);
    const tekst = JSON.stringify(composeBriefgegevens(vraag));
    expect(tekst).toContain('Gewone overweging.');
    expect(tekst).toContain('Een deel van onze overwegingen staat niet in deze brief, om uw privacy te beschermen.');
    expect(tekst.toLowerCase()).not.toMatch(/gebiedsverbod|crimine|er speelt iets/);
  });
});

describe('ondertekening en merken', () => {
  test('zolang niet iedereen heeft ondertekend is de brief een voorbeeld', () => {
    const half = brief({ ondertekend: ['secretaris'] });
    expect(half.voorbeeld).toBe(true);
    expect(half.titel).toBe('Voorbeeld: besluit op uw aanvraag om urgentie, kenmerk TT-2026-0042');
    expect(half.ondertekening.rijen.map((r) => `${r.rol}: ${r.staat}`)).toEqual(['Voorzitter: Nog niet ondertekend', 'Secretaris: Digitaal ondertekend']);
    expect(half.ondertekening.uitleg).not.toContain('Zegel');
    expect(brief({ vraag: { voorbeeld: true } }).voorbeeld).toBe(true);
  });

  test('een ondertekende brief draagt het zegel van precies dit besluit', () => {
    const zegel = (wens?: Briefwens) => /Zegel van het besluit: ([0-9a-f]{4}(?: [0-9a-f]{4}){3})\./.exec(brief(wens).ondertekening.uitleg)?.[1];
    expect(brief().voorbeeld).toBe(false);
    expect(zegel()).toMatch(/^[0-9a-f ]{19}$/);
    expect(zegel({ gekozen: '1916' })).not.toBe(zegel());
  });

  test('een dossier zonder besluit heeft geen brief', () => {
    const vraag = maakBriefvraag();
    expect(() => composeBriefgegevens({ ...vraag, dossier: { ...vraag.dossier, besluit: null } })).toThrow('A letter needs a decision');
  });
});
