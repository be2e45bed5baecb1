import { createHash } from 'node:crypto';
import { renderHash, type Logbewijs } from '../../shared/protocol/logboek.ts';
import { computeReeks, listAansluiting, listInsluiting, splitReeks, type Hash, type Knoop, type Reeks } from '../../shared/protocol/merkle.ts';
import { findTegelbreedte, TEGELBREEDTE, TEGELHOOGTE } from '../../shared/protocol/tegel.ts';
import type { Database } from '../store/database.ts';
import { findCheckpointWith, findPlek, listBladhashes, listTegels, listTegelwortels } from '../store/log-rows.ts';
import { sha } from './sha.ts';

/** Opened tiles that are kept: 16 KB each. */
const MAX_TEGELS = 512;
const HASH = 32;

/** A tile with all that is computed from it: the hashes, the pairs of them, the pairs of those. */
type Opentegel = (binnen: number, plek: number) => Hash;

/** The log of one region as it is read: hashes of tiles, and proofs between sizes of it. */
export type Loglezer = {
  /** The hashes of a tile as wide as asked; fewer when the log does not reach that far. */
  readonly readTegel: (niveau: number, nr: number, breedte: number) => Promise<string>;
  readonly proveInsluiting: (index: number, omvang: number) => Promise<string[]>;
  readonly proveAansluiting: (van: number, naar: number) => Promise<string[]>;
  /** Where a decision stands, under the first checkpoint that has it: the same answer every time. */
  readonly proveBesluit: (volgnummer: number) => Promise<Logbewijs | undefined>;
};

function openTegel(hex: string): Opentegel {
  let laag = Buffer.from(hex, 'hex');
  const lagen = [laag];
  const paar = Buffer.alloc(1 + 2 * HASH, 1);
  while (laag.length >= 2 * HASH) {
    const boven = Buffer.alloc(Math.floor(laag.length / (2 * HASH)) * HASH);
    for (let i = 0; i < boven.length; i += HASH) {
      laag.copy(paar, 1, 2 * i, 2 * i + 2 * HASH);
      createHash('sha256').update(paar).digest().copy(boven, i);
    }
    lagen.push(boven);
    laag = boven;
  }
  return (binnen, plek) => {
    const hash = lagen[binnen]?.subarray(plek * HASH, (plek + 1) * HASH);
    if (hash?.length !== HASH) throw new Error('The log does not hold this part of its tree');
    return new Uint8Array(hash);
  };
}

/** In which tile a node is, and where in it. */
function placeOf({ hoogte, nr }: Knoop): { niveau: number; nr: number; binnen: number; plek: number } {
  const binnen = hoogte % TEGELHOOGTE;
  const perTegel = TEGELBREEDTE / 2 ** binnen;
  const tegelnr = Math.floor(nr / perTegel);
  return { niveau: (hoogte - binnen) / TEGELHOOGTE, nr: tegelnr, binnen, plek: nr - tegelnr * perTegel };
}

async function readTegel(database: Database, regio: string, vraag: { readonly niveau: number; readonly nr: number; readonly breedte: number }): Promise<string> {
  const { niveau, nr, breedte } = vraag;
  const [vol] = breedte === TEGELBREEDTE ? await listTegels(database, regio, { niveau, nrs: [nr] }) : [];
  if (vol) return vol.hashes;
  const [van, tot] = [nr * TEGELBREEDTE, nr * TEGELBREEDTE + breedte];
  return (niveau === 0 ? await listBladhashes(database, regio, { van, tot }) : await listTegelwortels(database, regio, { niveau: niveau - 1, van, tot })).join('');
}

/** Reads the log of a region. What is in a tile never changes, so opened ones are kept. */
export function openLoglezer(database: Database, regio: string): Loglezer {
  const bewaard = new Map<string, Opentegel>();
  const open = async (niveau: number, nr: number, breedte: number): Promise<Opentegel> => {
    const sleutel = `${niveau}/${nr}/${breedte}`;
    const tegel = bewaard.get(sleutel) ?? openTegel(await readTegel(database, regio, { niveau, nr, breedte }));
    bewaard.delete(sleutel); // and to the end of the line: the one used longest ago goes first
    bewaard.set(sleutel, tegel);
    const [oudste] = bewaard.keys();
    if (bewaard.size > MAX_TEGELS && oudste !== undefined) bewaard.delete(oudste);
    return tegel;
  };
  const prove = async (reeksen: readonly Reeks[], omvang: number): Promise<string[]> => {
    const plekken = new Map(reeksen.flatMap(splitReeks).map((k) => { const p = placeOf(k); return [`${p.niveau}/${p.nr}`, p] as const; }));
    const tegels = new Map<string, Opentegel>();
    for (const [sleutel, { niveau, nr }] of plekken) tegels.set(sleutel, await open(niveau, nr, findTegelbreedte(omvang, { niveau, nr })));
    const lees = (knoop: Knoop): Hash => {
      const p = placeOf(knoop);
      const tegel = tegels.get(`${p.niveau}/${p.nr}`);
      if (!tegel) throw new Error('A tile that was not read');
      return tegel(p.binnen, p.plek);
    };
    return reeksen.map((reeks) => renderHash(computeReeks(sha, reeks, lees)));
  };
  const proveInsluiting = (index: number, omvang: number): Promise<string[]> => prove(listInsluiting(index, omvang), omvang);
  return {
    readTegel: (niveau, nr, breedte) => readTegel(database, regio, { niveau, nr, breedte }),
    proveInsluiting,
    proveAansluiting: (van, naar) => prove(listAansluiting(van, naar), naar),
    proveBesluit: async (volgnummer) => {
      const index = await findPlek(database, regio, volgnummer);
      const rij = index === undefined ? undefined : await findCheckpointWith(database, regio, index);
      if (index === undefined || !rij) return undefined;
      // the newest leaf is proved by the edge of the tree before it: usually one row, read by its key
      const vorige = rij.omvang === index + 1 && index > 0 ? await findCheckpointWith(database, regio, index - 1) : undefined;
      const pad = vorige?.omvang === index ? [...(vorige.rand.match(/.{64}/g) ?? [])].reverse() : await proveInsluiting(index, rij.omvang);
      return { index, pad, checkpoint: rij.nota };
    },
  };
}
