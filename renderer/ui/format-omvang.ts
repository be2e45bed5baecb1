/** A number of bytes in words: 812 bytes, 12 kB, 3,4 MB. */
export function formatOmvang(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000).toLocaleString('nl-NL')} kB`;
  return `${(bytes / 1_000_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`;
}
