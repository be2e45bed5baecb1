/** How many requests a second may come, and how many at once after a quiet while. */
export type Limiet = { readonly perSeconde: number; readonly ineens: number };

/** Limits by what is asked: everything from one address, one device, and what a guesser of codes and keys would try. */
export type Limieten = { readonly adres: Limiet; readonly apparaat: Limiet; readonly aanmelden: Limiet };

export const LIMIETEN: Limieten = {
  adres: { perSeconde: 1_000, ineens: 5_000 },
  apparaat: { perSeconde: 500, ineens: 2_000 },
  aanmelden: { perSeconde: 1, ineens: 60 },
};

/** Buckets that are kept; whoever was quiet longest is forgotten first, and a forgotten bucket is a full one. */
const MAX_EMMERS = 50_000;

/** Counts requests; answers with the seconds to wait, or 0 when the request may go on. */
export type Teller = (sleutel: string) => number;

/** A bucket that fills by itself and that every request takes one out of. `nuMs` only goes forward. */
export function makeTeller({ perSeconde, ineens }: Limiet, nuMs: () => number): Teller {
  const emmers = new Map<string, { over: number; opMs: number }>();
  return (sleutel) => {
    const nu = nuMs();
    const bekend = emmers.get(sleutel);
    const over = Math.min(ineens, bekend ? bekend.over + ((nu - bekend.opMs) / 1000) * perSeconde : ineens);
    emmers.delete(sleutel); // and to the end of the line
    emmers.set(sleutel, { over: over >= 1 ? over - 1 : over, opMs: nu });
    const [oudste] = emmers.keys();
    if (emmers.size > MAX_EMMERS && oudste !== undefined) emmers.delete(oudste);
    return over >= 1 ? 0 : Math.ceil((1 - over) / perSeconde);
  };
}

type Vraag = { readonly adres: string; readonly route: string; readonly apparaatId: string | undefined };

/** Whether a request may go on, by all limits that are about it. */
export function makeGrens(limieten: Limieten, nuMs: () => number): (vraag: Vraag) => number {
  const [adres, apparaat, aanmelden] = [makeTeller(limieten.adres, nuMs), makeTeller(limieten.apparaat, nuMs), makeTeller(limieten.aanmelden, nuMs)];
  return (vraag) => Math.max(
    adres(vraag.adres),
    vraag.apparaatId === undefined ? 0 : apparaat(`${vraag.adres} ${vraag.apparaatId}`),
    vraag.route === '/v1/inschrijvingen' || vraag.route === '/v1/oauth/token' ? aanmelden(vraag.adres) : 0,
  );
}
