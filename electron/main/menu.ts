import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/** The menu in Dutch, with the keys that people know from their other programs. */
export function buildMenu(isPackaged: boolean): Menu {
  const scheiding: MenuItemConstructorOptions = { type: 'separator' };
  const ontwikkeling: MenuItemConstructorOptions[] = isPackaged ? [] : [scheiding, { role: 'reload', label: 'Opnieuw laden' }, { role: 'toggleDevTools', label: 'Hulpmiddelen voor ontwikkelaars' }];
  return Menu.buildFromTemplate([
    { label: 'Bestand', submenu: [{ role: 'quit', label: 'Afsluiten', accelerator: 'CommandOrControl+Q' }] },
    {
      label: 'Bewerken',
      submenu: [
        { role: 'undo', label: 'Ongedaan maken' },
        { role: 'redo', label: 'Opnieuw' },
        scheiding,
        { role: 'cut', label: 'Knippen' },
        { role: 'copy', label: 'Kopiëren' },
        { role: 'paste', label: 'Plakken' },
        { role: 'pasteAndMatchStyle', label: 'Plakken zonder opmaak' },
        { role: 'selectAll', label: 'Alles selecteren' },
      ],
    },
    {
      label: 'Beeld',
      submenu: [
        { role: 'resetZoom', label: 'Normale grootte' },
        { role: 'zoomIn', label: 'Groter' },
        { role: 'zoomOut', label: 'Kleiner' },
        scheiding,
        { role: 'togglefullscreen', label: 'Volledig scherm' },
        ...ontwikkeling,
      ],
    },
    { label: 'Help', submenu: [{ label: 'Over Toetstafel', click: () => app.showAboutPanel() }] },
  ]);
}
