import { z } from 'zod';
import type { ReadDb, WriteTx } from '../../../db/handle.ts';
import { findKenmerk, saveKenmerk } from '../../../db/repositories/kenmerk-repository.ts';
import { Registeridentiteit } from '../../../shared/protocol/envelop.ts';
import type { Moment } from '../../../shared/kernel/ids.ts';

/** How this case file is connected: which register (its key is kept and compared), and as which device. */
export const Koppeling = z.strictObject({
  adres: z.string(),
  register: Registeridentiteit,
  commissieId: z.uuid(),
  apparaatId: z.uuid(),
  apparaatsleutel: z.looseObject({}),
  apparaatKid: z.string(),
});
export type Koppeling = z.infer<typeof Koppeling>;

const KOPPELING = 'register.koppeling';
const CONTACT = 'register.laatste_contact';

/** The connection with the register, or undefined while there is none. */
export function readKoppeling(db: ReadDb): Koppeling | undefined {
  const tekst = findKenmerk(db, KOPPELING);
  return tekst === undefined ? undefined : Koppeling.parse(JSON.parse(tekst));
}

/** Keeps the connection. */
export const saveKoppeling = (tx: WriteTx, koppeling: Koppeling): void => saveKenmerk(tx, KOPPELING, JSON.stringify(koppeling));

/** When the register last answered. */
export const readContact = (db: ReadDb): string | null => findKenmerk(db, CONTACT) ?? null;
export const saveContact = (tx: WriteTx, moment: Moment): void => saveKenmerk(tx, CONTACT, moment);
