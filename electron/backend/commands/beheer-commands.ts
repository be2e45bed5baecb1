import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { PubliekeSleutel, sleutelKenmerk } from '../../../shared/protocol/jws.ts';
import type { Inschrijving } from '../../../shared/protocol/envelop.ts';
import type { Ondertekenrol } from '../../../shared/domain/besluit/besluit.ts';
import { backup } from '../../../db/backup.ts';
import { appendJournal } from '../../../db/journal.ts';
import { saveConcept as bewaarConcept, deleteConcept } from '../../../db/repositories/concept-repository.ts';
import { saveJaarcijfer } from '../../../db/repositories/jaarcijfer-repository.ts';
import { listMedewerkers, markIngeschreven, type MedewerkerRij } from '../../../db/repositories/medewerker-repository.ts';
import { discardConceptbijlagen } from '../bijlagen/conceptbijlagen.ts';
import { conceptOrganisatie, conceptSleutel } from '../concept-sleutel.ts';
import { mislukt } from '../fouten.ts';
import { readSleutelbestand, writeSleutelbestand } from '../keys/keyfile.ts';
import { makeSigningKey, publiekeHelft } from '../keys/signing-key.ts';
import type { Clock } from '../ports/clock.ts';
import type { Engine, OpenBestand } from '../session.ts';
import { readApparaat, readKoppeling, saveApparaat, saveKoppeling, type Apparaat } from '../sync/koppeling.ts';
import { bestandspad, sleutelpad } from './bestandspad.ts';
import { runOnce } from './run-command.ts';

/** Keeps a draft as it was typed. */
export function saveConcept(open: OpenBestand, clock: Clock, invoer: Invoer<'saveConcept'>): Result<Uitvoer<'saveConcept'>, Fout> {
  const gewijzigdOp = clock.now();
  open.casefile.transact((tx) => bewaarConcept(tx, { ...invoer, ...conceptSleutel(open, invoer), gewijzigdOp }, { organisatie: conceptOrganisatie(open), medewerkerId: open.medewerker?.id ?? null }));
  return ok({ gewijzigdOp });
}

/** Throws a draft away. */
export function discardConcept(open: OpenBestand, invoer: Invoer<'discardConcept'>): Result<null, Fout> {
  open.casefile.transact((tx) => {
    if (invoer.soort === 'aanvraag') discardConceptbijlagen(tx, invoer.id);
    deleteConcept(tx, conceptSleutel(open, invoer));
  });
  return ok(null);
}

/** Records the yearly figures that the cap is computed from. */
export const recordJaarcijfers = (open: OpenBestand, clock: Clock, invoer: Invoer<'recordJaarcijfers'>): Result<null, Fout> =>
  runOnce(open, clock, { commandId: invoer.commandId, soort: 'recordJaarcijfers', verzoek: invoer }, (tx) => {
    for (const cijfer of invoer.cijfers) saveJaarcijfer(tx, cijfer);
    appendJournal(tx, [{ dossierId: null, soort: 'JaarcijfersVastgelegd', versie: 0, medewerkerId: open.medewerker?.id ?? null, tijdstip: clock.now(), inhoud: { cijfers: invoer.cijfers } }]);
    return ok(null);
  });

const isOndertekenrol = (rol: string): rol is Ondertekenrol => rol === 'voorzitter' || rol === 'secretaris';

/** The device of this case file; made and kept before the first contact. */
async function getApparaat(open: OpenBestand): Promise<Apparaat> {
  const bestaand = readApparaat(open.casefile.read);
  if (bestaand) return bestaand;
  const { prive, kid } = await makeSigningKey();
  const apparaat: Apparaat = { id: randomUUID(), prive, kid };
  open.casefile.transact((tx) => saveApparaat(tx, apparaat));
  return apparaat;
}

type Inschrijver = Pick<MedewerkerRij, 'id'> & { readonly ondertekenaar: Inschrijving['ondertekenaars'][number] };

/** The people who sign or signed, with their mandate from the day they were added to this file to the day on which access ended. */
const listInschrijvers = (open: OpenBestand): Inschrijver[] =>
  listMedewerkers(open.casefile.read).flatMap(({ id, rol, sleutel, sinds, einde }) =>
    sleutel && isOndertekenrol(rol) ? [{ id, ondertekenaar: { rol, sleutel: PubliekeSleutel.parse(sleutel.publiekeSleutel), mandaatVan: sinds, mandaatTot: einde?.op ?? null } }] : [],
  );

/**
 * Enrols this commission, this device and its signers at the register with the region's one-time code, and keeps
 * who the register is. Connecting again adds signers who joined later; another register is refused.
 */
export async function connectRegister(engine: Engine, open: OpenBestand, invoer: Invoer<'connectRegister'>): Promise<Result<null, Fout>> {
  const inschrijvers = listInschrijvers(open);
  if (inschrijvers.length === 0) return mislukt('ondertekenaar_ontbreekt', 'Voeg eerst een voorzitter en een secretaris toe. Het register moet hun sleutels kennen.');
  const apparaat = await getApparaat(open);
  const antwoord = await engine.register.schrijfIn(invoer.adres, {
    koppelcode: invoer.koppelcode, commissie: { id: open.commissie.id, naam: open.commissie.naam },
    apparaat: { id: apparaat.id, sleutel: publiekeHelft(apparaat.prive) }, ondertekenaars: inschrijvers.map((i) => i.ondertekenaar),
  });
  if (antwoord.soort === 'geweigerd') return mislukt('inschrijving_geweigerd', antwoord.melding, 'koppelcode');
  if (antwoord.soort === 'onbereikbaar') return mislukt('register_onbereikbaar', `${antwoord.melding} Er is niets gewijzigd. Controleer het adres en de verbinding.`, 'adres');
  const { register } = antwoord;
  const bestaand = readKoppeling(open.casefile.read);
  if (bestaand && bestaand.register.id === register.id && (await sleutelKenmerk(bestaand.register.sleutel)) !== (await sleutelKenmerk(register.sleutel)))
    return mislukt('andere_sleutel', 'Dit register zegt hetzelfde register te zijn, maar het heeft een andere sleutel. Er is niets gewijzigd en er wordt niets verzonden. Bel de beheerder van het register voordat u verdergaat.', 'adres');
  if (bestaand && bestaand.register.id !== register.id) return mislukt('ander_register', 'Dit dossierbestand hoort al bij een ander register. Er is niets gewijzigd.', 'adres');
  if (register.regio !== open.commissie.regio) return mislukt('andere_regio', `Dit register is van de regio ${register.regio}, dit dossierbestand van ${open.commissie.regio}. Er is niets gewijzigd.`, 'adres');
  open.casefile.transact((tx) => {
    saveKoppeling(tx, { adres: invoer.adres, register });
    markIngeschreven(tx, inschrijvers.map((i) => i.id));
    // without the one-time code: it is a secret of the region
    appendJournal(tx, [{ dossierId: null, soort: 'RegisterGekoppeld', versie: 0, medewerkerId: open.medewerker?.id ?? null, tijdstip: engine.clock.now(), inhoud: { adres: invoer.adres, registerId: register.id, ondertekenaars: inschrijvers.map((i) => ({ medewerkerId: i.id, mandaatVan: i.ondertekenaar.mandaatVan, mandaatTot: i.ondertekenaar.mandaatTot })) } }]);
  });
  open.sender.wake();
  return ok(null);
}

/** Where backups stand, in the data folder. */
export const RESERVEMAP = 'reservekopieen';

/** Copies a key file without the way in of this computer: a backup is opened elsewhere, with what a person knows. */
function copySleutel(van: string, naar: string): void {
  const { apparaat, ...zonder } = readSleutelbestand(van) ?? {};
  if (apparaat && 'wachtzin' in zonder) writeSleutelbestand(naar, zonder);
  else copyFileSync(van, naar); // also one that cannot be read: a copy of what there is
}

/** Makes a backup that was opened and counted, with its key file beside it: together they open with today's passphrase. */
export function createReservekopie(engine: Engine, open: OpenBestand): Result<Uitvoer<'createReservekopie'>, Fout> {
  const map = path.join(engine.datamap, RESERVEMAP);
  mkdirSync(map, { recursive: true, mode: 0o700 });
  const naam = `${open.naam} ${engine.clock.now().slice(0, 19).replaceAll(':', '-')}.toetstafel`;
  const gemaakt = backup(open.casefile, path.join(map, naam), open.datakey);
  const sleutel = sleutelpad(bestandspad(engine, open.naam));
  if (gemaakt.ok && existsSync(sleutel)) copySleutel(sleutel, sleutelpad(path.join(map, naam)));
  return gemaakt.ok ? ok({ naam, dossiers: gemaakt.value.dossiers }) : mislukt('reservekopie_mislukt', `De reservekopie is niet gemaakt: ${gemaakt.error.melding} Uw dossierbestand is niet gewijzigd.`);
}
