/** The sites that the program refers to for the text of a law or regulation. */
const SITES: ReadonlySet<string> = new Set(['wetten.overheid.nl', 'lokaleregelgeving.overheid.nl']);

/**
 * Whether a link may be opened in the browser of the computer: only https, only the named government sites, no user
 * name or port in the address. Everything else could start another program or carry data outside.
 */
export function isAllowedExternalLink(adres: string): boolean {
  if (!URL.canParse(adres)) return false;
  const url = new URL(adres);
  return url.protocol === 'https:' && SITES.has(url.hostname) && url.port === '' && url.username === '' && url.password === '' && adres.length <= 2_000;
}
