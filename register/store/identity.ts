import { randomUUID } from 'node:crypto';
import { eq, ne } from './drizzle.ts';
import { exportJWK, generateKeyPair, importJWK, type CryptoKey } from 'jose';
import { PubliekeSleutel, sleutelKenmerk } from '../../shared/protocol/jws.ts';
import type { Registeridentiteit } from '../../shared/protocol/envelop.ts';
import type { Logsleutels } from '../log/log-identity.ts';
import { openLogboek } from '../log/open-log.ts';
import { Startfout, type Store } from './database.ts';
import { register } from './schema.ts';

/** Who this register is, with the key that it signs receipts with and those of its log. `publiek` is as version 1 knows it. */
export type Identiteit = { readonly publiek: Registeridentiteit; readonly kid: string; readonly ondertekensleutel: CryptoKey; readonly log: Logsleutels };

async function newRow(regio: string, naam: string, nu: Date): Promise<typeof register.$inferInsert> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const { kty, crv, x, y, d } = await exportJWK(privateKey);
  if (d === undefined) throw new Error('A private key without d');
  const sleutel = PubliekeSleutel.parse({ kty, crv, x, y });
  return { regio, id: randomUUID(), naam, geheimeSleutel: { ...sleutel, d }, sleutel, aangemaaktOp: nu };
}

/** One folder holds one region: a mistyped region would otherwise quietly start a second register. A server may hold many. */
export async function refuseOtherRegion(store: Store, regio: string): Promise<void> {
  if (store.soort === 'postgresql') return;
  const [ander] = await store.database.select({ regio: register.regio }).from(register).where(ne(register.regio, regio)).limit(1);
  if (ander) throw new Startfout(`Deze gegevensmap is van het register van de regio ${ander.regio}. Er is niets veranderd. Start met --regio "${ander.regio}" of kies met --data een andere map.`);
}

/**
 * The identity of this region's register. It is made once, at the first start; afterwards the stored one counts,
 * also for the name, because commissions compare it at every contact.
 */
export async function loadIdentiteit(store: Store, wens: { readonly regio: string; readonly naam: string; readonly nu: Date }): Promise<Identiteit> {
  const { database } = store;
  const find = async () => (await database.select().from(register).where(eq(register.regio, wens.regio)))[0];
  if (!(await find())) {
    // instances that start together all try; one row stays and all of them read that one
    await database.insert(register).values(await newRow(wens.regio, wens.naam, wens.nu)).onConflictDoNothing();
  }
  const rij = await find();
  if (!rij) throw new Error('The identity of the register was not stored');
  const sleutel = PubliekeSleutel.parse(rij.sleutel);
  const ondertekensleutel = await importJWK(rij.geheimeSleutel, 'ES256');
  if (ondertekensleutel instanceof Uint8Array) throw new Error('A signing key cannot be symmetric');
  const eigenaar = { publiek: { id: rij.id, naam: rij.naam, regio: rij.regio, sleutel }, kid: await sleutelKenmerk(sleutel), ondertekensleutel };
  return { ...eigenaar, log: await openLogboek(store, eigenaar, wens.nu) };
}
