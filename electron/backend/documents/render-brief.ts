import type { Brief } from './brief.ts';
import { getPress, type Drukopties } from './typst-press.ts';

/**
 * Sets a letter as an accessible PDF (PDF/UA-1, tagged, Dutch). The same letter gives the same bytes. Texts of
 * people go in as data and come out as they are, whatever they contain.
 */
export async function renderBrief(brief: Brief, { assets = import.meta.dirname }: Drukopties = {}): Promise<Uint8Array> {
  const press = await getPress(assets);
  return press('brief', brief, undefined);
}

/**
 * Sets a decision letter for the archive: tagged PDF/A-3a with the signed decision file inside, so that the letter
 * can be verified by itself. The file must be without the frozen case (no BSN, health or criminal data). It is for the
 * archive, not for the post: the decision inside names the urgency group, which the pages leave out.
 */
export async function renderBesluitarchief(brief: Brief, besluitbestand: string, { assets = import.meta.dirname }: Drukopties = {}): Promise<Uint8Array> {
  const press = await getPress(assets);
  return press('brief', brief, { naam: 'besluit.json', inhoud: new TextEncoder().encode(besluitbestand) });
}
