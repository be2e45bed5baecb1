import { canonicalBytes } from '../kernel/canonical-json.ts';

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, '0')).join('');

/** SHA-256 of bytes, as 64 lower-case hex digits. */
export const sha256Hex = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => hex(await crypto.subtle.digest('SHA-256', bytes));

/** SHA-256 of the canonical JSON of a value: the name under which documents refer to each other. */
export const hashOf = (value: unknown): Promise<string> => sha256Hex(canonicalBytes(value));
