import { BIJLAGESOORTEN, type Bijlagesoort } from './bijlage.ts';

const MAX_NAAM = 120;
/** Names that Windows keeps for devices, whatever comes after the dot. */
const GERESERVEERD = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name of a file as it is kept and given out: without folders, control and direction marks or characters that a
 * file system refuses, and with the ending of what the file really is.
 */
export function formatBijlagenaam(ruw: string, soort: Bijlagesoort): string {
  const { extensie } = BIJLAGESOORTEN[soort];
  const zonderMap = ruw.toWellFormed().replace(/^.*[/\\]/s, '');
  const schoon = zonderMap
    .normalize('NFC')
    // control characters, and marks that hide or turn text around (a name ending in "fdp.exe" shown as "exe.pdf")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\ufffd]/gu, '')
    .replace(/(\P{M}\p{M}{2})\p{M}+/gu, '$1')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replace(/^[. ]+|[. ]+$/g, '');
  const kort = Array.from(schoon).slice(0, MAX_NAAM).join('').trim();
  return `${kort === '' || GERESERVEERD.test(kort.replace(/\..*$/s, '')) ? 'bijlage' : kort}.${extensie}`;
}
