import { CompactSign, FlattenedSign, calculateJwkThumbprint, compactVerify, flattenedVerify, importJWK } from 'jose';
import { z } from 'zod';
import { canonicalBytes } from '../kernel/canonical-json.ts';

/** A public key on the curve P-256; nothing else is accepted. */
export const PubliekeSleutel = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().regex(/^[\w-]{43}$/),
  y: z.string().regex(/^[\w-]{43}$/),
});
export type PubliekeSleutel = z.infer<typeof PubliekeSleutel>;

/** The name of a key: its RFC 7638 thumbprint. */
export const sleutelKenmerk = (sleutel: PubliekeSleutel): Promise<string> => calculateJwkThumbprint(sleutel);

const importPubliek = async (sleutel: PubliekeSleutel): Promise<CryptoKey> => {
  const key = await importJWK(sleutel, 'ES256');
  if (key instanceof Uint8Array) throw new Error('A public key cannot be symmetric');
  return key;
};

/** Base64url has spare bits in the last character; only the one spelling with zeros there is accepted. */
export function isStrikteBase64url(tekst: string): boolean {
  if (!/^[\w-]+$/.test(tekst)) return false;
  const rest = tekst.length % 4;
  if (rest === 1) return false;
  const waarde = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.indexOf(tekst.slice(-1));
  return rest === 0 || (rest === 2 ? waarde % 16 === 0 : waarde % 4 === 0);
}

/** The JSON in one part of a token; undefined when there is none. */
export const peekDeel = (deel: string): unknown => {
  try {
    const bytes = Uint8Array.from(atob(deel.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
};

const LosseKop = z.strictObject({ alg: z.literal('ES256'), kid: z.string(), b64: z.literal(false), crit: z.tuple([z.literal('b64')]) });
const CompacteKop = z.strictObject({ alg: z.literal('ES256'), kid: z.string() });

/** Signs the canonical JSON of a document without repeating it (detached JWS, RFC 7797, ES256). */
export async function signDetached(document: unknown, privateKey: CryptoKey, kid: string): Promise<{ protected: string; signature: string }> {
  const jws = await new FlattenedSign(canonicalBytes(document)).setProtectedHeader({ alg: 'ES256', kid, b64: false, crit: ['b64'] }).sign(privateKey);
  if (jws.protected === undefined) throw new Error('A signature without a header');
  return { protected: jws.protected, signature: jws.signature };
}

/**
 * Whether a detached signature over this document was made with this key. The algorithm comes from a list, never
 * from the token; the header must be exactly ours; each part must have its one spelling.
 */
export async function verifyDetached(document: unknown, handtekening: { protected: string; signature: string }, sleutel: PubliekeSleutel): Promise<boolean> {
  if (!isStrikteBase64url(handtekening.protected) || !isStrikteBase64url(handtekening.signature)) return false;
  const kop = LosseKop.safeParse(peekDeel(handtekening.protected));
  if (!kop.success || kop.data.kid !== (await sleutelKenmerk(sleutel))) return false;
  try {
    await flattenedVerify({ ...handtekening, payload: canonicalBytes(document) }, await importPubliek(sleutel), { algorithms: ['ES256'] });
    return true;
  } catch {
    return false;
  }
}

/** Signs a document into one token that carries it (compact JWS over canonical JSON, ES256). */
export const signCompact = (document: unknown, privateKey: CryptoKey, kid: string): Promise<string> =>
  new CompactSign(canonicalBytes(document)).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);

/** The document inside a compact token when this key signed it and every part has its one spelling; else undefined. */
export async function openCompact(token: string, sleutel: PubliekeSleutel): Promise<unknown> {
  const delen = token.split('.');
  if (delen.length !== 3 || !delen.every(isStrikteBase64url)) return undefined;
  const kop = CompacteKop.safeParse(peekDeel(delen[0] ?? ''));
  if (!kop.success || kop.data.kid !== (await sleutelKenmerk(sleutel))) return undefined;
  try {
    await compactVerify(token, await importPubliek(sleutel), { algorithms: ['ES256'] });
    return peekDeel(delen[1] ?? '');
  } catch {
    return undefined;
  }
}
