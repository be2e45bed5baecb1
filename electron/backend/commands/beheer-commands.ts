import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { sleutelKenmerk, PubliekeSleutel } from '../../../shared/protocol/jws.ts';
import type { Ondertekenrol } from '../../../shared/domain/besluit/besluit.ts';
import { backup } from '../../../db/backup.ts';
import { saveConcept as bewaarConcept, deleteConcept } from '../../../db/repositories/concept-repository.ts';
import { saveJaarcijfer } from '../../../db/repositories/jaarcijfer-repository.ts';
import { listMedewerkers, markIngeschreven } from '../../../db/repositories/medewerker-repository.ts';
import { saveVergadering } from '../../../db/repositories/vergadering-repository.ts';
import { mislukt } from '../fouten.ts';
import { makeSigningKey } from '../keys/signing-key.ts';
import type { Clock } from '../ports/clock.ts';
import type { Engine, OpenBestand } from '../session.ts';
import { readKoppeling, saveKoppeling, type Koppeling } from '../sync/koppeling.ts';
import { runOnce } from './run-command.ts';

/** Keeps a draft as it was typed. */
export function saveConcept(open: OpenBestand, clock: Clock, invoer: Invoer<'saveConcept'>): Result<Uitvoer<'saveConcept'>, Fout> {
  const gewijzigdOp = clock.now();
  open.casefile.transact((tx) => bewaarConcept(tx, { ...invoer, gewijzigdOp }));
  return ok({ gewijzigdOp });
}

/** Throws a draft away. */
export function discardConcept(open: OpenBestand, invoer: Invoer<'discardConcept'>): Result<null, Fout> {
  open.casefile.transact((tx) => deleteConcept(tx, invoer));
  return ok(null);
}

/** Plans a meeting. */
export const planVergadering = (open: OpenBestand, clock: Clock, invoer: Invoer<'planVergadering'>): Result<{ id: string }, Fout> =>
  runOnce(open, clock, { commandId: invoer.commandId, soort: 'planVergadering', verzoek: invoer }, (tx) => {
    const id = randomUUID();
    saveVergadering(tx, { id, ...invoer.vergadering });
    return ok({ id });
  });

/** Records the yearly figures that the cap is computed from. */
export const recordJaarcijfers = (open: OpenBestand, clock: Clock, invoer: Invoer<'recordJaarcijfers'>): Result<null, Fout> =>
  runOnce(open, clock, { commandId: invoer.commandId, soort: 'recordJaarcijfers', verzoek: invoer }, (tx) => {
    for (const cijfer of invoer.cijfers) saveJaarcijfer(tx, cijfer);
    return ok(null);
  });

const isOndertekenrol = (rol: string): rol is Ondertekenrol => rol === 'voorzitter' || rol === 'secretaris';

/**
 * Enrols this commission, this device and its signers at the register with the region's one-time code, and keeps
 * who the register is. Connecting again adds signers who joined later; another register is refused.
 */
export async function connectRegister(engine: Engine, open: OpenBestand, invoer: Invoer<'connectRegister'>): Promise<Result<null, Fout>> {
  const bestaand = readKoppeling(open.casefile.read);
  const paar = bestaand ? null : await makeSigningKey();
  const publiek = paar ? paar.publiek : PubliekeSleutel.parse({ ...bestaand?.apparaatsleutel, d: undefined });
  const apparaatId = bestaand?.apparaatId ?? randomUUID();
  const tekenaars = listMedewerkers(open.casefile.read).filter((m) => m.sleutel !== null);
  const ondertekenaars = tekenaars.flatMap(({ rol, sleutel }) =>
    sleutel && isOndertekenrol(rol) ? [{ rol, sleutel: PubliekeSleutel.parse(sleutel.publiekeSleutel), mandaatVan: engine.clock.today(), mandaatTot: null }] : [],
  );
  if (ondertekenaars.length === 0) return mislukt('ondertekenaar_ontbreekt', 'Voeg eerst een voorzitter en een secretaris toe. Het register moet hun sleutels kennen.');
  const antwoord = await engine.register.schrijfIn(invoer.adres, {
    koppelcode: invoer.koppelcode, commissie: { id: open.commissie.id, naam: open.commissie.naam }, apparaat: { id: apparaatId, sleutel: publiek }, ondertekenaars,
  });
  if (antwoord.soort === 'geweigerd') return mislukt('inschrijving_geweigerd', antwoord.melding, 'koppelcode');
  if (antwoord.soort === 'onbereikbaar') return mislukt('register_onbereikbaar', `${antwoord.melding} Er is niets gewijzigd. Controleer het adres en de verbinding.`, 'adres');
  const { register } = antwoord;
  if (bestaand && bestaand.register.id !== register.id) return mislukt('ander_register', 'Dit dossierbestand hoort al bij een ander register. Er is niets gewijzigd.', 'adres');
  if (register.regio !== open.commissie.regio) return mislukt('andere_regio', `Dit register is van de regio ${register.regio}, dit dossierbestand van ${open.commissie.regio}. Er is niets gewijzigd.`, 'adres');
  const apparaatsleutel = bestaand?.apparaatsleutel ?? { ...paar?.prive };
  const koppeling: Koppeling = { adres: invoer.adres, register, commissieId: open.commissie.id, apparaatId, apparaatsleutel, apparaatKid: await sleutelKenmerk(publiek) };
  open.casefile.transact((tx) => {
    saveKoppeling(tx, koppeling);
    markIngeschreven(tx, tekenaars.map((t) => t.id));
  });
  open.sender.wake();
  return ok(null);
}

/** Makes a backup that was opened and counted. */
export function createReservekopie(engine: Engine, open: OpenBestand): Result<Uitvoer<'createReservekopie'>, Fout> {
  const map = path.join(engine.datamap, 'reservekopieen');
  mkdirSync(map, { recursive: true, mode: 0o700 });
  const naam = `${open.naam} ${engine.clock.now().slice(0, 19).replaceAll(':', '-')}.toetstafel`;
  const gemaakt = backup(open.casefile, path.join(map, naam), open.datakey);
  return gemaakt.ok ? ok({ naam, dossiers: gemaakt.value.dossiers }) : mislukt('reservekopie_mislukt', `De reservekopie is niet gemaakt: ${gemaakt.error.melding} Uw dossierbestand is niet gewijzigd.`);
}
