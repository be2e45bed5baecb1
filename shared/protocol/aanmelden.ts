import { CompactSign, compactVerify, importJWK } from 'jose';
import { z } from 'zod';
import { canonicalBytes } from '../kernel/canonical-json.ts';
import { isStrikteBase64url, PubliekeSleutel, peekDeel, sleutelKenmerk } from './jws.ts';

// How a device signs in to read what is not public: OAuth 2 client credentials with a signed assertion (RFC 6749 4.4,
// RFC 7523) and a token that only works with the key that asked for it (DPoP, RFC 9449). One algorithm, and headers
// that are exactly ours: nothing in a token says how it must be checked.

/** How long an assertion and a token count, in seconds, and how far clocks may differ. */
export const BEWERING_GELDIG = 300;
export const TOKEN_GELDIG = 300;
export const TIJDVERSCHIL = 60;

/** What a token allows. */
export const LEESRECHT = 'regio.lezen';

/** Who signs in at which register: the audience of everything below. */
export const naamVanRegister = (registerId: string): string => `urn:toetstafel:register:${registerId}`;

const Jti = z.string().regex(/^[\w-]{16,64}$/);
const Tijd = z.int().min(0);
const Bewering = z.strictObject({ iss: z.uuid(), sub: z.uuid(), aud: z.string(), jti: Jti, iat: Tijd, exp: Tijd });
const Toegangstoken = z.strictObject({ iss: z.string(), aud: z.string(), sub: z.uuid(), jti: Jti, iat: Tijd, exp: Tijd, scope: z.literal(LEESRECHT), cnf: z.strictObject({ jkt: z.string() }) });
const Sleutelbewijs = z.strictObject({ jti: Jti, htm: z.enum(['GET', 'POST', 'PUT']), htu: z.url().max(2_000), iat: Tijd, ath: z.string().optional() });
export type Bewering = z.infer<typeof Bewering>;
export type Toegangstoken = z.infer<typeof Toegangstoken>;
export type Sleutelbewijs = z.infer<typeof Sleutelbewijs>;

const Beweringkop = z.strictObject({ alg: z.literal('ES256'), kid: z.string(), typ: z.literal('JWT').optional() });
const Tokenkop = z.strictObject({ alg: z.literal('ES256'), kid: z.string(), typ: z.literal('at+jwt') });
const Bewijskop = z.strictObject({ alg: z.literal('ES256'), typ: z.literal('dpop+jwt'), jwk: PubliekeSleutel });

/** What is asked for at the token endpoint, as a form. */
export const Tokenvraag = z.strictObject({
  grant_type: z.literal('client_credentials'),
  client_assertion_type: z.literal('urn:ietf:params:oauth:client-assertion-type:jwt-bearer'),
  client_assertion: z.string().max(4_000),
  client_id: z.uuid().optional(),
  scope: z.literal(LEESRECHT).optional(),
});
export type Tokenvraag = z.infer<typeof Tokenvraag>;

/** The token as it is handed out. */
export const Tokenantwoord = z.object({ access_token: z.string().max(4_000), token_type: z.literal('DPoP'), expires_in: z.int().min(1), scope: z.string() });
export type Tokenantwoord = z.infer<typeof Tokenantwoord>;

type Ondertekenaar = { readonly geheim: CryptoKey; readonly kid: string };

/** A private key and its public half. */
export type Houder = Ondertekenaar & { readonly sleutel: PubliekeSleutel };

const signJwt = (inhoud: object, geheim: CryptoKey, kop: { readonly alg: 'ES256' } & Readonly<Record<string, unknown>>): Promise<string> => new CompactSign(canonicalBytes(inhoud)).setProtectedHeader(kop).sign(geheim);

/** The device's own word that it is who it says. */
export const signBewering = (b: Bewering, { geheim, kid }: Ondertekenaar): Promise<string> => signJwt(Bewering.parse(b), geheim, { alg: 'ES256', kid, typ: 'JWT' });

/** The register's word that this device may read. */
export const signToegangstoken = (t: Toegangstoken, { geheim, kid }: Ondertekenaar): Promise<string> => signJwt(Toegangstoken.parse(t), geheim, { alg: 'ES256', kid, typ: 'at+jwt' });

/** That whoever asks holds the key of the token, for this one question. */
export const signSleutelbewijs = (b: Sleutelbewijs, { geheim, sleutel }: Houder): Promise<string> => signJwt(Sleutelbewijs.parse(b), geheim, { alg: 'ES256', typ: 'dpop+jwt', jwk: sleutel });

async function openJwt(token: string, sleutel: PubliekeSleutel): Promise<boolean> {
  const key = await importJWK(sleutel, 'ES256').catch(() => undefined);
  if (!key || key instanceof Uint8Array) return false;
  return compactVerify(token, key, { algorithms: ['ES256'] }).then(() => true, () => false);
}

/** Header and content of a token of which nothing is certain yet; undefined when it is not of this kind. */
function readJwt<K, T>(token: string, kop: z.ZodType<K>, inhoud: z.ZodType<T>): { readonly kop: K; readonly inhoud: T } | undefined {
  const delen = token.split('.');
  if (delen.length !== 3 || !delen.every(isStrikteBase64url)) return undefined;
  const [k, i] = [kop.safeParse(peekDeel(delen[0] ?? '')), inhoud.safeParse(peekDeel(delen[1] ?? ''))];
  return k.success && i.success ? { kop: k.data, inhoud: i.data } : undefined;
}

/** Who an assertion says that it is of: to find the key to check it with. Proves nothing. */
export const peekAfzender = (token: string): string | undefined => readJwt(token, Beweringkop, Bewering)?.inhoud.sub;

/** The assertion when this key signed it and it says the same device twice; else undefined. */
export async function openBewering(token: string, sleutel: PubliekeSleutel): Promise<Bewering | undefined> {
  const gelezen = readJwt(token, Beweringkop, Bewering);
  if (!gelezen || gelezen.inhoud.iss !== gelezen.inhoud.sub || gelezen.kop.kid !== (await sleutelKenmerk(sleutel))) return undefined;
  return (await openJwt(token, sleutel)) ? gelezen.inhoud : undefined;
}

/** The token when this register signed it; else undefined. */
export async function openToegangstoken(token: string, sleutel: PubliekeSleutel): Promise<Toegangstoken | undefined> {
  const gelezen = readJwt(token, Tokenkop, Toegangstoken);
  return gelezen && gelezen.kop.kid === (await sleutelKenmerk(sleutel)) && (await openJwt(token, sleutel)) ? gelezen.inhoud : undefined;
}

/** The proof and the name of the key that it was made with, when it holds; else undefined. */
export async function openSleutelbewijs(token: string): Promise<{ readonly kid: string; readonly bewijs: Sleutelbewijs } | undefined> {
  const gelezen = readJwt(token, Bewijskop, Sleutelbewijs);
  return gelezen && (await openJwt(token, gelezen.kop.jwk)) ? { kid: await sleutelKenmerk(gelezen.kop.jwk), bewijs: gelezen.inhoud } : undefined;
}

/** The hash of a token as a proof names it (RFC 9449, `ath`). */
export async function hashToken(token: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)));
  return btoa(String.fromCharCode(...hash)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
