import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyBlad, computeReeks, computeWortel, hashBlad, hashKnoop, BEGIN_RAND, listAansluiting, listInsluiting, verifyAansluiting, verifyInsluiting, type Hash, type Knoop, type Rand, type Reeks } from '../../shared/protocol/merkle.ts';

const sha = (bytes: Uint8Array): Hash => new Uint8Array(createHash('sha256').update(bytes).digest());
const vanHex = (hex: string): Hash => new Uint8Array(Buffer.from(hex, 'hex'));
const hex = (h: Uint8Array): string => Buffer.from(h).toString('hex');

/** The definition of RFC 6962, 2.1, in the slow way that it is written. */
const mth = (bladen: readonly Hash[]): Hash => {
  const [eerste] = bladen;
  if (!eerste) return sha(new Uint8Array(0));
  if (bladen.length === 1) return eerste;
  let k = 1;
  while (k * 2 < bladen.length) k *= 2;
  return hashKnoop(sha, mth(bladen.slice(0, k)), mth(bladen.slice(k)));
};

const tekst = (i: number): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`blad ${i}`);
const BLADEN = Array.from({ length: 300 }, (_, i) => hashBlad(sha, tekst(i)));

/** Complete subtrees of the first leaves, remembered: the properties below ask for the same ones often. */
const gezien = new Map<string, Hash>();
const lees = ({ hoogte, nr }: Knoop): Hash => {
  const sleutel = `${hoogte}/${nr}`;
  const bekend = gezien.get(sleutel) ?? mth(BLADEN.slice(nr * 2 ** hoogte, (nr + 1) * 2 ** hoogte));
  gezien.set(sleutel, bekend);
  return bekend;
};
const bewijs = (reeksen: readonly Reeks[]): Hash[] => reeksen.map((r) => computeReeks(sha, r, lees));
const WORTELS = Array.from({ length: 301 }, (_, n) => (n === 0 ? mth([]) : computeReeks(sha, { van: 0, tot: n }, lees)));
const wortel = (n: number): Hash => WORTELS[n] ?? mth([]);

// The reference tree of the Certificate Transparency project: inputs, roots and proofs as published.
const INVOER = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(vanHex);
const GEPUBLICEERD = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const referentie = INVOER.map((b) => hashBlad(sha, b));
const leesReferentie = ({ hoogte, nr }: Knoop): Hash => mth(referentie.slice(nr * 2 ** hoogte, (nr + 1) * 2 ** hoogte));
const toon = (reeksen: readonly Reeks[]): string[] => reeksen.map((r) => hex(computeReeks(sha, r, leesReferentie)));

describe('de gepubliceerde referentieboom', () => {
  test.each(GEPUBLICEERD.map((w, n) => [n, w] as const))('de wortel van %d bladen', (n, verwacht) => {
    let rand: Rand = BEGIN_RAND;
    for (const blad of referentie.slice(0, n)) rand = applyBlad(sha, rand, blad);
    expect(hex(computeWortel(sha, rand))).toBe(verwacht);
    expect(rand.omvang).toBe(n);
  });
  test.each([
    [0, 1, []],
    [0, 8, ['96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7', '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4']],
    [5, 8, ['bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b', 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7']],
    [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
    [1, 5, ['6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b']],
  ] as const)('het bewijs dat blad %d in de boom van %d zit', async (index, omvang, verwacht) => {
    expect(toon(listInsluiting(index, omvang))).toEqual(verwacht);
    const boom = { omvang, wortel: vanHex(GEPUBLICEERD[omvang] ?? '') };
    expect(await verifyInsluiting({ inhoud: INVOER[index] ?? vanHex(''), index, boom, pad: verwacht.map(vanHex) })).toBe(true);
  });
  test.each([
    [1, 1, []],
    [1, 8, ['96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7', '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4']],
    [6, 8, ['0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a', 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7']],
    [2, 5, ['5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b']],
    [3, 8, ['0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7', '07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125', '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4']],
  ] as const)('het bewijs dat de boom van %d doorgroeide tot die van %d', async (van, naar, verwacht) => {
    expect(toon(listAansluiting(van, naar))).toEqual(verwacht);
    const stand = (n: number) => ({ omvang: n, wortel: vanHex(GEPUBLICEERD[n] ?? '') });
    expect(await verifyAansluiting({ van: stand(van), naar: stand(naar), pad: verwacht.map(vanHex) })).toBe(true);
  });
});

describe('elke omvang van 1 tot en met 300', { timeout: 300_000 }, () => {
  test('de rand geeft steeds de wortel van de definitie', () => {
    let rand: Rand = BEGIN_RAND;
    for (const [i, blad] of BLADEN.entries()) {
      rand = applyBlad(sha, rand, blad);
      if (hex(computeWortel(sha, rand)) !== hex(mth(BLADEN.slice(0, i + 1)))) throw new Error(`size ${i + 1}`);
    }
  });

  test('van elk blad is te bewijzen dat het er op die plaats in zit', async () => {
    for (let omvang = 1; omvang <= 300; omvang += 1) {
      const fout = (await Promise.all(Array.from({ length: omvang }, (_, index) =>
        verifyInsluiting({ inhoud: tekst(index), index, boom: { omvang, wortel: wortel(omvang) }, pad: bewijs(listInsluiting(index, omvang)) })))).indexOf(false);
      if (fout >= 0) throw new Error(`leaf ${fout} of ${omvang}`);
    }
  });

  test('van elke kleinere boom is te bewijzen dat hij doorgroeide', async () => {
    for (let naar = 1; naar <= 300; naar += 1) {
      const fout = (await Promise.all(Array.from({ length: naar + 1 }, (_, van) =>
        verifyAansluiting({ van: { omvang: van, wortel: wortel(van) }, naar: { omvang: naar, wortel: wortel(naar) }, pad: bewijs(listAansluiting(van, naar)) })))).indexOf(false);
      if (fout >= 0) throw new Error(`${fout} to ${naar}`);
    }
  });
});

const flip = (h: Hash, plek: number): Hash => h.map((byte, i) => (i === plek % 32 ? byte ^ (1 << (plek % 8)) : byte));
const paar = fc.integer({ min: 1, max: 300 }).chain((omvang) => fc.tuple(fc.constant(omvang), fc.integer({ min: 0, max: omvang - 1 })));

describe('wat veranderd is, klopt niet meer', () => {
  test('een ander blad, een andere plaats, een andere omvang of één andere byte in wortel of bewijs', async () => {
    await fc.assert(fc.asyncProperty(paar, fc.nat(), fc.nat(), async ([omvang, index], welk, plek) => {
      const pad = bewijs(listInsluiting(index, omvang));
      const goed = { inhoud: tekst(index), index, boom: { omvang, wortel: wortel(omvang) }, pad };
      const pogingen = [
        { ...goed, inhoud: tekst(index + 1) }, { ...goed, index: omvang }, { ...goed, index: -1 }, { ...goed, index: 0.5 },
        { ...goed, boom: { omvang, wortel: flip(goed.boom.wortel, plek) } }, { ...goed, pad: [...pad, wortel(1)] },
        ...(pad.length > 0 ? [{ ...goed, pad: pad.slice(1) }, { ...goed, pad: pad.slice(0, -1) }, { ...goed, pad: pad.map((p, i) => (i === welk % pad.length ? flip(p, plek) : p)) }] : []),
        ...(omvang > 1 ? [{ ...goed, index: (index + 1) % omvang }] : []),
      ];
      for (const poging of pogingen) expect(await verifyInsluiting(poging)).toBe(false);
    }));
  });

  test('een boom die niet uit de vorige groeide', async () => {
    await fc.assert(fc.asyncProperty(paar, fc.nat(), fc.nat(), async ([naar, van], welk, plek) => {
      fc.pre(van > 0);
      const pad = bewijs(listAansluiting(van, naar));
      const goed = { van: { omvang: van, wortel: wortel(van) }, naar: { omvang: naar, wortel: wortel(naar) }, pad };
      const pogingen = [
        { ...goed, van: { omvang: van, wortel: flip(wortel(van), plek) } }, { ...goed, naar: { omvang: naar, wortel: flip(wortel(naar), plek) } },
        { ...goed, van: goed.naar, naar: goed.van }, { ...goed, pad: [...pad, wortel(1)] }, { ...goed, pad: pad.slice(1) }, { ...goed, pad: [] },
        { ...goed, pad: pad.map((p, i) => (i === welk % pad.length ? flip(p, plek) : p)) },
      ];
      for (const poging of pogingen) expect(await verifyAansluiting(poging)).toBe(false);
    }));
  });

  test('een blad gaat niet door voor een knoop van de boom', () => {
    const [a, b] = [BLADEN[0] ?? wortel(0), BLADEN[1] ?? wortel(0)];
    expect(hex(hashBlad(sha, new Uint8Array([...a, ...b])))).not.toBe(hex(hashKnoop(sha, a, b)));
  });
});
