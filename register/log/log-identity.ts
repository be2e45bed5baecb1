import { exportJWK, generateKeyPair, importJWK, type CryptoKey } from 'jose';
import type { Logidentiteit, Registeridentiteit } from '../../shared/protocol/envelop.ts';
import { signCompact } from '../../shared/protocol/jws.ts';
import { composeLogverklaring } from '../../shared/protocol/logboek.ts';
import { parseNotasleutel, renderNotasleutel, type Notasleutel } from '../../shared/protocol/nota.ts';
import type { logboek } from '../store/schema.ts';

/** The log with its keys: what it is known by, and what it signs with. */
export type Logsleutels = { readonly publiek: Logidentiteit; readonly nota: Notasleutel; readonly prive: CryptoKey };

/** Whose log this is. The name stands in every checkpoint. */
export const originOf = (registerId: string): string => `toetstafel.register/${registerId}`;

/** A fresh key for the log, under the signature of the register. */
export async function newLogRow(register: Registeridentiteit, sleutels: { readonly ondertekensleutel: CryptoKey; readonly kid: string }, nu: Date): Promise<typeof logboek.$inferInsert> {
  const { privateKey } = await generateKeyPair('Ed25519', { extractable: true });
  const { kty, crv, x, d } = await exportJWK(privateKey);
  if (kty === undefined || crv === undefined || x === undefined || d === undefined) throw new Error('A private key without its parts');
  const sleutel = await renderNotasleutel(originOf(register.id), Buffer.from(x, 'base64url'));
  const verklaring = await signCompact(composeLogverklaring(register.id, sleutel), sleutels.ondertekensleutel, sleutels.kid);
  return { regio: register.regio, sleutel, geheimeSleutel: { kty, crv, x, d }, verklaring, aangemaaktOp: nu };
}

/** The stored key, ready for use. */
export async function openLogRow(rij: typeof logboek.$inferSelect): Promise<Logsleutels> {
  const [nota, prive] = [await parseNotasleutel(rij.sleutel), await importJWK(rij.geheimeSleutel, 'Ed25519')];
  if (!nota || prive instanceof Uint8Array) throw new Error('The key of the log is not a note key');
  return { publiek: { sleutel: rij.sleutel, verklaring: rij.verklaring }, nota, prive };
}
