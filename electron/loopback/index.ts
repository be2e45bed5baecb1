import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Antwoord } from '../../shared/contract/fout.ts';
import { isIngang } from '../../shared/contract/ingangen.ts';
import type { Backend } from '../backend/index.ts';
import { BRUGSCRIPT, startPage, STARTSCRIPT } from './bridge-script.ts';
import { checkFile, checkHost, checkLaunch, checkQuestion, isPrefetch, type Grens } from './checks.ts';
import { KOPPEN } from './koppen.ts';
import { isOtherUser } from './peer-owner.ts';
import { readBody } from './read-body.ts';
import * as weigering from './refusal.ts';
import { refusalAsAnswer, refusalAsPage, type Weigering } from './refusal.ts';
import { createSession } from './session.ts';
import { readWindowFiles, type Vensterbestand } from './window-files.ts';

export type LoopbackOpties = {
  readonly backend: Pick<Backend, 'handle'>;
  /** The built window. */
  readonly rendererDir: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Told the launch address once the host listens; null when nobody opens a browser. */
  readonly open: ((adres: string) => void) | null;
};

/** The running host. */
export type Loopback = {
  /** The address that opens the program: works once. */
  readonly adres: string;
  readonly port: number;
  /** Stops listening and breaks off every connection. The backend belongs to the caller. */
  close(): Promise<void>;
};

type Huis = { readonly grens: Grens; readonly bestanden: ReadonlyMap<string, Vensterbestand>; readonly backend: Pick<Backend, 'handle'>; readonly vreemd: WeakSet<Socket> };

const ADRES = '127.0.0.1';

const send = (antwoord: ServerResponse, status: number, deel: { readonly mediatype: string; readonly inhoud: string | Buffer; readonly koppen?: Readonly<Record<string, string>> }): void => {
  antwoord.writeHead(status, { ...KOPPEN, ...deel.koppen, 'Content-Type': deel.mediatype, 'Content-Length': Buffer.byteLength(deel.inhoud) });
  antwoord.end(deel.inhoud);
};

const sendHtml = (antwoord: ServerResponse, status: number, inhoud: string, koppen: Readonly<Record<string, string>> = {}): void => send(antwoord, status, { mediatype: 'text/html; charset=utf-8', inhoud, koppen });

const sendScript = (antwoord: ServerResponse, inhoud: string): void => send(antwoord, 200, { mediatype: 'text/javascript; charset=utf-8', inhoud });

const refusePage = (antwoord: ServerResponse, geweigerd: Weigering): void => sendHtml(antwoord, geweigerd.status, refusalAsPage(geweigerd));

const sendAnswer = (antwoord: ServerResponse, status: number, inhoud: Antwoord<unknown>): void => send(antwoord, status, { mediatype: 'application/json; charset=utf-8', inhoud: JSON.stringify(inhoud) });

const refuseQuestion = (antwoord: ServerResponse, geweigerd: Weigering): void => {
  // What the caller still wants to send is not read: the connection ends with this answer.
  antwoord.setHeader('Connection', 'close');
  sendAnswer(antwoord, geweigerd.status, refusalAsAnswer(geweigerd));
};

/** The launch link: exchanges the token for the cookie and the key of the page. */
function launch(verzoek: IncomingMessage, antwoord: ServerResponse, { url, huis }: { readonly url: URL; readonly huis: Huis }): void {
  const { sessie, cookienaam } = huis.grens;
  const geweigerd = checkLaunch(verzoek);
  if (geweigerd !== null) return refusePage(antwoord, geweigerd);
  // A browser that looks ahead gets nothing, so that the link still works when the person follows it.
  if (isPrefetch(verzoek)) return refusePage(antwoord, weigering.GEEN_SESSIE);
  const uitkomst = sessie.exchange(url.searchParams.get('sleutel') ?? '');
  if (uitkomst !== 'nieuw') return refusePage(antwoord, uitkomst === 'gebruikt' ? weigering.LINK_GEBRUIKT : weigering.LINK_ONJUIST);
  sendHtml(antwoord, 200, startPage(sessie.paginasleutel), { 'Set-Cookie': `${cookienaam}=${sessie.cookie}; HttpOnly; SameSite=Strict; Path=/` });
}

function serveFile(verzoek: IncomingMessage, antwoord: ServerResponse, { pad, huis }: { readonly pad: string; readonly huis: Huis }): void {
  const geweigerd = checkFile(verzoek, huis.grens);
  if (geweigerd !== null) return refusePage(antwoord, geweigerd);
  if (pad === '/start.js') return sendScript(antwoord, STARTSCRIPT);
  if (pad === '/bridge.js') return sendScript(antwoord, BRUGSCRIPT);
  const bestand = huis.bestanden.get(pad);
  if (bestand === undefined) return refusePage(antwoord, weigering.NIET_GEVONDEN);
  send(antwoord, 200, bestand);
}

async function answerQuestion(verzoek: IncomingMessage, antwoord: ServerResponse, { pad, huis }: { readonly pad: string; readonly huis: Huis }): Promise<void> {
  const geweigerd = checkQuestion(verzoek, huis.grens);
  if (geweigerd !== null) return refuseQuestion(antwoord, geweigerd);
  const naam = pad.slice('/api/'.length);
  if (!isIngang(naam)) return refuseQuestion(antwoord, weigering.NIET_GEVONDEN);
  const invoer = await readBody(verzoek);
  if (!invoer.ok) return refuseQuestion(antwoord, invoer.error === 'te_groot' ? weigering.TE_GROOT : weigering.ONLEESBAAR);
  sendAnswer(antwoord, 200, await huis.backend.handle(naam, invoer.value));
}

async function answer(verzoek: IncomingMessage, antwoord: ServerResponse, huis: Huis): Promise<void> {
  const weiger = verzoek.method === 'POST' ? refuseQuestion : refusePage;
  if (huis.vreemd.has(verzoek.socket)) return weiger(antwoord, weigering.ANDERE_GEBRUIKER);
  const geweigerd = checkHost(verzoek, huis.grens);
  if (geweigerd !== null) return weiger(antwoord, geweigerd);
  const adres = `http://${huis.grens.host}${verzoek.url ?? ''}`;
  if (!(verzoek.url ?? '').startsWith('/') || !URL.canParse(adres)) return weiger(antwoord, weigering.NIET_GEVONDEN);
  const url = new URL(adres);
  const pad = url.pathname;
  if (pad.startsWith('/api/')) return verzoek.method === 'POST' ? answerQuestion(verzoek, antwoord, { pad, huis }) : refuseQuestion(antwoord, weigering.VERKEERDE_METHODE);
  if (verzoek.method !== 'GET') return weiger(antwoord, weigering.VERKEERDE_METHODE);
  return pad === '/start' ? launch(verzoek, antwoord, { url, huis }) : serveFile(verzoek, antwoord, { pad, huis });
}

const listen = (server: Server, port: number): Promise<{ ok: true; port: number } | { ok: false; code: string }> =>
  new Promise((klaar) => {
    server.once('error', (fout: NodeJS.ErrnoException) => klaar({ ok: false, code: fout.code ?? '' }));
    server.listen({ host: ADRES, port, exclusive: true }, () => {
      const adres = server.address();
      klaar({ ok: true, port: typeof adres === 'object' && adres !== null ? adres.port : port });
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((klaar) => {
    server.close(() => klaar());
    server.closeAllConnections();
  });

/**
 * Serves the window and the backend to a browser on this computer, to the person who started the program and to no one
 * else. A port that is taken is an answer; anything else that goes wrong here is our own fault and throws.
 */
export async function startLoopback({ backend, rendererDir, port, open }: LoopbackOpties): Promise<Antwoord<Loopback>> {
  const sessie = createSession();
  const bestanden = readWindowFiles(rendererDir);
  const vreemd = new WeakSet<Socket>();
  let huis: Huis | null = null;
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 60_000, maxHeaderSize: 8_192 }, (verzoek, antwoord) => {
    if (huis === null) return void antwoord.destroy();
    answer(verzoek, antwoord, huis).catch(() => antwoord.destroy());
  });
  server.on('connection', (verbinding) => {
    if (isOtherUser(verbinding)) vreemd.add(verbinding);
  });

  const geluisterd = await listen(server, port);
  if (!geluisterd.ok) {
    if (geluisterd.code !== 'EADDRINUSE' && geluisterd.code !== 'EACCES') throw new Error(`Cannot listen on the loopback address: ${geluisterd.code}`);
    return { ok: false, error: { code: 'poort_bezet', melding: `Poort ${port} is niet vrij. Er is niets gewijzigd. Kies een andere poort met --port, of laat --port weg.`, velden: [] } };
  }
  const host = `${ADRES}:${geluisterd.port}`;
  huis = { grens: { host, cookienaam: `toetstafel_${geluisterd.port}`, sessie }, bestanden, backend, vreemd };
  const adres = `http://${host}/start?sleutel=${sessie.startsleutel}`;
  open?.(adres);
  return { ok: true, value: { adres, port: geluisterd.port, close: () => close(server) } };
}
