import { createHash } from 'node:crypto';
import type { Sha } from '../../shared/protocol/merkle.ts';

/** SHA-256 without waiting. */
export const sha: Sha = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
