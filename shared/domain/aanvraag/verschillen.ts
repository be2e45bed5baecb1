import type { Aanvraag } from './aanvraag.ts';

type Waarde = string | number | boolean | null;

/** One field of a request that changed; null where there was, or is, nothing. */
export type Verschil = { readonly veld: string; readonly was: Waarde; readonly wordt: Waarde };

/** Every value in a request with its path. */
function* listWaarden(deel: unknown, pad: string): Generator<[string, Waarde]> {
  if (typeof deel === 'string' || typeof deel === 'number' || typeof deel === 'boolean') yield [pad, deel];
  else if (typeof deel === 'object' && deel !== null) for (const [sleutel, waarde] of Object.entries(deel)) yield* listWaarden(waarde, pad === '' ? sleutel : `${pad}.${sleutel}`);
}

/** What changed between two versions of a request, in the order of the fields. An empty text is nothing. */
export function vergelijkAanvragen(was: Aanvraag, wordt: Aanvraag): Verschil[] {
  const vast = (a: Aanvraag): Map<string, Waarde> => new Map([...listWaarden(a, '')].filter(([, waarde]) => waarde !== ''));
  const [oud, nieuw] = [vast(was), vast(wordt)];
  return [...new Set([...oud.keys(), ...nieuw.keys()])].flatMap((veld) => {
    const verschil = { veld, was: oud.get(veld) ?? null, wordt: nieuw.get(veld) ?? null };
    return verschil.was === verschil.wordt ? [] : [verschil];
  });
}
