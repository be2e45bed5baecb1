import type { Envelop, Ontvangstbewijs } from '../../shared/protocol/envelop.ts';
import { hashOf } from '../../shared/protocol/hash.ts';
import { signCompact } from '../../shared/protocol/jws.ts';
import { BEGIN_KETENHASH, ketenhashOf } from '../../shared/protocol/keten.ts';
import type { Identiteit } from '../store/identity.ts';

/** The receipt for a decision that comes after the given end of the log, and the same under the register's signature. */
export async function makeReceipt(
  identiteit: Identiteit,
  vorige: { readonly volgnummer: number; readonly ketenhash: string } | undefined,
  invoer: { readonly envelop: Envelop; readonly envelopHash: string; readonly ontvangenOp: Date },
): Promise<{ readonly bewijs: Ontvangstbewijs; readonly token: string }> {
  const { besluit, handtekeningen } = invoer.envelop.bericht;
  const { id, naam, regio } = identiteit.publiek;
  const volgnummer = (vorige?.volgnummer ?? 0) + 1;
  const vorigeKetenhash = vorige?.ketenhash ?? BEGIN_KETENHASH;
  const bewijs: Ontvangstbewijs = {
    soort: 'toetstafel.ontvangstbewijs',
    versie: 1,
    register: { id, naam, regio },
    volgnummer,
    envelopHash: invoer.envelopHash,
    besluitId: besluit.besluitId,
    besluitHash: await hashOf(besluit),
    handtekeningenHash: await hashOf(handtekeningen),
    ondertekenaars: besluit.ondertekenaars,
    ontvangenOp: invoer.ontvangenOp.toISOString(),
    vorigeKetenhash,
    ketenhash: await ketenhashOf({ vorige: vorigeKetenhash, volgnummer, envelopHash: invoer.envelopHash }),
  };
  return { bewijs, token: await signCompact(bewijs, identiteit.ondertekensleutel, identiteit.kid) };
}
