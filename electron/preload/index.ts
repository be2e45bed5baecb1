import { contextBridge, ipcRenderer } from 'electron';
import { INGANGSNAMEN, kanaalVan } from '../../shared/contract/namen.ts';

// One function per entry of the contract, each on its own channel. The window never sees ipcRenderer, and there is no
// function that takes the name of a channel: what is not in the contract cannot be asked.
const brug = Object.fromEntries(INGANGSNAMEN.map((naam) => [naam, (invoer: unknown): Promise<unknown> => ipcRenderer.invoke(kanaalVan(naam), invoer)]));

contextBridge.exposeInMainWorld('toetstafel', brug);
