import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';

/** Cost of scrypt: memory is 128 * N * r bytes. The parameters stand beside what they protect. */
export const Kdf = z.strictObject({ naam: z.literal('scrypt'), N: z.int().min(2 ** 10).max(2 ** 20), r: z.literal(8), p: z.literal(1) });
export type Kdf = z.infer<typeof Kdf>;

/** The cost for new files: 128 MiB and about a third of a second (N = 2^17, r = 8, p = 1). */
export const STANDAARD_KDF: Kdf = { naam: 'scrypt', N: 2 ** 17, r: 8, p: 1 };

const Base64 = z.base64();

/** Something secret, wrapped by a secret that a person knows: scrypt, then AES-256-GCM. */
export const Verpakking = z.strictObject({ kdf: Kdf, zout: Base64, iv: Base64, tag: Base64, inhoud: Base64 });
export type Verpakking = z.infer<typeof Verpakking>;

const deriveKey = (geheim: string, zout: Buffer, kdf: Kdf): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const maxmem = 256 * kdf.N * kdf.r;
    scrypt(geheim.normalize('NFC'), zout, 32, { N: kdf.N, r: kdf.r, p: kdf.p, maxmem }, (fout, sleutel) => (fout ? reject(fout) : resolve(sleutel)));
  });

/** Wraps bytes with a passphrase. */
export async function wrap(inhoud: Uint8Array, geheim: string, kdf: Kdf): Promise<Verpakking> {
  const zout = randomBytes(32);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await deriveKey(geheim, zout, kdf), iv);
  const verpakt = Buffer.concat([cipher.update(inhoud), cipher.final()]);
  const b64 = (b: Buffer): string => b.toString('base64');
  return { kdf, zout: b64(zout), iv: b64(iv), tag: b64(cipher.getAuthTag()), inhoud: b64(verpakt) };
}

/** The bytes again, or undefined when the passphrase is not the one they were wrapped with. */
export async function unwrap(v: Verpakking, geheim: string): Promise<Buffer | undefined> {
  const bytes = (t: string): Buffer => Buffer.from(t, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', await deriveKey(geheim, bytes(v.zout), v.kdf), bytes(v.iv));
  decipher.setAuthTag(bytes(v.tag));
  try {
    return Buffer.concat([decipher.update(bytes(v.inhoud)), decipher.final()]);
  } catch {
    return undefined;
  }
}
