import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { parseHash, renderHash } from '../../shared/protocol/logboek.ts';
import { applyBlad, BEGIN_RAND, computeWortel, hashBlad, verifyAansluiting, verifyInsluiting, type Hash, type Rand } from '../../shared/protocol/merkle.ts';
import { TEGELBREEDTE } from '../../shared/protocol/tegel.ts';
import { openLoglezer } from '../../register/log/log-reader.ts';
import type { Store } from '../../register/store/database.ts';
import { loadIdentiteit } from '../../register/store/identity.ts';
import { tegel } from '../../register/store/schema.ts';
import { mediaan } from './meten.ts';

const sha = (bytes: Uint8Array): Hash => new Uint8Array(createHash('sha256').update(bytes).digest());
const inhoud = (i: number): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`meetblad ${i}`);
const foldOf = (hashes: readonly Hash[]): Hash => computeWortel(sha, hashes.reduce<Rand>((rand, h) => applyBlad(sha, rand, h), BEGIN_RAND));

/** Stores the full tiles of a tree of this size as the register does, and the leaves of the last one that is not full. */
async function fillLog(store: Store, regio: string, omvang: number): Promise<{ readonly wortel: Hash; readonly wortelVan: (omvang: number) => Hash }> {
  let laag = Array.from({ length: omvang }, (_, i) => hashBlad(sha, inhoud(i)));
  const bladen = laag;
  for (let niveau = 0; laag.length >= TEGELBREEDTE; niveau += 1) {
    const vol = Math.floor(laag.length / TEGELBREEDTE);
    const rijen = Array.from({ length: vol }, (_, nr) => {
      const hashes = laag.slice(nr * TEGELBREEDTE, (nr + 1) * TEGELBREEDTE);
      return { regio, niveau, nr, hashes: hashes.map(renderHash).join(''), wortel: renderHash(foldOf(hashes)) };
    });
    for (let i = 0; i < rijen.length; i += 200) await store.database.insert(tegel).values(rijen.slice(i, i + 200));
    laag = rijen.map((r) => parseHash(r.wortel));
  }
  // only the leaves that no full tile holds are ever read for a proof; the check on gaps is for the service, not for this
  await store.database.execute(sql`alter table blad disable trigger user`);
  for (let plek = omvang - (omvang % TEGELBREEDTE); plek < omvang; plek += 1) {
    await store.database.execute(sql`insert into blad (regio, plek, inhoud, hash) values (${regio}, ${plek}, 'meetblad', ${renderHash(bladen[plek] ?? sha(inhoud(plek)))})`);
  }
  await store.database.execute(sql`alter table blad enable trigger user`);
  return { wortel: foldOf(bladen), wortelVan: (n) => foldOf(bladen.slice(0, n)) };
}

/** Milliseconds for one proof out of the database, the median; the first and last of each kind are checked. */
export async function benchLog(store: Store, omvang: number, aantal: number): Promise<{ insluiting: number; aansluiting: number }> {
  const { publiek: { regio } } = await loadIdentiteit(store, { regio: 'Meetregio', naam: 'Meetregister', nu: new Date(0) });
  const { wortel, wortelVan } = await fillLog(store, regio, omvang);
  const lezer = openLoglezer(store.database, regio);
  const boom = { omvang, wortel };
  const tijden = { insluiting: [] as number[], aansluiting: [] as number[] };
  for (let i = 0; i < aantal; i += 1) {
    // spread over the whole tree, so that most proofs need a tile that was not read before
    const index = 1 + ((i * 7_919 * 131) % (omvang - 1));
    const van = omvang - index; // another part of the tree than the leaf
    let begin = performance.now();
    const insluiting = await lezer.proveInsluiting(index, omvang);
    tijden.insluiting.push(performance.now() - begin);
    begin = performance.now();
    const aansluiting = await lezer.proveAansluiting(van, omvang);
    tijden.aansluiting.push(performance.now() - begin);
    if (i > 0 && i < aantal - 1) continue;
    const klopt = (await verifyInsluiting({ inhoud: inhoud(index), index, boom, pad: insluiting.map(parseHash) })) && (await verifyAansluiting({ van: { omvang: van, wortel: wortelVan(van) }, naar: boom, pad: aansluiting.map(parseHash) }));
    if (!klopt) throw new Error('A proof that does not hold');
  }
  return { insluiting: mediaan(tijden.insluiting), aansluiting: mediaan(tijden.aansluiting) };
}
