import { z } from 'zod';
import { Aanvraag } from '../domain/aanvraag/aanvraag.ts';
import { Huisstijl } from '../domain/brief/huisstijl.ts';
import { DossierIdSchema, MedewerkerIdSchema, Status } from '../domain/dossier/dossier.ts';
import { Geschilgebeurtenis } from '../domain/herkomst/geschil.ts';
import { Verblijfperiode } from '../domain/herkomst/verblijfperiode.ts';
import { Herstelkans } from '../domain/herstelkans/herstelkans.ts';
import { Oordelenlijst } from '../domain/herstelkans/ledenoordeel.ts';
import { Rol, Medewerker, type Recht } from '../domain/medewerker/medewerker.ts';
import { Organisatiesoort } from '../domain/organisatie/organisatie.ts';
import { Gemeentecode } from '../domain/gemeente/gemeente.ts';
import { Scenariotabel } from '../domain/scenario/scenariotabel.ts';
import { Tekst, VerplichteTekst } from '../domain/persoon/tekst.ts';
import { Route } from '../domain/verdeling/regelset.ts';
import { Jaarcijfer } from '../domain/verdeling/voorstel.ts';
import { Besluitinvoer, VergelijkbareBesluiten } from './besluit.ts';
import { Overeenstemmingen, VergelijkbareZaken } from './woonstart.ts';
import * as apparaat from './apparaat.ts';
import * as brieven from './brieven.ts';
import * as inzage from './inzage.ts';
import * as bundels from './bundel.ts';
import * as stukken from './stukken.ts';
import * as taken from './taken.ts';
import * as vergaderen from './vergadering.ts';
import { Eindeuitkomst, Functie, Medewerkereinde, Medewerkerwijziging } from './medewerkers.ts';
import { NieuwFeit, Termijnagenda, Termijnvraag, VERLOOPINVOER } from './verloop.ts';
import * as bewaren from './bewaren.ts';
import * as jaarcijfers from './jaarverslag.ts';
import * as overzicht from './overzicht.ts';
import * as plafond from './plafond.ts';
import { ScenarioInvoer, SimulatieInvoer, Simulatieuitkomst } from './scenario.ts';
import { Regiooverzicht } from './regio.ts';
import { Beheer, Bestandsrij, Concept, Controle, Document, Dossierweergave, Geschiedenisregel, Toestand, Uitgaandrij, Werkvoorraad } from './weergave.ts';

/** What must be true before an entry answers: nothing, an opened case file, or a signed-in person with this right. */
type Vereist = 'niets' | 'bestand' | Recht;
type Ingang<V extends Vereist, I extends z.ZodType, O extends z.ZodType> = { readonly soort: 'command' | 'query'; readonly vereist: V; readonly invoer: I; readonly uitvoer: O };

const query = <V extends Vereist, I extends z.ZodType, O extends z.ZodType>(vereist: V, invoer: I, uitvoer: O): Ingang<V, I, O> => ({ soort: 'query', vereist, invoer, uitvoer });
const command = <V extends Vereist, I extends z.ZodType, O extends z.ZodType>(vereist: V, invoer: I, uitvoer: O): Ingang<V, I, O> => ({ soort: 'command', vereist, invoer, uitvoer });

const Niets = z.strictObject({});
const Leeg = z.null();

/** Made once by the window and kept on a retry: the same command is carried out once. */
const commandId = z.uuid();
/** A step in a case: which case, and the version that the person was looking at. */
const inDossier = { commandId, dossierId: DossierIdSchema, expectedVersion: z.int().min(1) };
/** What a step in a case answers: the new version. */
const Gedaan = z.strictObject({ dossierId: DossierIdSchema, versie: z.int() });

export const Bestandsnaam = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,79}$/u, 'Gebruik voor de naam letters, cijfers, spaties en streepjes (ten hoogste 80 tekens).');
export const Wachtzin = z.string().min(12, 'Kies een wachtzin van minstens 12 tekens.').max(200, 'Deze wachtzin is te lang.');
export const Ondertekencode = z.string().min(8, 'Kies een persoonlijke code van minstens 8 tekens.').max(200, 'Deze code is te lang.');

/** A person to add: name, role and the personal code that protects the signing key. */
export const NieuweMedewerker = z.strictObject({ naam: VerplichteTekst(200, 'de naam'), rol: Rol, code: Ondertekencode, /** The other organisation that this person works for; empty for our own. */ organisatie: Tekst(200).optional(), functie: Functie.optional() });
export const Registeradres = z.url({ protocol: /^https?$/, error: 'Vul een adres in dat begint met https://.' }).max(300);

export const NieuwBestand = z.strictObject({
  /** Whose file it is: of a commission, unless it says otherwise. */
  soort: Organisatiesoort.default('commissie'),
  naam: Bestandsnaam,
  wachtzin: Wachtzin,
  commissie: VerplichteTekst(200, 'de naam van de commissie'),
  namens: VerplichteTekst(300, 'namens wie de commissie besluit of adviseert'),
  regio: z.literal('Haaglanden'),
  medewerker: NieuweMedewerker,
});

/**
 * Everything the window can ask of the backend: the only way in, over Electron, loopback and command line alike.
 * Input and output are checked against these schemas: a bad input is the caller's fault, a bad output is ours.
 */
export const contract = {
  // the program and its case files
  getToestand: query('niets', Niets, Toestand),
  listBestanden: query('niets', Niets, z.array(Bestandsrij)),
  createBestand: command('niets', NieuwBestand, z.strictObject({ herstelgeheim: z.string() })),
  confirmHerstelgeheim: command('niets', z.strictObject({ herstelgeheim: z.string().max(200) }), Leeg),
  openBestand: command('niets', z.strictObject({ naam: Bestandsnaam, wachtzin: z.string().min(1, 'Vul de wachtzin in.').max(200) }), Leeg),
  recoverBestand: command('niets', z.strictObject({ naam: Bestandsnaam, herstelgeheim: z.string().min(1, 'Vul het herstelgeheim in.').max(200), nieuweWachtzin: Wachtzin }), Leeg),
  closeBestand: command('niets', Niets, Leeg),
  startOefenomgeving: command('niets', Niets, Leeg),

  // this computer: its key store, files opened from outside, and what broke here
  openMetApparaat: command('niets', z.strictObject({ naam: Bestandsnaam }), Leeg),
  getOpenverzoek: query('niets', Niets, apparaat.Openverzoek.nullable()),
  readOpenverzoek: query('niets', apparaat.Openverzoekdeelvraag, apparaat.Openverzoekdeel),
  dismissOpenverzoek: command('niets', z.strictObject({ id: z.uuid() }), Leeg),
  reportStoring: command('niets', apparaat.Schermstoring, Leeg),

  // who works here
  listMedewerkers: query('bestand', Niets, z.array(Medewerker)),
  signIn: command('bestand', z.strictObject({ medewerkerId: MedewerkerIdSchema, code: z.string().min(1, 'Vul uw persoonlijke code in.').max(200) }), Leeg),
  signOut: command('bestand', Niets, Leeg),

  // drafts: saved as typed, never lost
  saveConcept: command('lezen', Concept.omit({ gewijzigdOp: true }), z.strictObject({ gewijzigdOp: z.iso.datetime() })),
  findConcept: query('lezen', z.strictObject({ id: z.uuid(), soort: Concept.shape.soort }), Concept.nullable()),
  listConcepten: query('lezen', Niets, z.array(Concept.omit({ inhoud: true }))),
  discardConcept: command('lezen', z.strictObject({ id: z.uuid(), soort: Concept.shape.soort }), Leeg),

  // the worklist and one case
  listWerkvoorraad: query(
    'lezen',
    z.strictObject({ zoek: Tekst(100), status: Status.nullable(), sorteer: z.enum(['termijn', 'nummer', 'naam']), vanaf: z.string().max(300).nullable(), aantal: z.int().min(1).max(200), filter: overzicht.Werkfilter.optional() }),
    Werkvoorraad,
  ),
  getWerkfilters: query('lezen', Niets, overzicht.Werkfilters),
  getWerkinstellingen: query('lezen', Niets, overzicht.Werkinstellingen),
  saveWerkinstellingen: command('lezen', overzicht.Werkinstellingen, Leeg),
  searchDossiers: query('lezen', overzicht.Zoekvraag, overzicht.Zoekuitkomst),
  getDossier: query('lezen', z.strictObject({ dossierId: DossierIdSchema }), Dossierweergave),
  listGeschiedenis: query('lezen', z.strictObject({ dossierId: DossierIdSchema }), z.array(Geschiedenisregel)),
  findDubbelen: query('intake', overzicht.Dubbelenvraag, z.array(overzicht.Dubbel)),
  listAantekeningen: query('beraad', z.strictObject({ dossierId: DossierIdSchema }), overzicht.Aantekeningen),
  addAantekening: command('beraad', overzicht.NieuweAantekening, z.strictObject({ aantekeningId: z.uuid(), versie: z.int() })),
  editAantekening: command('beraad', overzicht.GewijzigdeAantekening, z.strictObject({ aantekeningId: z.uuid(), versie: z.int() })),

  // the spine
  submitAanvraag: command('intake', z.strictObject({ commandId, conceptId: z.uuid().nullable(), aanvraag: Aanvraag }), Gedaan),
  reviseAanvraag: command('intake', z.strictObject({ ...inDossier, aanvraag: Aanvraag, reden: VerplichteTekst(1_000, 'de reden van de wijziging') }), Gedaan),
  importVerblijf: command('intake', z.strictObject({ ...inDossier, ...NieuwFeit, antwoord: z.string().max(1_000_000, 'Dit bestand is te groot voor een BRP-antwoord.'), kenmerk: VerplichteTekst(200, 'het kenmerk van het bericht') }), Gedaan),
  recordVerblijf: command('intake', z.strictObject({ ...inDossier, ...NieuwFeit, perioden: z.array(Verblijfperiode).max(200) }), Gedaan),
  establishHerkomst: command('beoordelen', z.strictObject({ ...inDossier, gemeente: Gemeentecode.nullable(), motivering: Tekst(8_000) }), Gedaan),
  recordGeschil: command('beoordelen', z.strictObject({ ...inDossier, geschil: Geschilgebeurtenis }), Gedaan),
  recordHerstelkansOordeel: command('beoordelen', z.strictObject({ ...inDossier, ...Oordelenlijst.shape }), Gedaan),
  recordHerstelkans: command('beoordelen', z.strictObject({ ...inDossier, herstelkans: Herstelkans }), Gedaan),
  listVergelijkbareZaken: query('beoordelen', z.strictObject({ dossierId: DossierIdSchema }), VergelijkbareZaken),
  listVergelijkbareBesluiten: query('beraad', z.strictObject({ dossierId: DossierIdSchema }), VergelijkbareBesluiten),
  getOvereenstemming: query('beoordelen', Niets, Overeenstemmingen),
  establishVerdeling: command('beoordelen', z.strictObject({ ...inDossier, gemeente: Gemeentecode, route: Route, motivering: Tekst(8_000) }), Gedaan),
  scheduleDossier: command('besluiten', z.strictObject({ ...inDossier, vergaderingId: z.uuid() }), Gedaan),
  establishBesluit: command('besluiten', z.strictObject({ ...inDossier, ...Besluitinvoer }), Gedaan),
  revokeBesluit: command('besluiten', z.strictObject({ ...inDossier, reden: VerplichteTekst(1_000, 'de reden') }), Gedaan),
  signBesluit: command('ondertekenen', z.strictObject({ ...inDossier, code: z.string().min(1, 'Vul uw persoonlijke code in.').max(200) }), Gedaan),

  // what moves, stops or starts a term
  requestAanvulling: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.requestAanvulling }), Gedaan),
  recordAanvulling: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.recordAanvulling }), Gedaan),
  requestAdvies: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.requestAdvies }), Gedaan),
  recordAdvies: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.recordAdvies }), Gedaan),
  holdDossier: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.holdDossier }), Gedaan),
  resumeDossier: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.resumeDossier }), Gedaan),
  recordVertraging: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.recordVertraging }), Gedaan),
  suspendTermijn: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.suspendTermijn }), Gedaan),
  recordIngebrekestelling: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.recordIngebrekestelling }), Gedaan),
  withdrawAanvraag: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.withdrawAanvraag }), Gedaan),
  publishBesluit: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.publishBesluit }), Gedaan),
  receiveBezwaar: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.receiveBezwaar }), Gedaan),
  recordHoorzitting: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.recordHoorzitting }), Gedaan),
  adjournBezwaar: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.adjournBezwaar }), Gedaan),
  decideBezwaar: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.decideBezwaar }), Gedaan),
  recordBeroep: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.recordBeroep }), Gedaan),
  recordUitspraak: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.recordUitspraak }), Gedaan),
  lapseUrgentie: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.lapseUrgentie }), Gedaan),
  beginVervolg: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.beginVervolg }), Gedaan),
  stopVervolg: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.stopVervolg }), Gedaan),
  resolveHerziening: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.resolveHerziening }), Gedaan),
  closeDossier: command('besluiten', z.strictObject({ ...inDossier, ...VERLOOPINVOER.closeDossier }), Gedaan),
  listTermijnen: query('beraad', Termijnvraag, Termijnagenda),

  // who handles a case, who may see it, and who looked
  getDossiertoegang: query('beraad', z.strictObject({ dossierId: DossierIdSchema }), inzage.Dossiertoegang),
  assignDossier: command('toewijzen', inzage.Toewijzing, Leeg),
  takeOverDossier: command('behandelen', inzage.Overname, Leeg),
  grantInzage: command('toewijzen', inzage.Inzageverlening, Leeg),
  withdrawInzage: command('toewijzen', inzage.Inzageintrekking, Leeg),
  listInzage: query('beraad', inzage.Inzagevraag, inzage.Inzagelijst),

  // documents
  renderBrief: query('lezen', z.strictObject({ dossierId: DossierIdSchema }), Document),
  exportBesluit: query('besluiten', z.strictObject({ dossierId: DossierIdSchema, metDossierstuk: z.boolean() }), Document),
  exportBrief: query('besluiten', z.strictObject({ dossierId: DossierIdSchema }), Document),

  // letters: an example, made final, sent; and how they look
  listBrieven: query('beraad', z.strictObject({ dossierId: DossierIdSchema }), brieven.Brieven),
  composeBrief: query('besluiten', brieven.Briefvoorbeeldvraag, brieven.Briefvoorbeeld),
  getBrief: query('beraad', z.strictObject({ dossierId: DossierIdSchema, briefId: z.uuid() }), Document),
  establishBrief: command('besluiten', brieven.NieuweBrief, z.strictObject({ briefId: z.uuid() })),
  recordVerzending: command('besluiten', brieven.VerzondenBrief, Leeg),
  withdrawBrief: command('besluiten', brieven.VervallenBrief, Leeg),
  getHuisstijl: query('beheren', Niets, Huisstijl.nullable()),
  composeHuisstijl: query('beheren', z.strictObject({ huisstijl: Huisstijl }), brieven.Huisstijlvoorbeeld),
  setHuisstijl: command('beheren', brieven.NieuweHuisstijl, Leeg),
  startBrievenarchief: command('besluiten', brieven.Archiefvraag, taken.GestarteTaak),

  // long work: how far it is, stopping it, and fetching what came out
  getTaak: query('lezen', taken.Taakvraag, taken.Taakstand),
  stopTaak: command('lezen', taken.Taakvraag, Leeg),
  getTaakdeel: query('lezen', taken.Taakdeelvraag, taken.Taakdeel),

  // attachments: brought in part by part, then added
  uploadDeel: command('lezen', stukken.Uploaddeel, stukken.Uploadstand),
  discardUpload: command('lezen', z.strictObject({ uploadId: z.uuid() }), Leeg),
  downloadDeel: query('lezen', z.strictObject({ downloadId: z.uuid(), nummer: z.int().min(0).max(2_000) }), stukken.Downloaddeel),
  addBijlage: command('intake', stukken.NieuweBijlage, z.strictObject({ bijlageId: z.uuid() })),
  listBijlagen: query('lezen', z.strictObject({ dossierId: DossierIdSchema }), z.array(stukken.Bijlagerij)),
  getBijlage: query('lezen', z.strictObject({ bijlageId: z.uuid(), deel: z.int().min(0).max(100) }), stukken.Bijlagedeel),
  removeBijlage: command('intake', stukken.WegTeHalenBijlage, Leeg),
  addConceptbijlage: command('intake', stukken.NieuweConceptbijlage, z.strictObject({ bijlageId: z.uuid() })),
  listConceptbijlagen: query('intake', z.strictObject({ conceptId: z.uuid() }), z.array(stukken.Bijlagerij)),
  getConceptbijlage: query('intake', stukken.Conceptstuk.extend({ deel: z.int().min(0).max(100) }), stukken.Bijlagedeel),
  removeConceptbijlage: command('intake', stukken.Conceptstuk, Leeg),

  // hand-over between organisations
  createUitnodiging: command('besluiten', stukken.NieuweUitnodiging, stukken.GemaakteUitnodiging),
  listUitnodigingen: query('intake', Niets, z.array(stukken.Uitnodigingrij)),
  renderUitnodiging: query('besluiten', z.strictObject({ uitnodigingId: z.uuid() }), stukken.Klaarbestand),
  revokeUitnodiging: command('besluiten', z.strictObject({ commandId, uitnodigingId: z.uuid() }), Leeg),
  readUitnodiging: query('intake', z.strictObject({ uitnodiging: z.string().max(20_000, 'Dit bestand is geen uitnodiging.') }), stukken.GelezenUitnodiging),
  listOntvangers: query('intake', Niets, z.array(stukken.Ontvanger)),
  createPakket: command('intake', stukken.NieuwPakket, stukken.GemaaktPakket),
  importPakket: command('intake', z.strictObject({ commandId, uploadId: z.uuid() }), stukken.IngelezenPakket),
  listOverdrachten: query('lezen', Niets, z.array(stukken.Overdrachtrij)),
  answerOverdracht: command('intake', stukken.Overdrachtantwoord, stukken.GegevenAntwoord),
  renderOverdrachtbericht: query('intake', z.strictObject({ overdrachtId: z.uuid() }), stukken.Klaarbestand),
  recordOverdrachtbericht: command('intake', stukken.OntvangenBericht, stukken.VerwerktBericht),

  // a meeting at home: the sealed bundle per member, and the judgements on their way back
  listBundelleden: query('besluiten', z.strictObject({ vergaderingId: z.uuid() }), z.array(bundels.Bundellid)),
  saveLidkaart: command('besluiten', bundels.TeBewarenLidkaart, z.strictObject({ controle: z.string() })),
  createBundel: command('besluiten', bundels.NieuweBundel, stukken.GemaaktPakket),
  listOordeelverschillen: query('besluiten', Niets, z.array(bundels.Oordeelkeuze)),
  resolveOordeelverschil: command('besluiten', bundels.Gekozen, Leeg),
  createLidkaart: command('beoordelen', z.strictObject({ commandId }), stukken.GemaakteUitnodiging),
  importBundel: command('beoordelen', z.strictObject({ commandId, uploadId: z.uuid() }), stukken.IngelezenPakket),
  listBundels: query('beoordelen', Niets, z.array(bundels.Bundelrij)),
  getBundelzaak: query('beoordelen', bundels.Bundelzaakvraag, bundels.Bundelzaak),
  recordBundeloordeel: command('beoordelen', bundels.NieuwBundeloordeel, Leeg),
  createOordelenpakket: command('beoordelen', bundels.NieuwOordelenpakket, stukken.GemaaktPakket),

  // meetings
  listVergaderingen: query('beraad', Niets, z.array(vergaderen.Vergaderrij)),
  planVergadering: command('besluiten', z.strictObject({ commandId, vergadering: vergaderen.Vergaderplan }), z.strictObject({ id: z.uuid() })),
  getVergadering: query('beraad', z.strictObject({ vergaderingId: z.uuid() }), vergaderen.Vergaderweergave),
  listAgendakandidaten: query('besluiten', z.strictObject({ vergaderingId: z.uuid() }), vergaderen.Agendakandidaten),
  recordReglement: command('besluiten', vergaderen.Reglementkeuze, Leeg),
  changeVergadering: command('besluiten', vergaderen.Vergaderwijziging, vergaderen.Vergaderstand),
  chooseDeelnemers: command('besluiten', vergaderen.Deelnemerskeuze, vergaderen.Vergaderstand),
  addAgendapunten: command('besluiten', vergaderen.Toevoeging, vergaderen.Vergaderstand),
  removeAgendapunt: command('besluiten', vergaderen.Afhaling, vergaderen.Vergaderstand),
  orderAgenda: command('besluiten', vergaderen.Agendavolgorde, vergaderen.Vergaderstand),
  recordVerschoning: command('beraad', vergaderen.Belangmelding, Leeg),
  withdrawVerschoning: command('besluiten', vergaderen.Belangmelding, Leeg),
  sendVergadering: command('besluiten', vergaderen.Verzending, vergaderen.Vergaderstand),
  openVergadering: command('besluiten', vergaderen.Vergaderopening, vergaderen.Vergaderstand),
  recordAanwezigheid: command('besluiten', vergaderen.Aanwezigheid, vergaderen.Vergaderstand),
  recordStemming: command('besluiten', vergaderen.Stemronde, vergaderen.Vergaderstand),
  concludeHamerstukken: command('besluiten', vergaderen.Hamerslag, vergaderen.Vergaderstand),
  deferZaak: command('besluiten', vergaderen.Zaakaanhouding, vergaderen.Vergaderstand),
  reopenZaak: command('besluiten', vergaderen.Zaakheropening, vergaderen.Vergaderstand),
  recordAantekeningen: command('besluiten', vergaderen.Aantekeningen, vergaderen.Vergaderstand),
  closeVergadering: command('besluiten', vergaderen.Sluiting, vergaderen.Vergaderstand),
  adoptNotulen: command('besluiten', vergaderen.Notulenvaststelling, vergaderen.Vergaderstand),
  renderVergaderstuk: query('beraad', vergaderen.Stukvraag, Document),
  startVergaderdossier: command('beraad', vergaderen.Dossiervraag, taken.GestarteTaak),

  // scenarios: figures and invented cases only
  runScenario: query('lezen', ScenarioInvoer, Scenariotabel),
  runSimulatie: query('lezen', SimulatieInvoer, Simulatieuitkomst),

  // the register
  listUitgaand: query('beraad', Niets, z.array(Uitgaandrij)),
  sendNow: command('beraad', Niets, z.strictObject({ bereikbaar: z.boolean(), bevestigd: z.int(), wachtend: z.int() })),
  getPlafonds: query('beraad', Niets, plafond.Plafondoverzicht),
  getPlafondrecht: query('beraad', plafond.Plafondvraag, plafond.Rechtvoorzaak),
  getRegio: query('beraad', Niets, Regiooverzicht),

  // the figures of a year
  getJaarverslag: query('beraad', jaarcijfers.Jaarvraag, jaarcijfers.Jaarantwoord),
  establishJaarverslag: command('besluiten', jaarcijfers.Jaarvaststelling, Leeg),

  // keeping and destroying cases whose term is over
  getBewaaroverzicht: query('besluiten', Niets, bewaren.Bewaaroverzicht),
  retainDossier: command('besluiten', bewaren.Vasthoudverzoek, Leeg),
  releaseDossier: command('besluiten', bewaren.Vrijgave, Leeg),
  proposeVernietiging: command('besluiten', bewaren.Vernietigvoorstel, Leeg),
  withdrawVernietiging: command('besluiten', bewaren.Vernietigvoorstel, Leeg),
  destroyDossiers: command('ondertekenen', bewaren.Vernietigopdracht, bewaren.Vernietigingsuitkomst),
  scrubBestand: command('besluiten', Niets, bewaren.Vernietigingsuitkomst),
  renderVernietigingsverklaring: query('besluiten', bewaren.Verklaringvraag, Document),

  // beheer
  getBeheer: query('beheren', Niets, Beheer),
  listWeigeringen: query('toezicht', inzage.Weigeringvraag, inzage.Weigeringenlijst),
  addMedewerker: command('beheren', z.strictObject({ commandId, medewerker: NieuweMedewerker }), Leeg),
  reviseMedewerker: command('beheren', Medewerkerwijziging, Leeg),
  endMedewerker: command('beheren', Medewerkereinde, Eindeuitkomst),
  connectRegister: command('beheren', z.strictObject({ adres: Registeradres, koppelcode: VerplichteTekst(100, 'de koppelcode') }), Leeg),
  recordJaarcijfers: command('beheren', z.strictObject({ commandId, cijfers: z.array(Jaarcijfer).min(1).max(400) }), Leeg),
  createReservekopie: command('beheren', Niets, z.strictObject({ naam: z.string(), dossiers: z.int() })),
  checkBestand: query('beheren', Niets, z.array(Controle)),
  getApparaatinstellingen: query('beheren', Niets, apparaat.Apparaatinstellingen),
  setVergrendeltijd: command('beheren', z.strictObject({ commandId, minuten: apparaat.Vergrendeltijd }), Leeg),
  enableApparaatsleutel: command('beheren', z.strictObject({ wachtzin: z.string().min(1, 'Vul de wachtzin in.').max(200) }), Leeg),
  disableApparaatsleutel: command('beheren', Niets, Leeg),
  listStoringen: query('beheren', Niets, z.array(apparaat.Storing)),
  discardStoringen: command('beheren', Niets, Leeg),
} as const satisfies Record<string, Ingang<Vereist, z.ZodType, z.ZodType>>;

export type Contract = typeof contract;
export type Ingangsnaam = keyof Contract;
export type Invoer<N extends Ingangsnaam> = z.infer<Contract[N]['invoer']>;
/** What a caller may send: the input before the schema cleaned it. */
export type RuweInvoer<N extends Ingangsnaam> = z.input<Contract[N]['invoer']>;
export type Uitvoer<N extends Ingangsnaam> = z.infer<Contract[N]['uitvoer']>;

/** The personal code of everybody in the practice environment; shown there on the sign-in screen. */
export const OEFENCODE = 'oefenen-mag';
