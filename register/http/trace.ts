import { randomBytes } from 'node:crypto';

const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-|$)/;

/** The trace that a request belongs to (W3C Trace Context): of whoever asks, or a new one when that says nothing usable. */
export function traceOf(traceparent: string | readonly string[] | undefined): string {
  const [, trace] = (typeof traceparent === 'string' ? TRACEPARENT.exec(traceparent) : null) ?? [];
  return trace ?? randomBytes(16).toString('hex');
}
