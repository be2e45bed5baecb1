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
  begrip('aanbod', 'Een woning die iemand krijgt aangeboden, of het aantal woningen dat een gemeente toezegt.', ['Platform31 (februari 2025), praktijkvoorbeelden', 'offer']),
  begrip('aandeel', 'Een deel van het geheel, als twee hele getallen: 30 van de 100.', [`${VISIE}, verdeelprincipe 3`, 'share']),
  begrip('aandelen', 'Een deel van een geheel, geschreven als teller en noemer: 30 van de 100.', ['Platform31 (februari 2025), verdeelprincipes', 'share']),
  begrip('aanname', 'Wat wij veronderstellen omdat geen bron het zegt. Mensen kiezen het, het programma laat het zien.', [EIGEN, 'assumption']),
  begrip('aanvraag', 'Een verzoek om een besluit te nemen. Hier: het verzoek om urgentie.', ['art. 1:3 lid 3 en 4:1 Awb', 'application']),
  begrip('afronding afronden', 'Hoe een getal achter de komma een hele woning wordt.', [EIGEN, 'rounding']),
  begrip('afschermen afgeschermd', 'Verbergen voor wie iets niet mag zien, zoals strafrechtelijke gegevens.', ['art. 5 en 10 AVG', 'to shield']),
  begrip('afspraak afspraken', 'Wat een regio heeft afgesproken, met de bron en hoe zeker dat is.', [VISIE, 'agreement of the region']),
  begrip('afwijking', 'Een gedrukt cijfer dat niet volgt uit de cijfers ernaast.', [EIGEN, 'deviation']),
  begrip('agenderen', 'Een dossier op de agenda van een vergadering zetten.', [EIGEN, 'to put on the agenda']),
  begrip('antwoord', 'Wat het register terugstuurt op een bericht: aanvaard of geweigerd.', [EIGEN, 'answer']),
  begrip('band banden', 'Het gebied waar de meeste gesimuleerde jaren in liggen, met het middelste jaar.', [EIGEN, 'band']),
  begrip('belemmering', 'Waarom er niets is uitgerekend: een gegeven dat niet kan, of een vraag die nog openstaat.', [EIGEN, 'obstacle']),
  begrip('beoordelaar', 'Wie of wat de verdeelprincipes op een zaak toepast.', [EIGEN, 'assessor']),
  begrip('bepaald niet', 'Wat de bron niet zegt. Het programma vult dat niet in, maar vraagt het aan mensen.', [EIGEN, 'undetermined']),
  begrip('bericht', 'Wat de commissie aan het register meldt: een ondertekend besluit, zonder naam van de aanvrager.', [EIGEN, 'message']),
  begrip('beslissend', 'Een afspraak zonder welke de uitkomst anders was geweest.', [EIGEN, 'decisive']),
  begrip('beslistermijn', 'De tijd waarbinnen het besluit genomen moet zijn. Zonder andere regel is dat acht weken na ontvangst.', ['art. 4:13 Awb', 'decision term']),
  begrip('besluit beslissing', 'De schriftelijke beslissing op de aanvraag, met de redenen erbij.', ['art. 1:3 lid 1 en 3:46 Awb', 'decision']),
  begrip('betrokkene', 'De persoon over wie het besluit gaat.', ['art. 4 onder 1 AVG', 'person concerned']),
  begrip('bevinding', 'Iets dat opvalt in de aanvraag en dat een mens moet bekijken.', [EIGEN, 'finding']),
  begrip('bezwaar bezwaartermijn', 'De brief waarin iemand het bestuur vraagt een besluit opnieuw te bekijken. Dat kan binnen zes weken.', ['art. 1:5 lid 1 en 6:7 Awb', 'objection']),
  begrip('binding', 'Een band met een gemeente of regio, door werk of door er lang te wonen.', [`art. 14 ${HW}`, 'binding to the area']),
  begrip('bodem', 'Het minimum: het laagste deel van de woningen dat naar de wettelijke groepen gaat.', [`art. 6 lid 8 ${HW}`, 'floor']),
  begrip('breuk', 'Een deel van een geheel in hele getallen, zodat er niets wegvalt bij het rekenen.', [EIGEN, 'fraction']),
  begrip('briefadres', 'Een adres waar iemand post krijgt, maar niet woont.', [`art. 1.1 ${BRP}`, 'postal address only']),
  begrip('BRP', 'De basisregistratie personen: daarin staan inwoners en hun adressen.', [BRP, 'register of persons']),
  begrip('BSN', 'Het burgerservicenummer: het vaste nummer van een persoon bij de overheid.', ['art. 1 Wet algemene bepalingen burgerservicenummer', 'citizen service number']),
  begrip('buitenbehandeling', 'Een aanvraag niet verder behandelen omdat gegevens ontbreken, nadat de aanvrager de kans kreeg ze aan te vullen.', ['art. 4:5 Awb', 'not handled']),
  begrip('compensatie', 'Verrekening achteraf tussen gemeenten als de een meer mensen huisvest dan zijn deel.', ['Platform31 (februari 2025), Fryslân', 'compensation']),
  begrip('contingent', 'Een aantal woningen dat vooraf is afgesproken voor mensen uit een instelling.', ['Essay over het contingentenbeleid in Tilburg', 'contingent']),
  begrip('correspondentieadres', 'Het adres waar brieven over de aanvraag heen gaan.', [EIGEN, 'address for letters']),
  begrip('criterium criteria criteriaset criteriasets regioset', 'Een vraag die de commissie per gemeente beantwoordt. Een criterium heeft geen gewicht.', [`${VISIE}, wegingscriteria kansrijke woonstart`, 'criterion']),
  begrip('definitie', 'De omschrijving van wat de herkomstgemeente is, zoals de regio die afsprak.', [VISIE, 'definition']),
  begrip('dictum dicta', 'De kern van het besluit: toekennen, afwijzen of buiten behandeling laten.', ['art. 1:3 Awb', 'operative part']),
  begrip('doel doelen', 'Een aantal woningen dat een gemeente heeft afgesproken te leveren. Het is geen maximum.', [`${VISIE}, convenanten`, 'target']),
  begrip('dossier dossiers', 'Alles over één aanvraag, van intake tot registratie.', [EIGEN, 'case']),
  begrip('dossierstuk', 'De gegevens, oordelen en overwegingen zoals de commissie die zag. Na het besluit verandert dit niet meer.', ['art. 3:46 Awb', 'frozen case']),
  begrip('drempel', 'Een grens waaronder een gemeente in beeld komt om te helpen.', ['Platform31 (februari 2025), Noordoost-Brabant', 'threshold']),
  begrip('dwangsom dwangsomdag dwangsomtrede dwangsomtreden', 'Geld dat het bestuur per dag betaalt als het te laat beslist.', ['art. 4:17 Awb', 'penalty for late decision']),
  begrip('eensgezindheid', 'Of leden over hetzelfde punt hetzelfde oordeel geven.', [EIGEN, 'unanimity']),
  begrip('einde', 'De laatste dag van een termijn, met de reden als die later valt.', [EIGEN, 'end of a term']),
  begrip('elfproef', 'Een rekensom die typefouten in een burgerservicenummer laat zien.', [EIGEN, 'eleven-test']),
  begrip('envelop verzegelde', 'Een genummerd bericht van een commissie aan het register.', [EIGEN, 'envelope']),
  begrip('feestdag feestdagen', 'Een algemeen erkende feestdag. Een termijn die daarop eindigt, loopt door.', ['art. 3 Algemene termijnenwet', 'public holiday']),
  begrip('gebeurtenis', 'Iets dat met een dossier is gebeurd. Het wordt bewaard en niet veranderd.', [EIGEN, 'event']),
  begrip('gebied gebieds', 'Een wijk of complex binnen een gemeente.', [`${VISIE}, verdeelprincipe 4`, 'area']),
  begrip('geldigheid', 'De periode waarin de urgentie gebruikt kan worden.', ['verordening van de gemeente', 'validity']),
  begrip('gemeente gemeenten', 'Een gemeente met haar viercijferige code uit de landelijke tabel.', [`landelijke tabel 33, ${BRP}`, 'municipality']),
  begrip('geschil geschiltrede geschiltreden trede', 'Twee gemeenten zijn het niet eens over de herkomst. Een gemeente behandelt intussen de aanvraag.', ['VNG, landelijke toegankelijkheid beschermd wonen en maatschappelijke opvang', 'dispute']),
  begrip('gewicht', 'Het getal waarnaar wordt verdeeld, bijvoorbeeld het aantal inwoners.', ['Platform31 (februari 2025), verdeelprincipes', 'weight']),
  begrip('gezin gezinslid', 'Mensen die samen een aanvraag doen. Eén van hen is de hoofdpersoon.', [EIGEN, 'household']),
  begrip('grondslag', 'De regel in de wet die het gebruik van gegevens toestaat.', ['art. 6 AVG', 'legal basis']),
  begrip('handtekening', 'Een elektronische handtekening onder een besluit. Elke verandering van het besluit maakt haar ongeldig.', ['art. 2:16 Awb', 'signature']),
  begrip('herkomst', 'De gemeente waar iemand woonde voor de opname in een instelling, of anders het laatst in de afgelopen vijf jaar.', [VISIE, 'municipality of origin']),
  begrip('herstelkans', 'De kans op herstel in een gemeente, zoals mensen die beoordelen. Het programma geeft geen punten.', [`${VISIE}, kansrijke woonstart`, 'recovery chance']),
  begrip('herziening', 'Opnieuw kijken naar iets dat is vastgesteld, omdat er een nieuw feit is.', ['art. 4:6 Awb', 'review']),
  begrip('huisstijl huiskleur kleur logo contrast', 'De naam, de kleur en het logo waarmee een gemeente haar brieven maakt.', [EIGEN, 'house style']),
  begrip('huisvesting huisvestings', 'Zorgen dat iemand een woning krijgt.', [`art. 28 ${HW}`, 'housing']),
  begrip('indienen', 'Een aanvraag inleveren bij de commissie.', ['art. 4:1 Awb', 'to submit']),
  begrip('ingroei', 'De tijd waarin een regio naar de afgesproken verdeling toegroeit.', ['Platform31 (februari 2025), ingroeipad', 'growth path']),
  begrip('inschrijving', 'Hoe een commissie zich één keer bekendmaakt bij het register.', [EIGEN, 'enrolment']),
  begrip('instelling instellings', 'Een organisatie waar iemand verblijft: bijvoorbeeld beschermd wonen, opvang of een kliniek.', [VISIE, 'institution']),
  begrip('inzage', 'Wat iemand mag zien van de oordelen van anderen. Eerst schrijft u uw eigen oordeel op.', [EIGEN, 'what may be seen']),
  begrip('jaarcijfer', 'Het aantal verhuringen van een gemeente in een jaar en hoeveel er al naar de getelde groepen ging.', [`${VISIE}, verdeelprincipe 3`, 'yearly figures']),
  begrip('Jeugdwet', 'De wet voor jeugdhulp. Die heeft een eigen regel voor de woonplaats.', ['art. 1.1 Jeugdwet', 'Youth Act']),
  begrip('keten', 'Berichten of verblijven die op elkaar aansluiten.', [EIGEN, 'chain']),
  begrip('leefbaarheid', 'Hoe goed het gaat in een wijk, en of er nog mensen bij kunnen die steun nodig hebben.', [`${VISIE}, verdeelprincipe 4`, 'liveability']),
  begrip('lid leden', 'Iemand die in de commissie meebeslist.', ['reglement van de commissie', 'member']),
  begrip('medewerker', 'Iemand die met dit bestand werkt, met een eigen rol.', [EIGEN, 'staff member']),
  begrip('methode', 'De manier waarop een regio verdeelt: naar rato, met een maximum, met punten.', ['Platform31 (februari 2025), verdeelprincipes', 'method']),
  begrip('motiveringsplicht', 'De plicht om op te schrijven waarom u iets besluit.', ['art. 3:46 Awb', 'duty to give reasons']),
  begrip('niveau', 'Waarvoor een aandeel geldt: een gemeente, de regio, een wijk of een complex.', [`${VISIE}, verdeelprincipe 3`, 'level']),
  begrip('ondertekenen onderteken', 'Een besluit voorzien van een handtekening, door de voorzitter en de secretaris.', ['art. 10:11 Awb', 'to sign']),
  begrip('ontvangst', 'De dag en de manier waarop een stuk is binnengekomen.', ['art. 6:9 Awb', 'receipt']),
  begrip('ontvangstbewijs', 'Het bewijs van het register dat een besluit is aangenomen, met volgnummer en tijd.', [EIGEN, 'receipt']),
  begrip('oordeel oordelen', 'Wat een mens vindt over één criterium in één gemeente, met de reden.', [`${VISIE}, kansrijke woonstart`, 'judgement']),
  begrip('opname', 'Een verblijf in een instelling, van de eerste tot de laatste dag.', [VISIE, 'stay in an institution']),
  begrip('opschorting opgeschort', 'De beslistermijn staat stil, bijvoorbeeld terwijl de aanvrager gegevens aanvult.', ['art. 4:15 Awb', 'suspension']),
  begrip('opvolger', 'De gemeente waarin een oude gemeente is opgegaan.', ['Wet algemene regels herindeling', 'successor']),
  begrip('overeenstemming', 'Hoe vaak leden los van elkaar hetzelfde oordeel geven, vergeleken met toeval.', ['K. Krippendorff, Computing Alpha-Reliability (2011)', 'agreement']),
  begrip('overloop', 'Wat er gebeurt met mensen als een gemeente vol is: wachten of naar een andere gemeente.', [VISIE, 'overflow']),
  begrip('overweging', 'Een reden in het besluit, met de regel waarop die rust.', ['art. 3:46 Awb', 'consideration']),
  begrip('parameter', 'Een afgesproken waarde in een regelset, met de bron en hoe zeker die is.', [EIGEN, 'parameter']),
  begrip('persoon', 'Iemand over wie gegevens in de BRP staan.', [BRP, 'person']),
  begrip('plafond', 'Het hoogste deel van de vrijkomende woningen dat naar de getelde groepen gaat.', [`${VISIE}, verdeelprincipe 3`, 'ceiling']),
  begrip('principe', 'Een van de vier afspraken over de verdeling van mensen over gemeenten.', [VISIE, 'principle of distribution']),
  begrip('punten', 'Een telling die de volgorde van zoekers bepaalt, zoals bij standplaatsen.', ['Platform31 (februari 2025), Holland Rijnland', 'points']),
  begrip('rangschikken rangschik rang', 'Zoekers op volgorde zetten naar hun punten.', ['Platform31 (februari 2025), Holland Rijnland', 'to rank']),
  begrip('rato', 'In verhouding: wie een groter gewicht heeft, krijgt een groter deel.', ['Platform31 (februari 2025), verdeelprincipes', 'proportion']),
  begrip('regelset', 'De afspraken van een regio als gegevens, met begindatum, bron en zekerheid.', ['art. 6 lid 6 en 7 Huisvestingswet 2014', 'set of rules']),
  begrip('regio regios', 'De gemeenten die samen afspraken maken over de verdeling.', [`art. 6 lid 6 ${HW}`, 'region']),
  begrip('register registratie', 'Het regionale register waarin ondertekende besluiten worden opgenomen.', [EIGEN, 'regional register']),
  begrip('route', 'Hoe de woning wordt gezocht: de corporatie bemiddelt, of de aanvrager zoekt zelf.', [VISIE, 'route']),
  begrip('ruil', 'Gemeenten nemen een deel van elkaars taakstelling over. De som blijft gelijk.', [`art. 29 lid 2 ${HW}`, 'exchange']),
  begrip('samenstelling samenstellings', 'Wie er op een plek wonen, naar groep.', ['Platform31 (februari 2025), Rivierenland', 'composition']),
  begrip('scenario', 'Een berekening: wat gebeurt er als de regio voor een bepaalde regel kiest.', [VISIE, 'scenario']),
  begrip('simulatie simuleer gesimuleerd', 'Een verzonnen jaar met verzonnen zaken, om te zien wat een regel doet.', [EIGEN, 'simulation']),
  begrip('standpunt', 'Wat een gemeente in een geschil vindt, met de reden.', [EIGEN, 'position']),
  begrip('status statussen', 'Hoe ver een dossier is.', [EIGEN, 'status']),
  begrip('strafrechtelijk', 'Gegevens over strafbare feiten, maatregelen of een verbod van de rechter.', ['art. 10 AVG, art. 31 tot en met 33 UAVG', 'criminal data']),
  begrip('taakstelling', 'Het aantal vergunninghouders dat een gemeente in een half jaar huisvest.', [`art. 28 en 29 ${HW}`, 'task']),
  begrip('tegenspraak', 'Gegevens die niet allebei kunnen kloppen.', [EIGEN, 'contradiction']),
  begrip('teller', 'Hoeveel woningen er onder het plafond passen en hoeveel er al gebruikt zijn.', [`${VISIE}, verdeelprincipe 3`, 'counter']),
  begrip('tempo', 'Of woningen in de loop van het jaar vrijkomen of allemaal meteen meetellen.', [EIGEN, 'pace']),
  begrip('termijn', 'Een periode waarbinnen iets gedaan moet zijn.', ['Algemene termijnenwet', 'term']),
  begrip('terugnemen', 'Een besluit intrekken voordat iemand heeft getekend.', [EIGEN, 'to take back']),
  begrip('tijdig', 'Binnen de termijn binnengekomen.', ['art. 6:9 Awb', 'in time']),
  begrip('toestemming', 'De aanvrager vindt goed dat gegevens worden gedeeld, per soort gegeven.', ['art. 6, 7 en 9 AVG', 'consent']),
  begrip('toets', 'De uitkomst van één verdeelprincipe voor een gemeente.', [VISIE, 'check']),
  begrip('toeval', 'Een reeks willekeurige getallen die bij hetzelfde begin altijd gelijk is.', [EIGEN, 'chance']),
  begrip('uitkomst', 'Wat de regels zeggen over de herkomst: vastgesteld, voorlopig, niet vast te stellen of buiten de regio.', [VISIE, 'outcome']),
  begrip('urgentiegroep urgentie urgentiegroepen', 'Een groep mensen die met voorrang een woning nodig heeft.', [`art. 12 lid 3 ${HW}`, 'urgency group']),
  begrip('venster', 'De tijd waarover wordt teruggekeken naar een woonadres.', [VISIE, 'look-back window']),
  begrip('verblijfperiode verblijf', 'Een periode waarin iemand ergens stond ingeschreven of verbleef.', [`art. 2.7 ${BRP}`, 'residence period']),
  begrip('verblijfplaats verblijfplaatsen', 'Waar iemand volgens de BRP woont of woonde: een adres, een plek zonder adres, het buitenland of onbekend.', [`art. 2.7 ${BRP}`, 'place of residence']),
  begrip('verdeling verdelings', 'De keuze van gemeente en route, volgens de afspraken van de regio.', [`art. 6 lid 6 ${HW}`, 'distribution']),
  begrip('vergadering', 'Een bijeenkomst van de commissie waarop dossiers worden besproken.', ['reglement van de commissie', 'meeting']),
  begrip('vergelijkbaar vergelijk vergelijking vergelijkbare', 'Een eerdere zaak met dezelfde groep en dezelfde vraag. Er is geen score.', [EIGEN, 'comparable']),
  begrip('verificatie', 'Nagaan of handtekeningen en ontvangstbewijs bij een besluit kloppen.', [EIGEN, 'verification']),
  begrip('verklaring', 'Wat de instelling schrijft over hoe ver iemand is en wat herstel nodig heeft.', [EIGEN, 'statement of the institution']),
  begrip('verlengen verleng', 'Een termijn later laten eindigen, omdat de wet dat zegt of omdat hij stilstond.', ['art. 1 Algemene termijnenwet', 'to extend']),
  begrip('veto', 'Een gebiedsteam houdt een woning in een gebied tegen.', ['Essay over het contingentenbeleid in Tilburg', 'veto']),
  begrip('vindplaats', 'De regel en het gegeven waaruit de herkomst volgt.', [EIGEN, 'where it was found']),
  begrip('voorstel voorstellen', 'Wat de verdeelprincipes voor een dossier opleveren. De commissie beslist.', [VISIE, 'proposal']),
  begrip('weigering weiger', 'Een stap die nu niet kan, met de reden.', [EIGEN, 'refused step']),
  begrip('weigeringsgrond weigeringsgronden', 'Een reden om een aanvraag af te wijzen. Sommige redenen mogen bij sommige groepen niet.', [`art. 13 lid 4, 15 en 16 ${HW}`, 'ground for refusal']),
  begrip('wijzigen', 'Een ingediende aanvraag veranderen, met de reden.', [EIGEN, 'to change']),
  begrip('woonadres woonadressen', 'Het adres waar iemand woont en staat ingeschreven.', [`art. 1.1 ${BRP}`, 'home address']),
  begrip('zaak zaken', 'Eén aanvraag met haar feiten. In een simulatie is een zaak verzonnen.', [EIGEN, 'case']),
  begrip('zekerheid', 'Hoe zeker een regel is: in de wet gelezen, in de visie genoemd, afgeleid of niet bevestigd.', [EIGEN, 'certainty']),
];

const perWoord: ReadonlyMap<string, Begrip> = new Map(BEGRIPPEN.flatMap((b) => [b.term, ...b.vormen].map((woord) => [woord.toLowerCase(), b] as const)));

/** Finds the term of a word, in any of its forms; undefined when it is no term of this field. */
export const findBegrip = (woord: string): Begrip | undefined => perWoord.get(woord.toLowerCase());
