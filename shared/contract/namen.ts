import type { Ingangsnaam } from './contract.ts';

/**
 * The names of the contract without its schemas, so that the preload bundle stays free of the schema library.
 * The compiler refuses a missing and an extra name.
 */
const NAMEN = {
  getToestand: true,
  listBestanden: true,
  createBestand: true,
  confirmHerstelgeheim: true,
  openBestand: true,
  recoverBestand: true,
  closeBestand: true,
  startOefenomgeving: true,
  listMedewerkers: true,
  signIn: true,
  signOut: true,
  saveConcept: true,
  findConcept: true,
  listConcepten: true,
  discardConcept: true,
  listWerkvoorraad: true,
  getDossier: true,
  listGeschiedenis: true,
  submitAanvraag: true,
  reviseAanvraag: true,
  importVerblijf: true,
  recordVerblijf: true,
  establishHerkomst: true,
  recordGeschil: true,
  recordHerstelkansOordeel: true,
  recordHerstelkans: true,
  listVergelijkbareZaken: true,
  getOvereenstemming: true,
  establishVerdeling: true,
  scheduleDossier: true,
  establishBesluit: true,
  revokeBesluit: true,
  signBesluit: true,
  renderBrief: true,
  exportBesluit: true,
  exportBrief: true,
  uploadDeel: true,
  discardUpload: true,
  downloadDeel: true,
  addBijlage: true,
  listBijlagen: true,
  getBijlage: true,
  removeBijlage: true,
  listVergaderingen: true,
  planVergadering: true,
  runScenario: true,
  runSimulatie: true,
  listUitgaand: true,
  sendNow: true,
  getBeheer: true,
  addMedewerker: true,
  connectRegister: true,
  recordJaarcijfers: true,
  createReservekopie: true,
  checkBestand: true,
} as const satisfies Record<Ingangsnaam, true>;

/** Every name of the contract, in its order. */
export const INGANGSNAMEN = Object.keys(NAMEN) as Ingangsnaam[]; // the keys of a const object

/** The channel of one entry between window and shell: one per entry, never one for all. */
export const kanaalVan = <N extends Ingangsnaam>(naam: N): `toetstafel:${N}` => `toetstafel:${naam}`;
