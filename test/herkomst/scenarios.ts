import type { Instellingsverblijf } from '../../shared/domain/herkomst/opnameketen.ts';
import type { HerkomstUitkomst } from '../../shared/domain/herkomst/uitkomst.ts';
import type { Verblijfperiode } from '../../shared/domain/herkomst/verblijfperiode.ts';
import { plainDate, type PlainDate } from '../../shared/kernel/plain-date.ts';
import { briefadres, buitenland, DELFT, DEN_HAAG, ROTTERDAM, verblijf, WESTLAND } from '../shared/builders.ts';

/** A case of the domain note, section 2.6, by its number: the facts and what has to come out. */
export type Scenario = {
  id: string;
  naam: string;
  perioden: Verblijfperiode[];
  opnames?: Instellingsverblijf[];
  geboortedatum?: PlainDate;
  geheimhouding?: boolean;
  beslisdatum?: PlainDate;
  uitkomst: HerkomstUitkomst['uitkomst'];
  gemeente: string | null;
  opvolger?: string;
  /** Rules that must stand in the steps. */
  regels: string[];
  /** Parts of facts, explanations, open norms or what changes it, that people must be able to read. */
  leest?: string[];
};

const PIJNACKER = '1926';
const onbekend = (van: string, tot: string | null): Verblijfperiode => verblijf(van, tot, { soort: 'onbekend', functieAdres: null, gemeente: null });
const rni = (van: string, tot: string | null): Verblijfperiode => verblijf(van, tot, { gemeente: '1999' });

export const stay = (van: string, tot: string | null = null, anders: Partial<Instellingsverblijf> = {}): Instellingsverblijf => ({
  soort: 'beschermd_wonen', gemeente: DEN_HAAG, opInstellingsadres: false, van: plainDate(van), tot: tot === null ? null : plainDate(tot), ...anders,
});
const opAdres = { opInstellingsadres: true };

/** Request on 2 November 2026; look-back five years, gap 30 days, from the first stay, boundary day counts (Haaglanden). */
export const SCENARIOS: Scenario[] = [
  {
    id: '1', naam: 'keten beschermd wonen, kliniek, beschermd wonen in drie gemeenten, gaten van 9 en 10 dagen', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['keten', 'H2'],
    perioden: [verblijf('20240301', null, { gemeente: DEN_HAAG }), verblijf('20200110', '20240301', { gemeente: WESTLAND }), verblijf('20150101', '20200110')],
    opnames: [stay('2024-03-01', null, opAdres), stay('2022-05-10', '2024-02-20', { soort: 'ggz_kliniek', gemeente: ROTTERDAM }), stay('2020-01-10', '2022-05-01', { gemeente: WESTLAND, ...opAdres })],
    leest: ['9 dagen zonder verblijf tussen 1 mei 2022 en 10 mei 2022', '10 dagen zonder verblijf tussen 20 februari 2024 en 1 maart 2024'],
  },
  {
    id: '1-gat', naam: 'het gat is 31 dagen: alleen het laatste verblijf telt, en dat staat erbij', uitkomst: 'vastgesteld', gemeente: WESTLAND, regels: ['keten', 'H2'],
    perioden: [verblijf('20240301', null, { gemeente: DEN_HAAG }), verblijf('20220101', '20240301', { gemeente: WESTLAND }), verblijf('20150101', '20220101')],
    opnames: [stay('2024-03-01', null, opAdres), stay('2022-01-01', '2024-01-30', { gemeente: ROTTERDAM })],
    leest: ['Hoort niet bij de keten: Beschermd wonen in Rotterdam', 'grootste gat in een keten, 30 dagen'],
  },
  { id: '1-uit', naam: 'al langer dan 30 dagen uit de instelling: het woonadres van nu telt', uitkomst: 'vastgesteld', gemeente: WESTLAND, regels: ['H1', 'keten'], perioden: [verblijf('20260901', null, { gemeente: WESTLAND }), verblijf('20150101', '20240301')], opnames: [stay('2024-03-01', '2026-09-01')], leest: ['Op de dag van de aanvraag is er geen keten.'] },
  { id: '2', naam: 'ingeschreven op het adres van de instelling: het adres ervoor telt', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['instellingsadres', 'H2'], perioden: [verblijf('20240305', null, { gemeente: DEN_HAAG }), verblijf('20150101', '20240305')], opnames: [stay('2024-03-01', null, opAdres)] },
  { id: '2-onbekend', naam: 'het is niet bekend of de inschrijving op het adres van de instelling was', uitkomst: 'voorlopig', gemeente: DEN_HAAG, regels: ['H7'], perioden: [verblijf('20230301', null, { gemeente: DEN_HAAG }), verblijf('20150101', '20230301')], opnames: [stay('2023-01-01', '2024-01-01', { opInstellingsadres: null })], leest: ["Het is niet bekend of de aanvrager in 's-Gravenhage stond ingeschreven op het adres van de instelling. Als dat zo is, dan is de uitkomst Delft."] },
  { id: '3', naam: 'tien jaar beschermd wonen: het woonadres ervoor blijft gelden', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['H2'], perioden: [verblijf('20160201', null, { gemeente: DEN_HAAG }), verblijf('20100101', '20160201')], opnames: [stay('2016-02-01', null, opAdres)] },
  { id: '3-anker', naam: 'tien jaar beschermd wonen en daarvoor een briefadres: het anker bepaalt of er een woonadres is', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['H3', 'ankerdatum'], perioden: [verblijf('20160201', null, { gemeente: DEN_HAAG }), briefadres('20150101', '20160201'), verblijf('20100101', '20150101')], opnames: [stay('2016-02-01', null, opAdres)], leest: ['Dit bepaalde de uitkomst: terugkijken vanaf, het begin van de eerste opname', 'De bron zegt niet vanaf welke dag de terugkijkperiode telt'] },
  { id: '4', naam: 'alleen een briefadres: een aanwijzing, geen bewijs', uitkomst: 'niet_vast_te_stellen', gemeente: null, regels: ['H4'], perioden: [briefadres('20200101', null)], leest: ['Een briefadres is geen woonadres', 'Welke gemeente behandelt deze aanvraag'] },
  { id: '5', naam: 'nooit ingeschreven, alleen RNI (1999)', uitkomst: 'niet_vast_te_stellen', gemeente: null, regels: ['H5'], perioden: [rni('20190101', null)] },
  { id: '5-leeg', naam: 'geen enkel gegeven', uitkomst: 'niet_vast_te_stellen', gemeente: null, regels: ['H5'], perioden: [] },
  { id: '6', naam: 'een verblijf in het buitenland ertussen: het laatste woonadres in vijf jaar', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['H3'], perioden: [buitenland('20230101', null), verblijf('20180101', '20230101')], leest: ['Dit bepaalde de uitkomst: terugkijkperiode, 5 jaar'] },
  { id: '6-lang', naam: 'langer dan vijf jaar in het buitenland: het buitenland staat bij de feiten', uitkomst: 'niet_vast_te_stellen', gemeente: null, regels: ['H5'], perioden: [buitenland('20200101', null), verblijf('20100101', '20200101')], leest: ['Buitenland vanaf 1 januari 2020', 'terugkijkperiode, 5 jaar'] },
  { id: '7', naam: 'dakloos, zwervend over gemeenten: het laatste woonadres', uitkomst: 'vastgesteld', gemeente: WESTLAND, regels: ['H3'], perioden: [onbekend('20250101', null), briefadres('20240601', '20250101', DEN_HAAG), verblijf('20230101', '20240601', { gemeente: WESTLAND }), verblijf('20150101', '20230101')] },
  { id: '7-geen', naam: 'dakloos zonder woonadres in vijf jaar: de commissie', uitkomst: 'niet_vast_te_stellen', gemeente: null, regels: ['H4'], perioden: [onbekend('20240101', null), briefadres('20190101', '20240101', DEN_HAAG)] },
  {
    id: '8', naam: 'jongere na jeugdhulp: het eigen woonadres, de Jeugdwet als extra gegeven', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['H2', 'Jeugdwet'], geboortedatum: plainDate('2006-05-17'),
    perioden: [verblijf('20060517', '20220901')], opnames: [stay('2022-09-01', '2026-10-20', { soort: 'jeugdhulp', gemeente: ROTTERDAM })], leest: ['volgens de Jeugdwet is de woonplaats Delft', 'direct vóór het verblijf dat begon op 1 september 2022'],
  },
  {
    id: '8-verschil', naam: 'de Jeugdwet kent geen vijf jaar en geen gat: een andere gemeente, die niet meetelt', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['H2', 'Jeugdwet'], geboortedatum: plainDate('2005-05-17'),
    perioden: [verblijf('20220901', null, { gemeente: WESTLAND }), verblijf('20050517', '20220901')], opnames: [stay('2022-09-20', '2026-10-20', { soort: 'jeugdhulp', gemeente: ROTTERDAM }), stay('2022-08-01', '2022-09-01', { soort: 'ggz_kliniek' })], leest: ['volgens de Jeugdwet is de woonplaats Westland'],
  },
  { id: '8-moeder', naam: 'de Jeugdwet zonder woonadres: de moeder bij de geboorte, anders waar de jongere verblijft', uitkomst: 'niet_vast_te_stellen', gemeente: null, regels: ['H5', 'Jeugdwet'], geboortedatum: plainDate('2007-05-17'), perioden: [], leest: ['de moeder bij de geboorte'] },
  { id: '8-buiten', naam: 'de Jeugdwet bij een woonplaats in het buitenland', uitkomst: 'niet_vast_te_stellen', gemeente: null, regels: ['Jeugdwet'], geboortedatum: plainDate('2007-05-17'), perioden: [buitenland('20100101', null)], leest: ['waar de jongere werkelijk verblijft'] },
  { id: '9', naam: 'slachtoffer van geweld in de opvang: herkomst staat vast, veiligheid wordt gevraagd', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['H2'], perioden: [verblijf('20150101', '20240301')], opnames: [stay('2024-03-01', null, { soort: 'vrouwenopvang' })], leest: ['Veiligheid: is terugkeer naar de herkomstgemeente veilig? De regel zegt "tenzij"'] },
  { id: '9-geheim', naam: 'geheimhouding zonder opvang: ook dan, en nergens een adres', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['H1'], geheimhouding: true, perioden: [verblijf('20150101', null)], leest: ['Veiligheid', 'Noem in stukken en gesprekken geen adres.'] },
  { id: '10', naam: 'detentie met een briefadres: het woonadres voor de detentie', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['H2'], perioden: [briefadres('20240301', null, DEN_HAAG), verblijf('20150101', '20240301')], opnames: [stay('2024-03-01', null, { soort: 'detentie', gemeente: ROTTERDAM })] },
  { id: '12', naam: 'herkomst buiten de regio', uitkomst: 'buiten_de_regio', gemeente: ROTTERDAM, regels: ['H2', 'H6'], perioden: [verblijf('20150101', '20240301', { gemeente: ROTTERDAM })], opnames: [stay('2024-03-01')], leest: ['warme overdracht'] },
  { id: '13', naam: 'gemeente opgeheven: de oude code blijft, de opvolger op de dag van de aanvraag erbij', uitkomst: 'buiten_de_regio', gemeente: '0457', opvolger: '0363', regels: ['H2', 'herindeling', 'H6'], perioden: [verblijf('20150101', '20220301', { gemeente: '0457' })], opnames: [stay('2022-03-01')], leest: ['Weesp is opgegaan in Amsterdam'] },
  { id: '13-voor', naam: 'op de dag van het besluit bestond de gemeente nog', uitkomst: 'buiten_de_regio', gemeente: '0457', regels: ['H2', 'H6'], beslisdatum: plainDate('2022-03-23'), perioden: [verblijf('20150101', '20220301', { gemeente: '0457' })], opnames: [stay('2022-03-01')] },
  { id: '13-na', naam: 'op de dag van het besluit niet meer', uitkomst: 'buiten_de_regio', gemeente: '0457', opvolger: '0363', regels: ['herindeling'], beslisdatum: plainDate('2022-03-24'), perioden: [verblijf('20150101', '20220301', { gemeente: '0457' })], opnames: [stay('2022-03-01')] },
  { id: '13-geen', naam: 'een opgeheven gemeente zonder opvolger in de tabel (Elten, 1963)', uitkomst: 'buiten_de_regio', gemeente: '1055', regels: ['H1', 'H6'], perioden: [verblijf('19600101', null, { gemeente: '1055' })] },
  { id: '5-tabel', naam: 'een code van de tabel die geen gemeente is (0998, buitenland)', uitkomst: 'niet_vast_te_stellen', gemeente: null, regels: ['H5'], perioden: [verblijf('20190101', null, { gemeente: '0998' })] },
  { id: '1-dag', naam: 'een gat van één dag', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['keten'], perioden: [verblijf('20150101', '20230101')], opnames: [stay('2024-01-02'), stay('2023-01-01', '2024-01-01')], leest: ['1 dag zonder verblijf'] },
  { id: '14-laat', naam: 'valt een onbekende dag laat in de maand, dan woont iemand er nog niet', uitkomst: 'voorlopig', gemeente: WESTLAND, regels: ['H7'], perioden: [verblijf('20231200', null, { gemeente: WESTLAND }), verblijf('20150101', '20231200')], opnames: [stay('2023-12-31')], leest: ['Valt hij laat in die periode, dan is de uitkomst Delft.'] },
  { id: '14-zelfde-gemeente', naam: 'twee woonadressen tegelijk in dezelfde gemeente: dat maakt voor de herkomst niet uit', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['H1', 'tegenspraak'], perioden: [verblijf('20200101', null), verblijf('20150101', null)] },
  { id: '14-na', naam: 'een later gegeven in onderzoek dat pas na de opname begint, maakt niet uit', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['H3'], perioden: [verblijf('20250101', null, { functieAdres: 'B', inOnderzoek: true }), verblijf('20150101', '20230101')], opnames: [stay('2024-03-01')] },
  { id: '14-eerder', naam: 'een eerder gegeven in onderzoek maakt niet uit', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['H3'], perioden: [verblijf('20230101', '20240101'), verblijf('20150101', '20220101', { inOnderzoek: true, gemeente: WESTLAND })] },
  { id: '14-functie-niet', naam: 'een oud adres zonder functie maakt niet uit', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['H1'], perioden: [verblijf('20200101', null), verblijf('20150101', '20200101', { functieAdres: null, gemeente: WESTLAND })] },
  { id: '2-onbekend-niet', naam: 'onbekend of het een instellingsadres was, maar het maakt niet uit', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['H2'], perioden: [verblijf('20150101', '20230101')], opnames: [stay('2024-03-01', null, { opInstellingsadres: null }), stay('2023-01-01', '2024-03-01', { opInstellingsadres: null, gemeente: ROTTERDAM })] },
  { id: '14-locatie', naam: 'een locatie zonder functie is geen woonadres', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['H3', 'tegenspraak'], perioden: [verblijf('20240101', null, { soort: 'locatie', functieAdres: null, gemeente: WESTLAND }), verblijf('20150101', '20240601')], leest: ['Woonadres in Delft'] },
  { id: '14', naam: 'een onvolledige datum die de uitkomst verandert', uitkomst: 'voorlopig', gemeente: WESTLAND, regels: ['H7'], perioden: [verblijf('20240000', null, { gemeente: WESTLAND }), verblijf('20150101', '20240000')], opnames: [stay('2024-03-01')], leest: ['De datum "2024 (maand en dag onbekend)" is niet volledig bekend. Is het bijvoorbeeld 1 maart 2024, dan is de uitkomst Delft.'] },
  { id: '14-niet', naam: 'een onvolledige datum die er niet toe doet', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['H2'], perioden: [verblijf('20100000', '20240301')], opnames: [stay('2024-03-01')] },
  { id: '14-zelfde', naam: 'begon en eindigde in hetzelfde onbekende jaar: twee datums, niet één', uitkomst: 'voorlopig', gemeente: WESTLAND, regels: ['H7'], perioden: [verblijf('20240000', '20240000', { gemeente: WESTLAND }), verblijf('20150101', '20240000')], opnames: [stay('2024-03-01')], leest: ['dan is de uitkomst Delft'] },
  { id: '14-grens', naam: 'het einde ligt na het begin: de onbekende maand wordt niet ervoor gelezen', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['H1'], perioden: [verblijf('20240620', null), verblijf('20240610', '20240600', { gemeente: WESTLAND })] },
  { id: '14-onderzoek', naam: 'het gegeven waarop de uitkomst rust is in onderzoek', uitkomst: 'voorlopig', gemeente: DELFT, regels: ['H7'], perioden: [verblijf('20150101', null, { inOnderzoek: true })], leest: ['Dit gegeven is in onderzoek: Woonadres in Delft'] },
  { id: '14-later', naam: 'een later briefadres in onderzoek kan een woonadres blijken', uitkomst: 'voorlopig', gemeente: DELFT, regels: ['H3', 'H7'], perioden: [verblijf('20240101', null, { functieAdres: 'B', gemeente: WESTLAND, inOnderzoek: true }), verblijf('20150101', '20240101')], leest: ['Briefadres in Westland'] },
  { id: '14-functie', naam: 'van een adres is niet bekend of het een woonadres was', uitkomst: 'voorlopig', gemeente: DELFT, regels: ['H3', 'H7'], perioden: [verblijf('20240101', null, { functieAdres: null, gemeente: WESTLAND }), verblijf('20150101', '20240101')], leest: ['niet bekend of het een woonadres was', 'Was het een woonadres, dan is de uitkomst Westland.'] },
  { id: '14-gemeente', naam: 'een woonadres in een gemeente die niet in de tabel staat: de commissie zoekt uit welke', uitkomst: 'voorlopig', gemeente: DELFT, regels: ['H3', 'H7'], perioden: [verblijf('20240101', null, { soort: 'onbekend', gemeente: null, bronkenmerk: 'test, gemeentecode 1810' }), verblijf('20150101', '20240101')], leest: ['Woonadres in een onbekende gemeente vanaf 1 januari 2024 (BRP), test, gemeentecode 1810. Zoek de gemeente uit'] },
  { id: '14-gemeente-oud', naam: 'een oud woonadres in zo een gemeente maakt niet uit', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['H1'], perioden: [verblijf('20240101', null), verblijf('20150101', '20240101', { soort: 'onbekend', gemeente: null })] },
  { id: '5-locatie', naam: 'alleen een locatie zonder functie: die staat bij de feiten', uitkomst: 'niet_vast_te_stellen', gemeente: null, regels: ['H5'], perioden: [verblijf('20240101', null, { soort: 'locatie', functieAdres: null, gemeente: WESTLAND })], leest: ['Locatie in Westland'] },
  { id: '14-tegenspraak', naam: 'twee woonadressen tegelijk in twee gemeenten', uitkomst: 'voorlopig', gemeente: DELFT, regels: ['H7', 'tegenspraak'], perioden: [verblijf('20200101', null), verblijf('20150101', null, { gemeente: WESTLAND })], leest: ['Er zijn woonadressen tegelijk in Delft en Westland.', 'Loopt door terwijl een ander verblijf al is begonnen'] },
  { id: '14-nul', naam: 'een periode die eindigt op de dag dat ze begint, telt niet en wordt genoemd', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['H3', 'tegenspraak'], perioden: [verblijf('20250101', '20250101', { gemeente: WESTLAND }), verblijf('20150101', '20240101')], leest: ['Eindigt voor of op de dag dat het begint'] },
  { id: '1-tegelijk', naam: 'twee verblijven tegelijk in twee gemeenten: het oudste begin telt, de overlap wordt genoemd', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['keten', 'H2', 'tegenspraak'], perioden: [verblijf('20150101', '20230101')], opnames: [stay('2024-03-01', null, { gemeente: ROTTERDAM }), stay('2023-01-01')], leest: ['Verblijven tegelijk: Beschermd wonen in \'s-Gravenhage vanaf 1 januari 2023'] },
  { id: '17', naam: 'precies vijf jaar: de grensdag telt mee en dat bepaalt de uitkomst', uitkomst: 'vastgesteld', gemeente: DELFT, regels: ['H3'], perioden: [verblijf('20100101', '20211103')], leest: ['Dit bepaalde de uitkomst: grensdag, telt mee'] },
  { id: '17-meer', naam: 'een dag meer dan vijf jaar', uitkomst: 'niet_vast_te_stellen', gemeente: null, regels: ['H5'], perioden: [verblijf('20100101', '20211102')] },
  { id: '17-minder', naam: 'een dag minder: de grensdag doet er niet toe', uitkomst: 'vastgesteld', gemeente: PIJNACKER, regels: ['H3'], perioden: [verblijf('20100101', '20211104', { gemeente: PIJNACKER })] },
];
