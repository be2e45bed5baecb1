import { dialog, type BrowserWindow } from 'electron';

/**
 * Asks before a page is left that says it has something unsaved. Electron by itself would keep the window open without
 * a word.
 */
export function askBeforeLeaving(venster: BrowserWindow): void {
  venster.webContents.on('will-prevent-unload', (event) => {
    const keuze = dialog.showMessageBoxSync(venster, {
      type: 'question',
      title: 'Toetstafel',
      message: 'Uw laatste wijziging is nog niet opgeslagen.',
      detail: 'Wacht even tot er “opgeslagen” staat en sluit dan opnieuw. Sluit u nu, dan gaat alleen de laatste wijziging verloren.',
      buttons: ['Terug naar het venster', 'Toch sluiten'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    // In this event, preventDefault means: leave the page all the same.
    if (keuze === 1) event.preventDefault();
  });
}
