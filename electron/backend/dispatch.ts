import { contract, type Ingangsnaam, type Invoer, type Uitvoer } from '../../shared/contract/contract.ts';
import { maakFout, type Antwoord, type Fout } from '../../shared/contract/fout.ts';
import { parseVerzoek } from '../../shared/contract/gate.ts';
import { magActie } from '../../shared/domain/toegang/toegang.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { listMedewerkers } from '../../db/repositories/medewerker-repository.ts';
import { addAantekening, editAantekening, listAantekeningen } from './aantekeningen/aantekeningen.ts';
import { addBijlage, getBijlage, listBijlagen, removeBijlage } from './bijlagen/bijlage-commands.ts';
import { addConceptbijlage, getConceptbijlage, listConceptbijlagen, removeConceptbijlage } from './bijlagen/conceptbijlagen.ts';
import { discardUpload, downloadDeel, uploadDeel } from './bijlagen/upload.ts';
import { checkBestand } from './checks/check-bestand.ts';
import { closeBestand, confirmHerstelgeheim, createBestand, openBestand, recoverBestand } from './commands/bestand-commands.ts';
import { connectRegister, createReservekopie, discardConcept, planVergadering, recordJaarcijfers, saveConcept } from './commands/beheer-commands.ts';
import * as dossier from './commands/dossier-commands.ts';
import { addMedewerker, signIn } from './commands/medewerker-commands.ts';
import { exportBesluit, exportBrief, renderBrief } from './queries/documenten.ts';
import { startOefenomgeving } from './oefenomgeving/start-oefenomgeving.ts';
import { importPakket } from './pakketten/lees-pakket.ts';
import { createPakket, createUitnodiging } from './pakketten/maak-pakket.ts';
import { answerOverdracht, recordOverdrachtbericht, renderOverdrachtbericht } from './pakketten/overdracht-commands.ts';
import { listOverdrachten } from './pakketten/overdracht-lijst.ts';
import { listUitnodigingen, readUitnodiging, renderUitnodiging, revokeUitnodiging } from './pakketten/uitnodigingen.ts';
import { getBeheer } from './queries/beheer.ts';
import { findConceptVoor, listConceptenVoor } from './queries/concepten.ts';
import { getDossier, listGeschiedenis } from './queries/dossier.ts';
import { getToestand, listBestanden } from './queries/toestand.ts';
import { listUitgaand, listVergaderingen, listWerkvoorraad } from './queries/lijsten.ts';
import { getOvereenstemming, listVergelijkbareZaken } from './queries/woonstart.ts';
import { runScenario, runSimulatie } from './scenario/beantwoord-scenario.ts';
import { getWerkfilters, getWerkinstellingen, saveWerkinstellingen } from './queries/werkinstellingen.ts';
import { searchDossiersVoor } from './zoeken/zoek-dossiers.ts';
import type { Engine, OpenBestand } from './session.ts';

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
} satisfies { [N in VrijeNaam]: ZonderBestand<N> };

const gebonden = {
  listMedewerkers: (_, o) => ok(listMedewerkers(o.casefile.read).map(({ id, naam, rol }) => ({ id, naam, rol }))),
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
  getOvereenstemming: (e, o) => getOvereenstemming(o, e.clock),
  establishVerdeling: (e, o, i) => dossier.establishVerdeling(o, e.clock, i),
  scheduleDossier: (e, o, i) => dossier.scheduleDossier(o, e.clock, i),
  establishBesluit: (e, o, i) => dossier.establishBesluit(o, e.clock, i),
  revokeBesluit: (e, o, i) => dossier.revokeBesluit(o, e.clock, i),
  signBesluit: (e, o, i) => dossier.signBesluit(o, e.clock, i),
  renderBrief: (_, o, i) => renderBrief(o, i),
  exportBesluit: (_, o, i) => exportBesluit(o, i),
  exportBrief: (_, o, i) => exportBrief(o, i),
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
  createPakket: (e, o, i) => createPakket(o, e.clock, i),
  importPakket: (e, o, i) => importPakket(o, e.clock, i),
  listOverdrachten: (_, o) => ok(listOverdrachten(o)),
  answerOverdracht: (e, o, i) => answerOverdracht(o, e.clock, i),
  renderOverdrachtbericht: (_, o, i) => renderOverdrachtbericht(o, i),
  recordOverdrachtbericht: (e, o, i) => recordOverdrachtbericht(o, e.clock, i),
  listVergaderingen: (_, o) => ok(listVergaderingen(o)),
  planVergadering: (e, o, i) => planVergadering(o, e.clock, i),
  runScenario: (_, __, i) => runScenario(i),
  runSimulatie: (_, __, i) => runSimulatie(i),
  listUitgaand: (_, o) => ok(listUitgaand(o)),
  sendNow: async (_, o) => ok(await o.sender.sendNow()),
  getBeheer: async (e, o) => ok(await getBeheer(e, o)),
  addMedewerker: (e, o, i) => addMedewerker(o, e, i),
  connectRegister,
  recordJaarcijfers: (e, o, i) => recordJaarcijfers(o, e.clock, i),
  createReservekopie: (e, o) => createReservekopie(e, o),
  checkBestand: (_, o) => ok(checkBestand(o.casefile.read)),
} satisfies { [N in Exclude<Ingangsnaam, VrijeNaam>]: MetBestand<N> };

const isVrij = (naam: Ingangsnaam): naam is VrijeNaam => Object.hasOwn(vrij, naam);

/** Refuses an entry that asks for an open file, a signed-in person or a right that is not there. */
function toetsRecht(engine: Engine, naam: Ingangsnaam): Fout | null {
  const { vereist } = contract[naam];
  if (vereist === 'niets') return null;
  if (!engine.open) return maakFout('geen_bestand', 'Er is geen dossierbestand geopend. Open eerst een bestand.');
  if (vereist === 'bestand') return null;
  const { medewerker } = engine.open;
  if (!medewerker) return maakFout('niet_aangemeld', 'U bent niet aangemeld. Meld u aan om verder te gaan.');
  const mag = magActie(medewerker, { recht: vereist }, null);
  return mag.ok ? null : maakFout(mag.error.code, mag.error.melding);
}

/** Reports what only we can cause: the kind of error and where, never its text (that may hold personal data). */
function logStoring(naam: string, fout: unknown): void {
  const soort = fout instanceof Error ? fout.name : typeof fout;
  const code = fout instanceof Error && 'code' in fout ? String(fout.code) : '';
  const plek = fout instanceof Error ? (fout.stack?.split('\n').filter((r) => r.startsWith('    at ')).slice(0, 4).map((r) => r.trim()).join(' < ') ?? '') : '';
  process.stderr.write(`${JSON.stringify({ soort: 'storing', ingang: naam, fout: soort, code, plek })}\n`);
}

const storing = (): Antwoord<never> => ({ ok: false, error: maakFout('storing', 'Er ging iets mis in het programma. Wat al was opgeslagen is veilig. Probeer het opnieuw; blijft het misgaan, vraag dan hulp.') });

/** Answers one request: gate, rights, handler, and the check of our own answer. Never throws. */
export async function dispatch(engine: Engine, naam: string, ruw: unknown): Promise<Antwoord<unknown>> {
  try {
    const verzoek = parseVerzoek(naam, ruw);
    if (!verzoek.ok) return verzoek;
    const { naam: ingang, invoer } = verzoek.value;
    const geweigerd = toetsRecht(engine, ingang);
    if (geweigerd) return { ok: false, error: geweigerd };
    // the gate gave the input the shape that belongs to the name, which the compiler cannot follow through a table
    const uitkomst = await (isVrij(ingang)
      ? (vrij[ingang] as ZonderBestand<typeof ingang>)(engine, invoer as never)
      : (gebonden[ingang] as MetBestand<typeof ingang>)(engine, engine.open as OpenBestand, invoer as never));
    if (!uitkomst.ok) return uitkomst;
    return { ok: true, value: contract[ingang].uitvoer.parse(uitkomst.value) };
  } catch (fout) {
    logStoring(naam, fout);
    return storing();
  }
}
