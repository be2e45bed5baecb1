import type { Configuration } from 'electron-builder';

/** Where the region puts new versions, and whether a package without a signature may be made. */
type Omgeving = Readonly<Record<string, string | undefined>>;

/**
 * What the region that publishes the program adds: the address of its own update server, written into the package with
 * the list of versions beside it, and then always a signature. Without an address the package knows no updates at all.
 * Nothing is uploaded and the program fetches nothing by itself.
 */
export function releaseSettings(env: Omgeving): { readonly ok: true; readonly value: Configuration } | { readonly ok: false; readonly error: string } {
  const adres = env['TOETSTAFEL_UPDATE_ADRES'];
  if (adres === undefined || adres === '') return { ok: true, value: {} };
  const url = URL.canParse(adres) ? new URL(adres) : null;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return { ok: false, error: 'TOETSTAFEL_UPDATE_ADRES moet een adres zijn dat begint met https://, zonder wachtwoord erin. Er is niets gemaakt.' };
  return { ok: true, value: { publish: { provider: 'generic', url: url.href, channel: 'latest' }, forceCodeSigning: true } };
}
