import { canonicalBytes, canonicalJson } from '../kernel/canonical-json.ts';
import { openCheckpoint, type Checkpoint } from './checkpoint.ts';
import { Ontvangstbewijs, type Registeridentiteit } from './envelop.ts';
import { openCompact } from './jws.ts';
import { Logbewijs, openLogidentiteit, parseHash } from './logboek.ts';
import { verifyInsluiting } from './merkle.ts';
import { parseCode, renderCode } from './nota.ts';

// A receipt of version 1 is the signed token alone. Version 2 is that token, "~", and the proof that the same
// receipt is a leaf of the log: so an old receipt stays what it was, and a new one still holds the old one.

/** What a receipt proves; `log` is null for a receipt of version 1. */
export type Ontvangstfeiten = { readonly bewijs: Ontvangstbewijs; readonly log: { readonly index: number; readonly checkpoint: Checkpoint; readonly nota: string } | null };

/** The text of a receipt of version 2. */
export function renderOntvangstbewijs(token: string, logbewijs: Logbewijs): string {
  return `${token}~${renderCode(canonicalBytes(logbewijs)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** The text behind a part of a receipt; undefined when it is no part. */
function parseDeel(deel: string): string | undefined {
  if (!/^[\w-]+$/.test(deel)) return undefined;
  const bytes = parseCode(deel.replaceAll('-', '+').replaceAll('_', '/') + '='.repeat((4 - (deel.length % 4)) % 4));
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parseJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}

function parseLogbewijs(deel: string): Logbewijs | undefined {
  const tekst = parseDeel(deel);
  const gelezen = Logbewijs.safeParse(tekst === undefined ? undefined : parseJson(tekst));
  return gelezen.success && canonicalJson(gelezen.data) === tekst ? gelezen.data : undefined;
}

/** What a receipt says, without a check of who says it: for lists of receipts that were opened when they came in. */
export function peekOntvangstbewijs(tekst: string): Ontvangstbewijs | undefined {
  const [, inhoud = ''] = (tekst.split('~')[0] ?? '').split('.');
  return Ontvangstbewijs.safeParse(parseJson(parseDeel(inhoud) ?? '')).data;
}

/**
 * Opens a receipt of either version: the register's signature, and in version 2 also that it is a leaf under a
 * checkpoint of the log whose key the register vouches for. Undefined when any of it does not hold.
 */
export async function openOntvangstbewijs(tekst: string, register: Registeridentiteit): Promise<Ontvangstfeiten | undefined> {
  const [token = '', deel, ...rest] = tekst.split('~');
  const bewijs = Ontvangstbewijs.safeParse(await openCompact(token, register.sleutel));
  if (!bewijs.success || rest.length > 0) return undefined;
  if (deel === undefined) return { bewijs: bewijs.data, log: null };
  const logbewijs = parseLogbewijs(deel);
  const log = await openLogidentiteit(register);
  const checkpoint = log && logbewijs && (await openCheckpoint(logbewijs.checkpoint, log.sleutel));
  if (!checkpoint) return undefined;
  const { index, pad, checkpoint: nota } = logbewijs;
  const staatErin = await verifyInsluiting({ inhoud: canonicalBytes(bewijs.data), index, boom: checkpoint, pad: pad.map(parseHash) });
  return staatErin ? { bewijs: bewijs.data, log: { index, checkpoint, nota } } : undefined;
}
