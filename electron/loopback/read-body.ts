import type { IncomingMessage } from 'node:http';
import { MAX_VERZOEK } from '../../shared/contract/max-verzoek.ts';

/** A character takes at most three bytes per unit of JavaScript text. */
const MAX_BYTES = MAX_VERZOEK * 3;

/** A sender that goes on for this long is not mistaken but hostile: the connection is broken off. */
const MAX_WEGGOOIEN = MAX_BYTES * 8;

/**
 * The text of a request, or what is wrong with it. What is too long is read without being kept, because a browser only
 * shows the answer after it could send everything.
 */
export async function readBody(verzoek: IncomingMessage): Promise<{ ok: true; value: unknown } | { ok: false; error: 'te_groot' | 'onleesbaar' }> {
  const delen: Buffer[] = [];
  let bytes = 0;
  // The chunks of a request without an encoding are buffers.
  for await (const deel of verzoek as AsyncIterable<Buffer>) {
    bytes += deel.length;
    if (bytes <= MAX_BYTES) delen.push(deel);
    if (bytes > MAX_WEGGOOIEN) break;
  }
  if (bytes > MAX_BYTES) return { ok: false, error: 'te_groot' };
  try {
    const tekst = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(delen));
    if (tekst.length > MAX_VERZOEK) return { ok: false, error: 'te_groot' };
    return { ok: true, value: JSON.parse(tekst) };
  } catch {
    return { ok: false, error: 'onleesbaar' };
  }
}
