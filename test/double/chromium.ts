import { execFileSync } from 'node:child_process';

const NAMEN = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const which = (naam: string): string | null => {
  try {
    return execFileSync('which', [naam], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
};

/** Where the browser of the tests stands; null where there is none. */
export const findChromium = (): string | null => process.env['CHROMIUM_PATH'] ?? NAMEN.map(which).find((plek) => plek !== null) ?? null;

/**
 * Whether the browser tests of this file can run. Without a browser they say so in one line; where a browser is
 * required, its absence is a failure.
 */
export function canRunBrowser(wat: string): boolean {
  if (findChromium() !== null) return true;
  if (process.env['REQUIRE_BROWSER'] === '1') throw new Error(`REQUIRE_BROWSER=1, but there is no Chromium for: ${wat}`);
  console.log(`Overgeslagen, want er is geen Chromium: ${wat}`);
  return false;
}
