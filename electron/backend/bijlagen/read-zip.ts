import { crc32, inflateRawSync } from 'node:zlib';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';

/** A file in a container, as its directory declares it. */
export type Zipdeel = { readonly naam: string; readonly methode: 0 | 8; readonly crc: number; readonly ingepakt: number; readonly uitgepakt: number; readonly begin: number };

/** Why a container is not read. */
export type Zipfout = 'beschadigd' | 'tweeslachtig' | 'te_groot' | 'beveiligd' | 'klimmende_naam';

const EINDE = 22;
const MAX_DELEN = 2_000;
/** Bytes that one part, and all parts together, may become: known before anything is unpacked, and kept to while it is. */
const MAX_DEEL = 64 * 1024 * 1024;
const MAX_SAMEN = 160 * 1024 * 1024;
/** XML packs well, but not better than this over any length. */
const MAX_VERHOUDING = 300;
const KLEIN = 256 * 1024;
/** A descriptor of sizes may stand after the data of a part. */
const MAX_TUSSENRUIMTE = 24;

const isKlimmend = (naam: string): boolean => naam === '' || /^[/\\]|^[A-Za-z]:|\\|[\p{Cc}\p{Cf}]/u.test(naam) || naam.split('/').some((deel) => deel === '..' || deel === '.');

type Einde = { readonly aantal: number; readonly lengte: number; readonly begin: number };

/** The closing record; it must end where the file ends and agree with itself. */
function readEinde(b: Buffer): Einde | undefined {
  for (let plek = b.length - EINDE; plek >= Math.max(0, b.length - EINDE - 0xffff); plek -= 1) {
    if (b.readUInt32LE(plek) !== 0x06054b50) continue;
    const einde = { aantal: b.readUInt16LE(plek + 10), lengte: b.readUInt32LE(plek + 12), begin: b.readUInt32LE(plek + 16) };
    const klopt = b.readUInt16LE(plek + 20) === b.length - plek - EINDE && b.readUInt32LE(plek + 4) === 0 && b.readUInt16LE(plek + 8) === einde.aantal && einde.begin + einde.lengte === plek;
    return klopt ? einde : undefined;
  }
  return undefined;
}

/** Whether another program could find a container at the end of these bytes, whatever is in front of it. */
export function hasZipEinde(b: Buffer): boolean {
  const vanaf = Math.max(0, b.length - EINDE - 0xffff);
  for (let plek = b.indexOf('PK\x05\x06', vanaf, 'latin1'); plek !== -1 && plek + EINDE <= b.length; plek = b.indexOf('PK\x05\x06', plek + 1, 'latin1')) {
    const lengte = b.readUInt32LE(plek + 12);
    const plekken = [b.readUInt32LE(plek + 16), plek - lengte];
    if (plekken.some((p) => p >= 0 && p + 4 <= b.length && b.readUInt32LE(p) === 0x02014b50)) return true;
  }
  return false;
}

type Regel = Zipdeel & { readonly lokaal: number };

/** One row of the directory, checked against the header in front of the data. */
function readRegel(b: Buffer, plek: number, einde: number): Result<{ regel: Regel; volgende: number }, Zipfout> {
  if (plek + 46 > einde || b.readUInt32LE(plek) !== 0x02014b50) return err('beschadigd');
  const vlaggen = b.readUInt16LE(plek + 8);
  const methode = b.readUInt16LE(plek + 10);
  const naamlengte = b.readUInt16LE(plek + 28);
  const volgende = plek + 46 + naamlengte + b.readUInt16LE(plek + 30) + b.readUInt16LE(plek + 32);
  const lokaal = b.readUInt32LE(plek + 42);
  if (volgende > einde || lokaal + 30 > b.length || b.readUInt32LE(lokaal) !== 0x04034b50) return err('beschadigd');
  if ((vlaggen & 1) !== 0) return err('beveiligd');
  if (methode !== 0 && methode !== 8) return err('beschadigd');
  const naamBytes = b.subarray(plek + 46, plek + 46 + naamlengte);
  const lokaleNaam = b.subarray(lokaal + 30, lokaal + 30 + b.readUInt16LE(lokaal + 26));
  if (!naamBytes.equals(lokaleNaam) || b.readUInt16LE(lokaal + 8) !== methode) return err('tweeslachtig');
  const naam = naamBytes.toString('utf8');
  if (isKlimmend(naam)) return err('klimmende_naam');
  const regel: Regel = {
    naam, methode, crc: b.readUInt32LE(plek + 16), ingepakt: b.readUInt32LE(plek + 20), uitgepakt: b.readUInt32LE(plek + 24),
    lokaal, begin: lokaal + 30 + naamlengte + b.readUInt16LE(lokaal + 28),
  };
  return ok({ regel, volgende });
}

/** Parts that follow each other without sharing or hiding bytes: a bomb of overlapping parts has no room here. */
function isAaneengesloten(regels: readonly Regel[], directory: number): boolean {
  let plek = 0;
  for (const [i, { lokaal, begin, ingepakt }] of regels.toSorted((a, b) => a.lokaal - b.lokaal).entries()) {
    if (lokaal < plek || lokaal - plek > (i === 0 ? 0 : MAX_TUSSENRUIMTE)) return false;
    plek = begin + ingepakt;
  }
  return directory >= plek && directory - plek <= MAX_TUSSENRUIMTE;
}

/** The parts that a container declares, when sizes, names and places all allow it to be unpacked. Unpacks nothing. */
export function readZip(b: Buffer): Result<readonly Zipdeel[], Zipfout> {
  const einde = b.length < EINDE ? undefined : readEinde(b);
  if (!einde) return err(hasZipEinde(b) ? 'tweeslachtig' : 'beschadigd');
  if (einde.aantal === 0xffff || einde.aantal > MAX_DELEN) return err('te_groot');
  const regels: Regel[] = [];
  let plek = einde.begin;
  for (let i = 0; i < einde.aantal; i += 1) {
    const gelezen = readRegel(b, plek, einde.begin + einde.lengte);
    if (!gelezen.ok) return gelezen;
    regels.push(gelezen.value.regel);
    plek = gelezen.value.volgende;
  }
  if (plek !== einde.begin + einde.lengte) return err('beschadigd');
  const samen = regels.reduce((som, r) => som + r.uitgepakt, 0);
  if (samen > MAX_SAMEN || regels.some((r) => r.uitgepakt > MAX_DEEL || (r.uitgepakt > KLEIN && r.uitgepakt > r.ingepakt * MAX_VERHOUDING))) return err('te_groot');
  if (new Set(regels.map((r) => r.naam.toLowerCase())).size !== regels.length) return err('tweeslachtig');
  return isAaneengesloten(regels, einde.begin) ? ok(regels) : err('tweeslachtig');
}

/** The content of one part; undefined when it is not exactly what was declared. Never becomes larger than that. */
export function unpackZipdeel(b: Buffer, deel: Zipdeel): Buffer | undefined {
  const ruw = b.subarray(deel.begin, deel.begin + deel.ingepakt);
  try {
    const inhoud = deel.methode === 0 ? ruw : inflateRawSync(ruw, { maxOutputLength: Math.max(1, deel.uitgepakt) });
    return inhoud.length === deel.uitgepakt && crc32(inhoud) === deel.crc ? inhoud : undefined;
  } catch {
    return undefined; // not what it says, or more than it says
  }
}
