import { readdirSync } from 'node:fs';
import path from 'node:path';
import { removeWithCompanions } from '../../../db/copy.ts';
import { findOpenFoutcode } from '../../../db/open-fout.ts';
import { isOpschonenNodig, markOpgeschoond } from '../../../db/repositories/bewaar-repository.ts';
import { scrubFile } from '../../../db/vernietig.ts';
import { bestandspad, sleutelpad } from '../commands/bestandspad.ts';
import { createReservekopie, RESERVEMAP } from '../commands/beheer-commands.ts';
import type { Engine, OpenBestand } from '../session.ts';

const TIJDSTIP = /^ \d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}\.toetstafel$/;
const VOOR_VERSIE = /\.voor-versie-\d+$/;

/** What came of it: whether nothing of what was destroyed is left, which copy was made and how many went. */
export type Opschoning = { readonly opgeschoond: boolean; readonly reservekopie: string | null; readonly verwijderd: number };

function listBestanden(map: string, hoort: (naam: string) => boolean): string[] {
  try {
    return readdirSync(map).filter(hoort).map((naam) => path.join(map, naam));
  } catch {
    return []; // there is no such folder yet
  }
}

/** Copies of this case file that the program made: its backups, and what it kept before a new version of the schema. */
function listKopieen(engine: Pick<Engine, 'datamap'>, open: OpenBestand): string[] {
  const bestand = path.basename(bestandspad(engine, open.naam));
  return [
    ...listBestanden(path.join(engine.datamap, RESERVEMAP), (naam) => naam.startsWith(open.naam) && TIJDSTIP.test(naam.slice(open.naam.length))),
    ...listBestanden(path.dirname(open.casefile.file), (naam) => naam.startsWith(bestand) && VOOR_VERSIE.test(naam.slice(bestand.length))),
  ];
}

const MISLUKT: Opschoning = { opgeschoond: false, reservekopie: null, verwijderd: 0 };

function maakSchoon(engine: Engine, open: OpenBestand): Opschoning {
  scrubFile(open.casefile);
  const oud = listKopieen(engine, open);
  const kopie = createReservekopie(engine, open);
  if (!kopie.ok) return MISLUKT;
  const nieuw = path.join(engine.datamap, RESERVEMAP, kopie.value.naam);
  const weg = oud.filter((pad) => pad !== nieuw);
  for (const pad of weg) {
    removeWithCompanions(pad);
    removeWithCompanions(sleutelpad(pad));
  }
  open.casefile.transact((tx) => markOpgeschoond(tx, engine.clock.now()));
  return { opgeschoond: true, reservekopie: kopie.value.naam, verwijderd: weg.length };
}

/** A full disk, or a folder that cannot be written, is no fault of ours: the cases are gone, the cleaning waits. */
const isVanBuiten = (fout: unknown): boolean => findOpenFoutcode(fout) !== undefined || (fout instanceof Error && 'code' in fout && ['EEXIST', 'ENOTDIR', 'EBUSY'].includes(String(fout.code)));

/**
 * Takes what was destroyed out of the file, its log and its copies. First a new copy is made, opened and counted; only then
 * the earlier ones go: the file is never without one. When that fails the earlier ones stay, and this is done again.
 */
export function schoonOp(engine: Engine, open: OpenBestand): Opschoning {
  if (!isOpschonenNodig(open.casefile.read)) return { opgeschoond: true, reservekopie: null, verwijderd: 0 };
  try {
    return maakSchoon(engine, open);
  } catch (fout) {
    if (isVanBuiten(fout)) return MISLUKT;
    throw fout;
  }
}
