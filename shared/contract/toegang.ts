import type { Contract, Ingangsnaam, Invoer } from './contract.ts';

/**
 * How an entry leads to a case, so that its access is decided in one place. `geen`: it is about no case; `lijst`: about
 * many, and its query leaves out what this person may not see; `huis`: it crosses cases, so it is only for people of the
 * organisation that keeps the file; `concept`: a draft, which belongs to a case or to who works in one organisation.
 */
export type Zaakweg = 'geen' | 'lijst' | 'huis' | 'concept' | 'dossier' | 'bijlage' | 'overdracht';

/** What an entry touches. `kijkt`: who saw it is recorded (BIO2 8.15.01); `pas`: outsiders only after the announcement. */
export type Toegangsregel<W extends Zaakweg = Zaakweg> = { readonly zaak: W; readonly kijkt?: true; readonly pas?: 'bekendgemaakt' };

type WegVan<I> = I extends { dossierId: unknown } ? 'dossier' : I extends { bijlageId: unknown } ? 'bijlage' : I extends { overdrachtId: unknown } ? 'overdracht' : Exclude<Zaakweg, 'dossier' | 'bijlage' | 'overdracht'>;

/**
 * One row for every entry of the contract; the compiler refuses a missing row, and a row without the case for an entry
 * that names one. The right itself stands with the entry (`vereist`).
 */
export const TOEGANG = {
  getToestand: { zaak: 'geen' },
  listBestanden: { zaak: 'geen' },
  createBestand: { zaak: 'geen' },
  confirmHerstelgeheim: { zaak: 'geen' },
  openBestand: { zaak: 'geen' },
  recoverBestand: { zaak: 'geen' },
  closeBestand: { zaak: 'geen' },
  startOefenomgeving: { zaak: 'geen' },
  listMedewerkers: { zaak: 'geen' },
  signIn: { zaak: 'geen', kijkt: true },
  signOut: { zaak: 'geen' },
  saveConcept: { zaak: 'concept' },
  findConcept: { zaak: 'concept' },
  listConcepten: { zaak: 'lijst' },
  discardConcept: { zaak: 'concept' },
  listWerkvoorraad: { zaak: 'lijst' },
  getWerkfilters: { zaak: 'lijst' },
  getWerkinstellingen: { zaak: 'geen' },
  saveWerkinstellingen: { zaak: 'geen' },
  searchDossiers: { zaak: 'lijst' },
  getDossier: { zaak: 'dossier', kijkt: true },
  listGeschiedenis: { zaak: 'dossier', kijkt: true },
  listAantekeningen: { zaak: 'dossier', kijkt: true },
  addAantekening: { zaak: 'dossier' },
  editAantekening: { zaak: 'dossier' },
  submitAanvraag: { zaak: 'geen' },
  reviseAanvraag: { zaak: 'dossier' },
  importVerblijf: { zaak: 'dossier' },
  recordVerblijf: { zaak: 'dossier' },
  establishHerkomst: { zaak: 'dossier' },
  recordGeschil: { zaak: 'dossier' },
  recordHerstelkansOordeel: { zaak: 'dossier' },
  recordHerstelkans: { zaak: 'dossier' },
  listVergelijkbareZaken: { zaak: 'dossier', kijkt: true },
  getOvereenstemming: { zaak: 'geen' },
  establishVerdeling: { zaak: 'dossier' },
  scheduleDossier: { zaak: 'dossier' },
  establishBesluit: { zaak: 'dossier' },
  revokeBesluit: { zaak: 'dossier' },
  signBesluit: { zaak: 'dossier' },
  renderBrief: { zaak: 'dossier', kijkt: true, pas: 'bekendgemaakt' },
  exportBesluit: { zaak: 'dossier', kijkt: true },
  exportBrief: { zaak: 'dossier', kijkt: true },
  uploadDeel: { zaak: 'geen' },
  discardUpload: { zaak: 'geen' },
  downloadDeel: { zaak: 'geen' },
  addBijlage: { zaak: 'dossier' },
  listBijlagen: { zaak: 'dossier', kijkt: true },
  getBijlage: { zaak: 'bijlage', kijkt: true },
  removeBijlage: { zaak: 'bijlage' },
  addConceptbijlage: { zaak: 'concept' },
  listConceptbijlagen: { zaak: 'concept' },
  getConceptbijlage: { zaak: 'concept' },
  removeConceptbijlage: { zaak: 'concept' },
  createUitnodiging: { zaak: 'huis' },
  listUitnodigingen: { zaak: 'huis' },
  renderUitnodiging: { zaak: 'huis' },
  revokeUitnodiging: { zaak: 'huis' },
  readUitnodiging: { zaak: 'huis' },
  createPakket: { zaak: 'dossier', kijkt: true },
  importPakket: { zaak: 'huis' },
  listOverdrachten: { zaak: 'huis' },
  answerOverdracht: { zaak: 'overdracht' },
  renderOverdrachtbericht: { zaak: 'overdracht' },
  recordOverdrachtbericht: { zaak: 'huis' },
  listVergaderingen: { zaak: 'lijst' },
  planVergadering: { zaak: 'geen' },
  runScenario: { zaak: 'geen' },
  runSimulatie: { zaak: 'geen' },
  listUitgaand: { zaak: 'lijst' },
  sendNow: { zaak: 'geen' },
  getBeheer: { zaak: 'geen' },
  addMedewerker: { zaak: 'geen' },
  connectRegister: { zaak: 'geen' },
  recordJaarcijfers: { zaak: 'geen' },
  createReservekopie: { zaak: 'geen' },
  checkBestand: { zaak: 'geen' },
} as const satisfies { [N in Ingangsnaam]: Toegangsregel<WegVan<Invoer<N>>> };

/** The row of one entry. */
export const toegangVan = <N extends keyof Contract>(naam: N): Toegangsregel => TOEGANG[naam];
