import type { Brief } from './brief.ts';
import type { Drukopties } from './drukwerk.ts';
import { laatDrukken } from './laat-drukken.ts';

/**
 * Sets a letter as an accessible PDF (PDF/UA-1, tagged, Dutch). The same letter gives the same bytes. Texts of
 * people go in as data and come out as they are, whatever they contain.
 */
export async function renderBrief(brief: Brief, { assets = import.meta.dirname }: Drukopties = {}): Promise<Uint8Array> {
  return (await laatDrukken({ sjabloon: 'brief', data: brief, vorm: 'pdf' }, assets)).inhoud;
}

/**
 * Sets a decision letter for the archive: tagged PDF/A-3a with the signed decision file inside, so that the letter
 * can be verified by itself. The file must be without the frozen case (no BSN, health or criminal data). It is for the
 * archive, not for the post: the decision inside names the urgency group, which the pages leave out.
 */
export async function renderBesluitarchief(brief: Brief, besluitbestand: string, { assets = import.meta.dirname }: Drukopties = {}): Promise<Uint8Array> {
  const ingesloten = { naam: 'besluit.json', inhoud: new TextEncoder().encode(besluitbestand) } as const;
  return (await laatDrukken({ sjabloon: 'brief', data: brief, vorm: 'pdf', ingesloten }, assets)).inhoud;
}

/** Pages stand above each other in one picture; a grey line shows where the next begins. */
const HOOGTE_A4 = 841.8898;
const BLADWIT = /^ {4}<path class="typst-shape" fill="#ffffff" fill-rule="nonzero" d="M 0 0v 841\.8898 h 595\.2756 v -841\.8898 Z "\/>$/gm;

/**
 * Shows the pages of a letter as one picture (SVG: shapes only, letters too), to look at before it is final. Also says
 * whether its logo could be set.
 */
export async function renderBriefbeeld(brief: Brief, { assets = import.meta.dirname }: Drukopties = {}): Promise<{ svg: string; bladzijden: number; zonderLogo: boolean }> {
  const { inhoud, zonderLogo } = await laatDrukken({ sjabloon: 'brief', data: brief, vorm: 'beeld' }, assets);
  const svg = Buffer.from(inhoud).toString('utf8');
  const bladzijden = Math.max(1, Math.round(Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1] ?? HOOGTE_A4) / HOOGTE_A4));
  // the press draws the white of every page at the top, over the pages before it: one ground for all of them instead
  const hoogte = bladzijden * HOOGTE_A4;
  const grenzen = Array.from({ length: bladzijden - 1 }, (_, i) => `<rect x="0" y="${((i + 1) * HOOGTE_A4 - 3).toFixed(2)}" width="596" height="6" fill="#6b7280"/>`).join('');
  const kaal = svg.replace(BLADWIT, '').replace(/^<svg [^>]*>/, (kop) => `${kop}<rect x="0" y="0" width="596" height="${hoogte.toFixed(2)}" fill="#ffffff"/>`);
  return { svg: kaal.replace(/<\/svg>\s*$/, `${grenzen}</svg>`), bladzijden, zonderLogo };
}
