import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { Bestandsnaam, type Invoer, type Uitvoer } from '../../../shared/contract/contract.ts';
import type { Openverzoek } from '../../../shared/contract/apparaat.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { DEELOMVANG } from '../../../shared/contract/stukken.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { EXTENSIE } from '../commands/bestandspad.ts';
import { mislukt } from '../fouten.ts';
import type { Engine, WachtendOpenverzoek } from '../session.ts';

const OVERDRACHT = ['.toetstafel-pakket', '.toetstafel-bericht'];
/** As much as the window can bring in in parts. */
const MAX_BYTES = 512 * 1024 * 1024;

const ijkVan = (stat: { dev: number; ino: number; size: number; mtimeMs: number }): string => `${stat.dev} ${stat.ino} ${stat.size} ${stat.mtimeMs}`;

const isSame = (a: string, b: string): boolean => {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
};

/** What a path outside the program asks of us. Nothing of the file is read yet. */
function describe(engine: Pick<Engine, 'datamap'>, pad: string): WachtendOpenverzoek {
  const id = randomUUID();
  const naam = path.basename(pad).replace(/\p{C}/gu, '').slice(0, 120);
  const refuse = (reden: Extract<Openverzoek, { soort: 'geweigerd' }>['reden']): WachtendOpenverzoek => ({ pad: '', ijk: '', verzoek: { soort: 'geweigerd', id, naam, reden } });
  const stat = path.isAbsolute(pad) ? statSync(pad, { throwIfNoEntry: false }) : undefined;
  if (!stat) return refuse('ontbreekt');
  const extensie = path.extname(pad).toLowerCase();
  if (!stat.isFile() || (extensie !== EXTENSIE && !OVERDRACHT.includes(extensie))) return refuse('soort');
  const ijk = ijkVan(stat);
  if (extensie === EXTENSIE) {
    const kaal = naam.slice(0, -EXTENSIE.length);
    const inMap = isSame(path.dirname(pad), engine.datamap) && Bestandsnaam.safeParse(kaal).success;
    return { pad, ijk, verzoek: { soort: 'dossierbestand', id, naam: kaal, inMap, datamap: engine.datamap } };
  }
  if (stat.size === 0) return refuse('leeg');
  if (stat.size > MAX_BYTES) return refuse('te_groot');
  return { pad, ijk, verzoek: { soort: 'overdracht', id, naam, grootte: stat.size, delen: Math.ceil(stat.size / DEELOMVANG) } };
}

/** Keeps what a person opened from outside until the window has dealt with it; a later one takes its place. */
export function receiveOpenverzoek(engine: Engine, pad: string): void {
  try {
    engine.openverzoek = describe(engine, pad);
  } catch {
    engine.openverzoek = { pad: '', ijk: '', verzoek: { soort: 'geweigerd', id: randomUUID(), naam: path.basename(pad).slice(0, 120), reden: 'ontbreekt' } };
  }
}

/** What waits, if anything. */
export const getOpenverzoek = (engine: Engine): Openverzoek | null => engine.openverzoek?.verzoek ?? null;

const VERANDERD = 'Dit bestand is er niet meer of is intussen veranderd. Er is niets ingelezen. Open het opnieuw.';

/** One part of a file that waits. Never more than the file that the person opened, and never another file. */
export function readOpenverzoek(engine: Engine, { id, nummer }: Invoer<'readOpenverzoek'>): Result<Uitvoer<'readOpenverzoek'>, Fout> {
  const wacht = engine.openverzoek;
  if (wacht?.verzoek.id !== id || wacht.verzoek.soort !== 'overdracht' || nummer >= wacht.verzoek.delen) return mislukt('openverzoek_weg', VERANDERD);
  const stat = statSync(wacht.pad, { throwIfNoEntry: false });
  if (!stat || ijkVan(stat) !== wacht.ijk) return mislukt('openverzoek_veranderd', VERANDERD);
  try {
    const fd = openSync(wacht.pad, 'r');
    try {
      const deel = Buffer.alloc(Math.min(DEELOMVANG, stat.size - nummer * DEELOMVANG));
      const gelezen = readSync(fd, deel, 0, deel.length, nummer * DEELOMVANG);
      return gelezen === deel.length ? ok({ inhoud: deel.toString('base64') }) : mislukt('openverzoek_veranderd', VERANDERD);
    } finally {
      closeSync(fd);
    }
  } catch {
    return mislukt('openverzoek_onleesbaar', 'Dit bestand kan niet worden gelezen. Er is niets ingelezen. Kijk of u het mag openen.');
  }
}

/** Lets go of what waits, once the window has dealt with it. */
export function dismissOpenverzoek(engine: Engine, { id }: Invoer<'dismissOpenverzoek'>): Result<null, Fout> {
  if (engine.openverzoek?.verzoek.id === id) engine.openverzoek = null;
  return ok(null);
}
