import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { hashToken, naamVanRegister, signBewering, signSleutelbewijs, type Bewering } from '../../shared/protocol/aanmelden.ts';
import type { Testcommissie } from './commission.ts';
import type { Reactie, Testregio } from './region.ts';

/** The clock of a test region when nobody set it. */
export const NU = Math.floor(Date.parse('2026-05-06T09:00:00.000Z') / 1000);

type Afwijking = { readonly bewering?: Partial<Bewering>; readonly bewijs?: Partial<{ jti: string; htm: 'GET' | 'POST' | 'PUT'; htu: string; iat: number; ath: string }>; readonly ondertekenaar?: Testcommissie['apparaat']; readonly tekst?: string };

export const makeBewering = (c: Testcommissie, r: Testregio, anders: Partial<Bewering> = {}): Promise<string> =>
  signBewering({ iss: c.apparaatId, sub: c.apparaatId, aud: naamVanRegister(r.register.id), jti: randomUUID(), iat: NU, exp: NU + 300, ...anders }, c.apparaat);

export const makeBewijs = (houder: Testcommissie['apparaat'], bewijs: Partial<{ jti: string; htm: 'GET' | 'POST' | 'PUT'; htu: string; iat: number; ath: string }>): Promise<string> =>
  signSleutelbewijs({ jti: randomUUID(), htm: 'GET', htu: 'https://register.test/v1/wijzigingen', iat: NU, ...bewijs }, houder);

async function inject(app: FastifyInstance, verzoek: { method: 'GET' | 'POST' | 'HEAD'; url: string; headers: Record<string, string>; payload?: string }): Promise<Reactie> {
  const r = await app.inject(verzoek);
  return { status: r.statusCode, tekst: r.body, soort: String(r.headers['content-type']).split(';')[0] ?? '', koppen: r.headers };
}

/** Asks for a token, as right or as wrong as the test wants it. */
export async function askToken(r: Testregio, c: Testcommissie, anders: Afwijking = {}): Promise<Reactie> {
  const assertion = anders.tekst ?? (await makeBewering(c, r, anders.bewering));
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: assertion });
  const dpop = await makeBewijs(anders.ondertekenaar ?? c.apparaat, { htm: 'POST', htu: 'https://register.test/v1/oauth/token', ...anders.bewijs });
  return inject(r.app, { method: 'POST', url: '/v1/oauth/token', headers: { 'content-type': 'application/x-www-form-urlencoded', dpop }, payload: form.toString() });
}

export async function tokenVan(r: Testregio, c: Testcommissie, iat = NU): Promise<string> {
  const reactie = await askToken(r, c, { bewering: { iat, exp: iat + 300 }, bewijs: { iat } });
  if (reactie.status !== 200) throw new Error(`No token: ${reactie.tekst}`);
  return (JSON.parse(reactie.tekst) as { access_token: string }).access_token; // checked by the status
}

/** Reads a path with a token, and a proof for it. */
export async function readWith(r: Testregio, c: Testcommissie, vraag: { url: string; token?: string; dpop?: string; iat?: number; method?: 'GET' | 'HEAD' }): Promise<Reactie> {
  const { url, method = 'GET' } = vraag;
  const token = vraag.token ?? (await tokenVan(r, c, vraag.iat));
  const pad = url.split('?')[0] ?? '';
  const dpop = vraag.dpop ?? (await makeBewijs(c.apparaat, { htu: `https://register.test${pad}`, ath: await hashToken(token), ...(vraag.iat === undefined ? {} : { iat: vraag.iat }) }));
  return inject(r.app, { method, url, headers: { authorization: `DPoP ${token}`, dpop } });
}
