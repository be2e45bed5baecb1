import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { VerzegeldeEnvelop } from '../../shared/protocol/envelop.ts';
import { verifyDetached, type PubliekeSleutel } from '../../shared/protocol/jws.ts';

/** A device as far as checking it goes. */
export type Afzender = { readonly commissieId: string; readonly sleutel: PubliekeSleutel };

/**
 * Why it is not certain who sends. Nothing is stored then: otherwise anyone could use up the numbers of a device.
 * The message itself may be right, so the sender keeps it and tries again when the cause is gone.
 */
export type Afzenderfout = 'ander_register' | 'apparaat_onbekend' | 'zegel_ongeldig';

/** Establishes that the envelope is for this register and comes from a device that is enrolled. */
export async function verifyAfzender(verzegeld: VerzegeldeEnvelop, registerId: string, find: (apparaatId: string) => Promise<Afzender | undefined>): Promise<Result<Afzender, Afzenderfout>> {
  const { envelop, ...zegel } = verzegeld;
  if (envelop.registerId !== registerId) return err('ander_register');
  const afzender = await find(envelop.apparaatId);
  if (!afzender) return err('apparaat_onbekend');
  return (await verifyDetached(envelop, zegel, afzender.sleutel)) ? ok(afzender) : err('zegel_ongeldig');
}
