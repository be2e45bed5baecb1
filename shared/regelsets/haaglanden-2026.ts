import { plainDate } from '../kernel/plain-date.ts';
import { Regelset } from '../domain/verdeling/regelset.ts';

const VISIE = 'Regionale Woonzorgvisie Haaglanden';
const HERKOMST = `${VISIE}, bijlage 3 (memo Verdeelafspraken 29-10-2025), begrip herkomstgemeente`;
const CRITERIA = `${VISIE}, bijlage 3, wegingscriteria kansrijke woonstart`;

/**
 * The distribution principles of the nine Haaglanden municipalities, as the concept vision of 3 December 2025
 * states them. Not confirmed as adopted by nine councils: the status says so on every screen.
 */
export const haaglanden2026: Regelset = Regelset.parse({
  id: 'haaglanden-2026',
  naam: 'Verdeelprincipes Haaglanden',
  regio: 'Haaglanden',
  status: 'Concept van 3 december 2025; vaststelling door de negen gemeenten niet bevestigd',
  leden: ['0503', '0518', '0603', '0629', '0637', '1783', '1842', '1916', '1926'],
  geldigVan: plainDate('2026-07-01'),
  geldigTot: plainDate('2030-06-30'),
  bronnen: [
    { code: 'visie', titel: 'Regionale Woonzorgvisie Haaglanden, definitief concept, versie 4, 3 december 2025' },
    { code: 'memo', titel: 'Bijlage 3: memo Verdeelafspraken, 29 oktober 2025' },
    { code: 'hw', titel: 'Huisvestingswet 2014, tekst vanaf 1 juli 2026' },
  ],
  herkomst: {
    definitie: {
      waarde: 'De gemeente waar iemand met een woonadres staat of stond ingeschreven voorafgaand aan opname in een instelling. Is er geen woonadres, dan de gemeente waar iemand in de afgelopen 5 jaar het laatst met een woonadres was ingeschreven.',
      bron: HERKOMST, zekerheid: 'visie',
    },
    terugkijkjaren: { waarde: 5, bron: HERKOMST, zekerheid: 'visie' },
    ankerdatum: { waarde: 'begin_eerste_opname', bron: 'niet bepaald in de bron; gekozen: begin van de eerste opname', zekerheid: 'afgeleid' },
    ketengatDagen: { waarde: 30, bron: 'niet bepaald in de bron; gekozen: 30 dagen', zekerheid: 'afgeleid' },
    grensdagTeltMee: { waarde: true, bron: '"in de afgelopen 5 jaar"; de grensdag is niet bepaald in de bron', zekerheid: 'afgeleid' },
  },
  herstelkans: {
    criteria: [
      { code: 'perspectief', naam: 'Perspectief van de cliënt', vraag: 'Waar ziet de cliënt zelf zijn toekomst, en waarom?', bron: CRITERIA, strafrechtelijk: false },
      { code: 'netwerk', naam: 'Sociaal netwerk', vraag: 'Waar wonen de mensen die de cliënt steunen, of juist niet?', bron: CRITERIA, strafrechtelijk: false },
      { code: 'werk', naam: 'Werk, dagbesteding, onderwijs', vraag: 'Waar heeft de cliënt nu werk, dagbesteding of onderwijs?', bron: CRITERIA, strafrechtelijk: false },
      { code: 'hulp', naam: 'Lopende hulp of ondersteuning', vraag: 'Waar lopen hulp- of ondersteuningstrajecten die niet verbroken moeten worden?', bron: CRITERIA, strafrechtelijk: false },
      { code: 'criminaliteit', naam: 'Actuele criminele activiteiten of maatregelen', vraag: 'Is er een gebiedsverbod, een maatregel of een actueel risico?', bron: CRITERIA, strafrechtelijk: true },
    ],
    nietBepaald: ['De bron geeft geen gewicht aan de criteria en geen ondergrens: de commissie weegt en motiveert.'],
  },
  verdeling: {
    volgorde: ['herkomst', 'kansrijke_woonstart', 'plafond', 'leefbaarheid'],
    plafond: {
      waarde: {
        teller: 30, noemer: 100, basis: 'jaarlijkse verhuringen sociale huur van de gemeente',
        telt: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'x1', 'x2', 'x3', 'x4', 'x5'], niveau: 'gemeente', afronding: 'naar_beneden',
      },
      bron: `${VISIE}, verdeelprincipe 3; de basis en de afronding zijn niet bepaald in de bron`, zekerheid: 'visie',
    },
    routeUitInstelling: { waarde: 'directe_bemiddeling', bron: `${VISIE}, bijlage 3, maatwerk voor mensen uit instellingen`, zekerheid: 'visie' },
    routeOverig: { waarde: 'zelf_zoeken', bron: `${VISIE}, bijlage 3, huidige werkwijze; de toekomstige werkwijze is open`, zekerheid: 'visie' },
    leefbaarheid: { waarde: 'Gemeente en corporaties kunnen per wijk van het percentage afwijken, omhoog of omlaag.', bron: `${VISIE}, verdeelprincipe 4`, zekerheid: 'visie' },
  },
  termijnen: {
    beslistermijnWeken: { waarde: 8, bron: 'art. 4:13 Awb', zekerheid: 'bevestigd' },
    geldigheidMaanden: { waarde: 3, bron: 'urgentieverklaring Delft en Pijnacker-Nootdorp', zekerheid: 'bevestigd' },
    bezwaarWeken: { waarde: 6, bron: 'art. 6:7 Awb', zekerheid: 'bevestigd' },
  },
  weigeringsgronden: [
    { code: 'niet_in_groep', tekst: 'De aanvrager hoort niet bij een groep met urgentie', bron: 'art. 12 lid 2 en 3 Huisvestingswet 2014', zekerheid: 'bevestigd', verbodenVoor: [], verbodenBron: null },
    { code: 'geen_verblijfstitel', tekst: 'De aanvrager mag niet in aanmerking komen voor een huisvestingsvergunning', bron: 'art. 10 lid 2 Huisvestingswet 2014', zekerheid: 'bevestigd', verbodenVoor: [], verbodenBron: null },
    { code: 'regionale_binding', tekst: 'De aanvrager is niet gebonden aan de woningmarktregio', bron: 'art. 14 lid 6 Huisvestingswet 2014', zekerheid: 'afgeleid', verbodenVoor: ['a', 'd'], verbodenBron: 'art. 16 Huisvestingswet 2014' },
    { code: 'lokale_binding', tekst: 'De aanvrager is niet gebonden aan deze gemeente', bron: 'art. 14 lid 2 Huisvestingswet 2014', zekerheid: 'afgeleid', verbodenVoor: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'], verbodenBron: 'art. 14 lid 6 Huisvestingswet 2014' },
    { code: 'inkomen', tekst: 'Het inkomen is te hoog', bron: 'verordening van de gemeente', zekerheid: 'onbevestigd', verbodenVoor: ['d', 'i'], verbodenBron: 'art. 15 lid 5 Huisvestingswet 2014' },
    { code: 'geen_woning_achter', tekst: 'De aanvrager laat geen woning achter', bron: 'verordening van de gemeente', zekerheid: 'onbevestigd', verbodenVoor: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'], verbodenBron: 'art. 15 lid 3 onder b Huisvestingswet 2014' },
    { code: 'woonduur', tekst: 'De aanvrager woonde niet lang genoeg in een woning', bron: 'verordening van de gemeente', zekerheid: 'onbevestigd', verbodenVoor: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'], verbodenBron: 'art. 15 lid 3 onder a Huisvestingswet 2014' },
    { code: 'zelf_op_te_lossen', tekst: 'De aanvrager kan het woonprobleem zelf oplossen', bron: 'verordening van de gemeente', zekerheid: 'onbevestigd', verbodenVoor: [], verbodenBron: null },
  ],
  nietBepaald: [
    'De bron zegt niet wat er gebeurt als het plafond vol is: dat vraagt een besluit van de commissie.',
    'De bron noemt buiten kansrijke woonstart en maatwerk geen andere redenen om van de herkomstgemeente af te wijken.',
    'De bron geeft geen volgorde tussen urgente woningzoekenden.',
  ],
});
