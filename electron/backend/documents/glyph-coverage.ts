/** The code points that a font has a glyph for. */
export type GlyphCoverage = ReadonlySet<number>;

function addFormat4(view: DataView, at: number, points: Set<number>): void {
  const segments = view.getUint16(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + segments * 2];
  const [deltas, ranges] = [starts + segments * 2, starts + segments * 4];
  for (let i = 0; i < segments; i++) {
    const [start, end] = [view.getUint16(starts + i * 2), view.getUint16(ends + i * 2)];
    const [delta, range] = [view.getUint16(deltas + i * 2), view.getUint16(ranges + i * 2)];
    for (let point = start; point <= end && point !== 0xffff; point++) {
      const glyph = range === 0 ? point : view.getUint16(ranges + i * 2 + range + (point - start) * 2);
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) points.add(point);
    }
  }
}

function addFormat12(view: DataView, at: number, points: Set<number>): void {
  const groups = view.getUint32(at + 12);
  for (let i = 0; i < groups; i++) {
    const group = at + 16 + i * 12;
    const end = view.getUint32(group + 4);
    for (let point = view.getUint32(group); point <= end; point++) points.add(point);
  }
}

/** Reads which characters a TrueType font can show (its `cmap` table, formats 4 and 12). */
export function readGlyphCoverage(font: Uint8Array): GlyphCoverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const points = new Set<number>();
  const tables = view.getUint16(4);
  for (let i = 0; i < tables; i++) {
    const record = 12 + i * 16;
    if (String.fromCharCode(...font.subarray(record, record + 4)) !== 'cmap') continue;
    const cmap = view.getUint32(record + 8);
    const subtables = view.getUint16(cmap + 2);
    for (let s = 0; s < subtables; s++) {
      const at = cmap + view.getUint32(cmap + 4 + s * 8 + 4);
      const format = view.getUint16(at);
      if (format === 4) addFormat4(view, at, points);
      if (format === 12) addFormat12(view, at, points);
    }
  }
  return points;
}
