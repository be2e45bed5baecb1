import { readFileSync, statSync } from 'node:fs';
import { verifyBesluitbestand, type Verificatie, type Verificatiefout } from '../../shared/protocol/besluitbestand.ts';
import { sleutelKenmerk } from '../../shared/protocol/jws.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

const MAX_BYTES = 20_000_000;

/** A verified decision file with the key of the register that vouches for it. */
export type Gecontroleerd = Verificatie & { readonly registerKenmerk: string | null };

/**
 * Reads and checks an exported decision without a case file or connection. With `registerKenmerk` the receipt
 * must be of that register; without it the caller compares the key that is reported.
 */
export async function verifyBesluitOpSchijf(pad: string, registerKenmerk: string | null): Promise<Result<Gecontroleerd, Verificatiefout>> {
  let tekst: string;
  try {
    if (statSync(pad).size > MAX_BYTES) return err({ deel: 'bestand', melding: 'Dit bestand is te groot om een besluit te zijn.' });
    tekst = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(pad));
  } catch {
    return err({ deel: 'bestand', melding: 'Dit bestand is niet te lezen. Controleer de naam en of het een besluitbestand is.' });
  }
  const uitkomst = await verifyBesluitbestand(tekst);
  if (!uitkomst.ok) return uitkomst;
  const { registratie } = uitkomst.value.bestand;
  const kenmerk = registratie && (await sleutelKenmerk(registratie.register.sleutel));
  if (registerKenmerk !== null && kenmerk !== registerKenmerk) return err({ deel: 'ontvangstbewijs', melding: kenmerk === null ? 'Het besluit heeft nog geen ontvangstbewijs.' : 'Het ontvangstbewijs is van een ander register dan u opgaf.' });
  return ok({ ...uitkomst.value, registerKenmerk: kenmerk });
}
