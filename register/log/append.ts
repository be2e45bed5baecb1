import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { renderCheckpoint } from '../../shared/protocol/checkpoint.ts';
import { parseHash, renderHash, type Blad } from '../../shared/protocol/logboek.ts';
import { applyBlad, BEGIN_RAND, computeWortel, hashBlad, type Hash, type Rand } from '../../shared/protocol/merkle.ts';
import { signNota } from '../../shared/protocol/nota.ts';
import { TEGELBREEDTE } from '../../shared/protocol/tegel.ts';
import type { Database } from '../store/database.ts';
import { addBladen, addCheckpoint, addTegel, findCheckpoint, findTijdperk, listBladhashes, listTegelwortels } from '../store/log-rows.ts';
import type { Logsleutels } from './log-identity.ts';
import { sha } from './sha.ts';

/** A leaf to add: its content, and the number of the decision when it is one. */
export type NieuwBlad = { readonly blad: Blad; readonly volgnummer?: number };

/** The log of one region as it is written to. */
export type Schrijver = { readonly regio: string; readonly sleutels: Logsleutels; readonly tijdperk: string };

const parseRand = (omvang: number, tekst: string): Rand => ({ omvang, knopen: (tekst.match(/.{64}/g) ?? []).map(parseHash) });

/** Whose log it is, and the keys that sign its checkpoints. */
type Logschrijver = { readonly publiek: { readonly regio: string }; readonly log: Logsleutels };

/** Adds leaves under the period that counts now. */
export async function appendToLog(tx: Database, { publiek: { regio }, log }: Logschrijver, nieuw: readonly NieuwBlad[]): Promise<void> {
  const tijdperk = await findTijdperk(tx, regio);
  if (!tijdperk) throw new Error('A log that never began');
  await appendBladen(tx, { regio, sleutels: log, tijdperk: tijdperk.id }, nieuw);
}

/** The right edge of the tree as it is stored now. */
export async function readRand(tx: Database, regio: string): Promise<Rand> {
  const laatste = await findCheckpoint(tx, regio);
  return laatste ? parseRand(laatste.omvang, laatste.rand) : BEGIN_RAND;
}

/** The root over a full row of hashes, pair by pair. */
function foldFull(hashes: readonly Hash[]): Hash {
  let rand: Rand = BEGIN_RAND;
  for (const hash of hashes) rand = applyBlad(sha, rand, hash);
  return computeWortel(sha, rand);
}

/** Stores the tiles that became full with the last leaf, lowest first: each needs the one below it. */
async function storeFullTiles(tx: Database, regio: string, omvang: number): Promise<void> {
  for (let niveau = 0, gevuld = omvang; gevuld > 0 && gevuld % TEGELBREEDTE === 0; niveau += 1, gevuld /= TEGELBREEDTE) {
    const [van, tot] = [gevuld - TEGELBREEDTE, gevuld];
    const hashes = niveau === 0 ? await listBladhashes(tx, regio, { van, tot }) : await listTegelwortels(tx, regio, { niveau: niveau - 1, van, tot });
    if (hashes.length !== TEGELBREEDTE) throw new Error(`A tile of level ${niveau} that is not full`);
    await addTegel(tx, { regio, niveau, nr: gevuld / TEGELBREEDTE - 1, hashes: hashes.join(''), wortel: renderHash(foldFull(hashes.map(parseHash))) });
  }
}

/**
 * Adds leaves to the end of the log and signs one checkpoint over all of them. Only inside the transaction that holds
 * the region: two writers would otherwise sign two histories.
 */
export async function appendBladen(tx: Database, { regio, sleutels, tijdperk }: Schrijver, nieuw: readonly NieuwBlad[]): Promise<void> {
  let rand = await readRand(tx, regio);
  for (let i = 0; i < nieuw.length; ) {
    // up to the next full tile at once: its leaves must be stored before it is
    const stuk = nieuw.slice(i, i + TEGELBREEDTE - (rand.omvang % TEGELBREEDTE));
    const rijen = stuk.map(({ blad, volgnummer }, n) => {
      const inhoud = canonicalJson(blad);
      return { regio, plek: rand.omvang + n, volgnummer: volgnummer ?? null, inhoud, hash: renderHash(hashBlad(sha, Buffer.from(inhoud))) };
    });
    await addBladen(tx, rijen);
    for (const { hash } of rijen) rand = applyBlad(sha, rand, parseHash(hash));
    await storeFullTiles(tx, regio, rand.omvang);
    i += stuk.length;
  }
  const tekst = renderCheckpoint({ origin: sleutels.nota.naam, omvang: rand.omvang, wortel: computeWortel(sha, rand), tijdperk });
  await addCheckpoint(tx, { regio, omvang: rand.omvang, rand: rand.knopen.map(renderHash).join(''), nota: await signNota(tekst, sleutels.nota, sleutels.prive) });
}
