import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MEDIATYPEN } from '../../shared/contract/vensterregels.ts';

/** One file of the window, read at the start. */
export type Vensterbestand = { readonly mediatype: string; readonly inhoud: Buffer };

/** The page with the bridge before its own script. */
const withBridge = (html: string): string => html.replace(/<head>/i, '<head><script src="/bridge.js"></script>');

/**
 * The files of the window by their address: the list of what may be asked. Read once, so that no path from a request
 * ever reaches the disk.
 */
export function readWindowFiles(map: string): ReadonlyMap<string, Vensterbestand> {
  const bestanden = new Map<string, Vensterbestand>();
  for (const deel of readdirSync(map, { recursive: true, withFileTypes: true })) {
    const mediatype = MEDIATYPEN[path.extname(deel.name)];
    if (!deel.isFile() || mediatype === undefined) continue;
    const bestand = path.join(deel.parentPath, deel.name);
    bestanden.set(`/${path.relative(map, bestand).split(path.sep).join('/')}`, { mediatype, inhoud: readFileSync(bestand) });
  }
  const pagina = bestanden.get('/index.html');
  if (pagina === undefined) throw new Error('The window has no index.html: it was not built.');
  const metBrug = { mediatype: pagina.mediatype, inhoud: Buffer.from(withBridge(pagina.inhoud.toString('utf8'))) };
  return new Map([...bestanden, ['/index.html', metBrug], ['/', metBrug]]);
}
