import { crc32 } from 'node:zlib';
import { ok } from '../../../shared/kernel/result.ts';
import { hasZipEinde } from './read-zip.ts';
import { beschadigd, tweeslachtig, weigerBestand, type Toetsuitkomst } from './toets.ts';

const KOP = 8;
/** A picture of more points than this is a bomb for who opens it. */
const MAX_PUNTEN = 100_000_000;

const teVeelPunten = (): Toetsuitkomst => weigerBestand('bestand_te_groot_uitgepakt', 'Deze afbeelding heeft te veel beeldpunten.', 'Maak de afbeelding kleiner en probeer het opnieuw.');

/** What another program would find in a picture: a PDF, a container, a page. */
const isVerborgen = (b: Buffer): boolean => b.includes('%PDF-', 0, 'latin1') || hasZipEinde(b);

/** Walks the blocks of a PNG: each with its checksum, and nothing after the last one. */
export function checkPng(b: Buffer): Toetsuitkomst {
  let plek = KOP;
  let soort = '';
  for (let i = 0; plek + 12 <= b.length && soort !== 'IEND'; i += 1) {
    const lengte = b.readUInt32BE(plek);
    if (plek + 12 + lengte > b.length) return beschadigd('PNG-bestand');
    soort = b.subarray(plek + 4, plek + 8).toString('latin1');
    if ((i === 0) !== (soort === 'IHDR') || crc32(b.subarray(plek + 4, plek + 8 + lengte)) !== b.readUInt32BE(plek + 8 + lengte)) return beschadigd('PNG-bestand');
    if (soort === 'IHDR' && (lengte !== 13 || b.readUInt32BE(plek + 8) * b.readUInt32BE(plek + 12) > MAX_PUNTEN)) return lengte === 13 ? teVeelPunten() : beschadigd('PNG-bestand');
    plek += 12 + lengte;
  }
  if (soort !== 'IEND') return beschadigd('PNG-bestand');
  return plek !== b.length || isVerborgen(b) ? tweeslachtig() : ok('png');
}

/** Markers without a length of their own. */
const isLos = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
/** Markers that say how large the picture is. */
const isMaat = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** The place after the image data that begins here: the next marker that is not part of it. */
function skipBeelddata(b: Buffer, begin: number): number {
  let plek = b.indexOf(0xff, begin);
  while (plek !== -1 && plek + 1 < b.length && (b[plek + 1] === 0 || b[plek + 1] === 0xff || isLos(b[plek + 1] ?? 0))) plek = b.indexOf(0xff, plek + 1);
  return plek === -1 || plek + 1 >= b.length ? b.length : plek;
}

/** Text that a program would run or show as a page. */
const PAGINA = /<(script|html|svg|iframe|\?php|!doctype)/i;

/** Walks the segments of a JPEG up to its end. Cameras put more pictures after it; anything else there is refused. */
export function checkJpeg(b: Buffer): Toetsuitkomst {
  let plek = 2;
  let maat = false;
  let marker = 0;
  while (plek + 2 <= b.length) {
    if (b[plek] !== 0xff) return beschadigd('JPEG-bestand');
    marker = b[plek + 1] ?? 0;
    plek += 2;
    if (marker === 0xd9) break;
    if (marker === 0xff) { plek -= 1; continue; }
    if (isLos(marker)) continue;
    if (plek + 2 > b.length) return beschadigd('JPEG-bestand');
    const lengte = b.readUInt16BE(plek);
    if (lengte < 2 || plek + lengte > b.length) return beschadigd('JPEG-bestand');
    if (isMaat(marker) && lengte >= 7) {
      maat = true;
      if (b.readUInt16BE(plek + 3) * b.readUInt16BE(plek + 5) > MAX_PUNTEN) return teVeelPunten();
    }
    plek = marker === 0xda ? skipBeelddata(b, plek + lengte) : plek + lengte;
  }
  if (marker !== 0xd9 || !maat) return beschadigd('JPEG-bestand');
  const staart = b.subarray(plek);
  const isFoto = staart.length === 0 || staart.every((byte) => byte === 0) || staart.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]));
  return !isFoto || isVerborgen(b) || PAGINA.test(staart.toString('latin1')) ? tweeslachtig() : ok('jpeg');
}
