import { describe, expect, test } from 'vitest';
import type { Afwijking } from '../../shared/domain/besluit/afwijking.ts';
import { composeDossierstuk } from '../../shared/domain/besluit/decide-besluit.ts';
import type { Besluitkeuze } from '../../shared/domain/besluit/besluitkeuze.ts';
import { AFGESCHERMD, shieldDossier } from '../../shared/domain/herstelkans/strafrechtelijk.ts';
import { omitBeraad } from '../../shared/domain/toegang/omit-beraad.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';
import { maakBriefvraag, STRAFREDEN } from '../documents/brief-fixture.ts';
import { composeBriefgegevens } from '../../electron/backend/documents/briefgegevens.ts';
import { besluit, DELFT, herstelkans } from '../shared/builders.ts';

const GEHEIM = 'veroordeling van lang geleden';
const beslisser = { naam: 'Testpersoon Voorzitter', functie: 'Voorzitter', medewerkerId: null };
const maatwerk: Afwijking = { soort: 'maatwerk', reden: 'kinderen', motivering: `Vanwege de ${GEHEIM}.`, grondslag: 'verdeelprincipe 2', beslisser };

describe('wie geen strafrechtelijke gegevens mag zien', () => {
  const { dossier, document } = besluit(['v'.repeat(43), 's'.repeat(43)]);
  const criterium = haaglanden2026.herstelkans.criteria.find((c) => c.strafrechtelijk)?.code ?? '';
  const kans = { ...herstelkans(), oordelen: [...herstelkans().oordelen, { criterium, gemeente: DELFT, oordeel: 'contra_indicatie' as const, reden: GEHEIM, bewijs: 'Verzonnen uittreksel' }] };
  const overwegingen: Besluitkeuze['overwegingen'] = [
    { grond: 'x', tekst: 'Gewone tekst.', bewijs: [{ soort: 'oordeel', criterium, gemeente: DELFT }, { soort: 'oordeel', criterium: 'netwerk', gemeente: DELFT }, { soort: 'aanvraag' }] },
    { grond: 'x', tekst: `Er is een ${GEHEIM}.`, bewijs: [{ soort: 'aanvraag' }] },
    { grond: 'x', tekst: 'Zonder bewijs.' },
  ];
  const vol = { ...dossier, herstelkans: kans };
  const stuk = composeDossierstuk(vol, { dictum: 'toewijzen', overwegingen, afwijkingen: [maatwerk], voorwaarden: [{ code: 'eigen', tekst: `Geen nieuwe ${GEHEIM}.` }], woningeisen: { toegankelijkheid: [], toelichting: `Let op: ${GEHEIM}.` } }, 'a'.repeat(64));
  const gezien = shieldDossier({ ...vol, besluit: { document, dossierstuk: stuk, handtekeningen: [] } }, haaglanden2026.herstelkans.criteria).besluit?.dossierstuk;
  test('ziet ze ook niet in afwijkingen, voorwaarden en eisen aan de woning', () => {
    expect(JSON.stringify(gezien)).not.toContain(GEHEIM);
    expect(gezien?.afwijkingen?.[0]).toMatchObject({ soort: 'maatwerk', reden: 'kinderen', motivering: AFGESCHERMD });
    expect([gezien?.voorwaarden, gezien?.woningeisen]).toEqual([[{ code: 'eigen', tekst: AFGESCHERMD }], { toegankelijkheid: [], toelichting: AFGESCHERMD }]);
  });
  test('ziet niet dat een oordeel daarover als bewijs diende, wel het andere bewijs', () => {
    expect(gezien?.overwegingen).toEqual([{ grond: 'x', tekst: 'Gewone tekst.', bewijs: [{ soort: 'oordeel', criterium: 'netwerk', gemeente: DELFT }, { soort: 'aanvraag' }] }, { grond: AFGESCHERMD, tekst: AFGESCHERMD }, { grond: 'x', tekst: 'Zonder bewijs.' }]);
  });
});

describe('wie buiten de commissie staat', () => {
  const { dossier, document } = besluit(['v'.repeat(43), 's'.repeat(43)]);
  const overwegingen: Besluitkeuze['overwegingen'] = [{ grond: 'x', tekst: 'Gewone tekst.', blok: 'belangen', bewijs: [{ soort: 'oordeel', criterium: 'netwerk', gemeente: DELFT }] }];
  const gezien = (keuze: Partial<Besluitkeuze>) => omitBeraad({ ...dossier, status: 'bekendgemaakt', besluit: { document, dossierstuk: composeDossierstuk(dossier, { dictum: 'toewijzen', overwegingen, ...keuze }, 'a'.repeat(64)), handtekeningen: [] } }).besluit?.dossierstuk;
  test('leest na de bekendmaking de overwegingen en voorwaarden, niet het bewijs, de afwijkingen en de waarschuwingen', () => {
    const stuk = gezien({ afwijkingen: [maatwerk], voorwaarden: [{ code: 'eigen', tekst: 'Een.' }] });
    expect(stuk).toMatchObject({ overwegingen: [{ grond: 'x', tekst: 'Gewone tekst.' }], voorwaarden: [{ code: 'eigen', tekst: 'Een.' }] });
    expect(JSON.stringify(stuk)).not.toMatch(/netwerk|maatwerk|bewijs"|waarschuwing/);
    expect(gezien({})).not.toHaveProperty('voorwaarden');
  });
});

describe('de brief over een toewijzing', () => {
  const brief = (keuze: Partial<Besluitkeuze>): string => JSON.stringify(composeBriefgegevens(maakBriefvraag({ keuze })));
  const zoekprofiel = { gemeente: '0603', woningsoorten: ['studio' as const, 'benedenwoning' as const], kamers: { minimaal: 1, maximaal: 2 }, huurgrens: { soort: 'aftopping_1_2' as const, jaar: 2026, centen: 71302 } };
  test('toont zoekprofiel, eisen en voorwaarden', () => {
    const tekst = brief({ zoekprofiel, woningeisen: { toegankelijkheid: ['nultreden'], toelichting: 'Interne toelichting.' }, voorwaarden: [{ code: 'begeleiding', tekst: 'U accepteert begeleiding.' }] });
    for (const deel of ['Studio, benedenwoning', '1 tot en met 2 kamers', '€\u00a0713,02 per maand (grens van 2026)', 'zonder trappen te bereiken', 'hoort een voorwaarde (art. 13 lid 5', 'U accepteert begeleiding.']) expect(tekst).toContain(deel);
    expect(tekst).not.toContain('Interne toelichting');
  });
  test.each([[1, null, 'Minstens 1 kamer'], [3, null, 'Minstens 3 kamers'], [1, 1, '1 kamer'], [2, 2, '2 kamers']])('kamers %s tot %s: %s', (minimaal, maximaal, verwacht) => {
    expect(brief({ zoekprofiel: { ...zoekprofiel, woningsoorten: [], kamers: { minimaal, maximaal }, huurgrens: null } })).toContain(verwacht);
  });
  test('laat een voorwaarde over strafrechtelijke gegevens weg en zegt dat er een is', () => {
    const tekst = brief({ voorwaarden: [{ code: 'eigen', tekst: `Vanwege: ${STRAFREDEN}` }] });
    expect(tekst).not.toContain(STRAFREDEN);
    expect(tekst).toContain('nog een voorwaarde die niet in deze brief staat');
    expect(brief({ voorwaarden: [{ code: 'eigen', tekst: 'Een.' }, { code: 'eigen', tekst: 'Twee.' }] })).toContain('horen voorwaarden');
  });
  test('noemt hardheidsclausule en maatwerk met artikel en functie, niet de eigen woorden en niet de naam', () => {
    const tekst = brief({ afwijkingen: [{ ...maatwerk, motivering: 'Interne motivering.' }, { ...maatwerk, soort: 'hardheidsclausule', reden: 'onevenredig', grondslag: 'art. 9 verordening', motivering: 'Interne motivering.' }] });
    for (const deel of ['Wij leveren maatwerk, omdat dat beter is voor een kind. Dit is besloten door: voorzitter.', 'Wij passen de hardheidsclausule toe, omdat de regels in uw situatie te hard uitpakken.', 'art. 9 verordening']) expect(tekst).toContain(deel);
    expect(tekst).not.toMatch(/Interne motivering|Testpersoon Voorzitter/);
  });
  test('zegt bij een andere gemeente of route waarom, zonder van gevaar of ziekte te vertellen', () => {
    const tekst = JSON.stringify(composeBriefgegevens(maakBriefvraag({ gekozen: '1783', keuze: { afwijkingen: [{ soort: 'afwijking_voorstel', reden: 'veiligheid', motivering: 'Interne motivering.' }, { soort: 'plafond', reden: 'geen_passende_woning', motivering: 'x' }] } })));
    expect(tekst).toContain('Wij kiezen voor Westland, omdat uw persoonlijke situatie daarom vraagt.');
    expect(tekst).toContain('omdat er nergens anders een passende woning is.');
    expect(tekst).not.toMatch(/veiligheid|Interne motivering/);
  });
});
