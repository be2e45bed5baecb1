import { createHash, randomBytes } from 'node:crypto';

/** Crockford's alphabet: no I, L, O or U, so that a person cannot misread it. */
const ALFABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const naarTekst = (bytes: Buffer): string => {
  let bits = 0n;
  for (const b of bytes) bits = (bits << 8n) | BigInt(b);
  let tekst = '';
  for (let i = 0; i < (bytes.length * 8) / 5; i += 1) {
    tekst = ALFABET.charAt(Number(bits & 31n)) + tekst;
    bits >>= 5n;
  }
  return tekst;
};

/** Two characters that catch a typing error. */
const controle = (tekst: string): string => {
  const [eerste = 0, tweede = 0] = createHash('sha256').update(tekst).digest();
  return ALFABET.charAt(eerste % 32) + ALFABET.charAt(tweede % 32);
};

/** A new recovery secret: 150 random bits and two check characters, in eight groups of four. */
export function makeHerstelgeheim(): string {
  const tekst = naarTekst(randomBytes(20)).slice(-30);
  return (tekst + controle(tekst)).replace(/(.{4})(?=.)/g, '$1-');
}

/** The recovery secret as it was made, from what a person typed; undefined when it cannot be one. */
export function parseHerstelgeheim(getypt: string): string | undefined {
  const tekst = getypt.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{32}$/.test(tekst) || controle(tekst.slice(0, 30)) !== tekst.slice(30)) return undefined;
  return tekst.replace(/(.{4})(?=.)/g, '$1-');
}
