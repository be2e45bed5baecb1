import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { OEFENCODE } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { addDays, daysBetween, plainDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Rol } from '../../../shared/domain/medewerker/medewerker.ts';
import { createCasefile } from '../../../db/open.ts';
import { findRegelsetOp } from '../../../shared/regelsets/regelsets.ts';
import { saveMedewerker } from '../../../db/repositories/medewerker-repository.ts';
import { saveJaarcijfer } from '../../../db/repositories/jaarcijfer-repository.ts';
import { startOefenregister } from '../adapters/oefenregister.ts';
import { connectRegister } from '../commands/beheer-commands.ts';
import { activate, closeBestand, initialize } from '../commands/bestand-commands.ts';
import { makeMedewerker } from '../commands/medewerker-commands.ts';
import { mislukt } from '../fouten.ts';
import { makeDatakey } from '../keys/keyfile.ts';
import type { Kdf } from '../keys/wrap.ts';
import type { Engine, OpenBestand } from '../session.ts';
import { schuifTerug } from './verlopen.ts';
import { kiesOefenpersonen } from './personen.ts';
import { meldAan } from './meld-aan.ts';
import { wijsAan } from './wijs-aan.ts';
import { planVergadering } from '../vergadering/voorbereiden.ts';
import { AANTAL_DOSSIERS, speelDossiers } from './speel-dossiers.ts';
import type { Speelveld } from './speler.ts';

const NAAM = 'Oefenomgeving';

/** The people were appointed before the oldest case. */
const MANDAAT_SINDS_DAGEN = 365;

/** Cheap on purpose: the practice codes are printed on the screen and the file's key is kept by nobody. */
const OEFEN_KDF: Kdf = { naam: 'scrypt', N: 2 ** 12, r: 8, p: 1 };

/** The commission of five of the practice environment, and an intake worker. The first is made with the file. */
const MENSEN: readonly { naam: string; rol: Rol; organisatie?: string }[] = [
  { naam: 'Samira Oefen', rol: 'secretaris' },
  { naam: 'Victor Oefen', rol: 'voorzitter' },
  { naam: 'Lia Oefen', rol: 'lid' },
  { naam: 'Marek Oefen', rol: 'lid' },
  { naam: 'Noor Oefen', rol: 'lid' },
  { naam: 'Ilse Oefen', rol: 'intaker', organisatie: 'Stichting Oefenopvang' },
];

/** Average lettings 2020-2023 of the Regionale Woonzorgvisie Haaglanden, with an invented number used this year. */
const CIJFERS: Readonly<Record<string, { verhuringen: number; gebruikt: number; signaal?: string }>> = {
  '0503': { verhuringen: 1051, gebruikt: 205 },
  '0518': { verhuringen: 3907, gebruikt: 1002, signaal: 'Oefensignaal: in twee wijken vragen gemeente en corporaties om een pauze van drie maanden.' },
  '1916': { verhuringen: 504, gebruikt: 110 },
  '1842': { verhuringen: 114, gebruikt: 24 },
  '1926': { verhuringen: 179, gebruikt: 53 },
  '0603': { verhuringen: 544, gebruikt: 163 },
  '0629': { verhuringen: 160, gebruikt: 29 },
  '1783': { verhuringen: 518, gebruikt: 82 },
  '0637': { verhuringen: 1065, gebruikt: 185 },
};

/** The first Thursday from today on (2026-01-01 was one), or tomorrow when today is that Thursday's eve. */
const komendeDonderdag = (vandaag: PlainDate): PlainDate => addDays(vandaag, (7 - (daysBetween(plainDate('2026-01-01'), vandaag) % 7)) % 7);

async function vulCommissie(engine: Engine, open: OpenBestand): Promise<Pick<Speelveld, 'vorigeId' | 'vergaderingId'>> {
  const mensen = await Promise.all(MENSEN.slice(1).map((m) => makeMedewerker({ ...m, code: OEFENCODE }, { kdf: OEFEN_KDF, clock: schuifTerug(engine.clock, MANDAAT_SINDS_DAGEN) })));
  const vandaag = engine.clock.today();
  open.casefile.transact((tx) => {
    for (const m of mensen) saveMedewerker(tx, m);
    for (const [gemeente, c] of Object.entries(CIJFERS)) {
      saveJaarcijfer(tx, {
        gemeente, jaar: Number(vandaag.slice(0, 4)), verhuringen: c.verhuringen, gebruikt: c.gebruikt, peildatum: addDays(vandaag, -30),
        bron: 'oefencijfers; verhuringen: gemiddelde 2020-2023, Regionale Woonzorgvisie Haaglanden', leefbaarheidssignaal: c.signaal ?? '',
      });
    }
  });
  const plan = (datum: PlainDate): string => {
    const gepland = planVergadering(open, engine.clock, { commandId: randomUUID(), vergadering: { datum, tijd: '13:30', plaats: 'Oefenzaal, stadhuis' } });
    if (!gepland.ok) throw new Error('No meeting in the practice environment');
    return gepland.value.id;
  };
  const donderdag = komendeDonderdag(vandaag);
  return { vorigeId: plan(addDays(donderdag, -14)), vergaderingId: plan(donderdag) };
}

/**
 * Opens a fresh practice environment: a case file of its own under a key that nobody keeps, a local register, a
 * commission of five, a meeting two weeks ago and one this week, and cases in every status. Leaves the secretary signed in.
 */
export async function startOefenomgeving(engine: Engine): Promise<Result<null, Fout>> {
  const vandaag = engine.clock.today();
  const regelset = findRegelsetOp('Haaglanden', vandaag);
  if (!regelset) return mislukt('geen_regelset', 'Er zijn geen afspraken van de regio die vandaag gelden. De oefenomgeving kan niet starten.');
  await closeBestand(engine);
  const map = path.join(engine.datamap, 'oefenomgeving');
  rmSync(map, { recursive: true, force: true });
  mkdirSync(map, { recursive: true, mode: 0o700 });
  const koppelcode = randomBytes(12).toString('hex');
  const register = await startOefenregister(engine.oefenregister, path.join(map, 'register'), koppelcode).catch(() => undefined);
  if (!register) return mislukt('oefenregister_start_niet', 'Het oefenregister wil niet starten. Er is niets gewijzigd. Probeer het opnieuw.');
  const datakey = makeDatakey();
  const gemaakt = createCasefile({ file: path.join(map, `${NAAM}.toetstafel`), key: datakey });
  if (!gemaakt.ok) {
    await register.stop();
    return mislukt(gemaakt.error.code, gemaakt.error.melding);
  }
  await initialize(gemaakt.value, { commissie: 'Toetsingscommissie Oefenstad', namens: 'het college van burgemeester en wethouders van Oefenstad', regio: 'Haaglanden', medewerker: { naam: 'Samira Oefen', rol: 'secretaris', code: OEFENCODE }, oefen: true }, { kdf: OEFEN_KDF, clock: schuifTerug(engine.clock, MANDAAT_SINDS_DAGEN) });
  const open = activate(engine, NAAM, { casefile: gemaakt.value, datakey, oefenregister: register });
  const vergaderingen = await vulCommissie(engine, open);
  const gekoppeld = await connectRegister(engine, open, { adres: register.adres, koppelcode });
  if (!gekoppeld.ok) return gekoppeld;
  const { personen } = kiesOefenpersonen(AANTAL_DOSSIERS, vandaag, regelset.leden);
  await speelDossiers(open, { clock: engine.clock, personen, regelset, ...vergaderingen });
  meldAan(open, 'secretaris');
  wijsAan(open, engine.clock);
  return ok(null);
}
