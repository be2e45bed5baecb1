import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindowConstructorOptions, CustomScheme, MenuItemConstructorOptions } from 'electron';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';
import { powerMonitor, safeStorage, screen } from './computer-double.ts';
import { ProcesDouble } from './process-double.ts';
import { SessionDouble } from './session-double.ts';
import { Gebeurtenis, WindowDouble, type ContentsDouble, type IpcVraag, type Omgeving } from './window-double.ts';

// A double of the `electron` module over Chromium: the real main process and the real preload run against it, with real
// pages and a real backend process. What it cannot show is written in the README beside it.

const root = path.resolve(import.meta.dirname, '../..');
type IpcAntwoord = (event: { sender: ContentsDouble; senderFrame: IpcVraag['senderFrame'] }, invoer: unknown) => unknown;

export { powerMonitor, safeStorage, screen };

const paden = new Map<string, string>();
const vensters: WindowDouble[] = [];
const kanalen = new Map<string, IpcAntwoord>();
const sessies = new Map<string, SessionDouble>();
const processen: ProcesDouble[] = [];
let schemas: CustomScheme[] = [];
let browser: Browser | null = null;
let heeftZandbak = false;
let eersteInstantie = true;
let gestopt: ((code: number) => void) | null = null;
const einde = new Promise<number>((klaar) => (gestopt = klaar));

const launch = async (): Promise<void> => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('The double of electron needs Chromium.');
  // Chromium refuses its own sandbox for root; the sandbox of Electron is not what this double can show.
  browser ??= await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
};

class AppDouble extends EventEmitter {
  readonly isPackaged = false;
  naam = '';
  setName = (naam: string): void => void (this.naam = naam);
  getVersion = (): string => '0.0.0-proef';
  getAppPath = (): string => root;
  getPath = (naam: string): string => paden.get(naam) ?? (naam === 'crashDumps' ? path.join(paden.get('userData') ?? '', 'Crashpad') : '');
  setPath = (naam: string, plek: string): void => {
    if (!existsSync(plek)) throw new Error(`Failed to set path: ${naam} does not exist`);
    paden.set(naam, plek);
  };
  enableSandbox = (): void => void (heeftZandbak = true);
  whenReady = (): Promise<void> => launch();
  requestSingleInstanceLock = (): boolean => eersteInstantie;
  showAboutPanel = (): void => void this.emit('about-panel');
  exit = (code = 0): void => gestopt?.(code);
  /** First the windows, then the program, as Electron does. */
  quit = (): void => {
    const eerst = new Gebeurtenis();
    this.emit('before-quit', eerst);
    if (eerst.defaultPrevented) return;
    const open = BrowserWindow.getAllWindows().map((venster) => venster.destroy());
    void Promise.all(open).then(() => {
      const daarna = new Gebeurtenis();
      this.emit('will-quit', daarna);
      if (!daarna.defaultPrevented) gestopt?.(0);
    });
  };
}

export const app = new AppDouble();

const sessionOf = (naam: string | undefined): SessionDouble => {
  const sessie = sessies.get(naam ?? '') ?? new SessionDouble();
  sessies.set(naam ?? '', sessie);
  return sessie;
};

export const session = {
  fromPartition: (naam: string): SessionDouble => sessionOf(naam),
  get defaultSession(): SessionDouble {
    return sessionOf('');
  },
};

export const protocol = { registerSchemesAsPrivileged: (nieuw: CustomScheme[]): void => void (schemas = nieuw) };

export const ipcMain = {
  handle: (kanaal: string, antwoord: IpcAntwoord): void => {
    if (kanalen.has(kanaal)) throw new Error(`Attempted to register a second handler for '${kanaal}'`);
    kanalen.set(kanaal, antwoord);
  },
};

const ask = async ({ sender, senderFrame, kanaal, invoer }: IpcVraag): Promise<unknown> => {
  const antwoord = kanalen.get(kanaal);
  if (antwoord === undefined) throw new Error(`No handler registered for '${kanaal}'`);
  return structuredClone(await antwoord({ sender, senderFrame }, structuredClone(invoer)));
};

const omgeving: Omgeving = {
  newContext: async () => {
    await launch();
    if (browser === null) throw new Error('Chromium did not start.');
    return browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 }, locale: 'nl-NL', acceptDownloads: true });
  },
  sessionOf,
  ask,
  onCreated: (inhoud) => void app.emit('web-contents-created', new Gebeurtenis(), inhoud),
};

export class BrowserWindow extends WindowDouble {
  constructor(opties: BrowserWindowConstructorOptions) {
    super(opties, omgeving);
    vensters.push(this);
  }
  static getAllWindows = (): WindowDouble[] => vensters.filter((venster) => !venster.isDestroyed());
  static getFocusedWindow = (): WindowDouble | null => BrowserWindow.getAllWindows()[0] ?? null;
  static fromWebContents = (inhoud: ContentsDouble): WindowDouble | null => vensters.find((venster) => venster.webContents === inhoud) ?? null;
}

export const utilityProcess = {
  fork: (bestand: string, argumenten: readonly string[]): ProcesDouble => {
    const proces = new ProcesDouble(bestand, argumenten);
    processen.push(proces);
    return proces;
  },
};

let menu: MenuItemConstructorOptions[] = [];
export const Menu = {
  buildFromTemplate: (sjabloon: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] => sjabloon,
  setApplicationMenu: (nieuw: MenuItemConstructorOptions[]): void => void (menu = nieuw),
};

const meldingen: string[] = [];
const dialoogKeuzes: number[] = [];
export const dialog = {
  showMessageBoxSync: (_venster: unknown, vraag: { message: string }): number => {
    meldingen.push(vraag.message);
    return dialoogKeuzes.shift() ?? 0;
  },
  showErrorBox: (titel: string, tekst: string): void => void meldingen.push(`${titel}: ${tekst}`),
  showMessageBox: (_venster: unknown, vraag: { message: string }): Promise<{ response: number }> => {
    meldingen.push(vraag.message);
    return Promise.resolve({ response: dialoogKeuzes.shift() ?? 0 });
  },
};

const geopend: string[] = [];
export const shell = {
  openExternal: (adres: string): Promise<void> => Promise.resolve(void geopend.push(adres)),
  openPath: (plek: string): Promise<string> => Promise.resolve((geopend.push(plek), '')),
};

/** What a test can see and do, outside the reach of the program. */
export const __double = {
  /** The page of the first open window. */
  page: async (): Promise<Page> => {
    const [venster] = BrowserWindow.getAllWindows();
    if (venster === undefined) throw new Error('There is no window.');
    return venster.webContents.page();
  },
  contents: (): ContentsDouble => {
    const [venster] = BrowserWindow.getAllWindows();
    if (venster === undefined) throw new Error('There is no window.');
    return venster.webContents;
  },
  /** Asks a question over a channel as if another frame had sent it. */
  ask,
  sessionOf,
  channels: (): string[] => [...kanalen.keys()],
  schemes: (): readonly CustomScheme[] => schemas,
  hasSandbox: (): boolean => heeftZandbak,
  menu: (): readonly MenuItemConstructorOptions[] => menu,
  /** What the program said in dialogs, and what it opened outside. */
  meldingen,
  geopend,
  /** The answers to the next dialogs, by number of the button. */
  dialoogKeuzes,
  processen,
  /** Pretends that the program already runs. */
  runElsewhere: (elders: boolean): void => void (eersteInstantie = !elders),
  /** The exit code, once the program has stopped. */
  einde,
  close: async (): Promise<void> => {
    for (const venster of BrowserWindow.getAllWindows()) await venster.destroy();
    for (const proces of processen) proces.kill();
    await browser?.close();
    browser = null;
  },
};
