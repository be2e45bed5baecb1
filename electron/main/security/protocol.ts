import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { CSP, MEDIATYPEN } from '../../../shared/contract/vensterregels.ts';
import { isEigenAdres, SCHEMA } from '../origin.ts';

/** Tells Electron about the scheme; must be done before the program is ready. */
export function registerScheme(): void {
  // Standard and secure give the pages a real origin, so that 'self' and the sender check mean something.
  // No fetch from elsewhere, no CSP bypass, no service worker.
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEMA, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** The files of the window by the path in their address; read once, so that no path from outside ever reaches the disk. */
export function listWindowFiles(map: string): ReadonlyMap<string, string> {
  const bestanden = readdirSync(map, { recursive: true, withFileTypes: true }).filter((deel) => deel.isFile());
  return new Map(
    bestanden
      .map((deel) => path.join(deel.parentPath, deel.name))
      .filter((bestand) => MEDIATYPEN[path.extname(bestand)] !== undefined)
      .map((bestand) => [`/${path.relative(map, bestand).split(path.sep).join('/')}`, bestand]),
  );
}

const koppen = (mediatype: string): Record<string, string> => ({
  'Content-Type': mediatype,
  'Content-Security-Policy': CSP,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
});

/** Answers one request for a file of the window. */
export function answerFile(bestanden: ReadonlyMap<string, string>, methode: string, adres: string): Response {
  const pad = isEigenAdres(adres) ? new URL(adres).pathname : '';
  const bestand = bestanden.get(pad);
  if (methode !== 'GET' || bestand === undefined) return new Response('Niet gevonden.', { status: 404, headers: koppen('text/plain; charset=utf-8') });
  return new Response(readFileSync(bestand), { headers: koppen(MEDIATYPEN[path.extname(bestand)] ?? 'text/plain; charset=utf-8') });
}

/** Serves the files of the window under the program's own origin. */
export function serveWindow(session: Session, map: string): void {
  const bestanden = listWindowFiles(map);
  session.protocol.handle(SCHEMA, (verzoek) => answerFile(bestanden, verzoek.method, verzoek.url));
}
