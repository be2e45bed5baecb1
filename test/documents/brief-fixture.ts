import { plainDate } from '../../shared/kernel/plain-date.ts';
import type { Aanvraag } from '../../shared/domain/aanvraag/aanvraag.ts';
import type { Handtekening, Overweging } from '../../shared/domain/besluit/besluit.ts';
import { composeBesluit, composeDossierstuk } from '../../shared/domain/besluit/decide-besluit.ts';
import type { Besluitkeuze } from '../../shared/domain/besluit/besluitkeuze.ts';
import { Dossier } from '../../shared/domain/dossier/dossier.ts';
import { determineHerkomst } from '../../shared/domain/herkomst/determine-herkomst.ts';
import { Verblijfperiode } from '../../shared/domain/herkomst/verblijfperiode.ts';
import { proposeVerdeling } from '../../shared/domain/verdeling/propose-verdeling.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';
import type { Briefvraag } from '../../electron/backend/documents/briefgegevens.ts';

const VANDAAG = plainDate('2026-11-20');
const KIDS = { voorzitter: 'v'.repeat(43), secretaris: 's'.repeat(43) } as const;
const COMMISSIE = { naam: 'Toetsingscommissie Testregio', namens: 'het college van burgemeester en wethouders van Testdam' };

/** A BSN of the range that is never given out. */
export const TEST_BSN = '999990019';
export const TEST_STRAAT = 'Verzonnenlaan 12 bis';
/** What was written under the criminal criterion; it may appear in no letter. */
export const STRAFREDEN = 'Heeft een gebiedsverbod voor het centrum van Delft.';

const AANVRAAG: Aanvraag = {
  betrokkene: { voornamen: 'Testpersoon Alfa', voorvoegsel: 'van', geslachtsnaam: 'Proefstuk', geboortedatum: plainDate('1990-02-03'), bsn: TEST_BSN, geheimhouding: false, correspondentieadres: { straatEnHuisnummer: TEST_STRAAT, postcode: '2611AB', plaats: 'Testdam' } },
  huishouden: { volwassenen: 1, minderjarigen: 0 },
  urgentiegroep: 'f',
  indiener: 'Stichting Verzonnen Zorg',
  opnames: [{ soort: 'ggz_kliniek', instelling: 'Kliniek Nergens', gemeente: '0518', van: plainDate('2025-03-01'), tot: null, opInstellingsadres: false }],
  toestemming: { gegevensuitwisseling: true, datum: plainDate('2026-10-20'), gezondheidsgegevens: true, strafrechtelijkeGegevens: true },
  ontvangenOp: plainDate('2026-10-26'),
  toelichting: 'Medisch: diagnose schizofrenie, onder behandeling.',
};

const OVERWEGINGEN: readonly Overweging[] = [
  { grond: 'Verdeelprincipe 2 (kansrijke woonstart)', tekst: 'U hebt in Rijswijk werk gevonden en uw zus woont daar. Zij helpt u met de administratie.\n\nIn Delft kent u niemand meer.' },
  { grond: 'art. 3:4 Awb', tekst: 'Wij hebben uw belang om snel een woning te vinden afgewogen tegen het belang van andere woningzoekenden in Rijswijk.' },
];

const VERBLIJF = [Verblijfperiode.parse({ soort: 'adres', functieAdres: 'W', gemeente: '0503', land: null, van: '20180501', tot: null, inOnderzoek: false, bron: 'brp', bronkenmerk: 'test' })];

/** What a test wants to be different. */
export type Briefwens = {
  readonly aanvraag?: Partial<Omit<Aanvraag, 'betrokkene'>> & { readonly betrokkene?: Partial<Aanvraag['betrokkene']> };
  readonly keuze?: Partial<Besluitkeuze>;
  readonly herkomstgemeente?: string | null;
  readonly betereGemeente?: string | null;
  readonly gekozen?: string;
  readonly ondertekend?: readonly ('voorzitter' | 'secretaris')[];
  readonly vraag?: Partial<Omit<Briefvraag, 'dossier'>>;
};

/** A case of an invented person that was decided and signed, with what a letter is composed from. */
export function maakBriefvraag(wens: Briefwens = {}): Briefvraag {
  const regelset = haaglanden2026;
  const aanvraag: Aanvraag = { ...AANVRAAG, ...wens.aanvraag, betrokkene: { ...AANVRAAG.betrokkene, ...wens.aanvraag?.betrokkene } };
  const afleiding = determineHerkomst({ perioden: VERBLIJF, opnames: aanvraag.opnames, peildatum: aanvraag.ontvangenOp, regelset });
  const gemeente = wens.herkomstgemeente === undefined ? afleiding.gemeente : wens.herkomstgemeente;
  const beter = wens.betereGemeente === undefined ? '0603' : wens.betereGemeente;
  const herstelkans = {
    oordelen: [
      { criterium: 'netwerk', gemeente: '0603', oordeel: 'steunend' as const, reden: 'Zus woont er.', bewijs: 'Gesprek' },
      { criterium: 'werk', gemeente: '0603', oordeel: 'steunend' as const, reden: 'Baan.', bewijs: 'Contract' },
      { criterium: 'criminaliteit', gemeente: '0503', oordeel: 'contra_indicatie' as const, reden: STRAFREDEN, bewijs: 'Brief' },
      { criterium: 'criminaliteit', gemeente: '0603', oordeel: 'steunend' as const, reden: STRAFREDEN, bewijs: 'Brief' },
    ],
    conclusie: { gemeente: beter, motivering: `Medisch gezien beter. ${STRAFREDEN}` },
  };
  const tellers = regelset.leden.map((g) => ({ gemeente: g, plafond: 100, gebruikt: 20, peildatum: VANDAAG, bron: 'Testcijfers' }));
  const voorstel = proposeVerdeling({ groep: aanvraag.urgentiegroep, herkomstgemeente: gemeente, herkomst: afleiding.uitkomst, herstelkans, tellers, leefbaarheid: {}, regelset });
  const gekozen = wens.gekozen ?? voorstel.voorkeursgemeente ?? '0503';
  const keuze: Besluitkeuze = { dictum: 'toewijzen', weigeringsgronden: [], overwegingen: OVERWEGINGEN, ...wens.keuze };
  const basis: Dossier = {
    id: Dossier.shape.id.parse('11111111-1111-4111-8111-111111111111'), nummer: 'TT-2026-0042', versie: 9, status: 'ondertekend', aanvraag, verblijf: VERBLIJF,
    herkomst: { afleiding, gemeente, motivering: 'Intern: medisch overleg gevoerd.' }, herstelkans,
    verdeling: { voorstel, gemeente: gekozen, route: voorstel.route, motivering: 'Interne aantekening.' },
    vergaderingId: null, besluit: null, registratie: null,
  };
  const dossierstuk = composeDossierstuk(basis, keuze, '0'.repeat(64));
  const document = composeBesluit(basis, keuze, {
    besluitId: '22222222-2222-4222-8222-222222222222', vandaag: plainDate('2026-11-19'), commissie: { id: '33333333-3333-4333-8333-333333333333', ...COMMISSIE }, regelset, bijlagen: [],
    regelsetHash: 'a'.repeat(64), voorstelHash: 'b'.repeat(64), dossierstukHash: 'c'.repeat(64),
    ondertekenaars: [{ rol: 'voorzitter', kid: KIDS.voorzitter }, { rol: 'secretaris', kid: KIDS.secretaris }],
  });
  const handtekeningen = (wens.ondertekend ?? ['voorzitter', 'secretaris']).map((rol): Handtekening => ({ rol, kid: KIDS[rol], protected: 'x', signature: 'x' }));
  const dossier = Dossier.parse({ ...basis, besluit: { document, dossierstuk, handtekeningen } });
  const ondertekenaars = [{ rol: 'voorzitter' as const, naam: 'V. Voorbeeld-Voorzitter' }, { rol: 'secretaris' as const, naam: 'S. Voorbeeld-Secretaris' }];
  return { dossier, commissie: COMMISSIE, regelset, ondertekenaars, vandaag: VANDAAG, voorbeeld: false, oefen: false, ...wens.vraag };
}
