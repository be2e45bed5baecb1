import { spawn } from 'node:child_process';

/** The command that opens an address in the browser of this computer; null where no browser can be seen. */
export function browserCommand(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>, adres: string): readonly [string, ...string[]] | null {
  if (platform === 'darwin') return ['open', adres];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', adres];
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open', adres] : null;
}

/** Tries to open the browser. Where that does not work the address on the screen is enough, so nothing here is a failure. */
export function openBrowser(adres: string): void {
  const opdracht = browserCommand(process.platform, process.env, adres);
  if (opdracht === null) return;
  const [programma, ...argumenten] = opdracht;
  const proces = spawn(programma, argumenten, { stdio: 'ignore', detached: true });
  proces.on('error', () => undefined);
  proces.unref();
}
