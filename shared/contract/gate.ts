import { contract, type Ingangsnaam, type Invoer } from './contract.ts';
import { foutVanSchema, maakFout, type Fout } from './fout.ts';
import { isIngang } from './ingangen.ts';

/** Largest request that is looked at, in characters of JSON text. */
export const MAX_VERZOEK = 4_000_000;

/** A request whose name and shape were checked; only this goes on to the backend. */
export type Verzoek<N extends Ingangsnaam = Ingangsnaam> = { readonly naam: N; readonly invoer: Invoer<N> };

/** Lets a request through the gate, or says in Dutch which field is wrong. Nothing is written for a refused request. */
export function parseVerzoek(naam: string, ruw: unknown): { ok: true; value: Verzoek } | { ok: false; error: Fout } {
  if (!isIngang(naam)) return { ok: false, error: maakFout('onbekende_vraag', 'Het programma kent deze vraag niet.') };
  const gelezen = contract[naam].invoer.safeParse(ruw);
  if (!gelezen.success) return { ok: false, error: foutVanSchema(gelezen.error) };
  return { ok: true, value: { naam, invoer: gelezen.data } };
}
