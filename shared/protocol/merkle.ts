/** 32 bytes of SHA-256. */
export type Hash = Uint8Array<ArrayBuffer>;

/** SHA-256 as the caller has it: building a tree wants it without waiting. */
export type Sha = (bytes: Uint8Array<ArrayBuffer>) => Hash;

/** Leaves from `van` up to but not including `tot`: always a subtree as RFC 6962 splits them. */
export type Reeks = { readonly van: number; readonly tot: number };

/** A complete subtree of 2^hoogte leaves, the `nr`th of that height. */
export type Knoop = { readonly hoogte: number; readonly nr: number };

/** The right edge of a tree: the roots of its complete subtrees, largest first. Enough to grow and to know the root. */
export type Rand = { readonly omvang: number; readonly knopen: readonly Hash[] };

/** A tree as a checkpoint names it. */
export type Boomstand = { readonly omvang: number; readonly wortel: Hash };

// sizes go beyond 2^31, where the bit operators of the language stop
const half = (n: number): number => Math.floor(n / 2);
const isOdd = (n: number): boolean => n % 2 === 1;
const topPower = (n: number): number => 2 ** Math.floor(Math.log2(n));

const prefixed = (prefix: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(1 + parts.reduce((n, p) => n + p.length, 0));
  bytes[0] = prefix;
  let at = 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};

/** The hash of a leaf. The prefix keeps a leaf from passing for a node (RFC 6962, 2.1). */
export const hashBlad = (sha: Sha, inhoud: Uint8Array): Hash => sha(prefixed(0, inhoud));

/** The hash of two subtrees together. */
export const hashKnoop = (sha: Sha, links: Hash, rechts: Hash): Hash => sha(prefixed(1, links, rechts));

const isEqual = (a: Hash, b: Hash): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** Where RFC 6962 cuts a tree of n leaves: the largest power of two smaller than n. */
const cut = (n: number): number => topPower(n - 1);

function walkInsluiting(index: number, { van, tot }: Reeks): Reeks[] {
  if (tot - van === 1) return [];
  const midden = van + cut(tot - van);
  return index < midden ? [...walkInsluiting(index, { van, tot: midden }), { van: midden, tot }] : [...walkInsluiting(index, { van: midden, tot }), { van, tot: midden }];
}

function walkAansluiting(m: number, { van, tot }: Reeks, known: boolean): Reeks[] {
  const n = tot - van;
  if (m === n) return known ? [] : [{ van, tot }];
  const k = cut(n);
  const midden = van + k;
  return m <= k ? [...walkAansluiting(m, { van, tot: midden }, known), { van: midden, tot }] : [...walkAansluiting(m - k, { van: midden, tot }, false), { van, tot: midden }];
}

/** Which subtrees prove that a leaf is in a tree, lowest first (RFC 6962, 2.1.1). */
export function listInsluiting(index: number, omvang: number): Reeks[] {
  if (index < 0 || index >= omvang) throw new RangeError('No such leaf');
  return walkInsluiting(index, { van: 0, tot: omvang });
}

/** Which subtrees prove that a tree was extended into a larger one and not changed (RFC 6962, 2.1.2). */
export function listAansluiting(van: number, naar: number): Reeks[] {
  if (van < 0 || van > naar) throw new RangeError('A tree only grows');
  return van === 0 || van === naar ? [] : walkAansluiting(van, { van: 0, tot: naar }, true);
}

/** The complete subtrees that make up a range, from left to right. */
export function splitReeks({ van, tot }: Reeks): Knoop[] {
  const knopen: Knoop[] = [];
  for (let at = van; at < tot; ) {
    const grootte = topPower(tot - at);
    knopen.push({ hoogte: Math.log2(grootte), nr: at / grootte });
    at += grootte;
  }
  return knopen;
}

const joinKnopen = (sha: Sha, knopen: readonly Hash[]): Hash => knopen.reduceRight((rechts, links) => hashKnoop(sha, links, rechts));

/** The hash of a range, from the complete subtrees that the caller can give. */
export const computeReeks = (sha: Sha, reeks: Reeks, lees: (knoop: Knoop) => Hash): Hash => joinKnopen(sha, splitReeks(reeks).map(lees));

/** A tree without leaves. */
export const BEGIN_RAND: Rand = { omvang: 0, knopen: [] };

/** The edge after one more leaf. */
export function applyBlad(sha: Sha, rand: Rand, blad: Hash): Rand {
  const knopen = [...rand.knopen];
  let laatste = blad;
  for (let n = rand.omvang; isOdd(n); n = half(n)) {
    const links = knopen.pop();
    if (!links) throw new Error('The edge does not fit its size');
    laatste = hashKnoop(sha, links, laatste);
  }
  return { omvang: rand.omvang + 1, knopen: [...knopen, laatste] };
}

/** The root of a tree by its edge. */
export const computeWortel = (sha: Sha, rand: Rand): Hash => (rand.omvang === 0 ? sha(new Uint8Array(0)) : joinKnopen(sha, rand.knopen));

const shaNow = async (bytes: Uint8Array<ArrayBuffer>): Promise<Hash> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
const nodeNow = (links: Hash, rechts: Hash): Promise<Hash> => shaNow(prefixed(1, links, rechts));

/** Whether this text is the leaf at this place of that tree (RFC 9162, 2.1.3.2). */
export async function verifyInsluiting(bewering: { readonly inhoud: Uint8Array; readonly index: number; readonly boom: Boomstand; readonly pad: readonly Hash[] }): Promise<boolean> {
  const { inhoud, index, boom, pad } = bewering;
  if (!Number.isSafeInteger(index) || index < 0 || index >= boom.omvang) return false;
  let [fn, sn] = [index, boom.omvang - 1];
  let r = await shaNow(prefixed(0, inhoud));
  for (const p of pad) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      r = await nodeNow(p, r);
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else r = await nodeNow(r, p);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && isEqual(r, boom.wortel);
}

/** Whether the second tree is the first with leaves added and nothing changed (RFC 9162, 2.1.4.2). */
export async function verifyAansluiting(bewering: { readonly van: Boomstand; readonly naar: Boomstand; readonly pad: readonly Hash[] }): Promise<boolean> {
  const { van, naar, pad } = bewering;
  if (van.omvang === naar.omvang) return pad.length === 0 && isEqual(van.wortel, naar.wortel);
  if (van.omvang > naar.omvang) return false;
  if (van.omvang === 0) return pad.length === 0 && isEqual(van.wortel, await shaNow(new Uint8Array(0)));
  const [eerste, ...rest] = topPower(van.omvang) === van.omvang ? [van.wortel, ...pad] : pad;
  if (!eerste || pad.length === 0) return false;
  let [fn, sn] = [van.omvang - 1, naar.omvang - 1];
  while (isOdd(fn)) [fn, sn] = [half(fn), half(sn)];
  let [fr, sr] = [eerste, eerste];
  for (const c of rest) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      [fr, sr] = [await nodeNow(c, fr), await nodeNow(c, sr)];
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else sr = await nodeNow(sr, c);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && isEqual(fr, van.wortel) && isEqual(sr, naar.wortel);
}
