import path from 'node:path';
import { app, BrowserWindow } from 'electron';
import { recoverWindow } from './lifecycle/crash.ts';
import { askBeforeLeaving } from './lifecycle/unsaved.ts';
import { keepWindowState, KLEINSTE, readWindowState } from './lifecycle/window-state.ts';
import { STARTPAGINA } from './origin.ts';
import { webPreferences } from './security/web-preferences.ts';

/** Opens the window and shows it as soon as there is something to see. */
export async function openWindow(): Promise<BrowserWindow> {
  const { vol, ...plaats } = readWindowState();
  const venster = new BrowserWindow({
    title: 'Toetstafel',
    ...plaats,
    minWidth: KLEINSTE.width,
    minHeight: KLEINSTE.height,
    show: false,
    backgroundColor: '#ffffff',
    icon: path.join(app.getAppPath(), 'build/icons/icon.png'),
    webPreferences: webPreferences(path.join(app.getAppPath(), 'dist/electron/preload.cjs'), app.isPackaged),
  });
  if (vol) venster.maximize();
  keepWindowState(venster);
  venster.once('ready-to-show', () => venster.show());
  const laad = (): Promise<void> => venster.loadURL(STARTPAGINA);
  recoverWindow(venster, laad);
  askBeforeLeaving(venster);
  await laad();
  return venster;
}

/** Brings the window to the front, for a second start of the program. */
export function focusWindow(): void {
  const [venster] = BrowserWindow.getAllWindows();
  if (venster === undefined) return;
  if (venster.isMinimized()) venster.restore();
  venster.focus();
}
