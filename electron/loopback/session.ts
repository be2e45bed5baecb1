import { randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * The right to use this host. The launch token works once and gives two secrets:
 * - a cookie, which a page from elsewhere cannot use (SameSite=Strict) and no script can read (HttpOnly);
 * - a key that the page keeps for its own origin and sends along with every question. A cookie is shared by all
 *   ports of 127.0.0.1, so another program on this computer can catch it; the key belongs to this one port.
 * Neither is enough alone, and both die with the process.
 */
export type Sessie = {
  readonly startsleutel: string;
  readonly cookie: string;
  readonly paginasleutel: string;
  /** Gives the two secrets for the launch token, the first time only. */
  exchange(sleutel: string): 'nieuw' | 'gebruikt' | 'onjuist';
};

const secret = (): string => randomBytes(32).toString('base64url');

/** Compares two texts without telling by its time where they differ. */
export function isSame(gegeven: string, verwacht: string): boolean {
  const a = Buffer.from(gegeven);
  const b = Buffer.from(verwacht);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Makes the secrets of one run of the host. */
export function createSession(): Sessie {
  const startsleutel = secret();
  let gebruikt = false;
  return {
    startsleutel,
    cookie: secret(),
    paginasleutel: secret(),
    exchange: (sleutel) => {
      if (!isSame(sleutel, startsleutel)) return 'onjuist';
      if (gebruikt) return 'gebruikt';
      gebruikt = true;
      return 'nieuw';
    },
  };
}

/** The value of one cookie in a Cookie header; null when it is absent or there twice. */
export function readCookie(kop: string | undefined, naam: string): string | null {
  const gevonden = (kop ?? '')
    .split(';')
    .map((deel) => deel.trim())
    .filter((deel) => deel.startsWith(`${naam}=`));
  return gevonden.length === 1 ? (gevonden[0]?.slice(naam.length + 1) ?? null) : null;
}
