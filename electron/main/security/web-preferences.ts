import type { WebPreferences } from 'electron';

/**
 * The settings of every window. Most are Electron's own defaults; they are written out because a default can change
 * and because each of them is a line of defence.
 */
export function webPreferences(preload: string, isPackaged: boolean): WebPreferences {
  return {
    preload,
    // Without the `persist:` prefix the session lives in memory: nothing of a case reaches the disk through a cache.
    partition: SESSIE,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    // The spelling checker fetches its word lists from outside.
    spellcheck: false,
    devTools: !isPackaged,
  };
}

/** The name of the session that lives in memory. */
export const SESSIE = 'toetstafel';
