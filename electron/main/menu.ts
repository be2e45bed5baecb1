import { app, BrowserWindow, Menu, shell, type MenuItemConstructorOptions } from 'electron';
import { sendSignal } from './signals.ts';

type Deel = MenuItemConstructorOptions;
const scheiding: Deel = { type: 'separator' };

/** What the menu needs to know of where it is shown. */
export type Menuopties = { readonly platform: NodeJS.Platform; readonly isPackaged: boolean; readonly datamap: string };

const appmenu: Deel = {
  label: 'Toetstafel',
  submenu: [
    { role: 'about', label: 'Over Toetstafel' },
    scheiding,
    { role: 'services', label: 'Voorzieningen' },
    scheiding,
    { role: 'hide', label: 'Verberg Toetstafel' },
    { role: 'hideOthers', label: 'Verberg andere' },
    { role: 'unhide', label: 'Toon alles' },
    scheiding,
    { role: 'quit', label: 'Stop Toetstafel', accelerator: 'Command+Q' },
  ],
};

const bestandsmenu = ({ platform, datamap }: Menuopties): Deel => ({
  label: 'Bestand',
  submenu: [
    { label: 'Afdrukken…', accelerator: 'CommandOrControl+P', click: () => BrowserWindow.getFocusedWindow()?.webContents.print() },
    { label: 'Map met dossierbestanden tonen', click: () => void shell.openPath(datamap) },
    scheiding,
    { label: 'Vergrendelen', accelerator: 'CommandOrControl+Shift+L', click: () => sendSignal('vergrendel') },
    ...(platform === 'darwin' ? [{ role: 'close', label: 'Venster sluiten' } satisfies Deel] : [scheiding, { role: 'quit', label: 'Afsluiten', accelerator: 'CommandOrControl+Q' } satisfies Deel]),
  ],
});

const bewerken: Deel = {
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
};

const beeld = (isPackaged: boolean): Deel => ({
  label: 'Beeld',
  submenu: [
    { role: 'resetZoom', label: 'Normale grootte' },
    { role: 'zoomIn', label: 'Groter' },
    { role: 'zoomOut', label: 'Kleiner' },
    scheiding,
    { role: 'togglefullscreen', label: 'Volledig scherm' },
    ...(isPackaged ? [] : [scheiding, { role: 'reload', label: 'Opnieuw laden' } satisfies Deel, { role: 'toggleDevTools', label: 'Hulpmiddelen voor ontwikkelaars' } satisfies Deel]),
  ],
});

const vensters: Deel = {
  label: 'Venster',
  submenu: [{ role: 'minimize', label: 'Minimaliseren' }, { role: 'zoom', label: 'Zoomen' }, scheiding, { role: 'front', label: 'Alles op voorgrond' }],
};

const hulp = (platform: NodeJS.Platform): Deel => ({
  role: 'help',
  label: 'Help',
  submenu: [
    { label: 'Algemene wet bestuursrecht', click: () => void shell.openExternal('https://wetten.overheid.nl/BWBR0005537/') },
    ...(platform === 'darwin' ? [] : [scheiding, { label: 'Over Toetstafel', click: () => app.showAboutPanel() }]),
  ],
});

/** The menu in Dutch, in the order and with the keys that people know from the other programs of their system. */
export function describeMenu(opties: Menuopties): Deel[] {
  const { platform, isPackaged } = opties;
  const midden = [bestandsmenu(opties), bewerken, beeld(isPackaged)];
  return platform === 'darwin' ? [appmenu, ...midden, vensters, hulp(platform)] : [...midden, hulp(platform)];
}

/** Builds the menu of this system. */
export const buildMenu = (opties: Menuopties): Menu => Menu.buildFromTemplate(describeMenu(opties));
