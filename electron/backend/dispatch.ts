import { contract, type Ingangsnaam, type Invoer, type Uitvoer } from '../../shared/contract/contract.ts';
import { maakFout, type Antwoord, type Fout } from '../../shared/contract/fout.ts';
import { parseVerzoek } from '../../shared/contract/gate.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { listActieveMedewerkers } from '../../db/repositories/medewerker-repository.ts';
import { codeRegels, storingssoort } from '../../shared/contract/apparaat.ts';
import { disableApparaatsleutel, enableApparaatsleutel, getApparaatinstellingen, openMetApparaat, setVergrendeltijd } from './apparaat/apparaat-commands.ts';
import { dismissOpenverzoek, getOpenverzoek, readOpenverzoek } from './apparaat/openverzoek.ts';
import { discardStoringen, listStoringen, recordStoring } from './apparaat/storingen.ts';
import { addAantekening, editAantekening, listAantekeningen } from './aantekeningen/aantekeningen.ts';
import { getBewaaroverzicht } from './bewaren/bewaaroverzicht.ts';
import { renderVerklaring } from './bewaren/verklaring.ts';
import * as vernietigen from './bewaren/vernietigen.ts';
import { addBijlage, getBijlage, listBijlagen, removeBijlage } from './bijlagen/bijlage-commands.ts';
import { addConceptbijlage, getConceptbijlage, listConceptbijlagen, removeConceptbijlage } from './bijlagen/conceptbijlagen.ts';
import { discardUpload, downloadDeel, uploadDeel } from './bijlagen/upload.ts';
import { establishBrief, recordVerzending, withdrawBrief } from './brieven/brief-commands.ts';
import { composeBrief, getBrief, listBrieven } from './brieven/brief-queries.ts';
import { startBrievenarchief } from './brieven/brievenarchief.ts';
import { composeHuisstijl, getHuisstijl, setHuisstijl } from './brieven/huisstijl-commands.ts';
import { checkBestand } from './checks/check-bestand.ts';
import { closeBestand, confirmHerstelgeheim, createBestand, openBestand, recoverBestand } from './commands/bestand-commands.ts';
import { connectRegister, createReservekopie, discardConcept, recordJaarcijfers, saveConcept } from './commands/beheer-commands.ts';
import * as dossier from './commands/dossier-commands.ts';
import { addMedewerker, signIn } from './commands/medewerker-commands.ts';
import { endMedewerker, reviseMedewerker } from './commands/medewerker-wijzigen.ts';
import { runVerloop } from './commands/verloop-commands.ts';
import { exportBesluit, exportBrief, renderBrief } from './queries/documenten.ts';
import { establishJaarverslag, getJaarverslag } from './jaarverslag/jaarverslag.ts';
import { startOefenomgeving } from './oefenomgeving/start-oefenomgeving.ts';
import { createLidkaart, createOordelenpakket, getBundelzaak, listBundels, recordBundeloordeel } from './pakketten/bundel-thuis.ts';
import { importBundel, importPakket } from './pakketten/lees-pakket.ts';
import { createBundel, listBundelleden, saveLidkaart } from './pakketten/maak-bundel.ts';
import { listOordeelverschillen, resolveOordeelverschil } from './pakketten/oordeelkeuze.ts';
import { createPakket, createUitnodiging } from './pakketten/maak-pakket.ts';
import { answerOverdracht, recordOverdrachtbericht, renderOverdrachtbericht } from './pakketten/overdracht-commands.ts';
import { listOntvangers } from './pakketten/ontvangers.ts';
import { listOverdrachten } from './pakketten/overdracht-lijst.ts';
import { listUitnodigingen, readUitnodiging, renderUitnodiging, revokeUitnodiging } from './pakketten/uitnodigingen.ts';
import { getBeheer } from './queries/beheer.ts';
import { findConceptVoor, listConceptenVoor } from './queries/concepten.ts';
import { getDossier, listGeschiedenis } from './queries/dossier.ts';
import { getPlafondrecht, getPlafonds } from './plafond/plafondvragen.ts';
import { getRegio } from './queries/regio.ts';
import { getToestand, listBestanden } from './queries/toestand.ts';
import { listTermijnen } from './queries/termijnen.ts';
import { listUitgaand, listVergaderingen, listWerkvoorraad } from './queries/lijsten.ts';
import { listVergelijkbareBesluiten } from './queries/vergelijkbare-besluiten.ts';
import { getOvereenstemming, listVergelijkbareZaken } from './queries/woonstart.ts';
import { runScenario, runSimulatie } from './scenario/beantwoord-scenario.ts';
import { findDubbelenVoor } from './queries/dubbelen.ts';
import { getWerkfilters, getWerkinstellingen, saveWerkinstellingen } from './queries/werkinstellingen.ts';
import { getTaak, getTaakdeel, stopTaak } from './taken/taken.ts';
import type { Engine, OpenBestand } from './session.ts';
import { recordInzage } from './toegang/record-inzage.ts';
import { toetsIngang } from './toegang/toets-ingang.ts';
import * as toegang from './toegang/toegang-commands.ts';
import { alsMedewerker, getDossiertoegang, listInzage, listWeigeringen } from './toegang/toegang-queries.ts';
import { recordVerschoning, withdrawVerschoning } from './vergadering/belangen.ts';
import { recordReglement } from './vergadering/reglement.ts';
import { renderStuk, startDossier } from './vergadering/stukken.ts';
import * as vergadering from './vergadering/voorbereiden.ts';
import { getVergadering, listKandidaten } from './vergadering/weergave.ts';
import * as zitting from './vergadering/zitting-houden.ts';
import { searchDossiersVoor } from './zoeken/zoek-dossiers.ts';

type Uitkomst<N extends Ingangsnaam> = Result<Uitvoer<N>, Fout> | Promise<Result<Uitvoer<N>, Fout>>;
/** An entry that works without an open file, and one that needs it. */
type ZonderBestand<N extends Ingangsnaam> = (engine: Engine, invoer: Invoer<N>) => Uitkomst<N>;
type MetBestand<N extends Ingangsnaam> = (engine: Engine, open: OpenBestand, invoer: Invoer<N>) => Uitkomst<N>;
type VrijeNaam = { [N in Ingangsnaam]: (typeof contract)[N]['vereist'] extends 'niets' ? N : never }[Ingangsnaam];

const vrij = {
  getToestand: (e) => ok(getToestand(e)),
  listBestanden: (e) => ok(listBestanden(e)),
  createBestand,
  confirmHerstelgeheim,
  openBestand,
  recoverBestand,
  closeBestand: async (e) => { await closeBestand(e); return ok(null); },
  startOefenomgeving,
  openMetApparaat,
  getOpenverzoek: (e) => ok(getOpenverzoek(e)),
  readOpenverzoek,
  dismissOpenverzoek,
  reportStoring: (e, i) => { recordStoring(e, { ...i, op: e.clock.now(), versie: e.versie, plek: 'scherm', code: '' }); return ok(null); },
} satisfies { [N in VrijeNaam]: ZonderBestand<N> };

const gebonden = {
  listMedewerkers: (_, o) => ok(listActieveMedewerkers(o.casefile.read).map(alsMedewerker)),
  signIn: (e, o, i) => signIn(o, e.clock, i),
  signOut: (_, o) => { o.medewerker = null; return ok(null); },
  saveConcept: (e, o, i) => saveConcept(o, e.clock, i),
  findConcept: (_, o, i) => ok(findConceptVoor(o, i)),
  listConcepten: (_, o) => ok(listConceptenVoor(o)),
  discardConcept: (_, o, i) => discardConcept(o, i),
  listWerkvoorraad: (e, o, i) => ok(listWerkvoorraad(o, e.clock, i)),
  getWerkfilters: (_, o) => ok(getWerkfilters(o)),
  getWerkinstellingen: (_, o) => ok(getWerkinstellingen(o)),
  saveWerkinstellingen: (_, o, i) => saveWerkinstellingen(o, i),
  searchDossiers: (_, o, i) => ok(searchDossiersVoor(o, i)),
  getDossier: (e, o, i) => getDossier(o, e.clock, i),
  listGeschiedenis: (_, o, i) => listGeschiedenis(o, i),
  findDubbelen: (_, o, i) => ok(findDubbelenVoor(o, i)),
  listAantekeningen: (_, o, i) => listAantekeningen(o, i),
  addAantekening: (e, o, i) => addAantekening(o, e.clock, i),
  editAantekening: (e, o, i) => editAantekening(o, e.clock, i),
  submitAanvraag: (e, o, i) => dossier.submitAanvraag(o, e.clock, i),
  reviseAanvraag: (e, o, i) => dossier.reviseAanvraag(o, e.clock, i),
  importVerblijf: (e, o, i) => dossier.importVerblijf(o, e.clock, i),
  recordVerblijf: (e, o, i) => dossier.recordVerblijf(o, e.clock, i),
  establishHerkomst: (e, o, i) => dossier.establishHerkomst(o, e.clock, i),
  recordGeschil: (e, o, i) => dossier.recordGeschil(o, e.clock, i),
  recordHerstelkansOordeel: (e, o, i) => dossier.recordHerstelkansOordeel(o, e.clock, i),
  recordHerstelkans: (e, o, i) => dossier.recordHerstelkans(o, e.clock, i),
  listVergelijkbareZaken: (_, o, i) => listVergelijkbareZaken(o, i),
  listVergelijkbareBesluiten: (_, o, i) => listVergelijkbareBesluiten(o, i),
  getOvereenstemming: (e, o) => getOvereenstemming(o, e.clock),
  establishVerdeling: (e, o, i) => dossier.establishVerdeling(o, e.clock, i),
  scheduleDossier: (e, o, i) => dossier.scheduleDossier(o, e.clock, i),
  establishBesluit: (e, o, i) => dossier.establishBesluit(o, e.clock, i),
  revokeBesluit: (e, o, i) => dossier.revokeBesluit(o, e.clock, i),
  signBesluit: (e, o, i) => dossier.signBesluit(o, e.clock, i),
  requestAanvulling: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'requestAanvulling', invoer }),
  recordAanvulling: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'recordAanvulling', invoer }),
  requestAdvies: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'requestAdvies', invoer }),
  recordAdvies: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'recordAdvies', invoer }),
  holdDossier: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'holdDossier', invoer }),
  resumeDossier: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'resumeDossier', invoer }),
  recordVertraging: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'recordVertraging', invoer }),
  suspendTermijn: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'suspendTermijn', invoer }),
  recordIngebrekestelling: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'recordIngebrekestelling', invoer }),
  withdrawAanvraag: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'withdrawAanvraag', invoer }),
  publishBesluit: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'publishBesluit', invoer }),
  receiveBezwaar: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'receiveBezwaar', invoer }),
  recordHoorzitting: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'recordHoorzitting', invoer }),
  adjournBezwaar: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'adjournBezwaar', invoer }),
  decideBezwaar: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'decideBezwaar', invoer }),
  recordBeroep: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'recordBeroep', invoer }),
  recordUitspraak: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'recordUitspraak', invoer }),
  lapseUrgentie: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'lapseUrgentie', invoer }),
  beginVervolg: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'beginVervolg', invoer }),
  stopVervolg: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'stopVervolg', invoer }),
  resolveHerziening: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'resolveHerziening', invoer }),
  closeDossier: (e, o, invoer) => runVerloop(o, e.clock, { naam: 'closeDossier', invoer }),
  listTermijnen: (e, o, i) => ok(listTermijnen(o, e.clock, i)),
  getDossiertoegang: (_, o, i) => getDossiertoegang(o, i),
  assignDossier: (e, o, i) => toegang.assignDossier(o, e.clock, i),
  takeOverDossier: (e, o, i) => toegang.takeOverDossier(o, e.clock, i),
  grantInzage: (e, o, i) => toegang.grantInzage(o, e.clock, i),
  withdrawInzage: (e, o, i) => toegang.withdrawInzage(o, e.clock, i),
  listInzage: (_, o, i) => ok(listInzage(o, i)),
  renderBrief: (_, o, i) => renderBrief(o, i),
  exportBesluit: (_, o, i) => exportBesluit(o, i),
  exportBrief: (_, o, i) => exportBrief(o, i),
  listBrieven: (_, o, i) => listBrieven(o, i),
  composeBrief: (e, o, i) => composeBrief(o, e.clock, i),
  getBrief: (_, o, i) => getBrief(o, i),
  establishBrief: (e, o, i) => establishBrief(o, e.clock, i),
  recordVerzending: (e, o, i) => recordVerzending(o, e.clock, i),
  withdrawBrief: (e, o, i) => withdrawBrief(o, e.clock, i),
  getHuisstijl: (_, o) => ok(getHuisstijl(o)),
  composeHuisstijl: (e, o, i) => composeHuisstijl(o, e.clock, i),
  setHuisstijl: (e, o, i) => setHuisstijl(o, e.clock, i),
  startBrievenarchief: (_, o, i) => startBrievenarchief(o, i),
  getTaak: (_, o, i) => getTaak(o, i),
  stopTaak: (_, o, i) => stopTaak(o, i),
  getTaakdeel: (_, o, i) => getTaakdeel(o, i),
  uploadDeel: (e, o, i) => uploadDeel(o, e.clock, i),
  discardUpload: (_, o, i) => discardUpload(o, i),
  downloadDeel: (_, o, i) => downloadDeel(o, i),
  addBijlage: (e, o, i) => addBijlage(o, e.clock, i),
  listBijlagen: (_, o, i) => listBijlagen(o, i),
  getBijlage: (_, o, i) => getBijlage(o, i),
  removeBijlage: (e, o, i) => removeBijlage(o, e.clock, i),
  addConceptbijlage: (e, o, i) => addConceptbijlage(o, e.clock, i),
  listConceptbijlagen: (_, o, i) => listConceptbijlagen(o, i),
  getConceptbijlage: (_, o, i) => getConceptbijlage(o, i),
  removeConceptbijlage: (_, o, i) => removeConceptbijlage(o, i),
  createUitnodiging: (e, o, i) => createUitnodiging(o, e.clock, i),
  listUitnodigingen: (e, o) => ok(listUitnodigingen(o, e.clock)),
  renderUitnodiging: (_, o, i) => renderUitnodiging(o, i),
  revokeUitnodiging: (e, o, i) => revokeUitnodiging(o, e.clock, i),
  readUitnodiging: (e, o, i) => readUitnodiging(o, e.clock, i),
  listOntvangers: (e, o) => ok(listOntvangers(o, e.clock)),
  createPakket: (e, o, i) => createPakket(o, e.clock, i),
  importPakket: (e, o, i) => importPakket(o, e.clock, i),
  listOverdrachten: (_, o) => ok(listOverdrachten(o)),
  answerOverdracht: (e, o, i) => answerOverdracht(o, e.clock, i),
  renderOverdrachtbericht: (_, o, i) => renderOverdrachtbericht(o, i),
  recordOverdrachtbericht: (e, o, i) => recordOverdrachtbericht(o, e.clock, i),
  listBundelleden: (e, o, i) => listBundelleden(o, e.clock, i),
  saveLidkaart: (e, o, i) => saveLidkaart(o, e.clock, i),
  createBundel: (e, o, i) => createBundel(o, e.clock, i),
  listOordeelverschillen: (_, o) => ok(listOordeelverschillen(o)),
  resolveOordeelverschil: (e, o, i) => resolveOordeelverschil(o, e.clock, i),
  createLidkaart: (e, o, i) => createLidkaart(o, e.clock, i),
  importBundel: (e, o, i) => importBundel(o, e.clock, i),
  listBundels: (_, o) => ok(listBundels(o)),
  getBundelzaak: (_, o, i) => getBundelzaak(o, i),
  recordBundeloordeel: (e, o, i) => recordBundeloordeel(o, e.clock, i),
  createOordelenpakket: (e, o, i) => createOordelenpakket(o, e.clock, i),
  listVergaderingen: (_, o) => ok(listVergaderingen(o)),
  planVergadering: (e, o, i) => vergadering.planVergadering(o, e.clock, i),
  getVergadering: (e, o, i) => getVergadering(o, e.clock, i),
  listAgendakandidaten: (e, o, i) => listKandidaten(o, e.clock, i),
  recordReglement: (e, o, i) => recordReglement(o, e.clock, i),
  changeVergadering: (e, o, i) => vergadering.changeVergadering(o, e.clock, i),
  chooseDeelnemers: (e, o, i) => vergadering.chooseDeelnemers(o, e.clock, i),
  addAgendapunten: (e, o, i) => vergadering.addAgendapunten(o, e.clock, i),
  removeAgendapunt: (e, o, i) => vergadering.removeAgendapunt(o, e.clock, i),
  orderAgenda: (e, o, i) => vergadering.orderAgenda(o, e.clock, i),
  recordVerschoning: (e, o, i) => recordVerschoning(o, e.clock, i),
  withdrawVerschoning: (e, o, i) => withdrawVerschoning(o, e.clock, i),
  sendVergadering: (e, o, i) => vergadering.sendVergadering(o, e.clock, i),
  openVergadering: (e, o, i) => zitting.openVergadering(o, e.clock, i),
  recordAanwezigheid: (e, o, i) => zitting.recordAanwezigheid(o, e.clock, i),
  recordStemming: (e, o, i) => zitting.recordStemming(o, e.clock, i),
  concludeHamerstukken: (e, o, i) => zitting.concludeHamerstukken(o, e.clock, i),
  deferZaak: (e, o, i) => zitting.deferZaak(o, e.clock, i),
  reopenZaak: (e, o, i) => zitting.reopenZaak(o, e.clock, i),
  recordAantekeningen: (e, o, i) => zitting.recordAantekeningen(o, e.clock, i),
  closeVergadering: (e, o, i) => zitting.closeVergadering(o, e.clock, i),
  adoptNotulen: (e, o, i) => zitting.adoptNotulen(o, e.clock, i),
  renderVergaderstuk: (e, o, i) => renderStuk(o, e.clock, i),
  startVergaderdossier: (e, o, i) => startDossier(o, e.clock, i),
  runScenario: (_, __, i) => runScenario(i),
  runSimulatie: (_, __, i) => runSimulatie(i),
  listUitgaand: (_, o) => ok(listUitgaand(o)),
  sendNow: async (_, o) => ok(await o.sender.sendNow()),
  getPlafonds: (e, o) => ok(getPlafonds(o, e.clock)),
  getPlafondrecht: (e, o, i) => getPlafondrecht(o, e.clock, i),
  getRegio: (_, o) => ok(getRegio(o)),
  listWeigeringen: (_, o, i) => ok(listWeigeringen(o, i)),
  getJaarverslag: (e, o, i) => getJaarverslag(o, e.clock, i),
  establishJaarverslag: (e, o, i) => establishJaarverslag(o, e.clock, i),
  getBewaaroverzicht: (e, o) => ok(getBewaaroverzicht(o, e.clock)),
  retainDossier: (e, o, i) => vernietigen.retainDossier(o, e.clock, i),
  releaseDossier: (e, o, i) => vernietigen.releaseDossier(o, e.clock, i),
  proposeVernietiging: (e, o, i) => vernietigen.proposeVernietiging(o, e.clock, i),
  withdrawVernietiging: (e, o, i) => vernietigen.withdrawVernietiging(o, e.clock, i),
  destroyDossiers: (e, o, i) => vernietigen.destroyDossiers(e, o, i),
  scrubBestand: (e, o) => vernietigen.scrubBestand(e, o),
  renderVernietigingsverklaring: (_, o, i) => renderVerklaring(o, i),
  getBeheer: async (e, o) => ok(await getBeheer(e, o)),
  addMedewerker: (e, o, i) => addMedewerker(o, e, i),
  reviseMedewerker: (e, o, i) => reviseMedewerker(o, e.clock, i),
  endMedewerker: (e, o, i) => endMedewerker(o, e.clock, i),
  connectRegister,
  recordJaarcijfers: (e, o, i) => recordJaarcijfers(o, e.clock, i),
  createReservekopie: (e, o) => createReservekopie(e, o),
  checkBestand: (_, o) => ok(checkBestand(o.casefile.read)),
  getApparaatinstellingen,
  setVergrendeltijd: (e, o, i) => setVergrendeltijd(o, e.clock, i),
  enableApparaatsleutel,
  disableApparaatsleutel,
  listStoringen: (e) => ok(listStoringen(e)),
  discardStoringen: (e) => { discardStoringen(e); return ok(null); },
} satisfies { [N in Exclude<Ingangsnaam, VrijeNaam>]: MetBestand<N> };

const isVrij = (naam: Ingangsnaam): naam is VrijeNaam => Object.hasOwn(vrij, naam);

/** Who a look is recorded of: who is signed in, or who tries to sign in. */
const wieKijkt = (open: OpenBestand, ingang: Ingangsnaam, invoer: unknown) => (ingang === 'signIn' ? (invoer as Invoer<'signIn'>).medewerkerId : (open.medewerker?.id ?? null)); // checked at the gate

/** Reports what only we can cause: the kind of error and where, never its text (that may hold personal data). */
function logStoring(engine: Engine, naam: string, fout: unknown): void {
  const soort = fout instanceof Error ? fout.name : typeof fout;
  const code = fout instanceof Error && 'code' in fout ? String(fout.code) : '';
  const plek = fout instanceof Error ? (fout.stack?.split('\n').filter((r) => r.startsWith('    at ')).slice(0, 4).map((r) => r.trim()).join(' < ') ?? '') : '';
  process.stderr.write(`${JSON.stringify({ soort: 'storing', ingang: naam, fout: soort, code, plek })}\n`);
  try {
    recordStoring(engine, { op: engine.clock.now(), versie: engine.versie, plek: 'dossiers', soort: storingssoort(fout), code: naam, regels: codeRegels(fout instanceof Error ? fout.stack : undefined) });
  } catch {
    // what broke may be what this needs; the line above stands, and the person still gets an answer
  }
}

const storing = (): Antwoord<never> => ({ ok: false, error: maakFout('storing', 'Er ging iets mis in het programma. Wat al was opgeslagen is veilig. Probeer het opnieuw; blijft het misgaan, vraag dan hulp.') });

/** Answers one request: gate, rights, handler, and the check of our own answer. Never throws. */
export async function dispatch(engine: Engine, naam: string, ruw: unknown): Promise<Antwoord<unknown>> {
  try {
    const verzoek = parseVerzoek(naam, ruw);
    if (!verzoek.ok) return verzoek;
    const { naam: ingang, invoer } = verzoek.value;
    const { open } = engine;
    const { mag, onderwerp } = toetsIngang(engine, ingang, invoer);
    const meld = (fout: string | null): void => {
      if (open && engine.open === open) recordInzage(open, { naam: ingang, onderwerp, fout, nu: engine.clock.now(), herkomst: engine.herkomst, medewerkerId: wieKijkt(open, ingang, invoer) });
    };
    if (!mag.ok) {
      meld(mag.error.code);
      return mag;
    }
    // the gate gave the input the shape that belongs to the name, which the compiler cannot follow through a table
    const uitkomst = await (isVrij(ingang)
      ? (vrij[ingang] as ZonderBestand<typeof ingang>)(engine, invoer as never)
      : (gebonden[ingang] as MetBestand<typeof ingang>)(engine, engine.open as OpenBestand, invoer as never));
    // before the answer leaves: what is not recorded was not seen
    meld(uitkomst.ok ? null : uitkomst.error.code);
    if (!uitkomst.ok) return uitkomst;
    return { ok: true, value: contract[ingang].uitvoer.parse(uitkomst.value) };
  } catch (fout) {
    logStoring(engine, naam, fout);
    return storing();
  }
}
