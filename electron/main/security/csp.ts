/**
 * What a page of the program may load: its own files and nothing else. No inline script or style, no eval, no frames,
 * no forms that are sent somewhere, no connections outside. `data:` is only for pictures that the style sheets carry.
 * The loopback host keeps to the same text; a test compares the two.
 */
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');
