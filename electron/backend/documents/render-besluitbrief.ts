import type { Briefgegevens } from './briefgegevens.ts';
import { getPress } from './typst-press.ts';

/** The folder with `fonts/` and `templates/`: beside this file, or elsewhere when the program is bundled. */
type Drukopties = { readonly assets?: string };

/**
 * Sets a decision letter as an accessible PDF (PDF/UA-1, tagged, Dutch). The same letter gives the same bytes.
 * Texts of people go in as data and come out as they are, whatever they contain.
 */
export async function renderBesluitbrief(gegevens: Briefgegevens, { assets = import.meta.dirname }: Drukopties = {}): Promise<Uint8Array> {
  const press = await getPress(assets);
  return press('besluitbrief', gegevens);
}
