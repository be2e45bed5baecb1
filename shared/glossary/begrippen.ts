/** A term of the law or of the regional agreements, as the program uses it everywhere: one concept, one word. */
export type Begrip = {
  readonly term: string;
  /** Other forms of the word: plural, verb, the part of a compound. */
  readonly vormen: readonly string[];
  /** What it means, in plain Dutch (B1). */
  readonly betekenis: string;
  /** Where it is written: an article or the regional vision. `Toetstafel` for a word of the program itself. */
  readonly bron: string;
  /** English gloss for people who read the code. */
  readonly engels: string;
};

const HW = 'Huisvestingswet 2014';
const VISIE = 'Regionale Woonzorgvisie Haaglanden (concept 3 december 2025), bijlage 3';
const BRP = 'Wet basisregistratie personen';
const EIGEN = 'Toetstafel';

/** The first word is the term, the words after it are its other forms. */
function begrip(woorden: string, betekenis: string, [bron, engels]: readonly [string, string]): Begrip {
  const [term = '', ...vormen] = woorden.split(' ');
  return { term, vormen, betekenis, bron, engels };
}

/** The terms in alphabetical order. */
export const BEGRIPPEN: readonly Begrip[] = [
  begrip('aanvraag', 'Een verzoek om een besluit te nemen. Hier: het verzoek om urgentie.', ['art. 1:3 lid 3 en 4:1 Awb', 'application']),
  begrip('afschermen afgeschermd', 'Verbergen voor wie iets niet mag zien, zoals strafrechtelijke gegevens.', ['art. 5 en 10 AVG', 'to shield']),
  begrip('agenderen', 'Een dossier op de agenda van een vergadering zetten.', [EIGEN, 'to put on the agenda']),
  begrip('antwoord', 'Wat het register terugstuurt op een bericht: aanvaard of geweigerd.', [EIGEN, 'answer']),
  begrip('bericht', 'Wat de commissie aan het register meldt: een ondertekend besluit, zonder naam van de aanvrager.', [EIGEN, 'message']),
  begrip('beslistermijn', 'De tijd waarbinnen het besluit genomen moet zijn. Zonder andere regel is dat acht weken na ontvangst.', ['art. 4:13 Awb', 'decision term']),
  begrip('besluit beslissing', 'De schriftelijke beslissing op de aanvraag, met de redenen erbij.', ['art. 1:3 lid 1 en 3:46 Awb', 'decision']),
  begrip('betrokkene', 'De persoon over wie het besluit gaat.', ['art. 4 onder 1 AVG', 'person concerned']),
  begrip('bevinding', 'Iets dat opvalt in de aanvraag en dat een mens moet bekijken.', [EIGEN, 'finding']),
  begrip('bezwaar bezwaartermijn', 'De brief waarin iemand het bestuur vraagt een besluit opnieuw te bekijken. Dat kan binnen zes weken.', ['art. 1:5 lid 1 en 6:7 Awb', 'objection']),
  begrip('briefadres', 'Een adres waar iemand post krijgt, maar niet woont.', [`art. 1.1 ${BRP}`, 'postal address only']),
  begrip('BRP', 'De basisregistratie personen: daarin staan inwoners en hun adressen.', [BRP, 'register of persons']),
  begrip('BSN', 'Het burgerservicenummer: het vaste nummer van een persoon bij de overheid.', ['art. 1 Wet algemene bepalingen burgerservicenummer', 'citizen service number']),
  begrip('buitenbehandeling', 'Een aanvraag niet verder behandelen omdat gegevens ontbreken, nadat de aanvrager de kans kreeg ze aan te vullen.', ['art. 4:5 Awb', 'not handled']),
  begrip('correspondentieadres', 'Het adres waar brieven over de aanvraag heen gaan.', [EIGEN, 'address for letters']),
  begrip('criterium criteria criteriaset criteriasets regioset', 'Een vraag die de commissie per gemeente beantwoordt. Een criterium heeft geen gewicht.', [`${VISIE}, wegingscriteria kansrijke woonstart`, 'criterion']),
  begrip('dictum dicta', 'De kern van het besluit: toekennen, afwijzen of buiten behandeling laten.', ['art. 1:3 Awb', 'operative part']),
  begrip('dossier dossiers', 'Alles over één aanvraag, van intake tot registratie.', [EIGEN, 'case']),
  begrip('dossierstuk', 'De gegevens, oordelen en overwegingen zoals de commissie die zag. Na het besluit verandert dit niet meer.', ['art. 3:46 Awb', 'frozen case']),
  begrip('dwangsom dwangsomdag dwangsomtrede dwangsomtreden', 'Geld dat het bestuur per dag betaalt als het te laat beslist.', ['art. 4:17 Awb', 'penalty for late decision']),
  begrip('eensgezindheid', 'Of leden over hetzelfde punt hetzelfde oordeel geven.', [EIGEN, 'unanimity']),
  begrip('einde', 'De laatste dag van een termijn, met de reden als die later valt.', [EIGEN, 'end of a term']),
  begrip('elfproef', 'Een rekensom die typefouten in een burgerservicenummer laat zien.', [EIGEN, 'eleven-test']),
  begrip('envelop verzegelde', 'Een genummerd bericht van een commissie aan het register.', [EIGEN, 'envelope']),
  begrip('feestdag feestdagen', 'Een algemeen erkende feestdag. Een termijn die daarop eindigt, loopt door.', ['art. 3 Algemene termijnenwet', 'public holiday']),
  begrip('gebeurtenis', 'Iets dat met een dossier is gebeurd. Het wordt bewaard en niet veranderd.', [EIGEN, 'event']),
  begrip('geldigheid', 'De periode waarin de urgentie gebruikt kan worden.', ['verordening van de gemeente', 'validity']),
  begrip('gemeente gemeenten', 'Een gemeente met haar viercijferige code uit de landelijke tabel.', [`landelijke tabel 33, ${BRP}`, 'municipality']),
  begrip('grondslag', 'De regel in de wet die het gebruik van gegevens toestaat.', ['art. 6 AVG', 'legal basis']),
  begrip('handtekening', 'Een elektronische handtekening onder een besluit. Elke verandering van het besluit maakt haar ongeldig.', ['art. 2:16 Awb', 'signature']),
  begrip('herkomst', 'De gemeente waar iemand woonde voor de opname in een instelling, of anders het laatst in de afgelopen vijf jaar.', [VISIE, 'municipality of origin']),
  begrip('herstelkans', 'De kans op herstel in een gemeente, zoals mensen die beoordelen. Het programma geeft geen punten.', [`${VISIE}, kansrijke woonstart`, 'recovery chance']),
  begrip('indienen', 'Een aanvraag inleveren bij de commissie.', ['art. 4:1 Awb', 'to submit']),
  begrip('inschrijving', 'Hoe een commissie zich één keer bekendmaakt bij het register.', [EIGEN, 'enrolment']),
  begrip('instelling instellings', 'Een organisatie waar iemand verblijft: bijvoorbeeld beschermd wonen, opvang of een kliniek.', [VISIE, 'institution']),
  begrip('inzage', 'Wat iemand mag zien van de oordelen van anderen. Eerst schrijft u uw eigen oordeel op.', [EIGEN, 'what may be seen']),
  begrip('jaarcijfer', 'Het aantal verhuringen van een gemeente in een jaar en hoeveel er al naar de getelde groepen ging.', [`${VISIE}, verdeelprincipe 3`, 'yearly figures']),
  begrip('keten', 'Berichten of verblijven die op elkaar aansluiten.', [EIGEN, 'chain']),
  begrip('lid leden', 'Iemand die in de commissie meebeslist.', ['reglement van de commissie', 'member']),
  begrip('medewerker', 'Iemand die met dit bestand werkt, met een eigen rol.', [EIGEN, 'staff member']),
  begrip('motiveringsplicht', 'De plicht om op te schrijven waarom u iets besluit.', ['art. 3:46 Awb', 'duty to give reasons']),
  begrip('ondertekenen onderteken', 'Een besluit voorzien van een handtekening, door de voorzitter en de secretaris.', ['art. 10:11 Awb', 'to sign']),
  begrip('ontvangst', 'De dag en de manier waarop een stuk is binnengekomen.', ['art. 6:9 Awb', 'receipt']),
  begrip('ontvangstbewijs', 'Het bewijs van het register dat een besluit is aangenomen, met volgnummer en tijd.', [EIGEN, 'receipt']),
  begrip('oordeel oordelen', 'Wat een mens vindt over één criterium in één gemeente, met de reden.', [`${VISIE}, kansrijke woonstart`, 'judgement']),
  begrip('opname', 'Een verblijf in een instelling, van de eerste tot de laatste dag.', [VISIE, 'stay in an institution']),
  begrip('opschorting opgeschort', 'De beslistermijn staat stil, bijvoorbeeld terwijl de aanvrager gegevens aanvult.', ['art. 4:15 Awb', 'suspension']),
  begrip('opvolger', 'De gemeente waarin een oude gemeente is opgegaan.', ['Wet algemene regels herindeling', 'successor']),
  begrip('overeenstemming', 'Hoe vaak leden los van elkaar hetzelfde oordeel geven, vergeleken met toeval.', ['K. Krippendorff, Computing Alpha-Reliability (2011)', 'agreement']),
  begrip('overweging', 'Een reden in het besluit, met de regel waarop die rust.', ['art. 3:46 Awb', 'consideration']),
  begrip('persoon', 'Iemand over wie gegevens in de BRP staan.', [BRP, 'person']),
  begrip('plafond', 'Het hoogste deel van de vrijkomende woningen dat naar de getelde groepen gaat.', [`${VISIE}, verdeelprincipe 3`, 'ceiling']),
  begrip('principe', 'Een van de vier afspraken over de verdeling van mensen over gemeenten.', [VISIE, 'principle of distribution']),
  begrip('regelset', 'De afspraken van een regio als gegevens, met begindatum, bron en zekerheid.', ['art. 6 lid 6 en 7 Huisvestingswet 2014', 'set of rules']),
  begrip('register registratie', 'Het regionale register waarin ondertekende besluiten worden opgenomen.', [EIGEN, 'regional register']),
  begrip('route', 'Hoe de woning wordt gezocht: de corporatie bemiddelt, of de aanvrager zoekt zelf.', [VISIE, 'route']),
  begrip('status statussen', 'Hoe ver een dossier is.', [EIGEN, 'status']),
  begrip('strafrechtelijk', 'Gegevens over strafbare feiten, maatregelen of een verbod van de rechter.', ['art. 10 AVG, art. 31 tot en met 33 UAVG', 'criminal data']),
  begrip('teller', 'Hoeveel woningen er onder het plafond passen en hoeveel er al gebruikt zijn.', [`${VISIE}, verdeelprincipe 3`, 'counter']),
  begrip('termijn', 'Een periode waarbinnen iets gedaan moet zijn.', ['Algemene termijnenwet', 'term']),
  begrip('terugnemen', 'Een besluit intrekken voordat iemand heeft getekend.', [EIGEN, 'to take back']),
  begrip('tijdig', 'Binnen de termijn binnengekomen.', ['art. 6:9 Awb', 'in time']),
  begrip('toestemming', 'De aanvrager vindt goed dat gegevens worden gedeeld, per soort gegeven.', ['art. 6, 7 en 9 AVG', 'consent']),
  begrip('toets', 'De uitkomst van één verdeelprincipe voor een gemeente.', [VISIE, 'check']),
  begrip('uitkomst', 'Wat de regels zeggen over de herkomst: vastgesteld, voorlopig, niet vast te stellen of buiten de regio.', [VISIE, 'outcome']),
  begrip('urgentiegroep urgentie urgentiegroepen', 'Een groep mensen die met voorrang een woning nodig heeft.', [`art. 12 lid 3 ${HW}`, 'urgency group']),
  begrip('verblijfperiode verblijf', 'Een periode waarin iemand ergens stond ingeschreven of verbleef.', [`art. 2.7 ${BRP}`, 'residence period']),
  begrip('verblijfplaats verblijfplaatsen', 'Waar iemand volgens de BRP woont of woonde: een adres, een plek zonder adres, het buitenland of onbekend.', [`art. 2.7 ${BRP}`, 'place of residence']),
  begrip('verdeling verdelings', 'De keuze van gemeente en route, volgens de afspraken van de regio.', [`art. 6 lid 6 ${HW}`, 'distribution']),
  begrip('vergadering', 'Een bijeenkomst van de commissie waarop dossiers worden besproken.', ['reglement van de commissie', 'meeting']),
  begrip('vergelijkbaar vergelijk vergelijking vergelijkbare', 'Een eerdere zaak met dezelfde groep en dezelfde vraag. Er is geen score.', [EIGEN, 'comparable']),
  begrip('verificatie', 'Nagaan of handtekeningen en ontvangstbewijs bij een besluit kloppen.', [EIGEN, 'verification']),
  begrip('verklaring', 'Wat de instelling schrijft over hoe ver iemand is en wat herstel nodig heeft.', [EIGEN, 'statement of the institution']),
  begrip('verlengen verleng', 'Een termijn later laten eindigen, omdat de wet dat zegt of omdat hij stilstond.', ['art. 1 Algemene termijnenwet', 'to extend']),
  begrip('voorstel', 'Wat de verdeelprincipes voor een dossier opleveren. De commissie beslist.', [VISIE, 'proposal']),
  begrip('weigering weiger', 'Een stap die nu niet kan, met de reden.', [EIGEN, 'refused step']),
  begrip('weigeringsgrond weigeringsgronden', 'Een reden om een aanvraag af te wijzen. Sommige redenen mogen bij sommige groepen niet.', [`art. 13 lid 4, 15 en 16 ${HW}`, 'ground for refusal']),
  begrip('wijzigen', 'Een ingediende aanvraag veranderen, met de reden.', [EIGEN, 'to change']),
  begrip('woonadres woonadressen', 'Het adres waar iemand woont en staat ingeschreven.', [`art. 1.1 ${BRP}`, 'home address']),
  begrip('zekerheid', 'Hoe zeker een regel is: in de wet gelezen, in de visie genoemd, afgeleid of niet bevestigd.', [EIGEN, 'certainty']),
];

const perWoord: ReadonlyMap<string, Begrip> = new Map(BEGRIPPEN.flatMap((b) => [b.term, ...b.vormen].map((woord) => [woord.toLowerCase(), b] as const)));

/** Finds the term of a word, in any of its forms; undefined when it is no term of this field. */
export const findBegrip = (woord: string): Begrip | undefined => perWoord.get(woord.toLowerCase());
