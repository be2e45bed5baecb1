import { BrowserWindow } from 'electron';
import { SIGNAALKANAAL, type Signaal } from '../../shared/contract/signalen.ts';

/** Tells every window a bare word. */
export function sendSignal(signaal: Signaal): void {
  for (const venster of BrowserWindow.getAllWindows()) {
    if (!venster.isDestroyed()) venster.webContents.send(SIGNAALKANAAL, signaal);
  }
}
