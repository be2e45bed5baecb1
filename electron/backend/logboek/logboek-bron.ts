import { readFileSync } from 'node:fs';
import path from 'node:path';

const TIJDSLIMIET_MS = 30_000;

/** Where a log is read from: an address, or a folder with a copy. A file that is not there is undefined. */
export type Logbron = { readonly soort: 'adres' | 'map'; readonly lees: (naam: string) => Promise<Uint8Array<ArrayBuffer> | undefined> };

async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reactie = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIJDSLIMIET_MS) });
  if (reactie.status === 404) return undefined;
  if (!reactie.ok) throw new Error(`The register answered ${reactie.status}`);
  return new Uint8Array(await reactie.arrayBuffer());
}

function readBytes(pad: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(readFileSync(pad));
  } catch (fout) {
    if (fout instanceof Error && 'code' in fout && fout.code === 'ENOENT') return undefined;
    throw fout;
  }
}

/** Reads a log over HTTP or from a folder; both have the same names below them. */
export function openLogbron(plaats: string): Logbron {
  if (!/^https?:\/\//.test(plaats)) return { soort: 'map', lees: (naam) => Promise.resolve(readBytes(path.join(plaats, naam))) };
  const basis = plaats.replace(/\/+$/, '');
  return { soort: 'adres', lees: (naam) => fetchBytes(naam === 'register.json' ? `${basis}/v1/register?protocol=2` : `${basis}/v1/${naam}`) };
}
