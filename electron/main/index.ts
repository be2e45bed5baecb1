import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { app, BrowserWindow, dialog, Menu, session } from 'electron';
import { parseArguments } from './arguments.ts';
import { startBackendProcess, type Backendproces } from './backend-process.ts';
import { dataFolder } from './data-folder.ts';
import { openGate } from './ipc/gate.ts';
import { stopOnOwnFault } from './lifecycle/crash.ts';
import { openFaultLog, watchProcesses, type Faultlog } from './lifecycle/fault-log.ts';
import { watchForLock } from './lifecycle/lock.ts';
import { findFileArgument, listenForFiles } from './lifecycle/open-files.ts';
import { guardQuit } from './lifecycle/quit-guard.ts';
import { claimSingleInstance } from './lifecycle/single-instance.ts';
import { buildMenu } from './menu.ts';
import { hardenContents, hardenSession } from './security/harden.ts';
import { answerKeyQuestion } from './security/key-store.ts';
import { registerScheme, serveWindow } from './security/protocol.ts';
import { sendSignal } from './signals.ts';
import type { Oefenregisterstart } from '../../shared/contract/procesbericht.ts';
import { SESSIE } from './security/web-preferences.ts';
import { focusWindow, openWindow } from './window.ts';

/** The running program. */
export type Programma = { readonly venster: BrowserWindow; readonly backend: Backendproces };

/**
 * The practice register: packed beside the program and run as a thread of the backend, because the packaged program has
 * no Node to start. From source the starter says which Node runs it.
 */
const oefenregister = (): Oefenregisterstart => {
  if (app.isPackaged) return { soort: 'draad', bestand: path.join(process.resourcesPath, 'oefenregister/dist/register/main.mjs') };
  const node = process.env['TOETSTAFEL_NODE'];
  return node === undefined ? null : { soort: 'proces', opdracht: [node, path.join(app.getAppPath(), 'register/main.ts')] };
};

const startBackend = (datamap: string, log: Faultlog): Backendproces =>
  startBackendProcess({
    bestand: path.join(app.getAppPath(), 'dist/electron/backend.js'),
    proces: { datamap, versie: app.getVersion(), oefenregister: oefenregister() },
    // Only numbers: the log may never hold anything of a case.
    onCrash: (code, wachtMs) => {
      log.record({ plek: 'dossiers', soort: 'gestopt', code: String(code) });
      console.error(`Het dossierproces is gestopt (code ${code}) en start over ${wachtMs} ms opnieuw.`);
    },
    onKeyQuestion: answerKeyQuestion,
  });

const openPractice = async (backend: Backendproces): Promise<void> => {
  const antwoord = await backend.ask('startOefenomgeving', {});
  if (!antwoord.ok) dialog.showErrorBox('De oefenomgeving is niet gestart', antwoord.error.melding);
};

/** Starts the program: the rules first, then the backend, then the window. Null when it already runs. */
export async function start(argv: readonly string[] = process.argv): Promise<Programma | null> {
  const { datamap: gekozen, oefenomgeving } = parseArguments(argv);
  const datamap = gekozen ?? dataFolder({ platform: process.platform, home: os.homedir(), env: process.env });

  app.setName('Toetstafel');
  // What Chromium itself keeps stands beside the case files, so that another data folder is another program.
  const venstermap = path.join(datamap, 'venster');
  mkdirSync(venstermap, { recursive: true, mode: 0o700 }); // Electron refuses a folder that is not there
  app.setPath('userData', venstermap);
  app.enableSandbox();
  registerScheme();
  const bestanden = listenForFiles();
  let openFile: (pad: string) => void = () => undefined;
  const onSecond = (anders: readonly string[], map: string): void => {
    focusWindow();
    const pad = findFileArgument(anders, map);
    if (pad !== null) openFile(pad);
  };
  if (!claimSingleInstance(onSecond)) {
    app.quit();
    return null;
  }
  hardenContents();
  await app.whenReady();

  const sessie = session.fromPartition(SESSIE);
  hardenSession(sessie, app.isPackaged);
  hardenSession(session.defaultSession, app.isPackaged);
  serveWindow(sessie, path.join(app.getAppPath(), 'dist/renderer'));
  Menu.setApplicationMenu(buildMenu({ platform: process.platform, isPackaged: app.isPackaged, datamap }));

  const log = openFaultLog(datamap);
  watchProcesses(log);
  const backend = startBackend(datamap, log);
  const close = (): Promise<void> => backend.close();
  guardQuit(close);
  stopOnOwnFault(close, log);
  openGate(backend, (event) => BrowserWindow.fromWebContents(event.sender) !== null);
  if (oefenomgeving) await openPractice(backend);
  openFile = (pad) => {
    backend.openFile(pad);
    sendSignal('openverzoek');
  };
  bestanden.deliver(openFile);
  const gevraagd = findFileArgument(argv, process.cwd());
  if (gevraagd !== null) openFile(gevraagd);
  const wacht = watchForLock(() => backend.ask('getToestand', {}));
  app.on('will-quit', () => wacht.stop());
  return { venster: await openWindow(), backend };
}

if (process.env['TOETSTAFEL_GEEN_AUTOSTART'] !== '1') {
  start().catch(() => {
    dialog.showErrorBox('Toetstafel start niet', 'Het programma kan niet starten. Uw dossierbestanden zijn niet gewijzigd. Installeer het programma opnieuw of vraag uw beheerder om hulp.');
    app.exit(1);
  });
}
