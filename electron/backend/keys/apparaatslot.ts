import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Sleutelhanger } from '../ports/sleutelhanger.ts';

const Base64 = z.base64();

/**
 * The data key, wrapped a third time: by a key of its own that only the key store of this computer can give back. The
 * data key itself never leaves this process, so the key store cannot leak it.
 */
export const Apparaatslot = z.strictObject({ soort: z.literal('safeStorage'), cipher: z.literal('aes-256-gcm'), opslag: z.string().max(40), sinds: z.iso.datetime(), sleutel: Base64, iv: Base64, tag: Base64, inhoud: Base64 });
export type Apparaatslot = z.infer<typeof Apparaatslot>;

/** Binds a wrap to what it is for, so that it opens nothing else. */
const DOEL = Buffer.from('toetstafel.apparaatslot.1');

/** Wraps the data key for this computer; undefined when its key store refuses. */
export async function sealVoorApparaat(datakey: Uint8Array, sleutelhanger: Sleutelhanger, context: { opslag: string; sinds: string }): Promise<Apparaatslot | undefined> {
  const sleutel = randomBytes(32);
  const verzegeld = await sleutelhanger.seal(sleutel.toString('base64'));
  if (verzegeld === null) return undefined;
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sleutel, iv).setAAD(DOEL);
  const inhoud = Buffer.concat([cipher.update(datakey), cipher.final()]).toString('base64');
  sleutel.fill(0);
  return { soort: 'safeStorage', cipher: 'aes-256-gcm', ...context, sleutel: verzegeld, iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), inhoud };
}

/** The data key again; undefined on another computer, for another person, or when something was changed. */
export async function unsealMetApparaat(slot: Apparaatslot, sleutelhanger: Sleutelhanger): Promise<Buffer | undefined> {
  const bytes = (tekst: string): Buffer => Buffer.from(tekst, 'base64');
  const sleutel = bytes((await sleutelhanger.unseal(slot.sleutel)) ?? '');
  if (sleutel.length !== 32) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', sleutel, bytes(slot.iv), { authTagLength: 16 }).setAAD(DOEL);
    decipher.setAuthTag(bytes(slot.tag));
    return Buffer.concat([decipher.update(bytes(slot.inhoud)), decipher.final()]);
  } catch {
    return undefined;
  } finally {
    sleutel.fill(0);
  }
}
