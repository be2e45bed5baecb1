import { crc32 } from 'node:zlib';

/** A file in the archive; its name is ours, and never a path that climbs. */
export type Zipbestand = { readonly naam: string; readonly inhoud: Uint8Array };

/** Names are UTF-8. */
const VLAG_UTF8 = 0x0800;
/** The day of everything inside: the first that the format knows, so that the same files give the same bytes. */
const DAG = 0x0021;

function kop(bestand: Zipbestand, plek: number | null): Buffer {
  const naam = Buffer.from(bestand.naam, 'utf8');
  const centraal = plek !== null;
  const b = Buffer.alloc(centraal ? 46 : 30);
  b.writeUInt32LE(centraal ? 0x02014b50 : 0x04034b50, 0);
  let op = 4;
  const twee = (waarde: number): void => void (op = b.writeUInt16LE(waarde, op));
  const vier = (waarde: number): void => void (op = b.writeUInt32LE(waarde, op));
  if (centraal) twee(20);
  for (const waarde of [20, VLAG_UTF8, 0, 0, DAG]) twee(waarde); // version, names in UTF-8, stored, time, day
  for (const waarde of [crc32(bestand.inhoud), bestand.inhoud.length, bestand.inhoud.length]) vier(waarde);
  twee(naam.length);
  twee(0);
  if (centraal) {
    for (const waarde of [0, 0, 0]) twee(waarde);
    vier(0);
    vier(plek);
  }
  return Buffer.concat([b, naam]);
}

/** Puts files together in a ZIP without compression: letters are compressed inside already. */
export function schrijfZip(bestanden: readonly Zipbestand[]): Buffer {
  const delen: Uint8Array[] = [];
  const lijst: Buffer[] = [];
  let plek = 0;
  for (const bestand of bestanden) {
    const begin = kop(bestand, null);
    lijst.push(kop(bestand, plek));
    delen.push(begin, bestand.inhoud);
    plek += begin.length + bestand.inhoud.length;
  }
  const centraal = Buffer.concat(lijst);
  const einde = Buffer.alloc(22);
  einde.writeUInt32LE(0x06054b50, 0);
  einde.writeUInt16LE(bestanden.length, 8);
  einde.writeUInt16LE(bestanden.length, 10);
  einde.writeUInt32LE(centraal.length, 12);
  einde.writeUInt32LE(plek, 16);
  return Buffer.concat([...delen, centraal, einde]);
}
