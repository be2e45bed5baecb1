import { createDecipheriv } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const BLADZIJDE = 4_096;
/** SQLCipher 4: an initialisation vector of 16 bytes and a code over the page of 64 bytes stand at its end. */
const RESERVE = 80;
const WAL_KOP = 32;
const FRAME_KOP = 24;

function ontsleutel(bladzijde: Buffer, sleutel: Uint8Array, eerste: boolean): Buffer {
  const begin = eerste ? 16 : 0; // the first page begins with the salt
  const iv = bladzijde.subarray(BLADZIJDE - RESERVE, BLADZIJDE - RESERVE + 16);
  const d = createDecipheriv('aes-256-cbc', sleutel, iv).setAutoPadding(false);
  return Buffer.concat([d.update(bladzijde.subarray(begin, BLADZIJDE - RESERVE)), d.final()]);
}

/** Every page of a case file in plain bytes, also the free ones; and every frame of its log. Read outside SQLite, so that nothing is left out. */
export function leesAlleBladzijden(bestand: string, sleutel: Uint8Array): Buffer[] {
  const file = readFileSync(bestand);
  const paginas = Array.from({ length: file.length / BLADZIJDE }, (_, i) => ontsleutel(file.subarray(i * BLADZIJDE, (i + 1) * BLADZIJDE), sleutel, i === 0));
  const log = existsSync(`${bestand}-wal`) ? readFileSync(`${bestand}-wal`) : Buffer.alloc(0);
  for (let plek = WAL_KOP; plek + FRAME_KOP + BLADZIJDE <= log.length; plek += FRAME_KOP + BLADZIJDE) {
    const nummer = log.readUInt32BE(plek);
    paginas.push(ontsleutel(log.subarray(plek + FRAME_KOP, plek + FRAME_KOP + BLADZIJDE), sleutel, nummer === 1));
  }
  return paginas;
}

/** Which of these texts stand anywhere in these bytes; a page breaks a long text, so they are short. */
export function vindMerken(bytes: readonly Buffer[], merken: readonly string[]): string[] {
  return merken.filter((merk) => bytes.some((b) => b.includes(merk) || b.includes(merk.toLowerCase()) || b.includes(Buffer.from(merk, 'utf8').toString('base64').slice(0, -4))));
}
