import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { heeftRecht } from '../../../shared/domain/medewerker/medewerker.ts';
import { isLopend } from '../../../shared/domain/dossier/status.ts';
import { listConcepten } from '../../../db/repositories/concept-repository.ts';
import { countDringend } from '../../../db/readmodels/termijnagenda.ts';
import { countPerStatus } from '../../../db/readmodels/werkvoorraad.ts';
import { countWachtendeOverdrachten } from '../../../db/repositories/overdracht-repository.ts';
import { countUitgaand } from '../../../db/repositories/uitgaand-repository.ts';
import { EXTENSIE } from '../commands/bestandspad.ts';
import { conceptOrganisatie } from '../concept-sleutel.ts';
import { opentMetApparaat, readVergrendeltijd } from '../apparaat/apparaat-commands.ts';
import type { Engine } from '../session.ts';
import { magBeraad } from '../strafrechtelijk.ts';
import { readContact, readKoppeling } from '../sync/koppeling.ts';
import { readLogstand, type Logstand } from '../sync/logboek.ts';

const NIETS = { bestand: null, medewerker: null, register: null, uitgaand: { wachtend: 0, oudsteOp: null, geweigerd: 0 }, tellingen: { werkvoorraad: 0, termijnen: 0, concepten: 0, overdrachten: 0 } } as const;

const waarschuwing = (stand: Logstand | undefined): { waarschuwing?: string } => (stand && stand.melding !== '' ? { waarschuwing: stand.melding } : {});

/** Where the program stands, for the frame of every screen. Counts are only given to who is signed in. */
export function getToestand(engine: Engine): Uitvoer<'getToestand'> {
  const { openverzoek } = engine;
  const basis = { versie: engine.versie, vandaag: engine.clock.today(), ...(openverzoek === null ? {} : { openverzoek: openverzoek.verzoek.id }) };
  const { open } = engine;
  if (!open) return { ...basis, ...NIETS, stand: engine.wachtend ? 'bevestigen' : 'geen_bestand' };
  const bestand = { naam: open.naam, oefen: open.oefen, soort: open.commissie.soort, commissie: open.commissie.naam, regio: open.commissie.regio };
  const db = open.casefile.read;
  const vergrendelNa = readVergrendeltijd(db);
  if (!open.medewerker) return { ...basis, ...NIETS, bestand, vergrendelNa, stand: 'aanmelden' };
  const koppeling = readKoppeling(db);
  const { wachtend, oudsteOp, geweigerd } = countUitgaand(db);
  const lopend = countPerStatus(db, { wie: open.medewerker, vandaag: basis.vandaag }).filter((s) => isLopend(s.status)).reduce((som, s) => som + s.aantal, 0);
  return {
    ...basis,
    stand: 'aangemeld',
    bestand,
    medewerker: open.medewerker,
    vergrendelNa,
    register: koppeling ? { naam: koppeling.register.naam, bereikbaar: open.sender.bereikbaar(), laatsteContactOp: readContact(db), ...waarschuwing(readLogstand(db)) } : null,
    // what waits for the register is for the commission
    uitgaand: magBeraad(open) ? { wachtend, oudsteOp, geweigerd } : NIETS.uitgaand,
    tellingen: {
      werkvoorraad: lopend,
      // who guards the terms; for others it would cost more than it tells
      termijnen: heeftRecht(open.medewerker.rol, 'besluiten') ? countDringend(db, open.medewerker, basis.vandaag) : 0,
      concepten: listConcepten(db, conceptOrganisatie(open)).filter((c) => c.soort === 'aanvraag').length,
      overdrachten: countWachtendeOverdrachten(db),
    },
  };
}

/** The case files in the data folder, most recent first. */
export function listBestanden(engine: Engine): Uitvoer<'listBestanden'> {
  let namen: string[];
  try {
    namen = readdirSync(engine.datamap).filter((n) => n.endsWith(EXTENSIE));
  } catch {
    return []; // the folder is made with the first case file
  }
  return namen
    .map((n) => ({ naam: n.slice(0, -EXTENSIE.length), gewijzigdOp: statSync(path.join(engine.datamap, n)).mtime.toISOString(), plaats: engine.datamap }))
    .map((rij) => (opentMetApparaat(engine, rij.naam) ? { ...rij, metApparaat: true as const } : rij))
    .sort((a, b) => (a.gewijzigdOp < b.gewijzigdOp ? 1 : -1));
}
