import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Storing } from '../../../shared/contract/apparaat.ts';
import type { Engine } from '../session.ts';

/** The file of what broke on this computer; the shell writes in the same one. */
const BESTAND = 'storingen.jsonl';
/** So many are kept; when the file holds twice as many, the oldest go. */
const BEWAAR = 200;

type Plek = Pick<Engine, 'datamap'>;
const pad = (engine: Plek): string => path.join(engine.datamap, BESTAND);

function readRegels(engine: Plek): string[] {
  try {
    return readFileSync(pad(engine), 'utf8').split('\n').filter(Boolean);
  } catch {
    return []; // nothing broke yet
  }
}

const parse = (regel: string): Storing[] => {
  try {
    const gelezen = Storing.safeParse(JSON.parse(regel));
    return gelezen.success ? [gelezen.data] : [];
  } catch {
    return []; // a line that was broken off
  }
};

/** Keeps one fault on this computer. It is checked against its shape, so that no text of an error gets in. */
export function recordStoring(engine: Plek, storing: Storing): void {
  const gelezen = Storing.safeParse(storing);
  if (!gelezen.success) return;
  try {
    mkdirSync(engine.datamap, { recursive: true, mode: 0o700 });
    const regels = readRegels(engine);
    const regel = JSON.stringify(gelezen.data);
    if (regels.length >= 2 * BEWAAR) writeFileSync(pad(engine), `${[...regels.slice(1 - BEWAAR), regel].join('\n')}\n`, { mode: 0o600 });
    else appendFileSync(pad(engine), `${regel}\n`, { mode: 0o600 });
  } catch {
    // a full disk must not break what did work
  }
}

/** What broke on this computer, most recent first. */
export const listStoringen = (engine: Plek): Storing[] => readRegels(engine).flatMap(parse).slice(-BEWAAR).reverse();

/** Forgets what broke. */
export function discardStoringen(engine: Plek): void {
  rmSync(pad(engine), { force: true });
}
