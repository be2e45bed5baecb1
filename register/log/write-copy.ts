import { appendFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { findTegelbreedte, renderBundel, renderTegelpad, TEGELBREEDTE, type Tegelplek } from '../../shared/protocol/tegel.ts';
import { Startfout, type Store } from '../store/database.ts';
import type { Identiteit } from '../store/identity.ts';
import { findCheckpoint, listBladen, listOntvangen } from '../store/log-rows.ts';
import { openLoglezer } from './log-reader.ts';

const PER_KEER = 500;

function makeFolder(map: string): void {
  if (existsSync(map) && readdirSync(map).length > 0) throw new Startfout('De map voor het afschrift is niet leeg. Er is niets geschreven. Noem met --uit een nieuwe map.');
  mkdirSync(map, { recursive: true, mode: 0o700 });
}

/** Every tile of a log of this size, the narrow ones at the edge included. */
function* listPlekken(omvang: number): Generator<Tegelplek> {
  for (const niveau of ['entries', 0] as const) for (let nr = 0; nr * TEGELBREEDTE < omvang; nr += 1) yield { niveau, nr, breedte: findTegelbreedte(omvang, { niveau, nr }) };
  for (let niveau = 1; findTegelbreedte(omvang, { niveau, nr: 0 }) > 0; niveau += 1) {
    for (let nr = 0, breedte = TEGELBREEDTE; breedte === TEGELBREEDTE; nr += 1) {
      breedte = findTegelbreedte(omvang, { niveau, nr });
      if (breedte > 0) yield { niveau, nr, breedte };
    }
  }
}

/**
 * Writes the log as its files are served, who the register is, and the decisions themselves: enough to compute
 * everything again without the register. The decisions are for the operator and the auditor; the log alone is for all.
 */
export async function writeAfschrift(store: Store, { publiek, log }: Identiteit, map: string): Promise<{ readonly bladen: number; readonly besluiten: number }> {
  makeFolder(map);
  const schrijf = (naam: string, inhoud: string | Uint8Array): void => {
    const bestand = path.join(map, naam);
    mkdirSync(path.dirname(bestand), { recursive: true, mode: 0o700 });
    writeFileSync(bestand, inhoud, { mode: 0o600 });
  };
  // the newest checkpoint first: what is registered meanwhile stays out of this copy
  const laatste = await findCheckpoint(store.database, publiek.regio);
  if (!laatste) throw new Error('A log without a checkpoint');
  const lezer = openLoglezer(store.database, publiek.regio);
  schrijf('register.json', canonicalJson({ ...publiek, log: log.publiek }));
  schrijf('log/checkpoint', laatste.nota);
  let hoogste = 0;
  for (const plek of listPlekken(laatste.omvang)) {
    const van = plek.nr * TEGELBREEDTE;
    const rijen = plek.niveau === 'entries' ? await listBladen(store.database, publiek.regio, { van, tot: van + plek.breedte }) : [];
    for (const { volgnummer } of rijen) hoogste = Math.max(hoogste, volgnummer ?? 0);
    schrijf(`log/${renderTegelpad(plek)}`, plek.niveau === 'entries' ? renderBundel(rijen.map((b) => Buffer.from(b.inhoud))) : Buffer.from(await lezer.readTegel(plek.niveau, plek.nr, plek.breedte), 'hex'));
  }
  schrijf('besluiten.jsonl', '');
  for (let na = 0; na < hoogste; na += PER_KEER) {
    const rijen = await listOntvangen(store.database, publiek.regio, { na, aantal: Math.min(PER_KEER, hoogste - na) });
    appendFileSync(path.join(map, 'besluiten.jsonl'), rijen.map((r) => `${r.verzegeld}\n`).join(''));
  }
  return { bladen: laatste.omvang, besluiten: hoogste };
}
