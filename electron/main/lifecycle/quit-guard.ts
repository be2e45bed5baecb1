import { app } from 'electron';

/**
 * Lets the program stop only after the backend has finished what it was doing and has closed the case file. That waits
 * for the windows: a page may still save a draft, and a person may change their mind about leaving it.
 */
export function guardQuit(close: () => Promise<void>): void {
  let gesloten = false;
  let bezig = false;
  app.on('will-quit', (event) => {
    if (gesloten) return;
    event.preventDefault();
    if (bezig) return;
    bezig = true;
    void close().finally(() => {
      gesloten = true;
      app.quit();
    });
  });
  app.on('window-all-closed', () => app.quit());
  // Ctrl+C and a stop by the operating system end the same way as the menu.
  for (const signaal of ['SIGINT', 'SIGTERM'] as const) process.on(signaal, () => app.quit());
}
