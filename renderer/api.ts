import type { Ingangsnaam, RuweInvoer, Uitvoer } from '../shared/contract/contract.ts';
import { contract } from '../shared/contract/contract.ts';
import { maakFout, type Antwoord, type Fout } from '../shared/contract/fout.ts';
import { INGANGEN } from '../shared/contract/ingangen.ts';
import { apiTekst } from './text/api.ts';

/** One async function per entry of the contract. */
export type Api = { readonly [N in Ingangsnaam]: (invoer: RuweInvoer<N>) => Promise<Antwoord<Uitvoer<N>>> };
type Bridge = Readonly<Record<string, (invoer: unknown) => Promise<unknown>>>;
type Listener = (naam: Ingangsnaam) => void;

declare global {
  interface Window {
    readonly toetstafel?: Bridge;
  }
}

const listeners = new Set<Listener>();

/** Calls the listener after every command, whether it succeeded or not; returns how to stop. */
export function onCommandDone(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const geenAntwoord = (): { ok: false; error: Fout } => ({ ok: false, error: maakFout('geen_antwoord', apiTekst.geenAntwoord) });

async function call<N extends Ingangsnaam>(naam: N, invoer: RuweInvoer<N>): Promise<Antwoord<Uitvoer<N>>> {
  const entry = window.toetstafel?.[naam];
  if (!entry) return geenAntwoord();
  try {
    // The backend checks every answer against the output schema of this entry before it leaves.
    return (await entry(invoer)) as Antwoord<Uitvoer<N>>;
  } catch {
    return geenAntwoord();
  } finally {
    if (contract[naam].soort === 'command') for (const listener of listeners) listener(naam);
  }
}

/** The backend, as the window knows it. Nothing else touches the bridge. */
// The keys are those of the contract; fromEntries cannot express that.
export const api = Object.fromEntries(INGANGEN.map((naam) => [naam, (invoer: RuweInvoer<typeof naam>) => call(naam, invoer)])) as unknown as Api;
