import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app, screen, type BrowserWindow, type Rectangle } from 'electron';

export const KLEINSTE = { width: 720, height: 480 } as const;
const EERSTE = { width: 1280, height: 860 } as const;
/** So much of the title bar must be on a display, or the person cannot take hold of the window. */
const GREEP = { width: 120, height: 32 } as const;
const BEWAAR_NA_MS = 400;

export type Vensterstand = { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number; readonly vol: boolean };

const overlap = (a: number, lengteA: number, b: number, lengteB: number): number => Math.min(a + lengteA, b + lengteB) - Math.max(a, b);

const isMaat = (waarde: unknown): waarde is number => typeof waarde === 'number' && Number.isInteger(waarde) && Math.abs(waarde) < 100_000;

/**
 * Where the window opens: where it was, as far as that is on a display that is there now. What was stored is not trusted:
 * a display may be gone, and the file may be anything.
 */
export function fitWindow(bewaard: unknown, werkvlakken: readonly Rectangle[]): Vensterstand {
  const grootste = werkvlakken.reduce((beste, vlak) => ({ width: Math.max(beste.width, vlak.width), height: Math.max(beste.height, vlak.height) }), { width: 0, height: 0 });
  const clamp = (maat: number, as: 'width' | 'height'): number => Math.max(KLEINSTE[as], Math.min(maat, grootste[as] || maat));
  const standaard = { width: clamp(EERSTE.width, 'width'), height: clamp(EERSTE.height, 'height'), vol: false };
  if (typeof bewaard !== 'object' || bewaard === null) return standaard;
  const { x, y, width, height, vol }: Partial<Record<keyof Vensterstand, unknown>> = bewaard;
  if (!isMaat(width) || !isMaat(height)) return standaard;
  const maat = { width: clamp(width, 'width'), height: clamp(height, 'height'), vol: vol === true };
  if (!isMaat(x) || !isMaat(y)) return maat;
  const zichtbaar = werkvlakken.some((vlak) => overlap(x, maat.width, vlak.x, vlak.width) >= GREEP.width && y >= vlak.y && y + GREEP.height <= vlak.y + vlak.height);
  return zichtbaar ? { ...maat, x, y } : maat;
}

const bestand = (): string => path.join(app.getPath('userData'), 'venster.json');

/** Reads where the window was. */
export function readWindowState(): Vensterstand {
  const vlakken = screen.getAllDisplays().map(({ workArea }) => workArea);
  try {
    return fitWindow(JSON.parse(readFileSync(bestand(), 'utf8')), vlakken);
  } catch {
    return fitWindow(null, vlakken); // the first time, or a file that was broken off
  }
}

/** Keeps where the window is: a moment after it moved, and when it closes. */
export function keepWindowState(venster: BrowserWindow): void {
  let wekker: ReturnType<typeof setTimeout> | undefined;
  const save = (): void => {
    clearTimeout(wekker);
    if (venster.isDestroyed() || venster.isMinimized()) return;
    try {
      writeFileSync(`${bestand()}.nieuw`, JSON.stringify({ ...venster.getNormalBounds(), vol: venster.isMaximized() }), { mode: 0o600 });
      renameSync(`${bestand()}.nieuw`, bestand());
    } catch {
      // the place of a window is not worth a message
    }
  };
  const later = (): void => {
    clearTimeout(wekker);
    wekker = setTimeout(save, BEWAAR_NA_MS);
  };
  venster.on('resize', later);
  venster.on('move', later);
  venster.on('close', save);
}
