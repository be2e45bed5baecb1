import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';

/** SHA-256 of the canonical JSON of a value, 64 hex digits; synchronous, so that it fits inside one transaction. */
export const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
