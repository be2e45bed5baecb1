import { randomUUID } from 'node:crypto';
import { BEWERING_GELDIG, hashToken, LEESRECHT, naamVanRegister, signBewering, signSleutelbewijs, Tokenantwoord, type Sleutelbewijs } from '../../../shared/protocol/aanmelden.ts';
import { Probleem } from '../../../shared/protocol/probleem.ts';
import type { Lezer } from '../ports/register-client.ts';
import { askRegister, urlVan, type Reactie } from './ask-register.ts';

/** A token is renewed this long before it ends. */
const OP_TIJD_MS = 30_000;
const JWT_BEWERING = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

type Leesvraag = { readonly adres: string; readonly lezer: Lezer; readonly pad: string; readonly vraag: string };
type Token = { readonly tekst: string; readonly totMs: number };

/** Reads what is not public: signs in when it must and shows with every question that it holds the key. */
export type Aanmelder = { readonly lees: (vraag: Leesvraag) => Promise<Reactie | undefined> };

/** How far the clock of this computer is behind that of the register, as the register said; it may be years. */
const achterstandIn = (reactie: Reactie): number | undefined => {
  const probleem = Probleem.safeParse(reactie.json).data;
  return reactie.status === 401 && probleem?.code === 'klok_wijkt_af' && probleem.nu !== undefined ? Date.parse(probleem.nu) - Date.now() : undefined;
};

/** Keeps tokens and what it knows of the register's clock for as long as the program runs. */
export function makeAanmelder(): Aanmelder {
  const tokens = new Map<string, Token>();
  const achterstand = new Map<string, number>();
  const seconden = (adres: string): number => Math.floor((Date.now() + (achterstand.get(adres) ?? 0)) / 1000);
  const bewijs = ({ adres, lezer }: Leesvraag, over: Pick<Sleutelbewijs, 'htm' | 'ath'> & { readonly pad: string }): Promise<string> => {
    const { pad, ...rest } = over;
    return signSleutelbewijs({ ...rest, jti: randomUUID(), htu: urlVan(adres, pad), iat: seconden(adres) }, lezer);
  };
  /** Once more with the clock of the register, when that was what was wrong. */
  const metKlok = async (adres: string, vraag: () => Promise<Reactie | undefined>): Promise<Reactie | undefined> => {
    const eerste = await vraag();
    const verschil = eerste && achterstandIn(eerste);
    if (verschil === undefined) return eerste;
    achterstand.set(adres, verschil);
    return vraag();
  };
  const meldAan = (v: Leesvraag): Promise<Reactie | undefined> => {
    const { adres, lezer } = v;
    return metKlok(adres, async () => {
      const iat = seconden(adres);
      const bewering = await signBewering({ iss: lezer.apparaatId, sub: lezer.apparaatId, aud: naamVanRegister(lezer.registerId), jti: randomUUID(), iat, exp: iat + BEWERING_GELDIG }, lezer);
      const body = new URLSearchParams({ grant_type: 'client_credentials', client_assertion_type: JWT_BEWERING, client_assertion: bewering, scope: LEESRECHT }).toString();
      const dpop = await bewijs(v, { htm: 'POST', pad: '/v1/oauth/token' });
      return askRegister(urlVan(adres, '/v1/oauth/token'), { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', dpop }, body });
    });
  };
  const getToken = async (v: Leesvraag, sleutel: string): Promise<Token | Reactie | undefined> => {
    const bekend = tokens.get(sleutel);
    if (bekend && bekend.totMs > performance.now()) return bekend;
    const reactie = await meldAan(v);
    const antwoord = reactie?.status === 200 ? Tokenantwoord.safeParse(reactie.json).data : undefined;
    if (!antwoord) return reactie;
    // counted on a clock that nobody sets: the token ends by the clock of the register
    const token = { tekst: antwoord.access_token, totMs: performance.now() + antwoord.expires_in * 1000 - OP_TIJD_MS };
    tokens.set(sleutel, token);
    return token;
  };
  const lees = async (v: Leesvraag, opnieuw = true): Promise<Reactie | undefined> => {
    const sleutel = `${v.adres}\n${v.lezer.registerId}\n${v.lezer.kid}`;
    const token = await getToken(v, sleutel);
    if (!token || !('tekst' in token)) return token;
    const { tekst } = token;
    const reactie = await metKlok(v.adres, async () => {
      const dpop = await bewijs(v, { htm: 'GET', ath: await hashToken(tekst), pad: v.pad });
      return askRegister(urlVan(v.adres, `${v.pad}${v.vraag}`), { method: 'GET', headers: { authorization: `DPoP ${tekst}`, dpop } });
    });
    if (reactie?.status !== 401) return reactie;
    tokens.delete(sleutel); // not believed any more: once with a new one
    return opnieuw ? lees(v, false) : reactie;
  };
  return { lees: (v) => lees(v) };
}
