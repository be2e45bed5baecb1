import os from 'node:os';
import path from 'node:path';
import { createBackend } from '../../electron/backend/index.ts';
import { startLoopback } from '../../electron/loopback/index.ts';
import { dataFolder } from '../../electron/main/data-folder.ts';
import { openBrowser } from './open-browser.ts';
import type { Startopties } from './options.ts';

const signalled = (): Promise<void> =>
  new Promise((klaar) => {
    for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signaal, () => {
        // A second time means: now, whatever is still running.
        process.once(signaal, () => process.exit(130));
        klaar();
      });
    }
  });

/** Serves the program to the browser of this computer until the person stops it. Gives the exit code. */
export async function runLoopback(root: string, versie: string, opties: Startopties): Promise<number> {
  const datamap = opties.datamap ?? dataFolder({ platform: process.platform, home: os.homedir(), env: process.env });
  const backend = createBackend({ datamap, versie, kanaal: 'browser', oefenregister: { soort: 'proces', opdracht: [process.execPath, path.join(root, 'register/main.ts')] } });
  const gestopt = signalled();
  try {
    if (opties.oefenomgeving) {
      console.log('De oefenomgeving wordt klaargezet.');
      const antwoord = await backend.handle('startOefenomgeving', {});
      if (!antwoord.ok) return fail(antwoord.error.melding);
    }
    const host = await startLoopback({ backend, rendererDir: path.join(root, 'dist/renderer'), port: opties.port ?? 0, open: opties.open ? openBrowser : null });
    if (!host.ok) return fail(host.error.melding);
    console.log(`Open Toetstafel met deze link (hij werkt één keer): ${host.value.adres}`);
    console.log('Stoppen: Ctrl+C.');
    await gestopt;
    console.log('Toetstafel wordt afgesloten.');
    await host.value.close();
    return 0;
  } finally {
    await backend.close();
  }
}

function fail(melding: string): number {
  console.error(melding);
  return 1;
}
