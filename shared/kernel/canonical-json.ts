import canonicalize from 'canonicalize';

/**
 * The one textual form of a JSON value (RFC 8785): the bytes that are hashed and signed.
 * Throws on values JSON does not know (NaN, BigInt, lone surrogates, undefined at the top).
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('Not a JSON value');
  return text;
}

/** The canonical form as UTF-8 bytes. */
export const canonicalBytes = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(canonicalJson(value));
