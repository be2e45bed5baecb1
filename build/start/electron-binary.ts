import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Why there is no Electron window, in words that fit after "Electron kan hier niet open:". */
export type Afwezig = { readonly reden: string };
export type Gevonden = { readonly programma: string };

const BEREIKBAAR_MS = 2_500;
const OPHALEN_MS = 120_000;

/** Where Electron's own script puts the program; null when it is not there. */
export function findElectron(root: string, env: Readonly<Record<string, string | undefined>>): string | null {
  const pakket = path.join(root, 'node_modules/electron');
  const wijzer = path.join(pakket, 'path.txt');
  const naam = existsSync(wijzer) ? readFileSync(wijzer, 'utf8') : 'electron';
  const programma = path.join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(pakket, 'dist'), naam);
  return existsSync(programma) ? programma : null;
}

/** What on this computer keeps a window from opening, whether or not Electron is there. */
export function findObstacle(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>, uid: number | undefined): string | null {
  if (platform !== 'linux') return null;
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'er is geen scherm';
  // As root Chromium only runs without its sandbox, and without the sandbox this program does not open a window.
  return uid === 0 ? 'u werkt als beheerder (root)' : null;
}

const isReachable = async (adres: string): Promise<boolean> => {
  try {
    await fetch(adres, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(BEREIKBAAR_MS) });
    return true;
  } catch {
    return false;
  }
};

const runInstaller = (root: string): Promise<void> =>
  new Promise((klaar) => {
    const proces = spawn(process.execPath, [path.join(root, 'node_modules/electron/install.js')], { stdio: 'ignore', timeout: OPHALEN_MS });
    proces.once('error', () => klaar());
    proces.once('exit', () => klaar());
  });

/** Finds Electron, or fetches it once with its own script where that can be done within a short time. */
export async function obtainElectron(root: string, env: Readonly<Record<string, string | undefined>>, say: (regel: string) => void): Promise<Gevonden | Afwezig> {
  const belemmering = findObstacle(process.platform, env, process.getuid?.());
  if (belemmering !== null) return { reden: belemmering };
  const aanwezig = findElectron(root, env);
  if (aanwezig !== null) return { programma: aanwezig };
  const niet = { reden: 'het is hier niet en kan niet worden opgehaald' };
  if (env['ELECTRON_SKIP_BINARY_DOWNLOAD'] || !existsSync(path.join(root, 'node_modules/electron/install.js'))) return niet;
  if (!(await isReachable(env['ELECTRON_MIRROR'] ?? 'https://github.com'))) return niet;
  say('Electron wordt opgehaald (eenmalig, ongeveer 110 MB).');
  await runInstaller(root);
  const opgehaald = findElectron(root, env);
  return opgehaald === null ? niet : { programma: opgehaald };
}
