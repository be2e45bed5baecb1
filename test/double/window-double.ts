import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, WindowOpenHandlerResponse } from 'electron';
import type { BrowserContext, Frame, Page, Request, Route } from 'playwright-core';
import { fromChromium, toChromium } from './origin.ts';
import { BINDING, wrapPreload } from './preload-wrapper.ts';
import type { SessionDouble } from './session-double.ts';

export type FrameDouble = { readonly url: string; readonly parent: FrameDouble | null };
export type IpcVraag = { readonly sender: ContentsDouble; readonly senderFrame: FrameDouble | null; readonly kanaal: string; readonly invoer: unknown };

/** What a window needs from the rest of the double. */
export type Omgeving = {
  readonly newContext: () => Promise<BrowserContext>;
  readonly sessionOf: (partitie: string | undefined) => SessionDouble;
  readonly ask: (vraag: IpcVraag) => Promise<unknown>;
  readonly onCreated: (inhoud: ContentsDouble) => void;
};

/** A navigation that a rule may refuse. */
export class Gebeurtenis {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

const asFrame = (frame: Frame): FrameDouble => {
  const ouder = frame.parentFrame();
  return { url: fromChromium(frame.url()), parent: ouder === null ? null : asFrame(ouder) };
};

/** The frame of a request; null for the first request of a new window, which Chromium sends before there is a frame. */
const frameOf = (verzoek: Request): Frame | null => {
  try {
    return verzoek.frame();
  } catch {
    return null;
  }
};

/** The page inside a window. */
export class ContentsDouble extends EventEmitter {
  readonly session: SessionDouble;
  /** Addresses outside the program that the page tried to reach. None of them left this computer. */
  readonly buiten: string[] = [];
  /** Addresses for which the page asked a new window, with what the rule said. */
  readonly nieuweVensters: { url: string; action: string }[] = [];
  /** Navigations that the rules refused. */
  readonly geweigerd: string[] = [];
  /** What the shell sent to the page, and how often it printed. */
  readonly verzonden: (readonly unknown[])[] = [];
  afgedrukt = 0;
  #openRegel: (vraag: { url: string }) => WindowOpenHandlerResponse = () => ({ action: 'allow' });
  #verwacht: string | null = null;
  readonly #pagina: Promise<Page>;

  constructor(opties: BrowserWindowConstructorOptions, omgeving: Omgeving) {
    super();
    this.session = omgeving.sessionOf(opties.webPreferences?.partition);
    this.#pagina = this.#open(opties, omgeving);
  }

  setWindowOpenHandler(regel: (vraag: { url: string }) => WindowOpenHandlerResponse): void {
    this.#openRegel = regel;
  }

  /** The page in Chromium, once it is there. */
  page(): Promise<Page> {
    return this.#pagina;
  }

  /** What the shell sends arrives at the preload of this page, as text that was copied. */
  send(kanaal: string, ...gegevens: readonly unknown[]): void {
    this.verzonden.push([kanaal, ...gegevens]);
    void this.#pagina.then((pagina) => pagina.evaluate(([naam, eerste]) => void window.dispatchEvent(new CustomEvent(`double:${naam}`, { detail: eerste })), [kanaal, gegevens[0]] as const)).catch(() => undefined); // a page that is gone hears nothing
  }
  print(): void {
    this.afgedrukt += 1;
  }

  async load(adres: string): Promise<void> {
    const pagina = await this.#pagina;
    this.#verwacht = toChromium(adres);
    await pagina.goto(this.#verwacht);
    this.#verwacht = null;
  }

  async #open(opties: BrowserWindowConstructorOptions, omgeving: Omgeving): Promise<Page> {
    const context = await omgeving.newContext();
    await context.exposeBinding(BINDING, ({ frame }, { kanaal, invoer }: { kanaal: string; invoer: unknown }) => omgeving.ask({ sender: this, senderFrame: asFrame(frame), kanaal, invoer }));
    if (opties.webPreferences?.preload !== undefined) await context.addInitScript({ content: wrapPreload(opties.webPreferences.preload) });
    await context.route('**/*', (route) => this.#route(route));
    const pagina = await context.newPage();
    const cdp = await context.newCDPSession(pagina);
    await cdp.send('Page.enable');
    cdp.on('Page.windowOpen', ({ url }) => this.nieuweVensters.push({ url, action: this.#openRegel({ url: fromChromium(url) }).action }));
    context.on('page', (nieuw) => void nieuw.close());
    return pagina;
  }

  /** Every request of the page: first the rules for navigation, then those of the session, then the program's own files. */
  async #route(route: Route): Promise<void> {
    const verzoek = route.request();
    const url = fromChromium(verzoek.url());
    if (verzoek.isNavigationRequest() && verzoek.url() !== this.#verwacht) {
      const frame = frameOf(verzoek);
      if (frame === null) return route.abort('aborted');
      if (!this.#mayNavigate(url, frame.parentFrame() === null)) {
        this.geweigerd.push(url);
        return route.abort('aborted');
      }
    }
    const schema = url.slice(0, url.indexOf(':'));
    if (!this.session.allows(url)) {
      this.buiten.push(url);
      return route.abort('blockedbyclient');
    }
    const antwoord = await this.session.schemas.get(schema)?.(new globalThis.Request(url, { method: verzoek.method() }));
    if (antwoord === undefined) {
      this.buiten.push(url);
      return route.abort('internetdisconnected');
    }
    return route.fulfill({ status: antwoord.status, headers: Object.fromEntries(antwoord.headers), body: Buffer.from(await antwoord.arrayBuffer()) });
  }

  #mayNavigate(url: string, isTop: boolean): boolean {
    const gebeurtenis = new Gebeurtenis();
    if (isTop) this.emit('will-navigate', gebeurtenis, url);
    this.emit('will-frame-navigate', gebeurtenis);
    return !gebeurtenis.defaultPrevented;
  }
}

/** A window: keeps its settings and has a page. */
export class WindowDouble extends EventEmitter {
  readonly webContents: ContentsDouble;
  readonly opties: BrowserWindowConstructorOptions;
  zichtbaar = false;
  isVol = false;
  plaats: { x?: number; y?: number; width?: number; height?: number } = {};
  #weg = false;

  constructor(opties: BrowserWindowConstructorOptions, omgeving: Omgeving) {
    super();
    this.opties = opties;
    this.webContents = new ContentsDouble(opties, omgeving);
    omgeving.onCreated(this.webContents);
  }

  async loadURL(adres: string): Promise<void> {
    await this.webContents.load(adres);
    this.emit('ready-to-show');
  }

  show(): void {
    this.zichtbaar = true;
  }
  maximize(): void {
    this.isVol = true;
    this.emit('maximize');
  }
  isMaximized(): boolean {
    return this.isVol;
  }
  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    const { x = 40, y = 30, width = 0, height = 0 } = this.opties;
    return { x, y, width, height, ...this.plaats };
  }
  /** Moves or resizes as a person does. */
  moveTo(plaats: { x?: number; y?: number; width?: number; height?: number }): void {
    this.plaats = plaats;
    this.emit('move');
  }
  focus(): void {
    this.emit('focus');
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {
    this.emit('restore');
  }
  isDestroyed(): boolean {
    return this.#weg;
  }
  async destroy(): Promise<void> {
    this.emit('close');
    this.#weg = true;
    await (await this.webContents.page()).context().close();
  }
}
