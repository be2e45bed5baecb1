import type { Vergaderdossier } from './compose-vergaderdossier.ts';
import type { Drukopties } from './drukwerk.ts';
import { laatDrukken } from './laat-drukken.ts';
import type { Vergaderstuk } from './vergaderstuk.ts';

/** Sets an agenda or minutes as an accessible PDF (PDF/UA-1). The same paper gives the same bytes. */
export async function renderVergaderstuk(stuk: Vergaderstuk, { assets = import.meta.dirname }: Drukopties = {}): Promise<Uint8Array> {
  return (await laatDrukken({ sjabloon: 'vergaderstuk', data: stuk, vorm: 'pdf' }, assets)).inhoud;
}

/** Sets the dossier of a meeting as an accessible PDF (PDF/UA-1), with contents and bookmarks. With `signaal` it can be stopped. */
export async function renderVergaderdossier(dossier: Vergaderdossier, { assets = import.meta.dirname, signaal }: Drukopties & { readonly signaal?: AbortSignal } = {}): Promise<Uint8Array> {
  return (await laatDrukken({ sjabloon: 'vergaderdossier', data: dossier, vorm: 'pdf' }, assets, signaal)).inhoud;
}
