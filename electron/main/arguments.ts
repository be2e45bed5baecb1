import path from 'node:path';

/** What the program was asked at its start. */
export type Argumenten = { readonly datamap: string | null; readonly oefenomgeving: boolean };

/**
 * Reads our own options and passes over everything else: Electron and the operating system add switches of their own.
 */
export function parseArguments(argv: readonly string[]): Argumenten {
  const plek = argv.findIndex((deel) => deel === '--data' || deel.startsWith('--data='));
  const gevonden = argv[plek];
  const waarde = gevonden === '--data' ? argv[plek + 1] : gevonden?.slice('--data='.length);
  return { datamap: waarde === undefined || waarde === '' ? null : path.resolve(waarde), oefenomgeving: argv.includes('--oefenomgeving') };
}
