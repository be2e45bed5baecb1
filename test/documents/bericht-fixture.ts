import { plainDate } from '../../shared/kernel/plain-date.ts';
import type { Betrokkene } from '../../shared/domain/persoon/betrokkene.ts';
import { makeRecognizer } from '../../shared/domain/herstelkans/strafrechtelijk.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';
import type { Berichtbasis } from '../../electron/backend/documents/bericht.ts';
import type { Brief } from '../../electron/backend/documents/brief.ts';
import { composeAanvulverzoek, type Aanvulvraag } from '../../electron/backend/documents/compose-aanvulverzoek.ts';
import { composeOntvangstbevestiging } from '../../electron/backend/documents/compose-ontvangstbevestiging.ts';
import { composeVertragingsbericht, type Vertragingsvraag } from '../../electron/backend/documents/compose-vertragingsbericht.ts';
import { composeVervolgbesluit, type Vervolgbesluitvraag } from '../../electron/backend/documents/compose-vervolgbesluit.ts';
import { composeZienswijzeverzoek, type Zienswijzevraag } from '../../electron/backend/documents/compose-zienswijzeverzoek.ts';
import { STRAFREDEN, TEST_BSN, TEST_STRAAT } from './brief-fixture.ts';

export const MEDISCH = 'Diagnose schizofrenie, medicatie clozapine.';
const datum = plainDate;
const OORDELEN = [{ criterium: 'criminaliteit', gemeente: '0503', oordeel: 'contra_indicatie' as const, reden: STRAFREDEN, bewijs: 'Brief' }];

export const basis = (betrokkene: Partial<Betrokkene> = {}, anders: Partial<Berichtbasis> = {}): Berichtbasis => ({
  ontvanger: {
    betrokkene: { voornamen: 'Testpersoon Alfa', voorvoegsel: 'van', geslachtsnaam: 'Proefstuk', geboortedatum: datum('1990-02-03'), bsn: TEST_BSN, geheimhouding: false, correspondentieadres: { straatEnHuisnummer: TEST_STRAAT, postcode: '2611AB', plaats: 'Testdam' }, ...betrokkene },
    indiener: 'Stichting Verzonnen Zorg',
  },
  commissie: { naam: 'Toetsingscommissie Testregio', namens: 'het college van burgemeester en wethouders van Testdam', postadres: ['Postbus 99999', '2600 ZZ Testdam'] },
  kenmerk: 'TT-2026-0042', vandaag: datum('2026-11-20'), oefen: false, voorbeeld: false, huisstijl: null,
  herken: makeRecognizer(OORDELEN, haaglanden2026.herstelkans.criteria),
  schrijver: { naam: 'S. Voorbeeld-Secretaris', functie: 'Secretaris' },
  ...anders,
});

export const ontvangst = (b = basis()): Brief => composeOntvangstbevestiging({ basis: b, ontvangenOp: datum('2026-11-19'), uiterlijk: datum('2027-01-14'), weken: 8, toestemmingOp: datum('2026-11-10') });

export const aanvulling = (b = basis(), anders: Partial<Aanvulvraag> = {}): Brief => composeAanvulverzoek({
  basis: b, ontvangenOp: datum('2026-11-19'), aanvullenTot: datum('2026-12-04'), uiterlijk: datum('2027-01-14'),
  ontbreekt: [
    { stuk: 'Een uittreksel uit de BRP met uw woongeschiedenis', waarom: 'Daarmee zien wij in welke gemeente u woonde voordat u naar de instelling ging.', grond: 'Regionale Woonzorgvisie Haaglanden, begrip herkomstgemeente', aard: 'gewoon' },
    { stuk: 'Een medisch advies', waarom: MEDISCH, grond: 'art. 4:2 lid 2 Awb', aard: 'medisch' },
  ],
  ...anders,
});

export const vertraging = (b = basis(), anders: Partial<Vertragingsvraag> = {}): Brief => composeVertragingsbericht({
  basis: b, ontvangenOp: datum('2026-11-19'), reden: 'advies', toelichting: '', eerderUiterlijk: datum('2027-01-14'), nieuweUiterlijk: datum('2027-02-11'), termijn: 'redelijk', ...anders,
});

export const zienswijze = (b = basis(), anders: Partial<Zienswijzevraag> = {}): Brief => composeZienswijzeverzoek({
  basis: b, voornemen: 'afwijzen', reagerenTot: datum('2026-12-04'),
  feiten: [
    { tekst: 'Volgens de basisregistratie personen woonde u tot 1 maart 2025 in Delft.', bron: 'BRP, bericht van 12 november 2026', aard: 'gewoon' },
    { tekst: MEDISCH, bron: 'Medisch advies', aard: 'medisch' },
    { tekst: STRAFREDEN, bron: 'Brief', aard: 'strafrechtelijk' },
  ],
  gronden: [{ tekst: 'U kunt uw woonprobleem zelf oplossen.', bron: 'verordening van de gemeente' }],
  gesprek: { datum: datum('2026-12-02'), tijd: '10:30', plaats: 'Stadhuis Testdam, kamer 1' },
  ...anders,
});

export const vervolg = (b = basis(), anders: Partial<Vervolgbesluitvraag> = {}): Brief => composeVervolgbesluit({
  basis: b, vervolg: { soort: 'verlengen', geldigTotOud: datum('2027-02-19'), geldigTotNieuw: datum('2027-05-19') }, eerder: { genomenOp: datum('2026-11-19'), gemeente: '0603' }, genomenOp: datum('2027-02-10'),
  gronden: [{ tekst: 'U zoekt goed, maar er was nog geen passende woning.', bron: 'art. 12 van de verordening van Testdam' }],
  overwegingen: [{ grond: 'art. 3:4 Awb', tekst: 'U reageerde op acht woningen. U bleef steeds op een lagere plaats dan anderen.' }],
  ondertekenaars: [{ rol: 'voorzitter', naam: 'V. Voorbeeld-Voorzitter', ondertekend: true }, { rol: 'secretaris', naam: 'S. Voorbeeld-Secretaris', ondertekend: true }],
  hash: 'ab12'.repeat(16), bezwaarWeken: 6, ...anders,
});

export const intrekking = (b = basis(), anders: Partial<Vervolgbesluitvraag> = {}): Brief => vervolg(b, { vervolg: { soort: 'intrekken', vanaf: datum('2027-02-15') }, gronden: [{ tekst: 'U weigerde een passende woning.', bron: 'art. 14 van de verordening van Testdam' }], ...anders });

/** Everything a person could type that a letter may not carry. */
const GEHEIM = `${STRAFREDEN} Zat in detentie. Nummer ${TEST_BSN}, ${TEST_STRAAT}, 2611 AB Testdam.`;
const ADRES = `Wij schreven u op ${TEST_STRAAT}, 2611 AB. Nummer ${TEST_BSN}.`;

/** Every letter of a case with a secret address, with the forbidden in every text that people type. */
export function geheimeBrieven(): readonly (readonly [string, Brief])[] {
  const b = basis({ geheimhouding: true });
  return [
    ['ontvangstbevestiging', ontvangst(b)],
    ['aanvulverzoek', aanvulling(b, { ontbreekt: (['gewoon', 'medisch', 'strafrechtelijk'] as const).flatMap((aard) => [{ stuk: aard === 'medisch' ? 'Medisch advies' : GEHEIM, waarom: aard === 'medisch' ? MEDISCH : ADRES, grond: GEHEIM, aard }, { stuk: `Bewijs ${ADRES}`, waarom: aard === 'medisch' ? MEDISCH : GEHEIM, grond: ADRES, aard }]) })],
    ['vertragingsbericht', vertraging(b, { toelichting: GEHEIM })],
    ['vertragingsbericht met adres', vertraging(b, { toelichting: ADRES, termijn: 'regeling' })],
    ['zienswijzeverzoek', zienswijze(b, { gronden: [{ tekst: GEHEIM, bron: GEHEIM }, { tekst: ADRES, bron: GEHEIM }], gesprek: { datum: datum('2026-12-02'), tijd: '10:30', plaats: ADRES }, feiten: [{ tekst: ADRES, bron: GEHEIM, aard: 'gewoon' }, { tekst: ADRES, bron: ADRES, aard: 'gewoon' }, { tekst: MEDISCH, bron: GEHEIM, aard: 'medisch' }, { tekst: GEHEIM, bron: ADRES, aard: 'strafrechtelijk' }] })],
    ['verlenging', vervolg(b, { overwegingen: [{ grond: GEHEIM, tekst: ADRES }, { grond: ADRES, tekst: GEHEIM }, { grond: ADRES, tekst: ADRES }] })],
    ['intrekking', intrekking(b, { gronden: [{ tekst: GEHEIM, bron: 'art. 14 van de verordening van Testdam' }], overwegingen: [{ grond: ADRES, tekst: GEHEIM }] })],
  ];
}

/** What none of them may show. */
export const VERBODEN = [TEST_BSN, 'Verzonnenlaan', '2611', 'gebiedsverbod', 'etentie', 'schizofrenie', 'clozapine', '1990'] as const;
