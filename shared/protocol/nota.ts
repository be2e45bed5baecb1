import type { Hash } from './merkle.ts';

/** The most that a note may be: sixteen signatures and a short text need far less. */
const MAX_TEKENS = 65_536;
const ED25519 = 1;

/** A key that signs notes, as its public text says: name, id and 32 bytes of Ed25519. */
export type Notasleutel = { readonly naam: string; readonly id: Uint8Array; readonly publiek: Uint8Array<ArrayBuffer> };

/** Bytes as the code base64 (RFC 4648, 4). */
export const renderCode = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** The bytes of base64 in its one spelling; undefined for any other text. */
export function parseCode(tekst: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const bytes = Uint8Array.from(atob(tekst), (c) => c.charCodeAt(0));
    return renderCode(bytes) === tekst ? bytes : undefined;
  } catch {
    return undefined;
  }
}

const hexOf = (bytes: Uint8Array): string => [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
const utf8 = (tekst: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(tekst);
const concat = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => Uint8Array.from(parts.flatMap((p) => [...p]));

async function idOf(naam: string, publiek: Uint8Array): Promise<Hash> {
  const hash = await crypto.subtle.digest('SHA-256', concat(utf8(`${naam}\n`), Uint8Array.of(ED25519), publiek));
  return new Uint8Array(hash).slice(0, 4);
}

const isNaam = (naam: string): boolean => /^[^\s+\p{Cc}]+$/u.test(naam);

/** The public text of a note key: `name+id+key`, as other programs that read notes take it. */
export async function renderNotasleutel(naam: string, publiek: Uint8Array): Promise<string> {
  if (!isNaam(naam) || publiek.length !== 32) throw new Error('Not the name or the bytes of a note key');
  return `${naam}+${hexOf(await idOf(naam, publiek))}+${renderCode(concat(Uint8Array.of(ED25519), publiek))}`;
}

/** Reads the public text of a note key; undefined when it is not one, or when its id is not that of its key. */
export async function parseNotasleutel(tekst: string): Promise<Notasleutel | undefined> {
  const [naam, id, ...rest] = tekst.split('+');
  const bytes = parseCode(rest.join('+'));
  if (naam === undefined || !isNaam(naam) || bytes?.length !== 33 || bytes[0] !== ED25519) return undefined;
  const publiek = bytes.slice(1);
  const echt = await idOf(naam, publiek);
  return hexOf(echt) === id ? { naam, id: echt, publiek } : undefined;
}

/** Signs a text that ends in a newline into a note (C2SP signed-note, Ed25519). */
export async function signNota(tekst: string, sleutel: Notasleutel, prive: CryptoKey): Promise<string> {
  if (!tekst.endsWith('\n')) throw new Error('The text of a note ends in a newline');
  const handtekening = new Uint8Array(await crypto.subtle.sign('Ed25519', prive, utf8(tekst)));
  return `${tekst}\n— ${sleutel.naam} ${renderCode(concat(sleutel.id, handtekening))}\n`;
}

const REGEL = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/;

/**
 * The text of a note when this key signed it. Signatures of other keys are passed over, as the form asks; one of this
 * key that does not hold makes the whole note worthless.
 */
export async function openNota(nota: string, sleutel: Notasleutel): Promise<string | undefined> {
  const grens = nota.lastIndexOf('\n\n');
  if (nota.length > MAX_TEKENS || !nota.isWellFormed() || !nota.endsWith('\n') || grens < 1 || /[^\n\P{Cc}]/u.test(nota)) return undefined;
  const tekst = nota.slice(0, grens + 1);
  const publiek = await crypto.subtle.importKey('raw', sleutel.publiek, 'Ed25519', false, ['verify']).catch(() => undefined);
  if (!publiek) return undefined;
  let gezien = false;
  for (const regel of nota.slice(grens + 2, -1).split('\n')) {
    const [, naam, base64] = REGEL.exec(regel) ?? [];
    const bytes = base64 === undefined ? undefined : parseCode(base64);
    if (!bytes || bytes.length < 5) return undefined;
    if (naam !== sleutel.naam || hexOf(bytes.slice(0, 4)) !== hexOf(sleutel.id)) continue;
    if (!(await crypto.subtle.verify('Ed25519', publiek, bytes.slice(4), utf8(tekst)))) return undefined;
    gezien = true;
  }
  return gezien ? tekst : undefined;
}
