import { contract, type Ingangsnaam, type Invoer } from './contract.ts';
import { foutVanSchema, maakFout, type Fout } from './fout.ts';
import { isIngang } from './ingangen.ts';
import { MAX_VERZOEK } from './max-verzoek.ts';

export { MAX_VERZOEK };

/** A request whose name and shape were checked; only this goes on to the backend. */
export type Verzoek<N extends Ingangsnaam = Ingangsnaam> = { readonly naam: N; readonly invoer: Invoer<N> };

const isTeGroot = (ruw: unknown): boolean => {
  try {
    const tekst = JSON.stringify(ruw) as string | undefined; // undefined for undefined, which the type hides
    return tekst !== undefined && tekst.length > MAX_VERZOEK;
  } catch {
    return true; // not JSON (a circle, a BigInt): it has no size that could be allowed
  }
};

/** Lets a request through the gate, or says in Dutch which field is wrong. Nothing is written for a refused request. */
export function parseVerzoek(naam: string, ruw: unknown): { ok: true; value: Verzoek } | { ok: false; error: Fout } {
  if (!isIngang(naam)) return { ok: false, error: maakFout('onbekende_vraag', 'Het programma kent deze vraag niet.') };
  if (isTeGroot(ruw)) return { ok: false, error: maakFout('verzoek_te_groot', 'Dit verzoek is te groot. Er is niets opgeslagen. Maak de tekst of het bestand kleiner.') };
  const gelezen = contract[naam].invoer.safeParse(ruw);
  if (!gelezen.success) return { ok: false, error: foutVanSchema(gelezen.error) };
  return { ok: true, value: { naam, invoer: gelezen.data } };
}
