import { app, dialog, type BrowserWindow } from 'electron';
import type { Faultlog } from './fault-log.ts';

/** Offers a fresh page when the one in the window broke. What was typed is saved as a draft by then. */
export function recoverWindow(venster: BrowserWindow, laad: () => Promise<void>): void {
  venster.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || venster.isDestroyed()) return;
    void dialog
      .showMessageBox(venster, {
        type: 'warning',
        title: 'Toetstafel',
        message: 'Het venster is onverwacht gestopt.',
        detail: 'Wat u had opgeslagen, is veilig. Ook uw concept is bewaard tot de laatste wijziging. Laad het venster opnieuw om verder te gaan.',
        buttons: ['Venster opnieuw laden', 'Programma afsluiten'],
        defaultId: 0,
        cancelId: 1,
        noLink: true,
      })
      .then(({ response }) => (response === 0 ? laad() : app.quit()));
  });
}

/** Stops the program in a clear way on a fault of our own; the text of the fault may hold case data and is not shown. */
export function stopOnOwnFault(close: () => Promise<void>, log: Faultlog): void {
  process.on('uncaughtException', (fout) => {
    log.recordError(fout);
    dialog.showErrorBox('Toetstafel stopt', 'Er is een fout in het programma. Wat u had opgeslagen, is veilig. Start het programma opnieuw. Gebeurt dit vaker, meld het dan bij uw beheerder.');
    void close().finally(() => app.exit(1));
  });
}
