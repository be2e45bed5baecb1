import { contextBridge, ipcRenderer } from 'electron';
import { INGANGSNAMEN, kanaalVan } from '../../shared/contract/namen.ts';
import { gebeurtenisVan, isSignaal, SIGNAALKANAAL } from '../../shared/contract/signalen.ts';

// One function per entry of the contract, each on its own channel. The window never sees ipcRenderer, and there is no
// function that takes the name of a channel: what is not in the contract cannot be asked.
const brug = Object.fromEntries(INGANGSNAMEN.map((naam) => [naam, (invoer: unknown): Promise<unknown> => ipcRenderer.invoke(kanaalVan(naam), invoer)]));

contextBridge.exposeInMainWorld('toetstafel', brug);

// What the shell says becomes a bare event: a page can hear that it must lock, and gets nothing to ask with.
ipcRenderer.on(SIGNAALKANAAL, (_event, signaal: unknown) => {
  if (isSignaal(signaal)) window.dispatchEvent(new Event(gebeurtenisVan(signaal)));
});
