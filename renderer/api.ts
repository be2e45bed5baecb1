import type { Ingangsnaam, RuweInvoer, Uitvoer } from '../shared/contract/contract.ts';
import { contract } from '../shared/contract/contract.ts';
import { maakFout, type Antwoord, type Fout } from '../shared/contract/fout.ts';
import { INGANGEN } from '../shared/contract/ingangen.ts';
import { apiTekst } from './text/api.ts';

/** One async function per entry of the contract. */
export type Api = { readonly [N in Ingangsnaam]: (invoer: RuweInvoer<N>) => Promise<Antwoord<Uitvoer<N>>> };
type Bridge = Readonly<Record<string, (invoer: unknown) => Promise<unknown>>>;
type Listener = (naam: Ingangsnaam) => void;
/** The backend stopped, starts again, or is not there: not an answer to what was asked. */
const WEG: ReadonlySet<string> = new Set(['motor_gestopt', 'motor_start_op', 'geen_antwoord']);

/** Whether an error says that the backend is away, and not that it refuses. */
export const isMotorWeg = (fout: Fout | null): boolean => fout !== null && WEG.has(fout.code);

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

const storingen = new Set<() => void>();

/** Calls the listener each time that the backend turns out to be away; returns how to stop. */
export function onMotorWeg(listener: () => void): () => void {
  storingen.add(listener);
  return () => storingen.delete(listener);
}

const geenAntwoord = (): { ok: false; error: Fout } => ({ ok: false, error: maakFout('geen_antwoord', apiTekst.geenAntwoord) });

async function call<N extends Ingangsnaam>(naam: N, invoer: RuweInvoer<N>): Promise<Antwoord<Uitvoer<N>>> {
  const antwoord = await ask(naam, invoer);
  if (!antwoord.ok && isMotorWeg(antwoord.error)) for (const listener of storingen) listener();
  return antwoord;
}

async function ask<N extends Ingangsnaam>(naam: N, invoer: RuweInvoer<N>): Promise<Antwoord<Uitvoer<N>>> {
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
