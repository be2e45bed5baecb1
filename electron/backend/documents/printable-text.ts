import type { GlyphCoverage } from './glyph-coverage.ts';

/** Stands for a character that the font cannot show. */
const ONBEKEND_TEKEN = '\u25a1';

const LINE_BREAKS = /\r\n?|[\u2028\u2029\u0085]/g;
/** Direction marks can make a text read otherwise than it is written; joiners and selectors only belong to signs we do not have. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]|(?!\n)\p{Cc}/gu;
/** More marks on one sign than any writing has (zalgo): they would cover the lines around it. */
const STAPEL = /(\p{M}{2})\p{M}+/gu;
const LONG_RUN = /[^\s\u200b-]{41,}/gu;
const RUN_LENGTH = 30;
/** A last bound, far above what a field takes: nothing that people bring in keeps the press busy for minutes. */
const MAX_TEKST = 60_000;
const MAX_REGELS = 1_500;

/** A text as far as a document carries it, with a word about the rest. */
function beperk(text: string): string {
  let einde = Math.min(text.length, MAX_TEKST);
  for (let regels = 0, plek = text.indexOf('\n'); plek >= 0 && plek < einde; plek = text.indexOf('\n', plek + 1)) {
    regels += 1;
    if (regels === MAX_REGELS) einde = plek;
  }
  return einde === text.length ? text : `${text.slice(0, einde)}\n\n[Deze tekst is te lang voor dit stuk. De rest staat in het dossier.]`;
}

function breakLongRun(run: string): string {
  const points = Array.from(run);
  const pieces: string[] = [];
  for (let i = 0; i < points.length; i += RUN_LENGTH) pieces.push(points.slice(i, i + RUN_LENGTH).join(''));
  return pieces.join('\u200b');
}

/**
 * A text as the press can set it: composed, without direction marks, every character the font lacks shown as a
 * box (PDF/UA refuses a page with a missing glyph), and runs without spaces broken before they leave the page.
 */
function printableText(whole: string, coverage: GlyphCoverage): string {
  const plain = beperk(whole).normalize('NFC').replace(LINE_BREAKS, '\n').replace(/\t/g, ' ').replace(INVISIBLE, '').replace(STAPEL, '$1');
  let shown = '';
  for (const char of plain) shown += char === '\n' || coverage.has(char.codePointAt(0) ?? 0) ? char : ONBEKEND_TEKEN;
  return shown.replace(LONG_RUN, breakLongRun);
}

/** As {@link printableText}, for every text in a JSON value. */
export function printableValue(value: unknown, coverage: GlyphCoverage): unknown {
  if (typeof value === 'string') return printableText(value, coverage);
  if (Array.isArray(value)) return value.map((item) => printableValue(item, coverage));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printableValue(item, coverage)]));
  return value;
}
