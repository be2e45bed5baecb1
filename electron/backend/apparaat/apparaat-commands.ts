import { existsSync } from 'node:fs';
import { STANDAARD_VERGRENDELTIJD, Vergrendeltijd, type Apparaatinstellingen } from '../../../shared/contract/apparaat.ts';
import type { Invoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { ReadDb } from '../../../db/handle.ts';
import { findKenmerk, saveKenmerk } from '../../../db/repositories/kenmerk-repository.ts';
import { bestandspad, sleutelpad } from '../commands/bestandspad.ts';
import { openMetSleutel } from '../commands/bestand-commands.ts';
import { runOnce } from '../commands/run-command.ts';
import { mislukt } from '../fouten.ts';
import { sealVoorApparaat, unsealMetApparaat } from '../keys/apparaatslot.ts';
import { readSleutelbestand, unlockMetWachtzin, writeSleutelbestand } from '../keys/keyfile.ts';
import type { Clock } from '../ports/clock.ts';
import type { Engine, OpenBestand } from '../session.ts';

const VERGRENDELTIJD = 'vergrendeling.minuten';

/** After how many minutes without anybody at work this case file locks itself. */
export function readVergrendeltijd(db: ReadDb): Vergrendeltijd {
  const gelezen = Vergrendeltijd.safeParse(Number(findKenmerk(db, VERGRENDELTIJD)));
  return gelezen.success ? gelezen.data : STANDAARD_VERGRENDELTIJD;
}

/** Changes after how many minutes this case file locks itself, on every computer that opens it. */
export function setVergrendeltijd(open: OpenBestand, clock: Clock, { commandId, minuten }: Invoer<'setVergrendeltijd'>): Result<null, Fout> {
  return runOnce(open, clock, { commandId, soort: 'setVergrendeltijd', verzoek: { minuten } }, (tx) => {
    saveKenmerk(tx, VERGRENDELTIJD, String(minuten));
    return ok(null);
  });
}

const keyFileOf = (engine: Engine, naam: string) => readSleutelbestand(sleutelpad(bestandspad(engine, naam)));

async function readOntgrendelen(engine: Engine, open: OpenBestand): Promise<Apparaatinstellingen['ontgrendelen']> {
  const slot = keyFileOf(engine, open.naam)?.apparaat;
  if (slot) return { staat: 'aan', bezwaar: null, sinds: slot.sinds, opslag: slot.opslag };
  const niet = (bezwaar: Apparaatinstellingen['ontgrendelen']['bezwaar']) => ({ staat: 'onmogelijk', bezwaar, sinds: null, opslag: null }) as const;
  if (open.oefen) return niet('oefenomgeving');
  if (engine.sleutelhanger === null) return niet('browser');
  const { bezwaar, opslag } = await engine.sleutelhanger.stand();
  return bezwaar === null ? { staat: 'uit', bezwaar: null, sinds: null, opslag } : niet(bezwaar);
}

/** How this case file locks and opens on this computer. */
export async function getApparaatinstellingen(engine: Engine, open: OpenBestand): Promise<Result<Apparaatinstellingen, Fout>> {
  return ok({ vergrendelNa: readVergrendeltijd(open.casefile.read), ontgrendelen: await readOntgrendelen(engine, open) });
}

const GEEN_OPSLAG = 'Deze computer kan de sleutel niet veilig bewaren. Er is niets gewijzigd. De wachtzin blijft werken.';
const SLEUTEL_WEG = 'Het sleutelbestand naast dit dossierbestand ontbreekt of is beschadigd. Er is niets gewijzigd. Zet het terug uit een reservekopie.';

/** Lets this computer open the case file too. Asks the passphrase again: an open window alone may not give a new way in. */
export async function enableApparaatsleutel(engine: Engine, open: OpenBestand, { wachtzin }: Invoer<'enableApparaatsleutel'>): Promise<Result<null, Fout>> {
  const { sleutelhanger } = engine;
  const sleutelbestand = keyFileOf(engine, open.naam);
  if (!sleutelbestand) return mislukt('sleutelbestand_ontbreekt', SLEUTEL_WEG);
  const stand = open.oefen ? undefined : await sleutelhanger?.stand();
  if (!sleutelhanger || !stand || stand.bezwaar !== null) return mislukt('geen_sleutelopslag', GEEN_OPSLAG);
  const datakey = await unlockMetWachtzin(sleutelbestand, wachtzin);
  if (!datakey) return mislukt('wachtzin_onjuist', 'Deze wachtzin klopt niet. Er is niets gewijzigd. Probeer het opnieuw.', 'wachtzin');
  const apparaat = await sealVoorApparaat(datakey, sleutelhanger, { opslag: stand.opslag ?? 'onbekend', sinds: engine.clock.now() });
  datakey.fill(0);
  if (!apparaat) return mislukt('geen_sleutelopslag', GEEN_OPSLAG);
  writeSleutelbestand(sleutelpad(bestandspad(engine, open.naam)), { ...sleutelbestand, apparaat });
  return ok(null);
}

/** Takes the way in of this computer away. The passphrase and the recovery secret stay as they are. */
export function disableApparaatsleutel(engine: Engine, open: OpenBestand): Result<null, Fout> {
  const sleutelbestand = keyFileOf(engine, open.naam);
  if (!sleutelbestand) return mislukt('sleutelbestand_ontbreekt', SLEUTEL_WEG);
  const { apparaat, ...zonder } = sleutelbestand;
  if (apparaat) writeSleutelbestand(sleutelpad(bestandspad(engine, open.naam)), zonder);
  return ok(null);
}

/** Opens a case file with the key store of this computer. */
export async function openMetApparaat(engine: Engine, { naam }: Invoer<'openMetApparaat'>): Promise<Result<null, Fout>> {
  if (!existsSync(bestandspad(engine, naam))) return mislukt('bestand_ontbreekt', 'Dit dossierbestand is er niet meer. Kijk of het is verplaatst.', 'naam');
  const slot = keyFileOf(engine, naam)?.apparaat;
  const datakey = slot && engine.sleutelhanger ? await unsealMetApparaat(slot, engine.sleutelhanger) : undefined;
  if (!datakey) return mislukt('apparaat_opent_niet', 'Deze computer kan dit dossierbestand niet openen. Er is niets gewijzigd. Gebruik de wachtzin. Daarna kunt u het onder Beheer opnieuw instellen.');
  return openMetSleutel(engine, naam, datakey);
}

/** Whether the window can offer to open this file with the key store: the wrap is there, and so is a key store. */
export const opentMetApparaat = (engine: Engine, naam: string): boolean => engine.sleutelhanger !== null && keyFileOf(engine, naam)?.apparaat !== undefined;
