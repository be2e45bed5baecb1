import { z } from 'zod';
import type { ReadDb, WriteTx } from '../../../db/handle.ts';
import { findKenmerk, saveKenmerk } from '../../../db/repositories/kenmerk-repository.ts';
import { Registeridentiteit } from '../../../shared/protocol/envelop.ts';
import { PriveSleutel } from '../keys/signing-key.ts';
import type { Moment } from '../../../shared/kernel/ids.ts';

/** Who this case file is to a register: made before the first contact, so that a lost answer is asked for as the same device. */
export const Apparaat = z.strictObject({ id: z.uuid(), prive: PriveSleutel, kid: z.string() });
export type Apparaat = z.infer<typeof Apparaat>;

/** The register that this case file belongs to; its key is kept and compared. */
const Koppeling = z.strictObject({ adres: z.string(), register: Registeridentiteit });
export type Koppeling = z.infer<typeof Koppeling>;

const APPARAAT = 'register.apparaat';
const KOPPELING = 'register.koppeling';
const CONTACT = 'register.laatste_contact';

/** The connection with the register, or undefined while there is none. */
export function readKoppeling(db: ReadDb): Koppeling | undefined {
  const tekst = findKenmerk(db, KOPPELING);
  return tekst === undefined ? undefined : Koppeling.parse(JSON.parse(tekst));
}

/** Keeps the connection. */
export const saveKoppeling = (tx: WriteTx, koppeling: Koppeling): void => saveKenmerk(tx, KOPPELING, JSON.stringify(koppeling));

/** The device, or undefined while it was never made. */
export function readApparaat(db: ReadDb): Apparaat | undefined {
  const tekst = findKenmerk(db, APPARAAT);
  return tekst === undefined ? undefined : Apparaat.parse(JSON.parse(tekst));
}

/** Keeps the device. */
export const saveApparaat = (tx: WriteTx, apparaat: Apparaat): void => saveKenmerk(tx, APPARAAT, JSON.stringify(apparaat));

/** When the register last answered. */
export const readContact = (db: ReadDb): string | null => findKenmerk(db, CONTACT) ?? null;
export const saveContact = (tx: WriteTx, moment: Moment): void => saveKenmerk(tx, CONTACT, moment);
