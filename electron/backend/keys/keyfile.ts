import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Apparaatslot } from './apparaatslot.ts';
import { Verpakking, unwrap, wrap, type Kdf } from './wrap.ts';

/** The file beside a case file: its data key, wrapped by the passphrase and by the recovery secret. */
export const Sleutelbestand = z.strictObject({
  soort: z.literal('toetstafel.sleutel'),
  versie: z.literal(1),
  wachtzin: Verpakking,
  herstel: Verpakking,
  /** The way in of one computer, when somebody chose that. */
  apparaat: Apparaatslot.optional(),
});
export type Sleutelbestand = z.infer<typeof Sleutelbestand>;

/** A new data key of 256 bits. */
export const makeDatakey = (): Buffer => randomBytes(32);

/** Wraps the data key twice. */
export async function sealDatakey(sleutel: Uint8Array, geheimen: { wachtzin: string; herstelgeheim: string }, kdf: Kdf): Promise<Sleutelbestand> {
  return { soort: 'toetstafel.sleutel', versie: 1, wachtzin: await wrap(sleutel, geheimen.wachtzin, kdf), herstel: await wrap(sleutel, geheimen.herstelgeheim, kdf) };
}

/** The data key by passphrase; undefined when the passphrase is wrong. */
export const unlockMetWachtzin = (b: Sleutelbestand, wachtzin: string): Promise<Buffer | undefined> => unwrap(b.wachtzin, wachtzin);

/** The data key by recovery secret; undefined when the secret is wrong. */
export const unlockMetHerstelgeheim = (b: Sleutelbestand, herstelgeheim: string): Promise<Buffer | undefined> => unwrap(b.herstel, herstelgeheim);

/** The same key file with a new passphrase; the recovery secret stays. */
export const changeWachtzin = async (b: Sleutelbestand, sleutel: Uint8Array, nieuw: string): Promise<Sleutelbestand> => ({ ...b, wachtzin: await wrap(sleutel, nieuw, b.wachtzin.kdf) });

/** Reads a key file; undefined when it is missing or damaged. */
export function readSleutelbestand(pad: string): Sleutelbestand | undefined {
  try {
    return Sleutelbestand.parse(JSON.parse(readFileSync(pad, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Writes a key file so that a crash leaves the old one or the new one, never half of it. */
export function writeSleutelbestand(pad: string, bestand: Sleutelbestand): void {
  const tijdelijk = `${pad}.nieuw`;
  const fd = openSync(tijdelijk, 'w', 0o600);
  try {
    writeSync(fd, JSON.stringify(bestand));
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(tijdelijk, pad);
}
