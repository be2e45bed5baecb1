import type { Vergaderdossier } from './compose-vergaderdossier.ts';
import { getPress, type Drukopties } from './typst-press.ts';
import type { Vergaderstuk } from './vergaderstuk.ts';

/** Sets an agenda or minutes as an accessible PDF (PDF/UA-1). The same paper gives the same bytes. */
export async function renderVergaderstuk(stuk: Vergaderstuk, { assets = import.meta.dirname }: Drukopties = {}): Promise<Uint8Array> {
  const press = await getPress(assets);
  return press('vergaderstuk', stuk, undefined);
}

/** Sets the dossier of a meeting as an accessible PDF (PDF/UA-1), with contents and bookmarks. */
export async function renderVergaderdossier(dossier: Vergaderdossier, { assets = import.meta.dirname }: Drukopties = {}): Promise<Uint8Array> {
  const press = await getPress(assets);
  return press('vergaderdossier', dossier, undefined);
}
