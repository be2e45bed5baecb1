import { createCipheriv, createDecipheriv } from 'node:crypto';

/** How every package file begins; a later form begins differently. */
const MERK = Buffer.from('TOETSTAFEL-PAKKET-1\n', 'latin1');
/** Longest locked manifest; 200 attachments with long names stay well under it. */
const MAX_KOP = 512 * 1024;
/** Bytes of content in one locked block: what is in memory at a time. */
const BLOK = 1024 * 1024;
const LABEL = 16;

/** The beginning of a package file: mark, length, locked manifest. */
export function frameKop(token: string): Buffer {
  const kop = Buffer.from(token, 'latin1');
  if (kop.length > MAX_KOP) throw new Error('The manifest of a package is too long');
  const lengte = Buffer.alloc(4);
  lengte.writeUInt32BE(kop.length);
  return Buffer.concat([MERK, lengte, kop]);
}

/** Blocks are numbered through the whole package, so that none can be left out, repeated or moved; a key is used for one package. */
const nonce = (nummer: number): Buffer => {
  const n = Buffer.alloc(12);
  n.writeUInt32BE(nummer, 8);
  return n;
};

/** Locks one piece after another, block by block. */
export function makeLocker(sleutel: string): (stuk: Iterable<Uint8Array>) => Generator<Buffer> {
  const key = Buffer.from(sleutel, 'hex');
  let nummer = 0;
  const lockBlok = (blok: Uint8Array): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(nummer)).setAAD(MERK);
    nummer += 1;
    return Buffer.concat([cipher.update(blok), cipher.final(), cipher.getAuthTag()]);
  };
  return function* lockStuk(stuk) {
    let over = Buffer.alloc(0);
    for (const deel of stuk) {
      over = over.length === 0 ? Buffer.from(deel) : Buffer.concat([over, deel]);
      for (; over.length >= BLOK; over = over.subarray(BLOK)) yield lockBlok(over.subarray(0, BLOK));
    }
    if (over.length > 0) yield lockBlok(over);
  };
}

/**
 * Unlocks the pieces in the order they were locked; undefined when a byte is not what it was. A piece is only good until
 * the next one is unlocked: all of them stand in the same memory, one after another.
 */
export function makeUnlocker(sleutel: string, lees: Lezer): (grootte: number) => Buffer | undefined {
  const key = Buffer.from(sleutel, 'hex');
  let nummer = 0;
  let ruimte = Buffer.alloc(0);
  return (grootte) => {
    if (ruimte.length < grootte) ruimte = Buffer.allocUnsafeSlow(grootte);
    const stuk = ruimte.subarray(0, grootte);
    for (let plek = 0; plek < grootte; ) {
      const lengte = Math.min(BLOK, grootte - plek);
      const blok = lees.take(lengte + LABEL);
      if (!blok) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, nonce(nummer)).setAAD(MERK).setAuthTag(blok.subarray(lengte));
      nummer += 1;
      try {
        plek += decipher.update(blok.subarray(0, lengte)).copy(stuk, plek);
        decipher.final();
      } catch {
        return undefined;
      }
    }
    return stuk;
  };
}

/** Bytes of a package whose pieces have these sizes, after the manifest. */
export const lockedSize = (groottes: readonly number[]): number => groottes.reduce((som, grootte) => som + grootte + Math.ceil(grootte / BLOK) * LABEL, 0);

/** Reads a file that comes in parts, without holding more than it was asked for. */
export type Lezer = { /** The next bytes, or undefined when there are not so many. */ take(aantal: number): Buffer | undefined };

/** A reader of numbered parts. */
export function makeLezer(leesDeel: (nummer: number) => Buffer | undefined): Lezer {
  let nummer = 0;
  let over: Buffer = Buffer.alloc(0);
  return {
    take(aantal) {
      const delen: Buffer[] = [];
      for (let nodig = aantal; nodig > 0; ) {
        if (over.length === 0) {
          const volgende = leesDeel(nummer);
          if (!volgende) return undefined;
          nummer += 1;
          over = volgende;
        }
        const deel = over.subarray(0, nodig);
        over = over.subarray(deel.length);
        nodig -= deel.length;
        delen.push(deel);
      }
      return delen.length === 1 ? delen[0] : Buffer.concat(delen);
    },
  };
}

/** The locked manifest at the beginning of a package; undefined when this is no package. */
export function takeKop(lees: Lezer): { token: string; bytes: number } | undefined {
  if (lees.take(MERK.length)?.equals(MERK) !== true) return undefined;
  const lengte = lees.take(4)?.readUInt32BE() ?? 0;
  if (lengte === 0 || lengte > MAX_KOP) return undefined;
  const token = lees.take(lengte)?.toString('latin1');
  return token === undefined ? undefined : { token, bytes: MERK.length + 4 + lengte };
}
