import type { webcrypto } from 'node:crypto';
import { importJWK } from 'jose';
import { z } from 'zod';
import { findKenmerk, saveKenmerk } from '../../../db/repositories/kenmerk-repository.ts';
import { sleutelKenmerk } from '../../../shared/protocol/jws.ts';
import type { Pakketsleutel, Pakketidentiteit } from '../../../shared/protocol/pakket.ts';
import { importSigningKey, makeSigningKey, PriveSleutel, publiekeHelft } from '../keys/signing-key.ts';
import type { OpenBestand } from '../session.ts';

const SLEUTELS = 'pakket.sleutels';
const Paar = z.strictObject({ teken: PriveSleutel, slot: PriveSleutel });

/** The two keys of this case file for packages, with what others know of them. */
export type Pakketsleutels = { readonly identiteit: Pakketidentiteit; readonly teken: { readonly prive: webcrypto.CryptoKey; readonly kid: string }; readonly ontsluiter: Pakketsleutel };

function readPaar(open: OpenBestand): z.infer<typeof Paar> | undefined {
  const tekst = findKenmerk(open.casefile.read, SLEUTELS);
  return tekst === undefined ? undefined : Paar.parse(JSON.parse(tekst));
}

async function makePaar(open: OpenBestand): Promise<z.infer<typeof Paar>> {
  const nieuw = { teken: (await makeSigningKey()).prive, slot: (await makeSigningKey()).prive };
  // another question may have made them meanwhile: the first ones stay
  return open.casefile.transact((tx) => {
    const eerder = readPaar(open);
    if (eerder) return eerder;
    saveKenmerk(tx, SLEUTELS, JSON.stringify(nieuw));
    return nieuw;
  });
}

/** The keys for packages: made when they are first needed, one to sign with and another to unlock with. */
export async function getPakketsleutels(open: OpenBestand): Promise<Pakketsleutels> {
  const { teken, slot } = readPaar(open) ?? (await makePaar(open));
  const ontsluit = await importJWK(slot, 'ECDH-ES+A256KW', { extractable: false });
  if (ontsluit instanceof Uint8Array) throw new Error('A key for packages cannot be symmetric');
  const tekensleutel = publiekeHelft(teken);
  const slotsleutel = publiekeHelft(slot);
  return {
    identiteit: { id: open.commissie.id, naam: open.commissie.naam, tekensleutel, slotsleutel },
    teken: { prive: await importSigningKey(teken), kid: await sleutelKenmerk(tekensleutel) },
    ontsluiter: { sleutel: ontsluit, kid: await sleutelKenmerk(slotsleutel) },
  };
}
