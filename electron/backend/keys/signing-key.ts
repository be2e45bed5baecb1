import type { webcrypto } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK } from 'jose';
import { z } from 'zod';
import { PubliekeSleutel, sleutelKenmerk } from '../../../shared/protocol/jws.ts';
import { unwrap, wrap, type Kdf, type Verpakking } from './wrap.ts';

/** A private key on P-256, as JWK. */
export const PriveSleutel = PubliekeSleutel.extend({ d: z.string() });
export type PriveSleutel = z.infer<typeof PriveSleutel>;

/** A key pair for ES256, as JWKs. */
export async function makeSigningKey(): Promise<{ publiek: PubliekeSleutel; prive: PriveSleutel; kid: string }> {
  const paar = await generateKeyPair('ES256', { extractable: true });
  const prive = PriveSleutel.parse(await exportJWK(paar.privateKey));
  const publiek = PubliekeSleutel.parse(await exportJWK(paar.publicKey));
  return { publiek, prive, kid: await sleutelKenmerk(publiek) };
}

/** A private key ready to sign with; it cannot be read out again. */
export async function importSigningKey(prive: unknown): Promise<webcrypto.CryptoKey> {
  const key = await importJWK(PriveSleutel.parse(prive), 'ES256', { extractable: false });
  if (key instanceof Uint8Array) throw new Error('A signing key cannot be symmetric');
  return key;
}

/** The public half of a private key. */
export const publiekeHelft = ({ d: _geheim, ...publiek }: PriveSleutel): PubliekeSleutel => publiek;

/** Puts a private key away under a person's own code. */
export const wrapSigningKey = (prive: PriveSleutel, code: string, kdf: Kdf): Promise<Verpakking> => wrap(Buffer.from(JSON.stringify(prive)), code, kdf);

/** Takes a private key out with the person's code; undefined when the code is wrong. */
export async function unwrapSigningKey(verpakt: Verpakking, code: string): Promise<webcrypto.CryptoKey | undefined> {
  const bytes = await unwrap(verpakt, code);
  return bytes && importSigningKey(JSON.parse(bytes.toString('utf8')));
}
