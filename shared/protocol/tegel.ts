/** Hashes in a full tile: eight levels of the tree. */
export const TEGELBREEDTE = 256;
export const TEGELHOOGTE = 8;

/** A tile of the tree by level and number, or of the leaves themselves; narrower than full at the right edge. */
export type Tegelplek = { readonly niveau: number | 'entries'; readonly nr: number; readonly breedte: number };

/** The address of a tile below the log (C2SP tlog-tiles): `tile/0/x001/234` or `tile/0/x001/234.p/56`. */
export function renderTegelpad({ niveau, nr, breedte }: Tegelplek): string {
  const groepen: string[] = [];
  for (let rest = nr; groepen.length === 0 || rest > 0; rest = Math.floor(rest / 1000)) groepen.unshift(String(rest % 1000).padStart(3, '0'));
  const nummer = groepen.map((g, i) => (i < groepen.length - 1 ? `x${g}` : g)).join('/');
  return `tile/${niveau}/${nummer}${breedte === TEGELBREEDTE ? '' : `.p/${breedte}`}`;
}

/** Reads an address of a tile; undefined for any other spelling. */
export function parseTegelpad(pad: string): Tegelplek | undefined {
  const [, niveau, nummer, breedte] = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(pad) ?? [];
  if (niveau === undefined || nummer === undefined) return undefined;
  const plek: Tegelplek = { niveau: niveau === 'entries' ? niveau : Number(niveau), nr: Number(nummer.replaceAll(/[x/]/g, '')), breedte: breedte === undefined ? TEGELBREEDTE : Number(breedte) };
  return renderTegelpad(plek) === pad && plek.breedte >= 1 && plek.breedte <= TEGELBREEDTE && (niveau === 'entries' || Number(niveau) < 64) ? plek : undefined;
}

/** How wide a tile is in a log of this size; 0 when it is not there. */
export function findTegelbreedte(omvang: number, { niveau, nr }: Omit<Tegelplek, 'breedte'>): number {
  const hashes = Math.floor(omvang / TEGELBREEDTE ** (niveau === 'entries' ? 0 : niveau));
  return Math.max(0, Math.min(TEGELBREEDTE, hashes - nr * TEGELBREEDTE));
}

/** Leaves as one bundle: each after its length in two bytes. */
export function renderBundel(bladen: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(bladen.reduce((n, b) => n + 2 + b.length, 0));
  const beeld = new DataView(bytes.buffer);
  let at = 0;
  for (const blad of bladen) {
    if (blad.length > 65_535) throw new RangeError('A leaf is at most 65,535 bytes');
    beeld.setUint16(at, blad.length);
    bytes.set(blad, at + 2);
    at += 2 + blad.length;
  }
  return bytes;
}

/** The leaves of a bundle; undefined when it ends halfway. */
export function parseBundel(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] | undefined {
  const beeld = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const bladen: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (at + 2 > bytes.length) return undefined;
    const lengte = beeld.getUint16(at);
    if (at + 2 + lengte > bytes.length) return undefined;
    bladen.push(bytes.slice(at + 2, at + 2 + lengte));
    at += 2 + lengte;
  }
  return bladen;
}
