import type { Casefile } from '../../../db/open.ts';
import { lastUitgaandNummer } from '../../../db/repositories/uitgaand-repository.ts';
import { signDetached } from '../../../shared/protocol/jws.ts';
import { openRechtenstand, type Rechtenstand, type Rechtenvraag } from '../../../shared/protocol/plafond.ts';
import { importSigningKey } from '../keys/signing-key.ts';
import { readStandtekst, readRechtenstand, saveStandtekst } from '../plafond/rechtenstand.ts';
import type { RegisterClient } from '../ports/register-client.ts';
import type { Apparaat, Koppeling } from './koppeling.ts';

type Omgeving = { readonly casefile: Casefile; readonly commissieId: string; readonly register: RegisterClient };
type Lijn = { readonly koppeling: Koppeling; readonly apparaat: Apparaat };

/** What a file wants of every ceiling that it knows: its part of the share, and one right for hardship. */
const wilVan = (stand: Rechtenstand | undefined): Rechtenvraag['wil'] =>
  (stand?.plafonds ?? []).flatMap(({ plafond }) => [{ plafond, pot: 'eigen' as const, aantal: null }, { plafond, pot: 'hardheid' as const, aantal: 1 }]);

const isNieuwer = (a: Rechtenstand, b: Rechtenstand | undefined): boolean => !b || a.tijdperk > b.tijdperk || (a.tijdperk === b.tijdperk && a.nr >= b.nr);

/** Asks once and keeps the answer when the register signed it for this device and it is not older than what is here. */
async function ask({ casefile, commissieId, register }: Omgeving, { koppeling, apparaat }: Lijn): Promise<Rechtenstand | undefined> {
  const vorige = readRechtenstand(casefile.read);
  const vraag: Rechtenvraag = {
    versie: 1, registerId: koppeling.register.id, commissieId, apparaatId: apparaat.id,
    laatsteBericht: lastUitgaandNummer(casefile.read), wil: wilVan(vorige), terug: [], stand: readStandtekst(casefile.read),
  };
  const antwoord = await register.rechten?.(koppeling.adres, { vraag, ...(await signDetached(vraag, await importSigningKey(apparaat.prive), apparaat.kid)) });
  const stand = antwoord && (await openRechtenstand(antwoord.stand, koppeling.register, apparaat.id));
  if (!antwoord || !stand || !isNieuwer(stand, vorige)) return undefined;
  casefile.transact((tx) => saveStandtekst(tx, antwoord.stand));
  return stand;
}

const namenVan = (stand: Rechtenstand | undefined): string => (stand?.plafonds ?? []).map((p) => `${p.plafond.gemeente}-${p.plafond.jaar}`).join();

/**
 * Brings the rights of this file up to date: renews what it holds, asks its part of every ceiling, and hears how its
 * decisions stand. A register without ceilings, or that cannot be reached, changes nothing.
 */
export async function followRechten(o: Omgeving, lijn: Lijn): Promise<void> {
  const vorige = readRechtenstand(o.casefile.read);
  const stand = await ask(o, lijn);
  // a ceiling that is new here was not asked for yet
  if (stand && !stand.kopie && namenVan(stand) !== namenVan(vorige)) await ask(o, lijn);
}
