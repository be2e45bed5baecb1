import path from 'node:path';

/** What decides where the case files stand. */
export type Omgeving = { readonly platform: NodeJS.Platform; readonly home: string; readonly env: Readonly<Record<string, string | undefined>> };

const absolute = (value: string | undefined): string | null => (value !== undefined && path.isAbsolute(value) ? value : null);

/**
 * The folder of the case files of this user: the place that the operating system means for data of programs.
 * The same for the Electron window and the window in a browser, so that both show the same case files.
 */
export function dataFolder({ platform, home, env }: Omgeving): string {
  if (platform === 'win32') return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Toetstafel');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Toetstafel');
  // The XDG rules say that a relative path in this variable must be ignored.
  return path.join(absolute(env['XDG_DATA_HOME']) ?? path.join(home, '.local', 'share'), 'Toetstafel');
}
