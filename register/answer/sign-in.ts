import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { BEWERING_GELDIG, hashToken, TIJDVERSCHIL, LEESRECHT, naamVanRegister, openBewering, openSleutelbewijs, openToegangstoken, peekAfzender, signToegangstoken, TOKEN_GELDIG, type Sleutelbewijs, type Tokenantwoord } from '../../shared/protocol/aanmelden.ts';
import { findApparaat } from '../store/enrolments.ts';
import { forgetOnce, takeOnce } from '../store/once.ts';
import type { Ontvanger } from './receive-envelop.ts';

/** Why a device may not read. */
export type Aanmeldfout = 'aanmelding_ongeldig' | 'klok_wijkt_af';

/** A device that showed who it is. */
export type Lezer = { readonly apparaatId: string; readonly commissieId: string };

type Vraag = { readonly methode: string; readonly pad: string; readonly bewijs: string; readonly token?: string };

const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);
const expiry = (iat: number, geldig: number): Date => new Date((iat + geldig + 2 * TIJDVERSCHIL) * 1000);

/** Where a proof says that it goes. Only the path: behind a proxy the service does not know its own scheme and name, and the token is of this register alone. */
const padVan = (htu: string): string => new URL(htu).pathname;

/** The proof for exactly this question, made just now with this key, and not used before. */
async function checkBezit(o: Ontvanger, vraag: Vraag, kid: string): Promise<Result<Sleutelbewijs, Aanmeldfout>> {
  const geopend = await openSleutelbewijs(vraag.bewijs);
  const ath = vraag.token === undefined ? undefined : await hashToken(vraag.token);
  if (geopend?.kid !== kid || geopend.bewijs.htm !== vraag.methode || padVan(geopend.bewijs.htu) !== vraag.pad || geopend.bewijs.ath !== ath) return err('aanmelding_ongeldig');
  const { iat, jti } = geopend.bewijs;
  if (Math.abs(seconds(o.now()) - iat) > TIJDVERSCHIL) return err('klok_wijkt_af');
  const nieuw = await takeOnce(o.store.database, { regio: o.identiteit.publiek.regio, kid, jti: `bezit:${jti}`, verlooptOp: expiry(iat, 0) });
  return nieuw ? ok(geopend.bewijs) : err('aanmelding_ongeldig');
}

/** The device that an assertion is of, when its key signed it for this register, just now and for the first time. */
async function checkBewering(o: Ontvanger, tekst: string): Promise<Result<{ readonly apparaatId: string; readonly kid: string }, Aanmeldfout>> {
  const { id, regio } = o.identiteit.publiek;
  const apparaatId = peekAfzender(tekst);
  const apparaat = apparaatId === undefined ? undefined : await findApparaat(o.store.database, regio, apparaatId.toLowerCase());
  const bewering = apparaat && (await openBewering(tekst, apparaat.sleutel));
  if (!apparaat || !bewering || bewering.aud !== naamVanRegister(id) || bewering.exp - bewering.iat > BEWERING_GELDIG || bewering.exp <= bewering.iat) return err('aanmelding_ongeldig');
  const nu = seconds(o.now());
  if (bewering.iat > nu + TIJDVERSCHIL || bewering.exp < nu) return err('klok_wijkt_af');
  const nieuw = await takeOnce(o.store.database, { regio, kid: apparaat.kid, jti: `bewering:${bewering.jti}`, verlooptOp: expiry(bewering.iat, BEWERING_GELDIG) });
  return nieuw ? ok({ apparaatId: apparaat.id, kid: apparaat.kid }) : err('aanmelding_ongeldig');
}

/** Gives a device that signs for itself a token that works for five minutes, with its own key alone. */
export async function signIn(o: Ontvanger, bewering: string, vraag: Vraag): Promise<Result<Tokenantwoord, Aanmeldfout>> {
  const wie = await checkBewering(o, bewering);
  if (!wie.ok) return wie;
  const bezit = await checkBezit(o, vraag, wie.value.kid);
  if (!bezit.ok) return bezit;
  await forgetOnce(o.store.database, o.identiteit.publiek.regio, o.now());
  const register = naamVanRegister(o.identiteit.publiek.id);
  const iat = seconds(o.now());
  const token = await signToegangstoken(
    { iss: register, aud: register, sub: wie.value.apparaatId, jti: randomUUID(), iat, exp: iat + TOKEN_GELDIG, scope: LEESRECHT, cnf: { jkt: wie.value.kid } },
    { geheim: o.identiteit.ondertekensleutel, kid: o.identiteit.kid },
  );
  return ok({ access_token: token, token_type: 'DPoP', expires_in: TOKEN_GELDIG, scope: LEESRECHT });
}

/** Which enrolled device asks this; it must hold the key that the token is bound to, and be enrolled still. */
export async function identifyLezer(o: Ontvanger, vraag: Vraag & { readonly token: string }): Promise<Result<Lezer, Aanmeldfout>> {
  const { sleutel, id, regio } = o.identiteit.publiek;
  const token = await openToegangstoken(vraag.token, sleutel);
  if (token?.aud !== naamVanRegister(id) || token.exp <= seconds(o.now())) return err('aanmelding_ongeldig');
  const apparaat = await findApparaat(o.store.database, regio, token.sub);
  if (apparaat?.kid !== token.cnf.jkt) return err('aanmelding_ongeldig');
  const bezit = await checkBezit(o, vraag, apparaat.kid);
  return bezit.ok ? ok({ apparaatId: apparaat.id, commissieId: apparaat.commissieId }) : bezit;
}
