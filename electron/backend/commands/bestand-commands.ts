import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { createCasefile, openCasefile, type Casefile } from '../../../db/open.ts';
import { Organisatiesoort, isRolBij } from '../../../shared/domain/organisatie/organisatie.ts';
import { findKenmerk, getKenmerk, saveKenmerk } from '../../../db/repositories/kenmerk-repository.ts';
import { mislukt } from '../fouten.ts';
import { changeWachtzin, makeDatakey, readSleutelbestand, sealDatakey, unlockMetHerstelgeheim, unlockMetWachtzin, writeSleutelbestand } from '../keys/keyfile.ts';
import { makeHerstelgeheim, parseHerstelgeheim } from '../keys/herstelgeheim.ts';
import type { Kdf } from '../keys/wrap.ts';
import type { Clock } from '../ports/clock.ts';
import { forgetTaken } from '../taken/taken.ts';
import type { Engine, OpenBestand } from '../session.ts';
import { vulIndexAan } from '../zoeken/indexeer.ts';
import { startSender } from '../sync/sender.ts';
import type { Oefenregister } from '../adapters/oefenregister.ts';
import { bestandspad, sleutelpad } from './bestandspad.ts';
import { recordGebeurtenissen } from './run-command.ts';
import { makeMedewerker } from './medewerker-commands.ts';
import { saveMedewerker } from '../../../db/repositories/medewerker-repository.ts';

/** Closes what is open: first the sender, then the file, then a practice register. */
export async function closeBestand(engine: Engine): Promise<void> {
  const { open } = engine;
  engine.open = null;
  if (!open) return;
  forgetTaken(open);
  await open.sender.stop();
  open.casefile.close();
  await open.oefenregister?.stop();
}

/** Puts an opened case file to work: reads whose it is and starts its sender. */
export function activate(engine: Engine, naam: string, geopend: { casefile: Casefile; datakey: Buffer; oefenregister: Oefenregister | null }): OpenBestand {
  const { casefile, datakey, oefenregister } = geopend;
  const lees = (sleutel: string): string => getKenmerk(casefile.read, sleutel);
  const commissie = { id: lees('commissie.id'), naam: lees('commissie.naam'), namens: lees('commissie.namens'), regio: lees('regio'), soort: Organisatiesoort.parse(findKenmerk(casefile.read, 'organisatie.soort') ?? 'commissie') };
  const oefen = findKenmerk(casefile.read, 'oefen') === '1';
  const sender = startSender({
    casefile, clock: engine.clock, commissieId: commissie.id, register: engine.register, automatisch: !oefen,
    record: (tx, voor, gebeurtenissen) => void recordGebeurtenissen(tx, { open: { commissie, medewerker: null }, clock: engine.clock }, { voor, gebeurtenissen }),
  });
  const open: OpenBestand = { naam, casefile, datakey, oefen, commissie, sender, oefenregister, medewerker: null };
  vulIndexAan(casefile, commissie.regio);
  engine.open = open;
  return open;
}

/** The facts of a new case file: which commission, on whose behalf, and the first person. */
export type Bestandsgegevens = Omit<Invoer<'createBestand'>, 'naam' | 'wachtzin' | 'soort'> & { readonly soort?: Organisatiesoort; readonly oefen: boolean };

/** Fills a new case file with who it belongs to and its first person, in one transaction. */
export async function initialize(casefile: Casefile, gegevens: Bestandsgegevens, context: { kdf: Kdf; clock: Clock }): Promise<void> {
  const { medewerker, soort = 'commissie' } = gegevens;
  // somebody must be able to add colleagues: the first intaker of an institution keeps the file as well, with the same code
  const eersten = soort === 'instelling' && medewerker.rol === 'intaker' ? [medewerker, { ...medewerker, naam: `${medewerker.naam.slice(0, 180)} (beheer)`, rol: 'beheerder' as const }] : [medewerker];
  const mensen = await Promise.all(eersten.map((wie) => makeMedewerker(wie, context)));
  casefile.transact((tx) => {
    saveKenmerk(tx, 'commissie.id', randomUUID());
    saveKenmerk(tx, 'commissie.naam', gegevens.commissie);
    saveKenmerk(tx, 'commissie.namens', gegevens.namens);
    saveKenmerk(tx, 'regio', gegevens.regio);
    if (gegevens.oefen) saveKenmerk(tx, 'oefen', '1');
    if (soort !== 'commissie') saveKenmerk(tx, 'organisatie.soort', soort);
    for (const mens of mensen) saveMedewerker(tx, mens);
  });
}

/** Prepares a new case file. Nothing is written until its recovery secret was typed back. */
export async function createBestand(engine: Engine, invoer: Invoer<'createBestand'>): Promise<Result<Uitvoer<'createBestand'>, Fout>> {
  if (existsSync(bestandspad(engine, invoer.naam))) return mislukt('bestand_bestaat', 'Er is al een dossierbestand met deze naam. Kies een andere naam.', 'naam');
  if (!isRolBij(invoer.soort, invoer.medewerker.rol)) return mislukt('rol_past_niet', 'Deze rol bestaat niet bij een instelling. Kies intaker of beheerder.', 'medewerker.rol');
  const herstelgeheim = makeHerstelgeheim();
  const datakey = makeDatakey();
  const sleutelbestand = await sealDatakey(datakey, { wachtzin: invoer.wachtzin, herstelgeheim }, engine.kdf);
  engine.wachtend = { invoer, datakey, herstelgeheim, sleutelbestand };
  return ok({ herstelgeheim });
}

/** Writes the new case file once the recovery secret was typed back right, and opens it. */
export async function confirmHerstelgeheim(engine: Engine, invoer: Invoer<'confirmHerstelgeheim'>): Promise<Result<null, Fout>> {
  const { wachtend } = engine;
  if (!wachtend) return mislukt('geen_nieuw_bestand', 'Er wacht geen nieuw dossierbestand op bevestiging.');
  if (parseHerstelgeheim(invoer.herstelgeheim) !== wachtend.herstelgeheim) return mislukt('herstelgeheim_onjuist', 'Dit is niet het herstelgeheim dat u hebt gekregen. Kijk uw notitie na en typ het nog een keer.', 'herstelgeheim');
  await closeBestand(engine);
  mkdirSync(engine.datamap, { recursive: true, mode: 0o700 });
  const pad = bestandspad(engine, wachtend.invoer.naam);
  if (existsSync(pad)) return mislukt('bestand_bestaat', 'Er is al een dossierbestand met deze naam. Kies een andere naam.', 'naam');
  const nieuw = `${pad}.nieuw`; // built under another name: a crash leaves no half case file behind
  for (const rest of [nieuw, `${nieuw}-wal`, `${nieuw}-shm`]) rmSync(rest, { force: true });
  const gemaakt = createCasefile({ file: nieuw, key: wachtend.datakey });
  if (!gemaakt.ok) return mislukt(gemaakt.error.code, gemaakt.error.melding);
  await initialize(gemaakt.value, { ...wachtend.invoer, oefen: false }, engine);
  gemaakt.value.close();
  writeSleutelbestand(sleutelpad(pad), wachtend.sleutelbestand);
  renameSync(nieuw, pad);
  const geopend = openCasefile({ file: pad, key: wachtend.datakey });
  if (!geopend.ok) return mislukt(geopend.error.code, geopend.error.melding);
  engine.wachtend = null;
  activate(engine, wachtend.invoer.naam, { casefile: geopend.value, datakey: wachtend.datakey, oefenregister: null });
  return ok(null);
}

/** Opens a case file with a data key that was unwrapped: whatever is wrong then is not the key. */
export async function openMetSleutel(engine: Engine, naam: string, datakey: Buffer): Promise<Result<null, Fout>> {
  await closeBestand(engine);
  const geopend = openCasefile({ file: bestandspad(engine, naam), key: datakey });
  if (!geopend.ok) {
    // the wrapped key was opened, so it is the right key: what SQLite cannot read is damaged
    return geopend.error.code === 'beschadigd_of_verkeerde_sleutel'
      ? mislukt('beschadigd', 'Dit dossierbestand is beschadigd. De wachtzin is goed. Er is niets gewijzigd. Zet een reservekopie terug of vraag hulp.')
      : mislukt(geopend.error.code, geopend.error.melding);
  }
  activate(engine, naam, { casefile: geopend.value, datakey, oefenregister: null });
  return ok(null);
}

const SLEUTEL_WEG = 'Het sleutelbestand naast dit dossierbestand ontbreekt of is beschadigd. Zet het terug uit een reservekopie. Het dossierbestand zelf is niet gewijzigd.';

/** Opens a case file with its passphrase. */
export async function openBestand(engine: Engine, invoer: Invoer<'openBestand'>): Promise<Result<null, Fout>> {
  const pad = bestandspad(engine, invoer.naam);
  if (!existsSync(pad)) return mislukt('bestand_ontbreekt', 'Dit dossierbestand is er niet meer. Kijk of het is verplaatst.', 'naam');
  const sleutelbestand = readSleutelbestand(sleutelpad(pad));
  if (!sleutelbestand) return mislukt('sleutelbestand_ontbreekt', SLEUTEL_WEG);
  const datakey = await unlockMetWachtzin(sleutelbestand, invoer.wachtzin);
  if (!datakey) return mislukt('wachtzin_onjuist', 'Deze wachtzin klopt niet. Er is niets gewijzigd. Probeer het opnieuw.', 'wachtzin');
  return openMetSleutel(engine, invoer.naam, datakey);
}

/** Opens a case file with the recovery secret and gives it a new passphrase. */
export async function recoverBestand(engine: Engine, invoer: Invoer<'recoverBestand'>): Promise<Result<null, Fout>> {
  const pad = bestandspad(engine, invoer.naam);
  if (!existsSync(pad)) return mislukt('bestand_ontbreekt', 'Dit dossierbestand is er niet meer. Kijk of het is verplaatst.', 'naam');
  const sleutelbestand = readSleutelbestand(sleutelpad(pad));
  if (!sleutelbestand) return mislukt('sleutelbestand_ontbreekt', SLEUTEL_WEG);
  const herstelgeheim = parseHerstelgeheim(invoer.herstelgeheim);
  const datakey = herstelgeheim && (await unlockMetHerstelgeheim(sleutelbestand, herstelgeheim));
  if (!datakey) return mislukt('herstelgeheim_onjuist', herstelgeheim ? 'Dit herstelgeheim hoort niet bij dit dossierbestand.' : 'Dit herstelgeheim bevat een typefout. Het heeft acht groepen van vier tekens.', 'herstelgeheim');
  const geopend = await openMetSleutel(engine, invoer.naam, datakey);
  if (geopend.ok) writeSleutelbestand(sleutelpad(pad), await changeWachtzin(sleutelbestand, datakey, invoer.nieuweWachtzin));
  return geopend;
}
