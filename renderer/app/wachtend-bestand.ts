/**
 * A package or message that was chosen before a case file was open. It stays in this window until somebody is signed in;
 * nothing of it is read before that.
 */
let wachtend: File | null = null;
const luisteraars = new Set<() => void>();

/** Calls the listener when a file starts or stops waiting; gives how to stop. */
export function onWachtendBestand(luister: () => void): () => void {
  luisteraars.add(luister);
  return () => luisteraars.delete(luister);
}

/** The name of the file that waits. */
export const wachtendeNaam = (): string | null => wachtend?.name ?? null;

/** Keeps a file for after signing in; null lets go of it. */
export function keepWachtendBestand(bestand: File | null): void {
  wachtend = bestand;
  for (const luister of luisteraars) luister();
}

/** Whether a file waits. */
export const hasWachtendBestand = (): boolean => wachtend !== null;

/** The file that waits, once. */
export function takeWachtendBestand(): File | null {
  const bestand = wachtend;
  wachtend = null;
  return bestand;
}
