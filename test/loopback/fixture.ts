import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { startLoopback, type Loopback } from '../../electron/loopback/index.ts';
import type { Antwoord } from '../../shared/contract/fout.ts';

/** A request as text on the wire: nothing is added or corrected by a browser. */
export type Vraag = { readonly methode?: string; readonly pad: string; readonly koppen?: Record<string, string>; readonly lichaam?: string };
export type Reactie = { readonly status: number; readonly koppen: http.IncomingHttpHeaders; readonly tekst: string };

/** A running host with a tiny window and a backend that keeps what it was asked. */
export type Proefhuis = {
  readonly host: string;
  readonly rendererDir: string;
  readonly startpad: string;
  readonly gevraagd: { naam: string; invoer: unknown }[];
  readonly loopback: Loopback;
  ask(vraag: Vraag): Promise<Reactie>;
  close(): Promise<void>;
};

const maakVenster = (): string => {
  const map = mkdtempSync(path.join(os.tmpdir(), 'toetstafel-loopback-'));
  const venster = path.join(map, 'renderer');
  mkdirSync(path.join(venster, 'assets'), { recursive: true });
  writeFileSync(path.join(venster, 'index.html'), '<!doctype html><html lang="nl"><head><title>Proef</title><script type="module" src="./assets/app.js"></script></head><body></body></html>');
  writeFileSync(path.join(venster, 'assets/app.js'), 'export {};');
  writeFileSync(path.join(venster, 'assets/app.js.map'), '{}');
  writeFileSync(path.join(map, 'geheim.json'), '{"geheim":true}');
  return venster;
};

/** Starts the host on a free port. */
export async function startProefhuis(handle?: (naam: string, invoer: unknown) => Promise<Antwoord<unknown>>): Promise<Proefhuis> {
  const rendererDir = maakVenster();
  const gevraagd: { naam: string; invoer: unknown }[] = [];
  const gestart = await startLoopback({
    backend: {
      handle: (naam, invoer) => {
        gevraagd.push({ naam, invoer });
        return handle?.(naam, invoer) ?? Promise.resolve({ ok: true, value: `antwoord op ${naam}` });
      },
    },
    rendererDir,
    port: 0,
    open: null,
  });
  if (!gestart.ok) throw new Error(gestart.error.melding);
  const loopback = gestart.value;
  const url = new URL(loopback.adres);
  return {
    host: url.host,
    rendererDir,
    startpad: url.pathname + url.search,
    gevraagd,
    loopback,
    ask: (vraag) => sendRaw(loopback.port, vraag),
    close: async () => {
      await loopback.close();
      rmSync(path.dirname(rendererDir), { recursive: true });
    },
  };
}

/** Sends one request to a port of 127.0.0.1, with the Host header of that port unless another is given. */
export const sendRaw = (port: number, { methode = 'GET', pad, koppen = {}, lichaam }: Vraag): Promise<Reactie> =>
  new Promise((klaar, mislukt) => {
    const verzoek = http.request({ host: '127.0.0.1', port, method: methode, path: pad, headers: koppen, agent: false }, (antwoord) => {
      const delen: Buffer[] = [];
      antwoord.on('data', (deel: Buffer) => delen.push(deel));
      antwoord.on('end', () => klaar({ status: antwoord.statusCode ?? 0, koppen: antwoord.headers, tekst: Buffer.concat(delen).toString('utf8') }));
    });
    verzoek.on('error', mislukt);
    verzoek.end(lichaam);
  });

/** What a browser has after the launch link: the cookie, and the key of its page. */
export type Toegang = { readonly cookie: string; readonly sleutel: string };

/** Follows the launch link as a browser would. */
export async function enter(huis: Proefhuis): Promise<Toegang> {
  const reactie = await huis.ask({ pad: huis.startpad });
  return { cookie: reactie.koppen['set-cookie']?.[0]?.split(';')[0] ?? '', sleutel: /name="toetstafel-sleutel" content="([^"]+)"/.exec(reactie.tekst)?.[1] ?? '' };
}

/** A question as our own page asks it. */
export const question = (huis: Proefhuis, toegang: Toegang, invoer: unknown = {}): Vraag & { koppen: Record<string, string> } => ({
  methode: 'POST',
  pad: '/api/getToestand',
  koppen: {
    cookie: toegang.cookie,
    origin: `http://${huis.host}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'x-toetstafel-sleutel': toegang.sleutel,
  },
  lichaam: JSON.stringify(invoer),
});
